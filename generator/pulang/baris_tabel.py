"""A row typed into a data table of a report: its cells in the order of the columns that are not computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.pulang.segmen import CannotMapError
from generator.pulang.ukuran import is_measure, read_measure

if TYPE_CHECKING:
    from generator.diagnostics.finding import NodePath
    from generator.ooxml.edited import Unit
    from generator.pulang.sumber import Asal, Sumber

_HINT = "tambahkan di YAML"


def table_row(unit: Unit, before: Asal, after: Asal | None, sumber: Sumber) -> tuple[NodePath, Any]:
    """Return the place of a new row, which looks like one of its neighbours, and its cells as typed in YAML."""
    for brother, step in ((before, 1), (after, 0)):
        if brother is not None and _is_data(brother) and len(brother.lines) == len(unit.cells):
            last = brother.at[-1]
            assert isinstance(last, int)
            return (*brother.at[:-1], last + step), _cells(unit, brother, sumber)
    raise CannotMapError("baris baru di tabel yang disusun dari data lain", _HINT + " (indikator, anggaran, atau unit)")


def _is_data(asal: Asal) -> bool:
    return asal.at[:1] == ("tabel",) and asal.at[-2:-1] == ("baris",)


def _cells(unit: Unit, brother: Asal, sumber: Sumber) -> list[str]:
    found = []
    for cell, lines in zip(unit.cells, brother.lines, strict=True):
        if not lines or not lines[0]:
            continue  # a number, a sum or a share is computed, whatever was typed
        node = sumber.node(lines[0])
        if isinstance(node, dict):
            raise CannotMapError("baris baru di samping sel yang menghitung baris tabel lain", _HINT)
        if not cell.strip():
            raise CannotMapError("sel baris baru kosong", "isi selnya; bila datanya tidak ada, tulis n/a")
        found.append(read_measure(str(node), cell) if is_measure(node) else " ".join(cell.split()))
    return found
