"""Checks on lists: their opening, the punctuation and conjunction of their items, how deep they go."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.definisi import istilah
from generator.naskah.telaah.teks_telaah import akhiran, deret, kata_di, norma, sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.naskah.telaah.bentuk import Satuan, Telaah
    from generator.naskah.telaah.teks_telaah import Deret

SUMBER: Final = "UU 12/2011 Lampiran II, bagian Batang Tubuh"
_TINGKAT_LIMA: Final = re.compile(r"(\([a-z]{1,2}\))\s")
_KALIMAT: Final = re.compile(r"[A-Z“\"(]")
_FRASA: Final = re.compile(r"(?!Menteri\b)(?:Me(?:ng|ny|m|n)?[a-z]{4,}|Ber[a-z]{4,}|(?:Pe[a-z]+|Ke[a-z]+)an) [a-z]")


@TELAAH.periksa("BTG002", Severity.PERINGATAN, SUMBER)
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


@TELAAH.periksa("BTG003", Severity.PERINGATAN, SUMBER)
def tanda_baca_rincian(telaah: Telaah) -> Iterator[Temuan]:
    """Rincian tidak ditutup dengan tanda baca yang baku.

    Setiap rincian diakhiri titik koma, rincian yang masih dirinci lagi diakhiri titik dua, dan rincian terakhir
    diakhiri titik. Rincian di dalam rincian mengikuti penutup induknya. Temuan menyebut rincian pertama yang
    menyimpang.

    Salah:
    a. menyusun rencana,
    b. memantau pelaksanaan; dan
    c. melaporkan hasil;

    Benar:
    a. menyusun rencana;
    b. memantau pelaksanaan; dan
    c. melaporkan hasil.
    """
    lists = deret(telaah)
    inside = {id(child.pembuka) for child in lists if child.pembuka is not None}
    for _, nest in itertools.groupby(lists, key=lambda each: id(each.akar)):
        wrong = []
        for each in nest:
            for n, item in enumerate(each.butir if not _is_kalimat(each.butir) else ()):
                expected = _penutup(each, n)
                if item.teks and id(item) not in inside and akhiran(item.teks)[0] != expected:
                    wrong.append((item, expected))
        if wrong:
            item, expected = wrong[0]
            more = f" (dan {len(wrong) - 1} rincian lain dalam daftar yang sama)" if len(wrong) > 1 else ""
            last = " ".join(item.teks.split()[-3:])
            message = f"{sebutan(item)} tidak diakhiri `{expected}`{more}"
            yield Temuan(kata_di(item.at, last), message, f"akhiri dengan `{expected}`")


def _is_kalimat(items: Sequence[Satuan]) -> bool:
    """Return whether the items are whole sentences, which a norm may list as well."""
    return all(each.teks.rstrip().endswith(".") and _KALIMAT.match(each.teks) for each in items)


def _penutup(each: Deret, n: int) -> str:
    """Return the mark behind the n-th item; the last one takes what closes the item that the list hangs below."""
    if n < len(each.butir) - 1:
        return ";"
    return "." if each.induk is None else _penutup(each.induk, each.letak)


@TELAAH.periksa("BTG004", Severity.PERINGATAN, SUMBER)
def penghubung_rincian(telaah: Telaah) -> Iterator[Temuan]:
    """Kata penghubung rincian tidak sekali di belakang rincian kedua dari terakhir.

    Kata `dan`, `atau`, atau `dan/atau` ditulis satu kali saja, di belakang rincian kedua dari rincian terakhir. Kata
    itu menentukan apakah rincian berlaku semua, salah satu, atau keduanya.

    Salah:
    a. akta kelahiran;
    b. kartu keluarga;
    c. kartu identitas anak.

    Benar:
    a. akta kelahiran;
    b. kartu keluarga; dan
    c. kartu identitas anak.
    """
    lists = deret(telaah)
    below = {id(child.pembuka): child for child in lists if child.pembuka is not None}
    for each in lists:
        if len(each.butir) < 2 or _is_kalimat(each.butir):
            continue
        for n, item in enumerate(each.butir[:-1]):
            last = _last_of(item, below)
            word = akhiran(last.teks)[1]
            if n < len(each.butir) - 2 and word:
                message = f"kata `{word}` di belakang {sebutan(last)} terlalu awal"
                hint = f"pindahkan ke belakang {sebutan(each.butir[-2])}"
                yield Temuan(kata_di(last.at, " ".join(last.teks.split()[-2:])), message, hint)
            if n == len(each.butir) - 2 and not word and last.teks:
                message = f"{sebutan(last)} tidak diikuti `dan`, `atau`, atau `dan/atau`"
                yield Temuan(kata_di(last.at, " ".join(last.teks.split()[-2:])), message, "akhiri dengan `; dan`")


def _last_of(item: Satuan, below: dict[int, Deret]) -> Satuan:
    """Return the item that closes this one: the last of what hangs below it."""
    while id(item) in below:
        item = below[id(item)].butir[-1]
    return item


@TELAAH.periksa("BTG005", Severity.PERINGATAN, SUMBER)
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


@TELAAH.periksa("BTG008", Severity.PERINGATAN, SUMBER)
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
        if _is_kalimat(group.butir):
            continue
        for each in group.butir:
            if _FRASA.match(each.teks) and not each.teks.startswith(known):
                word = each.teks.split()[0]
                message = f"{sebutan(each)} diawali huruf kapital: `{word}`"
                yield Temuan(kata_di(each.at, word), message, f"tulis `{word[0].lower()}{word[1:]}`")
