"""A small made-up performance report, and short ways to work it out and compose it.

The sentence patterns name their situation, so that a test sees which one was taken.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from generator.blocks.dump import dump
from generator.naskah.laporan_kinerja.checks import check
from generator.naskah.laporan_kinerja.compose import _Composer, compose
from generator.naskah.laporan_kinerja.hitung import hitung
from generator.naskah.laporan_kinerja.model import LaporanKinerja
from generator.naskah.umum.konteks import DaftarSatuan
from generator.naskah.umum.skala import DaftarKinerja
from tests.unit.naskah.naskah_tools import DAERAH, konteks, model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.composition import Composition
    from generator.diagnostics.finding import Finding
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.hasil import Hitungan
    from generator.naskah.umum.konteks import Konteks

FILE = "kab-contoh/lkip/naskah.yaml"
SKALA = {
    "sumber": "Peraturan Contoh",
    "kategori": [
        {"nama": "Sangat Tinggi", "lebih_dari": "90"},
        {"nama": "Tinggi", "lebih_dari": "75", "paling_banyak": "90"},
        {"nama": "Sedang", "lebih_dari": "65", "paling_banyak": "75"},
        {"nama": "Rendah", "lebih_dari": "50", "paling_banyak": "65"},
        {"nama": "Sangat Rendah", "paling_banyak": "50"},
    ],
}
_SATU = "{{ sebutan }} {{ target }} {{ realisasi }} {{ capaian }} {{ kategori }}"
_TANPA = "{{ sebutan }} {{ tahun }}"
_LALU = "{{ sebutan }} {{ realisasi_lalu }} {{ realisasi }}"
_CAPAIAN = "{{ selisih_capaian }} {{ capaian_lalu }} {{ capaian }}"
_AKHIR = "{{ sebutan }} {{ target_akhir }} {{ realisasi }} {{ capaian_akhir }}"
_PEMBANDING = (
    "{{ Sebutan }} {{ daerah }} {{ realisasi }} {{ nama_pembanding }} {{ nilai_pembanding }} {{ selisih_pembanding }}"
)
_EFISIEN = "{{ pagu }} {{ realisasi_anggaran }} {{ serapan }} {{ rata_rata }} {{ efisiensi }}"
POLA = {
    "capaian_tercapai": _SATU,
    "capaian_melampaui": _SATU,
    "capaian_melampaui_turun": _SATU,
    "capaian_tidak_tercapai": _SATU,
    "capaian_tidak_tercapai_turun": _SATU,
    "capaian_nol": _SATU,
    "target_nol": _TANPA,
    "tidak_tersedia": _TANPA,
    "tanpa_target": _TANPA,
    "lalu_naik_membaik": f"{_LALU} {{{{ selisih }}}}",
    "lalu_naik_memburuk": f"{_LALU} {{{{ selisih }}}}",
    "lalu_turun_membaik": f"{_LALU} {{{{ selisih }}}}",
    "lalu_turun_memburuk": f"{_LALU} {{{{ selisih }}}}",
    "lalu_tetap": _LALU,
    "lalu_tidak_ada": _TANPA,
    "capaian_naik": _CAPAIAN,
    "capaian_turun": _CAPAIAN,
    "capaian_tetap": "{{ capaian }}",
    "akhir_tercapai": _AKHIR,
    "akhir_belum": _AKHIR,
    "akhir_tidak_ada": _TANPA,
    "pembanding_lebih_baik": _PEMBANDING,
    "pembanding_lebih_buruk": _PEMBANDING,
    "pembanding_sama": _PEMBANDING,
    "tanpa_pembanding": "{{ Sebutan }} {{ alasan }}",
    "rata_rata": "{{ banyak | bilangan }} {{ rata_rata }} {{ kategori }}",
    "satu_indikator": "{{ rata_rata }} {{ kategori }}",
    "ringkas_unit": "{{ banyak | bilangan }} {{ rincian }} {{ rata_rata }} {{ kategori }}",
    "ringkas_seluruhnya": "{{ banyak | bilangan }} {{ rincian }} {{ rata_rata }} {{ kategori }}",
    "ringkas_tidak_dihitung": "{{ tidak_dihitung | bilangan }}",
    "rujuk_sasaran": "{{ nomor }} {{ tahun }} {{ rujukan }}",
    "rujuk_tahun": "{{ nomor }} {{ tahun }} {{ rujukan }}",
    "rujuk_penunjang": "{{ nomor }} {{ tahun }} {{ rujukan }}",
    "rujuk_unit": "{{ jabatan }} {{ tahun }} {{ rujukan }}",
    "efisien": _EFISIEN,
    "tidak_efisien": _EFISIEN,
    "tanpa_anggaran": "tidak dihitung",
}


def indikator(id_: str = "satu", **more: Any) -> dict[str, Any]:
    """Return an indicator in percent with a plan; a key set to None is left out."""
    data: dict[str, Any] = {
        "id": id_,
        "nama": f"Angka {id_}",
        "satuan": "Persen",
        "polaritas": "naik",
        "renstra": {str(year): "50" for year in range(2021, 2027)},
        "realisasi": "60",
        "riwayat": {"2021": "40"},
        "tanpa_pembanding": "tidak ada",
    }
    return {key: value for key, value in (data | more).items() if value is not None}


def sasaran(id_: str, *indikator: dict[str, Any], **analisis: Any) -> dict[str, Any]:
    """Return an objective with the analysis that the checks ask for."""
    return {
        "id": id_,
        "sasaran": f"Meningkatnya {id_}",
        "urusan": "Sosial",
        "indikator": list(indikator),
        "analisis": {"penyebab": ["Sebab."], "tindak_lanjut": ["Lanjut."], **analisis},
    }


def unit(id_: str, *indikator: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a bureau with one objective."""
    data = {
        "id": id_,
        "nama": f"Bidang {id_}",
        "jabatan": f"Kepala Bidang {id_}",
        "tingkat": "eselon III",
        "sasaran": [{"sasaran": f"Terlaksananya {id_}", "indikator": list(indikator)}],
    }
    return data | more


def sub(nama: str, pagu: int, realisasi: int, *indikator: dict[str, Any]) -> dict[str, Any]:
    """Return a sub kegiatan."""
    return {"sub_kegiatan": nama, "pagu": str(pagu), "realisasi": str(realisasi), "indikator": list(indikator)}


def program(id_: str, *sub_kegiatan: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a program with one kegiatan that has these sub kegiatan."""
    activity = {"id": f"keg-{id_}", "kegiatan": f"Kegiatan {id_}", "sub_kegiatan": list(sub_kegiatan)}
    return {"id": id_, "program": f"Program {id_}", "kegiatan": [activity], **more}


PPKS = {
    "judul": "PPKS Tahun {{ tahun }}",
    "kolom": [
        {"id": "jenis", "judul": "Jenis"},
        {"id": "populasi", "judul": "Populasi", "satuan": "Orang"},
        {"id": "tertangani", "judul": "Tertangani", "satuan": "Orang"},
        {"id": "persen", "judul": "Persen", "persen_dari": ["tertangani", "populasi"]},
    ],
    "baris": [["Anak", "300", "100"], ["Lanjut Usia", "700", "400"]],
    "jumlah": ["populasi", "tertangani"],
    "sumber": "Data",
}


def isi(*items: Any) -> dict[str, Any]:
    return {"isi": list(items)}


def data(**changes: Any) -> dict[str, Any]:
    """Return the small report as plain data, with some top-level keys replaced."""
    found: dict[str, Any] = {
        "jenis": "laporan_kinerja",
        "tahun": "2022",
        "perangkat_daerah": "dinas-sosial",
        "renstra": {"awal": "2021", "akhir": "2026"},
        "skala": "baku",
        "penandatangan": {"oleh": "kepala-dinas", "waktu": "Januari 2023"},
        "perjanjian": {"pihak_kedua": "bupati", "waktu": "Januari 2022"},
        "landasan_hukum": ["uu-23-2002"],
        "kata_pengantar": isi("Rata-rata {{ ringkasan.rata_rata }}."),
        "ringkasan_eksekutif": isi(
            "Capaian {{ indikator.satu.capaian }} dari realisasi {{ indikator.satu.realisasi }}, lihat [[ikhtisar]].",
            "Ada {{ ringkasan.melampaui | bilangan }} yang melampaui target.",
            {"sisipan": "ikhtisar"},
        ),
        "pendahuluan": isi(
            {"subbab": "Hukum", "isi": [{"sisipan": "landasan-hukum"}]},
            {"subbab": "Susunan", "isi": [{"sisipan": "struktur-organisasi"}]},
        ),
        "perencanaan_kinerja": isi(
            {"sisipan": "tujuan-sasaran"},
            {"sisipan": "perjanjian-kinerja"},
            {"sisipan": "perjanjian-unit"},
            {"sisipan": "rencana-anggaran"},
        ),
        "akuntabilitas_kinerja": isi(
            {"sisipan": "rumus"},
            {"sisipan": "skala"},
            {"subbab": "Capaian", "isi": [{"analisis": "kesejahteraan"}, {"analisis": "desa"}, {"unit": "sosial"}]},
            {"tabel": "ppks"},
            {"sisipan": "efektivitas"},
            "Pagu {{ anggaran.jumlah.pagu | rupiah }} ({{ anggaran.jumlah.pagu | terbilang }} rupiah).",
            "Terserap {{ anggaran.jumlah.serapan }}, program utama {{ anggaran.utama.serapan }}.",
            {"sisipan": "realisasi-anggaran"},
            {"sisipan": "efisiensi"},
        ),
        "penutup": isi("Sasaran mencapai {{ sasaran.kesejahteraan.rata_rata }}, seluruhnya {{ ringkasan.rata_rata }}."),
        "kinerja": {
            "visi": "Visi",
            "misi": "Misi",
            "tujuan": [
                {
                    "tujuan": "Tujuan",
                    "indikator": "Ukuran",
                    "sasaran": [
                        sasaran(
                            "kesejahteraan",
                            indikator(
                                "satu",
                                riwayat={"2020": "31", "2021": "40"},
                                pembanding=[{"nama": "Provinsi", "nilai": "55"}],
                            ),
                            indikator(
                                "dua", polaritas="turun", satuan="Indeks", realisasi="45", riwayat={"2021": "48"}
                            ),
                        ),
                        sasaran("desa", indikator("tiga", satuan="Desa", realisasi="50")),
                    ],
                }
            ],
        },
        "unit": [
            unit(
                "sosial",
                indikator("empat", renstra={}, target="10", satuan="Orang", realisasi="8", riwayat={}),
                indikator("lima", renstra={}, target="20", satuan="Orang", realisasi="20", riwayat={}),
                mendukung=["kesejahteraan"],
                penunjang=["utama"],
            )
        ],
        "anggaran": {
            "urusan": [
                {
                    "urusan": "Sosial",
                    "program": [
                        program(
                            "utama",
                            sub("Pertama", 1_000_000, 900_000, {"kinerja": "empat"}, {"nama": "Lain", "capaian": "90"}),
                            sub("Kedua", 500_000, 123_457, {"kinerja": "satu"}),
                            mendukung=["kesejahteraan"],
                            indikator=[{"kinerja": "satu"}, {"kinerja": "dua"}],
                        ),
                        program(
                            "lain",
                            sub("Ketiga", 250_000, 250_000, {"nama": "Rapat", "capaian": "100"}),
                            mendukung=["desa"],
                        ),
                    ],
                },
                {"urusan": "Penunjang", "program": [program("kantor", sub("Keempat", 70_003, 70_001))]},
            ]
        },
        "tabel": [{"ppks": PPKS}],
    }
    return deepcopy(found | changes)


def konteks_laporan(pola: dict[str, Any] | None = None, **kategori: Any) -> Konteks:
    """Return what the report looks up; every pattern begins with its name in brackets."""
    officials = {**DAERAH["pejabat"], "kepala-dinas": {"nama": "Ani", "jabatan": "Kepala Dinas Sosial"}}  # type: ignore[dict-item]
    base = konteks(pejabat=officials)
    kalimat = {name: [f"[{name}] {text}"] for name, text in POLA.items()}
    performance = model(DaftarKinerja, {"skala": {"baku": {**SKALA, **kategori}}, "kalimat": pola or kalimat})
    satuan = DaftarSatuan(satuan_pecahan=("Persen", "Indeks"), tanpa_sebutan=("Indeks",), dengan_tanda={"Persen": "%"})
    pecahan = frozenset(satuan.satuan_pecahan)
    nasional = replace(base.nasional, satuan_pecahan=pecahan, satuan=satuan, kinerja=performance)
    return replace(base, nasional=nasional)


def laporan(**changes: Any) -> LaporanKinerja:
    return model(LaporanKinerja, data(**changes))


def dihitung(**changes: Any) -> Hitungan:
    """Return the report worked out; a finding fails the test."""
    naskah = laporan(**changes)
    found, findings = hitung(naskah, konteks_laporan().nasional.kinerja.skala["baku"], FILE)
    assert findings == []
    return found


def disusun(
    naskah: LaporanKinerja | None = None, pola: dict[str, Any] | None = None
) -> tuple[Composition, list[Finding]]:
    return compose(naskah or laporan(), konteks_laporan(pola), FILE)


def bahan(pola: dict[str, Any] | None = None, **changes: Any) -> Bahan:
    """Return what composers have at hand."""
    return _Composer(laporan(**changes), konteks_laporan(pola), FILE).bahan


def temuan(**changes: Any) -> list[tuple[str, str]]:
    """Return code and place of what the checks find."""
    found = check(laporan(**changes), konteks_laporan(), FILE)
    return [(each.code, ".".join(map(str, each.at.path))) for each in found]


def baris(composition: Composition) -> Iterator[str]:
    """Yield the whole document as text, slot by slot."""
    for name, slot in composition.slots():
        yield f"== {name}"
        yield from dump(slot.blocks)


def slot_lines(composition: Composition, name: str) -> list[str]:
    return [line for found, slot in composition.slots() if found == name for line in dump(slot.blocks)]
