"""Checks of the closing consideration: which letters it refers to, and what it enacts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.penomoran import huruf
from generator.bahasa.teks import gabung
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.kenali_nama import is_penutup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah

_SAMPAI = re.compile(r"huruf\s+([a-z])\s+sampai\s+dengan\s+huruf\s+([a-z])\b")
_RUMUS = re.compile(
    r"bahwa\s+berdasarkan\s+pertimbangan\s+sebagaimana\s+(?:telah\s+)?dimaksud\s+(dalam|pada)\s+(huruf.*?)(?=,?\s*(?:maka\s+)?"
    r"(?:perlu|perlunya|dipandang|telah|harus)\b)"
)


@TELAAH.periksa("KON005", Severity.PERINGATAN, sumber.KONSIDERANS)
def huruf_penutup(telaah: Telaah) -> Iterator[Temuan]:
    """Butir penutup tidak menyebut semua huruf.

    Butir terakhir Menimbang merujuk semua pertimbangan di atasnya, satu per satu: dalam huruf a dan huruf b, atau dalam
    huruf a, huruf b, dan huruf c. Kata depannya dalam, bukan pada.

    Salah:
        d. bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf a dan b, perlu menetapkan ...;

    Benar:
        d. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, perlu ...;
    """
    if len(telaah.menimbang) < 2 or not is_penutup(telaah.menimbang[-1]):
        return
    last = telaah.menimbang[-1]
    letters = [huruf(n) for n in range(1, len(telaah.menimbang))]
    right = f"dalam {gabung([f'huruf {each}' for each in letters])}"
    found = _RUMUS.match(" ".join(last.teks.split()))
    if found is None:
        yield Temuan(
            last.at, "butir penutup tidak merujuk pertimbangan di atasnya", f"tulis `... dimaksud {right}, ...`"
        )
        return
    written = f"{found[1]} {found[2]}".rstrip(" ,")
    if written == right:
        return
    named = _letters(found[2])
    missing = [each for each in letters if each not in named]
    extra = [each for each in named if each not in letters]
    if missing:
        message = f"butir penutup tidak menyebut huruf {gabung(missing)}"
    elif extra:
        message = f"butir penutup menyebut huruf {gabung(extra)}, yang tidak ada di atasnya"
    elif _SAMPAI.search(found[2]) and found[1] == "dalam":
        return
    else:
        message = f"rumusan rujukan butir penutup tidak baku: `{written}`"
    yield Temuan(last.at, message, f"tulis `{right}`")


@TELAAH.periksa("KON006", Severity.PERINGATAN, sumber.KONSIDERANS)
def pernyataan_penetapan(telaah: Telaah) -> Iterator[Temuan]:
    """Menimbang tidak berakhir dengan pernyataan penetapan.

    Butir terakhir menyatakan perlunya menetapkan peraturan ini dengan namanya. Pertimbangan tunggal memuat alasan dan
    pernyataan itu sekaligus.

    Salah:
        c. bahwa pelaksanaannya perlu diatur;

    Benar:
        c. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Peraturan
           Bupati tentang ...;
    """
    for last in telaah.menimbang[-1:]:
        single = len(telaah.menimbang) == 1
        if single and last.at.path:  # KON002 says it of content
            continue
        if not re.search(r"\b(?:me|di)n?t?etapkan\b", last.teks):
            hint = "akhiri dengan `..., perlu menetapkan Peraturan ... tentang ...;`"
            yield Temuan(last.at, "butir terakhir Menimbang tidak menyatakan apa yang ditetapkan", hint)


def _letters(text: str) -> list[str]:
    span = _SAMPAI.search(text)
    if span:
        return [chr(code) for code in range(ord(span[1]), ord(span[2]) + 1)]
    return re.findall(r"\b([a-z])\b", text)
