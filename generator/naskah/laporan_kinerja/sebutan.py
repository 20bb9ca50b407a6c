"""Finds indicators by name in running text: word by word, blind to capitals and punctuation; in quotes also nearly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.naskah.laporan_kinerja.baca_kata import KATA, bentuk_nama, inti, kata
from generator.naskah.laporan_kinerja.indeks_nama import IndeksNama

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.hasil import HasilIndikator, Hitungan

KUTIPAN = re.compile(r"[“\"]\s*([^“”\"]{3,300}?)\s*[”\"]")
_BUKAN_KITA = frozenset({"provinsi", "nasional", "indonesia"})
MIRIP = 0.9
JELAS = 0.04  # how far the best must be before the next one


class Sebutan(NamedTuple):
    """One mention: from where to where in the text, and the indicators of that name."""

    awal: int
    akhir: int
    indikator: tuple[HasilIndikator, ...]


class Pencari:
    """Finds the indicators of one report; built once, each text is read once."""

    def __init__(self, hasil: Hitungan) -> None:
        named: dict[tuple[str, ...], dict[str, HasilIndikator]] = {}
        for key, each in hasil.indikator.items():
            for name in (each.indikator.nama, each.indikator.sebutan or each.indikator.nama):
                for form in bentuk_nama(name):
                    named.setdefault(kata(form), {})[key] = each
        named.pop((), None)
        self._names = {words: tuple(found.values()) for words, found in named.items()}
        lengths: dict[str, set[int]] = {}
        for words in self._names:
            lengths.setdefault(words[0], set()).add(len(words))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}
        self._index = IndeksNama(self._names)
        self._near: dict[str, tuple[HasilIndikator, ...]] = {}

    def cari(self, text: str) -> list[Sebutan]:
        """Return the mentions in a text, from left to right, the longest name at each place."""
        found = list(self._exact(text))
        for match in KUTIPAN.finditer(text):
            if not any(each.awal < match.end() and match.start() < each.akhir for each in found):
                known = self.hampir(match[1])
                if known:
                    found.append(Sebutan(match.start(), match.end(), known))
        return sorted(found, key=lambda each: each.awal)

    def _exact(self, text: str) -> Iterator[Sebutan]:
        tokens = [(match[0].lower(), match.start(), match.end()) for match in KATA.finditer(text)]
        words = tuple(each[0] for each in tokens)
        n = 0
        while n < len(words):
            size = self._longest(words, n)
            if not size:
                n += 1
                continue
            behind = words[n + size] if n + size < len(words) else ""
            alone = size == 1 and not text[tokens[n][1] : tokens[n][2]].isupper()
            if behind not in _BUKAN_KITA and not alone:
                yield Sebutan(tokens[n][1], tokens[n + size - 1][2], self._names[words[n : n + size]])
            n += size

    def _longest(self, words: tuple[str, ...], n: int) -> int:
        """Return how many words the longest name has that begins here; zero without one."""
        sizes = (size for size in self._lengths.get(words[n], ()) if n + size <= len(words))
        return next((size for size in sizes if words[n : n + size] in self._names), 0)

    def hampir(self, name: str) -> tuple[HasilIndikator, ...]:
        """Return the indicators whose name is nearly this one, clearly before any other; else none."""
        if name not in self._near:
            self._near[name] = self._search(name)
        return self._near[name]

    def _search(self, name: str) -> tuple[HasilIndikator, ...]:
        if len(set(inti(name))) < 3:
            return ()
        near = self._index.terdekat(name, 2, 3, MIRIP - JELAS)
        scored = sorted(((score, self._names[words]) for score, words in near), key=lambda pair: -pair[0])
        if not scored or scored[0][0] < MIRIP:
            return ()
        score, best = scored[0]
        rivals = [other for other, each in scored[1:] if each != best]
        return () if rivals and score - rivals[0] < JELAS else best
