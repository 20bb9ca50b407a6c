"""Attachments to blocks: chapters, parts, text, matrices, and how the sheets lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.blocks.composition import Slot
from generator.blocks.model import Orientation, SectionBreak
from generator.naskah.matriks.compose import MatriksComposer
from generator.naskah.peraturan import gaya
from generator.naskah.peraturan.batang_tubuh import heading, list_style, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.blocks.model import Block
    from generator.naskah.peraturan.model import Lampiran, Peraturan
    from generator.naskah.peraturan.susunan import Susunan
    from generator.naskah.umum.kalimat import Penulis
    from generator.naskah.umum.konteks import Konteks
    from generator.naskah.umum.susunan import Satuan


class LampiranSiap(NamedTuple):
    """One attachment as the template sees it, and how its last sheets lie."""

    values: dict[str, object]
    last_orientation: Orientation


@dataclass(frozen=True, slots=True)
class LampiranComposer:
    """Composes all attachments of one regulation."""

    naskah: Peraturan
    konteks: Konteks
    penulis: Penulis

    def compose(self, susunan: Susunan) -> list[LampiranSiap]:
        """Return the attachments; between two of them the section ends as the sheets before it lie."""
        out: list[LampiranSiap] = []
        for lampiran, units in zip(self.naskah.lampiran, susunan.lampiran, strict=True):
            blocks, last = self._with_sections(lampiran, units)
            number = susunan.sasaran[lampiran.lampiran].rantai[0][1] if lampiran.lampiran in susunan.sasaran else ""
            values: dict[str, object] = {
                "nomor": number,
                "sebutan": f"Lampiran {number}".strip(),
                "isi": Slot(tuple(blocks)),
                "akhir_seksi": Slot((SectionBreak(last),)),
            }
            out.append(LampiranSiap(values, last))
        return out

    def _with_sections(self, lampiran: Lampiran, units: Sequence[Satuan]) -> tuple[list[Block], Orientation]:
        """Lay chapters with a matrix across; a new section begins only where the sheets turn."""
        blocks: list[Block] = []
        current: Orientation | None = None
        for orientation, part in _parts(lampiran, units):
            if current is not None and orientation is not current:
                blocks.append(SectionBreak(current))
            current = orientation
            for unit in part:
                blocks += self._blocks(unit)
        return blocks, current or Orientation(lampiran.halaman)

    def _blocks(self, unit: Satuan) -> Iterator[Block]:
        penulis = self.penulis
        if unit.jenis == "bab_lampiran":
            yield heading(unit, penulis)
        elif unit.muatan is not None:
            tahun = self.naskah.periode.tahun if self.naskah.periode else ()
            yield from MatriksComposer(unit.muatan, tahun, self.konteks.daerah, penulis, unit.at, unit.anchor).compose()
        else:
            yield sentence(unit, _style(unit), penulis)


def _style(unit: Satuan) -> str:
    if unit.jenis == "subbab":
        return gaya.SUBBAB[min(unit.tingkat, len(gaya.SUBBAB)) - 1]
    if unit.jenis == "uraian":
        return gaya.URAIAN[min(unit.tingkat, len(gaya.URAIAN) - 1)]
    return list_style(unit)


def _parts(lampiran: Lampiran, units: Sequence[Satuan]) -> Iterator[tuple[Orientation, list[Satuan]]]:
    """Divide at chapters; a part with a matrix lies across, everything else as the attachment says."""
    parts: list[list[Satuan]] = [[]]
    for unit in units:
        if unit.jenis == "bab_lampiran":
            parts.append([])
        parts[-1].append(unit)
    for part in parts:
        if part:
            across = any(unit.muatan is not None for unit in part)
            yield (Orientation.LANSKAP if across else Orientation(lampiran.halaman)), part
