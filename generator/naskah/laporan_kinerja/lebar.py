"""Widths of table columns: as the composer shares them out, but never so narrow that a word breaks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.blocks.model import Orientation, plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.model import Cell, Row

_TEXT_MM = {Orientation.TEGAK: 155, Orientation.LANSKAP: 247}
_NARROW, _WIDE = frozenset("fijlrtI.,:;()'-| \u00a0"), frozenset("mwBCDGHMNOQRUVW%")
# of letters at 9 points in a wide typeface
_THIN_MM, _SMALL_MM, _DIGIT_MM, _CAPITAL_MM, _WIDE_MM = 1.15, 1.85, 2.0, 2.3, 2.75
_BOLD = 1.07
_PADDING_MM = 3.2
_WORD = re.compile(r"[^ \n\u200b]+")  # a no-break space belongs to the word
_UNIT = 10  # the widths returned are tenths of a millimetre


def lebar_kolom(
    shares: Sequence[int], header: Sequence[Row], rows: Sequence[Row], orientation: Orientation
) -> tuple[int, ...]:
    """Return the widths in which the longest word of every column has room; wide columns give what is missing."""
    room = _TEXT_MM[orientation]
    wanted = [room * share / sum(shares) for share in shares]
    least = _longest([*header, *rows], len(shares), header)
    lacking = sum(max(0.0, need - width) for need, width in zip(least, wanted, strict=True))
    spare = sum(max(0.0, width - need) for need, width in zip(least, wanted, strict=True))
    if not lacking or spare < lacking:
        return tuple(shares)
    kept = 1 - lacking / spare
    widths = (need + max(0.0, width - need) * kept for need, width in zip(least, wanted, strict=True))
    return tuple(max(1, round(width * _UNIT)) for width in widths)


def banyak_baris(row: Row, widths: Sequence[int], orientation: Orientation) -> int:
    """Return about how many lines a row takes."""
    unit = _TEXT_MM[orientation] / sum(widths)
    lines, column = 1, 0
    for cell in row.cells:
        room = sum(widths[column : column + cell.span]) * unit - _PADDING_MM
        column += cell.span
        if cell.merge != "continue":
            wide = (_width(plain_text(block.runs)) for block in cell.content)
            lines = max(lines, sum(1 + int(each / room) for each in wide))
    return lines


def _longest(rows: Sequence[Row], columns: int, header: Sequence[Row]) -> list[float]:
    least = [0.0] * columns
    bold_rows = {id(row) for row in header}
    for row in rows:
        column = 0
        for cell in row.cells:
            if cell.span == 1:
                least[column] = max(least[column], _need(cell, bold=id(row) in bold_rows))
            column += cell.span
    return least


def _need(cell: Cell, *, bold: bool) -> float:
    words = (word for block in cell.content for word in _WORD.findall(plain_text(block.runs)))
    longest = max(map(_width, words), default=0.0)
    return longest * (_BOLD if bold else 1) + _PADDING_MM


def _width(word: str) -> float:
    """Return about how many millimetres a word is wide."""
    return sum(map(_letter, word))


@cache
def _letter(letter: str) -> float:
    if letter in _NARROW:
        return _THIN_MM
    if letter in _WIDE:
        return _WIDE_MM
    if letter.isdecimal():
        return _DIGIT_MM
    return _CAPITAL_MM if letter.isupper() else _SMALL_MM
