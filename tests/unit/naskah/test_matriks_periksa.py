"""The matrix's reviewer: what case files cannot show well, such as borders of rules and behaviour in bulk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bahasa.salah_ketik import salah_ketik, seperti
from generator.naskah.matriks.model import Matriks
from generator.naskah.matriks.periksa import MATRIKS, MatriksDibaca
from generator.source.validate import validate
from tests.unit.naskah.naskah_tools import konteks

if TYPE_CHECKING:
    from generator.diagnostics.finding import Finding

KOLOM = {"indikator": "I", "aksi": "A", "satuan": "S", "data_dasar": "D", "target": "T"}


def findings(*aksi: dict[str, Any], kolom: dict[str, str] = KOLOM, **kelompok: Any) -> list[Finding]:
    """Return what is found in a matrix of one indicator with these actions."""
    group = {"nama": "Kelembagaan", "indikator": [{"nama": "Kebijakan", "aksi": list(aksi)}], **kelompok}
    matriks, problems = validate(Matriks, {"kolom": kolom, "kelompok": [group]}, "matriks.yaml")
    assert matriks is not None, problems
    return list(MATRIKS.jalankan(MatriksDibaca(matriks, (), (2023, 2024), konteks(), "matriks.yaml")))


def codes(*aksi: dict[str, Any], **more: Any) -> list[str]:
    return [each.code for each in findings(*aksi, **more)]


def row(dasar: Any, a: Any, b: Any, satuan: str = "Orang", aksi: str = "Pelatihan") -> dict[str, Any]:
    return {"aksi": aksi, "satuan": satuan, "data_dasar": dasar, "target": {"2023": a, "2024": b}}


@pytest.mark.parametrize(
    ("dasar", "a", "b", "found"),
    [
        ("850", "8.500", "8.600", ["MTK024"]),
        ("850", "8.499", "8.600", []),
        ("9", "90", "100", []),  # small counts do grow tenfold
        ("10", "100", "100", ["MTK024"]),
        ("0", "100", "1.000", ["MTK024"]),
        ("tidak tersedia", "100", "100", []),
        ("0,5", "5", "6", ["MTK024"]),
        ("0,5", "5,1", "6", []),
    ],
)
def test_jumps_of_ten_times(dasar: str, a: str, b: str, found: list[str]) -> None:
    assert codes(row(dasar, a, b, "Indeks")) == found


@pytest.mark.parametrize(
    "teks",
    [
        "SK Bupati Nomor 188.45/072/KUM/2020",
        "188.45/072/KUM/2020",
        "30 orang x 6 kegiatan",
        "10-20 orang",
        "29 Mei 2023",
        "100 (4 pelanggar)",
        "Ada dan tertangani",
        "- LKSA 9",
    ],
)
def test_texts_that_are_one_value(teks: str) -> None:
    assert codes(row({"teks": teks}, "1", "2")) == []


@pytest.mark.parametrize("satuan", ["Orang", "FA Desa", "M2", "Per 1.000 kelahiran hidup", "RASS/ZoSS", "Orang x Jam"])
def test_units_that_are_units(satuan: str) -> None:
    assert codes(row("1", "1", "1", satuan)) == []


@given(
    st.lists(st.tuples(st.integers(10, 10**6), st.sampled_from(["Orang", "Desa", "Kegiatan"])), min_size=1, max_size=12)
)
def test_steady_targets_are_silent(rows: list[tuple[int, str]]) -> None:
    """Equal targets every year are sound, whatever the figures."""
    assert codes(*(row(str(n), str(n), str(n), unit, f"Aksi {k}") for k, (n, unit) in enumerate(rows))) == []


@given(st.integers(0, 10**5), st.integers(1, 10**4), st.integers(1, 10**4))
def test_right_running_totals_are_silent(dasar: int, a: int, b: int) -> None:
    stated = [{"angka": str(a), "keterangan": f"kumulatif {dasar + a}"}]
    stated.append({"angka": str(b), "keterangan": f"kumulatif {dasar + a + b}"})
    assert "MTK025" not in codes(row(str(dasar), *stated))


@given(st.integers(0, 10**5), st.integers(1, 10**4), st.integers(1, 10**4), st.integers(1, 99))
def test_wrong_running_totals_are_found(dasar: int, a: int, b: int, off: int) -> None:
    stated = [str(a), {"angka": str(b), "keterangan": f"kumulatif {dasar + a + b + off}"}]
    assert "MTK025" in codes(row(str(dasar), *stated))


@given(st.lists(st.sampled_from(["pembangunan", "pembinaan", "kesehatan", "perumahan", "perubahan", "keluarga"])))
def test_words_written_right_are_never_mistyped(words: list[str]) -> None:
    assert salah_ketik({word: words.count(word) for word in words}) == {}


@pytest.mark.parametrize("wrong", ["pembagunan", "pembanngunan", "pembanguann"])
def test_one_letter_amiss(wrong: str) -> None:
    assert salah_ketik({"pembangunan": 3, wrong: 1}) == {wrong: "pembangunan"}
    assert salah_ketik({"pembangunan": 2, wrong: 1}) == {}  # too seldom to know which of them is right


def test_spellings_keep_their_capitals() -> None:
    assert (seperti("Resiko", "risiko"), seperti("RESIKO", "risiko"), seperti("resiko", "risiko")) == (
        "Risiko",
        "RISIKO",
        "risiko",
    )


def test_every_check_explains_itself() -> None:
    """Title, reason, a wrong and a right example; sources are only those that aturan.md names."""
    for kode, each in MATRIKS.pemeriksaan.items():
        text = each.penjelasan
        assert re.fullmatch(r"MTK0(1[5-9]|[23]\d)", kode)
        assert text.judul, kode
        assert text.uraian, kode
        assert text.salah, kode
        assert text.benar, kode
        assert each.sumber in ("", "Perpres 25/2021"), kode
