"""An independent count: the lines of two files as plain text, without bookmarks and without YAML.

After the proposals have been tried, every line that still differs must have a reason; the others are counted.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.pulang.setara import essence, pair_lines, same_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.ooxml.edited import Unit
    from generator.pulang.selaras import Alignment
    from generator.pulang.usul import Sisa, Usul

_ALIKE: Final = 0.6


class Bukti(NamedTuple):
    """Lines that differ at first (`total`) and in the end; `failed` are proposals that did not print as asked.

    `missing` are lines that nobody touched and that are not printed any more.
    """

    total: int
    left: int
    recomputed: tuple[tuple[str, str], ...]
    unexplained: tuple[tuple[str, str], ...]
    failed: tuple[Usul, ...]
    new_left: frozenset[int]
    old_left: frozenset[str]
    missing: frozenset[int] = frozenset()


def count_differences(old: Sequence[Unit], new: Sequence[Unit]) -> int:
    """Return how many lines of two files differ as text."""
    return sum(i is None or j is None or old[i].text != new[j].text for i, j in pair_lines(old, new))


def prove(
    old: Sequence[Unit],
    new: Sequence[Unit],
    result: Sequence[Unit],
    aligned: Alignment,
    usul: Iterable[Usul],
    sisa: Iterable[Sisa],
    numbers: frozenset[int] = frozenset(),
) -> Bukti:
    """Hold what the proposals give (`result`) against the edited file (`new`), line by line.

    `numbers` are lines in which only the number was typed over.
    """
    reasons = {n for each in sisa for n in each.units}
    asked = {n: each for each in usul for n in each.units}
    kept = {" ".join(essence(old[o].text)) for each in sisa for o in each.gone}
    untouched = {n for o, n in aligned.pairs if old[o].text == new[n].text}
    left, recomputed, unexplained, failed = 0, [], [], []
    new_left: set[int] = set()
    old_left: set[str] = set()
    missing: set[int] = set()
    for i, j in pair_lines(result, new):
        was = result[i].text if i is not None else ""
        now = new[j].text if j is not None else ""
        if was == now:
            continue
        left += 1
        new_left |= {j} if j is not None else set()
        old_left |= {was} if i is not None else set()
        if (j is not None and j in reasons) or (j is None and " ".join(essence(was)) in kept):
            continue
        known = j is not None and (j in untouched or j in asked or j in numbers)
        if i is not None and known and _only_computed(was, now, asked=j not in untouched):
            recomputed.append((now, was))
            continue
        if j in untouched:
            missing.add(j)
        unexplained.append((was, now))
        if j in asked:
            failed.append(asked[j])
    return Bukti(
        count_differences(old, new),
        left,
        tuple(recomputed),
        tuple(unexplained),
        _unique(failed),
        frozenset(new_left),
        frozenset(old_left),
        frozenset(missing),
    )


def _unique(usul: Iterable[Usul]) -> tuple[Usul, ...]:
    found: list[Usul] = []
    for each in usul:
        if each not in found:
            found.append(each)
    return tuple(found)


def _only_computed(was: str, now: str, *, asked: bool) -> bool:
    """Return whether two lines differ only in what the generator sets: numbers, references, closings.

    A line that a person did not touch may differ in more, such as a name that was changed elsewhere; one that was
    typed must have become the same kind of unit.
    """
    if asked and not same_unit(was, now):
        return False
    if essence(was) == essence(now):
        return True
    return not asked and SequenceMatcher(None, was.split(), now.split(), autojunk=False).ratio() >= _ALIKE
