"""The check on printed means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.capaian import rata_rata
from generator.naskah.laporan_kinerja.kelompok_tercetak import kelompok_tercetak
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN
from generator.naskah.laporan_kinerja.tercetak import cocok, setengah_digit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from generator.naskah.laporan_kinerja.hasil import HasilIndikator, Kelompok
    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan


@LAPORAN.periksa("KIN014", Severity.PERINGATAN)
def rata_rata_tercetak(laporan: Laporan) -> Iterator[Temuan]:
    """Rata-rata tercetak berbeda dari hasil hitung.

    Rata-rata dihitung dari capaian yang belum dibulatkan, tanpa indikator yang capaiannya tidak dihitung. Bila
    angka tercetak diperoleh dengan merata-rata capaian yang sudah dibulatkan, temuannya hanya catatan.

    Salah:
        capaian 100%, 100%, dan 0% dengan tercetak: {rata_rata: 100}
    Benar:
        capaian 100%, 100%, dan 0% dengan tercetak: {rata_rata: "66,67"}
    """
    for printed, group, at in kelompok_tercetak(laporan):
        figure = printed.rata_rata
        if figure is None or cocok(figure, [group.rata_rata]):
            continue
        right = f"{laporan.cetak.dua(group.rata_rata)}%" if group.rata_rata is not None else "tidak dihitung"
        message = f"rata-rata tercetak {format_bilangan(figure)}%, hasil hitungnya {right}"
        hint = "hitung ulang dari capaian yang belum dibulatkan"
        derajat = None
        mean = _rounded_mean(group)
        if mean is not None and abs(mean - figure) < 2 * setengah_digit(figure):  # rounded, or cut off
            if all(_printed_right(each) for each in group.hasil):
                message += "; yang dirata-rata capaian yang sudah dibulatkan"
                derajat = Severity.CATATAN
            else:
                hint = "rata-rata ini mewarisi capaian tercetak yang keliru; betulkan capaiannya dahulu"
        yield Temuan(laporan.di(*at, "tercetak", "rata_rata"), message, hint, derajat)


def _rounded_mean(group: Kelompok) -> Decimal | None:
    """Return the mean of the achievements as printed; of those that are not printed, as computed."""
    found = (each.indikator.tercetak.capaian for each in group.hasil)
    printed = [
        each.capaian.persen if figure is None else figure for each, figure in zip(group.hasil, found, strict=True)
    ]
    return rata_rata(printed)


def _printed_right(each: HasilIndikator) -> bool:
    figure = each.indikator.tercetak.capaian
    return figure is None or cocok(figure, [each.capaian.persen])
