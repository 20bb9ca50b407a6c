"""Checks on numbering: chapters, articles, clauses and list items follow one another without gaps."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from generator.bahasa.penomoran import huruf, romawi
from generator.bahasa.terbilang import bagian_ke
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.teks_telaah import deret, sebutan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.naskah.telaah.bentuk import Satuan, Telaah


@TELAAH.periksa("BTG009", Severity.GALAT, sumber.BATANG_TUBUH)
def urutan_nomor(telaah: Telaah) -> Iterator[Temuan]:
    """Nomor pasal, ayat, atau rincian meloncat atau ganda.

    BAB, Pasal, ayat, huruf, dan angka diberi nomor berurutan tanpa loncatan dan tanpa nomor ganda; nomor Pasal menerus
    menembus bab. Nomor yang meloncat membuat rujukan menunjuk ke tempat yang tidak ada. Peraturan perubahan, yang
    menyisipkan pasal, tidak diperiksa.

    Salah:
    Pasal 4, Pasal 5, Pasal 7

    Benar:
    Pasal 4, Pasal 5, Pasal 6
    """
    units = telaah.batang_tubuh
    if "PERUBAHAN" in telaah.nama.upper() or any(each.jenis == "pasal" and _sisipan(each.nomor) for each in units):
        return
    yield from _urut((each for each in units if each.jenis == "bab"), romawi)
    yield from _urut((each for each in units if each.jenis == "pasal"), str)
    for jenis, write in (("bagian", bagian_ke), ("paragraf", str), ("ayat", str), ("definisi", str)):
        same = (each for each in units if each.jenis == jenis)
        for _, group in itertools.groupby(same, key=lambda each: (each.pasal, each.rantai[:-1])):
            yield from _urut(group, write)
    for each in deret(telaah):
        items = [item for item in each.butir if _bare(item.nomor)]
        letters = bool(items) and _bare(items[0].nomor).isalpha()
        yield from _urut(items, huruf if letters else str)


def _urut(units: Iterable[Satuan], write: Callable[[int], str]) -> Iterator[Temuan]:
    """Yield every unit whose number is not the one behind the last; counting goes on from what stands there."""
    expected = 1
    for each in units:
        bare = _bare(each.nomor)
        right = write(expected)
        if bare != right and not (expected == 1 and bare == "Pertama") and bare != right[:1] * 2:
            message = f"nomor {sebutan(each)} tidak berurutan: seharusnya `{each.nomor.replace(bare, right)}`"
            yield Temuan(each.at, message, "betulkan nomornya, beserta semua rujukan kepadanya")
            expected = _position(bare, write) or expected
        expected += 1


def _position(bare: str, write: Callable[[int], str]) -> int | None:
    """Return which number this is; None for what is no number of this kind."""
    if write is str:
        return int(bare) if bare.isdecimal() and len(bare) < 6 else None
    return next((n for n in range(1, 100) if write(n) == bare), None)


def _bare(nomor: str) -> str:
    """Return a printed number without its unit and punctuation."""
    for unit in ("BAB", "Bagian", "BAGIAN", "Paragraf", "Pasal"):
        nomor = nomor.removeprefix(unit)
    return nomor.strip(" ().–-•\t")


def _sisipan(nomor: str) -> bool:
    return not _bare(nomor).isdecimal()
