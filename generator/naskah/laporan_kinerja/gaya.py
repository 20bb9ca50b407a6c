"""Names of the template styles that a performance report needs; a template must have them all."""

from __future__ import annotations

BAB = "heading 1"
SUBBAB = ("heading 2", "heading 3", "heading 4", "heading 5")
TEKS, RAPAT, RUMUS = "Isi Teks", "Isi Teks Rapat", "Rumus"
BUTIR = ("Rincian 1", "Rincian 2", "Rincian 3", "Rincian 4")
JUDUL_TABEL, JUDUL_GAMBAR, GAMBAR = "Judul Tabel", "Judul Gambar", "Gambar"
CATATAN, SUMBER = "Catatan Tabel", "Sumber"
TABEL, TABEL_RAPAT, BAGAN = "Tabel Data", "Tabel Data Rapat", "Tabel Bagan"
KEPALA, ISI, ANGKA, TENGAH = "Tabel Kepala", "Tabel Teks", "Tabel Angka", "Tabel Tengah"
JUDUL_BARIS, JUMLAH, JUMLAH_TEKS = "Tabel Judul Baris", "Tabel Jumlah", "Tabel Jumlah Teks"
KOTAK = "Bagan"
DAFTAR_ISI, DAFTAR_GAMBAR = ("toc 1", "toc 2", "toc 3"), ("table of figures",)

STYLES = frozenset(
    {BAB, *SUBBAB, TEKS, RAPAT, RUMUS, *BUTIR, JUDUL_TABEL, JUDUL_GAMBAR, GAMBAR, CATATAN, SUMBER, TABEL, TABEL_RAPAT}
    | {BAGAN, KEPALA, ISI, ANGKA, TENGAH, JUDUL_BARIS, JUMLAH, JUMLAH_TEKS, KOTAK, *DAFTAR_ISI, *DAFTAR_GAMBAR}
)
