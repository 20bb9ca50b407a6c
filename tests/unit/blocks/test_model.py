"""Blocks as they read on paper, and slots by the name that a template gives them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.blocks.composition import Composition, Slot
from generator.blocks.model import Cell, Row, Rows, Run, TextBlock, block_text, plain_text


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


def test_rows_are_made_anew_every_time() -> None:
    made: list[int] = []

    def make() -> Iterator[Row]:
        made.append(1)
        yield Row((Cell((TextBlock("Isi", ()),)),))

    rows = Rows(make)
    assert made == []
    assert list(rows) == list(rows)
    assert made == [1, 1]


def test_slots_are_named_as_in_a_template() -> None:
    first, second, third = Slot(()), Slot(()), Slot(())
    values = {"isi": {"satu": first}, "lampiran": [{"isi": second}, {"isi": third, "nomor": "II"}], "teks": "x"}
    found = list(Composition("judul", "penulis", values).slots())
    assert [(name, id(slot)) for name, slot in found] == [
        ("isi.satu", id(first)),
        ("lampiran[].isi", id(second)),
        ("lampiran[].isi", id(third)),
    ]
