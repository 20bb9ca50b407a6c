"""Tells a PDF as we wrote it from one that a person has signed or marked up since.

The last line of the file, a comment behind its end, is the sum of all before it. Whoever saves the file writes
other bytes or adds some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.outputs.hashes import digest

if TYPE_CHECKING:
    from pathlib import Path

_HEAD: Final = b"%RancangSidik "
_LENGTH: Final = len(_HEAD) + 32 + 1


def marked(data: bytes) -> bytes:
    """Return a PDF with its mark."""
    return data + _HEAD + digest(data).encode() + b"\n"


def is_marked(path: Path) -> bool:
    """Return whether a file is exactly as we wrote it; links, and whatever cannot be read, are a person's own."""
    if path.is_symlink():
        return False
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return len(data) > _LENGTH and data == marked(data[:-_LENGTH])
