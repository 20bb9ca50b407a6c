"""Tables of a .docx: which ones only arrange text, their grid with merged cells repeated, their header rows."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.ooxml.namespaces import w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from generator.ooxml.paragraphs import Paragraph

_LABEL: Final = re.compile(r"\s*(?:menimbang|mengingat|memperhatikan|menetapkan)\s*:?\s*", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\(?(?:\d{1,3}|[a-z]{1,2})[.)]|:|–|-|•")
_MAX_SPAN: Final = 100
_MAX_ARRANGED: Final = 6


class _Line(NamedTuple):
    number: str
    text: str
    style: str


def arranges_text(cells: Sequence[Sequence[Sequence[Paragraph]]], *, lined: bool) -> bool:
    """Return whether a table is there for the layout alone: without lines and narrow, or labelled as a preamble."""
    filled = (row[0][0].text for row in cells if row and row[0])
    if _LABEL.fullmatch(next(filled, "")):
        return True
    return not lined and max(map(len, cells), default=0) <= _MAX_ARRANGED


def lines_of_row(cells: Sequence[Sequence[Paragraph]]) -> Iterator[_Line]:
    """Yield a row as lines: numbers typed in a column of their own stand before their texts."""
    filled = [cell for cell in cells if cell]
    leading: list[str] = []
    while len(filled) > 1 and len(filled[0]) == 1 and _leads(filled[0][0].printed):
        leading.append(filled.pop(0)[0].printed)
    numbers: list[str] = []
    if (
        len(filled) == 2
        and len(filled[0]) == len(filled[1])
        and all(_NUMBER.fullmatch(each.text) for each in filled[0])
    ):
        numbers = [each.text for each in filled.pop(0)]
    for cell in filled:
        for each, number in itertools.zip_longest(cell, numbers, fillvalue=""):
            if isinstance(each, str):
                break
            number = number or each.number
            parts = [*leading, number] if leading and number else [*leading]
            yield _Line("\t".join(parts) if leading else number, each.text, each.style)
            leading = []
        numbers = []


def _leads(text: str) -> bool:
    return bool(_LABEL.fullmatch(text) or _NUMBER.fullmatch(text.strip()))


def grid(
    rows: Sequence[Sequence[tuple[etree._Element, str]]], elements: Sequence[etree._Element]
) -> tuple[tuple[str, ...], ...]:
    """Return the cells of all rows, a text repeated in every column and row that its cell covers."""
    out: list[tuple[str, ...]] = []
    for row, element in zip(rows, elements, strict=True):
        above = out[-1] if out else ()
        cells: list[str] = [""] * _int(element.find(f"{w('trPr')}/{w('gridBefore')}"), 0)
        for cell, text in row:
            properties = cell.find(w("tcPr"))
            merge = properties.find(w("vMerge")) if properties is not None else None
            span = _int(properties.find(w("gridSpan")) if properties is not None else None, 1)
            if merge is not None and merge.get(w("val")) != "restart" and len(cells) < len(above):
                text = above[len(cells)]
            cells += [text] * max(1, span)
        out.append(tuple(cells))
    return tuple(out)


def header_rows(elements: Sequence[etree._Element], cells: Sequence[tuple[str, ...]]) -> int:
    """Return how many rows at the top are headings: those marked so, or the first with what hangs below it."""
    top = 0
    while top < len(elements) and elements[top].find(f"{w('trPr')}/{w('tblHeader')}") is not None:
        top += 1
    if top or len(elements) < 2:
        return top
    top = 1
    while top < len(elements) - 1 and (_hangs(elements[top]) or _numbers(cells[top])):
        top += 1
    return top


def _hangs(row: etree._Element) -> bool:
    merges = row.iterfind(f"{w('tc')}/{w('tcPr')}/{w('vMerge')}")
    return any(merge.get(w("val")) != "restart" for merge in merges)


def _numbers(cells: tuple[str, ...]) -> bool:
    """Return whether a row numbers the columns: `(1) (2) (3)`, a merged cell counted once."""
    bare = [cell.strip().strip("()") for cell in dict.fromkeys(cells)]
    return len(bare) > 1 and bare == [str(n) for n in range(1, len(bare) + 1)]


def _int(element: etree._Element | None, default: int) -> int:
    text = element.get(w("val"), "") if element is not None else ""
    return min(int(text), _MAX_SPAN) if text.isdecimal() and len(text) < 6 else default
