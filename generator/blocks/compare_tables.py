"""Tables side by side: rows that belong together, names of columns, and what merged cells say in every row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.blocks.compare_align import Item, align
from generator.blocks.compare_words import flat_runs, same_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.blocks.model import Cell, Row, TableBlock, TextBlock

RowPair = tuple["Row | None", "Row | None"]
ParagraphPair = tuple["TextBlock | None", "TextBlock | None"]

_COLUMN_NUMBER: Final = re.compile(r"\(?\d+\)?")


class Told(NamedTuple):
    """A row as it reads: the text of every column, merged cells filled in; None where a wider cell goes on."""

    row: Row
    texts: tuple[str | None, ...]


def table_item(table: TableBlock) -> Item:
    """Return a table as the alignment sees it: with another number of columns, or rows above them, it is another."""
    heads = " ".join(cell_text(cell) for row in table.header for cell in row.cells)
    return Item(f"tabel {len(table.widths)} {len(table.header)}", table.anchor, f"{table.caption} {heads}")


def pair_rows(old: Sequence[Row], new: Sequence[Row]) -> list[RowPair]:
    """Return every row of both once, those that are versions of one together; such rows have the same spans."""
    matches = align(_items(old), _items(new))
    return [(old[i] if i is not None else None, new[j] if j is not None else None) for i, j in matches]


def pair_paragraphs(old: Sequence[TextBlock], new: Sequence[TextBlock]) -> list[ParagraphPair]:
    """Return the paragraphs of a cell; at its end a paragraph stays, or only went, or only came."""
    if len(old) == len(new):
        return list(zip(old, new, strict=True))
    matches = align([_paragraph_item(each) for each in old], [_paragraph_item(each) for each in new])
    tail = len(matches)
    while tail and None in matches[tail - 1]:
        tail -= 1
    gone = [i for i, j in matches[tail:] if j is None]
    come = [j for i, j in matches[tail:] if i is None]
    if gone and come:
        matches[tail:] = [*((i, None) for i in gone[:-1]), *((None, j) for j in come[:-1]), (gone[-1], come[-1])]
    return [(old[i] if i is not None else None, new[j] if j is not None else None) for i, j in matches]


def same_cell(old: Cell, new: Cell) -> bool:
    """Return whether two cells print the same."""
    return len(old.content) == len(new.content) and all(
        same_runs(flat_runs(before), flat_runs(after)) for before, after in zip(old.content, new.content, strict=True)
    )


def cell_text(cell: Cell) -> str:
    """Return a cell's paragraphs as one line."""
    lines = ("".join(run.text for run in flat_runs(each)) for each in cell.content)
    return " ".join(" ".join(lines).split())


def column_names(table: TableBlock) -> tuple[str, ...]:
    """Return what stands above each column, from the top; the line that only counts columns is left out."""
    names: list[list[str]] = [[] for _ in table.widths]
    for row in table.header:
        texts = [cell_text(cell) for cell in row.cells]
        if all(_COLUMN_NUMBER.fullmatch(text) for text in texts) and texts[0].startswith("("):
            continue
        for column, cell in _columns(row):
            text = cell_text(cell)
            for each in range(column, min(column + cell.span, len(names))):
                if text and text not in names[each]:
                    names[each].append(text)
    return tuple(" ".join(parts) or f"kolom {number}" for number, parts in enumerate(names, 1))


def tell(rows: Sequence[Row], columns: int) -> Iterator[Told]:
    """Yield the rows with the text of merged cells in every row they reach into."""
    above: list[str | None] = [None] * columns
    for row in rows:
        texts: list[str | None] = [None] * columns
        for column, cell in _columns(row):
            if column < columns:
                texts[column] = above[column] if cell.merge == "continue" else cell_text(cell)
        above = texts
        yield Told(row, tuple(texts))


def _columns(row: Row) -> Iterator[tuple[int, Cell]]:
    column = 0
    for cell in row.cells:
        yield column, cell
        column += cell.span


def _items(rows: Sequence[Row]) -> list[Item]:
    """Return rows by their spans and texts; what is merged from above counts, so that a cut does not."""
    columns = max((sum(cell.span for cell in row.cells) for row in rows), default=0)
    return [
        Item("-".join(str(cell.span) for cell in row.cells), row.anchor, " | ".join(text or "" for text in texts))
        for row, texts in tell(rows, columns)
    ]


def _paragraph_item(block: TextBlock) -> Item:
    return Item("", "", "".join(run.text for run in flat_runs(block)))
