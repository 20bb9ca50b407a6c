"""Two versions of a few blocks, for everything that can happen to them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from generator.blocks.figures import CaptionBlock, ChartBlock, PictureBlock, Series
from generator.blocks.model import Cell, Orientation, Row, Rows, Run, SectionBreak, TableBlock, TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.model import Block


PICTURES = Path(__file__).resolve().parents[3] / "docs/gambar"


def text(words: str, anchor: str = "", number: str = "", style: str = "Isi") -> TextBlock:
    return TextBlock(style, (Run(words),) if words else (), number, anchor=anchor)


def cell(*paragraphs: str, merge: str = "", span: int = 1) -> Cell:
    return Cell(tuple(text(each) for each in paragraphs), span, merge)  # type: ignore[arg-type]


def table(*rows: Row, header: Sequence[Row] = (), columns: int = 2) -> TableBlock:
    return TableBlock("Kisi", (1,) * columns, tuple(header), Rows(lambda: iter(rows)), "tabel", anchor="tabel/1")


A, B, C = (text(f"Kalimat {word} tentang laporan.", f"isi/{word}") for word in ("pertama", "kedua", "ketiga"))
ITALIC = TextBlock(
    "Isi", (Run("Kalimat "), Run("pertama", italic=True), Run(" tentang laporan.")), anchor="isi/pertama"
)
ROWS = (
    Row((cell("1.", merge="restart"), cell("Sosialisasi bagi anak")), "m/1"),
    Row((cell("", merge="continue"), cell("Pelatihan bagi guru")), "m/2"),
    Row((cell("2."), cell("Forum Anak", "tingkat kota")), "m/3"),
)

J = text("Judul di sini", "isi/judul", style="Judul")
CAPTION = CaptionBlock("Isi", "Gambar", "", 1, (Run("Capaian"),), "gambar/x")


def chart(value: str) -> ChartBlock:
    row = Series("Realisasi", (Decimal(value), Decimal("71.3")))
    return ChartBlock("Isi", "batang", ("Satu", "Dua"), (row,), "Capaian", anchor="grafik/x")


def photo(name: str) -> PictureBlock:
    return PictureBlock("Isi", PICTURES / f"{name}.png", (200, 100), "Serah terima", anchor="gambar/y")


CASES: dict[str, tuple[Sequence[Block], Sequence[Block]]] = {
    "kata": ((A, B), (A, text("Kalimat kedua tentang laporan tahunan.", "isi/kedua"))),
    "nomor": ((text("Isi.", "x/a", "(2)"),), (text("Isi.", "x/a", "(3)"),)),
    "rupa": ((A,), (ITALIC,)),
    "gaya": ((A,), (A._replace(style="Judul"),)),
    "paragraf baru": ((A, C), (A, B, C)),
    "paragraf hilang": ((A, B, C), (A, C)),
    "awal dan akhir": ((A, B), (B, C)),
    "pindah": ((A, B, C), (C, A, B)),
    "semua baru": ((), (A, B)),
    "semua hilang": ((A, B), ()),
    "tautan": ((A, B), (A, TextBlock("Isi", (Run("Lihat "), Run("di atas", to="isi/pertama")), anchor="isi/kedua"))),
    "baris baru": (
        (table(*ROWS),),
        (table(ROWS[0], Row((cell("", merge="continue"), cell("Baru")), "m/9"), *ROWS[1:]),),
    ),
    "baris hilang": ((table(*ROWS),), (table(*ROWS[:2]),)),
    "awal gabungan hilang": ((table(*ROWS),), (table(Row((cell("1."), cell("Pelatihan bagi guru")), "m/1"), ROWS[2]),)),
    "awal gabungan baru": (
        (table(*ROWS),),
        (table(
            Row((cell("1.", merge="restart"), cell("Pendataan")), "m/1"),
            Row((cell("", merge="continue"), cell("Sosialisasi bagi anak")), "m/2"),
            Row((cell("", merge="continue"), cell("Pelatihan bagi guru")), "m/3"), ROWS[2]),),
    ),
    "sel": ((table(*ROWS),), (table(*ROWS[:2], Row((cell("2."), cell("Forum Anak", "tingkat provinsi")), "m/3")),)),
    "paragraf sel baru": (
        (table(*ROWS),),
        (table(*ROWS[:2], Row((cell("2."), cell("Forum Anak", "tingkat kota", "dan desa")), "m/3")),),
    ),
    "paragraf sel hilang": ((table(*ROWS),), (table(*ROWS[:2], Row((cell("2."), cell("Forum Anak")), "m/3")),)),
    "kepala tabel": (
        (table(*ROWS, header=(Row((cell("No"), cell("Aksi"))),)),),
        (table(*ROWS, header=(Row((cell("No"), cell("Kegiatan"))), Row((cell("(1)"), cell("(2)"))))),),
    ),
    "tabel baru": ((A, B), (A, table(*ROWS), B)),
    "tabel hilang": ((A, table(*ROWS), B), (A, B)),
    "kolom baru": (
        (table(*ROWS),),
        (table(*(row._replace(cells=(*row.cells, cell("x"))) for row in ROWS), columns=3),),
    ),
    "paragraf sebelum tabel hilang": ((A, B, table(*ROWS)), (A, table(*ROWS))),
    "judul tabel": (
        (CaptionBlock("Isi", "Tabel", "3", 1, (Run("Capaian"),), "tabel/x"), table(*ROWS)),
        (
            CaptionBlock("Isi", "Tabel", "3", 1, (Run("Pendidikan"),), "tabel/y"), B,
            CaptionBlock("Isi", "Tabel", "3", 2, (Run("Capaian kinerja"),), "tabel/x"), table(*ROWS),
        ),
    ),
    "judul tabel baru": ((A,), (A, CaptionBlock("Isi", "Tabel", "3", 1, (Run("Capaian"),), "tabel/x"), table(*ROWS))),
    "judul tabel hilang": ((A, CaptionBlock("Isi", "Tabel", "", 1, (Run("Capaian"),), "tabel/x"), B), (A, B)),
    "seksi": ((A, SectionBreak(Orientation.TEGAK), B), (A, C, SectionBreak(Orientation.TEGAK), B)),
    "gabungan baris penuh": (
        (table(Row((cell("I", span=2),), "k/1"), *ROWS),),
        (table(Row((cell("I baru", span=2),), "k/1"), ROWS[0], Row((cell("II", span=2),), "k/2"), ROWS[2]),),
    ),
    "gaya lain di akhir": ((A,), (A, J)),
    "gaya lain hilang di akhir": ((A, J), (A,)),
    "gaya lain sebelum tabel": ((A, table(*ROWS)), (A, J, table(*ROWS))),
    "gaya lain sesudah tabel": ((A, table(*ROWS)), (A, table(*ROWS), J)),
    "hilang sesudah tabel": ((A, table(*ROWS), J), (A, table(*ROWS))),
    "ganti di akhir": ((A, B, J), (A, C, text("Lain sama sekali", "x/y"))),
    "awal sebelum tabel": ((table(*ROWS),), (B, J, table(*ROWS))),
    "grafik": ((A, chart("80"), B), (A, chart("85"), B)),
    "grafik baru": ((A, B), (A, chart("80"), CAPTION, B)),
    "grafik hilang": ((A, chart("80"), CAPTION, B), (A, B)),
    "grafik baru di akhir": ((A, B), (A, B, chart("80"))),
    "grafik hilang di akhir": ((A, B, chart("80")), (A, B)),
    "foto": ((A, photo("halaman-pertama"), B), (A, photo("matriks"), B)),
    "foto baru": ((A, B), (A, photo("matriks"), B)),
    "foto hilang": ((A, photo("matriks"), B), (A, B)),
    "foto di akhir": ((A, photo("halaman-pertama")), (A, photo("matriks"))),
    "foto baru sebelum tabel": ((A, table(*ROWS)), (A, photo("matriks"), table(*ROWS))),
    "bingkai menjadi foto": ((A, PictureBlock("Isi", None, (0, 0), "Foto"), B), (A, photo("matriks"), B)),
    "gambar menjadi grafik": ((A, PictureBlock("Isi", None, (0, 0), "Foto"), B), (A, chart("80"), B)),
    "gambar belum ada": ((A, PictureBlock("Isi", None, (0, 0), "Serah terima"), B), (A, B)),
    "seksi sesudah yang baru": ((A, SectionBreak(Orientation.TEGAK), B), (A, J, SectionBreak(Orientation.TEGAK), B)),
    "seksi sesudah yang hilang": ((A, J, SectionBreak(Orientation.TEGAK), B), (A, SectionBreak(Orientation.TEGAK), B)),
    "seksi sesudah grafik baru": (
        (A, SectionBreak(Orientation.TEGAK), B), (A, chart("8"), SectionBreak(Orientation.TEGAK), B),
    ),
}  # fmt: skip
