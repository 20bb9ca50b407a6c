"""Numbers of chapters, annexes, and list items: Roman numerals, letters, and the four levels of a rincian."""

from string import ascii_lowercase
from typing import Final

_ROMAWI: Final = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_ROMAWI_TERPANJANG: Final = len("MMMDCCCLXXXVIII")


def romawi(n: int) -> str:
    """Return the upper-case Roman numeral of 1 to 3999; ValueError outside that range."""
    if not 1 <= n <= 3999:
        message = f"angka Romawi hanya untuk 1 sampai dengan 3999: {n}"
        raise ValueError(message)
    parts = []
    for nilai, lambang in _ROMAWI:
        banyak, n = divmod(n, nilai)
        parts.append(lambang * banyak)
    return "".join(parts)


def parse_romawi(text: str) -> int:
    """Return the value of an upper-case Roman numeral in its one correct form; ValueError for anything else."""
    total, rest = 0, text if len(text) <= _ROMAWI_TERPANJANG else ""
    for nilai, lambang in _ROMAWI:
        while rest.startswith(lambang):
            total, rest = total + nilai, rest[len(lambang) :]
    if rest or not 1 <= total <= 3999 or romawi(total) != text:
        message = f'bukan angka Romawi: "{text}"'
        raise ValueError(message)
    return total


def huruf(n: int) -> str:
    """Return the letter of an item counted from one: a to z, then aa, ab, and so on; ValueError below one."""
    if n < 1:
        message = f"huruf dimulai dari satu: {n}"
        raise ValueError(message)
    letters = ""
    while n:
        n, sisa = divmod(n - 1, len(ascii_lowercase))
        letters = ascii_lowercase[sisa] + letters
    return letters


def parse_huruf(text: str) -> int:
    """Return the position of lower-case letters made by `huruf`; ValueError for anything else."""
    if not text or not set(text) <= set(ascii_lowercase):
        message = f'bukan huruf rincian: "{text}"'
        raise ValueError(message)
    position = 0
    for letter in text:
        position = position * len(ascii_lowercase) + ascii_lowercase.index(letter) + 1
    return position


def nomor_rincian(tingkat: int, n: int) -> str:
    """Return the printed number of item `n` at level 1 to 4: "a.", "1.", "a)", "1)"; ValueError otherwise."""
    if not 1 <= tingkat <= 4 or n < 1:
        message = f"rincian bertingkat 1 sampai dengan 4 dan bernomor dari 1: tingkat {tingkat}, nomor {n}"
        raise ValueError(message)
    return (huruf(n) if tingkat % 2 else str(n)) + ("." if tingkat <= 2 else ")")
