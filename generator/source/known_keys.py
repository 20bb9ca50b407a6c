"""Which keys a model knows at a place, found by following the types of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, Tag

if TYPE_CHECKING:
    from collections.abc import Iterator


def known_keys(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """Return the keys at a location as pydantic reports it, in alphabetical order."""
    return sorted({field for found in _models_at(model, loc) for field in found.model_fields})


def item_keys(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """Return the keys that an item of the list at a location may start with."""
    names = [index for index, part in enumerate(loc) if isinstance(part, str) and not part.startswith("<")]
    if not names:
        return []
    field = str(loc[names[-1]])
    owners = [each for each in _models_at(model, loc[: names[-1]]) if field in each.model_fields]
    tags = (tag for owner in owners for tag in _tags_in(owner.model_fields[field].annotation))
    return list(dict.fromkeys(tag.strip("<>") for tag in tags))


def _models_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> set[type[BaseModel]]:
    """Follow a location; a list position stays where it is, a union tag (`<bab>`) keeps the models that it names."""
    current = {model}
    for part in loc:
        if isinstance(part, int):
            continue
        if part.startswith("<"):
            current = {each for each in current if part.strip("<>") in each.model_fields} or current
            continue
        found = {
            below
            for each in current
            if part in each.model_fields
            for below in _models_in(each.model_fields[part].annotation)
        }
        current = found or current
    return current


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    else:
        for argument in get_args(annotation):
            yield from _models_in(argument)


def _tags_in(annotation: Any) -> Iterator[str]:
    if isinstance(annotation, Tag):
        yield annotation.tag
    for argument in get_args(annotation):
        yield from _tags_in(argument)
