"""A .docx as its units, the paragraphs and table rows, each with our bookmarks: what `pull` compares.

Inserted tracked changes count, deleted ones do not. Contents with page numbers are left out: every program
makes them anew. Headers, footers, notes and comments are read as well, so that no change is overlooked; a picture
counts by its bytes, which Word and LibreOffice keep.
Numbers of automatic lists stand in front of their text, as on paper: Word turns a typed `a.` into one by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.ooxml.anchors import PREFIX
from generator.ooxml.guard import PackageError, parse_xml, read_package
from generator.ooxml.manifest import Origin, read_manifest, row_text
from generator.ooxml.media import Media, read_media
from generator.ooxml.namespaces import w
from generator.ooxml.paragraphs_numbering import Numbering
from generator.ooxml.paragraphs_styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

__all__ = ["EditedFile", "PackageError", "Unit", "read_edited"]

_BODY: Final = "word/document.xml"
_BESIDE: Final = re.compile(r"word/(header|footer|footnotes|endnotes|comments)\d*\.xml")
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXTS: Final = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_GONE: Final = {w(name) for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText")}
_PAGES: Final = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b")
_OURS: Final = re.compile(PREFIX + "[0-9a-f]{12}")


class Unit(NamedTuple):
    """A paragraph (one cell) or a table row; `starts` are the grid columns where the cells begin.

    `part` is empty for the body, `names` are our bookmarks, `merged` tells which cells only continue a merge,
    `pictures` are the sums of the pictures in it.
    """

    kind: str
    cells: tuple[str, ...]
    names: tuple[str, ...] = ()
    style: str = ""
    starts: tuple[int, ...] = (0,)
    merged: tuple[bool, ...] = (False,)
    part: str = ""
    pictures: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The whole unit on one line, blanks folded."""
        return " ".join(row_text(iter(self.cells)).split())

    @property
    def text(self) -> str:
        """What is compared: the words, and which pictures stand among them."""
        return " ".join([self.words, *(f"(gambar {each})" for each in self.pictures)]).lstrip()


class EditedFile(NamedTuple):
    """What was read of a file: its units in order, what it says of its origin, its pictures by their sums."""

    units: tuple[Unit, ...]
    origin: Origin | None
    pictures: Mapping[str, bytes]


def read_edited(data: bytes) -> EditedFile:
    """Return the units of a .docx; PackageError for a file that is broken or not safe."""
    parts = read_package(data)
    if _BODY not in parts:
        raise PackageError("TPL020", _BODY, "bagian ini tidak ada", "simpan ulang dari Word")
    body = parse_xml(parts[_BODY], _BODY).find(w("body"))
    if body is None:
        raise PackageError("TPL020", _BODY, "bukan dokumen Word", "simpan ulang dari Word sebagai .docx")
    styles = Styles(_root(parts, "word/styles.xml"))
    numbering, media = Numbering(_root(parts, "word/numbering.xml"), styles), read_media(parts)
    units = [unit for unit in _Reader(styles, numbering, media).units(body) if unit.names or unit.text.strip(" |")]
    seen: set[tuple[str, str]] = set()  # LibreOffice repeats headers for every section
    for name in sorted(parts):
        beside = _BESIDE.fullmatch(name)
        for unit in _Reader(styles, numbering, Media()).units(parse_xml(parts[name], name)) if beside else ():
            key = (beside[1] if beside else "", unit.text)
            if re.search(r"[^\W\d]", unit.text) and key not in seen:  # page numbers alone do not count
                seen.add(key)
                units.append(unit._replace(part=key[0], names=()))
    return EditedFile(tuple(units), read_manifest(parts), media.pictures)


class _Reader:
    def __init__(self, styles: Styles, numbering: Numbering, media: Media) -> None:
        self._styles, self._numbering, self._media = styles, numbering, media
        self._carried = ""  # a paragraph whose mark was deleted runs on into the next one
        self._names: tuple[str, ...] = ()
        self._contents = 0  # how deep inside a field of contents

    def units(self, container: etree._Element) -> Iterator[Unit]:
        """Yield the units of a container; wrappers such as `w:sdt` and `w:ins` do not count."""
        for child in container:
            if child.tag == w("p"):
                yield from self._paragraph(child)
            elif child.tag == w("tbl"):
                for row in child.iter(w("tr")):
                    if next(row.iterancestors(w("tbl"))) is child and row.find(f"{w('trPr')}/{w('del')}") is None:
                        yield self._row(row)
            elif isinstance(child.tag, str) and child.tag not in _GONE and child.tag != _FALLBACK:
                yield from self.units(child)

    def _paragraph(self, element: etree._Element) -> Iterator[Unit]:
        inside = self._contents > 0
        self._follow_contents(element)
        properties = element.find(w("pPr"))
        style = properties.find(w("pStyle")) if properties is not None else None
        text = self._carried + "".join(_texts(element))
        names = self._names + _bookmarks(element)
        self._carried, self._names = "", ()
        if properties is not None and properties.find(f"{w('rPr')}/{w('del')}") is not None:
            self._carried, self._names = text, names
        elif not (inside or self._contents):
            key = style.get(w("val"), "") if style is not None else ""
            number, plain = self._numbering.number(properties), _plain(text)
            printed = f"{number}\t{plain}" if number and plain else plain
            names, look = tuple(dict.fromkeys(names)), self._styles.name(key) or key
            yield Unit("paragraf", (printed,), names, look, pictures=self._media.inside(element))
        for box in element.iter(w("txbxContent")):
            if not any(each.tag == _FALLBACK for each in box.iterancestors()):
                yield from _Reader(self._styles, self._numbering, self._media).units(box)

    def _follow_contents(self, element: etree._Element) -> None:
        for each in element.iter(w("fldChar"), w("instrText")):
            if each.tag == w("instrText"):
                if not self._contents and re.match(r"\s*TOC\b", each.text or ""):
                    self._contents = 1
            elif self._contents:
                self._contents += {"begin": 1, "end": -1}.get(each.get(w("fldCharType"), ""), 0)

    def _row(self, row: etree._Element) -> Unit:
        cells, starts, merged, column = [], [], [], 0
        for cell in row.iter(w("tc")):
            if next(cell.iterancestors(w("tr"))) is not row:
                continue
            lines = [unit.words for unit in _Reader(self._styles, self._numbering, self._media).units(cell)]
            span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
            merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            continued = merge is not None and merge.get(w("val")) != "restart"
            cells.append("\n".join(line for line in lines if line))
            starts.append(column)
            merged.append(continued)
            width = span.get(w("val"), "1") if span is not None else "1"
            column += int(width) if width.isdigit() and len(width) < 4 else 1
        pictures = self._media.inside(row)
        return Unit("baris", tuple(cells), _bookmarks(row), "", tuple(starts), tuple(merged), pictures=pictures)


class _Field:
    """A field that is being read: its instruction, and whether its result has begun."""

    def __init__(self) -> None:
        self.instruction, self.shown = "", False

    def counts_pages(self) -> bool:
        return self.shown and _PAGES.match(self.instruction) is not None


def _texts(element: etree._Element, fields: list[_Field] | None = None) -> Iterator[str]:
    """Yield the texts of a paragraph; page numbers are left out, since every program counts pages anew."""
    fields = [] if fields is None else fields
    for child in element:
        if child.tag == w("fldChar"):
            _follow(child.get(w("fldCharType"), ""), fields)
        elif child.tag == w("instrText") and fields:
            fields[-1].instruction += child.text or ""
        elif any(field.counts_pages() for field in fields) and child.tag != w("r"):
            continue
        elif child.tag == w("t"):
            yield child.text or ""
        elif child.tag in _TEXTS:
            yield "" if child.get(w("type")) in ("page", "column") else _TEXTS[str(child.tag)]
        elif child.tag == w("fldSimple") and _PAGES.match(child.get(w("instr"), "")):
            continue
        elif isinstance(child.tag, str) and child.tag not in (*_GONE, _FALLBACK, w("txbxContent")):
            yield from _texts(child, fields)


def _follow(kind: str, fields: list[_Field]) -> None:
    if kind == "begin":
        fields.append(_Field())
    elif kind == "separate" and fields:
        fields[-1].shown = True
    elif kind == "end" and fields:
        fields.pop()


def _plain(text: str) -> str:
    return text.replace("\xa0", " ").replace("\xad", "").strip()


def _bookmarks(element: etree._Element) -> tuple[str, ...]:
    names = (mark.get(w("name"), "") for mark in element.iter(w("bookmarkStart")))
    return tuple(name for name in names if _OURS.fullmatch(name))


def _root(parts: dict[str, bytes], name: str) -> etree._Element | None:
    return parse_xml(parts[name], name) if name in parts else None
