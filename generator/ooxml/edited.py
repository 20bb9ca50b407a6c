"""A .docx as its units, the paragraphs and table rows, each with our bookmarks: what `pull` compares.

Inserted tracked changes count, deleted ones do not. Contents with page numbers are left out: every program
makes them anew. Headers, footers, notes and comments are read as well, so that no change is overlooked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.ooxml.anchors import PREFIX
from generator.ooxml.guard import PackageError, parse_xml, read_package
from generator.ooxml.manifest import Origin, read_manifest, row_text
from generator.ooxml.namespaces import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

__all__ = ["EditedFile", "PackageError", "Unit", "read_edited"]

_BODY: Final = "word/document.xml"
_BESIDE: Final = re.compile(r"word/(header|footer|footnotes|endnotes|comments)\d*\.xml")
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXTS: Final = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_GONE: Final = {w(name) for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText")}
_FIGURES: Final = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_OURS: Final = re.compile(PREFIX + "[0-9a-f]{12}")


class Unit(NamedTuple):
    """A paragraph (one cell) or a table row; `starts` are the grid columns where the cells begin.

    `part` is empty for the body, `names` are our bookmarks, `merged` tells which cells only continue a merge.
    """

    kind: str
    cells: tuple[str, ...]
    names: tuple[str, ...] = ()
    style: str = ""
    starts: tuple[int, ...] = (0,)
    merged: tuple[bool, ...] = (False,)
    part: str = ""

    @property
    def text(self) -> str:
        """The whole unit on one line, blanks folded."""
        return " ".join(row_text(iter(self.cells)).split())


class EditedFile(NamedTuple):
    """What was read of a file: its units in order, what it says of its origin, and how many pictures and charts."""

    units: tuple[Unit, ...]
    origin: Origin | None
    figures: int = 0


def read_edited(data: bytes) -> EditedFile:
    """Return the units of a .docx; PackageError for a file that is broken or not safe."""
    parts = read_package(data)
    if _BODY not in parts:
        raise PackageError("TPL020", _BODY, "bagian ini tidak ada", "simpan ulang dari Word")
    body = parse_xml(parts[_BODY], _BODY).find(w("body"))
    if body is None:
        raise PackageError("TPL020", _BODY, "bukan dokumen Word", "simpan ulang dari Word sebagai .docx")
    styles = _style_names(parts)
    units = [unit for unit in _Reader(styles).units(body) if unit.names or unit.text.strip(" |")]
    seen: set[tuple[str, str]] = set()  # LibreOffice repeats headers for every section
    for name in sorted(parts):
        beside = _BESIDE.fullmatch(name)
        for unit in _Reader(styles).units(parse_xml(parts[name], name)) if beside else ():
            key = (beside[1] if beside else "", unit.text)
            if re.search(r"[^\W\d]", unit.text) and key not in seen:  # page numbers alone do not count
                seen.add(key)
                units.append(unit._replace(part=key[0], names=()))
    return EditedFile(tuple(units), read_manifest(parts), _figures(body))


class _Reader:
    def __init__(self, styles: dict[str, str]) -> None:
        self._styles = styles
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
            yield Unit("paragraf", (_plain(text),), tuple(dict.fromkeys(names)), self._styles.get(key, key))
        for box in element.iter(w("txbxContent")):
            if not any(each.tag == _FALLBACK for each in box.iterancestors()):
                yield from _Reader(self._styles).units(box)

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
            lines = [unit.text for unit in _Reader(self._styles).units(cell)]
            span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
            merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            continued = merge is not None and merge.get(w("val")) != "restart"
            cells.append("\n".join(line for line in lines if line))
            starts.append(column)
            merged.append(continued)
            width = span.get(w("val"), "1") if span is not None else "1"
            column += int(width) if width.isdigit() and len(width) < 4 else 1
        return Unit("baris", tuple(cells), _bookmarks(row), "", tuple(starts), tuple(merged))


def _figures(body: etree._Element) -> int:
    """Return how many pictures and charts a body shows; what was deleted while tracking does not count."""
    hidden = {_FALLBACK, w("del"), w("moveFrom")}
    return sum(not any(each.tag in hidden for each in found.iterancestors()) for found in body.iter(*_FIGURES))


def _texts(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == w("t"):
            yield child.text or ""
        elif child.tag in _TEXTS:
            yield "" if child.get(w("type")) in ("page", "column") else _TEXTS[str(child.tag)]
        elif isinstance(child.tag, str) and child.tag not in (*_GONE, _FALLBACK, w("txbxContent")):
            yield from _texts(child)


def _plain(text: str) -> str:
    return text.replace("\xa0", " ").replace("\xad", "").strip()


def _bookmarks(element: etree._Element) -> tuple[str, ...]:
    names = (mark.get(w("name"), "") for mark in element.iter(w("bookmarkStart")))
    return tuple(name for name in names if _OURS.fullmatch(name))


def _style_names(parts: dict[str, bytes]) -> dict[str, str]:
    """Return the names of styles by id; LibreOffice and localised Word give other ids to the same names."""
    found: dict[str, str] = {}
    if "word/styles.xml" in parts:
        for style in parse_xml(parts["word/styles.xml"], "word/styles.xml").iter(w("style")):
            name = style.find(w("name"))
            if name is not None:
                found[style.get(w("styleId"), "")] = name.get(w("val"), "")
    return found
