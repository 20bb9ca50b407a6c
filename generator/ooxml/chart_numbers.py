"""How the numbers of a chart are shown: decimals, unit, room for labels.

Format codes are written the American way, as the file format wants, with the mark of Indonesian in front:
LibreOffice heeds it, Word shows numbers in the locale of the reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.blocks.figures import ChartBlock

_INDONESIAN: Final = "[$-421]"
_SHORT_UNIT: Final = 2  # `%`, `kg`: longer units stand once at the axis instead of behind every number
_LETTER_MM: Final = 1.55  # of a digit or small letter at 8 points
_LINE_MM: Final = 3.4
_SIZES: Final = (9, 8, 7)
_AXIS_MM: Final = 16
_FOOT_MM: Final = 25  # names of categories and legend below the bars
_MANY: Final = 12  # lying bars are so close then that their names must be small
GAP_PERCENT: Final = 60
"""Space between two groups of bars in hundredths of a bar."""


class Labels(NamedTuple):
    """Whether every point shows its number, and whether the numbers must stand upright for want of room."""

    shown: bool
    upright: bool = False


def known_values(block: ChartBlock) -> list[Decimal]:
    """Return all values that are not missing."""
    return [value for series in block.series for value in series.values if value is not None]


def value_format(block: ChartBlock) -> str:
    """Return the format of the numbers: as many decimals as the data has, within limits, and a short unit."""
    return _format(_decimals(block), block.unit)


def without_label(block: ChartBlock, index: int) -> list[int]:
    """Return the points of a series whose part of a stack is too low for a number inside it."""
    if block.form != "bertumpuk":
        return []
    lowest = _reach(block) * _LINE_MM / max(block.height - _FOOT_MM, _LINE_MM)
    values = block.series[index].values
    return [n for n, value in enumerate(values) if value is not None and abs(value) < lowest]


def axis_format(block: ChartBlock) -> str:
    """Return the format of numbers at the axis: without decimals where its steps are whole, else with few."""
    reach = _reach(block)
    most = 0 if reach >= 10 else 2 if reach >= 0.1 else 4
    return _format(min(_decimals(block), most), block.unit)


def axis_title(block: ChartBlock) -> str:
    """Return the words at the value axis: a unit too long to stand behind every number."""
    return block.unit if len(block.unit) > _SHORT_UNIT else ""


def counts_few(block: ChartBlock) -> bool:
    """Return whether the axis counts whole things and few of them, so that steps of a half would be shown."""
    return not _decimals(block) and 0 < _reach(block) < 8


def starts_at_zero(block: ChartBlock) -> bool:
    """Return whether the axis must begin at zero: a bar that is cut off at its foot lies."""
    return block.form != "garis" and all(value >= 0 for value in known_values(block))


def labels(block: ChartBlock, width_mm: float) -> Labels:
    """Return how the numbers fit at the points of a chart of this width."""
    values = known_values(block)
    if not values:
        return Labels(False)
    longest = max(len(f"{value:,.{_decimals(block)}f}") for value in values) + len(_short(block.unit)) + 1
    if block.form == "mendatar":
        return Labels(True)  # beside the bars, where there is always room
    group = (width_mm - _AXIS_MM) / len(block.categories)
    if block.form == "garis" and len(block.series) > 1:
        return Labels(False)  # numbers of lines that cross lie on one another
    beside = len(block.series) if block.form == "batang" else 1
    room = group / (beside + GAP_PERCENT / 100) if block.form == "batang" else group
    return Labels(True) if room >= longest * _LETTER_MM else Labels(room >= _LINE_MM, upright=True)


def category_look(block: ChartBlock, width_mm: float) -> tuple[int, bool]:
    """Return the size of the names of categories, in points, and whether they must slant.

    Names break between words; they get smaller, and at last slant, when a word is wider than its place.
    """
    if block.form == "mendatar":
        return _SIZES[0] if len(block.categories) <= _MANY else _SIZES[1], False
    longest = max((len(word) for name in block.categories for word in name.split()), default=0)
    group = (width_mm - _AXIS_MM) / max(len(block.categories), 1)
    size = next((size for size in _SIZES if longest * _LETTER_MM * size / 8 <= group), 0)
    return size or _SIZES[-1], not size


def _decimals(block: ChartBlock) -> int:
    """Return how many decimals are shown: two at most, four where all is small, such as an index of 0,7512."""
    if block.decimals is not None:
        return block.decimals
    values = known_values(block)
    most = max((-int(value.normalize().as_tuple().exponent) for value in values), default=0)
    return max(0, min(most, 4 if all(abs(value) < 10 for value in values) else 2))


def _format(decimals: int, unit: str) -> str:
    code = f"{_INDONESIAN}#,##0" + ("." + "0" * decimals if decimals else "")
    short = _short(unit)
    return f'{code}"{short}"' if short else code


def _short(unit: str) -> str:
    """Return a short unit as it stands behind a number: `%` at once, letters after a space."""
    if not unit or len(unit) > _SHORT_UNIT:
        return ""
    plain = unit.replace('"', "")
    return f" {plain}" if plain[:1].isalpha() else plain


def _reach(block: ChartBlock) -> float:
    """Return how much the value axis spans, from zero for bars."""
    if block.form == "bertumpuk":
        columns = zip(*(series.values for series in block.series), strict=True)
        return max((float(sum(abs(value) for value in column if value is not None)) for column in columns), default=0)
    values = [float(value) for value in known_values(block)]
    if block.form == "garis" and len(values) > 1:
        return max(values) - min(values)
    return max(map(abs, values), default=0)
