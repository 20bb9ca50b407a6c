"""Tables of achievement: of an objective, of a bureau or officer, over the years; and their notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.bahasa.terbilang import bilangan
from generator.blocks.model import Row
from generator.naskah.laporan_kinerja import gaya
from generator.naskah.laporan_kinerja.capaian import hitung_capaian
from generator.naskah.laporan_kinerja.cetak import TIDAK_DIHITUNG
from generator.naskah.laporan_kinerja.hasil import Kelompok
from generator.naskah.laporan_kinerja.sisipan_rencana import catatan_target
from generator.naskah.laporan_kinerja.tabel_blok import catatan, gabung_tegak, kepala, sel, tabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.blocks.model import Block
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.hasil import HasilIndikator


def nilai_bertanda(bahan: Bahan, each: HasilIndikator) -> str:
    """Return what was reached with its mark: `92,33 **`."""
    text = bahan.cetak.sel(each.realisasi, each.indikator.satuan)
    return f"{text}\u00a0{each.tanda}" if each.tanda else text


def catatan_kelompok(kelompok: Kelompok) -> list[str]:
    """Return the notes that a table of these indicators needs: its marks, and what is left out of the mean."""
    marks = {each.tanda for each in kelompok.hasil}
    notes = ["* Realisasi merupakan hasil pengukuran sementara."] if "*" in marks else []
    years = sorted({each.tahun_ukur for each in kelompok.hasil if each.tahun_ukur})
    notes += [f"** Realisasi masih menggunakan hasil pengukuran tahun {year}." for year in years]
    if kelompok.tidak_dihitung:
        reasons = sorted({each.capaian.alasan for each in kelompok.hasil if each.capaian.persen is None})
        count = bilangan(kelompok.tidak_dihitung)
        notes.append(f"{count} indikator tidak ikut dalam rata-rata ({', '.join(reasons)}).")
    return notes


def keterangan(notes: Iterable[str]) -> Iterator[Block]:
    """Yield the notes below a table."""
    for note in notes:
        yield catatan(note)


def tabel_sasaran(bahan: Bahan, key: str, judul: str) -> Iterator[Block]:
    """Yield the table of one objective: last year, target, reached, achievement, end of plan, category."""
    kelompok, cetak = bahan.hasil.sasaran[key], bahan.cetak
    rows = []
    for n, each in enumerate(kelompok.hasil, 1):
        satuan = each.indikator.satuan
        texts = (
            cetak.persen(each.capaian_lalu.persen),
            cetak.sel(each.target, satuan),
            nilai_bertanda(bahan, each),
            cetak.persen(each.capaian.persen),
            cetak.persen(each.capaian_akhir.persen),
            each.kategori or TIDAK_DIHITUNG,
        )
        cells = (sel(str(n), gaya.TENGAH), sel(each.indikator.nama), *(sel(text, gaya.TENGAH) for text in texts))
        rows.append(Row(cells, anchor=f"capaian-{key}/{each.indikator.id}"))
    rows.append(_mean_row(bahan, kelompok, 5, (TIDAK_DIHITUNG,)))
    header = kepala(
        "No", "Indikator Kinerja", f"Capaian {bahan.tahun - 1}", f"Target {bahan.tahun}", f"Realisasi {bahan.tahun}",
        "Capaian", f"Capaian terhadap Target {bahan.naskah.renstra.akhir}", "Kategori",
    )  # fmt: skip
    yield from _dengan_catatan(bahan, kelompok, (9, 48, 21, 20, 23, 21, 25, 22), header, rows, judul, f"capaian-{key}")


def tabel_unit(
    bahan: Bahan, key: str, judul: str, groups: Sequence[tuple[str, tuple[HasilIndikator, ...]]]
) -> Iterator[Block]:
    """Yield the table of one bureau or officer: objectives, indicators, target, reached, achievement, category."""
    kelompok, cetak = bahan.hasil.unit[key], bahan.cetak
    rows = []
    for number, (sasaran, hasil) in enumerate(groups, 1):
        for k, each in enumerate(hasil):
            left = gabung_tegak([sel(str(number), gaya.TENGAH), sel(sasaran)], k)
            texts = (
                cetak.sel(each.target, each.indikator.satuan),
                nilai_bertanda(bahan, each),
                cetak.persen(each.capaian.persen),
                each.kategori or TIDAK_DIHITUNG,
            )
            cells = (sel(each.indikator.nama), *(sel(text, gaya.TENGAH) for text in texts))
            rows.append(Row((*left, *cells), anchor=f"capaian-{key}/{each.indikator.id}"))
    rows.append(_mean_row(bahan, kelompok, 5))
    header = kepala("No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Kategori")
    yield from _dengan_catatan(bahan, kelompok, (9, 42, 50, 22, 22, 20, 22), header, rows, judul, f"capaian-{key}")


def _dengan_catatan(
    bahan: Bahan,
    kelompok: Kelompok,
    widths: Sequence[int],
    header: tuple[Row, ...],
    rows: Sequence[Row],
    judul: str,
    key: str,
) -> Iterator[Block]:
    notes = [*keterangan(catatan_kelompok(kelompok)), *catatan_target(bahan, kelompok.hasil)]
    yield tabel(widths, header, rows, judul, key, diikuti=bool(notes))
    yield from notes


def _mean_row(bahan: Bahan, kelompok: Kelompok, span: int, between: tuple[str, ...] = ()) -> Row:
    cells = [sel(bahan.cetak.persen(kelompok.rata_rata), gaya.TENGAH)]
    cells += [sel(text, gaya.TENGAH) for text in between]
    cells.append(sel(kelompok.kategori or TIDAK_DIHITUNG, gaya.TENGAH))
    return Row((sel("Rata-rata capaian", gaya.JUMLAH_TEKS, span), *cells))


def tabel_tahun(bahan: Bahan, hasil: Sequence[HasilIndikator], judul: str, key: str) -> Iterator[Block]:
    """Yield what was reached in every year that is known, and the achievement where there was a target."""
    years = sorted({year for each in hasil for year in each.indikator.riwayat} | {bahan.tahun})
    rows = []
    for each in hasil:
        values: list[str] = []
        shares: list[str] = []
        for year in years:
            now = year == bahan.tahun
            value: object = each.realisasi if now else each.indikator.riwayat.get(year)
            target = each.target if now else each.indikator.renstra.get(year)
            capaian = hitung_capaian(target, value, each.indikator.polaritas, bahan.naskah.kebijakan)
            values.append(nilai_bertanda(bahan, each) if now else bahan.cetak.sel(value, each.indikator.satuan))
            shares.append(bahan.cetak.persen(capaian.persen))
        name = gabung_tegak([sel(each.indikator.nama)], 0)
        rows.append(Row((*name, sel("Realisasi"), *(sel(text, gaya.TENGAH) for text in values)), keep_next=True))
        rest = gabung_tegak([sel(each.indikator.nama)], 1)
        rows.append(Row((*rest, sel("Capaian"), *(sel(text, gaya.TENGAH) for text in shares))))
    header = kepala("Indikator Kinerja", "Uraian", *(str(year) for year in years))
    notes = catatan_kelompok_tanda(hasil)
    yield tabel((55, 22, *[20] * len(years)), header, rows, judul, key, diikuti=bool(notes))
    yield from keterangan(notes)


def catatan_kelompok_tanda(hasil: Sequence[HasilIndikator]) -> list[str]:
    """Return only the notes on marks, for tables that have no mean."""
    return [note for note in catatan_kelompok(Kelompok(tuple(hasil), None, "")) if note.startswith("*")]
