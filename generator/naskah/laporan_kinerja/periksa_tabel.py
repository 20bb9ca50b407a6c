"""Printed totals of tables and names in other tables, held against the data."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.baca_kata import tanpa_tanda
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN
from generator.naskah.laporan_kinerja.tercetak import cocok

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan


@LAPORAN.periksa("KIN019", Severity.PERINGATAN)
def jumlah_tabel(laporan: Laporan) -> Iterator[Temuan]:
    """Jumlah tercetak dalam tabel berbeda dari hasil hitung.

    Jumlah dan persen tabel dihitung dari selnya. Angka tercetak yang berbeda berarti salah satu sel atau jumlahnya
    keliru di dokumen terbit.

    Salah:
        {sel: [2019, 0, 9, 116, 28, 0], tercetak: {jumlah: 154}}
    Benar:
        {sel: [2019, 0, 9, 116, 28, 0], tercetak: {jumlah: 153}}
    """
    for table in laporan.hasil.tabel.values():
        checks: list[tuple[Decimal, Decimal | None, NodePath]] = [
            (figure, table.jumlah.get(key), ("tercetak", key)) for key, figure in table.tabel.tercetak.items()
        ]
        for n, (row, values) in enumerate(zip(table.tabel.baris, table.baris, strict=True)):
            for key, figure in row.tercetak.items():
                value = values[key]
                checks.append((figure, value if isinstance(value, Decimal) else None, ("baris", n, "tercetak", key)))
        for figure, computed, at in checks:
            if computed is not None and not cocok(figure, [computed]):
                right = laporan.cetak.dua(computed) if computed % 1 else format_bilangan(computed.to_integral_value())
                message = f"tercetak {format_bilangan(figure)}, hasil hitung selnya {right}"
                yield Temuan(laporan.di(*table.at, *at), message, "periksa sel-selnya, atau betulkan jumlahnya")


@LAPORAN.periksa("KIN020", Severity.PERINGATAN)
def nama_tercetak(laporan: Laporan) -> Iterator[Temuan]:
    """Nama indikator tercetak berbeda di tabel lain.

    Indikator disebut dengan nama yang sama di Renstra, Perjanjian Kinerja, tabel capaian, dan tabel anggaran.
    `tercetak: {nama: ...}` menyimpan nama dari tabel lain dalam dokumen terbit: terpotong, atau tersalin dari baris
    di atasnya.

    Salah:
        {nama: Jumlah RKPDes yang Ditetapkan, tercetak: {nama: Jumlah Desa yang Difasilitasi}}
    Benar:
        {nama: Jumlah RKPDes yang Ditetapkan, tercetak: {nama: Jumlah RKPDes yang Ditetapkan}}
    """
    names = {tanpa_tanda(each.indikator.nama): key for key, each in laporan.hasil.indikator.items()}
    for key, each in laporan.hasil.indikator.items():
        printed = each.indikator.tercetak.nama
        if printed is None or tanpa_tanda(printed) == tanpa_tanda(each.indikator.nama):
            continue
        message = f"nama indikator tercetak “{printed}”, berbeda dari `nama`"
        hint = "samakan namanya di semua tabel"
        if tanpa_tanda(each.indikator.nama).startswith(tanpa_tanda(printed)):
            message = f"nama indikator tercetak “{printed}”, terpotong"
        elif names.get(tanpa_tanda(printed), key) != key:
            message = f"nama indikator tercetak “{printed}”, yaitu nama `{names[tanpa_tanda(printed)]}`"
            hint = "nama itu tersalin dari baris lain; tulis nama indikatornya sendiri"
        yield Temuan(laporan.di(*each.at, "tercetak", "nama"), message, hint)
