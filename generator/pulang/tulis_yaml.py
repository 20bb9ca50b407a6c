"""Changes written into the text of a YAML file; comments, order and layout stay.

Values are set by ruamel.yaml's round trip, of which only the values themselves are taken. Items of lists and keys are
put in and taken out as whole lines (the latter in `tulis_kunci`), because a round trip hangs the comment above an item
on the item before it.
"""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString, ScalarString

from generator.bahasa.angka import AngkaError, parse_bilangan
from generator.pulang.letak_yaml import dash, end, find, in_brackets
from generator.pulang.tata_letak import flat_lists, keep_layout
from generator.pulang.tulis_kunci import add_key, as_clauses, drop_key, fill_empty
from generator.pulang.usul import Lama

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.diagnostics.finding import NodePath
    from generator.pulang.usul import Usul

_WIDTH: Final = 130
_LONG: Final = 110
_OPTIONAL: Final = ("rincian",)  # keys of lists that need not be there
_LISTS: Final = ("rincian", "ayat", "definisi", "isi", "aksi", "indikator", "pengukuran", "ukuran")
_HOLDERS: Final = ("id", "pasal", "bab", "bagian", "paragraf", "subbab", "nama", "aksi")


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
    moves.sort(key=lambda pair: (*_order(pair[1]), pair[0]), reverse=True)
    for _, each in moves:
        text = _moved(text, each)
    return text


def _moved(text: str, usul: Usul) -> str:
    path, value = usul.path, usul.value
    if in_brackets(text, path):
        return _in_tree(text, usul)
    if usul.aksi == "hapus":
        return _delete(text, path)
    if usul.aksi == "jadi ayat":
        column = find(text, path).start_mark.column
        items = [each if isinstance(each, Lama) else _item(text, each, column + 2) for each in value]
        return as_clauses(text, path, items)
    if isinstance(path[-1], str):
        return add_key(text, path[:-1], partial(_key_lines, text, value))
    return _insert(text, path, value)


def _order(usul: Usul) -> tuple[int, tuple[tuple[int, str], ...], bool]:
    """Return what comes last when counted from here: the deepest and the hindmost are written first."""
    path: NodePath = (*usul.path, "ayat") if usul.aksi == "jadi ayat" else usul.path
    return len(path), tuple((key, "") if isinstance(key, int) else (-1, key) for key in path), usul.aksi == "hapus"


def _opened(text: str) -> tuple[YAML, Any]:
    """Return the tree of a text, and the engine that writes lists as far to the right as the text does."""
    engine = _engine(text)
    return engine, engine.load(text)


def _engine(text: str) -> YAML:
    engine = YAML()
    engine.preserve_quotes = True
    engine.width = 1_000_000
    sequence, offset = (2, 0) if flat_lists(text) else (4, 2)
    engine.indent(mapping=2, sequence=sequence, offset=offset)
    return engine


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


def _node(value: Any, key: str = "", column: int = 0) -> Any:
    """Return a value as this house writes it: lists of the content down the page, short pairs on one line.

    `column` is where the text will begin.
    """
    if isinstance(value, dict):
        node = CommentedMap((_year(name), _node(each, name, column + 2)) for name, each in value.items())
        words = [each for each in value.values() if isinstance(each, str)]
        if len(words) == len(value) and sum(map(len, words)) < _LONG // 2 and not any(k in value for k in _HOLDERS):
            node.fa.set_flow_style()
        return node
    if isinstance(value, list):
        seq = CommentedSeq(_node(each, "", column + 2) for each in value)
        if key not in _LISTS:
            seq.fa.set_flow_style()
        for each in seq if key in _LISTS else ():
            if isinstance(each, CommentedMap):
                each.fa.set_block_style()
        return seq
    return _scalar(value, column)


def _year(key: str) -> Any:
    return int(key) if key.isdigit() else key


def _scalar(value: str, column: int = 0) -> Any:
    """Return a number as it was typed, a long text folded, everything else plain."""
    try:
        parse_bilangan(value)
    except AngkaError:
        long = len(value) > _LONG - column // 2
        return _folded(value, width=_WIDTH - column) if long and "\n" not in value else value
    number = YAML().load(value)
    stream = io.StringIO()
    YAML().dump([number], stream)
    return number if stream.getvalue() == f"- {value}\n" else value


def _folded(value: str, old: str = "", breaks: Sequence[int] = (), width: int = _WIDTH) -> Any:
    """Fold a text; lines that did not change keep their ends."""
    shared = min(len(value), len(old))
    head = next((n for n in range(shared) if value[n] != old[n]), shared)
    tail = next((n for n in range(shared - head) if value[-1 - n] != old[-1 - n]), shared - head)
    shift = len(value) - len(old)
    kept = {at for at in breaks if at < head} | {at + shift for at in breaks if at >= len(old) - tail}
    ends = sorted(at for at in kept if 0 < at < len(value) - 1 and value[at] == " ")
    found: list[int] = []
    start = 0
    for stop in [*ends, len(value)]:
        while stop - start > width:
            cut = value.rfind(" ", start + 1, start + width)
            if cut <= start:
                break
            found.append(cut)
            start = cut + 1
        if stop < len(value):
            found.append(stop)
        start = stop + 1
    node = FoldedScalarString(value)
    node.fold_pos = found  # as ruamel does when it reads
    return node


def _insert(text: str, path: NodePath, value: Any) -> str:
    """Put an item before position `path[-1]` of a list; a list that is not there is made."""
    parent = find(text, path[:-1])
    index, name = path[-1], path[-2]
    assert isinstance(index, int)
    if parent is None or (parent.flow_style and not parent.value):
        put = add_key if parent is None else fill_empty
        return put(text, path[:-2], partial(_key_lines, text, {str(name): [value]}))
    lines = text.split("\n")
    column = dash(lines, parent.value[min(index, len(parent.value) - 1)])[1]
    row = end(lines, parent.value[index - 1]) + 1 if index else dash(lines, parent.value[0])[0]
    item = [" " * column + line for line in _item(text, value, column)]
    if _spaced(lines, parent.value, index):
        item = ["", *item] if index else [*item, ""]
    lines[row:row] = item
    return "\n".join(lines)


def _spaced(lines: Sequence[str], items: Sequence[Any], index: int) -> bool:
    """Return whether the items of a list stand apart, by the two nearest to a place in it."""
    near = min(max(index, 1), len(items) - 1)
    return near > 0 and not lines[end(lines, items[near - 1]) + 1].strip()


def _item(text: str, value: Any, column: int) -> list[str]:
    """Return the lines of a list item whose dash stands in a column, without the blanks in front."""
    node = _node(value, "", column + 2)
    if isinstance(node, CommentedMap):
        node.fa.set_block_style()
    lines = _dumped(_engine(text), {"x": [node]}).split("\n")[1:-1]
    shift = lines[0].index("-")
    return [line[shift:] for line in lines]


def _key_lines(text: str, keys: dict[str, Any], column: int) -> list[str]:
    """Return the lines of keys with their values, without the blanks in front."""
    node = CommentedMap({key: _node(value, key, column) for key, value in keys.items()})
    return _dumped(_engine(text), node).split("\n")[:-1]


def _delete(text: str, path: NodePath) -> str:
    parent = find(text, path[:-1])
    index = path[-1]
    assert isinstance(index, int)
    if len(parent.value) == 1 and path[-2] in _OPTIONAL:
        return drop_key(text, path[:-1])
    lines = text.split("\n")
    first, last = dash(lines, parent.value[index])[0], end(lines, parent.value[index])
    if len(parent.value) == 1:  # an empty list must say so
        start = lines[first]
        lines[first : last + 1] = [" " * (len(start) - len(start.lstrip())) + "[]"]
    else:
        apart = not lines[first - 1].strip() and not (lines[last + 1 : last + 2] or ["x"])[0].strip()
        del lines[first : last + 1 + apart]
    return "\n".join(lines)


def _in_tree(text: str, usul: Usul) -> str:
    """Change what stands inside of brackets, where lines say nothing."""
    engine, root = _opened(text)
    path, value = usul.path, usul.value
    holder = root
    for key in path[:-1]:
        holder = holder[_key(holder, key)]
    last = path[-1]
    if usul.aksi == "jadi ayat":
        node = holder[last]
        old = {key: node.pop(key) for key in ("teks", "rincian", "penghubung") if key in node}
        node["ayat"] = [
            CommentedMap(({"id": each.id} if each.id else {}) | old) if isinstance(each, Lama) else _node(each)
            for each in value
        ]
    elif usul.aksi == "hapus":
        del holder[last]
    elif isinstance(last, int):
        holder.insert(last, _node(value))
    elif isinstance(holder, str):
        _set(root, path[:-1], {"teks": holder} | value)
    else:
        holder.update({key: _node(each, key) for key, each in value.items()})
    return keep_layout(text, _dumped(engine, root), [path[:-1]])
