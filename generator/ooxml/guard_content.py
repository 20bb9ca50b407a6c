"""What the parts of a Word package may say: no macros, nothing fetched from outside, nothing embedded."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final

from generator.ooxml.guard_xml import PackageError, parse_xml
from generator.ooxml.namespaces import w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

W: Final = w("")
_CONTENT_TYPES: Final = "[Content_Types].xml"
_MAIN_TYPES: Final = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
_EMBEDDED: Final = frozenset({"oleObject", "control", "activeXControlBinary", "package", "aFChunk", "subDocument"})
_MACROS: Final = frozenset({"vbaProject", "wordVbaData", "attachedToolbars", "keyMapCustomizations", "extensibility"})
_FIELD: Final = re.compile(
    r"\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DATABASE|MACROBUTTON|LINK|AUTOTEXT|RD"
    r"|ASK|FILLIN|QUOTE\s+\d)\b",
    re.IGNORECASE,
)
_HYPERLINK: Final = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


def check_content(parts: Mapping[str, bytes]) -> None:
    """Fail with the first part that a draft or template must not have."""
    for name in (_CONTENT_TYPES, "_rels/.rels"):
        if name not in parts:
            raise PackageError("TPL020", name, "bagian wajib tidak ada", "simpan dari Word sebagai .docx")
    _check_types(parts)
    main = ""
    for name, data in parts.items():
        if name.endswith(".rels"):
            main = _check_relationships(name, data, parts) or main
    if not main:
        raise PackageError("TPL020", "_rels/.rels", "bukan dokumen Word", "simpan dari Word sebagai .docx")
    for name, data in parts.items():
        if name.lower().endswith(".xml") and name != _CONTENT_TYPES:
            _check_part(name, parse_xml(data, name))


def _check_types(parts: Mapping[str, bytes]) -> None:
    root = parse_xml(parts[_CONTENT_TYPES], _CONTENT_TYPES)
    types = {str(element.get("ContentType", "")) for element in root if isinstance(element.tag, str)}
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in types) or any(
        "vbaproject" in name.lower() for name in parts
    ):
        raise PackageError("TPL025", "", "berisi makro", "simpan ulang sebagai .docx (tanpa makro)")
    if not any(kind.endswith(_MAIN_TYPES) for kind in types):
        raise PackageError("TPL020", _CONTENT_TYPES, "bukan dokumen Word", "simpan dari Word sebagai .docx")


def _check_relationships(name: str, data: bytes, parts: Mapping[str, bytes]) -> str:
    """Check one .rels part; return the main document part if this one names it."""
    main = ""
    base = posixpath.dirname(posixpath.dirname(name))
    for element in parse_xml(data, name):
        if not isinstance(element.tag, str):
            continue
        kind = str(element.get("Type", ""))
        target = str(element.get("Target", ""))
        if "purl.oclc.org" in kind:
            hint = "simpan sebagai Dokumen Word (.docx), bukan Strict Open XML"
            raise PackageError("TPL020", name, "ragam Strict Open XML", hint)
        _check_kind(name, kind.rpartition("/")[2], target, base)
        if element.get("TargetMode") == "External":
            _check_external(name, kind, target)
            continue
        path = _resolve(base, target, name)
        if path not in parts:
            message = f"bagian tidak ada, padahal dirujuk oleh {name}"
            raise PackageError("TPL020", path, message, "simpan ulang dari Word")
        main = path if kind.endswith("/officeDocument") else main
    return main


def _check_kind(name: str, kind: str, target: str, base: str) -> None:
    if kind in _MACROS:
        raise PackageError("TPL025", name, f"berisi makro ({kind})", "simpan ulang sebagai .docx (tanpa makro)")
    chart_data = kind == "package" and base.endswith("charts") and target.endswith(".xlsx")
    if kind in _EMBEDDED and not chart_data:
        raise PackageError("TPL027", name, f"berisi objek tertanam ({target})", "ganti dengan gambar atau tabel biasa")


def _check_external(name: str, kind: str, target: str) -> None:
    if kind.endswith("/hyperlink") and _HYPERLINK.match(target):
        return
    what = kind.rpartition("/")[2]
    hint = {
        "attachedTemplate": "lepas templat terlampir: Pengembang > Templat Dokumen > kosongkan",
        "image": "sisipkan gambarnya ke dalam berkas, jangan ditautkan",
    }.get(what, "hapus tautan ke luar itu di Word")
    raise PackageError("TPL026", name, f"menunjuk ke luar berkas ({what}: {target[:100]})", hint)


def _resolve(base: str, target: str, name: str) -> str:
    path = target.partition("#")[0]
    resolved = posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(base, path))
    if resolved.startswith(".."):
        raise PackageError("TPL021", name, f"menunjuk ke luar zip ({target[:100]})")
    return resolved


def _check_part(name: str, root: etree._Element) -> None:
    for element in root.iter(f"{W}altChunk", f"{W}object", f"{W}control", f"{W}subDoc"):
        raise PackageError("TPL027", name, f"berisi objek tertanam ({str(element.tag).rpartition('}')[2]})")
    for element in root.iter(f"{W}fldSimple"):
        _check_field(name, str(element.get(f"{W}instr", "")))
    fields: list[str | None] = []  # instructions of the fields that are open; None once the result begins
    for element in root.iter(f"{W}instrText", f"{W}fldChar"):
        _follow_field(name, element, fields)


def _follow_field(name: str, element: etree._Element, fields: list[str | None]) -> None:
    """Gather one instruction over the runs it is split into, and check it when it ends."""
    if element.tag == f"{W}instrText":
        if fields and fields[-1] is not None:
            fields[-1] += element.text or ""
        else:
            _check_field(name, element.text or "")
        return
    edge = element.get(f"{W}fldCharType")
    if edge == "begin":
        if fields and fields[-1] is not None and not fields[-1].strip():
            raise PackageError("TPL028", name, "jenis bidang ditentukan oleh bidang lain", "hapus bidang itu di Word")
        fields.append("")
    elif fields:
        _check_field(name, fields[-1] or "")
        fields[-1] = None
        if edge == "end":
            fields.pop()


def _check_field(name: str, instruction: str) -> None:
    if match := _FIELD.match(instruction.strip()):
        raise PackageError("TPL028", name, f"memuat bidang {match[1].upper()}", "hapus bidang itu di Word")
