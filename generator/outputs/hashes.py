"""What files hold, as a short sum; nothing here trusts a date."""

from __future__ import annotations

import os
import stat
from hashlib import blake2b
from pathlib import Path
from typing import Final

UNREADABLE: Final = "?"
"""Stands for a file that cannot be read: it is like no file, not even like itself."""

_SIZE: Final = 16
_SOURCES: Final = Path(__file__).resolve().parent.parent
_PACKAGES: Final = ("jinja2", "lxml", "pikepdf", "pillow", "pydantic", "pyyaml", "xlsxwriter")


def digest(data: bytes) -> str:
    """Return the sum of some bytes."""
    return blake2b(data, digest_size=_SIZE).hexdigest()


def file_digest(path: Path) -> str | None:
    """Return the sum of a file, None where there is none; a folder or a pipe cannot be read."""
    try:
        return digest(path.read_bytes()) if stat.S_ISREG(path.stat().st_mode) else UNREADABLE
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return UNREADABLE


def tool_digest() -> str:
    """Return the sum of this program: its sources, and the names of the packages that it writes with."""
    sums = blake2b(digest_size=_SIZE)
    start = len(str(_SOURCES))
    for folder, _, names in sorted(os.walk(_SOURCES)):
        for name in sorted(name for name in names if name.endswith(".py")):
            data = Path(folder, name).read_bytes()
            sums.update(f"{folder[start:]}/{name}\0{len(data)}\0".encode())
            sums.update(data)
    sums.update("\n".join(_installed()).encode())
    return sums.hexdigest()


def _installed() -> list[str]:
    """Return the packages beside click, which every run has loaded, as `name-version`."""
    import click

    folder = Path(click.__file__).resolve().parent.parent
    found = (each.name.removesuffix(".dist-info").lower() for each in folder.glob("*.dist-info"))
    return sorted(name for name in found if name.rpartition("-")[0] in _PACKAGES)
