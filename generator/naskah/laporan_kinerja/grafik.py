"""Charts: achievement per indicator, values over the years, columns of a data table."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.blocks.figures import ChartBlock, Series
from generator.naskah.laporan_kinerja import gaya

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.hasil import HasilIndikator
    from generator.naskah.laporan_kinerja.isi import Grafik
    from generator.naskah.umum.kalimat import Penulis

_LABEL_CHARS = 40


def grafik_capaian(bahan: Bahan, hasil: Sequence[HasilIndikator], judul: str, key: str) -> ChartBlock:
    """Return bars of achievement in percent, one an indicator; those that are not computed are gaps."""
    values = tuple(None if each.capaian.persen is None else bahan.cetak.bulat(each.capaian.persen) for each in hasil)
    labels = tuple(_label(each) for each in hasil)
    height = 62 if len(hasil) <= 4 else 85
    return ChartBlock(
        gaya.GAMBAR,
        "batang",
        labels,
        (Series("Capaian (%)", values),),
        judul,
        "%",
        height,
        f"grafik/{key}",
    )


def grafik_tren(bahan: Bahan, each: HasilIndikator, judul: str, key: str) -> ChartBlock:
    """Return lines of what was reached and aimed at, year by year."""
    riwayat = {year: value for year, value in each.indikator.riwayat.items() if isinstance(value, Decimal)}
    if isinstance(each.realisasi, Decimal):
        riwayat[bahan.tahun] = each.realisasi
    years = sorted({*riwayat, *(year for year in each.indikator.renstra if year <= bahan.tahun)})
    targets = tuple(_number(each.indikator.renstra.get(year)) for year in years)
    series = (Series("Realisasi", tuple(riwayat.get(year) for year in years)), Series("Target", targets))
    unit = bahan.cetak.dengan_tanda.get(each.indikator.satuan, "")
    labels = tuple(str(year) for year in years)
    return ChartBlock(gaya.GAMBAR, "garis", labels, series, judul, unit, 62, f"grafik/{key}")


def has_trend(bahan: Bahan, each: HasilIndikator) -> bool:
    """Return whether there are values of three years or more."""
    known = {year for year, value in each.indikator.riwayat.items() if isinstance(value, Decimal)}
    return len(known | ({bahan.tahun} if isinstance(each.realisasi, Decimal) else set())) >= 3


def grafik_tabel(bahan: Bahan, grafik: Grafik, penulis: Penulis, judul: str) -> ChartBlock:
    """Return a chart of columns of a data table."""
    hasil = bahan.hasil.tabel[grafik.data]
    first = hasil.tabel.kolom[0].id
    titles = {kolom.id: kolom for kolom in hasil.tabel.kolom}
    labels = tuple(str(row[first]) for row in hasil.baris)
    series = tuple(
        Series(penulis.text(titles[name].judul, hasil.at), tuple(_number(row[name]) for row in hasil.baris))
        for name in grafik.kolom
    )
    units = {titles[name].satuan or ("%" if titles[name].persen_dari else "") for name in grafik.kolom}
    unit = "%" if units == {"%"} else ""
    return ChartBlock(gaya.GAMBAR, grafik.bentuk, labels, series, judul, unit, 75, f"grafik/{grafik.grafik}")


def _number(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _label(each: HasilIndikator) -> str:
    """Return a label short enough for an axis."""
    text = each.sebutan[:1].upper() + each.sebutan[1:]
    return text if len(text) <= _LABEL_CHARS else text[: _LABEL_CHARS - 1].rsplit(" ", 1)[0] + "…"
