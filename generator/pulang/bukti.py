"""An independent count: the lines of two files as plain text, without bookmarks and without YAML.

After the proposals have been tried, every line that still differs must have a reason; the others are counted.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.bahasa.teks import bersihkan_akhiran

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.ooxml.edited import Unit
    from generator.pulang.selaras import Alignment
    from generator.pulang.usul import Sisa, Usul

_ALIKE: Final = 0.6
_LEADING: Final = re.compile(
    r"(?:(?:Menimbang|Mengingat) : )?"
    r"(?:BAB [IVXLC]+|Pasal \d+|\(\d+\)|\d+[.)]|[a-z]{1,2}[.)]|[A-Z]\.|[IVXLC]+\.|–)(?: |$|(?<=\)))"
)
_REFERENCE: Final = re.compile(
    r"\b(?:dalam|pada)\b|\b(?:Pasal|ayat|huruf|angka|Lampiran|BAB|Bagian)\s+[\w()]+"
    r"|,|\b(?:dan/atau|dan|atau|sampai dengan)\b"
)


class Bukti(NamedTuple):
    """Lines that differ at first (`total`) and in the end; `failed` are proposals that did not print as asked."""

    total: int
    left: int
    recomputed: tuple[tuple[str, str], ...]
    unexplained: tuple[tuple[str, str], ...]
    failed: tuple[Usul, ...]
    new_left: frozenset[int]
    old_left: frozenset[str]


def count_differences(old: Sequence[Unit], new: Sequence[Unit]) -> int:
    """Return how many lines of two files differ as text."""
    return sum(max(i2 - i1, j2 - j1) for i1, i2, j1, j2 in _changes(old, new))


def prove(
    old: Sequence[Unit],
    new: Sequence[Unit],
    result: Sequence[Unit],
    aligned: Alignment,
    usul: Iterable[Usul],
    sisa: Iterable[Sisa],
) -> Bukti:
    """Hold what the proposals give (`result`) against the edited file (`new`), line by line."""
    reasons = {n for each in sisa for n in each.units}
    asked = {n: each for each in usul for n in each.units}
    kept = {old[o].text for each in sisa for o in each.gone}
    untouched = {n for o, n in aligned.pairs if old[o].text == new[n].text}
    left, recomputed, unexplained, failed = 0, [], [], []
    new_left: set[int] = set()
    old_left: set[str] = set()
    for i1, i2, j1, j2 in _changes(result, new):
        left += max(i2 - i1, j2 - j1)
        new_left |= set(range(j1, j2))
        old_left |= {result[i].text for i in range(i1, i2)}
        for i, j in _rows(result, new, range(i1, i2), range(j1, j2)):
            was = result[i].text if i is not None else ""
            now = new[j].text if j is not None else ""
            if (j is not None and j in reasons) or (j is None and was in kept):
                continue
            if (
                i is not None
                and j is not None
                and (j in untouched or j in asked)
                and _only_computed(was, now, asked=j in asked)
            ):
                recomputed.append((now, was))
                continue
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
    )


def _unique(usul: Iterable[Usul]) -> tuple[Usul, ...]:
    found: list[Usul] = []
    for each in usul:
        if each not in found:
            found.append(each)
    return tuple(found)


def _only_computed(was: str, now: str, *, asked: bool) -> bool:
    """Return whether two lines differ only in what the generator sets: numbers, references, closings.

    A line that a person did not touch may differ in more, such as a name that was changed elsewhere.
    """
    if _essence(was) == _essence(now):
        return True
    return not asked and SequenceMatcher(None, was.split(), now.split(), autojunk=False).ratio() >= _ALIKE


def _essence(text: str) -> list[str]:
    """Return the words of a line without its own number, the numbers in references, and the closing."""
    bare = _LEADING.sub("", text)
    return _REFERENCE.sub(" ", bersihkan_akhiran(bare)).split()


def _changes(one: Sequence[Unit], other: Sequence[Unit]) -> Iterator[tuple[int, int, int, int]]:
    left, right = [unit.text for unit in one], [unit.text for unit in other]
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal":
            yield i1, i2, j1, j2


def _rows(
    one: Sequence[Unit], other: Sequence[Unit], left: range, right: range
) -> Iterator[tuple[int | None, int | None]]:
    """Pair the lines of one change: those that differ only in numbers first, the rest in order."""
    free = list(left)
    pairs: dict[int, int] = {}
    for j in right:
        same = next((i for i in free if _only_computed(one[i].text, other[j].text, asked=True)), None)
        if same is not None:
            pairs[j] = same
            free.remove(same)
    for j in right:
        if j not in pairs and free:
            pairs[j] = free.pop(0)
        yield pairs.get(j), j
    for i in free:
        yield i, None
