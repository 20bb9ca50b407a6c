"""The defined terms of a regulation: what each sentence of definition says, and where its terms are used."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.bahasa.teks import KATA_KECIL
from generator.naskah.telaah.teks_telaah import NORMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Satuan, Telaah

_SELANJUTNYA: Final = re.compile(
    r"^(?P<nama>.+?)(?P<koma>,)?\s+[Yy]ang\s+(?P<lanjut>[Ss]elanjutnya)\s+(?P<kata>disingkat|disebut)"
    r"(?P<dengan>\s+dengan|\s+sebagai)?\s+(?P<pendek>[^,;:]{1,80}?),?\s+(?P<adalah>[Aa]dalah)\s+(?P<isi>.+)$",
    re.DOTALL,
)
_ADALAH: Final = re.compile(r"^(?P<nama>[^,;:]{1,160}?)\s+(?P<adalah>[Aa]dalah)\s+(?P<isi>.+)$", re.DOTALL)
_DI_TENGAH: Final = re.compile(
    r"[Yy]ang\s+selanjutnya\s+(?:disingkat|disebut)\s+((?:[A-Z][\w/-]*)(?:\s+[A-Z][\w/-]*){0,6})"
)


_SEKITAR: Final = 90
_KATA: Final = re.compile(r"[^\W\d_]{2,}")


class Istilah(NamedTuple):
    """One definition: full name, short name (empty without one), what it is said to be, its unit, its parts."""

    nama: str
    pendek: str
    isi: str
    satuan: Satuan
    bagian: re.Match[str] | None

    @property
    def at(self) -> Place:
        """Where the definition stands."""
        return self.satuan.at

    @property
    def sebutan(self) -> tuple[str, ...]:
        """Every name that the term goes by."""
        return (self.nama, self.pendek) if self.pendek else (self.nama,)


def istilah(telaah: Telaah) -> tuple[Istilah, ...]:
    """Return the definitions of the general provisions, in order; sentences of another form have no name."""
    return _read(telaah.batang_tubuh)


@lru_cache(maxsize=4)
def _read(units: tuple[Satuan, ...]) -> tuple[Istilah, ...]:
    return tuple(_urai(each) for each in units if each.jenis == "definisi" and each.teks)


def _urai(satuan: Satuan) -> Istilah:
    teks = satuan.teks.strip()
    if found := _SELANJUTNYA.match(teks):
        return Istilah(found["nama"].strip(), found["pendek"].strip(), found["isi"], satuan, found)
    if found := _ADALAH.match(teks):
        return Istilah(found["nama"].strip(), "", found["isi"], satuan, found)
    return Istilah("", "", "", satuan, None)


def istilah_di_tengah(telaah: Telaah) -> Iterator[tuple[str, Satuan]]:
    """Yield terms that a norm introduces on its way: `... yang selanjutnya disebut Forum`."""
    for each in telaah.batang_tubuh:
        if each.jenis in NORMA:
            for found in _DI_TENGAH.finditer(each.teks):
                yield found[1], each


class Pemakaian(NamedTuple):
    """One place where a term stands by itself: the term, where in the text."""

    kata: str
    mulai: int


class PencariIstilah:
    """Finds terms in texts; a term inside a longer one, or inside a name that is no term, does not count."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._terms = frozenset(filter(None, terms))
        longest = sorted(self._terms, key=lambda term: (-len(term), term))
        words = "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in longest)
        self._pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") if words else None
        self._words = frozenset(word for term in self._terms for word in _KATA.findall(term))
        self._first = frozenset(term.split()[0] for term in self._terms)
        self._last = frozenset(term.split()[-1] for term in self._terms)

    def dalam(self, teks: str) -> Iterator[Pemakaian]:
        """Yield the uses in a text."""
        for found in self._pattern.finditer(teks) if self._pattern else ():
            term = " ".join(found[0].split())
            alone = " " in term or term.isupper() or found[0] == teks.strip()
            if alone or not (self._in_a_name(teks, *found.span()) or self._in_title_case(teks, *found.span())):
                yield Pemakaian(term, found.start())

    def _in_a_name(self, teks: str, start: int, end: int) -> bool:
        before = re.search(r"([A-Z][\w/.-]*) $", teks[max(0, start - 40) : start])
        after = re.match(r" ([A-Z][\w/.-]*)", teks[end : end + 40])
        led = before is not None and before[1] not in self._last and not _starts_sentence(teks, start, before[1])
        followed = after is not None and after[1].rstrip(".") not in self._first
        return led or followed

    def _in_title_case(self, teks: str, start: int, end: int) -> bool:
        """Return whether the line has no word in small letters, so that one more capital says nothing."""
        before = teks[max(0, start - _SEKITAR) : start].rpartition("\n")[2]
        after = teks[end : end + _SEKITAR].partition("\n")[0]
        words = [word for word in _KATA.findall(f"{before} {after}") if word not in KATA_KECIL]
        return not any(word[0].islower() for word in words) and any(word not in self._words for word in words)


def _starts_sentence(teks: str, start: int, before: str) -> bool:
    """Return whether the word before opens the sentence, where a capital says nothing."""
    head = teks[max(0, start - 10 - len(before)) : start - 1 - len(before)].rstrip()
    return not head or head[-1] in ".:;?!"


def bentuk_lain(term: str) -> Sequence[str]:
    """Return the parts of a term between blanks and hyphens."""
    return [part for part in re.split(r"[ -]", term) if part]
