"""Where a new draft may be written without touching what a person has saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.outputs.opened import refuse_open

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Destination:
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
        kept = _first(path, "suntingan-{n}", lambda candidate: not candidate.exists(), 1)
        path.rename(kept)
        return Destination(path, kept, moved=True)
    fresh = _first(path, "baru-{n}", lambda candidate: not candidate.exists() or is_ours(candidate), 2)
    plain = path.with_name(f"{path.stem}.baru{path.suffix}")
    beside = plain if not plain.exists() or is_ours(plain) else fresh
    refuse_open(beside)
    return Destination(beside, path)


def _first(path: Path, form: str, fits: Callable[[Path], bool], start: int) -> Path:
    n = start
    while not fits(candidate := path.with_name(f"{path.stem}.{form.format(n=n)}{path.suffix}")):
        n += 1
    return candidate
