"""An independent count: the lines of two files as plain text, without bookmarks and without YAML.

After the proposals have been tried, every line that still differs must have a reason; the others are counted.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.bahasa.teks import bersihkan_akhiran
from generator.pulang.nomor import bare, kind_of_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.ooxml.edited import Unit
    from generator.pulang.selaras import Alignment
    from generator.pulang.usul import Sisa, Usul

_ALIKE: Final = 0.6
_REFERENCE: Final = re.compile(
    r"\b(?:dalam|pada)\b|\b(?:Pasal|ayat|huruf|angka|Lampiran|BAB|Bagian)\s+[\w()]+"
    r"|,|\b(?:dan/atau|dan|atau|sampai dengan)\b"
)

_CHAIN: Final = re.compile(
    r"(?:(?:Pasal \d+[A-Z]{0,2}|ayat \(\d+[a-z]?\)|huruf [a-z]{1,2}|angka \d+)(?: |\b|(?<=\))))+"
)
_UNIT: Final = re.compile(r"Pasal|ayat|huruf|angka")


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
    return sum(i is None or j is None or old[i].text != new[j].text for i, j in _rows(old, new))


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
    kept = {old[o].text for each in sisa for o in each.gone}
    untouched = {n for o, n in aligned.pairs if old[o].text == new[n].text}
    left, recomputed, unexplained, failed = 0, [], [], []
    new_left: set[int] = set()
    old_left: set[str] = set()
    for i, j in _rows(result, new):
        was = result[i].text if i is not None else ""
        now = new[j].text if j is not None else ""
        if was == now:
            continue
        left += 1
        new_left |= {j} if j is not None else set()
        old_left |= {was} if i is not None else set()
        if (j is not None and j in reasons) or (j is None and was in kept):
            continue
        known = j is not None and (j in untouched or j in asked or j in numbers)
        if i is not None and known and _only_computed(was, now, asked=j not in untouched):
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

    A line that a person did not touch may differ in more, such as a name that was changed elsewhere; one that was
    typed must have become the same kind of unit.
    """
    if asked and not (_same_kind(was, now) and _targets(was) == _targets(now)):
        return False
    if _essence(was) == _essence(now):
        return True
    return not asked and SequenceMatcher(None, was.split(), now.split(), autojunk=False).ratio() >= _ALIKE


def _same_kind(was: str, now: str) -> bool:
    """Return whether a printed line is the unit that was typed; a number that was not typed may be added."""
    printed, typed = kind_of_number(was), kind_of_number(now)
    return printed == typed or not typed or (typed == "(" and not printed)  # a lone clause has no number


def _targets(text: str) -> list[str]:
    """Return what kinds of units a text refers to, one after another; how a row of them is written does not count."""
    return [kind for kind, _ in groupby(chain[-1] for chain in map(_UNIT.findall, _CHAIN.findall(text)))]


def _essence(text: str) -> list[str]:
    """Return the words of a line without its own number, the numbers in references, and the closing.

    Titles of chapters are printed in capitals, however they were typed.
    """
    words = bare(text).upper() if text.startswith("BAB ") else bare(text)
    return _REFERENCE.sub(" ", bersihkan_akhiran(words)).split()


def _rows(one: Sequence[Unit], other: Sequence[Unit]) -> Iterator[tuple[int | None, int | None]]:
    """Pair the lines of two files in their order: by their words first, whatever their numbers are."""
    left, right = ([(kind_of_number(unit.text), bare(unit.text)) for unit in units] for units in (one, other))
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "replace":
            yield from _alike(one, other, range(i1, i2), range(j1, j2))
        else:
            yield from zip_longest(range(i1, i2), range(j1, j2))


def _alike(
    one: Sequence[Unit], other: Sequence[Unit], left: range, right: range
) -> Iterator[tuple[int | None, int | None]]:
    """Pair the lines of one change: those that differ only in what is computed first, the rest as they stand."""
    ours = [" ".join(_essence(one[i].text)) for i in left]
    theirs = [" ".join(_essence(other[j].text)) for j in right]
    for _, i1, i2, j1, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        yield from zip_longest(left[i1:i2], right[j1:j2])
