"""Finds what can be built: every folder `content/<daerah>/<dokumen>` that holds a naskah.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics.near import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NATIONAL = "_nasional"
DOCUMENT_FILE = "naskah.yaml"
_OTHER_FILES = (".doc", ".docm", ".dot", ".dotx", ".rtf", ".odt", ".pdf", ".xls", ".xlsx", ".txt")


class Target(NamedTuple):
    """One document to build, named `<daerah>/<dokumen>`."""

    daerah: str
    dokumen: str

    def __str__(self) -> str:
        return f"{self.daerah}/{self.dokumen}"


def discover(content: Path) -> tuple[Target, ...]:
    """Return every document below the content folder, in order of name; fail for a folder that cannot be read."""
    found = [
        Target(region.name, document.name)
        for region in _folders_in(content)
        if not region.name.startswith(("_", "."))
        for document in _folders_in(region)
        if (document / DOCUMENT_FILE).is_file()
    ]
    return tuple(sorted(found))


def _folders_in(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_dir()]


class UnknownTargetError(ValueError):
    """A name given on the command line that is neither a region nor a document."""


def select(targets: tuple[Target, ...], names: Sequence[str]) -> tuple[Target, ...]:
    """Return the targets that the names choose (`<daerah>` or `<daerah>/<dokumen>`); no names choose all."""
    if not names:
        return targets
    chosen: set[Target] = set()
    for raw in names:
        name = raw.replace("\\", "/").strip("/").removeprefix("content/").removesuffix(f"/{DOCUMENT_FILE}")
        matching = {target for target in targets if name in (str(target), target.daerah)}
        if not matching:
            if name.lower().endswith(_OTHER_FILES):
                message = f"`{raw}` bukan berkas .docx"
                raise UnknownTargetError(f"{message}; simpan dari Word sebagai Dokumen Word (.docx), lalu periksa lagi")
            known = [*(str(target) for target in targets), *(target.daerah for target in targets)]
            near = nearest(name, known, 0.5)
            hint = f"; maksudnya `{near}`?" if near else "; lihat daftarnya dengan: python build.py list"
            raise UnknownTargetError(f"tidak ada daerah atau dokumen bernama `{raw}`{hint}")
        chosen |= matching
    return tuple(sorted(chosen))
