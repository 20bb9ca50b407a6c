"""Finds the matrices in the attachments of a regulation, and the lists of indicators in the text around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.naskah.matriks.periksa_dasar import DaftarIndikator, MatriksDibaca
from generator.naskah.peraturan.model import BabLampiran, Subbab, TempatMatriks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.blocks.model import NodePath
    from generator.diagnostics.finding import Finding
    from generator.naskah.matriks.model import Matriks
    from generator.naskah.peraturan.model import IsiLampiran, Peraturan
    from generator.naskah.umum.konteks import Konteks


def each_matriks(naskah: Peraturan) -> Iterator[tuple[Matriks, NodePath]]:
    """Yield every matrix with its YAML node, in order."""
    for index, lampiran in enumerate(naskah.lampiran):
        yield from _inside(lampiran.isi, ("lampiran", index, "isi"))


def _inside(isi: Sequence[IsiLampiran], at: NodePath) -> Iterator[tuple[Matriks, NodePath]]:
    for index, unit in enumerate(isi):
        if isinstance(unit, TempatMatriks):
            yield unit.matriks, (*at, index, "matriks")
        elif isinstance(unit, (BabLampiran, Subbab)):
            yield from _inside(unit.isi, (*at, index, "isi"))


def periksa_matriks(naskah: Peraturan, konteks: Konteks, file: str) -> Iterator[Finding]:
    """Yield what the reviewer finds in every matrix; the first one is the measure of the others' headings."""
    found = list(each_matriks(naskah))
    if not found:
        return
    from generator.naskah.matriks.periksa import MATRIKS  # all checks; read only when there is a matrix

    tahun = naskah.periode.tahun if naskah.periode else ()
    lists = tuple(
        each for index, lampiran in enumerate(naskah.lampiran) for each in _lists(lampiran.isi, ("lampiran", index))
    )
    for n, (matriks, at) in enumerate(found):
        first = found[0][0] if n else None
        yield from MATRIKS.jalankan(
            MatriksDibaca(matriks, at, tahun, konteks, file, pembanding=first, daftar_lain=lists)
        )


def _lists(isi: Sequence[IsiLampiran], at: NodePath) -> Iterator[DaftarIndikator]:
    """Yield every titled part that holds titled parts: in a plan that may be the indicators of a cluster."""
    for index, unit in enumerate(isi):
        if isinstance(unit, (BabLampiran, Subbab)):
            path: NodePath = (*at, "isi", index)
            key = "bab" if isinstance(unit, BabLampiran) else "subbab"
            names = tuple(each.subbab for each in unit.isi if isinstance(each, Subbab))
            if names:
                yield DaftarIndikator(getattr(unit, key), names, (*path, key))
            yield from _lists(unit.isi, path)
