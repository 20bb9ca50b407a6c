"""Texts may quote figures by name; what is not known cannot be quoted."""

from __future__ import annotations

from typing import Any

import pytest

from generator.naskah.laporan_kinerja.kutipan import quoted_values
from tests.unit.naskah.laporan.laporan_tools import bahan, data, disusun, isi, laporan


def values(**changes: Any) -> dict[str, Any]:
    each = bahan(**changes)
    return quoted_values(each.naskah, each.hasil, each.konteks, each.cetak)


def kutip(teks: str, **changes: Any) -> str:
    composition, findings = disusun(laporan(penutup=isi(teks), **changes))
    assert findings == [], findings
    blocks = composition.values["isi"]["penutup"].blocks  # type: ignore[index]
    return "".join(run.text for run in blocks[1].runs)


@pytest.mark.parametrize(
    ("teks", "said"),
    [
        ("{{ tahun }} {{ tahun_lalu }} {{ tahun_depan }}", "2022 2021 2023"),
        ("{{ renstra.awal }}-{{ renstra.akhir }}", "2021-2026"),
        ("{{ perangkat_daerah.nama }}, {{ perangkat_daerah.kepala }}", "Dinas Sosial, Kepala Dinas Sosial"),
        ("{{ daerah.sebutan }}", "Kabupaten Contoh"),
        ("{{ indikator.satu.target }} {{ indikator.satu.realisasi }} {{ indikator.satu.capaian }}", "50% 60% 120,00%"),
        ("{{ indikator.satu.kategori }} {{ indikator.satu.sebutan }}", "Sangat Tinggi Angka satu"),
        ("{{ indikator.satu.realisasi_lalu }} {{ indikator.satu.capaian_lalu }}", "40% 80,00%"),
        ("{{ indikator.satu.selisih_realisasi }}", "20 poin persen"),
        ("{{ indikator.dua.selisih_realisasi }} {{ indikator.dua.selisih_capaian }}", "3 poin 6,00 poin persen"),
        ("{{ indikator.satu.target_akhir }} {{ indikator.satu.capaian_akhir }}", "50% 120,00%"),
        (
            "{{ sasaran.kesejahteraan.nama }} {{ sasaran.kesejahteraan.rata_rata }}",
            "Meningkatnya kesejahteraan 115,00%",
        ),
        ("{{ sasaran.kesejahteraan.banyak_indikator | bilangan }}", "2 (dua)"),
        (
            "{{ unit.sosial.nama }} {{ unit.sosial.rata_rata }} {{ unit.sosial.kategori }}",
            "Bidang sosial 90,00% Tinggi",
        ),
        ("{{ anggaran.utama.pagu | angka }} {{ anggaran.utama.serapan }}", "1.500.000 68,23%"),
        ("{{ anggaran.keg_utama.realisasi | angka }}", "1.023.457"),
        ("{{ anggaran.sasaran_kesejahteraan.pagu | angka }} {{ anggaran.sasaran_desa.serapan }}", "1.500.000 100,00%"),
        ("{{ anggaran.jumlah.pagu | angka }} {{ anggaran.jumlah.serapan }}", "1.820.003 73,82%"),
        ("{{ anggaran.jumlah.pagu | terbilang }}", "satu juta delapan ratus dua puluh ribu tiga"),
        ("{{ tabel.ppks.lanjut_usia.populasi | angka }} {{ tabel.ppks.jumlah.tertangani | angka }}", "700 500"),
        ("{{ tabel.ppks.banyak | bilangan }}", "2 (dua)"),
        ("{{ jumlah.sasaran }} {{ jumlah.indikator }} {{ jumlah.urusan }} {{ jumlah.bidang }}", "2 3 2 1"),
        (
            "{{ jumlah.program }} {{ jumlah.kegiatan }} {{ jumlah.sub_kegiatan }} {{ jumlah.jabatan_fungsional }}",
            "3 3 4 0",
        ),
        ("{{ ringkasan.rata_rata }} {{ ringkasan.kategori }}", "110,00% Sangat Tinggi"),
        ("{{ ringkasan.tercapai }} {{ ringkasan.melampaui }} {{ ringkasan.tidak_tercapai }}", "3 2 0"),
    ],
)
def test_names_and_what_they_say(teks: str, said: str) -> None:
    assert kutip(f"{teks} dan lain-lain.").replace("\u00a0", " ") == f"{said} dan lain-lain."


def test_what_is_not_known_has_no_name() -> None:
    kinerja = data()["kinerja"]
    kinerja["tujuan"][0]["sasaran"][0]["indikator"][0] |= {"realisasi": "tidak tersedia", "riwayat": {}}
    found = values(kinerja=kinerja, ringkasan_eksekutif=isi({"sisipan": "ikhtisar"}))["indikator"]["satu"]
    known = {"nama", "sebutan", "satuan", "target", "target_lalu", "target_akhir"}
    assert {name for name in found if not name.startswith("_")} >= known
    assert not {"realisasi", "capaian", "kategori", "selisih_realisasi", "capaian_akhir", "capaian_lalu"} & set(found)


def test_quoting_what_is_not_known_is_an_error() -> None:
    kinerja = data()["kinerja"]
    kinerja["tujuan"][0]["sasaran"][0]["indikator"][0] |= {"realisasi": "tidak tersedia"}
    _, findings = disusun(laporan(kinerja=kinerja))
    assert {each.code for each in findings} == {"ISI012"}
    _, findings = disusun(laporan(penutup=isi("{{ indikator.tidak_ada.capaian }}")))
    assert [each.code for each in findings] == ["ISI012"]


def test_hyphens_in_ids_are_underscores_in_names() -> None:
    table = {"ppks-2022": data()["tabel"][0]["ppks"]}
    found = values(tabel=[table], akuntabilitas_kinerja=isi("x"))["tabel"]
    assert set(found) == {"ppks_2022"}
