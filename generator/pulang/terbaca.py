"""The body of an edited regulation as it reads: what every paragraph is, old and new alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.diagnostics.finding import Place
from generator.naskah.telaah.acuan import posisi
from generator.naskah.telaah.kenali_baris import Baris
from generator.naskah.telaah.kenali_batang_tubuh import TubuhTerbaca

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.naskah.telaah.acuan import Mata
    from generator.naskah.telaah.bentuk import Satuan
    from generator.ooxml.edited import Unit

_RANKS: Final = {"bab": 1, "bagian": 2, "paragraf": 3, "pasal": 4, "ayat": 5, "teks": 5, "definisi": 5}
BUTIR: Final = 5
"""The rank above the first level of a list; the lower a rank, the larger the unit."""


class Terbaca(NamedTuple):
    """One paragraph: kind, number and text apart, rank, its chain, and the position of the Pasal around it."""

    jenis: str
    nomor: str
    teks: str
    rank: int
    rantai: tuple[Mata, ...]
    pasal: int
    satuan: Satuan


def baca_tubuh(units: Sequence[Unit], members: Iterable[int]) -> dict[int, Terbaca]:
    """Return what the paragraphs at these positions are; one that only goes on with another is left out."""
    tubuh = TubuhTerbaca()
    for member in members:
        tubuh.baca(Baris(_line(units[member]), Place("", (member,)), True, member))
    found: dict[int, Terbaca] = {}
    twice: set[int] = set()
    pasal = -1
    for satuan in tubuh.satuan():
        n = satuan.at.path[0]
        assert isinstance(n, int)
        if satuan.jenis == "pasal":
            pasal = n
        elif satuan.jenis in ("bab", "bagian", "paragraf"):
            pasal = -1
        twice |= {n} & found.keys()
        found[n] = _read(satuan, units[n], pasal)
    return {n: each for n, each in found.items() if n not in twice}


def _line(unit: Unit) -> str:
    """Return a paragraph on one line; the title of a chapter may be typed in small letters."""
    head, _, title = unit.cells[0].partition("\n")
    text = f"{head} {title.upper()}" if head.startswith("BAB") else unit.text
    return " ".join(text.split())


def _read(satuan: Satuan, unit: Unit, pasal: int) -> Terbaca:
    level = sum(kind in ("huruf", "angka", "butir") for kind, _ in satuan.rantai)
    jenis = "butir" if satuan.jenis == "rincian" else satuan.jenis
    rank = _RANKS.get(jenis, BUTIR + level)
    teks = " ".join(unit.cells[0].partition("\n")[2].split()) if jenis == "bab" else ""
    return Terbaca(jenis, satuan.nomor, teks or satuan.teks, rank, posisi(satuan), pasal, satuan)
