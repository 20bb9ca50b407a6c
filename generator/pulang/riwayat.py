"""What the manifest tells of an edited file: what it said when it was made, what it has lost, what was moved in it.

The content may have changed since. Only what the file has really lost can have been deleted by a person.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.ooxml.manifest import row_text, text_sum
from generator.pulang.nomor import bare
from generator.pulang.selaras import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.ooxml.edited import Unit
    from generator.ooxml.manifest import Entry


class Riwayat:
    """The history of one edited file; without a manifest it knows nothing, and everything is a person's doing."""

    def __init__(self, new: Sequence[Unit], entries: Mapping[str, Entry] | None) -> None:
        self._entries = entries or {}
        self.known = entries is not None
        found = {name for unit in new for name in unit.names if self._holds(unit, name)}
        self._lost = Counter(entry.sum for name, entry in self._entries.items() if name not in found)
        self._moved = set(_out_of_order(new, {name: n for n, name in enumerate(self._entries)}))

    def made(self, unit: Unit) -> str | None:
        """Return the sum of what a part of the edited file said when it was made; None for one that a person wrote."""
        return next((self._entries[name].sum for name in unit.names if name in self._entries), None)

    def untouched(self, unit: Unit) -> bool:
        """Return whether a part of the edited file says what it said when it was made."""
        return self.made(unit) == text_sum(unit.words)

    def same_origin(self, old: Unit, new: Unit) -> bool:
        """Return whether the draft still says what a part of the edited file said, but for its number."""
        made = self.made(new)
        return made is None or made in _sums_of(old, new)

    def take_lost(self, old: Unit) -> bool:
        """Return whether a part of the draft is one that the file has lost; every loss counts once."""
        if not self.known or not old.names:
            return True
        sums = text_sum(old.words)
        if not self._lost[sums]:
            return False
        self._lost[sums] -= 1
        return True

    @property
    def has_losses(self) -> bool:
        """Whether the file has lost anything that was not taken yet."""
        return self._lost.total() > 0

    def was_moved(self, n: int) -> bool:
        """Return whether a part stands elsewhere in the edited file than when that was made."""
        return not self.known or n in self._moved

    def _holds(self, unit: Unit, name: str) -> bool:
        """Return whether a bookmark is still with its own text, edited or not, and not only left behind in another."""
        own = text_sum(unit.words)
        others = (self._entries[each].sum for each in unit.names if each != name and each in self._entries)
        return name in self._entries and (self._entries[name].sum == own or own not in others)


def _out_of_order(new: Sequence[Unit], order: Mapping[str, int]) -> Iterator[int]:
    """Yield the units whose bookmarks do not come in the order in which they were made."""
    places = [(order[name], n) for n, unit in enumerate(new) for name in unit.names[:1] if name in order]
    kept = in_order(places)
    yield from (n for place, n in places if (place, n) not in kept)


def _sums_of(old: Unit, new: Unit) -> Iterator[str]:
    """Yield the sums of a part of the draft: as it is, and with the number that it had in the edited file."""
    yield text_sum(old.words)
    if old.kind == "baris" and old.cells and new.cells:
        yield text_sum(row_text(iter((new.cells[0], *old.cells[1:]))))
    else:
        yield text_sum(f"{new.words.removesuffix(bare(new.words))}{bare(old.words)}")
