"""Numbers as a print has them."""

from __future__ import annotations

import re

from generator.bahasa.penomoran import parse_romawi

_NOMOR = re.compile(r"(\d+)[\s.]*([a-z])?[\s.)]*", re.IGNORECASE)


def baca_nomor(text: str) -> tuple[int | None, str]:
    """Return the number and the letter of `IV`, `4`, or `4a`; None for what is no number."""
    match = _NOMOR.fullmatch(text.strip())
    if match:
        return int(match[1]), (match[2] or "").lower()
    try:
        return parse_romawi(text.strip(" .").upper()), ""
    except ValueError:
        return None, ""
