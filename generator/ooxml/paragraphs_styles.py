"""What a paragraph or table takes over from its style: list, capitals, hidden text, borders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.ooxml.namespaces import w

if TYPE_CHECKING:
    from lxml import etree

_OFF: Final = ("0", "false", "off", "none")
_NO_LINE: Final = ("none", "nil", "")


class Styles:
    """The styles of one document, by id; a chain of styles leads from the style itself to what it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._default: dict[str, str] = {}
        self._chains: dict[str, tuple[str, ...]] = {}
        for style in root.iterfind(w("style")) if root is not None else ():
            key = style.get(w("styleId"), "")
            self._styles.setdefault(key, style)
            if style.get(w("default")) in ("1", "true", "on"):
                self._default.setdefault(style.get(w("type"), ""), key)

    def name(self, key: str) -> str:
        """Return the name of a style as Word shows it."""
        style = self._styles.get(key or self._default.get("paragraph", ""))
        return _val(style.find(w("name"))) if style is not None else ""

    def chain(self, key: str, kind: str = "paragraph") -> tuple[str, ...]:
        """Return the ids of a style and of those below it, nearest first; a circle ends where it closes."""
        key = key or self._default.get(kind, "")
        if key not in self._chains:
            found: list[str] = []
            each = key
            while each in self._styles and each not in found:
                found.append(each)
                each = _val(self._styles[each].find(w("basedOn")))
            self._chains[key] = tuple(found)
        return self._chains[key]

    def numbering(self, key: str) -> etree._Element | None:
        """Return the list properties that a style sets, or one below it."""
        for each in self.chain(key):
            found = self._styles[each].find(f"{w('pPr')}/{w('numPr')}")
            if found is not None:
                return found
        return None

    def look(self, key: str, run: etree._Element | None, name: str) -> bool:
        """Return whether a run has a look such as `caps`, by itself or by the style of its paragraph."""
        own = run.find(f"{w('rPr')}/{w(name)}") if run is not None else None
        if own is not None:
            return _val(own) not in _OFF
        for each in self.chain(key):
            found = self._styles[each].find(f"{w('rPr')}/{w(name)}")
            if found is not None:
                return _val(found) not in _OFF
        return False

    def has_lines(self, table: etree._Element) -> bool:
        """Return whether a table shows any line: of its own, of a cell, or of its style."""
        properties = table.find(w("tblPr"))
        own = properties.find(w("tblBorders")) if properties is not None else None
        if own is not None:
            return _lines(own) or _cell_lines(table)
        key = _val(properties.find(w("tblStyle"))) if properties is not None else ""
        styles = (self._styles[each] for each in self.chain(key, "table"))
        if any(_lines(borders) for style in styles for borders in style.iter(w("tblBorders"), w("tcBorders"))):
            return not _cells_without(table)
        return _cell_lines(table)


def _lines(borders: etree._Element) -> bool:
    return any(_val(edge) not in _NO_LINE for edge in borders)


def _cell_lines(table: etree._Element) -> bool:
    return any(_lines(borders) for borders in table.iter(w("tcBorders")))


def _cells_without(table: etree._Element) -> bool:
    """Return whether every cell takes the lines of the style away again."""
    cells = list(table.iter(w("tc")))
    borders = [cell.find(f"{w('tcPr')}/{w('tcBorders')}") for cell in cells]
    return bool(cells) and all(each is not None and len(each) >= 4 and not _lines(each) for each in borders)


def _val(element: etree._Element | None) -> str:
    return element.get(w("val"), "") if element is not None else ""
