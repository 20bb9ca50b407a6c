"""Values as they are printed: units, percent signs, points, dashes for what there is not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.naskah.laporan_kinerja.cetak import Pencetak
from generator.naskah.laporan_kinerja.nilai import Keadaan

CETAK = Pencetak(2, frozenset({"Indeks"}), {"Persen": "%"})


@pytest.mark.parametrize(
    ("value", "satuan", "shown"),
    [
        ("52.95", "Persen", "52,95%"),
        ("52.90", "Persen", "52,90%"),
        ("100", "Persen", "100%"),
        ("12000", "KK", "12.000 KK"),
        ("0", "Buah", "0 Buah"),
        ("92.74", "Indeks", "92,74"),
        ("-1.5", "Indeks", "−1,5"),
    ],
)
def test_a_value_with_its_unit(value: str, satuan: str, shown: str) -> None:
    assert CETAK.nilai(Decimal(value), satuan) == shown


def test_what_there_is_not_is_told_apart() -> None:
    assert CETAK.nilai(Keadaan.TIDAK_TERSEDIA, "Persen") == "n/a"
    assert CETAK.nilai(Keadaan.TIDAK_BERLAKU, "Persen") == "–"
    assert CETAK.nilai(None, "Persen") == "–"
    assert CETAK.persen(None) == "–"
    assert CETAK.dua(None) == "–"


def test_percentages_are_rounded_once() -> None:
    assert CETAK.persen(Decimal("129.7828")) == "129,78%"
    assert CETAK.persen(Decimal("0.005")) == "0,01%"
    assert CETAK.dua(Decimal("-11.105")) == "−11,11"
    assert CETAK.dua(Decimal(1000)) == "1.000,00"
    assert Pencetak(1, frozenset(), {}).persen(Decimal("66.65")) == "66,7%"
    assert Pencetak(0, frozenset(), {}).persen(Decimal("66.5")) == "67%"
    assert CETAK.bulat(Decimal("1.995")) == Decimal("2.00")


@pytest.mark.parametrize(
    ("value", "satuan", "shown"),
    [
        ("13.81", "Persen", "13,81 poin persen"),
        ("-13.81", "Persen", "13,81 poin persen"),
        ("-0.47", "Indeks", "0,47 poin"),
        ("1500", "Orang", "1.500 orang"),
        ("-3", "Orang", "3 orang"),
        ("7", "KK", "7 KK"),
        ("7", "BUMDes", "7 BUMDes"),
    ],
)
def test_a_change_has_no_sign_and_percentages_change_by_points(value: str, satuan: str, shown: str) -> None:
    assert CETAK.selisih(Decimal(value), satuan) == shown


def test_a_sentence_writes_units_small_but_not_abbreviations() -> None:
    said = [
        CETAK.kalimat(Decimal(8000), each) for each in ("Orang", "Desa/Kelurahan", "KK", "KP-SPAMS", "Persen", "Indeks")
    ]
    assert said == ["8.000 orang", "8.000 desa/kelurahan", "8.000 KK", "8.000 KP-SPAMS", "8.000%", "8.000"]


def test_a_short_unit_stays_with_its_number_in_a_table() -> None:
    assert CETAK.sel(Decimal(38), "Orang") == "38\u00a0Orang"
    assert " " in CETAK.sel(Decimal(38), "Desa/Kelurahan yang dibina")
