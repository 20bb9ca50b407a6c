"""Checks on how references are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.acuan import acuan, posisi
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.teks_telaah import kata_di, norma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah

_PASAL_INI: Final = re.compile(r"\bpasal ini\b", re.IGNORECASE)
_DI_ATAS: Final = re.compile(
    r"\b(?:tersebut|dimaksud(?:kan)?|disebut(?:kan)?|diuraikan|dijelaskan|(?:Pasal|ayat|huruf|angka) \(?\w{1,4}\)?)"
    r"\s+di\s?atas\b"
)


@TELAAH.periksa("RUJ006", Severity.PERINGATAN, sumber.TEKNIK_PENGACUAN)
def kata_depan_rujukan(telaah: Telaah) -> Iterator[Temuan]:
    """Kata depan rujukan keliru.

    Rujukan ke pasal memakai `sebagaimana dimaksud dalam Pasal`, rujukan ke ayat dalam pasal yang sama
    `sebagaimana dimaksud pada ayat`.

    Salah:
    sebagaimana dimaksud dalam ayat (1); sebagaimana dimaksud pada Pasal 4

    Benar:
    sebagaimana dimaksud pada ayat (1); sebagaimana dimaksud dalam Pasal 4
    """
    for unit in norma(telaah):
        for each in acuan(unit):
            first = each.tulisan[0][0]
            right = {"pasal": "dalam", "ayat": "pada"}.get(first)
            if right is None or each.pengantar in ("", right):
                continue
            printed = f"{each.pengantar} {each.tercetak}"
            yield Temuan(kata_di(unit.at, printed), f"rujukan ditulis `{printed}`", f"tulis `{right} {each.tercetak}`")


@TELAAH.periksa("RUJ007", Severity.PERINGATAN, sumber.TEKNIK_PENGACUAN)
def pasal_sendiri(telaah: Telaah) -> Iterator[Temuan]:
    """Rujukan menyebut nomor pasalnya sendiri.

    Ayat dalam pasal yang sama dirujuk dengan `ayat (1)` saja, tanpa nomor pasalnya dan tanpa "Pasal ini".

    Salah:
    Pasal 4 ayat (2): sebagaimana dimaksud dalam Pasal 4 ayat (1)

    Benar:
    Pasal 4 ayat (2): sebagaimana dimaksud pada ayat (1)
    """
    for unit in norma(telaah):
        own = posisi(unit)[:1]
        for each in acuan(unit):
            if len(each.tulisan) > 1 and each.tulisan[:1] == own and own and own[0][0] == "pasal":
                rest = each.tercetak.split(" ", 2)[2]
                message = f"rujukan `{each.tercetak}` menyebut pasalnya sendiri"
                yield Temuan(kata_di(unit.at, each.tercetak), message, f"tulis `{rest}` saja")
        for found in _PASAL_INI.finditer(unit.teks):
            yield Temuan(kata_di(unit.at, found[0]), f"rujukan `{found[0]}`", "sebut ayat atau hurufnya saja")


@TELAAH.periksa("RUJ009", Severity.PERINGATAN, sumber.TEKNIK_PENGACUAN)
def rujukan_di_atas(telaah: Telaah) -> Iterator[Temuan]:
    """Rujukan memakai "di atas".

    Pengacuan menyebut pasal, ayat, atau huruf yang dimaksud, tidak memakai frasa "tersebut di atas".

    Salah:
    ketentuan tersebut di atas

    Benar:
    ketentuan sebagaimana dimaksud pada ayat (1)
    """
    for unit in norma(telaah):
        for found in _DI_ATAS.finditer(unit.teks):
            yield Temuan(kata_di(unit.at, found[0]), f"rujukan `{found[0]}`", "sebut ayat atau huruf yang dimaksud")
