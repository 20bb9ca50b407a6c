"""The check on targets that plan nothing better."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.periksa_dasar import MATRIKS, PERSEN, MatriksDibaca, deret, subjek

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAKIN_RENDAH = re.compile(
    r"(?:(?:jumlah|persentase|angka|prevalensi|rasio|tingkat|masyarakat|penduduk|warga|anak|siswa|balita|bayi|kasus|orang"
    r"|usia|sekolah)\s+)*(?:putus sekolah|kematian|stunting|gizi (?:buruk|kurang)|perkawinan (?:usia )?anak|kekerasan"
    r"|pengangguran|kemiskinan|pekerja anak|telantar|terlantar|pelanggaran)\b(?!.*\b(?:yang|dalam|pencegahan)\b)",
    re.IGNORECASE,
)


@MATRIKS.periksa("MTK026", Severity.CATATAN)
def target_tidak_membaik(m: MatriksDibaca) -> Iterator[Temuan]:
    """Target tidak membaik.

    Bila yang diukur makin rendah makin baik (anak putus sekolah, kematian bayi) atau berupa cakupan yang belum
    100 persen, target yang sama dengan data dasar pada semua tahun berarti tidak ada yang direncanakan membaik.
    Target yang memburuk adalah peringatan.

    Salah:
        ukuran: Anak putus sekolah
        data_dasar: 1.560
        target: {2021: 1.560, 2022: 1.560}

    Benar:
        data_dasar: 1.560
        target: {2021: 1.300, 2022: 1.000}
    """
    for baris, ukuran in m.terukur:
        if ukuran.data_dasar is None:
            continue
        share = ukuran.satuan is not None and ukuran.satuan.casefold() in PERSEN
        lower = _MAKIN_RENDAH.match(subjek(baris, ukuran)) is not None
        if not lower and not share:
            continue
        values = deret(m, ukuran)
        if len(values) < 2 or values[0][0] != ("data_dasar",) or values[0][1] <= 0:
            continue
        base, last = values[0][1], values[-1][1]
        at = m.place((*baris.path, "target"))
        if lower and last > base:
            message = "makin rendah makin baik, tetapi targetnya di atas data dasar"
            yield Temuan(at, message, "periksa targetnya", Severity.PERINGATAN)
        elif all(value == base for _, value in values) and (lower or base < 100):
            why = "makin rendah makin baik" if lower else "cakupannya belum 100 persen"
            message = f"target setiap tahun sama dengan data dasar ({format_bilangan(base)}), padahal {why}"
            yield Temuan(at, message, "rencanakan perbaikannya, atau jelaskan dalam `catatan`")
