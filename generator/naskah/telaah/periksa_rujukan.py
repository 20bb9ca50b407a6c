"""Checks on references in free text: that they lead somewhere, and that they read as rules want them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.acuan import LAMPIRAN, acuan, peta, posisi
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.teks_telaah import kata_di, norma, sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.acuan import Mata
    from generator.naskah.telaah.bentuk import Telaah

SUMBER: Final = "UU 12/2011 Lampiran II, bagian Teknik Pengacuan"
_PASAL_INI: Final = re.compile(r"\bpasal ini\b", re.IGNORECASE)
_DI_ATAS: Final = re.compile(
    r"\b(?:tersebut|dimaksud(?:kan)?|disebut(?:kan)?|diuraikan|dijelaskan|(?:Pasal|ayat|huruf|angka) \(?\w{1,4}\)?)"
    r"\s+di\s?atas\b"
)


@TELAAH.periksa("RUJ005", Severity.GALAT, SUMBER)
def sasaran_rujukan(telaah: Telaah) -> Iterator[Temuan]:
    """Rujukan menunjuk ke satuan yang tidak ada.

    Pasal, ayat, huruf, angka, dan Lampiran yang dirujuk harus ada dalam naskah ini. Rujukan ke peraturan lain, yang
    diikuti nama peraturan itu, tidak diperiksa.

    Salah:
    sebagaimana dimaksud pada ayat (5)   (pasal itu hanya berisi empat ayat)

    Benar:
    sebagaimana dimaksud pada ayat (4)
    """
    known = peta(telaah)
    numbers = {each.nomor for each in telaah.lampiran}
    for unit in norma(telaah):
        for each in acuan(unit):
            if not known.ada(each):
                message = f"rujukan `{each.tercetak}` tidak ada sasarannya: {known.yang_ada(each.lengkap)}"
                yield Temuan(kata_di(unit.at, each.tercetak), message, "rujuk satuan yang dimaksud")
        for found in LAMPIRAN.finditer(unit.teks):
            if numbers and found[1] not in numbers and not unit.teks.startswith((" Undang", " Peraturan"), found.end()):
                there = ", ".join(f"Lampiran {number}".strip() for number in sorted(numbers))
                message = f"rujukan `{found[0]}` tidak ada sasarannya: yang ada {there}"
                yield Temuan(kata_di(unit.at, found[0]), message, "rujuk lampiran yang dimaksud")


@TELAAH.periksa("RUJ006", Severity.PERINGATAN, SUMBER)
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


@TELAAH.periksa("RUJ007", Severity.PERINGATAN, SUMBER)
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


@TELAAH.periksa("RUJ008", Severity.PERINGATAN, SUMBER)
def rujukan_ke_depan(telaah: Telaah) -> Iterator[Temuan]:
    """Rujukan menunjuk ke pasal atau ayat sesudahnya.

    Rujukan sedapat-dapatnya menunjuk ke satuan yang sudah dibaca. Susun ulang pasal atau ayatnya, atau tulis normanya
    tanpa rujukan.

    Salah:
    Pasal 4: Gugus Tugas sebagaimana dimaksud dalam Pasal 7 ...

    Benar:
    Pasal 7: Gugus Tugas sebagaimana dimaksud dalam Pasal 4 ...
    """
    known = peta(telaah)
    for unit in norma(telaah):
        here = posisi(unit)
        for each in acuan(unit):
            if known.ada(each) and _sesudah(each.lengkap, here):
                message = f"rujukan `{each.tercetak}` di {sebutan(unit)} menunjuk ke depan"
                yield Temuan(kata_di(unit.at, each.tercetak), message, "dahulukan satuan yang dirujuk")


def _sesudah(target: tuple[Mata, ...], here: tuple[Mata, ...]) -> bool:
    """Return whether a target stands in a later Pasal, or in a later ayat of the same one."""
    for (unit, number), (own_unit, own) in zip(target[:2], here[:2], strict=False):
        if unit != own_unit or unit not in ("pasal", "ayat") or not (number.isdecimal() and own.isdecimal()):
            return False
        if int(number) != int(own):
            return int(number) > int(own)
    return False


@TELAAH.periksa("RUJ009", Severity.PERINGATAN, SUMBER)
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
