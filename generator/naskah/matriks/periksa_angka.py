"""Checks on the figures of a row: their form, their course over the years, what they add up to."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.bahasa.bentuk_angka import read_bilangan
from generator.bahasa.saran_angka import explain
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.nilai import Nilai
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca, bilangan, deret, subjek

if TYPE_CHECKING:
    from collections.abc import Iterator

_BERPEMISAH = re.compile(r"\d+(?:[.,]\d+)+")
_KUMULATIF = re.compile(r"\b(?:kumulatif|tuntas)\s+(\d[\d.]*)", re.IGNORECASE)
_TAHUN = re.compile(r"(?<!\d )(?<!nomor )\btahun (20\d\d)\b", re.IGNORECASE)
_NOMOR_TAHUN = re.compile(r"(?:nomor|no\.?)\s*\S+\s+tahun\s+20\d\d", re.IGNORECASE)
_MAKIN_RENDAH = re.compile(
    r"(?:(?:jumlah|persentase|angka|prevalensi|rasio|tingkat|masyarakat|penduduk|warga|anak|siswa|balita|bayi|kasus|orang"
    r"|usia|sekolah)\s+)*(?:putus sekolah|kematian|stunting|gizi (?:buruk|kurang)|perkawinan (?:usia )?anak|kekerasan"
    r"|pengangguran|kemiskinan|pekerja anak|telantar|terlantar|pelanggaran)\b(?!.*\b(?:yang|dalam|pencegahan)\b)",
    re.IGNORECASE,
)
_PERSEN = {"persen", "%"}
_SEPULUH = Decimal(10)


@MATRIKS.periksa("MTK022", Severity.PERINGATAN)
def bentuk_angka_bercampur(m: MatriksDibaca) -> Iterator[Temuan]:
    """Bentuk angka rusak atau bercampur.

    Satu kolom memakai satu cara menulis angka: titik untuk ribuan, koma untuk desimal. "0.21" di bawah "0,13", atau
    "3,867" di sebelah "4.084", dapat dibaca salah seribu kali; "5.8697" bukan keduanya.

    Salah:
        target: {2022: {teks: "0.21"}, 2023: "0,19"}

    Benar:
        target: {2022: "0,21", 2023: "0,19"}
    """
    for _, _, texts in m.bernaskah:
        for path, teks in texts:
            wrong = _salah_bentuk(teks)
            if wrong is not None:
                message, hint = explain(wrong, cacah=False)
                yield Temuan(m.place(path, word=wrong), message, hint)
                break


def _salah_bentuk(teks: str) -> str | None:
    if not teks[0].isdigit():
        return None
    for match in _BERPEMISAH.finditer(teks):
        behind = teks[match.end() :].lstrip()[:1]
        if read_bilangan(match[0]) is None and behind not in {"/", "%"}:  # numbers of letters; FMT004 has percent
            return match[0]
    return None


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
        if ukuran.akumulasi or any(_ada_kumulatif(nilai) for nilai in ukuran.target.values()):
            values = values[1:] if ukuran.data_dasar is not None else values
        for (_, before), (path, after) in pairwise(values):
            if _meloncat(before, after):
                course = f"dari {format_bilangan(before)} menjadi {format_bilangan(after)}"
                message = f"nilai {'naik' if after > before else 'turun'} sepuluh kali atau lebih, {course}"
                yield Temuan(m.place((*baris.path, *path)), message, "periksa banyaknya angka nol dan letak komanya")
                break


def _meloncat(before: Decimal, after: Decimal) -> bool:
    low, high = (before, after) if before < after else (after, before)
    if low <= 0 or high < low * 9:
        return False
    if low >= _SEPULUH:
        return high >= low * 10
    exponents = (low.as_tuple().exponent, high.as_tuple().exponent)
    return any(isinstance(each, int) and each < 0 for each in exponents) and low * 10 == high


def _ada_kumulatif(nilai: object) -> bool:
    return type(nilai) is Nilai and _KUMULATIF.search(nilai.teks or nilai.keterangan or "") is not None


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
        if not any(_ada_kumulatif(nilai) for nilai in ukuran.target.values()):
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
        share = ukuran.satuan is not None and ukuran.satuan.casefold() in _PERSEN
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


@MATRIKS.periksa("MTK027", Severity.PERINGATAN)
def tahun_bukan_tahun_kolom(m: MatriksDibaca) -> Iterator[Temuan]:
    """Tahun dalam sel berbeda dengan tahun kolomnya.

    Sel target yang menyebut tahun lain dalam periode yang sama biasanya salinan kolom sebelahnya. Tahun dalam kutipan
    peraturan (Nomor 1 Tahun 2020) tidak diperiksa.

    Salah:
        target: {2022: {teks: Profil Anak Tahun 2022}, 2023: {teks: Profil Anak Tahun 2022}}

    Benar:
        target: {2022: {teks: Profil Anak Tahun 2022}, 2023: {teks: Profil Anak Tahun 2023}}
    """
    kolom = m.matriks.kolom.get("data_dasar")
    for _, _, texts in m.bernaskah:
        for path, teks in texts:
            column = int(path[-2]) if path[-3] == "target" else kolom.tahun if kolom else None
            match = _TAHUN.search(_NOMOR_TAHUN.sub("", teks))
            stated = int(match[1]) if match else column
            if column is None or stated == column or (stated not in m.tahun and path[-3] == "target"):
                continue
            message = f"sel menyebut tahun {stated}, padahal kolomnya tahun {column}"
            yield Temuan(m.place(path, word=str(stated)), message, f"tulis {column} bila sel ini salinan kolom lain")
