"""The check on printed achievements of indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN
from generator.naskah.laporan_kinerja.tercetak import cocok

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan


@LAPORAN.periksa("KIN013", Severity.PERINGATAN)
def capaian(laporan: Laporan) -> Iterator[Temuan]:
    """Capaian tercetak berbeda dari hasil hitung.

    `tercetak` menyimpan angka dari dokumen yang sudah terbit. Capaian dihitung dari target, realisasi, dan
    polaritas; angka tercetak dianggap cocok bila sama sesudah dibulatkan ke banyaknya desimal yang tercetak.

    Salah:
        {target: 30, realisasi: 38, tercetak: {capaian: 100}}
    Benar:
        {target: 30, realisasi: 38, tercetak: {capaian: "126,67"}}
    """
    for each in laporan.hasil.indikator.values():
        printed = each.indikator.tercetak
        rows = (
            ("capaian", "capaian", printed.capaian, each.capaian.persen, each.capaian.alasan),
            ("capaian_lalu", "capaian tahun lalu", printed.capaian_lalu, each.capaian_lalu.persen, "datanya tidak ada"),
            (
                "capaian_akhir",
                "capaian terhadap target akhir",
                printed.capaian_akhir,
                each.capaian_akhir.persen,
                "datanya tidak ada",
            ),
        )
        for key, what, figure, computed, reason in rows:
            if figure is None or cocok(figure, [computed]):
                continue
            if computed is None and key != "capaian":
                continue  # nothing to hold it against
            right = f"{_dua(laporan, computed)}%" if computed is not None else f"tidak dihitung ({reason})"
            message = f"{what} tercetak {format_bilangan(figure)}%, hasil hitungnya {right}"
            hint = "betulkan di dokumen terbit, atau periksa target, realisasi, dan polaritasnya"
            yield Temuan(laporan.di(*each.at, "tercetak", key), message, hint)


def _dua(laporan: Laporan, value: Decimal | None) -> str:
    return laporan.cetak.dua(value)
