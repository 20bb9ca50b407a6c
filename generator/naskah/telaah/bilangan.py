"""Figures with their words behind them, as norms print them: `5 (lima)`, `Rp500.000,00 (lima ratus ribu rupiah)`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.bahasa.bentuk_angka import read_bilangan
from generator.bahasa.terbilang import parse_terbilang, terbilang

if TYPE_CHECKING:
    from collections.abc import Iterator

_PASANGAN: Final = re.compile(
    r"(?<![\w.,])(?P<angka>(?:Rp\.? ?)?\d[\d.]*(?:,\d+)?%?) ?\((?P<kata>[A-Za-z][A-Za-z ]+)\)"
)
_SATUAN: Final = re.compile(r"\s+(?:rupiah|persen|per\s?seratus)\s*$", re.IGNORECASE)
_ANGKA: Final = (
    "nol satu dua tiga empat lima enam tujuh delapan sembilan se sebelas belas sepuluh puluh seratus ratus seribu ribu "
    "juta miliar milyar triliun trilyun koma"
)
_KATA: Final = frozenset(_ANGKA.split())


class SalahTerbilang(NamedTuple):
    """A figure whose words say something else: as printed, the words, and what they should be."""

    tercetak: str
    kata: str
    benar: str


def salah_terbilang(teks: str) -> Iterator[SalahTerbilang]:
    """Yield figures whose words do not fit; brackets that hold other words are left alone."""
    for found in _PASANGAN.finditer(teks):
        bare = _SATUAN.sub("", found["kata"]).lower().split()
        value = read_bilangan(re.sub(r"^Rp\.? ?|%$", "", found["angka"]).removesuffix(",00"))
        if value is None or not bare or not set(bare) <= _KATA:
            continue
        if _nilai(bare) != value:
            unit = found["kata"][len(_SATUAN.sub("", found["kata"])) :]
            yield SalahTerbilang(found[0], found["kata"], terbilang(_trimmed(value)) + unit)


def _nilai(words: list[str]) -> Decimal | None:
    """Return what the words say, decimals digit by digit; None for words that are no number."""
    if "koma" not in words:
        whole = parse_terbilang(" ".join(words))
        return None if whole is None else Decimal(whole)
    at = words.index("koma")
    whole = parse_terbilang(" ".join(words[:at]))
    decimals = words[at + 1 :]
    digits = [parse_terbilang(word) for word in decimals]
    if whole is None or not digits:
        return None
    if all(digit is not None and digit <= 9 for digit in digits):
        return Decimal(f"{whole}.{''.join(str(digit) for digit in digits)}")
    together = parse_terbilang(" ".join(decimals))  # "dua koma lima puluh" for 2,50
    return None if together is None else Decimal(f"{whole}.{together}")


def _trimmed(value: Decimal) -> int | Decimal:
    return int(value) if value == int(value) else value
