"""The region by its names, and what its documents look up by year."""

from __future__ import annotations

import pytest

from generator.naskah.umum.daerah import Daerah
from generator.naskah.umum.konteks import DaftarKla
from generator.naskah.umum.saringan import FILTERS
from generator.source.validate import validate
from tests.unit.naskah.naskah_tools import DAERAH, KLA, konteks, model


def test_a_regency() -> None:
    daerah = model(Daerah, DAERAH)
    assert (daerah.sebutan, daerah.kepala_daerah, daerah.jabatan_kepala_daerah) == (
        "Kabupaten Contoh",
        "Bupati",
        "Bupati Contoh",
    )


def test_a_city_has_a_wali_kota_in_two_words() -> None:
    daerah = model(Daerah, {**DAERAH, "jenis": "kota"})
    assert (daerah.sebutan, daerah.kepala_daerah, daerah.jabatan_kepala_daerah) == (
        "Kota Contoh",
        "Wali Kota",
        "Wali Kota Contoh",
    )


def test_values_are_plain_text() -> None:
    values = model(Daerah, DAERAH).values()
    assert set(values) == {"nama", "jenis", "sebutan", "provinsi", "ibu_kota", "kepala_daerah", "jabatan_kepala_daerah"}
    assert all(isinstance(value, str) for value in values.values())


def test_agencies_and_partners_by_id() -> None:
    daerah = konteks().daerah
    assert [
        each.nama if each else None for each in map(daerah.instansi, ("dinas-sosial", "forum-anak", "tidak-ada"))
    ] == [
        "Dinas Sosial",
        "Forum Anak",
        None,
    ]


def test_another_kind_of_region_is_refused() -> None:
    found, findings = validate(Daerah, {**DAERAH, "jenis": "provinsi"}, "d.yaml")
    assert found is None
    assert [finding.code for finding in findings] == ["ISI007"]


@pytest.mark.parametrize(
    ("tahun", "versi"), [(None, 2022), (2024, 2022), (2022, 2022), (2021, 2020), (2020, 2020), (2010, 2020)]
)
def test_kla_version_is_the_latest_not_younger_else_the_oldest(tahun: int | None, versi: int) -> None:
    assert model(DaftarKla, KLA).untuk(tahun).tahun == versi


def test_a_list_of_kla_versions_is_never_empty() -> None:
    found, findings = validate(DaftarKla, {"versi": []}, "kla.yaml")
    assert found is None
    assert [finding.code for finding in findings] == ["ISI004"]


def test_filters() -> None:
    assert FILTERS["bilangan"](3) == "3 (tiga)"
    assert FILTERS["terbilang"](24) == "dua puluh empat"
    assert FILTERS["angka"](8000) == "8.000"
    assert FILTERS["rupiah"](500) == "Rp500,00"
    assert FILTERS["kapital"]("a") == "A"
    assert FILTERS["judul"]("maksud dan tujuan") == "Maksud dan Tujuan"


@pytest.mark.parametrize("name", ["terbilang", "bilangan", "angka", "rupiah"])
@pytest.mark.parametrize("value", ["3", True, None])
def test_number_filters_refuse_what_is_no_number(name: str, value: object) -> None:
    with pytest.raises(TypeError, match=name):
        FILTERS[name](value)
