"""The check on printed bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.baca_kata import tanpa_tanda
from generator.naskah.laporan_kinerja.hitung import each_sasaran
from generator.naskah.laporan_kinerja.kelompok_tercetak import kelompok_tercetak
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan


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
    for printed, group, at in kelompok_tercetak(laporan):
        yield from _band(laporan, printed.kategori, group.kategori, at)
    yield from _no_band(laporan)


def _band(laporan: Laporan, printed: str | None, computed: str, at: NodePath) -> Iterator[Temuan]:
    if printed is not None and tanpa_tanda(printed) != tanpa_tanda(computed):
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
