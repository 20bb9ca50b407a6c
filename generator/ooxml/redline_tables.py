"""Tables that show what changed: rows that came or went, and cells that say something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.blocks.compare_tables import pair_paragraphs, pair_rows, same_cell
from generator.blocks.model import TableBlock
from generator.ooxml.emit import _CENTRE, _MERGE, _scale
from generator.ooxml.redline_cells import merges
from generator.ooxml.redline_paragraphs import ParagraphEmitter
from generator.ooxml.redline_plan import Line, kind_of, plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.blocks.compare_tables import RowPair
    from generator.blocks.model import Block, Row
    from generator.ooxml.redline_cells import Merge

_ROW = "<w:cantSplit/>"
_HEADER = "<w:cantSplit/><w:tblHeader/>"


class TableEmitter(ParagraphEmitter):
    """Writes what became of one table."""

    def _tables(self, old: Block | None, new: Block | None) -> Iterator[str]:
        olds = old if isinstance(old, TableBlock) else None
        news = new if isinstance(new, TableBlock) else None
        table = news or olds
        assert table is not None
        widths = _scale(table.widths, self._layouts.text_width(table.orientation))
        empty = table._replace(header=(), rows=())  # type: ignore[arg-type]
        yield "".join(self._table(empty)).removesuffix("</w:tbl>")
        heads = pair_rows(olds.header if olds else (), news.header if news else ())
        body = pair_rows(tuple(olds.rows) if olds else (), tuple(news.rows) if news else ())
        self._kept = False
        pairs = [*heads, *body]
        for number, (pair, merged) in enumerate(zip(pairs, merges(pairs), strict=True)):
            header = number < len(heads)
            yield self._redlined_row(pair, merged, widths, _HEADER if header else _ROW, _CENTRE if header else "")
            shown = pair[1] or pair[0]
            self._kept = shown is not None and shown.keep_next and not header
        yield "</w:tbl>"

    def _table_style(self, name: str) -> str:
        """Return the style of a table; one that this template does not have is none."""
        return super()._table_style(name) if name in self._styles else ""

    def _redlined_row(
        self, pair: RowPair, merged: Sequence[Merge], widths: Sequence[int], properties: str, valign: str
    ) -> str:
        old, new = pair
        kind = kind_of(old, new)
        shown = new or old
        assert shown is not None
        if old and new and all(map(same_cell, old.cells, new.cells)) and merged == [cell.merge for cell in new.cells]:
            return self._row(new, widths, f"<w:trPr>{properties}</w:trPr>", valign)
        anchor = new.anchor if new else ""
        pieces = [f"<w:tr><w:trPr>{properties}{self._marks.row(kind)}</w:trPr>"]
        column = 0
        for place, cell in enumerate(shown.cells):
            width = sum(widths[column : column + cell.span])
            column += cell.span
            span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
            pieces.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{_MERGE[merged[place]]}{valign}</w:tcPr>'
            )
            bookmark = ""
            if anchor and cell.merge != "continue":
                bookmark, anchor = self._bookmark(anchor), ""
            for line in _cell_lines(old, new, place):
                pieces.append(self._cell_line(line, bookmark, keep_next=shown.keep_next))
                bookmark = ""
            pieces.append("</w:tc>")
        pieces.append("</w:tr>")
        return "".join(pieces)

    def _cell_line(self, line: Line, bookmark: str, *, keep_next: bool) -> str:
        own = bookmark or (self._bookmark(line.new.anchor) if line.new else "")
        return f"<w:p>{self._look(line, keep_next=keep_next)}{own}{self._content(line.old, line.new)}</w:p>"


def _cell_lines(old: Row | None, new: Row | None, place: int) -> list[Line]:
    """Return the paragraphs of a cell; in a row that came or went all of them did."""
    if old and new:
        return plan(pair_paragraphs(old.cells[place].content, new.cells[place].content)).lines
    if new:
        return [Line(None, each, "tambah", None, each) for each in new.cells[place].content]
    return [Line(each, None, "hapus", each, None) for each in old.cells[place].content] if old else []
