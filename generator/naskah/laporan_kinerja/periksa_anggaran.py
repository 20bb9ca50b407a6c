"""Printed sums of the budget held against what the rows add up to, in figures and in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.bahasa.terbilang import parse_terbilang, terbilang
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.anggaran_tercetak import baris_tercetak
from generator.naskah.laporan_kinerja.capaian import persen_dari
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN
from generator.naskah.laporan_kinerja.tercetak import TercetakAnggaran, TercetakJumlah, cocok

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan


@LAPORAN.periksa("ANG003", Severity.PERINGATAN)
def jumlah(laporan: Laporan) -> Iterator[Temuan]:
    """Jumlah atau penyerapan anggaran tercetak berbeda dari hasil hitung.

    Pagu dan realisasi kegiatan, program, dan seluruhnya adalah jumlah subkegiatannya; penyerapan adalah realisasi
    dibagi pagu kali 100.

    Salah:
        {pagu: 200.000, realisasi: 150.000, tercetak: {serapan: 80}}
    Benar:
        {pagu: 200.000, realisasi: 150.000, tercetak: {serapan: 75}}
    """
    for printed, row, _ in baris_tercetak(laporan):
        yield from _sums(laporan, printed, row.pagu, row.realisasi, row.at)
    total = laporan.hasil.anggaran
    yield from _sums(laporan, laporan.naskah.anggaran.tercetak, total.pagu, total.realisasi, ("anggaran",))


def _sums(
    laporan: Laporan, printed: TercetakAnggaran | TercetakJumlah, pagu: int, realisasi: int, at: NodePath
) -> Iterator[Temuan]:
    for key, figure, amount in (("pagu", printed.pagu, pagu), ("realisasi", printed.realisasi, realisasi)):
        if figure is not None and figure != amount:
            gap = format_bilangan(abs(figure - amount))
            message = f"{key} tercetak {format_bilangan(figure)}, jumlahnya {format_bilangan(amount)}"
            yield Temuan(laporan.di(*at, "tercetak", key), message, f"selisihnya {gap}; periksa subkegiatannya")
    share = persen_dari(realisasi, pagu)
    if printed.serapan is not None and not cocok(printed.serapan, [share]):
        message = (
            f"penyerapan tercetak {format_bilangan(printed.serapan)}%, hasil hitungnya {laporan.cetak.persen(share)}"
        )
        yield Temuan(laporan.di(*at, "tercetak", "serapan"), message, "hitung ulang: realisasi dibagi pagu kali 100")


@LAPORAN.periksa("ANG007", Severity.PERINGATAN)
def terbilang_tercetak(laporan: Laporan) -> Iterator[Temuan]:
    """Terbilang anggaran tidak sama dengan angkanya.

    Jumlah rupiah yang ditulis dengan huruf harus sama dengan angkanya; bila berbeda, orang tidak tahu mana yang
    berlaku.

    Salah:
        jumlah 156, tercetak: {terbilang_pagu: seratus lima enam rupiah}
    Benar:
        jumlah 156, tercetak: {terbilang_pagu: seratus lima puluh enam rupiah}
    """
    printed, total = laporan.naskah.anggaran.tercetak, laporan.hasil.anggaran
    for key, words, amount in (
        ("terbilang_pagu", printed.terbilang_pagu, total.pagu),
        ("terbilang_realisasi", printed.terbilang_realisasi, total.realisasi),
    ):
        if words is not None and parse_terbilang(re.sub(r"\s+rupiah$", "", words.strip(), flags=re.I)) != amount:
            message = f"terbilang tercetak tidak berbunyi {format_bilangan(amount)}"
            yield Temuan(laporan.di("anggaran", "tercetak", key), message, f"tulis: {terbilang(amount)} rupiah")
