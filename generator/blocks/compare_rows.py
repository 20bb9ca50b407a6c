"""What became of the rows of a table, told by the names of its columns: old figure, new figure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, Literal

from generator.blocks.compare_tables import column_names, pair_rows, tell
from generator.blocks.model import TableBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.compare import Bagian
    from generator.blocks.compare_tables import Told
    from generator.blocks.model import Row

_NUMBER: Final = re.compile(r"[\d.)(]+")
_NUMBERS: Final = re.compile(r"(no|nomor)( urut)?\.?", re.IGNORECASE)  # heads of columns that only count rows
_NAMED_BY: Final = 2  # how many columns of words are enough to know a row


@dataclass(frozen=True, slots=True)
class Baris:
    """A table row that changed: how it is called, and column by column what it said and says.

    `letak` is the place of its table among the pairs of the slot.
    """

    tabel: str
    nama: tuple[str, ...]
    status: Literal["diubah", "ditambah", "dihapus", "bernomor baru"]
    kolom: tuple[tuple[str, str, str], ...]
    letak: int = 0


def row_changes(part: Bagian) -> Iterator[Baris]:
    """Yield the table rows of a slot that differ, in order; headings of columns come first."""
    for place, (old, new) in enumerate(part.pasangan):
        olds = old if isinstance(old, TableBlock) else None
        news = new if isinstance(new, TableBlock) else None
        if olds or news:
            yield from (replace(each, letak=place) for each in _table(olds, news))


def table_name(row: Baris) -> str:
    """Return what people call the table of a row; its caption often begins with what its attachment is called."""
    return row.tabel.rpartition(": ")[2]


def _table(old: TableBlock | None, new: TableBlock | None) -> Iterator[Baris]:
    caption = (new or old).caption if new or old else ""  # type: ignore[union-attr]
    heads_old, heads_new = (column_names(each) if each else () for each in (old, new))
    heads = heads_new or heads_old
    if old and new:
        for number, (before, after) in enumerate(zip(heads_old, heads_new, strict=True), 1):
            if before != after:
                yield Baris(caption, (f"kepala kolom {number}",), "diubah", (("", before, after),))
    told_old, told_new = _told(old, len(heads)), _told(new, len(heads))
    pairs = pair_rows([each.row for each in told_old.values()], [each.row for each in told_new.values()])
    for before_row, after_row in pairs:
        yield from _row(caption, heads, _find(told_old, before_row), _find(told_new, after_row))


def _told(table: TableBlock | None, columns: int) -> dict[int, Told]:
    rows = tuple(table.rows) if table else ()
    return {id(told.row): told for told in tell(rows, columns)}


def _find(told: dict[int, Told], row: Row | None) -> Told | None:
    return None if row is None else told[id(row)]


def _row(caption: str, heads: tuple[str, ...], old: Told | None, new: Told | None) -> Iterator[Baris]:
    shown = new or old
    assert shown is not None
    texts_old, texts_new = (each.texts if each else () for each in (old, new))
    columns = tuple(
        (name, before or "", after or "")
        for name, before, after in zip_longest(heads, texts_old, texts_new, fillvalue="")
        if (before or "") != (after or "")
    )
    if not columns:
        return
    if old and new:
        renumbered = all(_NUMBERS.fullmatch(name) and _NUMBER.fullmatch(a + b) for name, a, b in columns)
        status: Literal["diubah", "bernomor baru"] = "bernomor baru" if renumbered else "diubah"
        yield Baris(caption, _name(shown, {name for name, _, _ in columns}, heads), status, columns)
    else:
        yield Baris(caption, _name(shown, set(), heads), "ditambah" if new else "dihapus", columns)


def _name(told: Told, changed: set[str], heads: tuple[str, ...]) -> tuple[str, ...]:
    """Return what people know a row by: its first columns of words that did not change, before any figure."""
    words: list[str] = []
    for head, text in zip(heads, told.texts, strict=False):
        if text and words and text[0].isdigit():
            break
        if text and head not in changed and any(c.isalpha() for c in text):
            words.append(text)
    return tuple(words[:_NAMED_BY]) or tuple(text for text in told.texts if text)
