"""The check on abbreviations that nothing explains."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.bahasa.penomoran import parse_romawi
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.definisi import istilah
from generator.naskah.telaah.teks_telaah import kata_di, norma

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Telaah
    from generator.naskah.umum.ejaan import DaftarEjaan

_SINGKATAN: Final = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]{2,}(?:-[A-Z][A-Z0-9]+)*(?![\w-])")
_DIPERKENALKAN: Final = re.compile(
    r"\(([A-Z][A-Z0-9-]{2,})\)|(?:disingkat|disebut)\s+(?:dengan\s+|sebagai\s+)?([A-Z][A-Z0-9-]{2,})|(?<![\w-])([A-Z][A-Z0-9-]{2,})\s\("
)


@TELAAH.periksa("DEF006", Severity.PERINGATAN, "UU 12/2011 Lampiran II, bagian Ketentuan Umum")
def singkatan_tanpa_definisi(telaah: Telaah) -> Iterator[Temuan]:
    """Singkatan dipakai tanpa didefinisikan.

    Singkatan yang dipakai dua kali atau lebih dalam pasal-pasal dijelaskan dalam ketentuan umum dengan
    `yang selanjutnya disingkat`. Singkatan yang dikenal umum tercatat di ejaan.yaml (`singkatan_umum`).

    Salah:
    PUSPAGA dibentuk di setiap Kecamatan. ... PUSPAGA melaporkan ...

    Benar:
    Pusat Pembelajaran Keluarga yang selanjutnya disingkat PUSPAGA adalah ...
    """
    if telaah.ejaan is None:
        return
    uses: dict[str, list[Place]] = {}
    for each in norma(telaah):
        if each.teks != each.teks.upper():
            for word in _SINGKATAN.findall(each.teks):
                uses.setdefault(word, []).append(each.at)
    often = {word: places for word, places in uses.items() if len(places) > 1 and not _is_romawi(word)}
    known = _dikenal(telaah, telaah.ejaan) if often else frozenset()
    for word, places in often.items():
        if word not in known:
            message = f"singkatan `{word}` dipakai {len(places)} kali tanpa didefinisikan"
            yield Temuan(kata_di(places[0], word), message, f"definisikan dengan `yang selanjutnya disingkat {word}`")


def _dikenal(telaah: Telaah, ejaan: DaftarEjaan) -> frozenset[str]:
    """Return the abbreviations that everybody knows, or that the regulation defines or introduces."""
    names = {*ejaan.singkatan_umum, *(name for each in istilah(telaah) for name in each.sebutan)}
    inside = {word for name in names for word in _SINGKATAN.findall(name)}
    text = (found for each in telaah.batang_tubuh for found in _DIPERKENALKAN.findall(each.teks))
    return frozenset({*names, *inside, *(word for found in text for word in found if word)})


def _is_romawi(word: str) -> bool:
    try:
        parse_romawi(word)
    except ValueError:
        return False
    return True
