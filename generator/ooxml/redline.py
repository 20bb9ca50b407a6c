"""A document that shows what changed since an earlier version, as tracked changes that Word can accept or reject."""

from __future__ import annotations

from functools import partial
from typing import IO, TYPE_CHECKING, Any

from generator.blocks.compare import figure_text, paragraph, same_block
from generator.blocks.compare_tables import pair_rows, same_cell
from generator.blocks.compare_words import flat_runs, word_changes
from generator.blocks.figures import CaptionBlock, ChartBlock, ContentsBlock, PictureBlock, caption_number
from generator.blocks.model import Run, SectionBreak, TableBlock, TextBlock
from generator.ooxml import emit_figures
from generator.ooxml.contents import contents
from generator.ooxml.emit import _CENTRE, _MERGE, Emitter, _scale
from generator.ooxml.redline_cells import Line, kind_of, lines, merges
from generator.ooxml.redline_marks import Marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.blocks.compare import Bagian, Pair, Perubahan
    from generator.blocks.compare_tables import RowPair
    from generator.blocks.model import Block, Row
    from generator.diagnostics.finding import Finding
    from generator.ooxml.redline_cells import Merge
    from generator.ooxml.template import Template

_ROW = "<w:cantSplit/>"
_HEADER = "<w:cantSplit/><w:tblHeader/>"


def write_redline(
    template: Template, changes: Perubahan, target: IO[bytes], date: str = "", pages: Mapping[str, str] | None = None
) -> list[Finding]:
    """Write the new document with every change of its slots tracked; the template's own text is the new one.

    `date` is that of all changes, such as `2022-12-29T00:00:00Z`; without it they have none.
    """
    return template.write(changes.baru, target, pages, partial(RedlineEmitter, changes, date))


class RedlineEmitter(Emitter):
    """Writes the slots of a new document with what stood there before; takes what an `Emitter` takes after `date`."""

    def __init__(self, changes: Perubahan, date: str, *rest: Any) -> None:
        super().__init__(*rest)
        self._marks = Marks(date, self._next_id)
        self._pairs = {id(slot): pairs for slot, pairs in _by_slot(changes.bagian)}

    def pieces(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the XML of one slot of the new document."""
        pairs = self._pairs.get(id(blocks))
        if pairs is None:
            yield from super().pieces(blocks)
            return
        floating = True  # whether a paragraph must follow, also where a table does
        for index, (old, new) in enumerate(pairs):
            following = pairs[index + 1][1] if index + 1 < len(pairs) else None
            ends = following if isinstance(following, SectionBreak) else None
            if isinstance(new or old, TableBlock):
                if floating:
                    yield self._thin_paragraph("", keep_next=index > 0)
                yield from self._tables(old, new)
                if ends is None:
                    yield self._thin_paragraph("", keep_next=self._kept)
                floating = False
            elif isinstance(new or old, SectionBreak | ContentsBlock):
                yield from self._between(new, pairs[index - 1] if index else (None, None))
                floating = floating and new is None
            else:
                yield self._one(old, new, ends)
                floating = old is None or new is None
        if floating and pairs:
            yield self._thin_paragraph("")

    def _between(self, new: Block | None, before: Pair) -> Iterator[str]:
        """Yield contents or a section break as the new document has it: neither is tracked."""
        if isinstance(new, ContentsBlock):
            yield from contents(new, self._styles, self._pages)
        elif isinstance(new, SectionBreak) and (None in before or not isinstance(before[1], TextBlock)):
            yield self._thin_paragraph(self._layouts.xml(new.orientation))

    def _next_id(self) -> int:
        self._next_bookmark += 1
        return self._next_bookmark - 1

    # ---- paragraphs

    def _one(self, old: Block | None, new: Block | None, ends: SectionBreak | None) -> str:
        if isinstance(new, ChartBlock | PictureBlock) or isinstance(old, ChartBlock | PictureBlock):
            return self._figures(old, new)
        assert old is None or isinstance(old, TextBlock | CaptionBlock)
        assert new is None or isinstance(new, TextBlock | CaptionBlock)
        if old is None or new is None:
            return self._tracked(old, new)
        if same_block(old, new):
            return self._paragraph(new, ends) if isinstance(new, TextBlock) else self._figure(new)
        return self._changed(old, new, ends if isinstance(new, TextBlock) else None)

    def _figures(self, old: Block | None, new: Block | None) -> str:
        """Return the new figure; one that went, or looked otherwise, is left as words struck out."""
        xml = ""
        if old is not None and (new is None or not same_block(old, new)):
            style = getattr(old, "style", "")
            xml = self._tracked(TextBlock(style, (Run(figure_text(old)),)), None)
        return xml + self._figure(new) if isinstance(new, ChartBlock | PictureBlock) else xml

    def _tracked(self, old: TextBlock | CaptionBlock | None, new: TextBlock | CaptionBlock | None) -> str:
        """Return a paragraph that came or went, its end with it."""
        kind = kind_of(old, new)
        if isinstance(new, CaptionBlock):
            content = self._caption(None, new)
        else:
            block = old or new
            assert block is not None
            content = self._marks.runs(kind, flat_runs(paragraph(block)))
        shown = new or old
        assert shown is not None
        bookmark = self._bookmark(new.anchor) if new else ""
        return f"<w:p>{self._properties(shown, self._marks.mark(kind))}{bookmark}{content}</w:p>"

    def _changed(self, old: TextBlock | CaptionBlock, new: TextBlock | CaptionBlock, ends: SectionBreak | None) -> str:
        section = self._layouts.xml(ends.orientation) if ends else ""
        if isinstance(new, CaptionBlock):
            content = self._caption(old, new)
        else:
            content = self._marks.pieces(word_changes(flat_runs(paragraph(old)), flat_runs(new)))
        bookmark = self._bookmark(new.anchor)
        after = bookmark if section and self._layouts.numbers else ""
        properties = self._properties(new, section + self._restyled(old, new))
        return f"<w:p>{properties}{bookmark if not after else ''}{content}{after}</w:p>"

    def _caption(self, old: TextBlock | CaptionBlock | None, new: CaptionBlock) -> str:
        """Return a caption whose number is a live field; a number that changed comes and goes whole."""
        field = emit_figures.caption(new._replace(runs=()), "", "", "")[len("<w:p>") : -len("</w:p>")]
        words = (Run(" "), *new.runs) if new.runs else ()
        if isinstance(old, CaptionBlock):
            before = (Run(" "), *old.runs) if old.runs else ()
            if caption_number(old) == caption_number(new):
                return field + self._marks.pieces(word_changes(before, words))
            number = self._marks.runs("hapus", (Run(caption_number(old)),)) + self._marks.wrap("tambah", field)
            return number + self._marks.pieces(word_changes(before, words))
        gone = self._marks.runs("hapus", flat_runs(paragraph(old))) if old else ""
        return gone + self._marks.wrap("tambah", field) + self._marks.runs("tambah", words)

    def _restyled(self, old: TextBlock | CaptionBlock, new: TextBlock | CaptionBlock) -> str:
        known = old.style != new.style and old.style in self._ppr
        return self._marks.restyled(self._ppr[old.style]) if known else ""

    def _plain(self, style: str) -> str:
        """Return the properties of a style; of one that this template does not have, none."""
        return self._ppr.get(style, "<w:pPr></w:pPr>")

    def _properties(self, block: TextBlock | CaptionBlock, more: str, *, keep_next: bool = False) -> str:
        keep = "<w:keepNext/>" if keep_next or block.keep_next else ""
        return self._plain(block.style).replace("</w:pPr>", f"{keep}{more}</w:pPr>")

    # ---- tables

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
                pieces.append(self._line(line, bookmark, keep_next=shown.keep_next))
                bookmark = ""
            pieces.append("</w:tc>")
        pieces.append("</w:tr>")
        return "".join(pieces)

    def _line(self, line: Line, bookmark: str, *, keep_next: bool) -> str:
        old, new, mark = line
        shown = new or old
        assert shown is not None
        if old and new:
            content = self._marks.pieces(word_changes(flat_runs(old), flat_runs(new)))
        else:
            content = self._marks.runs(kind_of(old, new), flat_runs(shown))
        more = self._marks.mark(mark) + (self._restyled(old, new) if old and new else "")
        properties = self._properties(shown, more, keep_next=keep_next)
        own = self._bookmark(new.anchor) if new and not bookmark else bookmark
        return f"<w:p>{properties}{own}{content}</w:p>"


def _cell_lines(old: Row | None, new: Row | None, place: int) -> list[Line]:
    if old and new:
        return lines(old.cells[place], new.cells[place])
    if new:
        return [Line(None, each, "tambah") for each in new.cells[place].content]
    return [Line(each, None, "hapus") for each in old.cells[place].content] if old else []


def _by_slot(parts: Sequence[Bagian]) -> Iterator[tuple[Sequence[Block], tuple[Pair, ...]]]:
    """Yield the pairs of every slot that is printed; what stood in a slot that is gone follows the one before it."""
    found: list[tuple[Sequence[Block], list[Pair]]] = []
    waiting: list[Pair] = []
    for part in parts:
        if part.baru is not None:
            found.append((part.baru.blocks, [*waiting, *part.pasangan]))
            waiting = []
        elif found:
            found[-1][1].extend(part.pasangan)
        else:
            waiting += part.pasangan
    return ((blocks, tuple(pairs)) for blocks, pairs in found)
