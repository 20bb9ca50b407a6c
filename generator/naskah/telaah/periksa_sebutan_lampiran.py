"""Checks that attachments are cited, and that those cited are there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.penomoran import parse_romawi, romawi
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah

_SEBUT = re.compile(r"\bLampiran\b(?:\s+([IVXLC]+)\b)?")
_LANJUTAN = re.compile(r"(?:,\s*(?:dan\s+|atau\s+)?|\s+(?:dan|atau|(sampai dengan))\s+)(?:Lampiran\s+)?([IVXLC]+)\b")
_PERATURAN_LAIN = re.compile(
    r"\s+(?:[IVXLC]+\s+)?(?:Undang-Undang|Peraturan|Keputusan)\b(?!\s+(?:Bupati|Wali\s?[Kk]ota|Gubernur|Daerah) ini)"
)


@TELAAH.periksa("LAM001", Severity.PERINGATAN, sumber.LAMPIRAN)
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
            whole = f"bagian tidak terpisahkan dari {telaah.jenis or 'Peraturan'} ini"
            hint = f"sebutkan: `tercantum dalam {name} yang merupakan {whole}`"
            yield Temuan(each.at, f"{name} tidak disebut dalam batang tubuh", hint)


@TELAAH.periksa("LAM002", Severity.GALAT, sumber.LAMPIRAN)
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
