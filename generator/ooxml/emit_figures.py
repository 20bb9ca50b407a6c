"""Charts, pictures and captions to WordprocessingML; see `emit` for everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.blocks.figures import CaptionBlock, ChartBlock, PictureBlock, caption_number
from generator.blocks.model import plain_text
from generator.ooxml.drawing import EMU_PER_MM, EMU_PER_TWIP, NO_PICTURE, chart_run, empty_frame, picture_run
from generator.ooxml.escape import escape

if TYPE_CHECKING:
    from generator.ooxml.extra_parts import ExtraParts

# A style may have an exact line pitch, which would cut a drawing down to one line, or an indent.
_FREE: Final = '<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/>'
_CENTRE: Final = '<w:jc w:val="center"/>'
_KEEP: Final = "<w:keepNext/>"


def words(block: CaptionBlock | ChartBlock | PictureBlock) -> str:
    """Return the words that stand in the paragraph of a caption or figure."""
    if isinstance(block, CaptionBlock):
        return f"{caption_number(block)} {plain_text(block.runs)}"
    empty = isinstance(block, PictureBlock) and block.file is None
    return f"{NO_PICTURE} {block.description}" if empty else ""


def figure_look(block: ChartBlock | PictureBlock, ppr: str, text_width: int) -> str:
    """Return the properties of the paragraph of a chart or picture; the text width is in twips."""
    look = _FREE
    if isinstance(block, PictureBlock) and block.file is None:
        look = empty_frame(block.description, text_width)[0] + _CENTRE
    return _with(ppr, _kept(block.keep_next), look)


def figure_runs(block: ChartBlock | PictureBlock, extra: ExtraParts, text_width: int) -> str:
    """Return the runs of a chart, as wide as the text, or of a picture; one that is to come is an empty frame."""
    if isinstance(block, ChartBlock):
        extent = (text_width * EMU_PER_TWIP, block.height * EMU_PER_MM)
        return chart_run(extra.relation(block), extra.next_drawing(), extent, block.description)
    if block.file is None:
        return empty_frame(block.description, text_width)[1]
    return picture_run(block, extra.relation(block), extra.next_drawing(), text_width)


def caption(block: CaptionBlock, ppr: str, bookmark: str, runs: str) -> str:
    """Return the paragraph of a caption; its last number is a live field with the right result in it.

    Measured: LibreOffice keeps this form and counts right, since number 1 starts the sequence of a chapter anew.
    """
    label = escape(f"{block.label} {block.chapter}." if block.chapter else f"{block.label} ")
    restart = r" \r 1" if block.number == 1 else ""
    return (
        f'<w:p>{_with(ppr, _kept(block.keep_next), "")}{bookmark}<w:r><w:t xml:space="preserve">{label}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        rf'<w:r><w:instrText xml:space="preserve"> SEQ {escape(block.label)} \* ARABIC{restart} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{block.number}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + ('<w:r><w:t xml:space="preserve"> </w:t></w:r>' if runs else "")
        + f"{runs}</w:p>"
    )


def _kept(keep_next: bool) -> str:
    return _KEEP if keep_next else ""


def _with(ppr: str, keep: str, look: str) -> str:
    """Return paragraph properties that so far hold only a style, with more in the order that Word wants."""
    return ppr.replace("</w:pPr>", f"{keep}{look}</w:pPr>")
