"""An independent count: the lines of two files as plain text, without bookmarks and without YAML.

After the proposals have been tried, every line that still differs must have a reason; the others are counted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.pulang.banding import changes, pair_lines, same_cells, same_essence, same_unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from generator.ooxml.edited import Unit
    from generator.pulang.selaras import Alignment
    from generator.pulang.usul import Sisa, Usul


class Bukti(NamedTuple):
    """Lines that differ at first (`total`) and in the end; `failed` are proposals that did not print as asked.

    `recomputed` and `unexplained` are pairs of what the generator prints and what the edited file has, `printed`
    are the lines that it prints for those of the edited file that differ.
    """

    total: int
    recomputed: tuple[tuple[str, str], ...]
    unexplained: tuple[tuple[str, str], ...]
    failed: tuple[Usul, ...]
    new_left: frozenset[int]
    old_left: frozenset[str]
    printed: dict[int, Unit]


def count_differences(old: Sequence[Unit], new: Sequence[Unit]) -> int:
    """Return how many lines of two files differ as text."""
    return sum(max(len(left), len(right)) for left, right in changes(old, new))


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
        self, result: Sequence[Unit], usul: Iterable[Usul], sisa: Iterable[Sisa], proven: Collection[Usul] = ()
    ) -> Bukti:
        """Return what of `result`, the draft with the proposals, differs from the edited file, and why.

        `proven` are proposals that print as asked by themselves, where others compute their lines anew.
        """
        sisa, usul = list(sisa), list(usul)
        reasons = {n for each in sisa for n in each.units}
        asked = {n: each for each in usul for n in each.units}
        settled = {n for each in proven for n in each.units}
        kept = {self.old[o].text for each in sisa for o in each.gone}
        struck = [(self.old[o].text, each) for each in usul if each.aksi == "hapus" for o in each.gone]
        found: dict[str, list[tuple[str, str]]] = {"recomputed": [], "unexplained": []}
        failed: list[Usul] = []
        new_left: set[int] = set()
        old_left: set[str] = set()
        printed: dict[int, Unit] = {}
        for left, right in changes(result, self.new):
            new_left |= set(right)
            old_left |= {result[i].text for i in left}
            for i, j in pair_lines(result, self.new, left, right):
                was = result[i].text if i is not None else ""
                now = self.new[j].text if j is not None else ""
                if i is not None and j is not None:
                    printed[j] = result[i]
                if j in reasons or (j is None and was in kept):
                    continue
                if j in settled or (j is None and self._is_new(was, usul)) or self._computed(result, i, j, asked):
                    found["recomputed"].append((was, now))
                    continue
                found["unexplained"].append((was, now))
                failed += [asked[j]] if j in asked else [each for text, each in struck if j is None and text == was]
        return Bukti(
            self.total,
            tuple(found["recomputed"]),
            tuple(found["unexplained"]),
            _unique(failed),
            frozenset(new_left),
            frozenset(old_left),
            printed,
        )

    def _is_new(self, printed: str, usul: Iterable[Usul]) -> bool:
        """Return whether a line is printed that was not there before: a value that changed may bring one."""
        gone = [self.old[o].text for o in self.aligned.gone]
        return any(each.aksi != "sisip" for each in usul) and not any(same_essence(printed, text) for text in gone)

    def _computed(self, result: Sequence[Unit], i: int | None, j: int | None, asked: Mapping[int, Usul]) -> bool:
        """Return whether a difference is the generator's: what nobody touched, or no more than numbers."""
        if j is None:
            return False
        o = self._partner.get(j)
        untouched = o is not None and self.old[o].text == self.new[j].text
        if i is None:  # a computed line that is not printed any more
            return untouched and o not in self.own
        if untouched or j not in asked:
            return untouched
        if result[i].pictures and result[i].pictures == self.new[j].pictures:
            return True  # what the empty frame said does not count
        before = self.old[o] if o is not None else None
        cells = self.new[j].kind == "baris" and same_cells(result[i], self.new[j], before, asked[j].computed)
        return cells or same_unit(result[i].text, self.new[j].text)


def _unique(usul: Iterable[Usul]) -> tuple[Usul, ...]:
    found: list[Usul] = []
    for each in usul:
        if each not in found:
            found.append(each)
    return tuple(found)
