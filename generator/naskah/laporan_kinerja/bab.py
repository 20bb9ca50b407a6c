"""Walks the content of a chapter: text and titled parts as written, tables and figures numbered, parts composed."""

from __future__ import annotations

from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING

from generator.blocks.figures import PictureBlock
from generator.blocks.model import Orientation, Row
from generator.naskah.laporan_kinerja import gaya, sisipan_anggaran, sisipan_dinas, sisipan_rencana, sisipan_ukuran
from generator.naskah.laporan_kinerja.analisis import susun_analisis
from generator.naskah.laporan_kinerja.grafik import grafik_tabel
from generator.naskah.laporan_kinerja.isi import (
    Foto,
    Grafik,
    Sisipan,
    Subbab,
    TempatAnalisis,
    TempatTabel,
    TempatUnit,
)
from generator.naskah.laporan_kinerja.tabel_blok import catatan, sel, tabel
from generator.naskah.laporan_kinerja.unit import susun_unit
from generator.naskah.umum.rincian import Uraian

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.blocks.model import Block, Cell, NodePath
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.hasil_tabel import HasilTabel
    from generator.naskah.laporan_kinerja.isi import Isi
    from generator.naskah.laporan_kinerja.tabel import Kolom
    from generator.naskah.umum.kalimat import Penulis

_SISIPAN: dict[str, Callable[[Bahan], None]] = {
    "landasan-hukum": sisipan_dinas.landasan_hukum,
    "struktur-organisasi": sisipan_dinas.struktur_organisasi,
    "tujuan-sasaran": sisipan_rencana.tujuan_sasaran,
    "perjanjian-kinerja": sisipan_rencana.perjanjian_kinerja,
    "perjanjian-unit": sisipan_rencana.perjanjian_unit,
    "rencana-anggaran": sisipan_rencana.rencana_anggaran,
    "rumus": sisipan_ukuran.rumus,
    "skala": sisipan_ukuran.skala,
    "ikhtisar": sisipan_ukuran.ikhtisar,
    "efektivitas": sisipan_anggaran.efektivitas,
    "realisasi-anggaran": sisipan_anggaran.realisasi_anggaran,
    "efisiensi": sisipan_anggaran.efisiensi,
}


def susun_isi(bahan: Bahan, isi: Sequence[Isi], at: NodePath) -> None:
    """Add the items of a chapter, in order."""
    _susun(bahan, isi, at, dalam=False)


def _susun_dalam(bahan: Bahan, isi: Sequence[Isi], at: NodePath) -> None:
    """Add the items inside an objective or a bureau, which places no other one: two could hold each other."""
    _susun(bahan, isi, at, dalam=True)


def _susun(bahan: Bahan, isi: Sequence[Isi], at: NodePath, *, dalam: bool) -> None:
    for n, item in enumerate(isi):
        _item(bahan, item, (*at, n), dalam=dalam)


def _item(bahan: Bahan, item: Isi, at: NodePath, *, dalam: bool) -> None:
    """Add one item; what it names and is not there, or may not stand there, was reported by the checks."""
    if isinstance(item, Subbab):
        with bahan.penata.subbab(item.subbab, (*at, "subbab"), item.id):
            _susun(bahan, item.isi, (*at, "isi"), dalam=dalam)
    elif isinstance(item, Uraian):
        bahan.penata.uraian(item, at)
    elif isinstance(item, Foto):
        _foto(bahan, item, at)
    elif isinstance(item, Grafik):
        _grafik(bahan, item, at)
    elif isinstance(item, Sisipan):
        if bahan.sekali("sisipan", item.sisipan):
            _SISIPAN[item.sisipan](bahan)
    elif isinstance(item, TempatTabel):
        if item.tabel in bahan.hasil.tabel and bahan.sekali("tabel", item.tabel):
            _tabel(bahan, item.tabel)
    elif not dalam:
        _tempat(bahan, item)


def _tempat(bahan: Bahan, item: TempatAnalisis | TempatUnit) -> None:
    """Add an objective or a bureau that is described elsewhere."""
    if isinstance(item, TempatAnalisis):
        if item.analisis in bahan.hasil.sasaran and bahan.sekali("analisis", item.analisis):
            susun_analisis(bahan, item.analisis, _susun_dalam)
    elif any(each.id == item.unit for each in bahan.naskah.unit) and bahan.sekali("unit", item.unit):
        susun_unit(bahan, item.unit, _susun_dalam)


def _grafik(bahan: Bahan, item: Grafik, at: NodePath) -> None:
    found = bahan.hasil.tabel.get(item.data)
    if found is None or not set(item.kolom) <= {kolom.id for kolom in found.tabel.kolom}:
        return

    def buat(penulis: Penulis) -> Iterator[Block]:
        yield grafik_tabel(bahan, item, penulis, penulis.text(item.judul, (*at, "judul")))

    bahan.penata.gambar_berjudul(item.grafik, item.judul, (*at, "judul"), buat)


def _foto(bahan: Bahan, item: Foto, at: NodePath) -> None:
    gambar = bahan.foto(item, at)
    key = item.id or f"foto/{'/'.join(map(str, at))}"

    def buat(penulis: Penulis) -> Iterator[Block]:
        words = penulis.text(item.judul, (*at, "judul"))
        file, size = (gambar.file, gambar.size) if gambar else (None, (0, 0))
        yield PictureBlock(gaya.GAMBAR, file, size, words, anchor=f"bingkai/{key}", at=at)

    bahan.penata.gambar_berjudul(key, item.judul, (*at, "judul"), buat)


def _tabel(bahan: Bahan, key: str) -> None:
    hasil = bahan.hasil.tabel[key]
    sheet = Orientation.LANSKAP if hasil.tabel.lanskap else Orientation.TEGAK

    def buat(penulis: Penulis) -> Iterator[Block]:
        columns = hasil.tabel.kolom
        titles = [penulis.runs(each.judul, (*hasil.at, "kolom", n, "judul")) for n, each in enumerate(columns)]
        number = ("No",) if hasil.tabel.nomor else ()
        places = [*(() for _ in number), *((*hasil.at, "kolom", n, "judul") for n in range(len(columns)))]
        named = zip((*number, *titles), places, strict=True)
        header = (Row(tuple(sel(title, gaya.KEPALA, at=place) for title, place in named)),)
        widths = (*(9 for _ in number), *(each.lebar for each in columns))
        judul = penulis.text(hasil.tabel.judul, (*hasil.at, "judul"))
        rows, sourced = _rows(bahan, key, hasil), bool(hasil.tabel.sumber)
        yield tabel(widths, header, rows, judul, key, hasil.at, sheet, diikuti=sourced)
        if hasil.tabel.sumber:
            place = (*hasil.at, "sumber")
            yield catatan(f"Sumber: {penulis.text(hasil.tabel.sumber, place)}", gaya.SUMBER, place)

    bahan.penata.tabel_berjudul(key, hasil.tabel.judul, (*hasil.at, "judul"), buat, lanskap=hasil.tabel.lanskap)


def _rows(bahan: Bahan, key: str, hasil: HasilTabel) -> list[Row]:
    rows = []
    columns = hasil.tabel.kolom
    for n, row in enumerate(hasil.baris, 1):
        at = (*hasil.at, "baris", n - 1)
        cells = [sel(str(n), gaya.TENGAH)] if hasil.tabel.nomor else []
        typed = count()
        for kolom in columns:
            own = kolom.jenis in ("teks", "angka")
            cells.append(_sel(bahan, kolom, row[kolom.id], (*at, "sel", next(typed)) if own else ()))
        rows.append(Row(tuple(cells), f"tabel/{key}/{n}", at))
    if hasil.jumlah:
        first = next((n for n, kolom in enumerate(columns) if kolom.id in hasil.jumlah), 1)
        label = sel("Jumlah", gaya.JUMLAH_TEKS, max(1, first + hasil.tabel.nomor))
        totals = [
            _sel(bahan, kolom, hasil.jumlah[kolom.id], total=True) if kolom.id in hasil.jumlah else sel("", gaya.JUMLAH)
            for kolom in columns[max(first, 1) :]
        ]
        rows.append(Row((label, *totals), f"tabel/{key}/jumlah", hasil.at))
    return rows


def _sel(bahan: Bahan, kolom: Kolom, value: object, at: NodePath = (), *, total: bool = False) -> Cell:
    if kolom.jenis == "teks":
        return sel(str(value), at=at)
    style = gaya.JUMLAH if total else gaya.ANGKA
    if kolom.jenis == "persen":
        return sel(bahan.cetak.persen(value if isinstance(value, Decimal) else None), style)
    return sel("n/a" if value is None else bahan.cetak.sel(value, kolom.satuan or "Angka"), style, at=at)
