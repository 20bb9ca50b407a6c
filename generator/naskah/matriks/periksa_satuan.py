"""Checks on units against the words of their row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.periksa_dasar import MATRIKS, PERSEN, MatriksDibaca, lipat, subjek

if TYPE_CHECKING:
    from collections.abc import Iterator

_SATU_WILAYAH = {"desa", "kelurahan", "kabupaten", "kota", "daerah"}
_PER_SEKIAN = re.compile(r"\bper\s+(1[.,]?0{3}|10[.,]?0{3}|100[.,]?0{3})\b", re.IGNORECASE)
_PANJANG = re.compile(r"\bpanjang (?:jalan|saluran|jaringan|trotoar|pipa|jalur|ruas|drainase)\b", re.IGNORECASE)
_LUAS = re.compile(r"\b(?:luas|luasan) \w", re.IGNORECASE)
_SATUAN_LUAS = {"m2", "m²", "meter persegi", "ha", "hektare", "hektar", "km2", "km²", "kilometer persegi"}
_SATUAN_PANJANG = {"m", "meter", "km", "kilometer"}


@MATRIKS.periksa("MTK031", Severity.PERINGATAN)
def dua_satuan(m: MatriksDibaca) -> Iterator[Temuan]:
    """Dua satuan untuk satu nilai.

    Satu bilangan mempunyai satu satuan. "Orang/Kegiatan" tidak mengatakan apakah yang dihitung orang atau kegiatan.
    Diperiksa bila kedua satuan itu masing-masing dipakai sendiri pada baris lain.

    Salah:
        satuan: Orang/Kegiatan
        target: {2022: 1}

    Benar:
        satuan: Kegiatan
        target: {2022: 1}
    """
    for baris, ukuran in m.terukur:
        satuan = ukuran.satuan
        if satuan is None or "/" not in satuan:
            continue
        parts = [part.strip() for part in satuan.split("/")]
        folded = [lipat(part) for part in parts]
        if all(part in m.satuan for part in folded) and not _SATU_WILAYAH.issuperset(folded):
            message = f"`{satuan}` memuat {len(parts)} satuan untuk satu nilai"
            yield Temuan(m.place((*baris.path, "satuan")), message, f"pilih satu, misalnya `{parts[-1]}`")


@MATRIKS.periksa("MTK032", Severity.PERINGATAN)
def satuan_tidak_sesuai_uraian(m: MatriksDibaca) -> Iterator[Temuan]:
    """Satuan tidak sesuai dengan uraiannya.

    Angka kematian per 1.000 kelahiran bukan persen, jumlah bukan persen, persentase bukan orang, dan panjang jalan
    tidak diukur dengan meter persegi.

    Salah:
        ukuran: Angka Kematian Bayi per 1.000 kelahiran hidup
        satuan: Persen

    Benar:
        ukuran: Angka Kematian Bayi
        satuan: Per 1.000 kelahiran hidup
    """
    for baris, ukuran in m.terukur:
        if ukuran.satuan is None:
            continue
        wrong = _alasan(subjek(baris, ukuran), ukuran.satuan.casefold())
        if wrong:
            message, hint = wrong
            yield Temuan(m.place((*baris.path, "satuan")), f"satuan `{ukuran.satuan}`, padahal {message}", hint)


def _alasan(teks: str, satuan: str) -> tuple[str, str] | None:
    """Return why a unit cannot be that of a row, and what to write."""
    start = teks[:12].casefold()
    if satuan in PERSEN:
        per = _PER_SEKIAN.search(teks) if "per 1" in teks.casefold() else None
        if per:
            return f"uraiannya per {per[1]}", f"tulis satuannya, misalnya Per {per[1]} kelahiran hidup"
        if start.startswith("jumlah "):
            return "yang diukur suatu jumlah", "tulis apa yang dihitung, atau ubah ukurannya menjadi Persentase"
    elif start.startswith(("persentase ", "% ")):
        return "yang diukur suatu persentase", "tulis Persen, atau ubah ukurannya menjadi Jumlah"
    if satuan in _SATUAN_LUAS and _PANJANG.search(teks):
        return "yang diukur panjang", "tulis Meter atau Kilometer, atau ubah uraiannya menjadi luas"
    if satuan in _SATUAN_PANJANG and _LUAS.search(teks):
        return "yang diukur luas", "tulis Meter persegi atau Ha, atau ubah uraiannya menjadi panjang"
    return None
