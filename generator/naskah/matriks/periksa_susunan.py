"""Checks on how a matrix is built: indicators without actions, headings that differ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca, lipat

if TYPE_CHECKING:
    from collections.abc import Iterator


@MATRIKS.periksa("MTK017", Severity.PERINGATAN)
def indikator_tanpa_aksi(m: MatriksDibaca) -> Iterator[Temuan]:
    """Indikator tanpa aksi.

    Setiap indikator rencana aksi dicapai dengan paling sedikit satu aksi yang berukuran dan bertarget. Indikator
    tanpa aksi tercetak sebagai baris kosong dan tidak dapat dievaluasi.

    Salah:
        - nama: Wajib Belajar 12 Tahun
          aksi: []

    Benar:
        - nama: Wajib Belajar 12 Tahun
          aksi: [{aksi: Pendataan anak putus sekolah, ...}]
    """
    for baris in m.indikator:
        if not baris.indikator.aksi:
            message = "indikator ini belum mempunyai aksi; barisnya tercetak kosong"
            yield Temuan(m.place((*baris.indikator_path, "nama")), message, "tambahkan paling sedikit satu aksi")


@MATRIKS.periksa("MTK033", Severity.PERINGATAN)
def judul_kolom_berbeda(m: MatriksDibaca) -> Iterator[Temuan]:
    """Judul kolom berbeda antartabel.

    Tabel matriks dalam satu naskah memakai judul kolom yang sama. Judul yang berbeda pada satu tabel biasanya sisa
    naskah lama.

    Salah:
        Perangkat Daerah/Unit Terkait   # lima tabel
        OPD/Unit Terkait                # tabel keenam

    Benar:
        Perangkat Daerah/Unit Terkait   # semua tabel
    """
    for nama, kolom in m.matriks.kolom.items():
        if m.pembanding is not None and nama in m.pembanding.kolom:
            first = m.pembanding.kolom[nama].judul
            if _judul(kolom.judul) != _judul(first):
                at = m.place(("kolom", nama, "judul"))
                yield Temuan(at, f"judul kolom `{kolom.judul}` berbeda dengan matriks pertama", f"samakan: `{first}`")
        for k, group in enumerate(m.matriks.kelompok):
            printed = group.tercetak.kolom.get(nama) if group.tercetak else None
            if printed is not None and _judul(printed) != _judul(kolom.judul):
                at = m.place(("kelompok", k, "tercetak", "kolom", nama))
                message = f"judul kolom `{printed}` berbeda dengan tabel lain (`{kolom.judul}`)"
                yield Temuan(at, message, f"samakan: `{kolom.judul}`")


def _judul(teks: str) -> str:
    return re.sub(r"\s*/\s*", "/", lipat(teks))
