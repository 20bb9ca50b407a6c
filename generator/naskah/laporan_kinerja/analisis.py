"""One strategic objective with the seven analyses that PermenPANRB 53/2014 asks for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.bahasa.penomoran import huruf
from generator.naskah.laporan_kinerja import gaya
from generator.naskah.laporan_kinerja.grafik import grafik_capaian, grafik_tren, has_bars, has_trend
from generator.naskah.laporan_kinerja.kalimat_kinerja import (
    kalimat_akhir,
    kalimat_capaian,
    kalimat_efisiensi,
    kalimat_lalu,
    kalimat_pembanding,
    kalimat_rata_rata,
    kalimat_rujukan,
)
from generator.naskah.laporan_kinerja.sisipan_anggaran import tabel_pendukung
from generator.naskah.laporan_kinerja.tabel_kinerja import tabel_sasaran, tabel_tahun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.blocks.model import Block, NodePath
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.isi import Isi
    from generator.naskah.umum.kalimat import Penulis

    SusunIsi = Callable[[Bahan, Sequence[Isi], NodePath], None]


def susun_analisis(bahan: Bahan, key: str, susun_isi: SusunIsi) -> None:
    """Add an objective: introduction, table, chart, then the seven analyses in their order."""
    model, kelompok = bahan.hasil.sasaran_model[key], bahan.hasil.sasaran[key]
    number = list(bahan.hasil.sasaran).index(key) + 1
    at = bahan.tempat_sasaran[key]
    penata, analisis, tahun = bahan.penata, model.analisis, bahan.tahun
    with penata.subbab(f"Sasaran {number}: {model.sasaran}", (*at, "sasaran")):
        susun_isi(bahan, analisis.pengantar, (*at, "analisis", "pengantar"))
        bars = has_bars(kelompok.hasil)
        keys = [f"capaian-{key}", f"grafik-capaian-{key}"][: 1 + bars]
        _sentences(
            bahan, [kalimat_rujukan(bahan, "rujuk_sasaran", keys, number - 1, nomor=number, sasaran=model.sasaran)], at
        )
        judul = f"Capaian Kinerja Sasaran {number}: {model.sasaran} Tahun {tahun}"
        penata.tabel_berjudul(f"capaian-{key}", judul, at, lambda _: tabel_sasaran(bahan, key, judul))
        if bars:
            name = f"grafik-capaian-{key}"
            title = f"Capaian Indikator Sasaran {number} Tahun {tahun}"
            chart = partial(grafik_capaian, bahan, kelompok.hasil, title, name)
            penata.gambar_berjudul(name, title, at, lambda _: (chart(),))
        with penata.subbab(f"Perbandingan Target dan Realisasi Tahun {tahun}", at):
            _sentences(bahan, [*(kalimat_capaian(bahan, each) for each in kelompok.hasil)], at)
            _sentences(bahan, [kalimat_rata_rata(bahan, kelompok)], at)
        with penata.subbab("Perbandingan dengan Tahun-Tahun Sebelumnya", at):
            _years(bahan, key, number, at)
        akhir = bahan.naskah.renstra.akhir
        with penata.subbab(f"Perbandingan dengan Target Jangka Menengah (Renstra Tahun {akhir})", at):
            _sentences(bahan, [kalimat_akhir(bahan, each) for each in kelompok.hasil], at)
        with penata.subbab("Perbandingan dengan Standar Nasional atau Pembanding Lain", at):
            _sentences(bahan, [text for each in kelompok.hasil for text in kalimat_pembanding(bahan, each)], at)
        with penata.subbab("Analisis Penyebab Keberhasilan atau Kegagalan dan Alternatif Solusi", at):
            parts = [each for each in (PENYEBAB, *TEKS_SENDIRI) if getattr(analisis, each[0])]
            for n, (name, title) in enumerate(parts, 1):
                penata.judul_kecil(f"{huruf(n)})", title, (*at, "analisis", name))
                susun_isi(bahan, getattr(analisis, name), (*at, "analisis", name))
        programs = bahan.hasil.anggaran.pendukung(key)
        with penata.subbab("Analisis Efisiensi Penggunaan Sumber Daya", at):
            _sentences(bahan, [kalimat_efisiensi(bahan, kelompok, programs)], at)
            susun_isi(bahan, analisis.efisiensi, (*at, "analisis", "efisiensi"))
        with penata.subbab("Analisis Program dan Kegiatan Penunjang", at):
            if programs:
                judul_program = f"Program dan Kegiatan Penunjang Sasaran {number} Tahun {tahun}"
                name = f"penunjang-{key}"
                _sentences(bahan, [kalimat_rujukan(bahan, "rujuk_penunjang", [name], number - 1, nomor=number)], at)
                table = partial(tabel_pendukung, bahan, programs, judul_program, name)
                penata.tabel_berjudul(name, judul_program, ("anggaran",), lambda _: table())
            susun_isi(bahan, analisis.penunjang, (*at, "analisis", "penunjang"))


PENYEBAB = ("penyebab", "Penyebab keberhasilan atau kegagalan")
TEKS_SENDIRI = (
    ("upaya", "Upaya yang telah dilakukan"),
    ("hambatan", "Hambatan"),
    ("tindak_lanjut", "Rencana tindak lanjut"),
)


def bagian(bahan: Bahan, title: str, isi: Sequence[Isi], at: NodePath, susun_isi: SusunIsi) -> None:
    """Add people's own text under an unnumbered heading, if there is any."""
    if isi:
        bahan.penata.teks(f"**{title}**", at, gaya.RAPAT, keep_next=True)
        susun_isi(bahan, isi, at)


def _years(bahan: Bahan, key: str, number: int, at: NodePath) -> None:
    penata, hasil = bahan.penata, bahan.hasil.sasaran[key].hasil
    known = any(each.indikator.riwayat for each in hasil)
    keys = [f"tahun-{key}"] * known + [f"tren-{each.indikator.id}" for each in hasil if has_trend(bahan, each)]
    if keys:
        _sentences(bahan, [kalimat_rujukan(bahan, "rujuk_tahun", keys, number - 1, nomor=number)], at)
    if known:
        judul = f"Perkembangan Realisasi dan Capaian Sasaran {number}: {bahan.hasil.sasaran_model[key].sasaran}"
        table = partial(tabel_tahun, bahan, hasil, judul, f"tahun-{key}")
        penata.tabel_berjudul(f"tahun-{key}", judul, at, lambda _: table())
    _sentences(bahan, [kalimat_lalu(bahan, each) for each in hasil], at)
    for each in hasil:
        if has_trend(bahan, each):
            name, title = f"tren-{each.indikator.id}", f"Perkembangan {each.indikator.nama}"
            penata.gambar_berjudul(name, title, each.at, _chart(bahan, name, title, each.indikator.id))


def _chart(bahan: Bahan, name: str, title: str, key: str) -> Callable[[Penulis], Iterator[Block]]:
    def buat(_penulis: Penulis) -> Iterator[Block]:
        yield grafik_tren(bahan, bahan.hasil.indikator[key], title, name)

    return buat


def _sentences(bahan: Bahan, sentences: Iterable[str], at: NodePath) -> None:
    for text in sentences:
        if text:
            bahan.penata.teks(text, at)
