"""Finds the matrices in the attachments of a regulation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.naskah.peraturan.model import BabLampiran, Subbab, TempatMatriks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.blocks.model import NodePath
    from generator.naskah.matriks.model import Matriks
    from generator.naskah.peraturan.model import IsiLampiran, Peraturan


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
