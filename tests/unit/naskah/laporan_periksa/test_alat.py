"""What the checks are made of: rounding of printed figures, names in running text, sentences."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from generator.bahasa.angka import parse_bilangan
from generator.naskah.laporan_kinerja.baca_kata import bentuk_nama, inti, kalimat_utuh
from generator.naskah.laporan_kinerja.indeks_nama import PALING_BANYAK, IndeksNama
from generator.naskah.laporan_kinerja.periksa import LAPORAN
from generator.naskah.laporan_kinerja.sebutan import Pencari
from generator.naskah.laporan_kinerja.tercetak import cocok, setengah_digit


@pytest.mark.parametrize(
    ("printed", "computed", "same"),
    [
        ("126,67", "126.6666667", True),
        ("127", "126.6666667", True),
        ("126", "126.6666667", False),
        ("288", "287.5", True),
        ("287", "287.5", True),
        ("-82,1", "-82.1004", True),
        ("100,00", "100", True),
        ("100,01", "100", False),
        ("0", "0.49", True),
    ],
)
def test_printed_figure_is_compared_to_its_last_digit(printed: str, computed: str, same: bool) -> None:
    assert cocok(parse_bilangan(printed), [None, Decimal(computed)]) is same


def test_half_digit() -> None:
    assert setengah_digit(Decimal("12.34")) == Decimal("0.005")
    assert setengah_digit(Decimal("1200")) == Decimal("0.5")


def test_a_missing_value_is_never_right() -> None:
    assert not cocok(Decimal(1), [None])
    assert not cocok(Decimal(1), [])


def report(*names: str) -> Any:
    rows = {
        name: SimpleNamespace(indikator=SimpleNamespace(id=name, nama=name, sebutan=None), sebutan=name)
        for name in names
    }
    return SimpleNamespace(indikator=rows)


def found(finder: Pencari, text: str) -> list[str]:
    return [text[each.awal : each.akhir] for each in finder.cari(text)]


def test_names_are_found_blind_to_capitals_and_punctuation() -> None:
    finder = Pencari(report("Jumlah Ponpes (Pesantren) yang Ramah", "IPG (Indeks Pembangunan Gender)", "Anak"))
    assert found(finder, "pada jumlah ponpes yang ramah, lalu IPG naik") == ["jumlah ponpes yang ramah", "IPG"]
    assert found(finder, "Indeks Pembangunan Gender dan anak-anak") == ["Indeks Pembangunan Gender"]
    assert found(finder, "IPG Provinsi Kalimantan Selatan") == []


def test_the_longest_name_is_found_and_the_end_of_the_text_is_safe() -> None:
    finder = Pencari(report("Desa yang Maju", "Desa yang Maju dan Mandiri"))
    assert found(finder, "Desa yang Maju dan Mandiri") == ["Desa yang Maju dan Mandiri"]
    assert found(finder, "ini Desa yang Maju") == ["Desa yang Maju"]
    assert found(finder, "ini Desa yang") == []


def test_only_quotes_are_matched_nearly() -> None:
    finder = Pencari(report("Jumlah klien pada PUSPAGA yang terlayani", "Jumlah penduduk pada desa yang terlayani"))
    assert found(finder, "Indikator “Jumlah Klien PUSPAGA yang terlayani” baik") == [
        "“Jumlah Klien PUSPAGA yang terlayani”"
    ]
    assert found(finder, "Jumlah Klien PUSPAGA yang terlayani baik") == []
    assert found(finder, "Indikator “Klien dan tamu” baik") == []


def test_names_that_are_nearly_the_same_cost_no_more_each() -> None:
    """What is looked at for one name has a bound, and the right one is among it however many are alike."""
    names = [f"Jumlah Desa {n} yang Membina Lembaga Kemasyarakatan" for n in range(1000)]
    finder = Pencari(report(*names))
    assert finder._lengths["jumlah"] == [7]
    index = IndeksNama(inti(name) for name in names)
    assert len(index.calon("Jumlah Desa yang Membina Lembaga", 1, 2)) <= PALING_BANYAK
    assert index.calon("Jumlah Desa 7 Membina Lembaga", 1, 2)[0] == inti(names[7])


def test_forms_of_a_name() -> None:
    assert list(bentuk_nama("IDG (Indeks Pemberdayaan Gender)")) == [
        "IDG (Indeks Pemberdayaan Gender)", "IDG", "Indeks Pemberdayaan Gender"
    ]  # fmt: skip
    assert inti("Jumlah desa yang ada pada peta") == ("jumlah", "desa", "ada", "peta")


def test_sentences() -> None:
    text = "Sebesar 22.577 KK; baik. Jumlah 1,5. “Dua” selesai"
    assert [text[a:b].strip() for a, b in kalimat_utuh(text)] == [
        "Sebesar 22.577 KK;",
        "baik.",
        "Jumlah 1,5.",
        "“Dua” selesai",
    ]


def test_every_check_explains_itself() -> None:
    for kode, each in LAPORAN.pemeriksaan.items():
        explained = each.penjelasan
        assert explained.judul, kode
        assert explained.uraian, kode
        assert explained.salah, kode
        assert explained.benar, kode
