"""Whether a document is open in Word or LibreOffice: both leave a small file beside it while they have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class OpenedError(Exception):
    """A file that must be replaced is open; `mark` is the file that says so."""

    def __init__(self, path: Path, mark: Path) -> None:
        super().__init__(path.name)
        self.path = path
        self.mark = mark


def mark_of(path: Path) -> Path | None:
    """Return the file that says that a document is open, None where there is none.

    Word writes `~$` for the first two letters of a long name, before a short one.
    """
    name = path.name
    names = (f".~lock.{name}#", f"~${name}", f"~${name[1:]}", f"~${name[2:]}")
    return next((mark for each in names if (mark := path.with_name(each)).exists()), None)


def refuse_open(path: Path) -> None:
    """Fail with an OpenedError for a document that is open."""
    mark = mark_of(path)
    if mark is not None:
        raise OpenedError(path, mark)
