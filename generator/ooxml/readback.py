"""A written .docx back to blocks, so that its dump can be held against what was composed.

What Word keeps of a block comes back: style names, text with its number, look, links, tables with
merges and header rows, section breaks. Anchors come back as bookmark names, a number as part of the
text; empty spacer paragraphs of our own are left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

from generator.blocks.model import Cell, Orientation, Row, Rows, Run, SectionBreak, TableBlock, TextBlock
from generator.ooxml.anchors import PREFIX
from generator.ooxml.namespaces import w
from generator.ooxml.readback_figures import ContentsReader, read_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.blocks.model import Block

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_TEXTS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_GONE = {w(name) for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "tblGrid", "trPr", "tcPr")}
_OFF = {"0", "false", "off"}


def read_blocks(source: Path | IO[bytes], media: Path | None = None) -> tuple[Block, ...]:
    """Return the body in document order; the section break of the last sheets stands at its end.

    The files of pictures are written into the folder `media`, where there is one.
    """
    document, names = _open(source)
    return tuple(_Reader(names, document.part, media).blocks(document.element.body))


def read_headers(source: Path | IO[bytes]) -> dict[str, tuple[Block, ...]]:
    """Return the blocks of every header and footer by the name of its part; fields show as `⟦PAGE⟧`."""
    document, names = _open(source)
    parts = {
        str(relation.target_part.partname).rpartition("/")[2]: relation.target_part
        for relation in document.part.rels.values()
        if not relation.is_external and relation.reltype.rpartition("/")[2] in ("header", "footer")
    }
    return {name: tuple(_Reader(names, parts[name]).blocks(parts[name].element)) for name in sorted(parts)}


def _open(source: Path | IO[bytes]) -> tuple[Any, dict[str, str]]:
    from docx import Document  # imported late: a build never reads back

    document: Any = Document(str(source) if isinstance(source, Path) else source)
    return document, _style_names(document.part._styles_part.element)


class _Reader:
    """Reads the elements of one part; `names` maps style ids to names, "" to the default paragraph style."""

    def __init__(self, names: dict[str, str], part: Any, media: Path | None = None) -> None:
        self._names = names
        self._media = media
        self._part = part
        self._contents = ContentsReader(self._style)

    def blocks(self, container: etree._Element) -> Iterator[Block]:
        """Yield the blocks of a body or header; wrappers such as `w:sdt` and `w:ins` do not count."""
        for child in container:
            if child.tag == w("p"):
                taken = self._contents.take(child)
                if taken is not None:
                    yield from taken
                elif not _is_spacer(child):
                    figure = read_figure(child, self._style(child), _anchor(child), self._part, self._media)
                    yield figure or self._paragraph(child)
                section = child.find(f"{w('pPr')}/{w('sectPr')}")
                if section is not None:
                    yield _section(section)
            elif child.tag == w("tbl"):
                yield self._table(child)
            elif child.tag == w("sectPr"):
                yield _section(child)
            elif isinstance(child.tag, str) and child.tag not in _GONE:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: etree._Element) -> TextBlock:
        return TextBlock(self._style(paragraph), tuple(_runs(paragraph)), anchor=_anchor(paragraph))

    def _style(self, paragraph: etree._Element) -> str:
        return self._names.get(_val(paragraph.find(f"{w('pPr')}/{w('pStyle')}")), "?")

    def _table(self, table: etree._Element) -> TableBlock:
        elements = [row for row in table.iter(w("tr")) if next(row.iterancestors(w("tbl"))) is table]
        total = 0
        while total < len(elements) and elements[total].find(f"{w('trPr')}/{w('tblHeader')}") is not None:
            total += 1
        rows = tuple(self._row(row) for row in elements)
        return TableBlock(
            style=self._table_style(table),
            widths=tuple(int(column.get(w("w"), "0")) for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")),
            header=rows[:total],
            rows=Rows(lambda: iter(rows[total:])),
            caption=_val(table.find(f"{w('tblPr')}/{w('tblCaption')}")),
        )

    def _table_style(self, table: etree._Element) -> str:
        """Return the name of a table's style, nothing for one that has none of its own."""
        id_ = _val(table.find(f"{w('tblPr')}/{w('tblStyle')}"))
        return self._names.get(id_, "?") if id_ else ""

    def _row(self, row: etree._Element) -> Row:
        cells = [self._cell(cell) for cell in row.iter(w("tc")) if next(cell.iterancestors(w("tr"))) is row]
        keep = row.find(f"{w('tc')}/{w('p')}/{w('pPr')}/{w('keepNext')}") is not None
        return Row(tuple(cells), _anchor(row), keep_next=keep)

    def _cell(self, cell: etree._Element) -> Cell:
        content = tuple(self._paragraph(each)._replace(anchor="") for each in cell.iter(w("p")))
        span = _val(cell.find(f"{w('tcPr')}/{w('gridSpan')}")) or "1"
        return Cell(content, int(span), _merge(cell.find(f"{w('tcPr')}/{w('vMerge')}")))


def _merge(element: etree._Element | None) -> Literal["", "restart", "continue"]:
    if element is None:
        return ""
    return "restart" if _val(element) == "restart" else "continue"


def _runs(element: etree._Element, to: str = "") -> Iterator[Run]:
    for child in element:
        if child.tag == w("r"):
            yield Run("".join(_text(child)), _on(child, "i"), _on(child, "b"), to)
        elif child.tag == w("hyperlink"):
            yield from _runs(child, child.get(w("anchor"), ""))
        elif isinstance(child.tag, str) and child.tag not in _GONE:
            if child.tag == w("fldSimple"):
                yield Run(f"⟦{child.get(w('instr'), '').strip()}⟧")
            yield from _runs(child, to)


def _text(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag == w("instrText"):
            words = (child.text or "").strip()
            yield "" if words.startswith("SEQ ") else f"⟦{words}⟧"  # a caption reads as its number stands
        elif child.tag == f"{_DRAWING}docPr":
            yield f"⟦gambar: {child.get('descr', '')}⟧"
        elif child.tag in _TEXTS:
            yield _TEXTS[str(child.tag)]
        elif isinstance(child.tag, str) and child.tag not in _GONE and not child.tag.endswith("}Fallback"):
            yield from _text(child)


def _on(run: etree._Element, look: str) -> bool:
    element = run.find(f"{w('rPr')}/{w(look)}")
    return element is not None and _val(element) not in _OFF


def _anchor(element: etree._Element) -> str:
    """Return the first bookmark of ours inside an element."""
    names = (mark.get(w("name"), "") for mark in element.iter(w("bookmarkStart")))
    return next((name for name in names if name.startswith(PREFIX)), "")


def _section(properties: etree._Element) -> SectionBreak:
    size = properties.find(w("pgSz"))
    across = size is not None and size.get(w("orient")) == "landscape"
    return SectionBreak(Orientation.LANSKAP if across else Orientation.TEGAK)


def _is_spacer(paragraph: etree._Element) -> bool:
    """Return whether it is an empty line of one point, which the writer sets between tables."""
    spacing = paragraph.find(f"{w('pPr')}/{w('spacing')}")
    thin = spacing is not None and spacing.get(w("line")) == "20" and spacing.get(w("lineRule")) == "exact"
    return thin and paragraph.find(f".//{w('r')}") is None


def _style_names(styles: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for style in styles.iter(w("style")):
        name = _val(style.find(w("name")))
        found[style.get(w("styleId"), "")] = name
        if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on"):
            found[""] = name
    return found


def _val(element: etree._Element | None) -> str:
    return element.get(w("val"), "") if element is not None else ""
