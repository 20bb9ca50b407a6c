"""Scales of achievement hold every value once, and say their bands in words."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest

from generator.naskah.umum.skala import Kategori, Skala
from generator.source.validate import validate
from tests.unit.naskah.laporan.laporan_tools import FILE, SKALA
from tests.unit.naskah.naskah_tools import model


def problems(*kategori: dict[str, Any]) -> list[str]:
    _, findings = validate(Skala, {"sumber": "S", "kategori": list(kategori)}, FILE)
    return [f"{each.code} {each.message}" for each in findings]


@pytest.mark.parametrize(
    ("value", "nama"),
    [
        ("286.06", "Sangat Tinggi"),
        ("90.001", "Sangat Tinggi"),
        ("90", "Tinggi"),
        ("75.71", "Tinggi"),
        ("75.0000001", "Tinggi"),
        ("75", "Sedang"),
        ("65", "Rendah"),
        ("57.89", "Rendah"),
        ("50", "Sangat Rendah"),
        ("0", "Sangat Rendah"),
        ("-12", "Sangat Rendah"),
    ],
)
def test_every_value_has_its_band(value: str, nama: str) -> None:
    for order in list(permutations(SKALA["kategori"]))[::17]:
        assert model(Skala, {**SKALA, "kategori": list(order)}).kategori_dari(Decimal(value)) == nama


def test_half_open_bands_from_below() -> None:
    found = model(
        Skala,
        {
            "sumber": "S",
            "kategori": [
                {"nama": "Baik", "paling_sedikit": "80"},
                {"nama": "Kurang", "kurang_dari": "80"},
            ],
        },
    )
    assert [found.kategori_dari(Decimal(each)) for each in ("80", "79.99")] == ["Baik", "Kurang"]
    assert [each.rentang for each in found.kategori] == ["paling sedikit 80%", "kurang dari 80%"]


@pytest.mark.parametrize(
    ("kategori", "said"),
    [
        ([{"nama": "A", "lebih_dari": "76"}, {"nama": "B", "paling_banyak": "75"}], "tidak berkategori"),
        ([{"nama": "A", "lebih_dari": "75"}, {"nama": "B", "kurang_dari": "75"}], "tidak berkategori"),
        ([{"nama": "A", "paling_sedikit": "75"}, {"nama": "B", "paling_banyak": "75"}], "bertumpang tindih"),
        ([{"nama": "A", "lebih_dari": "70"}, {"nama": "B", "paling_banyak": "75"}], "bertumpang tindih"),
        ([{"nama": "A", "paling_banyak": "80"}, {"nama": "B", "lebih_dari": "75"}], "bertumpang tindih"),
        (
            [{"nama": "A", "lebih_dari": "75", "paling_banyak": "100"}, {"nama": "B", "paling_banyak": "75"}],
            "tidak berkategori",
        ),
        (
            [{"nama": "A", "lebih_dari": "75"}, {"nama": "B", "paling_sedikit": "0", "paling_banyak": "75"}],
            "tidak berkategori",
        ),
        ([{"nama": "A", "lebih_dari": "1", "paling_sedikit": "1"}], "sekaligus"),
        ([{"nama": "A", "kurang_dari": "1", "paling_banyak": "1"}], "sekaligus"),
    ],
)
def test_holes_overlaps_and_bounds_are_refused(kategori: list[dict[str, Any]], said: str) -> None:
    found = problems(*kategori)
    assert any(each.startswith("KIN003 ") and said in each for each in found), found


def test_one_band_without_limits_is_a_scale() -> None:
    assert problems({"nama": "Ada"}) == []
    assert model(Kategori, {"nama": "Ada"}).rentang == "semua nilai"


def test_bands_in_words() -> None:
    said = [model(Kategori, each).rentang for each in SKALA["kategori"]]
    assert said[0] == "lebih dari 90%"
    assert said[1] == "lebih dari 75% sampai dengan 90%"
    assert said[-1] == "paling banyak 50%"
    assert (
        model(Kategori, {"nama": "A", "paling_sedikit": "76", "kurang_dari": "90,5"}).rentang == "76% kurang dari 90,5%"
    )
