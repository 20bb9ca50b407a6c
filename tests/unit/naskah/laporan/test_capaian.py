"""Achievement by direction, what is not computed, means, rounding, shares."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.bahasa.angka import round_half_away
from generator.naskah.laporan_kinerja.capaian import Capaian, hitung_capaian, persen_dari, rata_rata
from generator.naskah.laporan_kinerja.model import Kebijakan
from generator.naskah.laporan_kinerja.nilai import Keadaan
from tests.unit.naskah.laporan.laporan_tools import dihitung, indikator, sasaran
from tests.unit.naskah.naskah_tools import model

BAKU = model(Kebijakan, {})


def capaian(target: str, realisasi: str, polaritas: str = "naik", **kebijakan: str) -> Decimal | None:
    return hitung_capaian(Decimal(target), Decimal(realisasi), polaritas, model(Kebijakan, kebijakan)).persen


@pytest.mark.parametrize(
    ("target", "realisasi", "polaritas", "persen"),
    [
        ("52.95", "68.72", "naik", "129.78"),
        ("12000", "22577", "naik", "188.14"),
        ("23.38", "66.88", "naik", "286.06"),
        ("220", "228", "naik", "103.64"),
        ("3", "1", "naik", "33.33"),
        ("140", "0", "naik", "0.00"),
        ("14", "17.4", "turun", "75.71"),
        ("1.9", "2.7", "turun", "57.89"),
        ("17.26", "33.20", "turun", "7.65"),
        ("10", "10", "turun", "100.00"),
        ("10", "0", "turun", "200.00"),
        ("10", "20", "turun", "0.00"),
        ("10", "35", "turun", "0.00"),
    ],
)
def test_both_directions(target: str, realisasi: str, polaritas: str, persen: str) -> None:
    found = capaian(target, realisasi, polaritas)
    assert found is not None
    assert round_half_away(found, 2) == Decimal(persen)


def test_a_negative_achievement_may_stay_if_the_report_says_so() -> None:
    assert capaian("10", "35", "turun", di_bawah_nol="apa adanya") == Decimal(-150)
    assert capaian("10", "35", "turun", di_bawah_nol="nol") == 0


def test_a_cap_holds_from_above_only() -> None:
    assert capaian("50", "80", paling_tinggi="120") == 120
    assert capaian("50", "60", paling_tinggi="120") == 120
    assert capaian("50", "59", paling_tinggi="120") == 118
    assert capaian("10", "0", "turun", paling_tinggi="150") == 150


@pytest.mark.parametrize(
    ("target", "realisasi", "alasan"),
    [
        (None, Decimal(1), "tanpa target"),
        (Keadaan.TIDAK_BERLAKU, Decimal(1), "tanpa target"),
        (Keadaan.TIDAK_TERSEDIA, Decimal(1), "target tidak tersedia"),
        (Decimal(5), Keadaan.TIDAK_TERSEDIA, "realisasi tidak tersedia"),
        (Decimal(5), Keadaan.TIDAK_BERLAKU, "tidak diukur"),
        (Decimal(5), None, "tidak diukur"),
        (Decimal(0), Decimal(0), "target nol"),
        (Decimal(0), Decimal(7), "target nol"),
        (Keadaan.TIDAK_BERLAKU, Keadaan.TIDAK_BERLAKU, "tanpa target"),
    ],
)
@pytest.mark.parametrize("polaritas", ["naik", "turun"])
def test_what_is_not_computed_says_why(target: object, realisasi: object, alasan: str, polaritas: str) -> None:
    assert hitung_capaian(target, realisasi, polaritas, BAKU) == Capaian(None, alasan)


def test_a_measured_zero_is_a_number() -> None:
    """Nothing reached, nothing known and nothing aimed at are three different things."""
    assert capaian("5", "0") == 0
    assert hitung_capaian(Decimal(5), Keadaan.TIDAK_TERSEDIA, "naik", BAKU).persen is None


def test_a_mean_is_of_values_that_are_not_rounded() -> None:
    third = Decimal(100) / 3
    assert rata_rata([third, third, third]) != Decimal("33.33")
    exact = [Decimal("0.005"), Decimal("0.005"), Decimal("0.005")]
    assert round_half_away(rata_rata(exact) or Decimal(0), 2) == Decimal("0.01")
    shares = [Decimal("10.004"), Decimal("10.006")]  # rounded first: (10.00 + 10.01) / 2 = 10.005 -> 10.01
    assert round_half_away(rata_rata(shares) or Decimal(0), 2) == Decimal("10.01")
    shares = [Decimal("10.004"), Decimal("10.0049")]  # rounded first: 10.00
    assert rata_rata(shares) == Decimal("10.00445")


def test_a_mean_leaves_out_what_is_not_computed() -> None:
    assert rata_rata([Decimal(100), None, Decimal(50)]) == 75
    assert rata_rata([None, None]) is None
    assert rata_rata([]) is None
    assert rata_rata([Decimal(0)]) == 0


@pytest.mark.parametrize(
    ("value", "shown"),
    [("0.125", "0.13"), ("-0.125", "-0.13"), ("2.345", "2.35"), ("2.3449999", "2.34"), ("99.995", "100.00")],
)
def test_halves_are_rounded_away_from_zero(value: str, shown: str) -> None:
    assert round_half_away(Decimal(value), 2) == Decimal(shown)


def test_a_share_of_nothing_is_nothing() -> None:
    assert persen_dari(1, 0) is None
    assert persen_dari(25_936_934_756, 29_669_164_407) is not None
    assert round_half_away(persen_dari(25_936_934_756, 29_669_164_407) or Decimal(0), 2) == Decimal("87.42")


def test_the_whole_report_is_averaged_over_indicators_not_over_objectives() -> None:
    found = dihitung().ringkasan
    assert found.rata_rata == (Decimal(120) + 110 + 100) / 3
    assert (found.banyak(1), found.banyak(0), found.banyak(-1), found.tidak_dihitung) == (2, 1, 0, 0)


def test_the_target_of_the_year_comes_from_the_plan_unless_it_is_typed() -> None:
    kinerja = {
        "visi": "V",
        "misi": "M",
        "tujuan": [
            {
                "tujuan": "T",
                "sasaran": [
                    sasaran("kesejahteraan", indikator("satu", target="60")),
                    sasaran("desa", indikator("dua")),
                ],
            }
        ],
    }
    penutup = {"isi": ["Selesai."]}
    found = dihitung(kinerja=kinerja, penutup=penutup).indikator
    assert found["satu"].capaian.persen == 100
    assert found["dua"].capaian.persen == 120
