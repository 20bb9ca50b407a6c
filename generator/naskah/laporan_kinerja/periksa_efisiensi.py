"""The check on printed achievement and efficiency of budget rows."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.anggaran_tercetak import baris_tercetak
from generator.naskah.laporan_kinerja.hasil_anggaran import efisiensi
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN
from generator.naskah.laporan_kinerja.tercetak import TercetakAnggaran, cocok

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.hasil_anggaran import BarisAnggaran
    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan


@LAPORAN.periksa("ANG004", Severity.PERINGATAN)
def efisiensi_tercetak(laporan: Laporan) -> Iterator[Temuan]:
    """Capaian atau efisiensi anggaran tercetak berbeda dari hasil hitung.

    Efisiensi adalah rata-rata capaian indikator baris itu dikurangi penyerapannya. Baris berindikator banyak
    memakai rata-ratanya, bukan jumlahnya.

    Salah:
        capaian 35% dan 287,5%, penyerapan 85,85% dengan tercetak: {efisiensi: "237,15"}
    Benar:
        capaian 35% dan 287,5%, penyerapan 85,85% dengan tercetak: {efisiensi: "75,40"}
    """
    for printed, row, _ in baris_tercetak(laporan):
        if printed.capaian is not None and row.capaian is not None and not cocok(printed.capaian, [row.capaian]):
            right = laporan.cetak.persen(row.capaian)
            message = f"capaian tercetak {format_bilangan(printed.capaian)}%, menurut indikatornya {right}"
            yield Temuan(laporan.di(*row.at, "tercetak", "capaian"), message, "samakan dengan capaian indikatornya")
        yield from _efficiency(laporan, printed, row)


def _efficiency(laporan: Laporan, printed: TercetakAnggaran, row: BarisAnggaran) -> Iterator[Temuan]:
    """Hold efficiency against the row; one that follows from a wrong achievement is said there already."""
    figure = printed.efisiensi
    gain = efisiensi(row.capaian, row.serapan, laporan.cetak.bulat)
    if figure is None or gain is None or row.capaian is None or row.serapan is None:
        return
    if cocok(figure, [gain, row.capaian - row.serapan]):
        return
    inherited = printed.capaian is not None and not cocok(printed.capaian, [row.capaian])
    if inherited and cocok(figure, [Decimal(printed.capaian or 0) - laporan.cetak.bulat(row.serapan)]):
        return
    message = f"efisiensi tercetak {format_bilangan(figure)}, hasil hitungnya {laporan.cetak.dua(gain)}"
    hint = f"rata-rata capaian {laporan.cetak.dua(row.capaian)} dikurangi penyerapan {laporan.cetak.dua(row.serapan)}"
    known = [each.persen for each in row.indikator if each.persen is not None]
    if len(known) > 1 and abs(sum(known, Decimal(0)) - row.serapan - figure) < len(known):  # parts were rounded
        message += "; yang dipakai jumlah capaian, bukan rata-ratanya"
    yield Temuan(laporan.di(*row.at, "tercetak", "efisiensi"), message, hint)
