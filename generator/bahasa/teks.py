"""Titles, enumerations in a sentence, and the endings that the generator writes itself."""

import re
from collections.abc import Sequence
from typing import Final

KATA_KECIL: Final = frozenset(
    {
        "dan",
        "atau",
        "di",
        "ke",
        "dari",
        "untuk",
        "yang",
        "dengan",
        "dalam",
        "pada",
        "tentang",
        "bagi",
        "atas",
        "serta",
        "oleh",
        "terhadap",
        "antar",
        "sebagai",
    }
)

_SINGKATAN: Final = frozenset({"dll.", "dsb.", "dst.", "dkk.", "tsb.", "no."})
_SINGKATAN_BERTITIK: Final = re.compile(r"(?:[A-Za-z]{1,4}\.){2,}")
_PENGHUBUNG: Final = ("dan/atau", "dan", "atau")


def kapital(s: str) -> str:
    """Return the text in capitals, as titles and headings are printed."""
    return s.upper()


def judul(s: str) -> str:
    """Capitalise each word except small words that do not come first.

    Words with a capital beyond their first letter (KLA, RAD-KLA) and all blanks stay as typed.
    """
    parts = re.split(r"(\s+)", s)
    first = next((i for i, part in enumerate(parts) if part.strip()), 0)
    return "".join(_judul_kata(part, first=i == first) for i, part in enumerate(parts))


def gabung(items: Sequence[str], penghubung: str = "dan") -> str:
    """Join items into a sentence part: "a", "a dan b", "a, b, dan c"; an empty text for no items."""
    if len(items) <= 2:
        return f" {penghubung} ".join(items)
    return f"{', '.join(items[:-1])}, {penghubung} {items[-1]}"


def bersihkan_akhiran(s: str) -> str:
    """Drop the punctuation and connecting word that end a typed list item: ";", "; dan", ":", ".".

    The dot of an abbreviation (dll., S.H.) and an ellipsis stay, as does everything before the ending.
    """
    while (shorter := _tanpa_satu_akhiran(s.rstrip())) != s:
        s = shorter
    return s


def _tanpa_satu_akhiran(s: str) -> str:
    if s.endswith((";", ":")) or (s.endswith(".") and not _is_titik_tetap(s)):
        return s[:-1]
    for kata in _PENGHUBUNG:
        if s[-len(kata) :].lower() == kata:
            before = s[: -len(kata)].rstrip()
            if before.endswith((";", ",")):
                return before[:-1]
    return s


def _is_titik_tetap(s: str) -> bool:
    kata = s.rsplit(maxsplit=1)[-1].lstrip("([\"'“‘*")
    return kata.endswith("...") or kata.lower() in _SINGKATAN or _SINGKATAN_BERTITIK.fullmatch(kata) is not None


def _judul_kata(kata: str, *, first: bool) -> str:
    letters = [char for char in kata if char.isalpha()]
    if any(char.isupper() for char in letters[1:]):
        return kata
    pieces = re.split(r"(/)", kata)
    return "".join(_judul_potong(piece, first=first and i == 0) for i, piece in enumerate(pieces))


def _judul_potong(potong: str, *, first: bool) -> str:
    """Capitalise one piece; both halves of a full reduplication count: "Undang-Undang"."""
    at = next((i for i, char in enumerate(potong) if char.isalnum()), None)
    if at is None:
        return potong
    inti = re.match(r"[\w-]*\w", potong[at:])
    if inti and inti[0].lower() in KATA_KECIL and not first:
        return potong.lower()
    kiri, hubung, kanan = potong[at:].partition("-")
    if hubung and re.match(rf"{re.escape(kiri)}\b", kanan, re.IGNORECASE):
        kanan = _besarkan(kanan)
    return potong[:at] + _besarkan(kiri) + hubung + kanan


def _besarkan(s: str) -> str:
    return s[:1].upper() + s[1:]
