"""What the working out and the checks say of a report that contradicts itself (the rest stands in tests/cases)."""

from __future__ import annotations

from typing import Any

import pytest

from generator.naskah.laporan_kinerja.nilai import Keadaan
from tests.unit.naskah.laporan.laporan_tools import (
    bahan,
    data,
    disusun,
    indikator,
    isi,
    laporan,
    program,
    sub,
    temuan,
    unit,
)

ISI = {"ringkasan_eksekutif": isi({"sisipan": "ikhtisar"}), "penutup": isi("Selesai.")}


def dengan(**satu: Any) -> dict[str, Any]:
    """Return the part of the report whose first indicator is changed."""
    kinerja = data()["kinerja"]
    rows = kinerja["tujuan"][0]["sasaran"][0]["indikator"]
    rows[0] = {key: value for key, value in (rows[0] | satu).items() if value is not None}
    return {"kinerja": kinerja, **ISI}


def satu(**changes: Any) -> Any:
    return bahan(**dengan(**changes)).hasil.indikator["satu"]


def test_the_small_report_is_without_a_flaw() -> None:
    assert temuan() == []
    assert disusun()[1] == []


@pytest.mark.parametrize(
    ("realisasi", "tanda", "tahun"),
    [
        ({"nilai": "60", "status": "sementara"}, "*", None),
        ({"nilai": "60", "status": "tahun sebelumnya", "tahun": "2021"}, "**", 2021),
        ({"nilai": "60"}, "", None),
        ("60", "", None),
    ],
)
def test_marks(realisasi: Any, tanda: str, tahun: int | None) -> None:
    found = satu(realisasi=realisasi)
    assert (found.realisasi, found.tanda, found.tahun_ukur) == (60, tanda, tahun)
    assert found.capaian.persen == 120


def test_a_realisation_may_be_computed_from_a_table() -> None:
    found = satu(
        realisasi={
            "pembilang": ["ppks.anak.tertangani", "ppks.lanjut_usia.tertangani"],
            "penyebut": "ppks.jumlah.populasi",
        }
    )
    assert found.realisasi == 50
    found = satu(realisasi={"pembilang": "ppks.anak.tertangani", "penyebut": "ppks.anak.populasi"})
    assert str(found.realisasi) == "33.33"
    found = satu(
        realisasi={
            "pembilang": "ppks.anak.tertangani",
            "penyebut": "ppks.anak.populasi",
            "kali": "1000",
            "desimal": "0",
        }
    )
    assert found.realisasi == 333


def test_a_share_of_unknown_cells_is_unknown() -> None:
    found = satu(realisasi={"pembilang": "ppks.anak.tertangani", "penyebut": "ppks.tidak_ada.populasi"})
    assert found.realisasi is Keadaan.TIDAK_TERSEDIA
    assert found.capaian.persen is None


def test_a_cell_that_there_is_not_is_reported() -> None:
    assert [
        code
        for code, _ in temuan(**dengan(realisasi={"pembilang": "ppks.anak.umur", "penyebut": "ppks.jumlah.populasi"}))
    ] == ["KIN004"]


def test_better_and_worse_follow_the_direction() -> None:
    assert satu(realisasi="60", riwayat={"2021": "40"}).membaik
    assert not satu(realisasi="60", riwayat={"2021": "40"}, polaritas="turun").membaik
    assert satu(realisasi="30", riwayat={"2021": "40"}, polaritas="turun").membaik
    assert not satu(realisasi="40", riwayat={"2021": "40"}).membaik
    assert satu(riwayat={}).selisih is None


@pytest.mark.parametrize(
    "changes",
    [
        {"unit": [unit("sosial", indikator("satu"))]},
        {"unit": [unit("sosial", indikator("empat")), unit("sosial", indikator("lima"))]},
    ],
)
def test_an_id_that_stands_for_two_things(changes: dict[str, Any]) -> None:
    _, findings = disusun(laporan(**changes, anggaran=tanpa_indikator()))
    assert "RUJ003" in {each.code for each in findings}


def tanpa_indikator() -> dict[str, Any]:
    return {
        "urusan": [
            {"urusan": "Sosial", "program": [program("utama", sub("Pertama", 5, 4), mendukung=["kesejahteraan"])]}
        ]
    }


def test_a_budget_row_that_points_nowhere_names_the_nearest() -> None:
    row = sub("Pertama", 5, 4, {"kinerja": "sattu"})
    budget = {"urusan": [{"urusan": "Sosial", "program": [program("utama", row)]}]}
    _, findings = disusun(laporan(anggaran=budget))
    (found,) = [each for each in findings if each.code == "KIN004"]
    assert found.at.path[-4:] == ("sub_kegiatan", 0, "indikator", 0) or "kinerja" in found.at.path
    assert "`satu`" in str(found.hint)


def test_control_figures_must_agree() -> None:
    budget = data()["anggaran"]
    budget["kendali"] = {"pagu": "1820003", "realisasi": "1343459"}
    budget["urusan"][0]["program"][0]["pagu_dpa"] = "1500001"
    found = temuan(anggaran=budget)
    assert [code for code, _ in found] == ["ANG001", "ANG001"]
    assert {place.rpartition(".")[2] for _, place in found} == {"pagu_dpa", "realisasi"}


def test_a_target_beside_the_plan_is_remarked() -> None:
    assert [code for code, _ in temuan(**dengan(target="51"))] == ["KIN011"]
    assert [code for code, _ in temuan(**dengan(target="50"))] == []
    assert [code for code, _ in temuan(**dengan(target_pk="49"))] == ["KIN011"]


def test_a_different_agreement_is_printed_below_the_table() -> None:
    composition, _ = disusun(laporan(**dengan(target_pk="49")))
    lines = [line for _, slot in composition.slots() for line in map(str, slot.blocks)]
    assert any("dalam Perjanjian Kinerja 49%; capaian dihitung terhadap 50%" in line for line in lines)


@pytest.mark.parametrize("year", ["2022", "2023"])
def test_history_is_of_the_past(year: str) -> None:
    assert "KIN010" in [code for code, _ in temuan(**dengan(riwayat={year: "5"}))]


def test_an_analysis_without_causes_or_comparison() -> None:
    kinerja = data()["kinerja"]
    first = kinerja["tujuan"][0]["sasaran"][0]
    first["analisis"] = {}
    first["indikator"][1].pop("tanpa_pembanding")
    assert [code for code, _ in temuan(kinerja=kinerja)] == ["KIN009"] * 3


def test_whole_things_have_no_decimals() -> None:
    assert [code for code, _ in temuan(**dengan(satuan="Orang", realisasi="60,5"))] == ["KIN012"]
    assert [code for code, _ in temuan(**dengan(realisasi="60,5"))] == []
