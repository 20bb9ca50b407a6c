"""The budget: summed on every level, absorbed, compared with achievement; and a budget of nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.bahasa.angka import round_half_away
from generator.naskah.laporan_kinerja.hasil_anggaran import efisiensi
from tests.unit.naskah.laporan.laporan_tools import bahan, data, dihitung, disusun, laporan, program, slot_lines, sub


def two(value: Decimal) -> Decimal:
    return round_half_away(value, 2)


def anggaran(*programs: dict[str, Any]) -> dict[str, Any]:
    return {"urusan": [{"urusan": "Sosial", "program": list(programs)}]}


def test_every_level_is_the_sum_of_the_one_below() -> None:
    found = dihitung().anggaran
    assert (found.pagu, found.realisasi) == (1_820_003, 1_343_458)
    for urusan in found.urusan:
        for row in urusan.semua():
            if row.bawahan:
                assert row.pagu == sum(each.pagu for each in row.bawahan)
                assert row.realisasi == sum(each.realisasi for each in row.bawahan)
    levels = [row.tingkat for urusan in found.urusan for row in urusan.semua()]
    assert [levels.count(name) for name in ("urusan", "program", "kegiatan", "sub_kegiatan")] == [2, 3, 3, 4]
    assert [row.id for row in found.program] == ["utama", "lain", "kantor"]
    assert set(found.by_id) == {"utama", "keg-utama", "lain", "keg-lain", "kantor", "keg-kantor"}


def test_programs_of_an_objective() -> None:
    found = dihitung().anggaran
    assert [row.id for row in found.pendukung("kesejahteraan")] == ["utama"]
    assert found.pendukung("tidak-ada") == ()


def test_achievements_come_from_the_indicators_or_from_print() -> None:
    found = dihitung().anggaran.by_id["utama"]
    assert [(each.nama, each.persen) for each in found.indikator] == [("Angka satu", 120), ("Angka dua", 110)]
    assert found.capaian == 115
    first = found.bawahan[0].bawahan[0]
    assert [(each.nama, each.persen) for each in first.indikator] == [("Angka empat", 80), ("Lain", 90)]


def test_a_mean_and_not_a_sum_is_compared() -> None:
    """Print once added 35 + 288 and subtracted 85,85; the mean of 35 and 287,5 gives 75,40."""
    mean = (Decimal(35) + Decimal("287.5")) / 2
    assert efisiensi(mean, Decimal("85.85"), two) == Decimal("75.40")
    assert efisiensi(Decimal("127.89"), Decimal("98.68"), two) == Decimal("29.21")


def test_both_sides_are_rounded_before_they_are_subtracted() -> None:
    assert efisiensi(Decimal("100.005"), Decimal("50.004"), two) == Decimal("50.01")


@pytest.mark.parametrize(("capaian", "serapan"), [(None, Decimal(5)), (Decimal(5), None), (None, None)])
def test_nothing_is_compared_with_nothing(capaian: Decimal | None, serapan: Decimal | None) -> None:
    assert efisiensi(capaian, serapan, two) is None


def test_a_budget_of_nothing_absorbs_nothing() -> None:
    nothing = anggaran(program("utama", sub("Pertama", 0, 0, {"nama": "X", "capaian": "100"}), mendukung=["desa"]))
    found = dihitung(anggaran=nothing, akuntabilitas_kinerja=tanpa_kutipan())
    assert found.anggaran.program[0].serapan is None
    composition, findings = disusun(laporan(anggaran=nothing, akuntabilitas_kinerja=tanpa_kutipan(), unit=[]))
    assert findings == []
    lines = [line[3:] for line in slot_lines(composition, "isi.akuntabilitas_kinerja")]
    assert "– Pertama | X | 0 | 0 | –" in lines
    assert "– Pertama | X | 100,00 | – | –" in lines


def tanpa_kutipan() -> dict[str, Any]:
    """Return the chapter without texts that quote the budget."""
    found = data()["akuntabilitas_kinerja"]
    found["isi"] = [each for each in found["isi"] if not isinstance(each, str) and each != {"sisipan": "efektivitas"}]
    found["isi"][2]["isi"] = found["isi"][2]["isi"][:2]
    return dict(found)


def test_indicators_that_are_not_known_count_for_nothing() -> None:
    row = sub("Pertama", 10, 5, {"nama": "A", "capaian": "tidak tersedia"}, {"nama": "B", "capaian": "80"})
    found = dihitung(anggaran=anggaran(program("utama", row))).anggaran.program[0].bawahan[0].bawahan[0]
    assert found.capaian == 80
    assert [each.persen for each in found.indikator] == [None, 80]


def test_spending_more_than_there_is_absorbs_more_than_all() -> None:
    found = dihitung(anggaran=anggaran(program("utama", sub("Pertama", 100, 150)))).anggaran
    assert found.program[0].serapan == 150


def test_an_indicator_may_have_another_name_in_the_budget() -> None:
    row = sub("Pertama", 10, 5, {"kinerja": "satu", "nama": "Nama lain"})
    found = bahan(anggaran=anggaran(program("utama", row))).hasil.anggaran.program[0].bawahan[0].bawahan[0]
    assert (found.indikator[0].nama, found.indikator[0].persen) == ("Nama lain", 120)
