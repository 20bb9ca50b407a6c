"""Names and indicators of budget rows as other tables print them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.anggaran_tercetak import baris_tercetak
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan


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
