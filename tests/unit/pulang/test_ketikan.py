"""What people type, brought into the form of what is printed."""

from __future__ import annotations

import pytest

from generator.pulang.ketikan import rapikan
from tests.unit.pulang.alat_pulang import baris, paragraf


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (["BAB V", "PEMBINAAN"], ["BAB V\nPEMBINAAN"]),
        (["BAB V", "PEMBINAAN DAN", "PENGAWASAN", "Pasal 9"], ["BAB V\nPEMBINAAN DAN PENGAWASAN", "Pasal 9"]),
        (["BAB V", "Pasal 9"], ["BAB V", "Pasal 9"]),
        (["BAB V", "Bupati membina."], ["BAB V", "Bupati membina."]),
        (["Bagian Kedua Belas", "Forum Anak"], ["Bagian Kedua Belas\nForum Anak"]),
        (["Paragraf 1", "Umum"], ["Paragraf 1\nUmum"]),
        (["Pasal 9\nBupati membina."], ["Pasal 9", "Bupati membina."]),
        (["Pasal 9\n(1)\tSatu.\n(2)\tDua."], ["Pasal 9", "(1)\tSatu.", "(2)\tDua."]),
        (["(1) Terdiri atas:\na.\tsatu;\nb.\tdua."], ["(1) Terdiri atas:", "a.\tsatu;", "b.\tdua."]),
        (["PASAL 9", "Pasal 10."], ["Pasal 9", "Pasal 10"]),
        (["Pasal 9 ayat (1) berlaku."], ["Pasal 9 ayat (1) berlaku."]),
        (["satu\ndua"], ["satu\ndua"]),
    ],
)
def test_paragraphs_become_printed_units(typed: list[str], read: list[str]) -> None:
    assert [unit.cells[0] for unit in rapikan(map(paragraf, typed))] == read


def test_a_bookmark_stays_with_the_first_part() -> None:
    units = rapikan([paragraf("(1) Satu.\n(2) Dua.", "_Yabc")])
    assert [unit.names for unit in units] == [("_Yabc",), ()]


def test_a_titled_paragraph_of_ours_is_not_swallowed() -> None:
    units = [paragraf("BAB V"), paragraf("PENUTUP", "_Yabc")]
    assert rapikan(units) == tuple(units)


def test_the_first_action_typed_below_its_indicator_is_its_row() -> None:
    empty = baris("1.", "Indikator", "", "", "", names=("_Yabc",))
    assert rapikan([empty, baris("", "", "Aksi", "Orang", "5")]) == (
        baris("1.", "Indikator", "Aksi", "Orang", "5", names=("_Yabc",)),
    )
    filled = baris("1.", "Indikator", "Lama", "Orang", "5", names=("_Yabc",))
    assert len(rapikan([filled, baris("", "", "Aksi", "Orang", "5")])) == 2
