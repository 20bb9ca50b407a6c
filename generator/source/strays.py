"""Files that nobody reads: a document would be missing, or a part of it, and nothing would say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics.finding import Finding, Place, peringatan
from generator.diagnostics.near import nearest
from generator.source.discover import DOCUMENT_FILE, NATIONAL
from generator.source.folder_names import unfit_for_windows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_YAML_LIKE = re.compile(r"(?!\.|~).*\.ya?ml(\.txt)?", re.IGNORECASE)


def stray_folders(content: Path) -> list[Finding]:
    """Return a warning for every folder that holds YAML files but no document, and for names that do not fit."""
    found: list[Finding] = []
    for region in _folders(content):
        if region.name == NATIONAL:
            continue
        found += unfit_for_windows(region, region.name)
        for folder in _folders(region):
            shown = f"{region.name}/{folder.name}"
            names = yaml_names(folder)
            if names and DOCUMENT_FILE not in names:
                found.append(_no_document(f"{content.name}/{shown}", names))
            found += unfit_for_windows(folder, shown) if names else []
    return found


def unread_files(content: Path, document: str, read: Iterable[str]) -> list[Finding]:
    """Return a warning for every YAML file beside a document that the document does not include."""
    folder = document.rsplit("/", 1)[0]
    known = {name.rsplit("/", 1)[1] for name in read} | {DOCUMENT_FILE}
    hint = "sebut namanya di naskah.yaml (di bawah `lampiran:`, `matriks:`, `unit:`, ...), atau pindahkan berkasnya"
    return [
        peringatan(
            "SUM015", Place(f"{content.name}/{folder}/{name}"), f"berkas `{name}` tidak dimuat oleh naskah ini", hint
        )
        for name in yaml_names(content / folder)
        if name not in known
    ]


def stray_templates(templates: Path, content: Path) -> list[Finding]:
    """Return a warning for every template folder that is named like no region."""
    if not templates.is_dir():
        return []
    regions = {folder.name for folder in _folders(content)}
    hint = "samakan nama foldernya dengan folder daerah di content"
    return [
        peringatan(
            "TPL029", Place(f"{templates.name}/{folder.name}"), f"tidak ada daerah bernama `{folder.name}`", hint
        )
        for folder in _folders(templates)
        if folder.name not in regions
    ]


def yaml_names(folder: Path) -> list[str]:
    """Return the files of a folder that look like YAML, whatever their ending exactly is; hidden ones do not."""
    return sorted(path.name for path in folder.iterdir() if path.is_file() and _YAML_LIKE.fullmatch(path.name))


def _no_document(folder: str, names: list[str]) -> Finding:
    near = nearest(DOCUMENT_FILE, names, 0.8)
    message = f"folder ini memuat {near or names[0]}, tetapi tidak ada {DOCUMENT_FILE}, jadi tidak ada yang dibangun"
    hint = f"ubah nama {near} menjadi {DOCUMENT_FILE}" if near else f"beri nama {DOCUMENT_FILE} pada naskah utamanya"
    return peringatan("SUM014", Place(folder), message, hint)


def _folders(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
