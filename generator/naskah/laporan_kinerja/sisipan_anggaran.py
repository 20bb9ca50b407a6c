"""Budget tables: what was spent on every level, which programs serve which objective, efficiency."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.bahasa.angka import format_bilangan
from generator.blocks.model import Cell, Orientation, Row
from generator.naskah.laporan_kinerja import gaya
from generator.naskah.laporan_kinerja.capaian import persen_dari
from generator.naskah.laporan_kinerja.cetak import TIDAK_DIHITUNG
from generator.naskah.laporan_kinerja.hasil_anggaran import efisiensi as selisih_efisiensi
from generator.naskah.laporan_kinerja.sisipan_rencana import sel_uang
from generator.naskah.laporan_kinerja.tabel_blok import catatan, kepala, sel, sel_banyak, tabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.blocks.model import Block
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.hasil_anggaran import BarisAnggaran
    from generator.naskah.umum.kalimat import Penulis

_STYLES = {
    "urusan": (gaya.JUDUL_BARIS, gaya.JUMLAH),
    "program": (gaya.JUMLAH_TEKS, gaya.JUMLAH),
    "kegiatan": (gaya.ISI, gaya.ANGKA),
    "sub_kegiatan": (gaya.ISI, gaya.ANGKA),
}
_INDENT = {"urusan": "", "program": "", "kegiatan": "", "sub_kegiatan": "– "}


def _nama(row: BarisAnggaran, span: int = 1) -> Cell:
    text = f"URUSAN {row.nama.upper()}" if row.tingkat == "urusan" else _INDENT[row.tingkat] + row.nama
    return sel(text, _STYLES[row.tingkat][0], span, (*row.at, row.tingkat))


def _indikator(row: BarisAnggaran) -> Cell:
    return sel_banyak([each.nama for each in row.indikator], at=[each.at for each in row.indikator])


def _jumlah(row: BarisAnggaran, names: Sequence[Literal["pagu", "realisasi"]]) -> Iterator[Cell]:
    return (sel_uang(row, name, _STYLES[row.tingkat][1]) for name in names)


def realisasi_anggaran(bahan: Bahan, key: str = "realisasi-anggaran") -> None:
    """Add the budget on all levels with what was spent and absorbed, and the total."""
    judul = f"Realisasi Anggaran Tahun {bahan.tahun}"

    def buat(_penulis: Penulis) -> Iterator[Block]:
        rows = [
            Row(
                _uang(bahan, row),
                f"{key}/{'/'.join(map(str, row.at))}",
                row.at,
                keep_next=row.tingkat != "sub_kegiatan",
            )
            for urusan in bahan.hasil.anggaran.urusan
            for row in urusan.semua()
        ]
        total = bahan.hasil.anggaran
        share = bahan.cetak.dua(persen_dari(total.realisasi, total.pagu))
        amounts = (format_bilangan(total.pagu), format_bilangan(total.realisasi), share)
        rows.append(Row((sel("JUMLAH", gaya.JUMLAH_TEKS, 2), *(sel(text, gaya.JUMLAH) for text in amounts))))
        header = kepala("Program/Kegiatan/Subkegiatan", "Indikator", "Pagu (Rp)", "Realisasi (Rp)", "Penyerapan (%)")
        yield tabel((84, 84, 30, 30, 24), header, rows, judul, key, orientation=Orientation.LANSKAP)

    bahan.penata.tabel_berjudul(key, judul, ("anggaran",), buat, lanskap=True)


def _uang(bahan: Bahan, row: BarisAnggaran) -> tuple[Cell, ...]:
    numbers = (*_jumlah(row, ("pagu", "realisasi")), sel(bahan.cetak.dua(row.serapan), _STYLES[row.tingkat][1]))
    return (_nama(row, 2), *numbers) if row.tingkat == "urusan" else (_nama(row), _indikator(row), *numbers)


def efisiensi(bahan: Bahan, key: str = "efisiensi") -> None:
    """Add achievement, absorption and efficiency of every program, kegiatan and sub kegiatan."""
    judul = f"Efisiensi Penggunaan Sumber Daya Tahun {bahan.tahun}"
    cetak = bahan.cetak

    def buat(_penulis: Penulis) -> Iterator[Block]:
        rows = []
        for urusan in bahan.hasil.anggaran.urusan:
            for row in urusan.semua():
                at = f"{key}/{'/'.join(map(str, row.at))}"
                if row.tingkat == "urusan":
                    share = sel(cetak.dua(row.serapan), gaya.JUMLAH)
                    rows.append(Row((_nama(row, 3), share, sel("")), at, row.at, keep_next=True))
                    continue
                style = _STYLES[row.tingkat][1]
                gain = selisih_efisiensi(row.capaian, row.serapan, cetak.bulat)
                shares = (_shares(bahan, row), sel(cetak.dua(row.serapan), style), sel(cetak.dua(gain), style))
                cells = (_nama(row), _names(row), *shares)
                rows.append(Row(cells, at, row.at, keep_next=row.tingkat != "sub_kegiatan"))
        total = bahan.hasil.anggaran
        share = sel(cetak.dua(persen_dari(total.realisasi, total.pagu)), gaya.JUMLAH)
        rows.append(Row((sel("JUMLAH", gaya.JUMLAH_TEKS, 3), share, sel(""))))
        header = kepala("Program/Kegiatan/Subkegiatan", "Indikator", "Capaian (%)", "Penyerapan (%)", "Efisiensi")
        yield tabel((84, 88, 32, 26, 22), header, rows, judul, key, orientation=Orientation.LANSKAP, diikuti=True)
        yield catatan(
            "Efisiensi = rata-rata capaian – penyerapan, keduanya sudah dibulatkan. Baris dengan beberapa indikator "
            f"memakai rata-rata capaiannya. {TIDAK_DIHITUNG}: capaian tidak tersedia atau tidak dihitung."
        )

    bahan.penata.tabel_berjudul(key, judul, ("anggaran",), buat, lanskap=True)


def _names(row: BarisAnggaran) -> Cell:
    several = len(row.indikator) > 1
    texts = [f"{n}. {each.nama}" if several else each.nama for n, each in enumerate(row.indikator, 1)]
    return sel_banyak(texts, at=[each.at for each in row.indikator])


def _shares(bahan: Bahan, row: BarisAnggaran) -> Cell:
    """Return the achievement of each indicator, and their mean where there are several."""

    def shown(value: Decimal | None) -> str:
        return bahan.cetak.dua(value)

    if len(row.indikator) < 2:
        return sel(shown(row.capaian), gaya.ANGKA, at=row.indikator[0].at_persen if row.indikator else ())
    texts = [f"{n}. {shown(each.persen)}" for n, each in enumerate(row.indikator, 1)]
    places = [*(each.at_persen for each in row.indikator), ()]
    return sel_banyak([*texts, f"rata-rata {shown(row.capaian)}"], gaya.ANGKA, places)


def efektivitas(bahan: Bahan, key: str = "efektivitas") -> None:
    """Add which programs and activities, with what budget, serve each objective."""
    judul = f"Dukungan Program dan Kegiatan terhadap Sasaran Tahun {bahan.tahun}"

    def buat(_penulis: Penulis) -> Iterator[Block]:
        rows = []
        for name, model in bahan.hasil.sasaran_model.items():
            programs = bahan.hasil.anggaran.pendukung(name)
            names = "; ".join(each.indikator.nama for each in bahan.hasil.sasaran[name].hasil)
            title = f"Sasaran: {model.sasaran} — Indikator: {names}"
            at = bahan.tempat_sasaran[name]
            rows.append(Row((sel(title, gaya.JUDUL_BARIS, 3),), f"{key}/{name}", at, keep_next=True))
            for row in (row for program in programs for row in program.semua()):
                cells = (_nama(row), _indikator(row), *_jumlah(row, ("pagu",)))
                anchor = f"{key}/{name}/{'/'.join(map(str, row.at))}"
                rows.append(Row(cells, anchor, row.at, keep_next=row.tingkat != "sub_kegiatan"))
            total = format_bilangan(sum(each.pagu for each in programs))
            rows[-1] = rows[-1]._replace(keep_next=True)
            cells = (sel(f"Jumlah sasaran: {model.sasaran}", gaya.JUMLAH_TEKS, 2), sel(total, gaya.JUMLAH))
            rows.append(Row(cells, f"{key}/{name}/jumlah", at))
        header = kepala("Program/Kegiatan/Subkegiatan", "Indikator", f"Anggaran {bahan.tahun} (Rp)")
        yield tabel((66, 60, 32), header, rows, judul, key)

    bahan.penata.tabel_berjudul(key, judul, ("anggaran",), buat)


def tabel_pendukung(bahan: Bahan, programs: tuple[BarisAnggaran, ...], judul: str, key: str) -> Iterator[Block]:
    """Yield supporting programs and their activities with budget, spending, absorption and achievement."""
    rows = []
    for program in programs:
        for row in (program, *program.bawahan):
            style = _STYLES[row.tingkat][1]
            shares = (sel(bahan.cetak.dua(each), style) for each in (row.serapan, row.capaian))
            cells = (_nama(row), *_jumlah(row, ("pagu", "realisasi")), *shares)
            rows.append(Row(cells, f"{key}/{'/'.join(map(str, row.at))}", row.at, keep_next=row.tingkat == "program"))
    pagu, realisasi = (sum(getattr(each, name) for each in programs) for name in ("pagu", "realisasi"))
    share = bahan.cetak.dua(persen_dari(realisasi, pagu))
    totals = (format_bilangan(pagu), format_bilangan(realisasi), share, "")
    rows.append(Row((sel("Jumlah", gaya.JUMLAH_TEKS), *(sel(text, gaya.JUMLAH) for text in totals))))
    header = kepala("Program/Kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "Penyerapan (%)", "Capaian (%)")
    yield tabel((60, 33, 33, 25, 22), header, rows, judul, key)
