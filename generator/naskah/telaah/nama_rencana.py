"""The name of the plan that a regulation enacts: the texts that may say it, and what differs from the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.naskah.telaah.bentuk import Paragraf
from generator.naskah.telaah.kenali_nama import (
    inti,
    is_penutup,
    nama_ditetapkan,
    rentang,
    samakan,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Telaah

AWAL_KALIMAT = re.compile(r"[.;:](?=\s)")


def beda_nama(name: str, title: str, part: str) -> str:
    """Return what differs between a name and the title: the years alone, or the words."""
    here, there = next(rentang(name), None), next(rentang(title), None)
    if here and there and str(here) != str(there) and inti(name, "") == inti(title, ""):
        return f"rentang tahun di {part} {here}, sedangkan di judul {there}"
    return f"nama peraturan di {part} berbeda dari judul: {name}"


def pertimbangan(telaah: Telaah) -> Iterator[tuple[str, Place, bool]]:
    """Yield the considerations but the one that says what is enacted: JUD002 compares that."""
    for n, each in enumerate(telaah.menimbang, 1):
        if not is_penutup(each) and not (n == len(telaah.menimbang) and nama_ditetapkan(each.teks)):
            yield each.teks, each.at, False


def isi_batang_tubuh(telaah: Telaah) -> Iterator[tuple[str, Place, bool]]:
    """Yield the texts of the body."""
    yield from ((each.teks, each.at, True) for each in telaah.batang_tubuh)


def teks_bebas(telaah: Telaah) -> Iterator[tuple[str, Place, bool]]:
    """Yield every text that may say the name again, its place, and whether it stands in the body."""
    yield from pertimbangan(telaah)
    yield from isi_batang_tubuh(telaah)
    for lampiran in telaah.lampiran:
        yield from ((each.teks, each.at, False) for each in lampiran.isi if isinstance(each, Paragraf))


def nama_sebelum(text: str, end: int, telaah: Telaah) -> str:
    """Return the name that runs up to a range of years and begins like the title; empty for another name."""
    start = max(0, end - 300)
    before = AWAL_KALIMAT.split(text[start:end])[-1]
    key = " ".join(samakan(telaah.nama).split()[:3])
    at = before.casefold().rfind(key) if key else -1
    return before[at:] if at >= 0 else ""
