"""Reads printed regulations from text: one paragraph a line, expectations behind it.

⇥ is a tab, ⏎ a line break inside a paragraph, `a │ b` a row of a table (neighbouring rows are one table).
An expectation reads `# peringatan: DAS006, DAS007`; the finding must stand at that line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics.finding import Place
from generator.naskah.telaah.bentuk import Paragraf, TabelCetak, Telaah
from generator.naskah.telaah.kenali import kenali
from generator.naskah.umum.hukum import DaftarHukum, DaftarJenis, PustakaHukum

if TYPE_CHECKING:
    from generator.naskah.telaah.bentuk import Cetak

_HARAPAN = re.compile(r"\s*# (galat|peringatan|catatan): (.*)$")

_JENIS = {
    "undang-undang": {"nama": "Undang-Undang", "lembaran": "Lembaran Negara Republik Indonesia"},
    "peraturan-pemerintah": {"nama": "Peraturan Pemerintah", "lembaran": "Lembaran Negara Republik Indonesia"},
    "peraturan-presiden": {"nama": "Peraturan Presiden", "lembaran": "Lembaran Negara Republik Indonesia"},
    "instruksi-presiden": {"nama": "Instruksi Presiden"},
    "peraturan-menteri": {"nama": "Peraturan", "pembentuk": "menteri", "lembaran": "Berita Negara Republik Indonesia"},
    "perda-provinsi": {"nama": "Peraturan Daerah", "pembentuk": "daerah", "lembaran": "Lembaran Daerah"},
    "perda": {"nama": "Peraturan Daerah", "pembentuk": "daerah", "lembaran": "Lembaran Daerah"},
    "peraturan-bupati": {"nama": "Peraturan Bupati", "pembentuk": "daerah", "lembaran": "Berita Daerah"},
}
_HUKUM = {
    "uu-23-2002": {
        "jenis": "undang-undang", "nomor": "23", "tahun": "2002", "judul": "Perlindungan Anak",
        "lembaran": {"tahun": "2002", "nomor": "109", "tambahan": "4235"}, "diubah_oleh": ["uu-35-2014"],
    },
    "uu-35-2014": {
        "jenis": "undang-undang", "nomor": "35", "tahun": "2014",
        "judul": "Perubahan atas Undang-Undang Nomor 23 Tahun 2002 tentang Perlindungan Anak",
        "lembaran": {"tahun": "2014", "nomor": "297", "tambahan": "5606"},
    },
    "uu-11-2020": {"jenis": "undang-undang", "nomor": "11", "tahun": "2020", "judul": "Cipta Kerja"},
    "perpres-25-2021": {
        "jenis": "peraturan-presiden", "nomor": "25", "tahun": "2021", "judul": "Kebijakan Kabupaten/Kota Layak Anak",
        "lembaran": {"tahun": "2021", "nomor": "96"},
    },
}  # fmt: skip


def pustaka() -> PustakaHukum:
    """Return a small library of laws."""
    jenis = DaftarJenis.model_validate({"jenis_peraturan": _JENIS}).jenis_peraturan
    return PustakaHukum(jenis, DaftarHukum.model_validate({"peraturan": _HUKUM}).peraturan)


def cetak(text: str) -> list[Cetak]:
    """Return the paragraphs and tables of a text; a place is the number of its line."""
    out: list[Cetak] = []
    rows: list[tuple[str, ...]] = []
    for number, line in enumerate(text.strip("\n").split("\n"), 1):
        bare = _HARAPAN.sub("", line).replace("⇥", "\t").replace("⏎", "\n")
        if "│" in bare:
            rows.append(tuple(cell.strip() for cell in bare.split("│")))
            continue
        if rows:
            out.append(TabelCetak((), tuple(rows), Place("naskah", line=number - len(rows))))
            rows = []
        out.append(Paragraf(bare, Place("naskah", line=number)))
    if rows:
        out.append(TabelCetak((), tuple(rows), Place("naskah", line=number)))
    return out


def baca(text: str) -> Telaah:
    """Return the regulation that a text prints."""
    return kenali(cetak(text), "naskah", pustaka(), {})


def harapan(text: str) -> list[tuple[int, str, str]]:
    """Return line, severity and code of every expected finding."""
    out: list[tuple[int, str, str]] = []
    for number, line in enumerate(text.strip("\n").split("\n"), 1):
        found = _HARAPAN.search(line)
        if found:
            out += [(number, found[1], code.strip()) for code in found[2].split(",")]
    return sorted(out)
