"""Names of the template styles that a regulation needs; a template must have them all."""

from __future__ import annotations

from generator.naskah.matriks import compose as matriks

KONSIDERANS_AWAL = "Konsiderans Awal"
KONSIDERANS_BUTIR = "Konsiderans Butir"
KONSIDERANS_TUNGGAL = "Konsiderans Tunggal"
TEKS = "Pasal Teks"
DEFINISI = "Definisi"
JUDUL = {"bab": "Bab", "bagian": "Bagian", "paragraf": "Paragraf", "pasal": "Pasal", "bab_lampiran": "Lampiran Bab"}
AYAT = "Ayat"
BUTIR = ("Rincian 1", "Rincian 2", "Rincian 3", "Rincian 4", "Rincian 5", "Rincian 6")
SUBBAB = ("Lampiran Subbab 1", "Lampiran Subbab 2", "Lampiran Subbab 3")
URAIAN = ("Lampiran Teks", "Lampiran Teks 1", "Lampiran Teks 2")

STYLES = frozenset(
    (
        KONSIDERANS_AWAL, KONSIDERANS_BUTIR, KONSIDERANS_TUNGGAL, TEKS, DEFINISI, AYAT,
        *JUDUL.values(), *BUTIR, *SUBBAB, *URAIAN, *matriks.STYLES,
    )
)  # fmt: skip
