"""Numbers in Indonesian words, ordinal numbers, and the way back."""

import re
from decimal import Decimal
from functools import cache
from typing import Final

from generator.bahasa.angka import format_bilangan

PANGKAT_TERTINGGI: Final = 17

_SATUAN: Final = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SKALA: Final = (
    (10**15, "kuadriliun"),
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (10**3, "ribu"),
)
_EJAAN_LAIN: Final = {"milyar": "miliar", "trilyun": "triliun", "kuadrilyun": "kuadriliun"}


def terbilang(n: int | Decimal) -> str:
    """Spell a number whose whole part is below 10**18; decimals are read digit by digit, as many as `n` has.

    Raises ValueError beyond that range and for a Decimal that is not finite.
    """
    number = Decimal(n)
    if not number.is_finite() or (number and number.adjusted() > PANGKAT_TERTINGGI):
        message = f"terbilang hanya untuk bilangan di bawah 10 pangkat 18: {n}"
        raise ValueError(message)
    bulat, _, desimal = format(number.copy_abs(), "f").partition(".")
    words = ["minus"] if number < 0 else []
    words.append(_terbilang_bulat(int(bulat)))
    if desimal:
        words += ["koma", *(_SATUAN[int(digit)] for digit in desimal)]
    return " ".join(words)


def bilangan(n: int | Decimal) -> str:
    """Print a number as norms do, digits then words: "5 (lima)"."""
    return f"{format_bilangan(n)} ({terbilang(n)})"


def urutan(n: int) -> str:
    """Spell an ordinal from one on, in lower case: "kesatu", "kedua belas"; ValueError below one."""
    if n < 1:
        message = f"urutan dimulai dari satu: {n}"
        raise ValueError(message)
    return "ke" + terbilang(n)


def bagian_ke(n: int) -> str:
    """Spell an ordinal as the heading of a Bagian has it: "Kesatu", "Kedua Belas"."""
    return " ".join(word.capitalize() for word in urutan(n).split())


def parse_terbilang(text: str) -> int | None:
    """Return the whole number spelled in `text`, or None when it is not one; the inverse of `terbilang`.

    Letter case, blanks, and the common misspellings "satu ribu", "satu ratus", and "milyar" do not matter.
    """
    words = [_EJAAN_LAIN.get(word, word) for word in text.lower().split()]
    negative = words[:1] == ["minus"]
    words = words[negative:]
    if words == ["nol"]:
        return None if negative else 0
    total = 0
    for nilai, nama in _SKALA:
        if nama == "ribu" and words[:1] == ["seribu"]:
            total, words = total + nilai, words[1:]
        elif nama in words:
            at = words.index(nama)
            banyak = _parse_ratusan(words[:at])
            if banyak is None:
                return None
            total, words = total + banyak * nilai, words[at + 1 :]
    sisa = _parse_ratusan(words) if words else 0
    if sisa is None or total + sisa == 0:
        return None
    return -(total + sisa) if negative else total + sisa


def _terbilang_bulat(n: int) -> str:
    if n == 0:
        return _SATUAN[0]
    words = []
    for nilai, nama in _SKALA:
        banyak, n = divmod(n, nilai)
        if banyak:
            words.append("seribu" if nilai == 1000 and banyak == 1 else f"{_ratusan(banyak)} {nama}")
    if n:
        words.append(_ratusan(n))
    return " ".join(words)


def _ratusan(n: int) -> str:
    """Spell 1 to 999."""
    ratus, sisa = divmod(n, 100)
    words = [_dengan_se(ratus, "ratus")] if ratus else []
    if 11 <= sisa <= 19:
        words.append(_dengan_se(sisa - 10, "belas"))
    else:
        puluh, satuan = divmod(sisa, 10)
        words += [_dengan_se(puluh, "puluh")] if puluh else []
        words += [_SATUAN[satuan]] if satuan else []
    return " ".join(words)


def _dengan_se(n: int, nama: str) -> str:
    return f"se{nama}" if n == 1 else f"{_SATUAN[n]} {nama}"


@cache
def _ejaan_ratusan() -> dict[str, int]:
    return {_ratusan(n): n for n in range(1, 1000)}


def _parse_ratusan(words: list[str]) -> int | None:
    return _ejaan_ratusan().get(re.sub(r"\bsatu (ratus|puluh|belas)\b", r"se\1", " ".join(words)))
