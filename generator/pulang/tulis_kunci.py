"""Keys written into the text of a YAML file as whole lines: a list below a text, clauses in place of a text.

None of the nodes touched here stands inside brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import yaml

from generator.bahasa.teks import bersihkan_akhiran
from generator.pulang.letak_yaml import below, end, entry, find
from generator.pulang.usul import Lama

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.diagnostics.finding import NodePath

_SENTENCE: Final = ("teks", "rincian", "penghubung")


def add_key(text: str, holder: NodePath, render: Callable[[int], list[str]]) -> str:
    """Put a key below the text of a holder; a bare text becomes a mapping with `teks` first.

    `render` gives the lines for a key in this column.
    """
    node = find(text, holder)
    lines = text.split("\n")
    sentence = node if isinstance(node, yaml.ScalarNode) else below(node, ("teks",))
    if sentence is not None:
        _open(lines, sentence)
    if isinstance(node, yaml.ScalarNode):
        column = node.start_mark.column
        row, at = node.start_mark.line, end(lines, node) + 1
        lines[row] = f"{lines[row][:column]}teks: {lines[row][column:]}"
        lines[row + 1 : at] = [f"  {line}" if line.strip() else line for line in lines[row + 1 : at]]
    else:
        column = node.start_mark.column
        at = end(lines, sentence if sentence is not None else node) + 1
    lines[at:at] = [" " * column + line for line in render(column)]
    return "\n".join(lines)


def fill_empty(text: str, holder: NodePath, render: Callable[[int], list[str]]) -> str:
    """Put a list in the place of an empty one: `aksi: []`."""
    node = find(text, holder)
    lines = text.split("\n")
    key = render(0)[0].rstrip(":")
    found = entry(node, key)
    assert found is not None
    name, value = found
    column, row = name.start_mark.column, name.start_mark.line
    new = render(column)
    rest = lines[value.end_mark.line][value.end_mark.column :]
    lines[row : value.end_mark.line + 1] = [
        lines[row][:column] + new[0] + rest,
        *(" " * column + line for line in new[1:]),
    ]
    return "\n".join(lines)


def drop_key(text: str, path: NodePath) -> str:
    """Take out a key with its value; where it stands behind a dash an empty list is left."""
    holder = find(text, path[:-1])
    found = entry(holder, path[-1])
    assert found is not None
    name, value = found
    lines = text.split("\n")
    row, last = name.start_mark.line, end(lines, value)
    if lines[row][: name.start_mark.column].strip():
        lines[row : last + 1] = [f"{lines[row][: name.end_mark.column]}: []"]
    else:
        del lines[row : last + 1]
    return "\n".join(lines)


def as_clauses(text: str, pasal: NodePath, items: Sequence[list[str] | Lama]) -> str:
    """Make the text of a Pasal one of its clauses; `items` are the lines of all of them and the old text."""
    node = find(text, pasal)
    lines = text.split("\n")
    column = node.start_mark.column
    spans = [(name.start_mark.line, end(lines, value) + 1) for name, value in node.value if name.value in _SENTENCE]
    old = [line[column:] for start, stop in spans for line in lines[start:stop]]
    row = spans[0][0]
    for start, stop in reversed(spans):
        del lines[start:stop]
    new = ["ayat:"]
    for item in items:
        new += [f"  {line}" if line else "" for line in (_clause(old, item.id) if isinstance(item, Lama) else item)]
    lines[row:row] = [" " * column + line if line else "" for line in new]
    return "\n".join(lines)


def _clause(old: Sequence[str], name: str) -> list[str]:
    """Return the lines of a text as a list item: bare where there is nothing but the text."""
    if name:
        return [f"- id: {name}", *(f"  {line}" if line.strip() else line for line in old)]
    if all(line.startswith((" ", "teks:")) or not line for line in old):
        return [f"- {old[0].removeprefix('teks:').lstrip()}", *old[1:]]
    return [f"- {old[0]}", *(f"  {line}" if line.strip() else line for line in old[1:])]


def _open(lines: list[str], sentence: Any) -> None:
    """Take the closing off a sentence that will introduce a list: the generator sets the colon."""
    text = sentence.value.rstrip("\n")
    if bersihkan_akhiran(text) != text[:-1]:
        return
    row = end(lines, sentence)
    at = len(lines[row]) if sentence.style in ("|", ">") else sentence.end_mark.column - (sentence.style in ("'", '"'))
    head = lines[row][:at].rstrip()
    if head.endswith(text[-1:]):
        lines[row] = head[:-1] + lines[row][at:]
