"""Puts a finished file in its place so that what stood there a moment ago is never lost, whoever saved it when.

Between the last look at a file and its replacement a person may save it. So the two files change places where the
system can do that at once, else the old one steps aside first; what comes out is looked at again. Meanwhile both
may be named `.rancang-*.siap`: after a kill, a file of such a name that is not ours can only be a person's.
"""

from __future__ import annotations

import contextlib
import errno
import os
from typing import TYPE_CHECKING, Final

from generator.outputs.files import PREFIX, SUFFIX
from generator.outputs.moving import exchange, move_new, patiently

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ours = Callable[[Path], bool]

READY: Final = ".siap"
_TRIES: Final = 5


def swap_in(new: Path, final: Path, is_ours: Ours) -> list[Path]:
    """Move a finished file to its name; return where the files now are that a person saved there meanwhile."""
    kept: list[Path] = []
    ready = new
    try:
        for number in range(_TRIES):
            if _placed(ready, final):
                return kept
            if not number:
                ready = _hidden(new, final)
                patiently(new.rename, ready)
            with contextlib.suppress(FileNotFoundError):  # somebody just deleted it: its name is free
                if exchange(ready, final):
                    return kept + _settled(ready, final, is_ours)
                aside = _hidden(new, final, f"-{number}")
                patiently(final.rename, aside)
                placed = _placed(ready, final, instead_of=aside)
                kept += _settled(aside, final, is_ours)
                if placed:
                    return kept
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(final))
    except OSError:
        if is_ours(ready):
            _drop(ready)
        raise


def recover(folder: Path, is_ours: Ours) -> list[Path]:
    """Clear away what a killed build left; return the persons' files that were among it, under their new names.

    Only who holds the output folder may ask for it. A file whose place is free goes back there, a person's first.
    """
    saved: list[Path] = []
    with contextlib.suppress(OSError):
        for path in _named(folder, SUFFIX):
            _drop(path)
        for path in sorted(_named(folder, READY), key=is_ours):
            final = path.with_name(path.name.removeprefix(PREFIX).removesuffix(READY).partition(".")[2])
            if not _placed(path, final):
                saved += _settled(path, final, is_ours)
    return saved


def take_away(path: Path, is_ours: Ours) -> None:
    """Delete a file of ours; one that a person saves at this very moment stays."""
    with contextlib.suppress(OSError):
        hidden = _hide(path)
        if is_ours(hidden) or not _placed(hidden, path):
            _settled(hidden, path, is_ours)


def _hide(path: Path) -> Path:
    """Take a file out of sight in one step: from then on nobody saves into it."""
    n = 1
    while os.path.lexists(hidden := path.with_name(f"{PREFIX}{n}.{path.name}{READY}")):
        n += 1
    patiently(path.rename, hidden)
    return hidden


def _named_aside(out: Path, final: Path) -> Path:
    while True:
        kept = _free_name(final)
        with contextlib.suppress(FileExistsError):
            move_new(out, kept)
            return kept


def _free_name(final: Path) -> Path:
    n = 1
    while os.path.lexists(kept := final.with_name(f"{final.stem}.suntingan-{n}{final.suffix}")):
        n += 1
    return kept


def _hidden(new: Path, final: Path, more: str = "") -> Path:
    return new.with_name(f"{new.name.removesuffix(SUFFIX)}{more}.{final.name}{READY}")


def _placed(new: Path, final: Path, instead_of: Path | None = None) -> bool:
    """Return whether a file could take a free name; when that fails, what stepped aside for it goes back."""
    try:
        move_new(new, final)
    except FileExistsError:
        return False
    except OSError:
        if instead_of is not None:
            with contextlib.suppress(OSError):
                move_new(instead_of, final)
        raise
    return True


def _settled(out: Path, final: Path, is_ours: Ours) -> list[Path]:
    """Drop a file that came out if it is ours, else name it as a person's version of the file."""
    if is_ours(out):
        _drop(out)
        return []
    return [_named_aside(out, final)]


def _named(folder: Path, suffix: str) -> list[Path]:
    return sorted([*folder.glob(f"{PREFIX}*{suffix}"), *folder.glob(f"*/{PREFIX}*{suffix}")])


def _drop(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
