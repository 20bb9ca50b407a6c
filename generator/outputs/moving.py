"""Gives files other names without ever replacing what somebody else put there."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_WAITS: Final = (0.05, 0.1, 0.2, 0.4) if sys.platform == "win32" else ()
"""Seconds: on Windows a virus scanner holds a file for a moment right after it was written."""

_CANNOT: Final = {
    getattr(errno, name) for name in ("ENOSYS", "EINVAL", "ENOTSUP", "EOPNOTSUPP", "EPERM") if hasattr(errno, name)
}
_HERE: Final = -100
_FLAGS: Final = {"linux": (1, 2), "darwin": (4, 2)}
"""What tells the system to keep what has the new name, and what to let two files change places."""


def move_new(source: Path, target: Path) -> None:
    """Give a file a name that nothing has; where something has, that stays and this is a FileExistsError."""
    if sys.platform == "win32":
        patiently(source.rename, target)  # never replaces there
        return
    if _native(source, target, swap=False):
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:  # a folder, or a file system that knows neither way
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        source.rename(target)
    else:
        source.unlink()


def exchange(first: Path, second: Path) -> bool:
    """Let two files change places at once; False where the system cannot do that."""
    return _native(first, second, swap=True)


def patiently(change: Callable[[Path], object], target: Path) -> None:
    """Make a change of names, more than once where another program may be in the way for a moment."""
    for seconds in _WAITS:
        try:
            change(target)
        except FileExistsError:
            raise
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    change(target)


def _native(first: Path, second: Path, *, swap: bool) -> bool:
    """Rename as the system itself can; False where it cannot, an OSError where it refuses these two."""
    if sys.platform not in _FLAGS:
        return False
    keep, change = _FLAGS[sys.platform]
    flag, names = change if swap else keep, (os.fsencode(first), os.fsencode(second))
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            code = library.renamex_np(*names, flag)
        else:
            code = library.renameat2(_HERE, names[0], _HERE, names[1], flag)
    except (OSError, AttributeError):
        return False
    number = ctypes.get_errno() if code else 0
    if number and number not in _CANNOT:
        raise OSError(number, os.strerror(number), str(first), None, str(second))
    return number == 0
