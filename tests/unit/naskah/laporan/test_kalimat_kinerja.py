"""Every situation of an indicator finds its sentence, with the right direction and the right numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.naskah.laporan_kinerja.kalimat_kinerja import (
    kalimat_akhir,
    kalimat_capaian,
    kalimat_efisiensi,
    kalimat_lalu,
    kalimat_pembanding,
    kalimat_rata_rata,
    kalimat_unit,
)
from generator.naskah.umum.skala import DaftarKinerja
from generator.source.load import Library
from generator.source.validate import validate
from tests.unit.naskah.laporan.laporan_tools import FILE, POLA, bahan, data, indikator, sasaran, unit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.naskah.laporan_kinerja.bahan import Bahan

PENUTUP = {"isi": ["Selesai."]}


def dengan(*indikator: dict[str, Any], **more: Any) -> Bahan:
    """Return the report with one objective of these indicators."""
    tujuan = [{"tujuan": "T", "sasaran": [sasaran("kesejahteraan", *indikator)]}]
    kinerja = {"visi": "V", "misi": "M", "tujuan": tujuan}
    return bahan(kinerja=kinerja, penutup=PENUTUP, anggaran=data()["anggaran"], **more)


def satu(kalimat: Callable[..., Any], **more: Any) -> Any:
    each = dengan(indikator("satu", **more))
    return kalimat(each, each.hasil.indikator["satu"])


@pytest.mark.parametrize(
    ("polaritas", "target", "realisasi", "keadaan"),
    [
        ("naik", "50", "50", "capaian_tercapai"),
        ("naik", "50", "50,1", "capaian_melampaui"),
        ("naik", "50", "49,9", "capaian_tidak_tercapai"),
        ("turun", "50", "50", "capaian_tercapai"),
        ("turun", "50", "49,9", "capaian_melampaui_turun"),
        ("turun", "50", "50,1", "capaian_tidak_tercapai_turun"),
        ("turun", "50", "500", "capaian_tidak_tercapai_turun"),
        ("naik", "50", "0", "capaian_nol"),
        ("turun", "50", "0", "capaian_melampaui_turun"),
        ("naik", "0", "0", "target_nol"),
        ("turun", "0", "3", "target_nol"),
        ("naik", "50", "tidak tersedia", "tidak_tersedia"),
        ("naik", "tidak tersedia", "5", "tidak_tersedia"),
        ("naik", "tidak berlaku", "tidak berlaku", "tanpa_target"),
        ("naik", "tidak berlaku", "5", "tanpa_target"),
    ],
)
def test_target_and_realisation(polaritas: str, target: str, realisasi: str, keadaan: str) -> None:
    said = satu(kalimat_capaian, polaritas=polaritas, target=target, realisasi=realisasi)
    assert said.startswith(f"[{keadaan}] Angka satu")


@pytest.mark.parametrize(
    ("polaritas", "lalu", "kini", "keadaan"),
    [
        ("naik", "40", "60", "lalu_naik_membaik"),
        ("naik", "60", "40", "lalu_turun_memburuk"),
        ("turun", "40", "60", "lalu_naik_memburuk"),
        ("turun", "60", "40", "lalu_turun_membaik"),
        ("naik", "40", "40", "lalu_tetap"),
        ("turun", "40", "40", "lalu_tetap"),
    ],
)
def test_the_year_before(polaritas: str, lalu: str, kini: str, keadaan: str) -> None:
    said = satu(kalimat_lalu, polaritas=polaritas, realisasi=kini, riwayat={"2021": lalu})
    assert said.startswith(f"[{keadaan}] Angka satu {lalu}% {kini}%")
    change = {"naik": "capaian_naik", "turun": "capaian_turun"}["naik" if "membaik" in keadaan else "turun"]
    assert ("[capaian_tetap]" if keadaan == "lalu_tetap" else f"[{change}]") in said
    if keadaan != "lalu_tetap":
        assert "20 poin persen" in said
        assert "40,00 poin persen" in said


def test_a_realisation_may_rise_while_the_achievement_falls() -> None:
    """The target rose faster (IDG 2022: 70,14 to 70,57, achievement 99,11 to 98,01)."""
    renstra = {str(year): "72" for year in range(2022, 2027)} | {"2021": "70,77"}
    said = satu(kalimat_lalu, satuan="Indeks", renstra=renstra, realisasi="70,57", riwayat={"2021": "70,14"})
    assert said == "[lalu_naik_membaik] Angka satu 70,14 70,57 0,43 poin [capaian_turun] 1,10 poin persen 99,11% 98,01%"


def test_the_change_of_achievement_is_that_of_the_printed_figures() -> None:
    """A reader who subtracts the two percentages must get the printed change."""
    renstra = {str(year): "3" for year in range(2021, 2027)}
    said = satu(kalimat_lalu, renstra=renstra, realisasi="2", riwayat={"2021": "1"})
    assert "33,34 poin persen 33,33% 66,67%" in said


def test_without_a_year_before_nothing_is_compared() -> None:
    assert satu(kalimat_lalu, riwayat={}).startswith("[lalu_tidak_ada]")
    assert satu(kalimat_lalu, riwayat={"2021": "tidak tersedia"}).startswith("[lalu_tidak_ada]")
    assert satu(kalimat_lalu, realisasi="tidak tersedia") == ""


def test_without_a_target_before_only_realisations_are_compared() -> None:
    renstra = {str(year): "50" for year in range(2022, 2027)}
    said = satu(kalimat_lalu, renstra=renstra)
    assert said == "[lalu_naik_membaik] Angka satu 40% 60% 20 poin persen"


@pytest.mark.parametrize(
    ("polaritas", "realisasi", "akhir", "keadaan"),
    [
        ("naik", "60", "60", "akhir_tercapai"),
        ("naik", "61", "60", "akhir_tercapai"),
        ("naik", "59", "60", "akhir_belum"),
        ("turun", "59", "60", "akhir_tercapai"),
        ("turun", "61", "60", "akhir_belum"),
        ("naik", "tidak tersedia", "60", "akhir_tidak_ada"),
        ("naik", "60", "0", "akhir_tidak_ada"),
        ("naik", "60", "tidak tersedia", "akhir_tidak_ada"),
    ],
)
def test_the_end_of_the_plan(polaritas: str, realisasi: str, akhir: str, keadaan: str) -> None:
    renstra = {str(year): "50" for year in range(2021, 2026)} | {"2026": akhir}
    assert satu(kalimat_akhir, polaritas=polaritas, realisasi=realisasi, renstra=renstra).startswith(f"[{keadaan}] ")


@pytest.mark.parametrize(
    ("polaritas", "nilai", "keadaan"),
    [
        ("naik", "55", "pembanding_lebih_baik"),
        ("naik", "65", "pembanding_lebih_buruk"),
        ("turun", "65", "pembanding_lebih_baik"),
        ("turun", "55", "pembanding_lebih_buruk"),
        ("naik", "60", "pembanding_sama"),
        ("turun", "60", "pembanding_sama"),
    ],
)
def test_comparison_with_others(polaritas: str, nilai: str, keadaan: str) -> None:
    (said,) = satu(
        kalimat_pembanding, polaritas=polaritas, pembanding=[{"nama": "Provinsi", "tahun": "2021", "nilai": nilai}]
    )
    gap = "0" if keadaan == "pembanding_sama" else "5"
    assert said == f"[{keadaan}] Angka satu Kabupaten Contoh 60% Provinsi tahun 2021 {nilai}% {gap} poin persen"


def test_no_comparison_says_why() -> None:
    assert satu(kalimat_pembanding) == ["[tanpa_pembanding] Angka satu tidak ada"]
    assert satu(kalimat_pembanding, tanpa_pembanding="belum dirilis.") == [
        "[tanpa_pembanding] Angka satu belum dirilis"
    ]
    missing = satu(kalimat_pembanding, pembanding=[{"nama": "Nasional", "nilai": "tidak tersedia"}])
    assert missing == ["[tanpa_pembanding] Angka satu nilai Nasional tidak tersedia"]
    several = [{"nama": "Provinsi", "nilai": "55"}, {"nama": "Nasional", "nilai": "70"}]
    assert len(satu(kalimat_pembanding, pembanding=several)) == 2


def test_means_count_what_was_measured() -> None:
    each = dengan(indikator("satu"), indikator("dua", realisasi="tidak tersedia"), indikator("tiga", realisasi="50"))
    assert kalimat_rata_rata(each, each.hasil.sasaran["kesejahteraan"]) == "[rata_rata] 2 (dua) 110,00% Sangat Tinggi"
    each = dengan(indikator("satu"))
    assert kalimat_rata_rata(each, each.hasil.sasaran["kesejahteraan"]) == "[satu_indikator] 120,00% Sangat Tinggi"
    each = dengan(indikator("satu", realisasi="tidak tersedia"))
    assert kalimat_rata_rata(each, each.hasil.sasaran["kesejahteraan"]) == ""


def test_a_bureau_is_summed_up() -> None:
    rows = [
        indikator(f"u{n}", renstra={}, target="50", realisasi=value) for n, value in enumerate(("50", "60", "70", "40"))
    ]
    rows.append(indikator("u9", renstra={}, target="0", realisasi="0"))
    each = bahan(unit=[unit("sosial", *rows)], anggaran=tanpa_rujukan())
    assert kalimat_unit(each, each.hasil.unit["sosial"]) == (
        "[ringkas_unit] 4 (empat) 1 (satu) tepat mencapai target, 2 (dua) melampaui target, dan 1 (satu) belum "
        "mencapai target 110,00% Sangat Tinggi [ringkas_tidak_dihitung] 1 (satu)"
    )
    each = bahan(unit=[unit("sosial", rows[1], rows[2])], anggaran=tanpa_rujukan())
    assert kalimat_unit(each, each.hasil.unit["sosial"]).startswith(
        "[ringkas_seluruhnya] 2 (dua) melampaui target 130,00%"
    )
    for few in ([rows[0]], [rows[0], rows[-1]], [rows[-1]]):
        each = bahan(unit=[unit("sosial", *few)], anggaran=tanpa_rujukan())
        assert kalimat_unit(each, each.hasil.unit["sosial"]) == ""


def tanpa_rujukan() -> dict[str, Any]:
    found: dict[str, Any] = data()["anggaran"]
    for urusan in found["urusan"]:
        for program in urusan["program"]:
            program.pop("indikator", None)
            for kegiatan in program["kegiatan"]:
                for sub in kegiatan["sub_kegiatan"]:
                    sub.pop("indikator", None)
    return found


def test_efficiency_of_an_objective() -> None:
    each = bahan()
    group, programs = each.hasil.sasaran["kesejahteraan"], each.hasil.anggaran.pendukung("kesejahteraan")
    said = kalimat_efisiensi(each, group, programs)
    assert said.startswith("[efisien] ")
    assert said.endswith(" 68,23% 115,00% 46,77")
    assert kalimat_efisiensi(each, group, ()) == "[tanpa_anggaran] tidak dihitung"
    worse = dengan(indikator("satu", realisasi="30"), unit=[], akuntabilitas_kinerja=PENUTUP)
    said = kalimat_efisiensi(worse, worse.hasil.sasaran["kesejahteraan"], programs)
    assert said.startswith("[tidak_efisien] ")
    assert said.endswith(" 68,23% 60,00% 8,23")


def test_every_situation_has_a_national_sentence(root: Path) -> None:
    """The patterns that these tests know are those of the real library."""
    raw, _ = Library(root / "content").read("_nasional/kinerja.yaml")
    found, findings = validate(DaftarKinerja, raw or {}, FILE)
    assert found is not None, findings
    assert set(found.kalimat) == set(POLA)
