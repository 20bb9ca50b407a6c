"""Printed figures of indicators, means and tables held against what the data give."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.capaian import rata_rata
from generator.naskah.laporan_kinerja.hitung import each_sasaran, each_unit
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN
from generator.naskah.laporan_kinerja.tercetak import TercetakKelompok, cocok, setengah_digit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.hasil import HasilIndikator, Kelompok
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
    for printed, group, at in _groups(laporan):
        figure = printed.rata_rata
        if figure is None or cocok(figure, [group.rata_rata]):
            continue
        right = f"{_dua(laporan, group.rata_rata)}%" if group.rata_rata is not None else "tidak dihitung"
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


def _groups(laporan: Laporan) -> Iterator[tuple[TercetakKelompok, Kelompok, NodePath]]:
    for sasaran, at in each_sasaran(laporan.naskah):
        yield sasaran.tercetak, laporan.hasil.sasaran[sasaran.id], at
    for unit, at in each_unit(laporan.naskah):
        yield unit.tercetak, laporan.hasil.unit[unit.id], at
    yield laporan.naskah.tercetak, laporan.hasil.ringkasan, ()


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


@LAPORAN.periksa("KIN015", Severity.PERINGATAN)
def kategori(laporan: Laporan) -> Iterator[Temuan]:
    """Kategori tercetak tidak sesuai dengan capaian, atau tidak tercetak.

    Kategori ditentukan oleh capaian dan skala yang dipakai laporan. Tabel sasaran yang tidak mencetak kategori,
    padahal tabel sasaran lain mencetaknya, juga dilaporkan, sebab pembaca tidak dapat membandingkannya.

    Salah:
        capaian 57,89% dengan tercetak: {kategori: Sangat Tinggi}
    Benar:
        capaian 57,89% dengan tercetak: {kategori: Rendah}
    """
    for each in laporan.hasil.indikator.values():
        yield from _band(laporan, each.indikator.tercetak.kategori, each.kategori, each.at)
    for printed, group, at in _groups(laporan):
        yield from _band(laporan, printed.kategori, group.kategori, at)
    yield from _no_band(laporan)


def _band(laporan: Laporan, printed: str | None, computed: str, at: NodePath) -> Iterator[Temuan]:
    if printed is not None and _plain(printed) != _plain(computed):
        message = f"kategori tercetak {printed}, menurut skala {computed or 'tidak ada kategorinya'}"
        yield Temuan(laporan.di(*at, "tercetak", "kategori"), message, "samakan kategori dengan capaian yang benar")


def _no_band(laporan: Laporan) -> Iterator[Temuan]:
    """Objectives whose table prints achievements without a band, while that of another objective has it."""
    rows = [
        (sasaran, at, [each.tercetak for each in sasaran.indikator]) for sasaran, at in each_sasaran(laporan.naskah)
    ]
    shown = [all(each.kategori for each in printed) for _, _, printed in rows]
    for sasaran, at, printed in rows:
        if any(shown) and all(each.capaian is not None and each.kategori is None for each in printed):
            message = (
                f"tabel capaian sasaran `{sasaran.id}` tercetak tanpa kategori, padahal tabel sasaran lain memuatnya"
            )
            yield Temuan(laporan.di(*at, "id"), message, "cetak kategorinya; generator sudah menghitungnya")


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
