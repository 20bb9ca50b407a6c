"""Names that a template uses: finding one that the values do not have, and the one that was meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from generator.templating.faults import nearest

if TYPE_CHECKING:
    from jinja2.exceptions import UndefinedError

_MAX_PATHS = 2_000


def undefined_name(error: UndefinedError, values: Mapping[str, object]) -> tuple[str, str]:
    """Return the unknown name as a dotted path, and the nearest name that exists (or an empty text)."""
    name, owner = getattr(error, "name", None), getattr(error, "owner", None)
    if name is None:
        return "", ""
    if owner is None:
        return str(name), nearest_path(str(name), values)
    if not isinstance(owner, Mapping):
        return str(name), ""
    prefix = next((path + "." for path, value in paths(values) if value is owner), "")
    near = nearest(str(name), [str(key) for key in owner])
    return f"{prefix}{name}", f"{prefix}{near}" if near else ""


def nearest_path(path: str, values: Mapping[str, object]) -> str:
    """Return the known dotted path most like `path`, also when only its last word is known."""
    known = [name for name, _ in paths(values)]
    found = nearest(path, known, 0.7) or nearest(path, list(values))
    if found:
        return found
    last = path.rpartition(".")[2]
    return next((name for name in known if name.rpartition(".")[2] == last), "")


def paths(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield the dotted paths of nested dicts with their values, shallow ones first, a bounded number."""
    level: list[tuple[str, Mapping[str, object]]] = [("", values)]
    count = 0
    while level:
        deeper: list[tuple[str, Mapping[str, object]]] = []
        for prefix, mapping in level:
            for key, value in mapping.items():
                count += 1
                if count > _MAX_PATHS:
                    return
                yield f"{prefix}{key}", value
                if isinstance(value, Mapping):
                    deeper.append((f"{prefix}{key}.", value))
        level = deeper
