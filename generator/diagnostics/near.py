"""The name that a person most likely meant; every hint that offers one asks here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the known name most like `word`, or an empty text; `cutoff` from 0 to 1 is how like it must be."""
    import difflib  # only somebody's mistake needs it

    return next(iter(difflib.get_close_matches(word, list(known), 1, cutoff)), "")
