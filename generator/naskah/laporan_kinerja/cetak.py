"""How values are printed: numbers with their unit, percentages with their decimals, changes without a sign."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan, round_half_away
from generator.naskah.laporan_kinerja.nilai import Keadaan

if TYPE_CHECKING:
    from collections.abc import Mapping

TIDAK_DIHITUNG = "–"
_KATA = re.compile(r"[^\W\d_]+")
_RAPAT = 9  # a number and its unit no longer than that stay on one line of a cell


@dataclass(frozen=True, slots=True)
class Pencetak:
    """Prints values of one report; `desimal` are those of percentages."""

    desimal: int
    tanpa_sebutan: frozenset[str]
    dengan_tanda: Mapping[str, str]

    def nilai(self, value: object, satuan: str) -> str:
        """Return a value as typed, with its unit: `52,95%`, `12.000 KK`, `92,74`."""
        if isinstance(value, Keadaan):
            return "n/a" if value is Keadaan.TIDAK_TERSEDIA else TIDAK_DIHITUNG
        if not isinstance(value, Decimal):
            return TIDAK_DIHITUNG
        number = _bilangan(value)
        if satuan in self.dengan_tanda:
            return number + self.dengan_tanda[satuan]
        return number if satuan in self.tanpa_sebutan else f"{number} {satuan}"

    def sel(self, value: object, satuan: str) -> str:
        """Return a value as a table prints it: a short unit stays at its number, a long one may break at `/`."""
        text = self.nilai(value, satuan)
        return text.replace(" ", "\u00a0") if len(text) <= _RAPAT else text.replace("/", "/\u200b")

    def kalimat(self, value: object, satuan: str) -> str:
        """Return a value as a sentence prints it: `38 orang`, but `12.000 KK`."""
        known = satuan in self.dengan_tanda or satuan in self.tanpa_sebutan
        return self.nilai(value, satuan if known else satuan_kecil(satuan))

    def persen(self, value: Decimal | None) -> str:
        """Return a percentage, rounded half away from zero: `129,78%`."""
        return TIDAK_DIHITUNG if value is None else f"{self.dua(value)}%"

    def dua(self, value: Decimal | None) -> str:
        """Return a number with the decimals of percentages, without a sign behind it."""
        return TIDAK_DIHITUNG if value is None else _bilangan(round_half_away(value, self.desimal))

    def selisih(self, value: Decimal, satuan: str) -> str:
        """Return the size of a change: percentages change by points, indices too, things by their unit."""
        number = format_bilangan(abs(value))
        if satuan in self.dengan_tanda:
            return f"{number} poin persen"
        return f"{number} poin" if satuan in self.tanpa_sebutan else f"{number} {satuan_kecil(satuan)}"

    def bulat(self, value: Decimal) -> Decimal:
        """Return a percentage rounded as it is printed, for sums that readers check."""
        return round_half_away(value, self.desimal)


def satuan_kecil(satuan: str) -> str:
    """Return a unit inside a sentence: words in lower case, abbreviations and names such as BUMDes as they are."""
    return _KATA.sub(lambda found: found[0].lower() if found[0][1:].islower() else found[0], satuan)


def _bilangan(value: Decimal) -> str:
    """Return a number with a true minus: a hyphen is hard to see in a table."""
    return format_bilangan(value).replace("-", "−")
