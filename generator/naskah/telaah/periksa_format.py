"""Checks on spelling and on the form of figures, in running text and in tables."""

from __future__ import annotations

import re
from functools import partial
from operator import eq
from typing import TYPE_CHECKING, Final

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.teks_telaah import kata_di, setiap_teks
from generator.naskah.umum.ejaan import cari_salah_eja

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Telaah
    from generator.naskah.umum.ejaan import DaftarEjaan

SUMBER: Final = "Ejaan Yang Disempurnakan dan daftar ejaan dalam content/_nasional/ejaan.yaml"
_GANDA: Final = re.compile(r"(?<![\w-])(?P<kata>[^\W\d_]{2,})\s+(?P<lagi>[^\W\d_]{2,})(?![\w-])")
_SAMA: Final = re.compile(r"(?<![\w-])([^\W\d_]{2,})\s+\1(?![\w-])", re.IGNORECASE)
_RUPIAH: Final = re.compile(r"(?<!\w)(?:Rp\.\s?|Rp\s+|RP\.?\s?|rp\.?\s?)(?=\d)(?P<nilai>[\d.,]*\d)(?P<ekor>,-)?")
_PERSEN: Final = re.compile(r"(?<![\d.,])(?P<nilai>\d{1,3}\.\d{1,2})(?P<tanda>\s?%| persen\b)")


def temuan_ejaan(teks: str, at: Place, ejaan: DaftarEjaan) -> Iterator[Temuan]:
    """Yield what a text spells wrongly, for any kind of document."""
    for wrong in cari_salah_eja(teks, ejaan):
        yield Temuan(kata_di(at, wrong.tercetak), f"ejaan `{wrong.tercetak}`", f"tulis `{wrong.benar}`")


@TELAAH.periksa("FMT001", Severity.PERINGATAN, SUMBER)
def ejaan(telaah: Telaah) -> Iterator[Temuan]:
    """Ejaan tidak baku atau salah ketik.

    Kata yang ejaannya sudah dipilih satu bentuk, dan salah ketik yang sering berulang, tercatat di ejaan.yaml. Judul
    peraturan lain tidak diperiksa: ejaannya mengikuti naskah yang diundangkan.

    Salah:
    5 (lima) kluster hak Anak

    Benar:
    5 (lima) klaster hak Anak
    """
    ejaan = telaah.ejaan
    if ejaan is not None:
        find = partial(temuan_ejaan, ejaan=ejaan)
        yield from setiap_teks(telaah, find, sekilas=lambda words: not ejaan.awal.isdisjoint(words))


@TELAAH.periksa("FMT002", Severity.PERINGATAN, "Ejaan Yang Disempurnakan")
def kata_ganda(telaah: Telaah) -> Iterator[Temuan]:
    """Kata tertulis dua kali berturut-turut.

    Kata yang sama dua kali berturut-turut tanpa tanda hubung adalah sisa penyuntingan. Kata ulang ditulis dengan tanda
    hubung.

    Salah:
    perlindungan perempuan dan dan anak

    Benar:
    perlindungan perempuan dan anak
    """
    yield from setiap_teks(telaah, temuan_kata_ganda, sekilas=lambda words: any(map(eq, words, words[1:])))


def temuan_kata_ganda(teks: str, at: Place) -> Iterator[Temuan]:
    """Yield words that stand twice in a row; names, which may repeat a word, do not count."""
    if teks.isascii() and not _SAMA.search(teks):  # nine texts in ten, and several times as fast
        return
    start = 0
    while found := _GANDA.search(teks, start):
        start = found.end("kata")
        if found["kata"].casefold() == found["lagi"].casefold() and found["lagi"].islower():
            yield Temuan(kata_di(at, found[0]), f"kata `{found['lagi']}` tertulis dua kali", _saran(found))
            start = found.end("lagi")


def _saran(found: re.Match[str]) -> str:
    return f"hapus salah satu; kata ulang ditulis `{found['kata']}-{found['lagi']}`"


@TELAAH.periksa("FMT003", Severity.PERINGATAN, "Ejaan Yang Disempurnakan")
def bentuk_rupiah(telaah: Telaah) -> Iterator[Temuan]:
    """Nilai rupiah ditulis dengan titik atau spasi sesudah Rp.

    Lambang `Rp` langsung diikuti angka, tanpa titik dan tanpa spasi.

    Salah:
    Rp. 25.936.934.756

    Benar:
    Rp25.936.934.756
    """
    yield from setiap_teks(telaah, temuan_rupiah)


def temuan_rupiah(teks: str, at: Place) -> Iterator[Temuan]:
    """Yield amounts whose Rp does not stand right before the figures."""
    for found in _RUPIAH.finditer(teks) if "rp" in teks.casefold() else ():
        right = f"Rp{found['nilai']}{',00' if found['ekor'] else ''}"
        yield Temuan(kata_di(at, found[0]), f"nilai rupiah ditulis `{found[0]}`", f"tulis `{right}`")


@TELAAH.periksa("FMT004", Severity.PERINGATAN, "Ejaan Yang Disempurnakan")
def desimal_titik(telaah: Telaah) -> Iterator[Temuan]:
    """Persentase ditulis dengan titik desimal.

    Dalam bahasa Indonesia tanda desimal adalah koma; titik memisahkan ribuan.

    Salah:
    136.43%

    Benar:
    136,43%
    """
    yield from setiap_teks(telaah, temuan_desimal)


def temuan_desimal(teks: str, at: Place) -> Iterator[Temuan]:
    """Yield percentages with an English decimal point."""
    for found in _PERSEN.finditer(teks) if "%" in teks or "persen" in teks else ():
        right = found["nilai"].replace(".", ",") + found["tanda"].replace(" %", "%")
        yield Temuan(kata_di(at, found[0]), f"persentase ditulis `{found[0]}` dengan titik desimal", f"tulis `{right}`")
