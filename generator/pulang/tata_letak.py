"""A round trip through ruamel.yaml lays a file out anew; here only the nodes that changed are taken from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from generator.pulang.letak_yaml import below, entry, root

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.diagnostics.finding import NodePath


class _Stretch(NamedTuple):
    """A node in a text: where it begins and ends, and in which column."""

    start: int
    end: int
    column: int


def flat_lists(text: str) -> bool:
    """Return whether the dashes of a file stand below the first letter of their key, not further to the right."""
    votes = list(_flat(root(text)))
    return votes.count(True) > votes.count(False)


def keep_layout(old: str, new: str, paths: Iterable[NodePath]) -> str:
    """Return the old text with the nodes at these paths as they are in the new one.

    Where that would not mean the same as the new text, the new text is returned.
    """
    before, after = root(old), root(new)
    pieces: dict[_Stretch, str] = {}
    for path in paths:
        while path and (below(before, path) is None or below(after, path) is None):
            path = path[:-1]
        was, now = _stretch(old, before, path), _stretch(new, after, path)
        pieces[was] = _moved(new[now.start : now.end], was.column - now.column)
    result = old
    for stretch in sorted(pieces, reverse=True):
        result = result[: stretch.start] + pieces[stretch] + result[stretch.end :]
    try:
        return result if _same(root(result), after) else new
    except yaml.YAMLError:
        return new


def _flat(node: Any) -> Iterator[bool]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(value, yaml.SequenceNode) and not value.flow_style and value.value:
                yield value.start_mark.column == key.start_mark.column
            yield from _flat(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _flat(value)


def _stretch(text: str, tree: Any, path: NodePath) -> _Stretch:
    """Return the stretch of a node with its key, up to the last letter of it."""
    if not path:
        return _Stretch(0, len(text), 0)
    found = entry(below(tree, path[:-1]), path[-1])
    assert found is not None
    first, value = found
    end = value.end_mark.index
    while end > value.start_mark.index and text[end - 1].isspace():
        end -= 1
    return _Stretch(first.start_mark.index, end, first.start_mark.column)


def _moved(piece: str, shift: int) -> str:
    """Return a piece whose lines below the first are moved to the right, or to the left."""
    first, *lines = piece.split("\n")
    moved = (
        f"{' ' * shift}{line}" if shift > 0 else line[min(-shift, len(line) - len(line.lstrip())) :] for line in lines
    )
    return "\n".join([first, *(line if line.strip() else "" for line in moved)])


def _same(one: Any, other: Any) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, yaml.ScalarNode):
        return bool(one.value == other.value and one.tag == other.tag)
    if one is None or len(one.value) != len(other.value):
        return one is None
    pairs = zip(one.value, other.value, strict=True)
    if isinstance(one, yaml.MappingNode):
        return all(_same(a[0], b[0]) and _same(a[1], b[1]) for a, b in pairs)
    return all(_same(a, b) for a, b in pairs)
