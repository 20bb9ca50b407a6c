"""Where a new draft may be written without touching what a person has saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Destination:
    """The file to write; `kept` is a person's file that was found there and stays, or was moved aside to."""

    path: Path
    kept: Path | None = None


def destination(path: Path, is_ours: Callable[[Path], bool], *, force: bool) -> Destination:
    """Return where to write the draft meant for `path`.

    A file that is not ours is never overwritten: the draft goes beside it as NAME.baru.docx, or, with
    `force`, the person's file is first moved to NAME.suntingan-N.docx.
    """
    if not path.exists() or is_ours(path):
        return Destination(path)
    if force:
        kept = _first(path, "suntingan-{n}", lambda candidate: not candidate.exists(), 1)
        path.rename(kept)
        return Destination(path, kept)
    fresh = _first(path, "baru-{n}", lambda candidate: not candidate.exists() or is_ours(candidate), 2)
    plain = path.with_name(f"{path.stem}.baru{path.suffix}")
    return Destination(plain if not plain.exists() or is_ours(plain) else fresh, path)


def _first(path: Path, form: str, fits: Callable[[Path], bool], start: int) -> Path:
    n = start
    while not fits(candidate := path.with_name(f"{path.stem}.{form.format(n=n)}{path.suffix}")):
        n += 1
    return candidate
