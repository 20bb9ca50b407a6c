"""Parts that say how performance is measured, and the overview of all main indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.blocks.model import Row
from generator.naskah.laporan_kinerja import gaya
from generator.naskah.laporan_kinerja.tabel_blok import gabung_tegak, kepala, sel, tabel
from generator.naskah.laporan_kinerja.tabel_kinerja import (
    catatan_kelompok,
    keterangan,
    sel_realisasi,
    sel_target,
)
from generator.naskah.laporan_kinerja.tempat import tempat_nama

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import Block
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.umum.kalimat import Penulis

NAIK = "Capaian = Realisasi / Target × 100%"
TURUN = "Capaian = (Target – (Realisasi – Target)) / Target × 100%"


def rumus(bahan: Bahan) -> None:
    """Add the formulas by direction and the policy for what they leave open (Permendagri 86/2017)."""
    penata, at = bahan.penata, ("kebijakan",)
    penata.teks(
        "Untuk indikator yang makin tinggi realisasinya makin baik kinerjanya, digunakan rumus:",
        at,
        gaya.RAPAT,
        keep_next=True,
    )
    penata.teks(NAIK, at, gaya.RUMUS)
    penata.teks(
        "Untuk indikator yang makin tinggi realisasinya makin rendah kinerjanya, digunakan rumus:",
        at,
        gaya.RAPAT,
        keep_next=True,
    )
    penata.teks(TURUN, at, gaya.RUMUS)
    penata.teks("Dalam penghitungan berlaku ketentuan:", at, gaya.RAPAT, keep_next=True)
    penata.daftar((teks, at) for teks in kebijakan(bahan))


def kebijakan(bahan: Bahan) -> Iterator[str]:
    """Yield the rules of measurement of this report as sentences."""
    policy = bahan.naskah.kebijakan
    akhir = bahan.naskah.renstra.akhir
    yield f"Capaian terhadap akhir periode Renstra dihitung dengan rumus yang sama terhadap target tahun {akhir}."
    yield "Indikator dengan target nol tidak dihitung capaiannya."
    yield (
        "Realisasi yang tidak tersedia ditulis n/a, dan yang memang tidak ditargetkan ditulis –; keduanya tidak ikut "
        "dalam rata-rata dan banyaknya disebut di bawah tabel."
    )
    if policy.di_bawah_nol == "nol":
        yield "Bila pada rumus kedua realisasi lebih dari dua kali target, capaian ditetapkan nol."
    else:
        yield "Bila pada rumus kedua realisasi lebih dari dua kali target, capaian negatif dan dicetak apa adanya."
    if policy.paling_tinggi is None:
        yield "Capaian tidak dibatasi; capaian lebih dari 100% berarti melampaui target."
    else:
        yield f"Capaian paling tinggi ditetapkan {format_bilangan(policy.paling_tinggi)}%."
    yield (
        "Rata-rata dihitung dari capaian yang belum dibulatkan; pembulatan dilakukan sekali pada hasil akhir "
        f"sampai {policy.desimal} angka di belakang koma, setengah dibulatkan menjauhi nol."
    )
    yield "Penyerapan anggaran = realisasi / pagu × 100%; efisiensi (poin persen) = rata-rata capaian – penyerapan."


def skala(bahan: Bahan) -> None:
    """Add the scale of categories."""
    judul = "Kategori Capaian Kinerja"

    def buat(_penulis: Penulis) -> Iterator[Block]:
        rows = [
            Row((sel(str(n), gaya.TENGAH), sel(each.rentang, gaya.TENGAH), sel(each.nama, gaya.TENGAH)))
            for n, each in enumerate(bahan.skala.kategori, 1)
        ]
        yield tabel((15, 75, 60), kepala("No", "Rentang Capaian", "Kategori"), rows, judul, "skala", diikuti=True)
        yield from keterangan([f"Sumber: {bahan.skala.sumber}, selang disambung agar setiap nilai berkategori."])

    bahan.penata.tabel_berjudul("skala", judul, ("skala",), buat)


def ikhtisar(bahan: Bahan) -> None:
    """Add the overview of all main indicators with their mean."""
    judul = f"Ikhtisar Capaian Kinerja Tahun {bahan.tahun}"
    cetak = bahan.cetak

    def buat(_penulis: Penulis) -> Iterator[Block]:
        rows = []
        for key, kelompok in bahan.hasil.sasaran.items():
            for k, each in enumerate(kelompok.hasil):
                name = (*bahan.tempat_sasaran[key], "sasaran")
                left = gabung_tegak([sel(bahan.hasil.sasaran_model[key].sasaran, at=name)], k)
                cells = (
                    sel(each.indikator.nama, at=tempat_nama(each)),
                    sel_target(bahan, each),
                    sel_realisasi(bahan, each),
                    sel(cetak.persen(each.capaian.persen), gaya.TENGAH),
                    sel(each.kategori or "–", gaya.TENGAH),
                )
                rows.append(Row((*left, *cells), f"ikhtisar/{each.indikator.id}", each.at))
        total = bahan.hasil.ringkasan
        mean = (sel(cetak.persen(total.rata_rata), gaya.TENGAH), sel(total.kategori, gaya.TENGAH))
        rows.append(Row((sel("Rata-rata capaian", gaya.JUMLAH_TEKS, 4), *mean)))
        header = kepala("Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Kategori")
        notes = catatan_kelompok(bahan.hasil.ringkasan)
        yield tabel((42, 50, 20, 22, 20, 22), header, rows, judul, "ikhtisar", diikuti=bool(notes))
        yield from keterangan(notes)

    bahan.penata.tabel_berjudul("ikhtisar", judul, ("kinerja",), buat)
