"""Whatever the grouping, every action is printed once, every row fills the grid, every merge has a beginning."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.blocks.model import Cell, Row, TableBlock, TextBlock, block_text
from generator.naskah.matriks import baris as cutting
from generator.naskah.matriks.baris import flatten, split_tables
from generator.naskah.matriks.compose import MatriksComposer
from generator.naskah.matriks.model import Indikator, IndikatorTerbagi, Matriks
from tests.unit.naskah.naskah_tools import KOLOM, konteks, matriks, penulis

TAHUN = (2021, 2022, 2023)
PROFILE = settings(deadline=None, max_examples=80)


@st.composite
def actions(draw: st.DrawFn) -> dict[str, Any]:
    many = draw(st.integers(0, 4))
    if many == 0:
        return {"aksi": "", "ukuran": ""}
    return {"aksi": "", "pengukuran": [{"ukuran": ""} for _ in range(many)]}


@st.composite
def indicators(draw: st.DrawFn) -> dict[str, Any]:
    return {"nama": "Indikator", "aksi": draw(st.lists(actions(), max_size=draw(st.sampled_from([3, 12]))))}


@st.composite
def matrices(draw: st.DrawFn) -> Matriks:
    """Return a matrix whose actions and measures are numbered, so that each can be told from all others."""
    entry = indicators() | st.builds(lambda sub: {"sub": sub}, st.lists(indicators(), min_size=1, max_size=3))
    groups = [
        {"nama": f"K{n}", "indikator": draw(st.lists(entry, min_size=1, max_size=4))}
        for n in range(draw(st.integers(1, 3)))
    ]
    count = 0
    for group in groups:
        for each in group["indikator"]:
            for part in each.get("sub", [each]):  # type: ignore[attr-defined]
                for action in part["aksi"]:
                    count += 1
                    action["aksi"] = f"aksi {count}"
                    for m, measure in enumerate(action.get("pengukuran", [action])):
                        measure["ukuran"] = f"ukuran {count}.{m}"
    columns = draw(st.permutations(list(KOLOM)))
    kept = [name for name in columns if name in ("indikator", "aksi", "ukuran") or draw(st.booleans())]
    susunan = draw(st.sampled_from(["satu tabel", "tabel per kelompok"]))
    return matriks(*groups, susunan=susunan, kolom={name: KOLOM[name] for name in kept})


def tables(found: Matriks) -> list[TableBlock]:
    writer = penulis()
    composed = MatriksComposer(found, TAHUN, konteks().daerah, writer, (), "m").compose()
    out = [block for block in composed if isinstance(block, TableBlock)]
    assert writer.findings == []
    return out


def typed(found: Matriks) -> tuple[list[str], list[str]]:
    parts: list[Indikator] = []
    for entry in (each for group in found.kelompok for each in group.indikator):
        parts += entry.sub if isinstance(entry, IndikatorTerbagi) else [entry]
    every = [action for part in parts for action in part.aksi]
    return [action.aksi for action in every], [str(each.ukuran) for action in every for each in action.semua_pengukuran]


def column(rows: list[Row], index: int) -> list[Cell]:
    """Return the cells of a grid column, those that span it included."""
    out: list[Cell] = []
    for row in rows:
        at = 0
        for cell in row.cells:
            if at <= index < at + cell.span:
                out.append(cell)
            at += cell.span
    return out


def printed(found: Matriks, name: str) -> list[str]:
    position = 0
    for each in found.kolom:
        if each == name:
            break
        position += len(TAHUN) if each == "target" else 1
    rows = [row for table in tables(found) for row in table.rows if not row.keep_next]
    cells = [cell for cell in column(rows, position) if cell.merge != "continue"]
    return [text for cell in cells if (text := "¶".join(block_text(block) for block in cell.content))]


@PROFILE
@given(matrices(), st.sampled_from([1, 3, 100]))
def test_every_action_and_measure_is_printed_once_in_order(found: Matriks, cut: int) -> None:
    whole, part = cutting.WHOLE_ROWS, cutting.CUT_ROWS
    cutting.WHOLE_ROWS, cutting.CUT_ROWS = 2 * cut, cut
    try:
        actions_typed, measures_typed = typed(found)
        assert printed(found, "aksi") == actions_typed
        assert printed(found, "ukuran") == measures_typed
        assert [row for table in split_tables(found) for row in table.baris] == list(flatten(found))
    finally:
        cutting.WHOLE_ROWS, cutting.CUT_ROWS = whole, part


@PROFILE
@given(matrices(), st.sampled_from([1, 3, 100]))
def test_every_row_fills_the_grid_and_every_merge_begins(found: Matriks, cut: int) -> None:
    whole, part = cutting.WHOLE_ROWS, cutting.CUT_ROWS
    cutting.WHOLE_ROWS, cutting.CUT_ROWS = 2 * cut, cut
    try:
        for table in tables(found):
            for rows in (list(table.header), list(table.rows)):
                assert {sum(cell.span for cell in row.cells) for row in rows} <= {len(table.widths)}
                assert_merges(rows, len(table.widths))
    finally:
        cutting.WHOLE_ROWS, cutting.CUT_ROWS = whole, part


def assert_merges(rows: list[Row], width: int) -> None:
    for index in range(width):
        cells = column(rows, index)
        for before, cell in zip([None, *cells], cells, strict=False):
            if cell.merge == "continue":
                assert before is not None
                assert before.merge in ("restart", "continue")
                assert before.span == cell.span
            if before is not None and before.merge == "restart":
                assert cell.merge == "continue", "a merge of one row is none"
        assert not cells or cells[-1].merge != "restart"


@PROFILE
@given(matrices())
def test_anchors_are_unique_and_every_cell_holds_a_paragraph(found: Matriks) -> None:
    made = tables(found)
    rows = [row for table in made for row in table.rows]
    anchors = [row.anchor for row in rows] + [table.anchor for table in made]
    assert len(set(anchors)) == len(anchors)
    assert all(isinstance(block, TextBlock) for row in rows for cell in row.cells for block in cell.content)
    assert all(cell.content for row in rows for cell in row.cells)


@PROFILE
@given(matrices())
def test_indicator_numbers_run_without_a_gap(found: Matriks) -> None:
    numbers: dict[int, list[int]] = {}
    for baris in flatten(found):
        if baris.jenis == "aksi":
            own = baris.kelompok if found.susunan == "tabel per kelompok" else 0
            numbers.setdefault(own, []).append(baris.nomor)
    for each in numbers.values():
        assert list(dict.fromkeys(each)) == list(range(1, max(each) + 1))
