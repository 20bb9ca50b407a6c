"""The zip around the parts: the same parts always give the same bytes."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from types import MappingProxyType
from typing import IO, TYPE_CHECKING

from lxml import etree

from generator import __version__
from generator.ooxml import origin
from generator.ooxml.escape import escape
from generator.ooxml.guard import parse_xml
from generator.ooxml.namespaces import DECLARATION, PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # the zip format has no earlier date; the clock must not show
_LEVEL = 3  # a third of the time of the usual 6, for files a third larger
_FLUSH_CHARS = 1 << 18
_CONTENT_TYPES = f"{{{PACKAGE}/content-types}}"
_RELATIONS = f"{{{PACKAGE}/relationships}}"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = f"{PACKAGE}/relationships/metadata/core-properties"
_APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_APP_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_NO_STAMP: Mapping[str, str] = MappingProxyType({})
_LATE = "customXml/"  # the manifest is known only when the body has been written


def write_package(
    target: IO[bytes], parts: Mapping[str, bytes | Path | Iterable[str]], stamp: Mapping[str, str] = _NO_STAMP
) -> None:
    """Write the parts in a fixed order, our own mark last, with the properties of `stamp` in it.

    A part given as text pieces is streamed; one given as a file is copied as it is, since pictures do not get smaller.
    """
    last = (*_FIRST, origin.PART)
    rest = sorted((name for name in parts if name not in last), key=lambda name: (name.startswith(_LATE), name))
    names = [name for name in _FIRST if name in parts] + rest
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name in names:
            info = zipfile.ZipInfo(name, _FIXED_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            part = parts[name]
            if isinstance(part, Path):
                info.compress_type = zipfile.ZIP_STORED
                with part.open("rb") as file, archive.open(info, "w") as stream:
                    shutil.copyfileobj(file, stream)
                continue
            if isinstance(part, bytes):
                archive.writestr(info, part, compresslevel=_LEVEL)
                continue
            with archive.open(info, "w") as stream:
                _stream(stream, part)
        mark = zipfile.ZipInfo(origin.PART, _FIXED_DATE)
        mark.compress_type = zipfile.ZIP_DEFLATED
        mark.create_system = 0
        archive.writestr(mark, origin.custom_properties(__version__, origin.fingerprint(archive.infolist()), stamp))


def _stream(stream: IO[bytes], pieces: Iterable[str]) -> None:
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _FLUSH_CHARS:
            stream.write("".join(held).encode())
            held.clear()
            size = 0
    stream.write("".join(held).encode())


def set_properties(parts: dict[str, bytes], title: str, author: str) -> None:
    """Replace the document properties: title, author, language; no dates, no word counts."""
    core = (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator><dc:language>id-ID</dc:language>"
        "</cp:coreProperties>"
    )
    app = (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>Rancang {__version__}</Application></Properties>"
    )
    ensure_part(parts, "docProps/core.xml", core.encode(), _CORE_TYPE, _CORE_RELATION)
    ensure_part(parts, "docProps/app.xml", app.encode(), _APP_TYPE, _APP_RELATION)
    ensure_part(parts, origin.PART, b"", origin.CONTENT_TYPE, origin.RELATION)


def ensure_part(parts: dict[str, bytes], name: str, data: bytes, content_type: str, relation: str) -> None:
    """Put a part into the package, declared and related from its root."""
    parts[name] = data
    types = parse_xml(parts["[Content_Types].xml"], "[Content_Types].xml")
    if not any(each.get("PartName") == f"/{name}" for each in types):
        etree.SubElement(types, f"{_CONTENT_TYPES}Override", PartName=f"/{name}", ContentType=content_type)
        parts["[Content_Types].xml"] = serialize(types)
    relations = parse_xml(parts["_rels/.rels"], "_rels/.rels")
    if not any(each.get("Target", "").lstrip("/") == name for each in relations):
        etree.SubElement(relations, f"{_RELATIONS}Relationship", Id=_free_id(relations), Type=relation, Target=name)
        parts["_rels/.rels"] = serialize(relations)


def drop_part(parts: dict[str, bytes], name: str) -> None:
    """Take a part out of the package, with its declaration and its relation from the root."""
    if parts.pop(name, None) is None:
        return
    for holder, attribute, value in (("[Content_Types].xml", "PartName", f"/{name}"), ("_rels/.rels", "Target", name)):
        root = parse_xml(parts[holder], holder)
        for each in [each for each in root if each.get(attribute) in (value, f"/{name}")]:
            root.remove(each)
        parts[holder] = serialize(root)


def _free_id(relations: etree._Element) -> str:
    used = {each.get("Id") for each in relations}
    return next(f"rId{n}" for n in range(1, len(used) + 2) if f"rId{n}" not in used)


def serialize(root: etree._Element) -> bytes:
    """Return an element tree as the bytes of a part."""
    return DECLARATION.encode() + etree.tostring(root, encoding="utf-8")
