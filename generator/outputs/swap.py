"""Puts a finished file in its place so that what stood there a moment ago is never lost, whoever saved it when.

Between the last look at a file and its replacement a person may save it. So the two files change places where the
system can do that at once, and what comes out is looked at again. While they do, the finished file is named
`.rancang-*.siap`: after a kill, a file of such a name that is not ours can only be a person's.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING, Final

from generator.outputs.files import PREFIX, SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

READY: Final = ".siap"
_HERE: Final = -100
_EXCHANGE: Final = 2


def swap_in(new: Path, final: Path, is_ours: Callable[[Path], bool]) -> Path | None:
    """Move a finished file to its name; return where a person's file now is that was saved there meanwhile."""
    if not final.exists():
        try:
            os.link(new, final)  # unlike a rename, this never replaces what somebody put there meanwhile
        except FileExistsError:
            pass
        except OSError:  # a file system without links
            new.replace(final)
            return None
        else:
            return None
    ready = new.with_name(f"{new.name.removesuffix(SUFFIX)}.{final.name}{READY}")
    new.rename(ready)
    try:
        if not _exchange(ready, final):
            ready.replace(final)
            return None
        return _settle(ready, final, is_ours)
    except OSError:
        if is_ours(ready):
            _drop(ready)
        raise


def recover(folder: Path, is_ours: Callable[[Path], bool]) -> list[Path]:
    """Clear away what a killed build left; return the persons' files that were among it, under their new names.

    Only who holds the output folder may ask for it.
    """
    saved: list[Path] = []
    with contextlib.suppress(OSError):
        for path in _named(folder, SUFFIX):
            _drop(path)
        for path in _named(folder, READY):
            name = path.name.removeprefix(PREFIX).removesuffix(READY).partition(".")[2]
            kept = _settle(path, path.with_name(name), is_ours)
            saved += [] if kept is None else [kept]
    return saved


def free_name(final: Path) -> Path:
    """Return the first name for a person's version of a file that is not taken."""
    n = 1
    while os.path.lexists(kept := final.with_name(f"{final.stem}.suntingan-{n}{final.suffix}")):
        n += 1
    return kept


def _settle(out: Path, final: Path, is_ours: Callable[[Path], bool]) -> Path | None:
    """Drop a file that came out if it is ours, else name it as a person's version of the file."""
    if is_ours(out):
        _drop(out)
        return None
    kept = free_name(final)
    out.rename(kept)
    return kept


def _named(folder: Path, suffix: str) -> list[Path]:
    return sorted([*folder.glob(f"{PREFIX}*{suffix}"), *folder.glob(f"*/{PREFIX}*{suffix}")])


def _drop(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _exchange(first: Path, second: Path) -> bool:
    """Let two files change places; False where the system cannot do that at once."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes  # imported late: most builds write a file where there is none, or none at all

    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE) == 0)
