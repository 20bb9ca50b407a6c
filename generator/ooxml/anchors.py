"""Bookmark names from anchor keys: stable, short, and legal in Word (at most 40 characters)."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

PREFIX = "_Y"


@lru_cache(maxsize=1)  # asked twice in a row: for the bookmark, and for the manifest of bookmarks
def bookmark_name(anchor: str) -> str:
    """Return the hidden bookmark of an anchor key: `_Y` and twelve hexadecimal digits."""
    return PREFIX + blake2b(anchor.encode(), digest_size=6).hexdigest()
