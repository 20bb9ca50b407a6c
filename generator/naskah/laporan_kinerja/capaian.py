"""Achievement of one indicator: the formulas by direction, and what is not computed (Permendagri 86/2017)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

from generator.naskah.laporan_kinerja.nilai import Keadaan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.naskah.laporan_kinerja.model import Kebijakan

_CONTEXT = Context(prec=40, rounding=ROUND_HALF_UP)  # enough that rounding at the end is the only rounding
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Capaian:
    """An achievement in percent, not rounded; or None with the reason why it is not computed."""

    persen: Decimal | None
    alasan: str = ""


TANPA_CAPAIAN = Capaian(None, "tanpa data")


def hitung_capaian(target: object, realisasi: object, polaritas: str, kebijakan: Kebijakan) -> Capaian:
    """Return R/T x 100 where more is better, (T - (R - T))/T x 100 where less is better."""
    if not isinstance(target, Decimal):
        return Capaian(None, "tanpa target" if target in (Keadaan.TIDAK_BERLAKU, None) else "target tidak tersedia")
    if not isinstance(realisasi, Decimal):
        return Capaian(None, "realisasi tidak tersedia" if realisasi is Keadaan.TIDAK_TERSEDIA else "tidak diukur")
    if target == 0:
        return Capaian(None, "target nol")
    part = realisasi if polaritas == "naik" else target - (realisasi - target)
    persen = _CONTEXT.divide(part * _HUNDRED, target)
    if persen < 0 and kebijakan.di_bawah_nol == "nol":
        persen = Decimal(0)
    if kebijakan.paling_tinggi is not None and persen > kebijakan.paling_tinggi:
        persen = kebijakan.paling_tinggi
    return Capaian(persen)


def rata_rata(values: Iterable[Decimal | None]) -> Decimal | None:
    """Return the mean of the values that there are, not rounded; None when there are none."""
    known = [each for each in values if each is not None]
    return _CONTEXT.divide(sum(known, Decimal(0)), Decimal(len(known))) if known else None


def persen_dari(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    """Return a share in percent, not rounded; None of nothing."""
    return _CONTEXT.divide(Decimal(part) * _HUNDRED, Decimal(whole)) if whole else None
