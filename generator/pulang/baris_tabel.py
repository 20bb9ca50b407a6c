"""A row typed into a data table of a report: its cells in the order of the columns that are not computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pulang.segmen import CannotMapError
from generator.pulang.ukuran import is_measure, read_measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics.finding import NodePath
    from generator.ooxml.edited import Unit
    from generator.pulang.sumber import Asal, Sumber

_HINT = "tambahkan di YAML"


class BarisTabel(NamedTuple):
    """The place of a new row, its cells as typed in YAML, and the cells that the generator fills in."""

    path: NodePath
    value: list[str]
    computed: tuple[int, ...]


def table_row(unit: Unit, before: Asal, after: Asal | None, sumber: Sumber) -> BarisTabel:
    """Return a new row, which looks like one of its neighbours."""
    for brother, step in ((before, 1), (after, 0)):
        if brother is not None and _is_data(brother) and len(brother.lines) == len(unit.cells):
            last = brother.at[-1]
            assert isinstance(last, int)
            computed = tuple(n for n, lines in enumerate(brother.lines) if not _typed(lines))
            return BarisTabel((*brother.at[:-1], last + step), _cells(unit, brother, sumber), computed)
    raise CannotMapError("baris baru di tabel yang disusun dari data lain", _HINT + " (indikator, anggaran, atau unit)")


def _is_data(asal: Asal) -> bool:
    return asal.at[:1] == ("tabel",) and asal.at[-2:-1] == ("baris",)


def _typed(lines: Sequence[NodePath]) -> bool:
    return bool(lines) and bool(lines[0])


def _cells(unit: Unit, brother: Asal, sumber: Sumber) -> list[str]:
    found = []
    for cell, lines in zip(unit.cells, brother.lines, strict=True):
        if not _typed(lines):
            continue  # a number, a sum or a share is computed, whatever was typed
        node = sumber.node(lines[0])
        if isinstance(node, dict):
            raise CannotMapError("baris baru di samping sel yang menghitung baris tabel lain", _HINT)
        if not cell.strip():
            raise CannotMapError("sel baris baru kosong", "isi selnya; bila datanya tidak ada, tulis n/a")
        found.append(read_measure(cell, cell) if is_measure(node) else " ".join(cell.split()))
    return found
