"""Keys written into the text of a YAML file as whole lines: a list below a text, clauses in place of a text.

None of the nodes touched here stands inside brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import yaml

from generator.pulang.letak_yaml import end, find, key_of

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
    if isinstance(node, yaml.ScalarNode):
        column = node.start_mark.column
        row, at = node.start_mark.line, end(lines, node) + 1
        lines[row] = f"{lines[row][:column]}teks: {lines[row][column:]}"
        lines[row + 1 : at] = [f"  {line}" if line.strip() else line for line in lines[row + 1 : at]]
    else:
        column = node.start_mark.column
        after = next((value for name, value in node.value if name.value == "teks"), None)
        at = end(lines, after if after is not None else node) + 1
    lines[at:at] = [" " * column + line for line in render(column)]
    return "\n".join(lines)


def fill_empty(text: str, holder: NodePath, render: Callable[[int], list[str]]) -> str:
    """Put a list in the place of an empty one: `aksi: []`."""
    node = find(text, holder)
    lines = text.split("\n")
    key = render(0)[0].rstrip(":")
    name = key_of(node, key)
    column, row = name.start_mark.column, name.start_mark.line
    new = render(column)
    value = next(value for each, value in node.value if each is name)
    rest = lines[value.end_mark.line][value.end_mark.column :]
    lines[row : value.end_mark.line + 1] = [
        lines[row][:column] + new[0] + rest,
        *(" " * column + line for line in new[1:]),
    ]
    return "\n".join(lines)


def drop_key(text: str, path: NodePath) -> str:
    """Take out a key with its value; where it stands behind a dash an empty list is left."""
    holder = find(text, path[:-1])
    name = key_of(holder, str(path[-1]))
    value = next(value for each, value in holder.value if each is name)
    lines = text.split("\n")
    row, last = name.start_mark.line, end(lines, value)
    if lines[row][: name.start_mark.column].strip():
        lines[row : last + 1] = [f"{lines[row][: name.end_mark.column]}: []"]
    else:
        del lines[row : last + 1]
    return "\n".join(lines)


def as_clauses(text: str, pasal: NodePath, items: Sequence[list[str] | None]) -> str:
    """Make the text of a Pasal one of its clauses; `items` are the lines of all of them, None for the old text."""
    node = find(text, pasal)
    lines = text.split("\n")
    column = node.start_mark.column
    blank = " " * (column + 2)
    spans = [(name.start_mark, end(lines, value)) for name, value in node.value if name.value in _SENTENCE]
    old = [line for start, last in spans for line in lines[start.line : last + 1]]
    if len(spans) == 1:  # only a text: it needs no key
        first = old[0][column:].removeprefix("teks:").lstrip()
        old = [f"{blank}- {first}", *(f"  {line}" if line.strip() else line for line in old[1:])]
    else:
        old = [f"{blank}- {old[0][column:]}", *(f"    {line}" if line.strip() else line for line in old[1:])]
    row = spans[0][0].line
    for start, last in reversed(spans):
        del lines[start.line : last + 1]
    new = [f"{' ' * column}ayat:"]
    for item in items:
        new += old if item is None else [blank + line for line in item]
    lines[row:row] = new
    return "\n".join(lines)
