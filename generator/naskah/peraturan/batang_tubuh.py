"""The body of a regulation to blocks: one style for each kind of unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.blocks.model import Run, TextBlock
from generator.naskah.peraturan import gaya
from generator.naskah.umum.kalimat import in_capitals
from generator.naskah.umum.susunan import closed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.naskah.umum.kalimat import Penulis
    from generator.naskah.umum.susunan import Satuan


def compose_batang_tubuh(units: Iterable[Satuan], penulis: Penulis, jenis: str) -> Iterator[TextBlock]:
    """Yield the blocks of the body, in order."""
    for unit in units:
        yield _block(unit, penulis, jenis)


def _block(unit: Satuan, penulis: Penulis, jenis: str) -> TextBlock:
    if unit.jenis in gaya.JUDUL:
        return heading(unit, penulis)
    if unit.jenis == "pembuka_definisi":
        text = f"Dalam {jenis} ini yang dimaksud dengan:"
        return TextBlock(gaya.TEKS, (Run(text),), anchor=unit.anchor, at=unit.at, keep_next=True)
    style = {"definisi": gaya.DEFINISI, "ayat": gaya.AYAT, "teks": gaya.TEKS}.get(unit.jenis) or list_style(unit)
    return sentence(unit, style, penulis)


def sentence(unit: Satuan, style: str, penulis: Penulis) -> TextBlock:
    """Return a unit's text as one paragraph; what introduces a list stays on the page of its first item."""
    runs = penulis.runs(closed(unit), unit.at, unit.rantai)
    introduces = unit.penutup == ":"
    return TextBlock(style, runs, unit.nomor, anchor=unit.anchor, at=unit.at, keep_next=introduces)


def heading(unit: Satuan, penulis: Penulis) -> TextBlock:
    """Return a heading: number above the title; titles of chapters in capitals."""
    runs = penulis.runs(unit.teks, unit.at, unit.rantai) if unit.teks else ()
    if unit.jenis in ("bab", "bab_lampiran"):
        runs = in_capitals(runs)
    return TextBlock(gaya.JUDUL[unit.jenis], runs, unit.nomor, number_above=True, anchor=unit.anchor, at=unit.at)


def list_style(unit: Satuan) -> str:
    """Return the style of a list item, by how far it is indented."""
    return gaya.BUTIR[unit.tingkat - 1]
