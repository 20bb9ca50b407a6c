"""Parts of chapter I: the legal basis, the organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.blocks.model import Cell, Row, Rows, Run, TableBlock, TextBlock
from generator.naskah.laporan_kinerja import gaya
from generator.naskah.umum.sitasi import citation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import Block
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.model import Unit
    from generator.naskah.umum.kalimat import Penulis

_PER_ROW = 3


def landasan_hukum(bahan: Bahan) -> None:
    """Add the laws that the report rests on: citations from the library, in order of rank, year, number."""
    hukum = bahan.konteks.hukum
    known = [key for key in dict.fromkeys(bahan.naskah.landasan_hukum) if key in hukum.peraturan]
    ordered = sorted(known, key=hukum.rank)
    texts = [citation(hukum, key, bahan.tahun) for key in ordered]
    closings = [";"] * (len(texts) - 2) + ["; dan"] * (len(texts) > 1) + ["."]
    bahan.penata.daftar((text + end, ("landasan_hukum",)) for text, end in zip(texts, closings, strict=True))


def struktur_organisasi(bahan: Bahan) -> None:
    """Add a chart of the organisation: head, secretariat, bureaus with the officers below them."""
    judul = f"Bagan Struktur Organisasi {bahan.dinas}"

    def buat(_penulis: Penulis) -> Iterator[Block]:
        units = bahan.naskah.unit
        rows = [
            Row((_box([bahan.kepala], _PER_ROW, bold=True),), keep_next=True),
            Row((_box(["Sekretariat"], _PER_ROW),), keep_next=True),
        ]
        for start in range(0, len(units), _PER_ROW):
            part = units[start : start + _PER_ROW]
            rest = [_box([""])] * (_PER_ROW - len(part))
            rows.append(Row((*(_box([unit.nama], bold=True) for unit in part), *rest), keep_next=True))
            rows.append(Row((*(_box(_officers(unit)) for unit in part), *rest), keep_next=True))
        widths = (50,) * _PER_ROW
        yield TableBlock(gaya.BAGAN, widths, (), Rows(lambda: iter(rows)), judul, anchor="isi-tabel/struktur")

    bahan.penata.gambar_berjudul("struktur-organisasi", judul, ("unit",), buat)


def _officers(unit: Unit) -> list[str]:
    return [each.nama for each in unit.bawahan] or ["–"]


def _box(texts: list[str], span: int = 1, *, bold: bool = False) -> Cell:
    return Cell(tuple(TextBlock(gaya.KOTAK, (Run(text, bold=bold),)) for text in texts), span)
