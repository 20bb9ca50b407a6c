"""Which old piece became which new one: two lists brought together, in order, by anchor first and by text then.

Anchors that end in a name stay with their piece for life. Those that end in a number are only places: after an
insertion they belong to a neighbour, so they count as a hint and the text decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

Match = tuple[int | None, int | None]
"""Index of the old and of the new piece; None where there is none."""

_PLACE: Final = re.compile(r"(?:.*/)?[\d.]+$")
_FIGURES: Final = re.compile(r"\d[\d.,]*")
_WORD: Final = re.compile(r"\w+")
_ALIKE: Final = 0.5  # share of words that two pieces must have in common to be versions of one
_SAME_PLACE: Final = 0.25  # what an equal place adds to it
_LARGE: Final = 40_000  # pairs to weigh in one gap; above that places decide


class Item(NamedTuple):
    """A piece as the alignment sees it; pieces of different `kind` never become one another."""

    kind: str
    anchor: str
    text: str


def is_name(anchor: str) -> bool:
    """Return whether an anchor names its piece, and not only a place in a list."""
    return bool(anchor) and not _PLACE.match(anchor)


def align(old: Sequence[Item], new: Sequence[Item]) -> list[Match]:
    """Return every piece of both lists once, in an order that is right for both; what went stands before what came."""
    result: list[Match] = []
    for i1, i2, j1, j2 in _gaps(old, new):
        found = _weigh(old[i1:i2], new[j1:j2])
        last_i, last_j = i1, j1
        for i, j in [*((i1 + a, j1 + b) for a, b in found), (i2, j2)]:
            result += [(each, None) for each in range(last_i, i)]
            result += [(None, each) for each in range(last_j, j)]
            last_i, last_j = i + 1, j + 1
            if i < i2:
                result.append((i, j))
        if i2 < len(old) and j2 < len(new):
            result.append((i2, j2))
    return result


def _gaps(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the ranges between the pairs that are certain; every range but the last ends in such a pair."""
    pairs: list[tuple[int, int]] = [(len(old), len(new))]
    for key in (_name, _exact, _without_figures):
        found: list[tuple[int, int]] = []
        start_i = start_j = 0
        for i, j in pairs:
            found += _unique(old, new, (start_i, i, start_j, j), key)
            found.append((i, j))
            start_i, start_j = i + 1, j + 1
        pairs = found
    start_i = start_j = 0
    for i, j in pairs:
        yield start_i, i, start_j, j
        start_i, start_j = i + 1, j + 1


def _name(item: Item) -> Hashable:
    return (item.kind, item.anchor) if is_name(item.anchor) else None


def _exact(item: Item) -> Hashable:
    return (item.kind, item.text) if item.text else None


def _without_figures(item: Item) -> Hashable:
    text = _FIGURES.sub("#", item.text)
    return (item.kind, text) if _WORD.search(text) else None


def _place(item: Item) -> Hashable:
    return (item.kind, item.anchor) if item.anchor else None


def _unique(
    old: Sequence[Item], new: Sequence[Item], area: tuple[int, int, int, int], key: Callable[[Item], Hashable]
) -> list[tuple[int, int]]:
    """Pair what has a key that is unique on both sides, leaving out what would cross."""
    i1, i2, j1, j2 = area
    if i1 == i2 or j1 == j2:
        return []
    olds, news = [key(item) for item in old[i1:i2]], [key(item) for item in new[j1:j2]]
    counts_old, counts_new = Counter(olds), Counter(news)
    where = {each: j1 + place for place, each in enumerate(news) if each is not None and counts_new[each] == 1}
    pairs = [(i1 + place, where[each]) for place, each in enumerate(olds) if each in where and counts_old[each] == 1]
    return _rising(pairs)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that rises on both sides; `pairs` are in order of the first."""
    tops: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for place, (_, j) in enumerate(pairs):
        at = bisect_left(tops, j)
        before.append(chain[at - 1] if at else -1)
        tops[at:] = [j] if at == len(tops) else [j, *tops[at + 1 :]]
        chain[at:] = [place] if at == len(chain) else [place, *chain[at + 1 :]]
    found: list[tuple[int, int]] = []
    place = chain[-1] if chain else -1
    while place >= 0:
        found.append(pairs[place])
        place = before[place]
    return found[::-1]


def _weigh(old: Sequence[Item], new: Sequence[Item]) -> list[tuple[int, int]]:
    """Pair the pieces of one gap so that as much as possible stays alike."""
    if not old or not new:
        return []
    if len(old) * len(new) > _LARGE:
        return _unique(old, new, (0, len(old), 0, len(new)), _place)
    scores = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    words_old, words_new = [_words(item) for item in old], [_words(item) for item in new]
    alike = [
        [_score(a, b, x, y) for b, y in zip(new, words_new, strict=True)] for a, x in zip(old, words_old, strict=True)
    ]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            here = scores[i + 1][j + 1] + alike[i][j] if alike[i][j] else 0.0
            scores[i][j] = max(here, scores[i + 1][j], scores[i][j + 1])
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < len(old) and j < len(new):
        if alike[i][j] and scores[i][j] == scores[i + 1][j + 1] + alike[i][j]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif scores[i][j] == scores[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _words(item: Item) -> Counter[str]:
    return Counter(_WORD.findall(item.text.lower()))


def _score(old: Item, new: Item, old_words: Counter[str], new_words: Counter[str]) -> float:
    """Return how much two pieces are versions of one, 0 when they are not."""
    if old.kind != new.kind:
        return 0.0
    total = old_words.total() + new_words.total()
    same = 2 * (old_words & new_words).total() / total if total else float(old.text == new.text)
    score = same + (_SAME_PLACE if old.anchor and old.anchor == new.anchor else 0.0)
    return score if score >= _ALIKE else 0.0
