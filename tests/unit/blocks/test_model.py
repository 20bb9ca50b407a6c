"""Blocks as they read on paper, and slots by the name that a template gives them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.blocks.composition import Composition, Slot
from generator.blocks.model import Cell, Row, Rows, Run, TextBlock, block_text, cell_text, plain_text


@pytest.mark.parametrize(
    ("block", "read"),
    [
        (TextBlock("Ayat", (Run("Teks"),), "(1)"), "(1)\tTeks"),
        (TextBlock("Bab", (Run("UMUM"),), "BAB I", number_above=True), "BAB I\nUMUM"),
        (TextBlock("Pasal", (), "Pasal 1"), "Pasal 1"),
        (TextBlock("Teks", (Run("a"), Run("b", italic=True))), "ab"),
        (TextBlock("Teks", ()), ""),
    ],
)
def test_block_text(block: TextBlock, read: str) -> None:
    assert block_text(block) == read


def test_plain_text_drops_the_look() -> None:
    assert plain_text((Run("a", bold=True), Run("b", to="pasal/x"))) == "ab"
    assert plain_text(()) == ""


def test_rows_are_made_once_and_only_when_asked_for() -> None:
    made: list[int] = []

    def make() -> Iterator[Row]:
        made.append(1)
        yield Row((Cell((TextBlock("Isi", ()),)),))

    rows = Rows(make)
    assert made == []
    assert list(rows) == list(rows)
    assert made == [1]


def test_a_cell_reads_as_lines() -> None:
    number = TextBlock("Isi", (Run("a"), Run("b")), "1.")
    assert cell_text(Cell((number,))) == "1.\tab"
    assert cell_text(Cell((number, TextBlock("Isi", ())))) == "1.\tab\n"
    assert cell_text(Cell(())) == ""


def test_slots_are_named_as_in_a_template() -> None:
    first, second, third = Slot(()), Slot(()), Slot(())
    values = {"isi": {"satu": first}, "lampiran": [{"isi": second}, {"isi": third, "nomor": "II"}], "teks": "x"}
    found = list(Composition("judul", "penulis", values).slots())
    assert [(name, id(slot)) for name, slot in found] == [
        ("isi.satu", id(first)),
        ("lampiran[].isi", id(second)),
        ("lampiran[].isi", id(third)),
    ]
