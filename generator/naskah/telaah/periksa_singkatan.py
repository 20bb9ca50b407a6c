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
    known = {*telaah.ejaan.singkatan_umum, *(name for each in istilah(telaah) for name in each.sebutan)}
    known |= {word for name in known for word in _SINGKATAN.findall(name)}
    uses: dict[str, list[Place]] = {}
    for each in telaah.batang_tubuh:
        known |= {word for found in _DIPERKENALKAN.findall(each.teks) for word in found if word}
    for each in norma(telaah):
        if each.teks != each.teks.upper():
            for found in _SINGKATAN.finditer(each.teks):
                uses.setdefault(found[0], []).append(each.at)
    for word, places in uses.items():
        if len(places) > 1 and word not in known and not _is_romawi(word):
            message = f"singkatan `{word}` dipakai {len(places)} kali tanpa didefinisikan"
            yield Temuan(kata_di(places[0], word), message, f"definisikan dengan `yang selanjutnya disingkat {word}`")


def _is_romawi(word: str) -> bool:
    try:
        parse_romawi(word)
    except ValueError:
        return False
    return True
