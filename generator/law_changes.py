"""Takes documents for unchanged where only laws changed that they do not hang on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.freshness import Fresh
    from generator.report import Folders
    from generator.source.discover import Target


def restamp(folders: Folders, fresh: Fresh, targets: Iterable[Target]) -> None:
    """Let documents stand that no change of the libraries of laws concerns; the content is read only where one may."""
    entries = fresh.state.entries
    doubtful = [(target, entries[str(target)]) for target in targets if fresh.only_laws_changed(str(target))]
    if doubtful:
        from generator.restamp import standing  # imported late: it reads the content

        for target in standing(folders, doubtful):
            fresh.restamp(str(target))
