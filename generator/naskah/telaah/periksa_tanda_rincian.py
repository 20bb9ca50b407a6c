"""Checks on what stands behind the items of a list: marks, and one conjunction."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.teks_telaah import akhiran, deret, is_kalimat, kata_di, sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Satuan, Telaah
    from generator.naskah.telaah.teks_telaah import Deret


@TELAAH.periksa("BTG003", Severity.PERINGATAN, sumber.BATANG_TUBUH)
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
            for n, item in enumerate(each.butir if not is_kalimat(each.butir) else ()):
                expected = _penutup(each, n)
                if item.teks and id(item) not in inside and akhiran(item.teks)[0] != expected:
                    wrong.append((item, expected))
        if wrong:
            item, expected = wrong[0]
            more = f" (dan {len(wrong) - 1} rincian lain dalam daftar yang sama)" if len(wrong) > 1 else ""
            last = " ".join(item.teks.split()[-3:])
            message = f"{sebutan(item)} tidak diakhiri `{expected}`{more}"
            yield Temuan(kata_di(item.at, last), message, f"akhiri dengan `{expected}`")


def _penutup(each: Deret, n: int) -> str:
    """Return the mark behind the n-th item; the last one takes what closes the item that the list hangs below."""
    if n < len(each.butir) - 1:
        return ";"
    return "." if each.induk is None else _penutup(each.induk, each.letak)


@TELAAH.periksa("BTG004", Severity.PERINGATAN, sumber.BATANG_TUBUH)
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
        if len(each.butir) < 2 or is_kalimat(each.butir):
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
