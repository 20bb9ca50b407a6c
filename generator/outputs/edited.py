"""Where a new draft may be written without touching what a person has saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.outputs.opened import refuse_open
from generator.outputs.swap import free_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Destination(NamedTuple):
    """The file to write; `kept` is a person's file that was found there and stays, or, `moved`, was put aside."""

    path: Path
    kept: Path | None = None
    moved: bool = False


def destination(path: Path, is_ours: Callable[[Path], bool], *, force: bool) -> Destination:
    """Return where to write the draft meant for `path`.

    A file that is not ours is never overwritten: the draft goes beside it as NAME.baru.docx, or, with
    `force`, the person's file is first moved to NAME.suntingan-N.docx. What would be replaced or moved must not
    be open in Word: that is an OpenedError.
    """
    if not path.exists():
        return Destination(path)
    if is_ours(path):
        refuse_open(path)
        return Destination(path)
    if force:
        refuse_open(path)
        kept = free_name(path)
        path.rename(kept)
        return Destination(path, kept, moved=True)
    beside = _beside(path, lambda candidate: not candidate.exists() or is_ours(candidate))
    refuse_open(beside)
    return Destination(beside, path)


def _beside(path: Path, fits: Callable[[Path], bool]) -> Path:
    """Return NAME.baru.docx or, where that is a person's too, NAME.baru-2.docx and so on."""
    found = path.with_name(f"{path.stem}.baru{path.suffix}")
    n = 2
    while not fits(found):
        found = path.with_name(f"{path.stem}.baru-{n}{path.suffix}")
        n += 1
    return found
