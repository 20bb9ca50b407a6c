"""Drawings in a paragraph: a chart, a picture, and the empty frame of a picture that is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.ooxml.escape import escape
from generator.ooxml.namespaces import R

if TYPE_CHECKING:
    from generator.blocks.figures import PictureBlock

EMU_PER_MM: Final = 36_000
EMU_PER_TWIP: Final = 635
OUR_PICTURE: Final = "Gambar isi"
"""How the names of our pictures begin, which tells them from those of a template."""
NO_PICTURE: Final = "foto belum tersedia"
_EMU_PER_PIXEL: Final = 9_525  # at 96 dots an inch; larger than that a picture only gets coarse
_FRAME_TWIPS: Final = (7937, 2268)  # 140 × 40 mm
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_EDGES: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="1" w:color="7F7F7F"/>' for side in ("top", "left", "bottom", "right")
)


def chart_run(relation: str, number: int, extent: tuple[int, int], description: str) -> str:
    """Return the run that shows a chart; `number` is unique among the drawings, `extent` is in EMU."""
    graphic = f'<a:graphicData uri="{_C}"><c:chart xmlns:c="{_C}" r:id="{relation}"/></a:graphicData>'
    return _inline(graphic, number, f"Grafik isi {number}", extent, description, "<wp:cNvGraphicFramePr/>")


def picture_run(block: PictureBlock, relation: str, number: int, text_width: int) -> str:
    """Return the run that shows a picture within the text width, which is in twips."""
    width, height = picture_extent(block.size, text_width, block.height)
    file = escape(block.file.name if block.file else "")
    graphic = (
        f'<a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{file}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    )
    locked = '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    return _inline(graphic, number, f"{OUR_PICTURE} {number}", (width, height), block.description, locked)


def picture_extent(pixels: tuple[int, int], text_width: int, height_mm: int) -> tuple[int, int]:
    """Return the size in EMU: the picture's own, made smaller to fit the text width (twips) and the height."""
    wide, high = (max(1, each) for each in pixels)
    room = (text_width * EMU_PER_TWIP, height_mm * EMU_PER_MM)
    # whole numbers throughout: width : height = wide : high, bounded by three limits
    width = min(wide * _EMU_PER_PIXEL, room[0], room[1] * wide // high)
    return max(1, width), max(1, width * high // wide)


def empty_frame(description: str, text_width: int) -> tuple[str, str]:
    """Return the look and the runs of a bordered paragraph that says a picture is missing.

    A person puts the picture in the place of its words, and it grows. A table of one cell would look the same,
    but LibreOffice parts it from its caption. The description is hidden text, which no print shows.
    """
    indent = max(0, text_width - _FRAME_TWIPS[0]) // 2
    look = (
        f'<w:pBdr>{_EDGES}</w:pBdr><w:spacing w:line="{_FRAME_TWIPS[1] // 4}" w:lineRule="atLeast"/>'
        f'<w:ind w:left="{indent}" w:right="{indent}" w:firstLine="0"/>'
    )
    grey = '<w:rPr><w:i/><w:iCs/><w:color w:val="7F7F7F"/></w:rPr>'
    hidden = f'<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">{escape(description)}</w:t></w:r>'
    return look, f"<w:r>{grey}<w:br/><w:t>{NO_PICTURE}</w:t><w:br/><w:br/></w:r>{hidden}"


def _inline(graphic: str, number: int, name: str, extent: tuple[int, int], description: str, frame: str) -> str:
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" xmlns:a="{_A}" xmlns:r="{R}" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{extent[0]}" cy="{extent[1]}"/>'
        f'<wp:docPr id="{number}" name="{escape(name)}" descr="{escape(description)}"/>{frame}'
        f"<a:graphic>{graphic}</a:graphic></wp:inline></w:drawing></w:r>"
    )
