"""Where a new draft may be written without touching what a person has saved."""

from __future__ import annotations

import contextlib
import os
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.outputs.opened import mark_of, refuse_open
from generator.outputs.swap import take_away

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_BESIDE: Final = r"\.baru(-\d+)?"


class Destination(NamedTuple):
    """The file to write; `kept` is a person's file that was found there and stays, or, `moved`, was put aside."""

    path: Path
    kept: Path | None = None
    moved: bool = False


def destination(path: Path, is_ours: Callable[[Path], bool], *, force: bool) -> Destination:
    """Return where to write the draft meant for `path`.

    A file that is not ours is never overwritten: the draft goes beside it as NAME.baru.docx, or, with `force`, into
    its place, from which the swap puts it aside. What would be replaced must not be open in Word: that is an
    OpenedError.
    """
    stays = os.path.lexists(path) and not force and not is_ours(path)
    found = _beside(path, lambda each: not os.path.lexists(each) or is_ours(each)) if stays else path
    refuse_open(found)
    return Destination(found, path if stays else None)


def drop_drafts_beside(path: Path, is_ours: Callable[[Path], bool]) -> None:
    """Delete the drafts that once went beside `path` and that nobody touched: a newer one now stands in its place."""
    name = re.compile(f"{re.escape(path.stem)}{_BESIDE}{re.escape(path.suffix)}")
    with contextlib.suppress(OSError):  # what cannot be deleted now can be later
        for each in sorted(path.parent.iterdir()):
            if name.fullmatch(each.name) and mark_of(each) is None and is_ours(each):
                take_away(each, is_ours)


def _beside(path: Path, fits: Callable[[Path], bool]) -> Path:
    """Return NAME.baru.docx or, where that is a person's too, NAME.baru-2.docx and so on."""
    found = path.with_name(f"{path.stem}.baru{path.suffix}")
    n = 2
    while not fits(found):
        found = path.with_name(f"{path.stem}.baru-{n}{path.suffix}")
        n += 1
    return found
