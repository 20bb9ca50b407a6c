"""Small tools to put tables together: cells, rows, merges, heads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.blocks.model import Cell, Orientation, Row, Rows, Run, TableBlock, TextBlock
from generator.naskah.laporan_kinerja import gaya
from generator.naskah.laporan_kinerja.lebar import banyak_baris, lebar_kolom

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.blocks.model import NodePath

_RAPAT = 4  # rows of a group that stay on one page
_TINGGI = 5  # a row of so many lines does not look lost alone
_TERTINGGI = 16  # lines of a group that stay together: more would leave a page half empty
_MAX_MERGED = 8  # a merged cell is blank on following pages: start again, with the text, after this many rows


def sel(text: str | tuple[Run, ...], style: str = gaya.ISI, span: int = 1, at: NodePath = ()) -> Cell:
    """Return a cell with one paragraph; `at` is the node that it prints, none for what is computed."""
    runs = text if isinstance(text, tuple) else (Run(text),)
    return Cell((TextBlock(style, runs, at=at),), span)


def sel_banyak(texts: Sequence[str], style: str = gaya.ISI, at: Sequence[NodePath] = ()) -> Cell:
    """Return a cell with a paragraph for each text; an empty one where there are none."""
    places = at or ((),) * len(texts)
    blocks = tuple(TextBlock(style, (Run(text),), at=place) for text, place in zip(texts, places, strict=True))
    return Cell(blocks or (TextBlock(style, ()),))


def kepala(*titles: str) -> tuple[Row, ...]:
    """Return a head of one row."""
    return (Row(tuple(sel(title, gaya.KEPALA) for title in titles)),)


def kepala_bertingkat(titles: Sequence[str | tuple[str, Sequence[str]]]) -> tuple[Row, ...]:
    """Return a head of two rows: a pair is a title over several columns, a text one column of both rows."""
    top, below = [], []
    for each in titles:
        if isinstance(each, str):
            top.append(Cell((TextBlock(gaya.KEPALA, (Run(each),)),), 1, "restart"))
            below.append(Cell((TextBlock(gaya.KEPALA, ()),), 1, "continue"))
        else:
            top.append(sel(each[0], gaya.KEPALA, len(each[1])))
            below += [sel(child, gaya.KEPALA) for child in each[1]]
    return Row(tuple(top)), Row(tuple(below))


def gabung_tegak(cells: Sequence[Cell], n: int) -> tuple[Cell, ...]:
    """Return the first cells of the n-th row (from zero) of a group: merged downwards, begun anew at intervals."""
    merge: Literal["restart", "continue"] = "continue" if n % _MAX_MERGED else "restart"
    if merge == "restart":
        return tuple(cell._replace(merge=merge) for cell in cells)
    return tuple(Cell((TextBlock(cell.content[0].style, ()),), cell.span, merge) for cell in cells)


def tabel(
    widths: Sequence[int],
    header: tuple[Row, ...],
    rows: Sequence[Row],
    caption: str,
    anchor: str,
    at: NodePath = (),
    orientation: Orientation = Orientation.TEGAK,
    *,
    diikuti: bool = False,
    style: str = gaya.TABEL,
) -> TableBlock:
    """Return a table in the report's style; `caption` describes it for screen readers.

    Where a page ends, no short row stays alone, and few rows under one merged cell stay together; `diikuti` says
    that a note follows, which the last row stays with. Columns are as wide as their longest word wants. Rows that
    nothing names are named by their place: those of the body from below, where the sums are.
    """
    shares = lebar_kolom(widths, header, rows, orientation)
    lines = [banyak_baris(row, shares, orientation) for row in rows]
    held = {*_ujung(rows, lines), *_kelompok(rows, lines), *([len(rows) - 1] if diikuti else [])}
    made = tuple(
        row._replace(keep_next=row.keep_next or n in held, anchor=row.anchor or f"{anchor}/baris/{len(rows) - n}")
        for n, row in enumerate(rows)
    )
    head = tuple(row._replace(anchor=f"{anchor}/kepala/{n}") for n, row in enumerate(header, 1))
    return TableBlock(style, shares, head, Rows(lambda: iter(made)), caption, orientation, f"isi-tabel/{anchor}", at)


def _ujung(rows: Sequence[Row], lines: Sequence[int]) -> Iterator[int]:
    """Yield the rows held with the next one so that no short row stands alone below the head or above the end."""
    last = len(rows) - 1
    if last < 1:
        return
    if lines[0] < _TINGGI:
        yield 0
    if rows[-1].cells[0].content[0].style == gaya.JUMLAH_TEKS:  # a total
        last -= 1
        yield last
    if last > 0 and lines[last] < _TINGGI:
        yield last - 1


def _kelompok(rows: Sequence[Row], lines: Sequence[int]) -> Iterator[int]:
    """Yield the rows held with the next one because a few short rows share a merged cell."""
    start = 0
    for n in range(1, len(rows) + 1):
        if n < len(rows) and any(cell.merge == "continue" for cell in rows[n].cells):
            continue
        if n - start <= _RAPAT and sum(lines[start:n]) <= _TERTINGGI:
            yield from range(start, n - 1)
        start = n


def catatan(text: str, style: str = gaya.CATATAN, at: NodePath = ()) -> TextBlock:
    """Return a note below a table."""
    return TextBlock(style, (Run(text),), at=at)
