"""Parts of chapter I: the legal basis, the organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.blocks.model import Cell, Orientation, Row, Rows, Run, TableBlock, TextBlock
from generator.naskah.laporan_kinerja import gaya
from generator.naskah.laporan_kinerja.lebar import lebar_kolom
from generator.naskah.umum.sitasi import citation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import Block
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.model import Unit
    from generator.naskah.umum.kalimat import Penulis

_PER_ROW = 5


def landasan_hukum(bahan: Bahan) -> None:
    """Add the laws that the report rests on: citations from the library, in order of rank, year, number."""
    hukum = bahan.konteks.hukum
    known = [key for key in dict.fromkeys(bahan.naskah.landasan_hukum) if key in hukum.peraturan]
    ordered = sorted(known, key=hukum.rank)
    texts = [citation(hukum, key, bahan.tahun) for key in ordered]
    closings = [";"] * (len(texts) - 2) + ["; dan"] * (len(texts) > 1) + ["."] * bool(texts)
    bahan.penata.daftar((text + end, ("landasan_hukum",)) for text, end in zip(texts, closings, strict=True))


def struktur_organisasi(bahan: Bahan) -> None:
    """Add a chart of the organisation: head, secretariat, bureaus with the officers below them."""
    judul = f"Bagan Struktur Organisasi {bahan.dinas}"

    def buat(_penulis: Penulis) -> Iterator[Block]:
        units = bahan.naskah.unit
        across = _per_row(len(units))
        rows = [
            Row((_box([bahan.kepala], across, bold=True),), keep_next=True),
            Row((_box(["Sekretariat"], across),), keep_next=True),
        ]
        for start in range(0, len(units), across):
            part = units[start : start + across]
            spans = [1] * (len(part) - 1) + [1 + across - len(part)]  # the last box fills the row
            names = (_box([unit.nama], span, bold=True) for unit, span in zip(part, spans, strict=True))
            rows.append(Row(tuple(names), keep_next=True))
            officers = (_box(_officers(unit), span) for unit, span in zip(part, spans, strict=True))
            rows.append(Row(tuple(officers), keep_next=True))
        widths = lebar_kolom((50,) * across, (), rows, Orientation.TEGAK)
        rows = [row._replace(anchor=f"struktur-organisasi/{n}", at=("unit",)) for n, row in enumerate(rows, 1)]
        yield TableBlock(gaya.BAGAN, widths, (), Rows(lambda: iter(rows)), judul, anchor="isi-tabel/struktur")

    bahan.penata.gambar_berjudul("struktur-organisasi", judul, ("unit",), buat)


def _per_row(units: int) -> int:
    """Return how many bureaus stand beside each other: all where they fit, else rows of about the same length."""
    rows = -(-units // _PER_ROW) or 1
    return -(-units // rows) or 1


def _officers(unit: Unit) -> list[str]:
    return [each.nama for each in unit.bawahan] or ["–"]


def _box(texts: list[str], span: int = 1, *, bold: bool = False) -> Cell:
    return Cell(tuple(TextBlock(gaya.KOTAK, (Run(text, bold=bold),)) for text in texts), span)
