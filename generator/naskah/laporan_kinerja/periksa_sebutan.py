"""Finds indicators by name in running text: word by word, blind to capitals and punctuation; in quotes also nearly."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.naskah.laporan_kinerja.hasil import HasilIndikator, Hitungan

KATA = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
KATA_BILANGAN = (
    r"(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|seribu|ribu|juta|mil(?:iar|yar)"
    r"|tril(?:iun|yun))"
)
KUTIPAN = re.compile(r"[“\"]\s*([^“”\"]{3,300}?)\s*[”\"]")
_SINGKATAN = re.compile(r"^([A-Z][A-Za-z0-9]{1,9}) \(([^()]+)\)$")
_KURUNG = re.compile(r"\s*\([^()]*\)")
_KATA_TUGAS = frozenset(
    {"pada", "yang", "di", "dari", "untuk", "dan", "nya", "dalam", "oleh", "terhadap", "kepada", "bagi", "atas"}
)
_BUKAN_KITA = frozenset({"provinsi", "nasional", "indonesia"})
MIRIP = 0.9
PALING_BANYAK = 20
JELAS = 0.04  # how far the best must be before the next one


class Sebutan(NamedTuple):
    """One mention: from where to where in the text, and the indicators of that name."""

    awal: int
    akhir: int
    indikator: tuple[HasilIndikator, ...]


def kata(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters."""
    return tuple(KATA.findall(text.lower()))


def bentuk_nama(name: str) -> Iterator[str]:
    """Yield the ways in which a name is said: whole, without what stands in parentheses, short, long."""
    yield name
    short = _SINGKATAN.match(name)
    if short:
        yield from short.groups()
        return
    bare = _KURUNG.sub("", name).strip()
    if len(kata(bare)) >= 3:
        yield bare


def inti(text: str) -> tuple[str, ...]:
    """Return the words that carry a name, without the small ones between them."""
    return tuple(each for each in kata(text) if each not in _KATA_TUGAS)


def mirip(one: str, other: str) -> float:
    """Return from 0 to 1 how alike two names are, letter by letter."""
    return SequenceMatcher(None, " ".join(inti(one)), " ".join(inti(other)), autojunk=False).ratio()


class IndeksNama:
    """Names by their words, so that those like another one are found without looking at them all."""

    def __init__(self, names: Iterable[tuple[str, ...]]) -> None:
        self._by_word: dict[str, list[tuple[str, ...]]] = {}
        for name in names:
            for word in set(name):
                self._by_word.setdefault(word, []).append(name)

    def calon(self, name: str, part: int, whole: int) -> list[tuple[str, ...]]:
        """Return the names that share at least `part` / `whole` of the words that carry this one.

        Such a name holds at least one of the rarest words: only those are looked up. The closest few are enough.
        """
        wanted = set(inti(name))
        words = sorted(wanted, key=lambda word: (len(self._by_word.get(word, ())), word))
        needed = -(-len(words) * part // whole)
        rare = words[: len(words) - needed + 1]
        found = dict.fromkeys(each for word in rare for each in self._by_word.get(word, ()))
        shared = [(len(wanted.intersection(each)), each) for each in found]
        return [each for _, each in nlargest(PALING_BANYAK, (pair for pair in shared if pair[0] >= needed))]


class Pencari:
    """Finds the indicators of one report; built once, each text is read once."""

    def __init__(self, hasil: Hitungan) -> None:
        self._names: dict[tuple[str, ...], tuple[HasilIndikator, ...]] = {}
        for each in hasil.indikator.values():
            for name in (each.indikator.nama, each.indikator.sebutan or each.indikator.nama):
                for form in bentuk_nama(name):
                    self._add(kata(form), each)
        self._lengths: dict[str, list[int]] = {}
        for words in self._names:
            self._lengths.setdefault(words[0], []).append(len(words))
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)
        self._index = IndeksNama(self._names)
        self._near: dict[str, tuple[HasilIndikator, ...]] = {}

    def _add(self, words: tuple[str, ...], each: HasilIndikator) -> None:
        found = self._names.get(words, ())
        if words and each not in found:
            self._names[words] = (*found, each)

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
        scored = [(mirip(name, " ".join(words)), self._names[words]) for words in self._index.calon(name, 2, 3)]
        scored.sort(key=lambda pair: -pair[0])
        if not scored or scored[0][0] < MIRIP:
            return ()
        score, best = scored[0]
        rivals = [other for other, each in scored[1:] if each != best]
        return () if rivals and score - rivals[0] < JELAS else best


def kalimat_utuh(text: str) -> Iterator[tuple[int, int]]:
    """Yield where sentences and their parts begin and end: a full stop or semicolon, then a blank."""
    start = 0
    for match in re.finditer(r"[.;](?=\s+[\"“A-Z])|;", text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)
