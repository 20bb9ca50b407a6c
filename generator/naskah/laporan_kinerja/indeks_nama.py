"""Names by their words, so that those like another one are found without looking at them all."""

from __future__ import annotations

from difflib import SequenceMatcher
from heapq import nlargest
from itertools import islice
from typing import TYPE_CHECKING

from generator.naskah.laporan_kinerja.baca_kata import inti

if TYPE_CHECKING:
    from collections.abc import Iterable

DILIHAT = 100
"""How many names are looked at for one: where more share its rarest words, these words tell none of them apart."""
PALING_BANYAK = 20
"""How many of those are compared letter by letter."""


class IndeksNama:
    """Names by their words; each look-up costs the same however many names there are."""

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
        sharing = (each for word in rare for each in self._by_word.get(word, ()))
        found = dict.fromkeys(islice(sharing, DILIHAT))
        shared = [(len(wanted.intersection(each)), each) for each in found]
        return [each for _, each in nlargest(PALING_BANYAK, (pair for pair in shared if pair[0] >= needed))]

    def terdekat(self, name: str, part: int, whole: int, least: float) -> list[tuple[float, tuple[str, ...]]]:
        """Return how alike the candidates are to a name, letter by letter, from 0 to 1; from `least` on."""
        core = " ".join(inti(name))
        scored = []
        for words in self.calon(name, part, whole):
            match = SequenceMatcher(None, core, " ".join(inti(" ".join(words))), autojunk=False)
            if match.real_quick_ratio() >= least and match.quick_ratio() >= least and match.ratio() >= least:
                scored.append((match.ratio(), words))
        return scored
