"""Checks of attachments: cited and there, numbered, headed like the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.penomoran import parse_romawi, romawi
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.bentuk import Paragraf
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.kenali_kepala import urai_judul
from generator.naskah.telaah.kenali_nama import samakan
from generator.naskah.telaah.periksa_judul import beda_nama

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Lampiran, Telaah

_SUMBER = "UU 12/2011 Lampiran II, bagian Lampiran"
_SEBUT = re.compile(r"\bLampiran\b(?:\s+([IVXLC]+)\b)?")
_LANJUTAN = re.compile(r"(?:,\s*(?:dan\s+|atau\s+)?|\s+(?:dan|atau|(sampai dengan))\s+)(?:Lampiran\s+)?([IVXLC]+)\b")
_PERATURAN_LAIN = re.compile(
    r"\s+(?:[IVXLC]+\s+)?(?:Undang-Undang|Peraturan|Keputusan)\b(?!\s+(?:Bupati|Wali\s?[Kk]ota|Gubernur|Daerah) ini)"
)
_PASAL = re.compile(r"Pasal\s+[0-9]+[A-Z]?")


@TELAAH.periksa("LAM001", Severity.PERINGATAN, _SUMBER)
def lampiran_disebut(telaah: Telaah) -> Iterator[Temuan]:
    """Lampiran tidak disebut dalam batang tubuh.

    Setiap lampiran disebut paling sedikit dalam satu pasal: tercantum dalam Lampiran yang merupakan bagian tidak
    terpisahkan dari Peraturan ini. Tanpa itu lampiran tidak berkekuatan.

    Salah:
        (ada Lampiran II, tetapi tidak satu pasal pun menyebut Lampiran II)

    Benar:
        Pelaksanaan RAD-KLA tercantum dalam Lampiran I dan Lampiran II yang merupakan bagian tidak terpisahkan ...
    """
    if not telaah.batang_tubuh:
        return
    cited = {number for unit in telaah.batang_tubuh for number in _cited(unit.teks)}
    for each in telaah.lampiran:
        if each.nomor not in cited and not (len(telaah.lampiran) == 1 and cited):
            name = f"Lampiran {each.nomor}".strip()
            hint = f"sebutkan: `tercantum dalam {name} yang merupakan bagian tidak terpisahkan dari {telaah.jenis} ini`"
            yield Temuan(each.at, f"{name} tidak disebut dalam batang tubuh", hint)


@TELAAH.periksa("LAM002", Severity.GALAT, _SUMBER)
def lampiran_ada(telaah: Telaah) -> Iterator[Temuan]:
    """Lampiran yang disebut tidak ada.

    Batang tubuh menyebut lampiran yang tidak ada di belakang naskah.

    Salah:
        tercantum dalam Lampiran III  (naskah berlampiran dua)

    Benar:
        tercantum dalam Lampiran II
    """
    there = {each.nomor for each in telaah.lampiran}
    said: set[str] = set()
    for unit in telaah.batang_tubuh:
        for number in _cited(unit.teks):
            if number in there or number in said or (not number and there):
                continue
            said.add(number)
            name = f"Lampiran {number}".strip()
            message = f"{name} disebut di sini, tetapi tidak ada"
            hint = "lampirkan, atau betulkan sebutannya"
            # without any attachment they may stand in a file of their own
            yield Temuan(unit.at, message, hint, None if there else Severity.PERINGATAN)


@TELAAH.periksa("LAM003", Severity.GALAT, _SUMBER)
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


@TELAAH.periksa("LAM004", Severity.PERINGATAN, _SUMBER)
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
            yield Temuan(each.at, f"lampiran ke-{n} bernomor `{each.nomor or 'tanpa nomor'}`", hint)


@TELAAH.periksa("LAM005", Severity.PERINGATAN, _SUMBER)
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


def _cited(text: str) -> Iterator[str]:
    """Yield the numbers of this regulation's attachments that a text names; empty for one without a number."""
    end = 0
    while found := _SEBUT.search(text, end):
        end = found.end()
        if _PERATURAN_LAIN.match(text, found.start() + len("Lampiran")):
            continue
        yield found[1] or ""
        before = found[1]
        while before and (more := _LANJUTAN.match(text, end)):
            yield from _between(before, more[2]) if more[1] else ()
            yield more[2]
            before, end = more[2], more.end()


def _between(first: str, last: str) -> Iterator[str]:
    """Yield what `Lampiran I sampai dengan Lampiran IV` names without writing it."""
    try:
        yield from (romawi(n) for n in range(parse_romawi(first) + 1, parse_romawi(last)))
    except ValueError:
        return
