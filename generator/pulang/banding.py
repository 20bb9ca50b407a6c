"""Lines of a draft and of an edited file held against each other: which belong together, and what computing changes."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from generator.bahasa.teks import bersihkan_akhiran
from generator.pulang.ukuran import same_measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.ooxml.edited import Unit

_ALIKE: Final = 0.6
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


def same_cells(printed: Unit, edited: Unit, before: Unit | None) -> bool:
    """Return whether a printed row is what was asked: cells that nobody touched may be computed anew."""
    if len(printed.cells) != len(edited.cells):
        return False
    known = before.cells if before is not None and len(before.cells) == len(edited.cells) else printed.cells
    return all(
        now.split() in (was.split(), old.split()) or same_measure(was, now) or same_essence(was, now)
        for was, now, old in zip(printed.cells, edited.cells, known, strict=True)
    )


def pair_lines(
    one: Sequence[Unit], other: Sequence[Unit], left: range, right: range
) -> Iterator[tuple[int | None, int | None]]:
    """Pair the lines of one change: those that differ only in numbers, then by bookmark, by likeness, and in order."""
    free = list(left)
    pairs: dict[int, int] = {}
    for fits in (_same_line, _same_name, _alike):
        for j in right:
            found = next((i for i in free if fits(one[i], other[j])), None) if j not in pairs else None
            if found is not None:
                pairs[j] = found
                free.remove(found)
    for j in right:
        yield pairs.get(j), j
    for i in free:
        yield i, None


def _same_line(one: Unit, other: Unit) -> bool:
    return same_essence(one.text, other.text)


def _same_name(one: Unit, other: Unit) -> bool:
    return one.kind == other.kind and not set(one.names).isdisjoint(other.names)


def _alike(one: Unit, other: Unit) -> bool:
    ratio = SequenceMatcher(None, one.text.split(), other.text.split(), autojunk=False).ratio()
    return one.kind == other.kind and ratio >= _ALIKE


def _essence(text: str) -> list[str]:
    """Return the words of a line without its own number, the numbers in references, and the closing."""
    bare = _LEADING.sub("", text)
    return _REFERENCE.sub(" ", bersihkan_akhiran(bare)).split()
