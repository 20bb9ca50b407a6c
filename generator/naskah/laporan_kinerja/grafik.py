"""Charts: achievement per indicator, values over the years, columns of a data table."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.blocks.figures import ChartBlock, Series
from generator.naskah.laporan_kinerja import gaya

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.figures import ChartForm
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.hasil import HasilIndikator
    from generator.naskah.laporan_kinerja.isi import Grafik
    from generator.naskah.umum.kalimat import Penulis

MAX_BARS = 24  # more cannot be read on a page
_LYING = 7  # from so many bars on they lie, and their names stand beside them
_LINES = 3  # of a name before it is cut
_LINE_CHARS = 28  # of a name beside lying bars
_WIDTH_CHARS = 78  # of all names below upright bars together, on one line
_ROW_MM, _FOOT_MM, _HIGHEST_MM = 9, 14, 205


def grafik_capaian(bahan: Bahan, hasil: Sequence[HasilIndikator], judul: str, key: str) -> ChartBlock:
    """Return bars of achievement in percent, one an indicator that is computed; a note tells of the others."""
    computed = [(each, each.capaian.persen) for each in hasil if each.capaian.persen is not None]
    form, height = _bentuk(len(computed), 1)
    limit = _LINES * (_LINE_CHARS if form == "mendatar" else _WIDTH_CHARS // len(computed))
    return ChartBlock(
        gaya.GAMBAR,
        form,
        tuple(_label(each, limit) for each, _ in computed),
        (Series("Capaian (%)", tuple(bahan.cetak.bulat(persen) for _, persen in computed)),),
        judul,
        "%",
        height,
        f"grafik/{key}",
        decimals=bahan.cetak.desimal,
    )


def has_bars(hasil: Sequence[HasilIndikator]) -> bool:
    """Return whether a chart of achievements says something: neither one bar nor too many."""
    return 1 < sum(each.capaian.persen is not None for each in hasil) <= MAX_BARS


def _bentuk(names: int, bars: int) -> tuple[ChartForm, int]:
    """Return how bars stand, and how high their chart is in millimetres."""
    if names < _LYING:
        return "batang", 62 if names <= 4 else 80
    return "mendatar", min(_HIGHEST_MM, _FOOT_MM + names * max(_ROW_MM, 5 * bars))


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
    """Return a chart of columns of a data table; shares are rounded as the table prints them."""
    hasil = bahan.hasil.tabel[grafik.data]
    first = hasil.tabel.kolom[0].id
    titles = {kolom.id: kolom for kolom in hasil.tabel.kolom}
    labels = tuple(str(row[first]) for row in hasil.baris)
    series = tuple(
        Series(
            penulis.text(titles[name].judul, hasil.at),
            tuple(_shown(bahan, row[name], share=titles[name].jenis == "persen") for row in hasil.baris),
        )
        for name in grafik.kolom
    )
    units = {titles[name].satuan or ("%" if titles[name].persen_dari else "") for name in grafik.kolom}
    unit = "%" if units == {"%"} else ""
    form, height = _bentuk(len(labels), len(series))
    if grafik.bentuk != "batang" or form == "batang" or all(label.isdecimal() for label in labels):
        form, height = grafik.bentuk, 75  # years run from left to right, however many
    return ChartBlock(gaya.GAMBAR, form, labels, series, judul, unit, height, f"grafik/{grafik.grafik}")


def _number(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _shown(bahan: Bahan, value: object, *, share: bool) -> Decimal | None:
    number = _number(value)
    return bahan.cetak.bulat(number) if share and number is not None else number


def _label(each: HasilIndikator, limit: int) -> str:
    """Return a label short enough for an axis."""
    text = each.sebutan[:1].upper() + each.sebutan[1:]
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"
