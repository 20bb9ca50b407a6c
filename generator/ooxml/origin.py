"""Tells a file as we wrote it from one that a person has saved since.

Every document carries a fingerprint of its own parts, taken from the sums that the zip format keeps
of them anyway. Word and LibreOffice write the parts anew, so after any save the fingerprint no longer
fits; nothing has to be remembered beside the file.
"""

from __future__ import annotations

import re
import zipfile
from hashlib import blake2b
from typing import TYPE_CHECKING

from generator.ooxml.escape import escape
from generator.ooxml.namespaces import DECLARATION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

PART = "docProps/custom.xml"
NAME, CONTENT, TEMPLATE, OPTIONS = "RancangNaskah", "RancangIsi", "RancangTemplat", "RancangPilihan"
"""Properties that a draft of a document has besides: its name, sums of what it was made of, and how."""
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # fixed by the standard for properties that users define
_FINGERPRINT = re.compile(rb'name="RancangSidik"[^>]*>\s*<vt:lpwstr>([0-9a-f]{32})<')
_VERSION = re.compile(rb'name="RancangVersi"[^>]*>\s*<vt:lpwstr>([^<]*)<')
_MAX_PART_BYTES = 1_000_000


def fingerprint(parts: Iterable[zipfile.ZipInfo]) -> str:
    """Return the fingerprint of the parts, the one that carries it left out."""
    sums = sorted((info.filename, info.CRC, info.file_size) for info in parts if info.filename != PART)
    return blake2b(repr(sums).encode(), digest_size=16).hexdigest()


def custom_properties(version: str, sums: str, stamp: Mapping[str, str]) -> bytes:
    """Return the part that says which version wrote the document, its fingerprint, and what it was made of."""
    values = {"RancangVersi": version, "RancangSidik": sums, **stamp}
    properties = "".join(
        f'<property fmtid="{_FORMAT_ID}" pid="{pid}" name="{name}"><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for pid, (name, value) in enumerate(values.items(), 2)
    )
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f"{properties}</Properties>"
    ).encode()


def written_by(properties: bytes) -> str:
    """Return the version that wrote a document, by its properties; nothing for one that is not ours."""
    found = _VERSION.search(properties)
    return found[1].decode("utf-8", "replace") if found else ""


def is_untouched(path: Path) -> bool:
    """Return whether a file is exactly as we wrote it; links, and whatever cannot be read, are a person's own."""
    if path.is_symlink():
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            info = archive.getinfo(PART)
            if info.file_size > _MAX_PART_BYTES:
                return False
            found = _FINGERPRINT.search(archive.read(info))
            return found is not None and found[1].decode() == fingerprint(archive.infolist())
    except (OSError, KeyError, zipfile.BadZipFile, ValueError, RuntimeError):
        return False
