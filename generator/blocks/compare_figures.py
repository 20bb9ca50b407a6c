"""What changed in a chart, value by value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.blocks.figures import ChartBlock, PictureBlock, value_text

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.blocks.compare_units import Satuan
    from generator.blocks.model import Block


ABSENT: Final = "(tidak ada)"


def is_figure(unit: Satuan) -> bool:
    """Return whether a unit is a chart or a picture."""
    return any(isinstance(each, ChartBlock | PictureBlock) for pair in unit.pasangan for each in pair)


def figure_changes(old: Block | None, new: Block | None) -> list[tuple[str, str, str]]:
    """Return the values of a chart that came, went, or are others now: what they are of, before and after."""
    if not isinstance(old, ChartBlock) or not isinstance(new, ChartBlock):
        return []
    olds, news = _values(old), _values(new)
    several = len(new.series) > 1 or len(old.series) > 1
    found: list[tuple[str, str, str]] = [] if old.form == new.form else [("bentuk", old.form, new.form)]
    for category, series in [*olds, *(key for key in news if key not in olds)]:
        before, after = olds.get((category, series), ABSENT), news.get((category, series), ABSENT)
        if before != after:
            found.append((f"{category} ({series})" if several else category, before, after))
    return found


def _values(chart: ChartBlock) -> dict[tuple[str, str], str]:
    rows: list[tuple[str, tuple[Decimal | None, ...]]] = [(each.name, each.values) for each in chart.series]
    return {
        (category, name): value_text(value)
        for name, values in rows
        for category, value in zip(chart.categories, values, strict=False)
    }
