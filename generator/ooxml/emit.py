"""Blocks to WordprocessingML as text pieces: no element objects on this path, it is the hot one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, assert_never

from generator.blocks.figures import CaptionBlock, ChartBlock, ContentsBlock, PictureBlock
from generator.blocks.model import Cell, Orientation, Row, Run, SectionBreak, TableBlock, TextBlock
from generator.ooxml import emit_figures
from generator.ooxml.anchors import bookmark_name
from generator.ooxml.contents import contents
from generator.ooxml.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.blocks.model import Block
    from generator.ooxml.extra_parts import ExtraParts
    from generator.ooxml.manifest import Manifest
    from generator.ooxml.sections import Layouts

_THIN = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
_THIN_RUN = '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
_LOOK = (
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)
_KEEP_CHARS = 260  # a cell with a number, a unit or nothing
_CENTRE = '<w:vAlign w:val="center"/>'
_MERGE = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}


class Emitter:
    """Writes blocks with the style ids and page layouts of one template.

    `styles` maps style names to ids; `first_bookmark` is the first free bookmark number. `extra` knows
    the parts of charts and pictures; without it there must be none. `pages` has the page labels of contents.
    A `manifest`, where there is one, is told of every bookmark.
    """

    def __init__(
        self,
        styles: Mapping[str, str],
        layouts: Layouts,
        first_bookmark: int,
        extra: ExtraParts | None = None,
        pages: Mapping[str, str] | None = None,
    ) -> None:
        self.manifest: Manifest | None = None
        self._pages = pages
        self._extra = extra
        self._layouts = layouts
        self._next_bookmark = first_bookmark
        self._ppr = {name: f'<w:pPr><w:pStyle w:val="{escape(id_)}"/></w:pPr>' for name, id_ in styles.items()}
        self._styles = styles
        self._cells: dict[tuple[Cell, int], str] = {}
        self._kept = False  # whether the last row of the table just written stays with what follows

    def pieces(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the XML of the blocks, in order.

        A hair-thin paragraph stands behind every table, and before one that comes first: tables that touch
        become one, and LibreOffice draws the last merged cells of a table wrong when a title follows at once.
        """
        for index, block in enumerate(blocks):
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            if isinstance(block, TextBlock):
                yield self._paragraph(block, following if isinstance(following, SectionBreak) else None)
            elif isinstance(block, TableBlock):
                if index == 0:
                    yield self._thin_paragraph("")
                yield from self._table(block)
                if not isinstance(following, SectionBreak):
                    yield self._thin_paragraph("", keep_next=self._kept)
            elif isinstance(block, (CaptionBlock, ChartBlock, PictureBlock)):
                yield self._figure(block)
            elif isinstance(block, ContentsBlock):
                yield from contents(block, self._styles, self._pages)
            elif isinstance(block, SectionBreak):
                if index == 0 or not isinstance(blocks[index - 1], TextBlock):
                    yield self._thin_paragraph(self._layouts.xml(block.orientation))
            else:
                assert_never(block)

    def _figure(self, block: CaptionBlock | ChartBlock | PictureBlock) -> str:
        bookmark = self._bookmark(block.anchor)
        if self.manifest is not None and block.anchor:
            self.manifest.figure(block, emit_figures.words(block))
        if isinstance(block, CaptionBlock):
            return emit_figures.caption(
                block, self._ppr[block.style], bookmark, "".join([_run(run) for run in block.runs])
            )
        return f"<w:p>{self._figure_look(block)}{bookmark}{self._figure_runs(block)}</w:p>"

    def _figure_look(self, block: ChartBlock | PictureBlock) -> str:
        return emit_figures.figure_look(block, self._ppr[block.style], self._layouts.text_width(Orientation.TEGAK))

    def _figure_runs(self, block: ChartBlock | PictureBlock) -> str:
        assert self._extra is not None, "grafik dan gambar memerlukan ExtraParts"
        return emit_figures.figure_runs(block, self._extra, self._layouts.text_width(Orientation.TEGAK))

    def _thin_paragraph(self, section: str, *, keep_next: bool = False) -> str:
        keep = "<w:keepNext/>" if keep_next else ""
        return f"<w:p><w:pPr>{keep}{_THIN}{_THIN_RUN}{section}</w:pPr></w:p>"

    def _paragraph(self, block: TextBlock, ends: SectionBreak | None = None) -> str:
        if self.manifest is not None and block.anchor:
            self.manifest.paragraph(block)
        ppr = self._ppr[block.style]
        if block.keep_next:
            ppr = ppr.replace("</w:pPr>", "<w:keepNext/></w:pPr>")
        if ends is not None:
            ppr = ppr.replace("</w:pPr>", self._layouts.xml(ends.orientation) + "</w:pPr>")
        if ends is not None and self._layouts.numbers:  # before the text, LibreOffice hangs it on the paragraph before
            return f"<w:p>{ppr}{_content(block)}{self._bookmark(block.anchor)}</w:p>"
        return f"<w:p>{ppr}{self._bookmark(block.anchor)}{_content(block)}</w:p>"

    def _bookmark(self, anchor: str) -> str:
        if not anchor:
            return ""
        number = self._next_bookmark
        self._next_bookmark = number + 1
        return f'<w:bookmarkStart w:id="{number}" w:name="{bookmark_name(anchor)}"/><w:bookmarkEnd w:id="{number}"/>'

    def _table(self, table: TableBlock) -> Iterator[str]:
        widths = _scale(table.widths, self._layouts.text_width(table.orientation))
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        yield (
            f'<w:tbl><w:tblPr>{self._table_style(table.style)}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/>{_LOOK}<w:tblCaption w:val="{escape(table.caption)}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
        )
        for row in table.header:
            yield self._row(row, widths, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", _CENTRE)
        self._kept = False
        for row in table.rows:
            yield self._row(row, widths, "<w:trPr><w:cantSplit/></w:trPr>")
            self._kept = row.keep_next
        yield "</w:tbl>"

    def _table_style(self, name: str) -> str:
        return f'<w:tblStyle w:val="{escape(self._styles[name])}"/>'

    def _row(self, row: Row, widths: Sequence[int], properties: str, valign: str = "") -> str:
        pieces = ["<w:tr>", properties]
        column = 0
        anchor = row.anchor
        if self.manifest is not None and anchor:
            self.manifest.row(row)
        for cell in row.cells:
            span = cell.span
            width = widths[column] if span == 1 else sum(widths[column : column + span])
            column += span
            if anchor and cell.merge != "continue":
                pieces.append(self._cell(cell, width, anchor, row.keep_next, valign))
                anchor = ""
            elif row.keep_next or valign:
                pieces.append(self._cell(cell, width, "", row.keep_next, valign))
            else:
                pieces.append(self._plain_cell(cell, width))
        pieces.append("</w:tr>")
        return "".join(pieces)

    def _plain_cell(self, cell: Cell, width: int) -> str:
        """Return a cell of the body; short ones come again and again, so they are kept."""
        key = (cell, width)
        xml = self._cells.get(key)
        if xml is None:
            xml = self._cell(cell, width, "", False, "")
            if len(xml) < _KEEP_CHARS and not any(block.anchor for block in cell.content):
                self._cells[key] = xml
        return xml

    def _cell(self, cell: Cell, width: int, anchor: str, keep_next: bool, valign: str) -> str:
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        pieces = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{_MERGE[cell.merge]}{valign}</w:tcPr>']
        for block in cell.content:
            ppr = self._ppr[block.style]
            if keep_next:
                ppr = ppr.replace("</w:pPr>", "<w:keepNext/></w:pPr>")
            pieces.append(f"<w:p>{ppr}{self._bookmark(anchor or block.anchor)}{_content(block)}</w:p>")
            anchor = ""
        pieces.append("</w:tc>")
        return "".join(pieces)


def _content(block: TextBlock) -> str:
    """Return the runs of a paragraph, its literal number first."""
    runs = block.runs
    if block.number:
        separator = ("<w:br/>" if block.number_above else "<w:tab/>") if runs else ""
        return f"<w:r>{_text(block.number)}{separator}</w:r>" + "".join([_run(run) for run in runs])
    if len(runs) == 1:
        return _run(runs[0])
    return "".join([_run(run) for run in runs])


def _run(run: Run) -> str:
    text, italic, bold, to = run
    properties = ""
    if italic or bold:
        properties = f"<w:rPr>{'<w:b/><w:bCs/>' if bold else ''}{'<w:i/><w:iCs/>' if italic else ''}</w:rPr>"
    xml = f"<w:r>{properties}{_text(text)}</w:r>"
    return f'<w:hyperlink w:anchor="{bookmark_name(to)}" w:history="1">{xml}</w:hyperlink>' if to else xml


def _text(text: str) -> str:
    """Return text as w:t, with tabs and line breaks as elements."""
    text = escape(text)
    if "\t" in text or "\n" in text:
        text = text.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        text = text.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:t xml:space="preserve">{text}</w:t>'


def _scale(shares: Sequence[int], total: int) -> list[int]:
    """Divide the text width by shares, in whole twips that add up exactly."""
    whole = sum(shares)
    edges = [total * sum(shares[:n]) // whole for n in range(len(shares) + 1)]
    return [right - left for left, right in pairwise(edges)]
