"""Lines of a draft and of an edited file held against each other: which belong together, and what computing changes."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from generator.bahasa.teks import bersihkan_akhiran
from generator.pulang.ukuran import same_measure

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence

    from generator.ooxml.edited import Unit

_ALIKE: Final = 0.6
_MAX_TRIES: Final = 10_000  # pairs of lines whose likeness is measured in one change
_LEADING: Final = re.compile(
    r"(?:(?:Menimbang|Mengingat) : )?"
    r"(?:BAB [IVXLC]+|Pasal \d+|(?:Tabel|Gambar) [L\d.]+|\(\d+\)|\d+[.)]|[a-z]{1,2}[.)]|[A-Z]\.|[IVXLC]+\.|–)"
    r"(?: |$|(?<=\)))"
)
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

    take(_by_key(one, other, free, rest, lambda unit: [(unit.kind, *_essence(unit.text))]))
    take(_by_key(one, other, free, rest, lambda unit: [unit.cells[1:]] if len(unit.cells) > 1 else []))
    take(_most_alike(one, other, list(free), [j for j in rest if not other[j].names]))
    take(_by_key(one, other, free, rest, lambda unit: [(unit.kind, name) for name in unit.names]))
    take(_most_alike(one, other, list(free), list(rest)))
    for j in right:
        yield pairs.get(j), j
    for i in free:
        yield i, None


def _by_key(
    one: Sequence[Unit],
    other: Sequence[Unit],
    left: Iterable[int],
    right: Iterable[int],
    keys: Callable[[Unit], Sequence[Hashable]],
) -> list[tuple[int, int]]:
    """Return the lines of both sides that share a key, in order."""
    known: dict[Hashable, list[int]] = {}
    for i in left:
        for key in keys(one[i]):
            known.setdefault(key, []).append(i)
    found: list[tuple[int, int]] = []
    for j in right:
        match = next((known[key] for key in keys(other[j]) if known.get(key)), None)
        if match:
            found.append((match.pop(0), j))
    return found


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
    """Return the words of a line without its own number, the numbers in references, and the closing."""
    bare = _LEADING.sub("", text)
    return _REFERENCE.sub(" ", bersihkan_akhiran(bare)).split()
