"""The stretch of an edited file that one part of the content fills, and what stands in it without a place in YAML."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.diagnostics.finding import NodePath
    from generator.ooxml.edited import Unit
    from generator.pulang.sumber import Asal


class Bentang:
    """The paragraphs of the edited file that belong below one key of the document.

    `asal` says of every paired position where it came from; `added` are the positions that came from nowhere.
    """

    def __init__(
        self, new: Sequence[Unit], asal: Mapping[int, Asal | None], added: Sequence[int], root: str, kind: str
    ) -> None:
        self.asal = {n: each for n, each in asal.items() if each is not None and each.at[:1] == (root,)}
        self._old = sorted(self.asal)
        self._known = sorted(asal)
        self.added = tuple(n for n in sorted(added) if new[n].kind == kind and not new[n].part and self._touches(n))
        self.anggota = tuple(sorted({*self.added, *(n for n in self._old if new[n].kind == kind)}))

    def _touches(self, n: int) -> bool:
        """Return whether the old text in front of a position, or the one behind it, is of this part."""
        known = self._known
        at = bisect_left(known, n)
        return any(each in self.asal for each in (*known[max(at - 1, 0) : at], *known[at : at + 1]))

    def runs(self) -> Iterator[tuple[int, ...]]:
        """Yield the new positions that stand together."""
        run: list[int] = []
        for n in self.added:
            if run and n != run[-1] + 1:
                yield tuple(run)
                run = []
            run.append(n)
        if run:
            yield tuple(run)

    def before(self, n: int) -> int | None:
        """Return the old position in front of another; None where that one is not of this part."""
        at = bisect_left(self._known, n)
        found = self._known[at - 1] if at else -1
        return found if found in self.asal else None

    def after(self, n: int) -> int | None:
        """Return the old position behind another; None where that one is not of this part."""
        at = bisect_left(self._known, n)
        found = self._known[at] if at < len(self._known) else -1
        return found if found in self.asal else None

    def path(self, n: int | None) -> NodePath:
        """Return where an old position came from; empty without one."""
        return self.asal[n].at if n is not None else ()

    def position(self, path: NodePath) -> int | None:
        """Return the position of an old text by its path."""
        return next((n for n, each in self.asal.items() if each.at == path), None)

    def item(self, n: int) -> NodePath | None:
        """Return the node of an old position that would hold its id; None where the position is not old."""
        asal = self.asal.get(n)
        if asal is None:
            return None
        return asal.at[:-1] if isinstance(asal.at[-1], str) else asal.at
