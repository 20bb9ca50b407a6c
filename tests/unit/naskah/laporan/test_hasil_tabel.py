"""Data tables: sums down and across, shares, unknown cells, counts of other tables."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.naskah.laporan_kinerja.hasil_tabel import PembacaTabel
from generator.naskah.laporan_kinerja.tabel import Tabel, row_key
from generator.source.validate import validate
from tests.unit.naskah.laporan.laporan_tools import FILE, PPKS
from tests.unit.naskah.naskah_tools import model

IDM = {
    "judul": "Status",
    "kolom": [
        {"id": "tahun", "judul": "Tahun"},
        {"id": "mandiri", "judul": "Mandiri", "angka": "ya"},
        {"id": "maju", "judul": "Maju", "angka": "ya"},
        {"id": "total", "judul": "Total", "jumlah_dari": ["mandiri", "maju"]},
        {"id": "persen", "judul": "Persen", "persen_dari": ["maju", "total"]},
    ],
    "baris": [["2021", "1", "3"], ["2022", "2", "tidak tersedia"]],
    "jumlah": ["mandiri", "maju"],
}


def baca(**tabel: dict[str, Any]) -> PembacaTabel:
    return PembacaTabel({key: (model(Tabel, each), ("tabel", 0, key)) for key, each in tabel.items()}, FILE)


def test_totals_and_their_share() -> None:
    found = baca(ppks=PPKS).baca()["ppks"]
    assert found.jumlah == {"populasi": 1000, "tertangani": 500, "persen": 50}
    assert found.sel("jumlah", "tertangani") == 500
    assert found.sel("lanjut_usia", "populasi") == 700
    share = found.sel("anak", "persen")
    assert isinstance(share, Decimal)
    assert str(share).startswith("33.3333333333")


def test_the_share_of_totals_is_not_the_mean_of_shares() -> None:
    rows = {**PPKS, "baris": [["A", "1", "1"], ["B", "999", "0"]]}
    assert baca(ppks=rows).baca()["ppks"].jumlah["persen"] == Decimal("0.1")


def test_sums_across_and_down_are_one() -> None:
    found = baca(idm={**IDM, "baris": [["2021", "1", "3"], ["2022", "2", "4"]]}).baca()["idm"]
    assert [row["total"] for row in found.baris] == [4, 6]
    assert found.jumlah == {"mandiri": 3, "maju": 7, "total": 10, "persen": 70}


def test_one_unknown_part_makes_a_sum_unknown() -> None:
    reader = baca(idm=IDM)
    found = reader.baca()["idm"]
    assert found.sel("t2022", "maju") is None
    assert found.sel("t2022", "total") is None
    assert found.sel("t2022", "persen") is None
    assert found.jumlah == {"mandiri": 3, "maju": None, "total": None, "persen": None}
    assert reader.findings == []


def test_a_share_of_zero_is_unknown() -> None:
    found = baca(ppks={**PPKS, "baris": [["A", "0", "0"]]}).baca()["ppks"]
    assert found.sel("a", "persen") is None


def test_a_cell_may_count_another_table() -> None:
    counted = {**IDM, "baris": [["2022", {"banyak": "ppks"}, "5"]]}
    found = baca(idm=counted, ppks=PPKS).baca()["idm"]
    assert found.sel("t2022", "mandiri") == 2
    assert found.sel("t2022", "total") == 7


def test_a_count_of_no_table_and_a_word_for_a_number_are_reported() -> None:
    reader = baca(idm={**IDM, "baris": [["2022", {"banyak": "ppsk"}, "banyak"]]}, ppks=PPKS)
    reader.baca()
    assert [(each.code, each.at.path[-3:]) for each in reader.findings] == [
        ("KIN004", (0, "sel", 1)),
        ("ISI005", (0, "sel", 2)),
    ]
    assert "`ppks`" in str(reader.findings[0].hint)


def test_a_cell_that_there_is_not() -> None:
    found = baca(ppks=PPKS).baca()["ppks"]
    with pytest.raises(StopIteration):
        found.sel("dewasa", "populasi")
    with pytest.raises(KeyError):
        found.sel("anak", "umur")


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Anak Terlantar", "anak_terlantar"),
        ("2022", "t2022"),
        ("KAT (adat)", "kat_adat"),
        ("  A / B ", "a_b"),
        ("1.000 orang", "t1_000_orang"),
    ],
)
def test_rows_are_named_by_their_first_cell(label: str, key: str) -> None:
    assert row_key(label) == key


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"jumlah": ["umur"]}, "`umur` tidak ada"),
        ({"baris": [["A", "1"]]}, "berisi 2 sel, seharusnya 3"),
        ({"kolom": [*PPKS["kolom"], {"id": "jenis", "judul": "Lagi"}]}, "`jenis` ada dua kali"),
    ],
)
def test_a_table_that_contradicts_itself(change: dict[str, Any], said: str) -> None:
    _, findings = validate(Tabel, PPKS | change, FILE)
    assert any(each.code == "KIN002" and said in each.message for each in findings), findings
