"""Paragraphs, captions and figures that show what stood there before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.blocks.compare import figure_text, paragraph, same_block
from generator.blocks.compare_words import flat_runs, word_changes
from generator.blocks.figures import CaptionBlock, ChartBlock, PictureBlock, caption_number
from generator.blocks.model import Run, TextBlock
from generator.ooxml import emit_figures
from generator.ooxml.emit import _THIN, _THIN_RUN, Emitter
from generator.ooxml.redline_marks import Marks, or_words
from generator.ooxml.redline_plan import SPACER

if TYPE_CHECKING:
    from generator.blocks.compare_words import Kind
    from generator.blocks.model import SectionBreak
    from generator.ooxml.redline_plan import Line, Paragraph


class ParagraphEmitter(Emitter):
    """Writes what became of one paragraph; takes what an `Emitter` takes after `date`."""

    def __init__(self, date: str, *rest: Any) -> None:
        super().__init__(*rest)
        self._marks = Marks(date, self._next_id)

    def _next_id(self) -> int:
        self._next_bookmark += 1
        return self._next_bookmark - 1

    def _line(self, line: Line, ends: SectionBreak | None = None) -> str:
        """Return a paragraph of the body; one that nothing happened to is written as ever."""
        old, new = line.old, line.new
        if old and new and line.mark == "sama" and line.after is new and same_block(old, new):
            return self._paragraph(new, ends) if isinstance(new, TextBlock) else self._figure(new)
        section = self._layouts.xml(ends.orientation) if ends else ""
        bookmark = self._bookmark(new.anchor) if new else ""
        after = bookmark if section and self._layouts.numbers else ""
        content = self._content(old, new)
        return f"<w:p>{self._look(line, section)}{bookmark if not after else ''}{content}{after}</w:p>"

    def _spacer(self, mark: Kind, *, keep_next: bool = False) -> str:
        """Return a hair-thin paragraph whose end came, went or stays."""
        xml = self._thin_paragraph("", keep_next=keep_next)
        run = _THIN_RUN.replace("<w:rPr>", f"<w:rPr>{self._marks.row(mark)}")
        return xml if mark == "sama" else xml.replace(_THIN_RUN, run)

    # ---- what a paragraph says

    def _content(self, old: Paragraph | None, new: Paragraph | None) -> str:
        if isinstance(new, CaptionBlock) and not isinstance(old, ChartBlock | PictureBlock):
            return self._caption(old, new)
        if isinstance(old, TextBlock | CaptionBlock) and isinstance(new, TextBlock):
            return self._marks.pieces(word_changes(flat_runs(paragraph(old)), flat_runs(new)))
        if old and new and same_block(old, new):
            return self._one_sided("sama", new)
        gone = self._one_sided("hapus", old) if old else ""
        return gone + (self._one_sided("tambah", new) if new else "")

    def _one_sided(self, kind: Kind, block: Paragraph) -> str:
        if isinstance(block, ChartBlock) and kind == "hapus":
            return self._marks.wrap(kind, or_words(self._figure_runs(block), figure_text(block)))
        if isinstance(block, ChartBlock | PictureBlock):
            return self._marks.wrap(kind, self._figure_runs(block))
        if isinstance(block, CaptionBlock) and kind != "hapus":
            return self._caption(None, block)
        return self._marks.runs(kind, flat_runs(paragraph(block)))

    def _caption(self, old: TextBlock | CaptionBlock | None, new: CaptionBlock) -> str:
        """Return a caption whose number is a live field; a number that changed comes and goes whole."""
        field = emit_figures.caption(new._replace(runs=(), keep_next=False), "", "", "")[len("<w:p>") : -len("</w:p>")]
        words = (Run(" "), *new.runs) if new.runs else ()
        if isinstance(old, CaptionBlock):
            before = (Run(" "), *old.runs) if old.runs else ()
            if caption_number(old) == caption_number(new):
                return field + self._marks.pieces(word_changes(before, words))
            number = self._marks.runs("hapus", (Run(caption_number(old)),)) + self._marks.wrap("tambah", field)
            return number + self._marks.pieces(word_changes(before, words))
        gone = self._marks.runs("hapus", flat_runs(paragraph(old))) if old else ""
        return gone + self._marks.wrap("tambah", field) + self._marks.runs("tambah", words)

    # ---- how it looks

    def _look(self, line: Line, section: str = "", *, keep_next: bool = False) -> str:
        """Return the properties after, in them those before where they differ, and the mark of its end."""
        before, after = line.before, line.after or line.before
        assert after is not None
        properties = self._properties(after, keep_next=keep_next)
        change = ""
        if before is not None and self._known(before):
            old = self._properties(before._replace(keep_next=False))
            if old != self._properties(after._replace(keep_next=False)):
                change = self._marks.restyled(old)
        return properties.replace("</w:pPr>", f"{self._marks.mark(line.mark)}{section}{change}</w:pPr>")

    def _known(self, block: Paragraph) -> bool:
        return block == SPACER or block.style in self._ppr

    def _properties(self, block: Paragraph, *, keep_next: bool = False) -> str:
        """Return the properties of a paragraph; of a style that this template does not have, none."""
        if block == SPACER:
            return f"<w:pPr>{_THIN}</w:pPr>"
        if isinstance(block, ChartBlock | PictureBlock):
            return self._figure_look(block) if block.style in self._ppr else "<w:pPr></w:pPr>"
        keep = "<w:keepNext/>" if keep_next or block.keep_next else ""
        return self._ppr.get(block.style, "<w:pPr></w:pPr>").replace("</w:pPr>", f"{keep}</w:pPr>")
