"""Printed figures and names of the budget held against the sums."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.bahasa.terbilang import parse_terbilang, terbilang
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.capaian import persen_dari
from generator.naskah.laporan_kinerja.hasil_anggaran import efisiensi
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN
from generator.naskah.laporan_kinerja.tercetak import TercetakAnggaran, TercetakJumlah, cocok

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.hasil_anggaran import BarisAnggaran
    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan


def baris_tercetak(laporan: Laporan) -> Iterator[tuple[TercetakAnggaran, BarisAnggaran, BarisAnggaran | None]]:
    """Yield every row with what was printed of it, and the row above a kegiatan or subkegiatan."""
    for urusan, row in zip(laporan.naskah.anggaran.urusan, laporan.hasil.anggaran.urusan, strict=True):
        yield urusan.tercetak, row, None
        for program, row_p in zip(urusan.program, row.bawahan, strict=True):
            yield program.tercetak, row_p, None
            for kegiatan, row_k in zip(program.kegiatan, row_p.bawahan, strict=True):
                yield kegiatan.tercetak, row_k, row_p
                for sub, row_s in zip(kegiatan.sub_kegiatan, row_k.bawahan, strict=True):
                    yield sub.tercetak, row_s, row_k


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


@LAPORAN.periksa("ANG005", Severity.PERINGATAN)
def nama_baris(laporan: Laporan) -> Iterator[Temuan]:
    """Nama program, kegiatan, atau subkegiatan tercetak berbeda di tabel lain.

    Nomenklatur program, kegiatan, dan subkegiatan sama di tabel rencana, akuntabilitas keuangan, dan uraian.
    `tercetak: {nama: ...}` menyimpan nama dari tempat lain dalam dokumen terbit.

    Salah:
        {program: Program Pemberdayaan Lembaga Kemasyarakatan, tercetak: {nama: Pemberdayaan Lembaga Masyarakat}}
    Benar:
        {program: Program Pemberdayaan Lembaga Kemasyarakatan, tercetak: {nama: Pemberdayaan Lembaga Kemasyarakatan}}
    """
    for printed, row, above in baris_tercetak(laporan):
        if printed.nama is None or _plain(printed.nama) == _plain(row.nama):
            continue
        message = f"nama {row.tingkat.replace('_', '')} tercetak “{printed.nama}”, seharusnya “{row.nama}”"
        if above is not None and _plain(printed.nama) == _plain(above.nama):
            message += f"; yang tercetak nama {above.tingkat.replace('_', '')}-nya"
        yield Temuan(laporan.di(*row.at, "tercetak", "nama"), message, "samakan dengan nomenklatur anggaran")


def _plain(text: str) -> str:
    words = re.findall(r"\w+", re.sub(r"\([^()]*\)", "", text.lower()))
    return "".join(words[1:] if words[:1] == ["program"] else words)


@LAPORAN.periksa("ANG006", Severity.PERINGATAN)
def indikator_kurang(laporan: Laporan) -> Iterator[Temuan]:
    """Banyaknya indikator baris anggaran berbeda di tabel lain.

    Tabel efektivitas, akuntabilitas keuangan, dan efisiensi memuat indikator yang sama untuk baris yang sama.
    `tercetak: {indikator: n}` menyimpan banyaknya indikator di tabel lain dalam dokumen terbit.

    Salah:
        dua indikator, tercetak: {indikator: 1}
    Benar:
        dua indikator, tercetak: {indikator: 2}
    """
    for printed, row, _ in baris_tercetak(laporan):
        if printed.indikator is not None and printed.indikator != len(row.indikator):
            message = (
                f"tabel lain memuat {printed.indikator} indikator untuk baris ini, seharusnya {len(row.indikator)}"
            )
            names = "; ".join(each.nama for each in row.indikator)
            yield Temuan(laporan.di(*row.at, "tercetak", "indikator"), message, f"lengkapi: {names}")


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
