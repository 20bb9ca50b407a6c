"""Printed lines held against typed ones: which belong together, and whether they are the same unit of the text."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Final

from generator.bahasa.teks import bersihkan_akhiran
from generator.pulang.nomor import bare, kind_of_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.ooxml.edited import Unit

_REFERENCE: Final = re.compile(
    r"\b(?:dalam|pada)\b|\b(?:Pasal|ayat|huruf|angka|Lampiran|BAB|Bagian)\s+[\w()]+"
    r"|,|\b(?:dan/atau|dan|atau|sampai dengan)\b"
)

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


def pair_lines(one: Sequence[Unit], other: Sequence[Unit]) -> Iterator[tuple[int | None, int | None]]:
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
    ours = [" ".join(essence(one[i].text)) for i in left]
    theirs = [" ".join(essence(other[j].text)) for j in right]
    for _, i1, i2, j1, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        yield from zip_longest(left[i1:i2], right[j1:j2])
