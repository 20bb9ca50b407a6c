"""An independent count: the lines of two files as plain text, without bookmarks and without YAML.

After the proposals have been tried, every line that still differs must have a reason; the others are counted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.pulang.setara import essence, line_key, pair_lines, same_cells, same_unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from generator.ooxml.edited import Unit
    from generator.pulang.selaras import Alignment
    from generator.pulang.usul import Sisa, Usul

    Pair = tuple[int | None, int | None]


class Bukti(NamedTuple):
    """Lines that differ at first (`total`) and in the end; `failed` are proposals that did not print as asked.

    `recomputed` and `unexplained` are pairs of what the generator prints and what the edited file has, `printed`
    are the lines that it prints for those of the edited file that differ, `missing` lines that nobody touched and
    that are not printed any more.
    """

    total: int
    recomputed: tuple[tuple[str, str], ...]
    unexplained: tuple[tuple[str, str], ...]
    failed: tuple[Usul, ...]
    new_left: frozenset[int]
    old_left: frozenset[str]
    printed: dict[int, Unit]
    missing: frozenset[int]


def count_differences(old: Sequence[Unit], new: Sequence[Unit]) -> int:
    """Return how many lines of two files differ as text."""
    return sum(i is None or j is None or old[i].text != new[j].text for i, j in pair_lines(old, new))


@dataclass(slots=True)
class Penguji:
    """Holds what proposals give against the edited file; `own` are the lines of the draft that an author wrote."""

    old: Sequence[Unit]
    new: Sequence[Unit]
    aligned: Alignment
    own: Collection[int]
    total: int = field(init=False)
    _partner: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        self.total = count_differences(self.old, self.new)
        self._partner = {n: o for o, n in self.aligned.pairs}

    def prove(
        self,
        result: Sequence[Unit],
        usul: Sequence[Usul],
        sisa: Iterable[Sisa],
        numbers: Collection[int] = (),
        proven: Iterable[Usul] = (),
    ) -> Bukti:
        """Return what of `result`, the draft with the proposals, differs from the edited file, and why.

        `numbers` are lines in which only the number was typed over, `proven` proposals that print as asked by
        themselves, where others compute their lines anew.
        """
        sisa = list(sisa)
        reasons = {n for each in sisa for n in each.units}
        kept = {_words(self.old[o].text) for each in sisa for o in each.gone}
        asked = {n: each for each in usul for n in each.units}
        proven = list(proven)
        settled = {n for each in proven for n in each.units}
        struck = [(self.old[o].text, each) for each in usul if each.aksi == "hapus" for o in each.gone]
        left = [pair for pair in pair_lines(result, self.new) if self._texts(result, *pair)[2]]
        recomputed: list[tuple[str, str]] = []
        unexplained: list[tuple[str, str]] = []
        failed: list[Usul] = []
        missing: set[int] = set()
        for i, j in self._in_place(result, left):
            was, now, _ = self._texts(result, i, j)
            if j in reasons or (j is None and _words(was) in kept):
                continue
            if j in settled or (j is None and self._is_new(was, usul)) or self._computed(result, i, j, asked, numbers):
                recomputed.append((was, now))
                continue
            unexplained.append((was, now))
            if j is not None and self._untouched(j):
                missing.add(j)
            failed += (
                [asked[j]]
                if j in asked
                else [each for text, each in struck if j is None and text == was and each not in proven]
            )
        return Bukti(
            self.total,
            tuple(recomputed),
            tuple(unexplained),
            _unique(failed),
            frozenset(j for _, j in left if j is not None),
            frozenset(result[i].text for i, _ in left if i is not None),
            {j: result[i] for i, j in left if i is not None and j is not None},
            frozenset(missing),
        )

    def _texts(self, result: Sequence[Unit], i: int | None, j: int | None) -> tuple[str, str, bool]:
        was = result[i].text if i is not None else ""
        now = self.new[j].text if j is not None else ""
        return was, now, was != now or i is None or j is None

    def _in_place(self, result: Sequence[Unit], pairs: Sequence[Pair]) -> list[Pair]:
        """Leave out what nobody touched and is printed, only in another order than in the edited file."""
        printed: dict[str, list[int]] = {}
        for i, j in pairs:
            if i is not None and j is None:
                printed.setdefault(line_key(result[i]), []).append(i)
        elsewhere: set[Pair] = set()
        for i, j in pairs:
            found = printed.get(line_key(self.new[j])) if i is None and j is not None and self._untouched(j) else None
            if found:
                elsewhere |= {(found.pop(0), None), (None, j)}
        return [pair for pair in pairs if pair not in elsewhere]

    def _untouched(self, j: int) -> bool:
        o = self._partner.get(j)
        return o is not None and self.old[o].text == self.new[j].text

    def _is_new(self, printed: str, usul: Iterable[Usul]) -> bool:
        """Return whether a line is printed that was not there before: a value that changed may bring one."""
        gone = {_words(self.old[o].text) for o in self.aligned.gone}
        return any(each.aksi == "ubah" or each.computed for each in usul) and _words(printed) not in gone

    def _computed(
        self,
        result: Sequence[Unit],
        i: int | None,
        j: int | None,
        asked: Mapping[int, Usul],
        numbers: Collection[int],
    ) -> bool:
        """Return whether a difference is the generator's: what nobody touched, or no more than numbers."""
        if j is None:
            return False
        if self._untouched(j):
            return i is not None or self._partner[j] not in self.own  # None: a sentence that is not printed any more
        if i is None:
            return False
        printed, edited, wanted = result[i], self.new[j], asked.get(j)
        o = self._partner.get(j)
        before = self.old[o] if o is not None else None
        rows = edited.kind == "baris" and (wanted or before)
        if rows and same_cells(printed, edited, before, wanted.computed if wanted else ()):
            return True  # what a person typed is printed, be it a sum
        if not wanted and j not in numbers:
            return False
        if printed.pictures and printed.pictures == edited.pictures:
            return True  # what the empty frame said does not count
        return same_unit(printed.text, edited.text) and essence(printed.text) == essence(edited.text)


def _words(text: str) -> str:
    return " ".join(essence(text))


def _unique(usul: Iterable[Usul]) -> tuple[Usul, ...]:
    found: list[Usul] = []
    for each in usul:
        if each not in found:
            found.append(each)
    return tuple(found)
