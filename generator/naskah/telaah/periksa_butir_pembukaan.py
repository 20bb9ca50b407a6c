"""Checks of the items of Menimbang and Mengingat: their marks and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.bahasa.penomoran import huruf
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah


@TELAAH.periksa("KON008", Severity.PERINGATAN, sumber.KONSIDERANS)
def titik_koma(telaah: Telaah) -> Iterator[Temuan]:
    """Butir Menimbang atau Mengingat tidak diakhiri titik koma.

    Setiap butir Menimbang, termasuk yang terakhir, dan setiap butir Mengingat diakhiri titik koma.

    Salah:
        c. ... perlu menetapkan Peraturan Wali Kota tentang Rencana Aksi Daerah.

    Benar:
        c. ... perlu menetapkan Peraturan Wali Kota tentang Rencana Aksi Daerah;
    """
    for part, items in (("Menimbang", telaah.menimbang), ("Mengingat", telaah.mengingat)):
        for each in items:
            if each.teks and not each.teks.endswith(";"):
                number = f" {each.nomor}" if each.nomor else ""
                end = f"`{each.teks[-1]}`" if each.teks[-1] in ".,:" else "tanpa tanda"
                yield Temuan(each.at, f"{part}{number} berakhir {end}, bukan titik koma", "akhiri dengan `;`")


@TELAAH.periksa("KON009", Severity.PERINGATAN, sumber.KONSIDERANS)
def nomor_berurutan(telaah: Telaah) -> Iterator[Temuan]:
    """Nomor butir pembukaan tidak berurutan.

    Butir Menimbang berhuruf a, b, c dan butir Mengingat berangka 1, 2, 3 tanpa lompatan. Huruf atau angka yang terlewat
    membuat rujukan ke butir itu keliru.

    Salah:
        a. ...; b. ...; d. ...;

    Benar:
        a. ...; b. ...; c. ...;
    """
    for part, items in (("Menimbang", telaah.menimbang), ("Mengingat", telaah.mengingat)):
        if len(items) < 2:
            continue
        for n, each in enumerate(items, 1):
            right = huruf(n) if part == "Menimbang" else str(n)
            if each.nomor and each.nomor != right:
                yield Temuan(each.at, f"{part} `{each.nomor}` seharusnya `{right}`", f"beri nomor `{right}`")
                break
