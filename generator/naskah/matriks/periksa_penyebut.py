"""The check on shares of one whole: rows that take it for different numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from generator.bahasa.angka import format_bilangan
from generator.bahasa.bentuk_angka import read_bilangan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.nilai import Nilai
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca, bilangan, lipat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.matriks.baris import Baris
    from generator.naskah.matriks.model import Pengukuran

_PERSEN = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")


class _Penyebut(NamedTuple):
    """Between which totals the share of a row puts its whole."""

    path: NodePath
    rendah: Decimal
    tinggi: Decimal


@MATRIKS.periksa("MTK036", Severity.PERINGATAN)
def penyebut_berbeda(m: MatriksDibaca) -> Iterator[Temuan]:
    """Penyebut persentase berbeda.

    Beberapa baris dalam satu indikator menyebut jumlah beserta persennya untuk ukuran dan satuan yang sama, tetapi
    persen itu dihitung dari jumlah keseluruhan yang berbeda. Satu daerah mempunyai satu jumlah rumah tangga.

    Salah:
        - {aksi: STBM, satuan: KK, target: {2023: {angka: 57.912, persen: 100}}}
        - {aksi: Air limbah, satuan: KK, target: {2023: {angka: 50.272, persen: "89,3"}}}

    Benar:
        - {aksi: STBM, satuan: KK, target: {2023: {angka: 57.912, persen: 100}}}
        - {aksi: Air limbah, satuan: KK, target: {2023: {angka: 50.272, persen: "86,81"}}}
    """
    first: dict[tuple[NodePath, str, str], _Penyebut | None] = {}
    for baris, ukuran in m.terukur:
        whole = _penyebut(baris, ukuran)
        if whole is None:
            continue
        key = (baris.indikator_path, lipat(ukuran.ukuran or ""), lipat(ukuran.satuan or ""))
        if key not in first:
            first[key] = whole
            continue
        earlier = first[key]
        if earlier is not None and (whole.rendah > earlier.tinggi or earlier.rendah > whole.tinggi):
            first[key] = None  # said once an indicator
            old, new = (format_bilangan(round((each.rendah + each.tinggi) / 2)) for each in (earlier, whole))
            message = f"persen baris ini dihitung dari sekitar {new}, baris sebelumnya dari sekitar {old}"
            yield Temuan(m.place(whole.path), message, "hitung persennya dari satu jumlah keseluruhan")


def _penyebut(baris: Baris, ukuran: Pengukuran) -> _Penyebut | None:
    low: Decimal | None = None
    high: Decimal | None = None
    at: NodePath = ()
    for path, nilai in _berpersen(ukuran):
        number, share = bilangan(nilai), _persen(nilai)
        if not number or not share:
            continue
        half = Decimal((0, (5,), int(share.as_tuple().exponent) - 1))
        a, b = number * 100 / (share + half), number * 100 / (share - half)
        low, high = min(a, low or a), max(b, high or b)
        at = at or (*baris.path, *path)
    return None if low is None or high is None else _Penyebut(at, low, high)


def _berpersen(ukuran: Pengukuran) -> Iterator[tuple[NodePath, Nilai]]:
    if type(ukuran.data_dasar) is Nilai:
        yield ("data_dasar",), ukuran.data_dasar
    for tahun, nilai in ukuran.target.items():
        if type(nilai) is Nilai:
            yield ("target", str(tahun)), nilai


def _persen(nilai: Nilai) -> Decimal | None:
    if nilai.persen is not None or not nilai.teks:
        return nilai.persen
    match = _PERSEN.search(nilai.teks)
    return read_bilangan(match[1].replace(".", ",")) if match else None
