"""The common case without Jinja: texts whose tags only name a value, perhaps with one filter.

Compiling a template costs a hundred times more than looking a name up, and most texts of a
regulation say no more than `{{ daerah.sebutan }}` or `{{ periode.lama | bilangan }}`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TAG = re.compile(r"\{\{\s*(\d{1,15}|[a-z]\w*(?:\.[a-z]\w*)*)\s*(?:\|\s*([a-z]\w*)\s*)?\}\}", re.ASCII)
_OTHER_TAG = re.compile(r"\{[{%#]")


def fill_simple(text: str, values: Mapping[str, object], filters: Mapping[str, Callable[..., object]]) -> str | None:
    """Return the filled text, or None when anything in it is for Jinja to judge."""
    pieces: list[str] = []
    end = 0
    for match in _TAG.finditer(text):
        found = _value(match[1], values)
        if match[2]:
            found = _filtered(found, filters.get(match[2]))
        if type(found) is int:
            found = str(found)
        if not isinstance(found, str):
            return None
        pieces += (text[end : match.start()], found)
        end = match.end()
    pieces.append(text[end:])
    if any(_OTHER_TAG.search(piece) for piece in pieces[::2]):
        return None
    return "".join(pieces)


def _value(path: str, values: Mapping[str, object]) -> object:
    if path.isdigit():
        return int(path)
    found: object = values
    for name in path.split("."):
        if not isinstance(found, Mapping) or name not in found:
            return None
        found = found[name]
    return found


def _filtered(value: object, function: Callable[..., object] | None) -> object:
    if function is None or value is None:
        return None
    try:
        return function(value)
    except (TypeError, ValueError):
        return None
