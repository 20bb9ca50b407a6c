"""The attachments of an edited regulation as they read: titled parts, paragraphs, lists, old and new alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.diagnostics.finding import Place
from generator.naskah.peraturan import gaya
from generator.naskah.telaah.bentuk import Satuan
from generator.pulang.nomor import bare, count_of, shape
from generator.pulang.terbaca import Terbaca

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.diagnostics.finding import NodePath
    from generator.ooxml.edited import Unit
    from generator.pulang.sumber import Asal, Sumber

BAB: Final = 1
URAIAN: Final = 10
"""The rank of a paragraph; titled parts rank above it by their level, list items below it by theirs."""
_FORMS: Final = ("A.", "1.", "a.", "1)")  # of titled parts, by level
_BAB: Final = re.compile(r"BAB\s+[IVXLC]+\b")
_NUMBER: Final = re.compile(r"(?:BAB\s+[IVXLC]+|[A-Z]\.|[IVXLC]+\.|\d+[.)]|[a-z]{1,2}[.)]|[-–•])")
_MAX_TITLE: Final = 200


def subbab_rank(level: int) -> int:
    """Return the rank of a titled part: A. is of level one."""
    return BAB + level


def baca_lampiran(
    units: Sequence[Unit], members: Iterable[int], asal: Mapping[int, Asal], sumber: Sumber
) -> dict[int, Terbaca]:
    """Return what the paragraphs at these positions are; one of which that is unclear is left out."""
    reader = _Pembaca(sumber)
    found: dict[int, Terbaca] = {}
    for n in members:
        unit = units[n]
        known = asal.get(n)
        read = reader.old(unit, known) if known is not None else reader.new(unit)
        if read is not None:
            found[n] = read
    return found


class _Pembaca:
    """Goes down an attachment and keeps the level of the part and the forms of the lists that are open."""

    def __init__(self, sumber: Sumber) -> None:
        self._sumber = sumber
        self._level = 0
        self._forms: list[str] = []
        self._last: list[int] = []  # how far each of these lists has counted
        self._open = False  # the text before ended as one that introduces a list, or goes on with one

    def old(self, unit: Unit, asal: Asal) -> Terbaca:
        """Return what an old paragraph is, by its place in YAML."""
        lists = sum(key == "rincian" for key in asal.at)
        if lists:
            return self._item(unit, shape(f"{asal.number} "), lists)
        if asal.at[-1] == "bab":
            return self._heading(unit, "bab", 0)
        if asal.at[-1] == "subbab":
            return self._heading(unit, "subbab", level_of(asal.at, self._sumber))
        return self._paragraph(unit)

    def new(self, unit: Unit) -> Terbaca | None:
        """Return what a new paragraph is, by its style and number."""
        form = _form(unit.text)
        if _BAB.match(unit.text) or unit.style == gaya.JUDUL["bab_lampiran"]:
            return self._heading(unit, "bab", 0) if _BAB.match(unit.text) else None
        if unit.style in gaya.SUBBAB:
            styled = gaya.SUBBAB.index(unit.style) + 1
            deeper = styled == len(gaya.SUBBAB) and form == _FORMS[-1]
            return self._heading(unit, "subbab", len(_FORMS) if deeper else styled)
        if form == "A.":
            return self._heading(unit, "subbab", 1)
        if not form:
            return self._paragraph(unit)
        if form in self._forms and not (count_of(unit.text) == 1 and self._last[self._forms.index(form)] > 1):
            return self._item(unit, form, self._forms.index(form) + 1)
        if form not in self._forms and (self._open or unit.style in gaya.BUTIR):
            return self._item(unit, form, len(self._forms) + 1)
        level = _FORMS.index(form) + 1 if form in _FORMS else 0
        if 0 < level <= self._level + 1 and _is_title(unit.text):
            return self._heading(unit, "subbab", level)
        return None

    def _heading(self, unit: Unit, jenis: str, level: int) -> Terbaca:
        self._level, self._forms, self._last, self._open = level, [], [], False
        title = " ".join(unit.cells[0].partition("\n")[2].split()) if jenis == "bab" else ""
        return _read(unit, jenis, subbab_rank(level), title)

    def _paragraph(self, unit: Unit) -> Terbaca:
        self._forms, self._last, self._open = [], [], unit.text.endswith(":")
        return _read(unit, "uraian", URAIAN)

    def _item(self, unit: Unit, form: str, level: int) -> Terbaca:
        self._forms[level - 1 :], self._last[level - 1 :] = [form], [count_of(unit.text)]
        self._open = unit.text.endswith((":", ";", "dan", "atau"))
        return _read(unit, "butir", URAIAN + level)


def level_of(path: NodePath, sumber: Sumber) -> int:
    """Return the level of the titled part that a path is in, nought outside of any."""
    nodes = (sumber.node(path[:length]) for length in range(1, len(path) + 1))
    return sum(isinstance(node, dict) and "subbab" in node for node in nodes)


def _read(unit: Unit, jenis: str, rank: int, title: str = "") -> Terbaca:
    found = _NUMBER.match(unit.text)
    number = found[0] if found and jenis != "uraian" else ""
    text = title or (bare(unit.text) if number else unit.text)
    return Terbaca(jenis, number, text, rank, (), -1, Satuan("teks", "", text, (), Place("")))


def _form(text: str) -> str:
    found = shape(text)
    return "A." if re.fullmatch(r"[A-Z]+\.", found) else "–" if found in ("-", "•") else found


def _is_title(text: str) -> bool:
    return len(text) <= _MAX_TITLE and not text.endswith((".", ";", ":", ",")) and bare(text)[:1].isupper()
