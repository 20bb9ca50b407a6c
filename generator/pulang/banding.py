"""Lines of a draft and of an edited file held against each other: which belong together, and what computing changes."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from generator.bahasa.teks import bersihkan_akhiran
from generator.pulang.nomor import bare, kind_of_number
from generator.pulang.ukuran import same_measure

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from generator.ooxml.edited import Unit

_ALIKE: Final = 0.6
_MAX_TRIES: Final = 10_000  # pairs of lines whose likeness is measured in one change
_ROW_NUMBER: Final = re.compile(r"\d{0,4}\.?")
_REFERENCE: Final = re.compile(
    r"\b(?:dalam|pada)\b|\b(?:Pasal|ayat|huruf|angka|Lampiran|BAB|Bagian|Tabel|Gambar)\s+[\w().]+"
    r"|,|\b(?:dan/atau|dan|atau|sampai dengan)\b"
)


def changes(one: Sequence[Unit], other: Sequence[Unit]) -> Iterator[tuple[range, range]]:
    """Yield the stretches of lines that differ as text."""
    left, right = [unit.text for unit in one], [unit.text for unit in other]
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal":
            yield range(i1, i2), range(j1, j2)


def same_essence(one: str, other: str) -> bool:
    """Return whether two lines differ only in what the generator sets: numbers, references, closings."""
    return _essence(one) == _essence(other)


def same_unit(printed: str, typed: str) -> bool:
    """Return whether a printed line is the unit that was typed; a number that was not typed may be added."""
    kinds = kind_of_number(printed), kind_of_number(typed)
    same_kind = kinds[0] == kinds[1] or not kinds[1] or kinds == ("", "(")  # a lone clause has no number
    return same_kind and same_essence(printed, typed)


def line_key(unit: Unit) -> str:
    """Return what a line says besides its number: the same for two lines that differ only in what is counted."""
    if unit.kind == "baris" and len(unit.cells) > 1 and _ROW_NUMBER.fullmatch(unit.cells[0].strip()):
        return f"{unit.part}\n{' | '.join(unit.cells[1:])}"
    return f"{unit.part}\n{' '.join(_essence(unit.text))}"


def same_cells(printed: Unit, edited: Unit, before: Unit | None, computed: Collection[int] = ()) -> bool:
    """Return whether a printed row is what was asked: cells that nobody touched, or `computed` ones, may differ."""
    if len(printed.cells) != len(edited.cells) or (before and len(before.cells) != len(edited.cells)):
        return False
    return all(
        n in computed
        or (before is not None and now.split() == before.cells[n].split())
        or same_measure(was, now)
        or same_essence(was, now)
        for n, (was, now) in enumerate(zip(printed.cells, edited.cells, strict=True))
    )


def pair_lines(
    one: Sequence[Unit], other: Sequence[Unit], left: range, right: range
) -> Iterator[tuple[int | None, int | None]]:
    """Pair the lines of one change.

    Those that differ only in numbers come first, then what is new in the other file (it has no bookmark) by
    likeness, the rest by bookmark, and last by likeness.
    """
    free, rest = dict.fromkeys(left), dict.fromkeys(right)
    pairs: dict[int, int] = {}

    def take(found: Iterable[tuple[int, int]]) -> None:
        for i, j in found:
            if i in free and j in rest:
                pairs[j] = i
                del free[i], rest[j]

    take(same_lines(one, other, left, right))
    take(_most_alike(one, other, list(free), [j for j in rest if not other[j].names]))
    take(list(_by_name(one, other, free, rest)))
    take(_most_alike(one, other, list(free), list(rest)))
    for j in right:
        yield pairs.get(j), j
    for i in free:
        yield i, None


def same_lines(
    one: Sequence[Unit], other: Sequence[Unit], left: Sequence[int], right: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the lines that differ at most in numbers, in the order of both sides."""
    keys = [line_key(one[i]) for i in left], [line_key(other[j]) for j in right]
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from zip(left[i1:i2], right[j1:j2], strict=True)


def _by_name(
    one: Sequence[Unit], other: Sequence[Unit], left: Iterable[int], right: Iterable[int]
) -> Iterator[tuple[int, int]]:
    known = {(one[i].kind, name): i for i in left for name in one[i].names}
    for j in right:
        found = next((known[other[j].kind, name] for name in other[j].names if (other[j].kind, name) in known), None)
        if found is not None:
            yield found, j


def _most_alike(
    one: Sequence[Unit], other: Sequence[Unit], left: Sequence[int], right: Sequence[int]
) -> list[tuple[int, int]]:
    """Return the most alike lines, best first; none where there are too many to try."""
    if len(left) * len(right) > _MAX_TRIES:
        return []
    scored = [(-_likeness(one[i], other[j]), i, j) for j in right for i in left]
    return [(i, j) for score, i, j in sorted(scored) if score <= -_ALIKE]


def _likeness(one: Unit, other: Unit) -> float:
    same_kind = one.kind == other.kind
    return SequenceMatcher(None, one.text.split(), other.text.split(), autojunk=False).ratio() if same_kind else 0.0


def _essence(text: str) -> list[str]:
    """Return the words of a line without its own number, the numbers in references, and the closing.

    Titles of chapters are printed in capitals, however they were typed.
    """
    words = bare(text).upper() if text.startswith("BAB ") else bare(text)
    return _REFERENCE.sub(" ", bersihkan_akhiran(words)).split()
