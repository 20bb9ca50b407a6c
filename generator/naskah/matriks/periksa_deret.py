"""Checks on the course of figures over the years: jumps, and totals that do not add up."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.bahasa.bentuk_angka import read_bilangan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.nilai import Nilai
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca, bilangan, deret

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.blocks.model import NodePath
    from generator.naskah.matriks.model import Pengukuran

_KUMULATIF = re.compile(r"\b(?:kumulatif|tuntas)\s+(\d[\d.]*)", re.IGNORECASE)
_SEPULUH = Decimal(10)


@MATRIKS.periksa("MTK024", Severity.PERINGATAN)
def loncatan_sepuluh_kali(m: MatriksDibaca) -> Iterator[Temuan]:
    """Loncatan sepuluh kali.

    Target yang sepuluh kali tahun sebelumnya (atau sepersepuluhnya) biasanya salah ketik satu angka nol. Bilangan di
    bawah sepuluh tidak diperiksa, sebab yang kecil memang mudah berlipat; pada pecahan hanya perbandingan yang
    tepat sepuluh kali.

    Salah:
        target: {2022: 35.000, 2023: 500}

    Benar:
        target: {2022: 35.000, 2023: 35.500}
    """
    for baris, ukuran in m.terukur:
        values = deret(m, ukuran)
        jump = _loncatan(values)
        if jump and ukuran.data_dasar is not None and (ukuran.akumulasi or _berkumulatif(ukuran)):
            jump = _loncatan(values[1:])  # the baseline is a total, the targets are what comes to it
        if jump:
            before, path, after = jump
            course = f"dari {format_bilangan(before)} menjadi {format_bilangan(after)}"
            message = f"nilai {'naik' if after > before else 'turun'} sepuluh kali atau lebih, {course}"
            yield Temuan(m.place((*baris.path, *path)), message, "periksa banyaknya angka nol dan letak komanya")


def _loncatan(values: Sequence[tuple[NodePath, Decimal]]) -> tuple[Decimal, NodePath, Decimal] | None:
    """Return the first value that is ten times the one before or a tenth of it, with that one and its node."""
    for (_, before), (path, after) in pairwise(values):
        if _meloncat(before, after):
            return before, path, after
    return None


def _meloncat(before: Decimal, after: Decimal) -> bool:
    low, high = (before, after) if before < after else (after, before)
    if low <= 0 or high < low * 9:
        return False
    if low >= _SEPULUH:
        return high >= low * 10
    exponents = (low.as_tuple().exponent, high.as_tuple().exponent)
    return any(isinstance(each, int) and each < 0 for each in exponents) and low * 10 == high


def _berkumulatif(ukuran: Pengukuran) -> bool:
    return any(
        type(nilai) is Nilai and _KUMULATIF.search(nilai.teks or nilai.keterangan or "")
        for nilai in ukuran.target.values()
    )


@MATRIKS.periksa("MTK025", Severity.PERINGATAN)
def kumulatif_tidak_pas(m: MatriksDibaca) -> Iterator[Temuan]:
    """Jumlah kumulatif tidak pas.

    Jumlah kumulatif yang tertulis harus sama dengan data dasar ditambah target sampai tahun itu, atau dengan jumlah
    targetnya saja. Lebih baik `akumulasi: ya`: generator yang menjumlahkan.

    Salah:
        data_dasar: 103
        target: {2021: {angka: 15, keterangan: kumulatif 128}}

    Benar:
        data_dasar: 103
        target: {2021: {angka: 15, keterangan: kumulatif 118}}
    """
    for baris, ukuran in m.terukur:
        if not _berkumulatif(ukuran):
            continue
        base = bilangan(ukuran.data_dasar) or Decimal(0)
        total = Decimal(0)
        for tahun in m.tahun:
            nilai = ukuran.target.get(tahun)
            total += bilangan(nilai) or 0
            stated = _kumulatif(nilai)
            if stated is not None and stated not in (total, base + total):
                course = f"{format_bilangan(base)} + {format_bilangan(total)} = {format_bilangan(base + total)}"
                message = f"tertulis kumulatif {format_bilangan(stated)}, padahal {course}"
                at = m.place((*baris.path, "target", str(tahun)))
                yield Temuan(at, message, "betulkan, atau pakai `akumulasi: ya` agar dihitung")
                break


def _kumulatif(nilai: object) -> Decimal | None:
    if type(nilai) is not Nilai:
        return None
    match = _KUMULATIF.search(nilai.teks or nilai.keterangan or "")
    return read_bilangan(match[1].rstrip(".")) if match else None
