"""The check on cells that must not be empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.bahasa.teks import gabung
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.nilai import Nilai, angka
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca, path_aksi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.matriks.model import Pengukuran


@MATRIKS.periksa("MTK019", Severity.PERINGATAN)
def sel_wajib_kosong(m: MatriksDibaca) -> Iterator[Temuan]:
    """Sel wajib kosong.

    Ukuran, satuan, data dasar, dan penanggung jawab tiap aksi harus terisi bila kolomnya ada. Data yang memang
    belum ada ditulis `tidak tersedia`, yang tidak berlaku ditulis `tidak berlaku`: sel kosong tidak
    mengatakan yang mana. Satuan boleh kosong bila tidak ada nilai yang berupa bilangan.

    Salah:
        - aksi: Perbaikan gizi anak
          satuan: Persen
          target: {2023: 100}

    Benar:
        - aksi: Perbaikan gizi anak
          ukuran: Persentase balita gizi buruk yang tertangani
          satuan: Persen
          data_dasar: tidak tersedia
          target: {2023: 100}
          penanggung_jawab: [dinas-kesehatan]
    """
    columns = m.matriks.kolom
    measured = [nama for nama in ("ukuran", "satuan", "data_dasar") if nama in columns]
    answered = "penanggung_jawab" in columns
    for baris, ukuran in m.terukur:
        empty = [nama.replace("_", " ") for nama in measured if _kosong(ukuran, nama)]
        if answered and baris.awal_aksi and baris.aksi is not None and not baris.aksi.penanggung_jawab:
            empty.append("penanggung jawab")
        if empty:
            inline = baris.aksi is not None and not baris.aksi.pengukuran
            at = m.place((*path_aksi(baris), "aksi") if inline else baris.path)
            yield Temuan(at, f"{gabung(empty)} belum diisi; selnya tercetak kosong", "isi, atau tulis `tidak tersedia`")


def _kosong(ukuran: Pengukuran, nama: str) -> bool:
    if nama == "data_dasar":
        nilai = ukuran.data_dasar
        return nilai is None or (type(nilai) is Nilai and nilai.teks is not None and not _ada_isi(nilai.teks))
    teks = ukuran.ukuran if nama == "ukuran" else ukuran.satuan
    if teks and _ada_isi(teks):
        return False
    return nama == "ukuran" or any(angka(nilai) is not None for nilai in (ukuran.data_dasar, *ukuran.target.values()))


def _ada_isi(teks: str) -> bool:
    return teks[0].isalnum() or any(char.isalnum() or char == "%" for char in teks)
