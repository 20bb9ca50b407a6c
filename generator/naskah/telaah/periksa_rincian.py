"""Checks on lists: their opening, their first letters, how deep they go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.definisi import istilah
from generator.naskah.telaah.teks_telaah import deret, is_kalimat, kata_di, norma, sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah

_TINGKAT_LIMA: Final = re.compile(r"(\([a-z]{1,2}\))\s")
_FRASA: Final = re.compile(r"(?!Menteri\b)(?:Me(?:ng|ny|m|n)?[a-z]{4,}|Ber[a-z]{4,}|(?:Pe[a-z]+|Ke[a-z]+)an) [a-z]")


@TELAAH.periksa("BTG002", Severity.PERINGATAN, sumber.BATANG_TUBUH)
def pembuka_rincian(telaah: Telaah) -> Iterator[Temuan]:
    """Kalimat pembuka rincian tidak diakhiri titik dua.

    Kalimat yang diikuti rincian diakhiri tanda baca titik dua, sehingga pembaca tahu bahwa kalimatnya berlanjut pada
    setiap rincian.

    Salah:
    (1) Gugus Tugas bertugas
        a. menyusun rencana; dan

    Benar:
    (1) Gugus Tugas bertugas:
        a. menyusun rencana; dan
    """
    for each in deret(telaah):
        opener = each.pembuka
        if opener is not None and opener.teks and not opener.teks.rstrip().endswith(":"):
            last = " ".join(opener.teks.split()[-4:])
            message = f"kalimat pembuka rincian pada {sebutan(opener)} tidak diakhiri titik dua"
            yield Temuan(kata_di(opener.at, last), message, f"tulis `{last.rstrip(' .,;')}:`")


@TELAAH.periksa("BTG005", Severity.PERINGATAN, sumber.BATANG_TUBUH)
def tingkat_rincian(telaah: Telaah) -> Iterator[Temuan]:
    """Rincian bernomor tidak baku, atau lebih dari empat tingkat.

    Rincian paling dalam empat tingkat: huruf `a.`, angka `1.`, huruf `a)`, dan angka `1)`. Tingkat kelima, atau nomor
    seperti `(a)`, tidak ada; norma yang lebih dalam dipecah menjadi ayat atau pasal lain.

    Salah:
    1) pelaksana, yaitu:
       (a) ketua; dan

    Benar:
    dua ayat, masing-masing dengan rinciannya
    """
    for each in norma(telaah):
        found = _TINGKAT_LIMA.match(each.teks) if each.jenis == "teks" else None
        if found:
            message = f"nomor rincian `{found[1]}` tidak baku: rincian bernomor `a.`, `1.`, `a)`, lalu `1)`"
            yield Temuan(kata_di(each.at, found[1]), message, "pecah menjadi ayat atau pasal lain")


@TELAAH.periksa("BTG008", Severity.PERINGATAN, sumber.BATANG_TUBUH)
def huruf_awal_rincian(telaah: Telaah) -> Iterator[Temuan]:
    """Rincian diawali huruf kapital.

    Rincian melanjutkan kalimat pembukanya, jadi diawali huruf kecil, kecuali bila kata pertamanya nama atau istilah
    yang didefinisikan. Yang ditandai hanya rincian yang jelas berupa frasa.

    Salah:
    1. Menetapkan kebijakan penyelenggaraan; dan

    Benar:
    1. menetapkan kebijakan penyelenggaraan; dan
    """
    known = tuple(nama for each in istilah(telaah) for nama in each.sebutan)
    for group in deret(telaah):
        if is_kalimat(group.butir):
            continue
        for each in group.butir:
            if _FRASA.match(each.teks) and not each.teks.startswith(known):
                word = each.teks.split()[0]
                message = f"{sebutan(each)} diawali huruf kapital: `{word}`"
                yield Temuan(kata_di(each.at, word), message, f"tulis `{word[0].lower()}{word[1:]}`")
