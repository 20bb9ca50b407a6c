"""Checks of attachments: their heads and numbers, and no articles inside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.penomoran import romawi
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.bentuk import Paragraf
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.kenali_kepala import urai_judul
from generator.naskah.telaah.kenali_nama import samakan
from generator.naskah.telaah.nama_rencana import beda_nama

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Lampiran, Telaah

_PASAL = re.compile(r"Pasal\s+[0-9]+[A-Z]?")


@TELAAH.periksa("LAM003", Severity.GALAT, sumber.LAMPIRAN)
def kepala_lampiran(telaah: Telaah) -> Iterator[Temuan]:
    """Kepala lampiran berbeda dari judul.

    Kepala setiap lampiran mengulang judul: jenis, nomor dan tahun, serta nama peraturan. Yang kurang lengkap dilaporkan
    sebagai peringatan, yang bertentangan sebagai galat.

    Salah:
        LAMPIRAN I PERATURAN WALI KOTA SERANG NOMOR: 75 TENTANG ...

    Benar:
        LAMPIRAN I PERATURAN WALI KOTA SERANG NOMOR 75 TAHUN 2022 TENTANG ...
    """
    if not telaah.nama:
        return
    for each in telaah.lampiran:
        yield from _head(each, telaah)


def _head(each: Lampiran, telaah: Telaah) -> Iterator[Temuan]:
    called = f"kepala Lampiran {each.nomor}".strip()
    text = " ".join(line.teks for line in each.kepala)
    _, number, year, name = urai_judul(text)
    hint = "tulis sama dengan judul"
    if not number or not name:
        missing = "nomor" if not number else "nama peraturan"
        yield Temuan(each.at, f"{called} tidak memuat {missing}", hint, Severity.PERINGATAN)
        return
    if number.strip(" .") != telaah.nomor.strip(" ."):
        yield Temuan(each.at, f"{called} menyebut nomor {number}, sedangkan judul nomor {telaah.nomor}", hint)
    if not year and telaah.jenis.startswith("Peraturan"):
        yield Temuan(each.at, f"{called} tidak memuat tahun peraturan", hint, Severity.PERINGATAN)
    elif year.isdecimal() and telaah.tahun and int(year) != telaah.tahun:
        yield Temuan(each.at, f"{called} menyebut tahun {year}, sedangkan judul tahun {telaah.tahun}", hint)
    if samakan(name) != samakan(telaah.nama):
        yield Temuan(each.at, beda_nama(name, telaah.nama, called), f"tulis sama dengan judul: {telaah.nama}")


@TELAAH.periksa("LAM004", Severity.PERINGATAN, sumber.LAMPIRAN)
def nomor_lampiran(telaah: Telaah) -> Iterator[Temuan]:
    """Nomor lampiran.

    Satu lampiran tidak bernomor. Lebih dari satu diberi angka Romawi berurutan.

    Salah:
        LAMPIRAN 1, LAMPIRAN 2

    Benar:
        LAMPIRAN I, LAMPIRAN II
    """
    for n, each in enumerate(telaah.lampiran, 1):
        right = romawi(n) if len(telaah.lampiran) > 1 else ""
        if each.nomor != right:
            hint = f"tulis LAMPIRAN {right}".strip()
            said = f"bernomor `{each.nomor}`" if each.nomor else "tidak bernomor"
            yield Temuan(each.at, f"lampiran ke-{n} {said}", hint)


@TELAAH.periksa("LAM005", Severity.PERINGATAN, sumber.LAMPIRAN)
def pasal_dalam_lampiran(telaah: Telaah) -> Iterator[Temuan]:
    """Pasal di dalam lampiran.

    Pasal adalah satuan batang tubuh. Isi lampiran dibagi dalam bab, huruf, dan angka. Norma yang ditulis sebagai pasal
    di dalam lampiran pindahkan ke batang tubuh.

    Salah:
        LAMPIRAN ... Pasal 1 ...

    Benar:
        LAMPIRAN ... BAB I ... A. ...
    """
    for lampiran in telaah.lampiran:
        for each in lampiran.isi:
            if isinstance(each, Paragraf) and _PASAL.fullmatch(each.teks):
                yield Temuan(each.at, f"isi lampiran memakai satuan `{each.teks}`", "bagi dalam bab, huruf, dan angka")
