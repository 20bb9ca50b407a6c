r"""Charts, pictures and contents as text, figure by figure.

See `dump` for the rest:

    [Gambar] (grafik batang) Capaian per sasaran; satuan %
      kategori: Sasaran 1 | Sasaran 2
      Target: 80 | 82,5
      Realisasi: – | 71,3                         – is a value that is missing
    [Gambar] (gambar kursi-roda.jpg) Penyerahan kursi roda
    [Gambar] (gambar belum ada) Rumah singgah
    (daftar isi) TOC \o "1-3" \h
      1 BAB I PENDAHULUAN                         level and text of an entry
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.blocks.figures import value_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.figures import ChartBlock, ContentsBlock, PictureBlock

_VISIBLE = str.maketrans({"\\": "\\\\", "\t": "⇥", "\n": " "})


def chart_lines(block: ChartBlock) -> Iterator[str]:
    """Yield what a chart says: its description, categories, and every value."""
    unit = f"; satuan {block.unit}" if block.unit else ""
    yield f"[{block.style}] (grafik {block.form}) {_line(block.description)}{unit}"
    yield f"  kategori: {_row(block.categories)}"
    for series in block.series:
        yield f"  {_line(series.name)}: {_row(tuple(map(value_text, series.values)))}"


def picture_line(block: PictureBlock) -> str:
    """Return which picture it is and its description."""
    file = block.file.name if block.file else "belum ada"
    return f"[{block.style}] (gambar {file}) {_line(block.description)}"


def contents_lines(block: ContentsBlock) -> Iterator[str]:
    """Yield the field and its entries without page numbers."""
    yield f"(daftar isi) {' '.join(block.instruction.split())}"
    yield from (f"  {entry.level} {entry.text.translate(_VISIBLE)}" for entry in block.entries)


def _row(words: tuple[str, ...]) -> str:
    return " | ".join(_line(word).replace("|", "\\|") for word in words)


def _line(text: str) -> str:
    return " ".join(text.split())
