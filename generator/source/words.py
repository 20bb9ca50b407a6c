"""How something that a person typed is quoted in a message: short, on one line."""

from __future__ import annotations

from typing import Any

_MAX_SHOWN = 40


def short(value: Any) -> str:
    """Return a text on one line, cut when long; anything else in a word for what it is."""
    if isinstance(value, str):
        text = " ".join(value.split())
        return text if len(text) <= _MAX_SHOWN else text[: _MAX_SHOWN - 1] + "…"
    if isinstance(value, list):
        return "daftar"
    return "kunci dan nilai" if isinstance(value, dict) else "kosong"
