"""Where the nodes of a YAML text stand: lines and columns of values, of the dashes and keys in front of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics.finding import NodePath


def root(text: str) -> Any:
    """Return the tree of a text, each node with its marks."""
    return yaml.compose(text, Loader=yaml.CSafeLoader)


def find(text: str, path: NodePath) -> Any:
    """Return the node at a path with its marks, None where there is none."""
    return below(root(text), path)


def below(node: Any, path: NodePath) -> Any:
    """Return the node at a path below another, None where there is none."""
    return _along(node, path)[-1]


def entry(node: Any, key: str | int) -> tuple[Any, Any] | None:
    """Return key node and value of an entry, of a list item the value twice; None where there is none."""
    if isinstance(node, yaml.MappingNode):
        return next(((name, value) for name, value in node.value if name.value == str(key)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key]
    return None


def in_brackets(text: str, path: NodePath) -> bool:
    """Return whether a node, or where it would stand, is inside `[ ]` or `{ }`; an empty pair does not count."""
    last = len(path) - 1
    return any(
        isinstance(node, yaml.CollectionNode) and node.flow_style and (n < last or bool(node.value))
        for n, node in enumerate(_along(root(text), path))
    )


def _along(node: Any, path: NodePath) -> list[Any]:
    """Return the nodes on the way to a path, None from where there is none."""
    nodes = [node]
    for key in path:
        found = entry(nodes[-1], key)
        nodes.append(found[1] if found is not None else None)
    return nodes


def dash(lines: Sequence[str], node: Any) -> tuple[int, int]:
    """Return line and column of the dash in front of a list item."""
    row = node.start_mark.line
    head = lines[row][: node.start_mark.column]
    while not re.search(r"-\s*$", head):  # the item begins below its dash
        row -= 1
        head = lines[row].rstrip()
    return row, head.rindex("-")


def end(lines: Sequence[str], node: Any) -> int:
    """Return the last line with something of a node on it."""
    row: int = node.end_mark.line
    if isinstance(node, yaml.ScalarNode):
        if node.style in ("|", ">"):
            row -= node.end_mark.column == 0
            while not lines[row].strip():
                row -= 1
        return row
    if node.flow_style or not node.value:
        return row
    last = node.value[-1]
    return end(lines, last[1] if isinstance(last, tuple) else last)
