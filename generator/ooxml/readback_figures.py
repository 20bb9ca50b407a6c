"""Charts, pictures and contents read back from a written .docx; see `readback` for the rest."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from generator.blocks.figures import ChartBlock, ContentsBlock, Entry, PictureBlock, Series
from generator.ooxml.drawing import EMU_PER_MM, NO_PICTURE, OUR_PICTURE
from generator.ooxml.guard import parse_xml
from generator.ooxml.namespaces import R, w

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from generator.blocks.figures import ChartForm

_C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_KINDS: Final = (f"{_C}barChart", f"{_C}lineChart")
_UNIT: Final = re.compile(r'"([^"]*)"')
_LEVEL: Final = re.compile(r"\d+$")


def read_figure(
    paragraph: etree._Element, style: str, anchor: str, part: Any, media: Path | None = None
) -> ChartBlock | PictureBlock | None:
    """Return the chart, the picture or the empty frame of ours that is alone in a paragraph of this part.

    The file of a picture goes to the folder `media`; without one only its name is known.
    """
    missing = _description(paragraph)
    if missing is not None:
        return PictureBlock(style, None, (0, 0), missing, anchor=anchor)
    drawings = list(paragraph.iter(w("drawing")))
    if len(drawings) != 1 or next(paragraph.iter(w("t")), None) is not None:
        return None
    named = drawings[0].find(f".//{_WP}docPr")
    description = "" if named is None else named.get("descr", "")
    chart = drawings[0].find(f".//{_C}chart")
    if chart is not None:
        target = _target(part, chart.get(f"{{{R}}}id", ""))
        found = target and _chart(parse_xml(target.blob, str(target.partname)), style, description, anchor)
        return found and found._replace(height=_height(drawings[0]))
    if named is None or not named.get("name", "").startswith(OUR_PICTURE):
        return None
    picture = drawings[0].find(f".//{_PIC}cNvPr")
    file = Path("" if picture is None else picture.get("name", ""))
    found = PictureBlock(style, file, (0, 0), description, _height(drawings[0]), anchor)
    return found if media is None else _taken_out(found, drawings[0], part, media)


def _taken_out(block: PictureBlock, drawing: etree._Element, part: Any, media: Path) -> PictureBlock:
    """Write the file of a picture into a folder of its own; one that is no picture for us is as one to come."""
    from PIL import Image  # imported late, as wherever a picture is looked at

    blip = next(drawing.iter(f"{_A}blip"), None)
    target = None if blip is None else _target(part, blip.get(f"{{{R}}}embed", ""))
    if target is None or block.file is None:
        return block._replace(file=None)
    file = media / Path(str(target.partname)).stem / (block.file.name or "gambar")
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(target.blob)
    try:
        with Image.open(file, formats=("PNG", "JPEG")) as image:
            return block._replace(file=file, size=image.size)
    except OSError:
        return block._replace(file=None)


def _target(part: Any, relation: str) -> Any:
    """Return the part that a relation leads to, None where it leads nowhere or out of the file."""
    found = part.rels.get(relation)
    return None if found is None or found.is_external else found.target_part


def _height(drawing: etree._Element) -> int:
    """Return how high a drawing may be, in whole millimetres."""
    extent = drawing.find(f".//{_WP}extent")
    return 0 if extent is None else -(-int(extent.get("cy", "0")) // EMU_PER_MM)


def _description(paragraph: etree._Element) -> str | None:
    """Return what an empty frame of ours stands for, hidden behind its words; None for any other paragraph."""
    words = [each.text or "" for each in paragraph.iter(w("t"))]
    hidden = [each for each in paragraph.iter(w("r")) if each.find(f"{w('rPr')}/{w('vanish')}") is not None]
    return "".join(words[1:]) if words[:1] == [NO_PICTURE] and len(hidden) == 1 else None


def _chart(root: etree._Element, style: str, description: str, anchor: str) -> ChartBlock | None:
    plot = root.find(f".//{_C}plotArea")
    kind = None if plot is None else next((each for each in plot if each.tag in _KINDS), None)
    if plot is None or kind is None:
        return None
    form: ChartForm = "garis" if kind.tag == f"{_C}lineChart" else "batang"
    grouping = kind.find(f"{_C}grouping")
    if grouping is not None and grouping.get("val") == "stacked" and form == "batang":
        form = "bertumpuk"
    direction = kind.find(f"{_C}barDir")
    if direction is not None and direction.get("val") == "bar":
        form = "mendatar"
    found = kind.findall(f"{_C}ser")
    names = tuple(text or "" for text in _points(found[0], "cat")) if found else ()
    series = tuple(
        Series("".join(text or "" for text in _points(each, "tx")), tuple(map(_decimal, _points(each, "val"))))
        for each in found
    )
    return ChartBlock(style, form, names, series, description, _unit(plot), anchor=anchor, decimals=_decimals(kind))


def _points(series: etree._Element, name: str) -> list[str | None]:
    """Return the cached texts of one role of a series, None where there is none."""
    total = series.find(f"{_C}{name}//{_C}ptCount")
    texts: list[str | None] = [None] * int("0" if total is None else total.get("val", "0"))
    for point in series.iterfind(f"{_C}{name}//{_C}pt"):
        texts[int(point.get("idx", "0"))] = point.findtext(f"{_C}v")
    return texts


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _decimals(kind: etree._Element) -> int | None:
    """Return with how many decimals the numbers of a chart are shown."""
    code = kind.findtext(f".//{_C}numCache/{_C}formatCode")
    return None if code is None else len(code.partition('"')[0].partition(".")[2])


def _unit(plot: etree._Element) -> str:
    title = "".join(each.text or "" for each in plot.iterfind(f"{_C}valAx/{_C}title//{_A}t"))
    if title:
        return title
    number = plot.find(f"{_C}valAx/{_C}numFmt")
    found = _UNIT.search("" if number is None else number.get("formatCode", ""))
    return found[1].strip() if found else ""


class ContentsReader:
    """Gathers the paragraphs of a contents field, which begins in one and ends in another."""

    def __init__(self, style_of: Callable[[etree._Element], str]) -> None:
        self._style_of = style_of
        self._open = 0
        self._begin()

    def _begin(self) -> None:
        self._instruction = ""
        self._entries: list[Entry] = []
        self._styles: dict[int, str] = {}

    def take(self, paragraph: etree._Element) -> tuple[ContentsBlock, ...] | None:
        """Return None for a paragraph outside of contents, else the contents that it ends, if it does."""
        fields = [(each.text or "").strip() for each in paragraph.iter(w("instrText"))]
        starting = next((each for each in fields if each.startswith("TOC")), "")
        if not self._open and not starting:
            return None
        self._instruction = self._instruction or starting
        for edge in paragraph.iter(w("fldChar")):
            self._open += {"begin": 1, "end": -1}.get(edge.get(w("fldCharType"), ""), 0)
        self._add(paragraph)
        if self._open:
            return ()
        styles = tuple(self._styles[level] for level in sorted(self._styles))
        block = ContentsBlock(styles, self._instruction, tuple(self._entries))
        self._begin()
        return (block,)

    def _add(self, paragraph: etree._Element) -> None:
        words = (each for run in paragraph.iter(w("r")) for each in run.iterchildren(w("t"), w("tab")))
        text = "".join("\t" if each.tag == w("tab") else each.text or "" for each in words)
        if not text:
            return
        style = self._style_of(paragraph)
        found = _LEVEL.search(style)
        level = int(found[0]) if found else 1
        link = next(paragraph.iter(w("hyperlink")), None)
        anchor = "" if link is None else link.get(w("anchor"), "")
        self._styles.setdefault(level, style)
        self._entries.append(Entry(level, text.rpartition("\t")[0] or text, anchor))
