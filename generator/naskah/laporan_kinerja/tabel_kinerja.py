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
from generator.naskah.laporan_kinerja.tempat import tempat_nama, tempat_realisasi, tempat_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.blocks.model import Block, Cell
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.hasil import HasilIndikator
    from generator.naskah.laporan_kinerja.sisipan_rencana import KelompokUnit


def nilai_bertanda(bahan: Bahan, each: HasilIndikator) -> str:
    """Return what was reached with its mark: `92,33 **`."""
    text = bahan.cetak.sel(each.realisasi, each.indikator.satuan)
    return f"{text}\u00a0{each.tanda}" if each.tanda else text


def sel_target(bahan: Bahan, each: HasilIndikator) -> Cell:
    """Return the target of the year."""
    text = bahan.cetak.sel(each.target, each.indikator.satuan)
    return sel(text, gaya.TENGAH, at=tempat_target(each, bahan.tahun))


def sel_realisasi(bahan: Bahan, each: HasilIndikator) -> Cell:
    """Return what was reached, with its mark."""
    return sel(nilai_bertanda(bahan, each), gaya.TENGAH, at=tempat_realisasi(each))


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
        cells = (
            sel(str(n), gaya.TENGAH),
            sel(each.indikator.nama, at=tempat_nama(each)),
            sel(cetak.persen(each.capaian_lalu.persen), gaya.TENGAH),
            sel_target(bahan, each),
            sel_realisasi(bahan, each),
            sel(cetak.persen(each.capaian.persen), gaya.TENGAH),
            sel(cetak.persen(each.capaian_akhir.persen), gaya.TENGAH),
            sel(each.kategori or TIDAK_DIHITUNG, gaya.TENGAH),
        )
        rows.append(Row(cells, f"capaian-{key}/{each.indikator.id}", each.at))
    rows.append(_mean_row(bahan, kelompok, 5, (TIDAK_DIHITUNG,)))
    header = kepala(
        "No", "Indikator Kinerja", f"Capaian {bahan.tahun - 1}", f"Target {bahan.tahun}", f"Realisasi {bahan.tahun}",
        "Capaian", f"Capaian terhadap Target {bahan.naskah.renstra.akhir}", "Kategori",
    )  # fmt: skip
    yield from _dengan_catatan(bahan, kelompok, (9, 48, 21, 20, 23, 21, 25, 22), header, rows, judul, f"capaian-{key}")


def tabel_unit(bahan: Bahan, key: str, judul: str, groups: Sequence[KelompokUnit]) -> Iterator[Block]:
    """Yield the table of one bureau or officer: objectives, indicators, target, reached, achievement, category."""
    kelompok, cetak = bahan.hasil.unit[key], bahan.cetak
    rows = []
    for number, group in enumerate(groups, 1):
        for k, each in enumerate(group.hasil):
            left = gabung_tegak([sel(str(number), gaya.TENGAH), sel(group.sasaran, at=group.at)], k)
            cells = (
                sel(each.indikator.nama, at=tempat_nama(each)),
                sel_target(bahan, each),
                sel_realisasi(bahan, each),
                sel(cetak.persen(each.capaian.persen), gaya.TENGAH),
                sel(each.kategori or TIDAK_DIHITUNG, gaya.TENGAH),
            )
            rows.append(Row((*left, *cells), f"capaian-{key}/{each.indikator.id}", each.at))
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
        values: list[Cell] = []
        shares: list[Cell] = []
        for year in years:
            now = year == bahan.tahun
            value: object = each.realisasi if now else each.indikator.riwayat.get(year)
            target = each.target if now else each.indikator.renstra.get(year)
            capaian = hitung_capaian(target, value, each.indikator.polaritas, bahan.naskah.kebijakan)
            values.append(sel_realisasi(bahan, each) if now else _sel_riwayat(bahan, each, year))
            shares.append(sel(bahan.cetak.persen(capaian.persen), gaya.TENGAH))
        name = sel(each.indikator.nama, at=tempat_nama(each))
        anchor = f"{key}/{each.indikator.id}"
        first = (*gabung_tegak([name], 0), sel("Realisasi"), *values)
        rows.append(Row(first, f"{anchor}/realisasi", each.at, keep_next=True))
        rows.append(Row((*gabung_tegak([name], 1), sel("Capaian"), *shares), f"{anchor}/capaian", each.at))
    header = kepala("Indikator Kinerja", "Uraian", *(str(year) for year in years))
    notes = catatan_kelompok_tanda(hasil)
    yield tabel((55, 22, *[20] * len(years)), header, rows, judul, key, diikuti=bool(notes))
    yield from keterangan(notes)


def _sel_riwayat(bahan: Bahan, each: HasilIndikator, year: int) -> Cell:
    text = bahan.cetak.sel(each.indikator.riwayat.get(year), each.indikator.satuan)
    return sel(text, gaya.TENGAH, at=(*each.at, "riwayat", str(year)))


def catatan_kelompok_tanda(hasil: Sequence[HasilIndikator]) -> list[str]:
    """Return only the notes on marks, for tables that have no mean."""
    return [note for note in catatan_kelompok(Kelompok(tuple(hasil), None, "")) if note.startswith("*")]
