"""Which vertical merges of a table that shows what changed still hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.compare_tables import RowPair

Merge = Literal["", "restart", "continue"]


def merges(pairs: Sequence[RowPair]) -> list[list[Merge]]:
    """Return the vertical merges of every row of a redlined table.

    Where old and new differ a cell stands alone, so that nothing that changed hides in a merge; a merge that
    goes on always has a beginning, also when rows that came or went stand between.
    """
    found: list[list[Merge]] = []
    above: dict[int, tuple[int, int]] = {}  # the cell above: column → its row and place in it
    for old, new in pairs:
        cells = (new or old).cells if new or old else ()  # type: ignore[union-attr]
        row: list[Merge] = [
            _settled(old.cells[place].merge if old else None, cell.merge if new else None)
            for place, cell in enumerate(cells)
        ]
        here: dict[int, tuple[int, int]] = {}
        column = 0
        for place, cell in enumerate(cells):
            here[column] = (len(found), place)
            if row[place] == "continue":
                row[place] = _continued(found, pairs, above.get(column), cell.span)
            column += cell.span
        found.append(row)
        above = here
    return found


def _settled(old: Merge | None, new: Merge | None) -> Merge:
    if old is None or new is None:
        return new or old or ""
    if old == new:
        return new
    return "restart"


def _continued(found: list[list[Merge]], pairs: Sequence[RowPair], above: tuple[int, int] | None, span: int) -> Merge:
    """Return what a cell that goes on becomes; the cell above is made the beginning where it is none."""
    if above is None:
        return "restart"
    row, place = above
    cell = (pairs[row][1] or pairs[row][0]).cells[place]  # type: ignore[union-attr]
    if cell.span != span:
        return "restart"
    if not found[row][place]:
        found[row][place] = "restart"
    return "continue"
