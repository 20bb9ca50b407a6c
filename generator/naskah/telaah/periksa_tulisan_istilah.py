"""Checks on defined terms: that they are written as they were defined."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.definisi import bentuk_lain, istilah
from generator.naskah.telaah.teks_telaah import kata_di, lampiran_teks, norma, sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Telaah

_GABUNGAN: Final = r"[A-Z]{2,}(?:[ -][A-Z]{2,})*"
_LAIN: Final = re.compile(r"\s+(?:lain|lainnya|provinsi|pusat|kabupaten|kota|desa|kelurahan|setempat|terkait)\b")
_ORGANISASI: Final = re.compile(r"(?:organisasi|satuan kerja|antar|setiap kepala)\s+$")


@TELAAH.periksa("DEF004", Severity.PERINGATAN, sumber.KETENTUAN_UMUM)
def dua_ejaan_istilah(telaah: Telaah) -> Iterator[Temuan]:
    """Satu istilah ditulis dengan dua bentuk.

    Satu istilah satu bentuk: spasi, tanda hubung, dan penggabungan kata mengikuti definisinya di seluruh naskah.

    Salah:
    RAD-KLA dalam definisi; RAD KLA atau RADKLA dalam pasal

    Benar:
    RAD-KLA di semua tempat
    """
    texts = [*((each.teks, [each.at]) for each in telaah.batang_tubuh), *lampiran_teks(telaah).items()]
    names = {name for each in istilah(telaah) for name in each.sebutan}
    forms = _composed(names)
    shapes = sorted((r"[ -]?".join(map(re.escape, bentuk_lain(name))) for name in forms.values()), key=len)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join([*reversed(shapes), _GABUNGAN])})(?![\w-])")
    uses: dict[str, dict[str, list[Place]]] = {}
    for text, places in texts:
        for found in pattern.finditer(text) if text != text.upper() else ():
            uses.setdefault(re.sub("[ -]", "", found[0]), {}).setdefault(found[0], []).extend(places)
    for bare, printed in uses.items():
        if len(printed) > 1 or bare in forms:
            right = forms.get(bare) or max(printed, key=lambda form: (form in names, len(printed[form])))
            for wrong, places in printed.items():
                if wrong != right:
                    more = f" ({len(places)} kali)" if len(places) > 1 else ""
                    message = f"istilah `{right}` ditulis `{wrong}`{more}"
                    yield Temuan(kata_di(places[0], wrong), message, f"tulis `{right}`")


def _composed(names: set[str]) -> dict[str, str]:
    """Return the terms of several parts by their letters; those that differ in nothing else are left out."""
    bare = {name: "".join(bentuk_lain(name)) for name in sorted(names)}
    once = Counter(bare.values())
    return {key: name for name, key in bare.items() if key != name and once[key] == 1}


@TELAAH.periksa("DEF007", Severity.PERINGATAN, sumber.KETENTUAN_UMUM)
def huruf_kapital_istilah(telaah: Telaah) -> Iterator[Temuan]:
    """Istilah yang didefinisikan ditulis dengan huruf kecil.

    Istilah yang didefinisikan diawali huruf kapital pada setiap katanya, agar pembaca tahu bahwa yang dimaksud
    pengertian dalam ketentuan umum. Yang diperiksa istilah lebih dari satu kata dalam pasal-pasal.

    Salah:
    gugus tugas KLA menyusun laporan

    Benar:
    Gugus Tugas KLA menyusun laporan
    """
    names = {name.casefold(): name for each in istilah(telaah) for name in each.sebutan if " " in name}
    if not names:
        return
    longest = sorted(names.values(), key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)
    for unit in norma(telaah):
        for found in pattern.finditer(unit.teks):
            right = names[found[0].casefold()]
            if found[0] in (right, found[0].upper()) or _LAIN.match(unit.teks, found.end()):
                continue
            if _ORGANISASI.search(unit.teks[max(0, found.start() - 30) : found.start()]):
                continue
            message = f"istilah `{right}` ditulis `{found[0]}` di {sebutan(unit)}"
            yield Temuan(kata_di(unit.at, found[0]), message, f"tulis `{right}`")
