"""Changes written into the text of a YAML file; comments, order and layout stay.

Values are set by ruamel.yaml's round trip, of which only the values themselves are taken. Items of lists are put in
and taken out as whole lines, because a round trip hangs the comment above an item on the item before it.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString, ScalarString

from generator.bahasa.angka import AngkaError, parse_bilangan
from generator.pulang.tata_letak import flat_lists, keep_layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.diagnostics.finding import NodePath
    from generator.pulang.usul import Usul

_WIDTH: Final = 130
_LONG: Final = 110


def rewrite(text: str, changes: Iterable[Usul]) -> str:
    """Return the text of a file with the changes in it; `text` has line feeds alone."""
    ordered = list(changes)
    sets = [each for each in ordered if each.aksi == "ubah"]
    if sets:
        engine, root = _opened(text)
        for each in sets:
            _set(root, each.path, each.value)
        text = keep_layout(text, _dumped(engine, root), [each.path for each in sets])
    moves = [(n, each) for n, each in enumerate(ordered) if each.aksi != "ubah"]
    moves.sort(
        key=lambda pair: (len(pair[1].path), _position(pair[1].path), pair[1].aksi == "hapus", pair[0]), reverse=True
    )
    for _, each in moves:
        text = _insert(text, each.path, each.value) if each.aksi == "sisip" else _delete(text, each.path)
    return text


def _position(path: NodePath) -> tuple[tuple[int, str], ...]:
    return tuple((key, "") if isinstance(key, int) else (-1, key) for key in path)


def _opened(text: str) -> tuple[YAML, Any]:
    """Return the tree of a text, and the engine that writes lists as far to the right as the text does."""
    engine = YAML()
    engine.preserve_quotes = True
    engine.width = 1_000_000
    sequence, offset = (2, 0) if flat_lists(text) else (4, 2)
    engine.indent(mapping=2, sequence=sequence, offset=offset)
    return engine, engine.load(text)


def _dumped(engine: YAML, root: Any) -> str:
    stream = io.StringIO()
    engine.dump(root, stream)
    return stream.getvalue()


def _set(root: Any, path: NodePath, value: Any) -> None:
    holder = root
    for key in path[:-1]:
        holder = holder[_key(holder, key)]
    last = _key(holder, path[-1])
    old = holder.get(last) if isinstance(holder, dict) else holder[last]
    holder[last] = _worded(value, old) if isinstance(value, str) else _node(value)


def _key(holder: Any, key: str | int) -> Any:
    """Return the key as ruamel reads it: a year is a number there."""
    if isinstance(holder, dict) and key not in holder and str(key).isdigit():
        return int(key)
    return key


def _worded(value: str, old: Any) -> Any:
    """Return a text in the form of the one that it replaces."""
    if isinstance(old, FoldedScalarString):
        return _folded(value, str(old), list(getattr(old, "fold_pos", [])))
    if isinstance(old, LiteralScalarString):
        return LiteralScalarString(value)
    if isinstance(old, ScalarString):
        return type(old)(value)
    return _scalar(value)


def _node(value: Any) -> Any:
    if isinstance(value, dict):
        node = CommentedMap((_year(key), _node(each)) for key, each in value.items())
        if all(isinstance(each, str) for each in value.values()) and sum(map(len, value.values())) < _LONG // 2:
            node.fa.set_flow_style()
        return node
    if isinstance(value, list):
        seq = CommentedSeq(map(_node, value))
        seq.fa.set_flow_style()
        return seq
    return _scalar(value)


def _year(key: str) -> Any:
    return int(key) if key.isdigit() else key


def _scalar(value: str) -> Any:
    """Return a number as it was typed, a long text folded, everything else plain."""
    try:
        parse_bilangan(value)
    except AngkaError:
        return _folded(value) if len(value) > _LONG and "\n" not in value else value
    number = YAML().load(value)
    stream = io.StringIO()
    YAML().dump([number], stream)
    return number if stream.getvalue() == f"- {value}\n" else value


def _folded(value: str, old: str = "", breaks: Sequence[int] = ()) -> Any:
    """Fold a text; lines that did not change keep their ends."""
    shared = min(len(value), len(old))
    head = next((n for n in range(shared) if value[n] != old[n]), shared)
    tail = next((n for n in range(shared - head) if value[-1 - n] != old[-1 - n]), shared - head)
    shift = len(value) - len(old)
    kept = {at for at in breaks if at < head} | {at + shift for at in breaks if at >= len(old) - tail}
    ends = sorted(at for at in kept if 0 < at < len(value) - 1 and value[at] == " ")
    found: list[int] = []
    start = 0
    for end in [*ends, len(value)]:
        while end - start > _WIDTH:
            cut = value.rfind(" ", start + 1, start + _WIDTH)
            if cut <= start:
                break
            found.append(cut)
            start = cut + 1
        if end < len(value):
            found.append(end)
        start = end + 1
    node = FoldedScalarString(value)
    node.fold_pos = found  # as ruamel does when it reads
    return node


def _insert(text: str, path: NodePath, value: Any) -> str:
    """Put an item before position `path[-1]` of a list."""
    parent = _find(text, path[:-1])
    index = path[-1]
    assert isinstance(index, int)
    if parent.flow_style:
        return _in_flow(text, path, value)
    lines = text.split("\n")
    dash = _dash(lines, parent.value[min(index, len(parent.value) - 1)])
    row = _end(lines, parent.value[index - 1]) + 1 if index else _dash(lines, parent.value[0])[0]
    engine = YAML()
    engine.width = 1_000_000
    engine.indent(mapping=2, sequence=4, offset=2)
    node = _node(value)
    if isinstance(node, CommentedMap):
        node.fa.set_block_style()
    item = _dumped(engine, {"x": [node]}).split("\n")[1:-1]
    lines[row:row] = [" " * dash[1] + line[2:] for line in item]
    return "\n".join(lines)


def _delete(text: str, path: NodePath) -> str:
    parent = _find(text, path[:-1])
    index = path[-1]
    assert isinstance(index, int)
    if parent.flow_style:
        return _in_flow(text, path, None)
    lines = text.split("\n")
    first, last = _dash(lines, parent.value[index])[0], _end(lines, parent.value[index])
    if len(parent.value) == 1:  # an empty list must say so
        start = lines[first]
        lines[first : last + 1] = [" " * (len(start) - len(start.lstrip())) + "[]"]
    else:
        del lines[first : last + 1]
    return "\n".join(lines)


def _in_flow(text: str, path: NodePath, value: Any) -> str:
    engine, root = _opened(text)
    holder = root
    for key in path[:-1]:
        holder = holder[_key(holder, key)]
    if value is None:
        del holder[path[-1]]
    else:
        holder.insert(path[-1], _node(value))
    return keep_layout(text, _dumped(engine, root), [path[:-1]])


def _find(text: str, path: NodePath) -> Any:
    """Return the node at a path with its marks."""
    node: Any = yaml.compose(text, Loader=yaml.CSafeLoader)
    for key in path:
        if isinstance(node, yaml.MappingNode):
            node = next(value for name, value in node.value if name.value == str(key))
        else:
            node = node.value[key]
    return node


def _dash(lines: Sequence[str], node: Any) -> tuple[int, int]:
    """Return line and column of the dash in front of a list item."""
    row = node.start_mark.line
    head = lines[row][: node.start_mark.column]
    while not re.search(r"-\s*$", head):  # the item begins below its dash
        row -= 1
        head = lines[row].rstrip()
    return row, head.rindex("-")


def _end(lines: Sequence[str], node: Any) -> int:
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
    return _end(lines, last[1] if isinstance(last, tuple) else last)
