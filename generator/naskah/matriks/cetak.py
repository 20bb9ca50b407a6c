"""Values as they are printed: thousands with dots, shares in parentheses, running totals."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.naskah.matriks.nilai import Keadaan, Nilai, angka

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.naskah.matriks.model import Pengukuran


@lru_cache(maxsize=4096)
def _cetak_angka(digits: str) -> str:
    """Format a number kept as text: equal numbers with other decimals (85,1 and 85,10) must stay apart."""
    return format_bilangan(Decimal(digits))


def cetak_nilai(value: Decimal | Keadaan | Nilai | None) -> str:
    """Return a value as printed: 48.815 (84,29%; 13 Desa); `-` where there is none by intent."""
    if value is None:
        return ""
    if type(value) is Decimal:  # most values, by far
        return _cetak_angka(str(value))
    if isinstance(value, Keadaan):
        return "-" if value is Keadaan.TIDAK_BERLAKU else value.value
    assert isinstance(value, Nilai)
    if value.teks is not None:
        return value.teks
    share = f"{format_bilangan(value.persen)}%" if value.persen is not None else None
    remarks = "; ".join(each for each in (share, value.keterangan) if each)
    assert value.angka is not None  # the model demands it where there is no text
    number = format_bilangan(value.angka)
    return f"{number} ({remarks})" if remarks else number


def cetak_target(pengukuran: Pengukuran | None, tahun: Sequence[int]) -> list[str]:
    """Return the printed target of every year; with `akumulasi` the running total is added in parentheses."""
    if pengukuran is None:
        return [""] * max(1, len(tahun))
    values = [pengukuran.target.get(year) for year in tahun]
    printed = [cetak_nilai(value) for value in values]
    if pengukuran.akumulasi:
        total = angka(pengukuran.data_dasar) or Decimal(0)
        for n, added in enumerate(map(angka, values)):
            if added is not None:
                total += added
                printed[n] += f" (kumulatif {format_bilangan(total)})"
    return printed or [""]
