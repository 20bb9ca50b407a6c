"""Colours and font of charts: those of the template, so that a chart looks as if it were made in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.ooxml.guard import parse_xml
from generator.ooxml.namespaces import w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_THEME: Final = "word/theme/theme1.xml"
_COLOUR: Final = re.compile("[0-9A-Fa-f]{6}")
_STYLES: Final = "word/styles.xml"
SOBER: Final = ("1F4E79", "E0A030", "7F7F7F", "548235", "9E480E", "8064A2")
"""Colours of a template without a theme: dark and light in turn, so that a print in black and white reads too."""


class ChartLook(NamedTuple):
    """Colours of the series as RRGGBB, and the font, empty when the template names none."""

    colours: tuple[str, ...] = SOBER
    font: str = ""

    def colour(self, index: int) -> str:
        """Return the colour of a series; beyond the last they begin anew."""
        return self.colours[index % len(self.colours)]


def chart_look(parts: Mapping[str, bytes]) -> ChartLook:
    """Return the look that the theme and the default font of a template give."""
    theme = parse_xml(parts[_THEME], _THEME) if _THEME in parts else None
    colours = () if theme is None else tuple(filter(None, (_accent(theme, n) for n in range(1, 7))))
    return ChartLook(colours or SOBER, _font(parts, theme))


def _accent(theme: etree._Element, number: int) -> str:
    colour = theme.find(f".//{_A}clrScheme/{_A}accent{number}/*")
    if colour is None:
        return ""
    value = colour.get("lastClr", colour.get("val", ""))
    return value if _COLOUR.fullmatch(value) else ""


def _font(parts: Mapping[str, bytes], theme: etree._Element | None) -> str:
    fonts = parse_xml(parts[_STYLES], _STYLES).find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('rFonts')}")
    if fonts is None:
        return ""
    if fonts.get(w("asciiTheme")) and theme is not None:
        latin = theme.find(f".//{_A}minorFont/{_A}latin")
        return "" if latin is None else latin.get("typeface", "")
    return fonts.get(w("ascii"), "")
