"""Any .docx to the paragraphs and tables that a reader sees, numbers of automatic lists worked out.

Deleted tracked changes are gone, inserted ones stand; headers and footers are left out. Text boxes and notes are
returned apart, for nobody can tell where in the text they belong.
A table without lines only arranges text (Menimbang beside its items, signatures): it is read as paragraphs.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.ooxml.guard import PackageError, parse_xml, read_package
from generator.ooxml.namespaces import w
from generator.ooxml.paragraphs_numbering import Numbering
from generator.ooxml.paragraphs_styles import Styles
from generator.ooxml.paragraphs_tables import arranges_text, grid, header_rows, lines_of_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

__all__ = ["PackageError", "Paragraph", "Printed", "PrintedFile", "Table", "read_printed"]

_RELATIONSHIP: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXTS: Final = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
_GONE: Final = {
    w(name)
    for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "drawing", "pict", "object", "instrText", "rt")
} | {_FALLBACK}


class Paragraph(NamedTuple):
    """One printed paragraph: the number of an automatic list, its text, the name of its style."""

    number: str
    text: str
    style: str

    @property
    def printed(self) -> str:
        """The paragraph as it reads, a tab behind the number."""
        return f"{self.number}\t{self.text}" if self.number else self.text


class Table(NamedTuple):
    """One printed table, header rows apart; a merged cell repeats its text."""

    header: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]


Printed = Paragraph | Table


class PrintedFile(NamedTuple):
    """What stands in a .docx, in order, and the texts of boxes and notes that stand beside it."""

    blocks: tuple[Printed, ...]
    beside: tuple[str, ...]


def read_printed(data: bytes) -> PrintedFile:
    """Return what stands in a .docx; PackageError for a file that is broken or not safe."""
    parts = read_package(data)
    main = _related(parts, "", "officeDocument")
    root = parse_xml(parts[main], main)
    body = root.find(w("body"))
    if body is None:
        raise PackageError("TPL020", main, "bukan dokumen Word", "simpan dari Word sebagai .docx")
    styles = Styles(_optional(parts, main, "styles"))
    reader = _Reader(styles, Numbering(_optional(parts, main, "numbering"), styles))
    blocks = tuple(each for each in reader.blocks(body) if isinstance(each, Table) or each.text.strip())
    return PrintedFile(blocks, tuple(_beside(parts, main, body, reader)))


def _beside(parts: Mapping[str, bytes], main: str, body: etree._Element, reader: _Reader) -> Iterator[str]:
    """Yield the text of every box and note."""
    found = [
        box for box in body.iter(w("txbxContent")) if not any(each.tag == _FALLBACK for each in box.iterancestors())
    ]
    for kind in ("footnotes", "endnotes"):
        root = _optional(parts, main, kind)
        notes = root if root is not None else ()
        found += [each for each in notes if each.get(w("type"), "normal") == "normal"]
    for container in found:
        texts = (each.printed if isinstance(each, Paragraph) else "" for each in reader.blocks(container))
        text = " ".join(" ".join(texts).split())
        if text:
            yield text


def _optional(parts: Mapping[str, bytes], main: str, kind: str) -> etree._Element | None:
    name = _related(parts, main, kind)
    return parse_xml(parts[name], name) if name in parts else None


def _related(parts: Mapping[str, bytes], name: str, kind: str) -> str:
    """Return the part that another one (the package itself where empty) names as this kind; empty without one."""
    folder, file = posixpath.split(name)
    rels = posixpath.join(folder, "_rels", f"{file}.rels")
    for element in parse_xml(parts[rels], rels) if rels in parts else ():
        if isinstance(element.tag, str) and element.get("Type", "") == _RELATIONSHIP + kind:
            target = str(element.get("Target", ""))
            return posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
    return ""


class _Reader:
    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._carried = ""  # text of paragraphs whose mark was deleted: it runs on into the next one

    def blocks(self, container: etree._Element) -> Iterator[Printed]:
        """Yield paragraphs and tables; wrappers such as `w:sdt` and `w:ins` do not count."""
        for child in container:
            if child.tag == w("p"):
                yield from self._paragraph(child)
            elif child.tag == w("tbl"):
                yield from self._table(child)
            elif isinstance(child.tag, str) and child.tag not in _GONE:
                yield from self.blocks(child)

    def _paragraph(self, element: etree._Element) -> Iterator[Paragraph]:
        properties = element.find(w("pPr"))
        style = properties.find(w("pStyle")) if properties is not None else None
        key = style.get(w("val"), "") if style is not None else ""
        text = self._carried + "".join(self._texts(element, key))
        if properties is not None and properties.find(f"{w('rPr')}/{w('del')}") is not None:
            self._carried = text
            return
        self._carried = ""
        number = self._numbering.number(properties) if text.strip() else ""
        yield Paragraph(number, text.replace("\xa0", " ").strip(" \n"), self._styles.name(key))

    def _texts(self, element: etree._Element, style: str) -> Iterator[str]:
        for child in element:
            if child.tag == w("r"):
                if not self._styles.look(style, child, "vanish"):
                    text = "".join(_run(child))
                    yield text.upper() if self._styles.look(style, child, "caps") else text
            elif isinstance(child.tag, str) and child.tag not in _GONE:
                yield from self._texts(child, style)

    def _table(self, element: etree._Element) -> Iterator[Printed]:
        rows = [row for row in element.iter(w("tr")) if next(row.iterancestors(w("tbl"))) is element]
        rows = [row for row in rows if row.find(f"{w('trPr')}/{w('del')}") is None]
        cells = [[(cell, tuple(self._cell(cell))) for cell in _cells(row)] for row in rows]
        if arranges_text([[content for _, content in row] for row in cells], lined=self._styles.has_lines(element)):
            for row in cells:
                for number, text, style in lines_of_row([content for _, content in row]):
                    yield Paragraph(number, text, style)
            return
        texts = [
            [(cell, "\n".join(each.printed for each in content).strip()) for cell, content in row] for row in cells
        ]
        every = grid(texts, rows)
        top = header_rows(rows, every)
        yield Table(every[:top], every[top:])

    def _cell(self, cell: etree._Element) -> Iterator[Paragraph]:
        for each in self.blocks(cell):
            if isinstance(each, Paragraph):
                if each.text:
                    yield each
            else:
                for row in (*each.header, *each.rows):
                    yield Paragraph("", "\t".join(dict.fromkeys(row)), "")


def _cells(row: etree._Element) -> list[etree._Element]:
    own = [cell for cell in row.iter(w("tc")) if next(cell.iterancestors(w("tr"))) is row]
    return [cell for cell in own if cell.find(f"{w('tcPr')}/{w('cellDel')}") is None]


def _run(run: etree._Element) -> Iterator[str]:
    for child in run:
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag in _TEXTS:
            yield _TEXTS[str(child.tag)]
        elif child.tag == w("br"):
            yield "" if child.get(w("type")) in ("page", "column") else "\n"
        elif child.tag == w("sym"):
            yield _symbol(child.get(w("char"), ""))
        elif isinstance(child.tag, str) and child.tag not in _GONE and len(child):
            yield from _run(child)


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 0x20 <= number < 0xD800 else "•"  # fonts of symbols use the private area
