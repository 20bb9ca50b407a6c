"""In what state every document is: never built, changed, up to date, edited by a person, or open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.freshness import Asked, Fresh
from generator.law_changes import restamp
from generator.outputs.hashes import file_digest
from generator.outputs.opened import mark_of
from generator.outputs.state import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.report import Folders
    from generator.source.discover import Target

NEW: Final = "baru"
CHANGED: Final = "berubah"
CURRENT: Final = "mutakhir"
EDITED: Final = "disunting"
LOCKED: Final = "terkunci"


def describe(
    folders: Folders, targets: tuple[Target, ...], asked: Asked, day: str
) -> Iterator[tuple[Target, str, str]]:
    """Yield every document with the name of its kind and its state, whatever options it was built with."""
    roots = {"content": folders.content, "templates": folders.templates}
    fresh = Fresh(State.load(folders.output), roots, asked, day, any_options=True)
    restamp(folders, fresh, targets)
    for target in targets:
        yield target, _kind(folders, fresh, target), _state(folders, fresh, target)


def _state(folders: Folders, fresh: Fresh, target: Target) -> str:
    path = folders.output / target.daerah / f"{target.dokumen}.docx"
    entry = fresh.state.entries.get(str(target))
    if mark_of(path) is not None:
        return LOCKED
    if not path.exists():
        return NEW if entry is None else CHANGED
    ours = entry is not None and entry.hasil.get(f"{target}.docx") == file_digest(path)
    if not ours and not _untouched(path):
        return EDITED
    return CURRENT if fresh.stands(str(target)) else CHANGED


def _untouched(path: Path) -> bool:
    from generator.ooxml.origin import is_untouched  # imported late: most files are known by their sums

    return is_untouched(path)


def _kind(folders: Folders, fresh: Fresh, target: Target) -> str:
    """Return the kind as remembered, or as its file says."""
    from generator.source.discover import DOCUMENT_FILE

    name = f"{target}/{DOCUMENT_FILE}"
    entry = fresh.state.entries.get(str(target))
    if entry is not None and entry.masukan.get(f"content/{name}") == fresh.sums(f"content/{name}"):
        return entry.jenis
    from generator.kinds import KINDS  # imported late, as is what reads YAML
    from generator.source.load import Library

    data, _ = Library(folders.content).read(name)
    kind = KINDS.get(str((data or {}).get("jenis")))
    unknown = "jenis tidak dikenal" if data else "berkas tidak dapat dibaca"
    return kind.nama if kind else unknown
