"""Two files side by side: which unit of the draft is which unit of the edited file."""

from __future__ import annotations

from bisect import bisect_left
from difflib import SequenceMatcher
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.ooxml.manifest import text_sum
from generator.pulang.nomor import bare, kind_of_number
from generator.pulang.setara import line_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.ooxml.edited import Unit
    from generator.ooxml.manifest import Entry

_ALIKE: Final = 0.5
_CLEARLY: Final = 0.2  # how much more alike another paragraph must be to be taken for the old one
_MAX_CELLS: Final = 40_000  # of the table of likeness; larger gaps are paired by equal text alone


class Alignment(NamedTuple):
    """Pairs of positions in order, what only one side has, and pairs that stand elsewhere than before."""

    pairs: tuple[tuple[int, int], ...]
    gone: tuple[int, ...]
    added: tuple[int, ...]
    moved: tuple[tuple[int, int], ...]


def align(old: Sequence[Unit], new: Sequence[Unit], entries: Mapping[str, Entry] | None = None) -> Alignment:
    """Pair the units: by bookmark, then by what they say, then by likeness, all within their gaps.

    A bookmark counts where both sides say the same under it, or where the draft still says what it said when the
    file was made (`entries`): items of lists may have changed places since, and their bookmarks with them.
    """
    by_name = _by_name(old, new)
    sure = _uncontradicted(old, new, [(o, n) for o, n in by_name if _is_sure(old[o], new[n], entries)])
    kept = in_order(sure)
    moved = [pair for pair in sure if pair not in kept]
    moved_old, moved_new = {o for o, _ in moved}, {n for _, n in moved}
    doubtful = dict(set(by_name).difference(sure))

    def filled(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        found = list(pairs)
        for (o1, n1), (o2, n2) in pairwise([(-1, -1), *pairs, (len(old), len(new))]):
            left = [o for o in range(o1 + 1, o2) if o not in moved_old]
            right = [n for n in range(n1 + 1, n2) if n not in moved_new]
            found += _pair_gap(old, new, left, right, doubtful)
        return sorted(found)

    pairs = filled(_slide(old, new, sorted(kept), moved_new))
    pairs = filled(_slide(old, new, pairs, moved_new))
    matched_old = {o for o, _ in pairs} | moved_old
    matched_new = {n for _, n in pairs} | moved_new
    gone = tuple(o for o in range(len(old)) if o not in matched_old)
    added = tuple(n for n in range(len(new)) if n not in matched_new)
    return Alignment(tuple(pairs), gone, added, tuple(moved))


def _is_sure(old: Unit, new: Unit, entries: Mapping[str, Entry] | None) -> bool:
    """Return whether a bookmark that two units share can be believed; without a manifest nothing speaks against it."""
    if entries is None or line_key(old) == line_key(new):
        return True
    noted = [entries[name].sum for name in new.names if name in entries and name in old.names]
    return not noted or text_sum(old.words) in noted


def _slide(
    old: Sequence[Unit], new: Sequence[Unit], pairs: list[tuple[int, int]], moved: set[int]
) -> list[tuple[int, int]]:
    """Let a bookmark go on to the old text where a person typed in front of it: Word leaves it with what is typed."""
    partner = {n: o for o, n in pairs}
    for o, n in reversed(pairs):
        end = n + 1
        while end < len(new) and end not in partner and end not in moved and new[end].kind == "paragraf":
            end += 1
        if end > n + 1 and new[n].kind == "paragraf":
            found = _old_text(old[o], new, range(n, end), follows=partner.get(end) == o + 1)
            partner[found] = partner.pop(n)
    return sorted((o, n) for n, o in partner.items())


def _old_text(old: Unit, new: Sequence[Unit], typed: range, *, follows: bool) -> int:
    """Return which of these paragraphs is the old one, the first unless another is clearly more alike.

    The number of a Pasal has no words: it belongs to the text below it, which `follows` or does not.
    """
    words = bare(old.text)
    if not words:
        last = new[typed[-1]].text
        return (
            typed[-1] if follows and not bare(last) and kind_of_number(last) == kind_of_number(old.text) else typed[0]
        )
    likeness = [_likeness(words, bare(new[n].text)) for n in typed]
    best = likeness.index(max(likeness))
    return typed[best] if likeness[best] > max(_ALIKE, likeness[0] + _CLEARLY) else typed[0]


def _uncontradicted(
    old: Sequence[Unit], new: Sequence[Unit], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Leave out pairs of unlike texts one of which stands word for word elsewhere on the other side.

    A bookmark that counts (`ayat/3`) means another text where something was put in or taken out in between.
    """
    same = {pair for pair in pairs if line_key(old[pair[0]]) == line_key(new[pair[1]])}
    settled_old, settled_new = {o for o, _ in same}, {n for _, n in same}
    free_old = {line_key(unit) for o, unit in enumerate(old) if o not in settled_old}
    free_new = {line_key(unit) for n, unit in enumerate(new) if n not in settled_new}
    return [
        (o, n) for o, n in pairs if (o, n) in same or not (line_key(old[o]) in free_new or line_key(new[n]) in free_old)
    ]


def _by_name(old: Sequence[Unit], new: Sequence[Unit]) -> list[tuple[int, int]]:
    """Pair by bookmark; of several in one unit the one counts whose text is most alike."""
    where = {name: index for index, unit in enumerate(old) for name in unit.names}
    pairs: list[tuple[int, int]] = []
    taken: set[int] = set()
    for index, unit in enumerate(new):
        known = dict.fromkeys(where[name] for name in unit.names if name in where)
        found = [o for o in known if o not in taken and old[o].kind == unit.kind]
        if found:
            best = found[0] if len(found) == 1 else max(found, key=lambda o: _likeness(old[o].text, unit.text))
            taken.add(best)
            pairs.append((best, index))
    return pairs


def in_order(pairs: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the longest run of pairs that keeps the order; they come in the order of the second (patience)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (o, _) in enumerate(pairs):  # pairs come in the order of the new file
        at = bisect_left(tails, o)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1], ends[at : at + 1] = [o], [index]
    kept = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        kept.add(pairs[index])
        index = before[index]
    return kept


def _pair_gap(
    old: Sequence[Unit],
    new: Sequence[Unit],
    left: Sequence[int],
    right: Sequence[int],
    doubtful: Mapping[int, int],
) -> list[tuple[int, int]]:
    """Pair what stands between two sure pairs; a `doubtful` bookmark counts only where nothing else tells."""
    if not left or not right:
        return []
    pairs: list[tuple[int, int]] = []
    keys = [line_key(old[o]) for o in left], [line_key(new[n]) for n in right]
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs += zip(left[i1:i2], right[j1:j2], strict=True)
        elif kind == "replace":
            found = _most_alike(old, new, left[i1:i2], right[j1:j2])
            rest = set(right[j1:j2])
            named = sorted(((o, doubtful[o]) for o in left[i1:i2] if doubtful.get(o) in rest), key=itemgetter(1))
            pairs += found or in_order(named)
    return pairs


def _most_alike(
    old: Sequence[Unit], new: Sequence[Unit], left: Sequence[int], right: Sequence[int]
) -> list[tuple[int, int]]:
    """Pair texts in order so that their likeness adds up to the most."""
    if len(left) * len(right) > _MAX_CELLS:
        return []
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    score = [[_score(old[o], new[n]) for n in right] for o in left]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            both = best[i + 1][j + 1] + score[i][j] if score[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], both)
    pairs, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if score[i][j] and best[i][j] == best[i + 1][j + 1] + score[i][j]:
            pairs.append((left[i], right[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _score(old: Unit, new: Unit) -> float:
    if old.kind != new.kind or old.part != new.part:
        return 0.0
    likeness = _likeness(line_key(old) or old.text, line_key(new) or new.text)
    return likeness if likeness >= _ALIKE else 0.0


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
