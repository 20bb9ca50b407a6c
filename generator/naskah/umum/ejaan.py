"""Spelling as data: variants that have one right form, typical slips, abbreviations that everybody knows."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.source.fields import ContentModel, Teks

if TYPE_CHECKING:
    from collections.abc import Iterator

_SITASI: Final = re.compile(
    r"(?:Undang-Undang|Peraturan|Keputusan|Instruksi|Surat Edaran)\b[^.;:()]{0,160}?\bNomor [\w/.-]+ Tahun \d{4}"
    r"(?: tentang [^;:()]{0,300}?(?=[;:()]|\.(?:\s|$)|, (?:dan|serta|perlu)|$))?"
)


_KATA: Final = re.compile(r"[\w-]+")


class Ejaan(ContentModel):
    """One right form and the forms that stand for it wrongly."""

    benar: Teks
    salah: tuple[Teks, ...]


class DaftarEjaan(ContentModel):
    """The file of spellings."""

    ejaan: tuple[Ejaan, ...] = ()
    singkatan_umum: tuple[Teks, ...] = ()

    @cached_property
    def bentuk(self) -> dict[str, str]:
        """Wrong forms in small letters, and the right form of each."""
        return {wrong.casefold(): each.benar for each in self.ejaan for wrong in each.salah}

    @cached_property
    def awal(self) -> frozenset[str]:
        """First words of the wrong forms, whole: a text that has none of them has no wrong form."""
        return frozenset(found[0] for wrong in self.bentuk if (found := _KATA.match(wrong)))

    @cached_property
    def pola(self) -> re.Pattern[str] | None:
        """One pattern for all wrong forms, None where there are none."""
        words = sorted((wrong for each in self.ejaan for wrong in each.salah), key=lambda word: (-len(word), word))
        if not words:
            return None
        forms = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
        return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])", re.IGNORECASE)


class SalahEja(NamedTuple):
    """A form as it stands in a text, and the right one in the same case."""

    tercetak: str
    benar: str


def cari_salah_eja(teks: str, ejaan: DaftarEjaan) -> Iterator[SalahEja]:
    """Yield what a text spells wrongly; titles of other regulations keep the spelling they were published with."""
    if ejaan.pola is None or ejaan.awal.isdisjoint(_KATA.findall(teks.casefold())):
        return
    seen: set[str] = set()
    for found in ejaan.pola.finditer(tanpa_sitasi(teks)):
        if found[0] not in seen:
            seen.add(found[0])
            right = ejaan.bentuk[" ".join(found[0].split()).casefold()]
            yield SalahEja(found[0], _same_case(right, found[0]))


def tanpa_sitasi(teks: str) -> str:
    """Return a text of the same length in which citations of other regulations are blanked out."""
    return _SITASI.sub(lambda found: " " * len(found[0]), teks)


def _same_case(right: str, as_printed: str) -> str:
    if as_printed.isupper() and len(as_printed) > 1:
        return right.upper()
    if as_printed[:1].isupper() and not right[:1].isupper():
        return right[:1].upper() + right[1:]
    return right
