"""Reading XML that somebody else made: no DTD, no entities, no network, no deep nesting."""

from __future__ import annotations

from typing import Any

from lxml import etree


class PackageError(Exception):
    """A Word package that is refused: code, the part in it, and words for the person who has the file."""

    def __init__(self, code: str, part: str, message: str, hint: str = "") -> None:
        super().__init__(f"{code} {part}: {message}" if part else f"{code}: {message}")
        self.code = code
        self.part = part
        self.message = message
        self.hint = hint


def parse_xml(data: bytes, part: str) -> etree._Element:
    """Return the root of an XML part; fail when it is not well-formed or brings a DTD."""
    text = data
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", "replace").encode("utf-8", "replace")
    elif b"\x00" in data[:4]:
        raise PackageError("TPL024", part, "XML tidak memakai UTF-8 atau UTF-16")
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise PackageError("TPL023", part, "XML memuat DTD atau ENTITY", "simpan ulang dari Word")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        recover=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", None)
        where = f" di baris {line}" if line else ""
        raise PackageError("TPL024", part, f"XML rusak{where}", "simpan ulang dari Word") from error
    document: Any = root.getroottree()  # lxml-stubs do not know docinfo
    if document.docinfo.doctype:
        raise PackageError("TPL023", part, "XML memuat DTD", "simpan ulang dari Word")
    return root
