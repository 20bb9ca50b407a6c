"""Numbers of automatic lists as Word prints them, worked out from numbering.xml and the styles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.bahasa.penomoran import romawi
from generator.ooxml.namespaces import w

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from generator.ooxml.paragraphs_styles import Styles

_LEVELS: Final = 9
_BULLET: Final = "–"
_OFF: Final = ("0", "false", "off")


class _Level(NamedTuple):
    format: str
    text: str
    start: int
    restart: int | None
    legal: bool
    style: str


@dataclass(slots=True)
class _List:
    """One abstract list: its levels, and how far each has counted."""

    levels: dict[int, _Level]
    link: str
    counts: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbering:
    """Counts list paragraphs in the order in which they are asked for."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._nums: dict[str, str] = {}
        self._overrides: dict[str, dict[int, _Level]] = {}
        self._starts: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)

    def number(self, properties: etree._Element | None) -> str:
        """Return the printed number of a paragraph with these properties; empty when it is no list item."""
        num, level = self._of(properties)
        found = self._lists.get(self._nums.get(num, ""))
        if found is None or not 0 <= level < _LEVELS:
            return ""
        levels = found.levels | self._overrides.get(num, {})
        if level not in levels:
            return ""
        self._count(found, num, level, levels)
        return _printed(found.counts, level, levels)

    def _of(self, properties: etree._Element | None) -> tuple[str, int]:
        """Return list and level: from the paragraph itself, or else from its style."""
        own = properties.find(w("numPr")) if properties is not None else None
        style = _val(properties.find(w("pStyle"))) if properties is not None else ""
        num, level = _reference(own)
        if not num:
            num, inherited = _reference(self._styles.numbering(style))
            if level is None:
                level = inherited if inherited is not None else self._level_of_style(num, style)
        return num, level or 0

    def _level_of_style(self, num: str, style: str) -> int:
        found = self._lists.get(self._nums.get(num, ""))
        names = self._styles.chain(style)
        for level, each in (found.levels if found else {}).items():
            if each.style and each.style in names:
                return level
        return 0

    def _count(self, found: _List, num: str, level: int, levels: dict[int, _Level]) -> None:
        counts = found.counts
        starts = self._starts.get(num, {})
        if level in starts:  # a list that starts anew does so once, where it is first used
            counts[level] = starts.pop(level)
        else:
            before = counts[level]
            counts[level] = levels[level].start if before is None else before + 1
        for above in range(level):
            if counts[above] is None and above in levels:
                counts[above] = starts.pop(above, levels[above].start)
        for below in range(level + 1, _LEVELS):
            restart = levels[below].restart if below in levels else None
            if restart is None or (restart > 0 and level < restart):
                counts[below] = None

    def _read(self, root: etree._Element) -> None:
        links: dict[str, str] = {}
        for element in root.iterfind(w("abstractNum")):
            key = element.get(w("abstractNumId"), "")
            levels = dict(map(_level, element.iterfind(w("lvl"))))
            self._lists[key] = _List(levels, _val(element.find(w("numStyleLink"))))
            if style := _val(element.find(w("styleLink"))):
                links[style] = key
        for element in root.iterfind(w("num")):
            key = element.get(w("numId"), "")
            target = _val(element.find(w("abstractNumId")))
            if target in self._lists and self._lists[target].link:
                target = links.get(self._lists[target].link, target)
            self._nums[key] = target
            for override in element.iterfind(w("lvlOverride")):
                self._override(key, override)

    def _override(self, num: str, element: etree._Element) -> None:
        level = _int(element.get(w("ilvl"), ""), 0)
        if (start := element.find(w("startOverride"))) is not None:
            self._starts.setdefault(num, {})[level] = _int(_val(start), 1)
        if (own := element.find(w("lvl"))) is not None:
            self._overrides.setdefault(num, {})[level] = _level(own)[1]


def _reference(element: etree._Element | None) -> tuple[str, int | None]:
    if element is None:
        return "", None
    level = element.find(w("ilvl"))
    return _val(element.find(w("numId"))), None if level is None else _int(_val(level), 0)


def _level(element: etree._Element) -> tuple[int, _Level]:
    restart = element.find(w("lvlRestart"))
    legal = element.find(w("isLgl"))
    return _int(element.get(w("ilvl"), ""), 0), _Level(
        _val(element.find(w("numFmt"))) or "decimal",
        _val(element.find(w("lvlText"))),
        _int(_val(element.find(w("start"))), 1),
        None if restart is None else _int(_val(restart), 0),
        legal is not None and _val(legal) not in _OFF,
        _val(element.find(w("pStyle"))),
    )


def _printed(counts: list[int | None], level: int, levels: dict[int, _Level]) -> str:
    own = levels[level]
    if own.format == "bullet":
        return _BULLET
    if own.format == "none":
        return ""
    text = own.text
    for each in range(level + 1):
        if f"%{each + 1}" in text and each in levels:
            shape = "decimal" if own.legal else levels[each].format
            text = text.replace(f"%{each + 1}", _FORMATS.get(shape, str)(counts[each] or 0))
    return text.strip()


def _roman(n: int) -> str:
    return romawi(n) if 1 <= n <= 3999 else str(n)


def _letter(n: int) -> str:
    """Return Word's letters: behind z come aa, bb, cc."""
    return chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1) if 1 <= n <= 26 * 30 else str(n)


_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02}",
    "lowerLetter": _letter,
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerRoman": lambda n: _roman(n).lower(),
    "upperRoman": _roman,
    "none": lambda _: "",
}


def _val(element: etree._Element | None) -> str:
    return element.get(w("val"), "") if element is not None else ""


def _int(text: str, default: int) -> int:
    return int(text) if text.lstrip("-").isdecimal() and len(text) < 10 else default
