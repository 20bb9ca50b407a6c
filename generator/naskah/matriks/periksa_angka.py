"""Checks on what a cell of a value says: the form of its number, the year it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.bentuk_angka import read_bilangan
from generator.bahasa.saran_angka import explain
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca

if TYPE_CHECKING:
    from collections.abc import Iterator

_BERPEMISAH = re.compile(r"\d+(?:[.,]\d+)+")
_TAHUN = re.compile(r"(?<!\d )(?<!nomor )\btahun (20\d\d)\b", re.IGNORECASE)
_NOMOR_TAHUN = re.compile(r"(?:nomor|no\.?)\s*\S+\s+tahun\s+20\d\d", re.IGNORECASE)


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
