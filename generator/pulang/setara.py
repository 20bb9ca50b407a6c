"""Printed lines held against typed ones: which belong together, and whether they are the same unit of the text."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Final

from generator.bahasa.teks import bersihkan_akhiran
from generator.pulang.nomor import bare, kind_of_number
from generator.pulang.ukuran import same_measure

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from generator.ooxml.edited import Unit

_REFERENCE: Final = re.compile(
    r"\b(?:dalam|pada)\b|\b(?:Pasal|ayat|huruf|angka|Lampiran|BAB|Bagian|Tabel|Gambar)\s+[\w().]+"
    r"|,|\b(?:dan/atau|dan|atau|sampai dengan)\b"
)

_ALIKE: Final = 0.6
_MAX_TRIES: Final = 10_000  # pairs of lines whose likeness is measured in one change
_ROW_NUMBER: Final = re.compile(r"(?:\d+\s*\.?\s*[a-z]?\.?|[IVXLC]+\.?)?")
_CHAIN: Final = re.compile(
    r"(?:(?:Pasal \d+[A-Z]{0,2}|ayat \(\d+[a-z]?\)|huruf [a-z]{1,2}|angka \d+)(?: |\b|(?<=\))))+"
)
_UNIT: Final = re.compile(r"Pasal|ayat|huruf|angka")
_ROW: Final = re.compile(r"(?:\d+\s*\.?\s*[a-z]?\.?|[IVXLC]+\.?)?\s?\| ")  # a row with the number in its first cell


def same_unit(was: str, now: str) -> bool:
    """Return whether a printed line is the kind of unit that was typed, and refers to the same kinds of units.

    A number that was not typed may be added; a clause that stands alone has none.
    """
    if _ROW.match(was) and _ROW.match(now):
        return True
    printed, typed = kind_of_number(was), kind_of_number(now)
    same = printed == typed or not typed or (typed == "(" and not printed)
    return same and _targets(was) == _targets(now)


def _targets(text: str) -> list[str]:
    """Return what kinds of units a text refers to, one after another; how a row of them is written does not count."""
    return [kind for kind, _ in groupby(chain[-1] for chain in map(_UNIT.findall, _CHAIN.findall(text)))]


def essence(text: str) -> list[str]:
    """Return the words of a line without its own number, the numbers in references, and the closing.

    Titles of chapters are printed in capitals, however they were typed.
    """
    row = _ROW.match(text)
    words = text[row.end() :] if row else bare(text)
    words = words.upper() if text.startswith("BAB ") else words
    return _REFERENCE.sub(" ", bersihkan_akhiran(words)).split()


def line_key(unit: Unit) -> str:
    """Return what a line says besides its number and closing; of a row also besides what its place in a merge adds."""
    if unit.kind != "baris":
        return f"{unit.part}\n{' '.join(essence(unit.text))}"
    merged = unit.merged[:2] == (True, True) or "".join(unit.cells[1:2]).endswith("(lanjutan)")
    return " ".join(" | ".join(unit.cells[2 if merged else int(is_numbered(unit)) :]).split())


def is_numbered(unit: Unit) -> bool:
    """Return whether this is a row that begins with its number, or with the place for one."""
    return len(unit.cells) > 1 and _ROW_NUMBER.fullmatch(unit.cells[0].strip()) is not None


def same_cells(printed: Unit, edited: Unit, before: Unit | None, computed: Collection[int] = ()) -> bool:
    """Return whether a printed row is what was asked: cells that nobody touched, or `computed` ones, may differ."""
    if len(printed.cells) != len(edited.cells) or (before and len(before.cells) != len(edited.cells)):
        return False
    return all(
        n in computed
        or (before is not None and now.split() == before.cells[n].split())
        or same_measure(was, now)
        or essence(was) == essence(now)
        for n, (was, now) in enumerate(zip(printed.cells, edited.cells, strict=True))
    )


def pair_lines(one: Sequence[Unit], other: Sequence[Unit]) -> Iterator[tuple[int | None, int | None]]:
    """Pair the lines of two files in their order: by their words first, whatever their numbers are."""
    left, right = ([(kind_of_number(unit.text), bare(unit.text)) for unit in units] for units in (one, other))
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "replace":
            yield from _pair_changed(one, other, range(i1, i2), range(j1, j2))
        else:
            yield from zip_longest(range(i1, i2), range(j1, j2))


def _pair_changed(
    one: Sequence[Unit], other: Sequence[Unit], left: range, right: range
) -> Iterator[tuple[int | None, int | None]]:
    """Pair the lines of one change.

    Those that differ only in what is computed come first, then what is new in the other file (it has no bookmark)
    by likeness, the rest by bookmark, and last by likeness.
    """
    free, rest = dict.fromkeys(left), dict.fromkeys(right)
    pairs: dict[int, int] = {}

    def take(found: Iterable[tuple[int, int]]) -> None:
        for i, j in found:
            if i in free and j in rest:
                pairs[j] = i
                del free[i], rest[j]

    take(_same_lines(one, other, left, right))
    take(_most_alike(one, other, list(free), [j for j in rest if not other[j].names]))
    take(list(_by_name(one, other, free, rest)))
    take(_most_alike(one, other, list(free), list(rest)))
    for j in right:
        yield pairs.get(j), j
    for i in free:
        yield i, None


def _same_lines(
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
