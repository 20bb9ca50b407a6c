"""How values are printed: numbers with their unit, percentages with their decimals, changes without a sign."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan, round_half_away
from generator.naskah.laporan_kinerja.nilai import Keadaan

if TYPE_CHECKING:
    from collections.abc import Mapping

TIDAK_DIHITUNG = "–"


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
        number = format_bilangan(value)
        if satuan in self.dengan_tanda:
            return number + self.dengan_tanda[satuan]
        return number if satuan in self.tanpa_sebutan else f"{number} {satuan}"

    def persen(self, value: Decimal | None) -> str:
        """Return a percentage, rounded half away from zero: `129,78%`."""
        return TIDAK_DIHITUNG if value is None else f"{self.dua(value)}%"

    def dua(self, value: Decimal | None) -> str:
        """Return a number with the decimals of percentages, without a sign behind it."""
        return TIDAK_DIHITUNG if value is None else format_bilangan(round_half_away(value, self.desimal))

    def selisih(self, value: Decimal, satuan: str) -> str:
        """Return the size of a change: percentages change by points, indices too, things by their unit."""
        number = format_bilangan(abs(value))
        if satuan in self.dengan_tanda:
            return f"{number} poin persen"
        return f"{number} poin" if satuan in self.tanpa_sebutan else f"{number} {satuan}"

    def bulat(self, value: Decimal) -> Decimal:
        """Return a percentage rounded as it is printed, for sums that readers check."""
        return round_half_away(value, self.desimal)
