"""Checks on where references lead: to what is there, and not ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.acuan import LAMPIRAN, acuan, peta, posisi
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.teks_telaah import kata_di, norma, sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.acuan import Mata
    from generator.naskah.telaah.bentuk import Telaah


@TELAAH.periksa("RUJ005", Severity.GALAT, sumber.TEKNIK_PENGACUAN)
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


@TELAAH.periksa("RUJ008", Severity.PERINGATAN, sumber.TEKNIK_PENGACUAN)
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
