"""Scripted edits of the real LKIP, each with what `pull` must make of it."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from generator.source.discover import Target
from tests.dokumen.suntingan import Suntingan

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.alat.sunting_word import Penyunting

    Sunting = Callable[[Penyunting], None]

LKIP = Target("kab-balangan", "lkip-dinsos-pppa-pmd-2022")
PPKS = "Jumlah PPKS dan PPKS"
SASARAN_3 = "Capaian Kinerja Sasaran 3"
ANGGARAN = "Realisasi Anggaran Tahun"
DOKUMEN = "Penyusunan Dokumen Perencanaan Perangkat Daerah"
BIDANG = "Kepala Bidang Pemberdayaan Perempuan"
RASIO = "Rasio Kekerasan terhadap Anak"


def png(*colour: int) -> bytes:
    """Return a small PNG of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes(colour) * 4 for _ in range(3))
    header = struct.pack(">IIBBBBB", 4, 3, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def pulang(nama: str, sunting: Sunting) -> Suntingan:
    return Suntingan(nama, LKIP, sunting)


def ditolak(nama: str, sunting: Sunting, alasan: str) -> Suntingan:
    return Suntingan(nama, LKIP, sunting, alasan)


def semua(*sunting: Sunting) -> Sunting:
    def each(p: Penyunting) -> None:
        for one in sunting:
            one(p)

    return each


# What one file may hold at once: no two touch the same lines.
PULANG = (
    pulang("kata di paragraf", lambda p: p.ganti("Perekonomian dan kesejahteraan sosial", "Ekonomi dan kesejahteraan")),
    pulang("di samping nilai", lambda p: p.ganti("Jangkauan pelayanan masih rendah", "Jangkauan layanan masih kecil")),
    pulang("perubahan terlacak", lambda p: p.lacak("hasil pemutakhiran data", "hasil pendataan")),
    pulang("judul subbab", lambda p: p.ganti("Latar Belakang", "Latar Belakang Laporan")),
    pulang("butir", lambda p: p.ganti("mempertanggungjawabkan secara berkala", "melaporkan secara berkala")),
    pulang(
        "butir baru", lambda p: p.sisip("penanganan warga negara migran", "c.\tpenanganan gelandangan dan pengemis;")
    ),
    pulang(
        "paragraf baru", lambda p: p.sisip("Indikator pertama mengukur kesiapan", "Pelatihan itu diikuti semua SKPD.")
    ),
    pulang("paragraf dihapus", lambda p: p.hapus("Indikator ketiga menggambarkan keterlibatan")),
    pulang(
        "judul sasaran", lambda p: p.ganti("Sasaran 2: Meningkatnya Kesetaraan", "Sasaran 2: Meningkatnya Keadilan")
    ),
    pulang("judul tabel data", lambda p: p.ganti("Jumlah PPKS dan PPKS yang Tertangani", "Banyaknya PPKS dan PPKS")),
    pulang("judul foto", lambda p: p.ganti("Gambar 3.30 ", "Gambar 3.30 Foto ")),
    pulang("sumber tabel", lambda p: p.ganti("Sumber: Hasil pemutakhiran", "Sumber: Pemutakhiran")),
    pulang("kepala kolom", lambda p: p.sel("PPKS yang Tertangani", 3, "PPKS Tertangani", PPKS)),
    pulang("sel tabel data", lambda p: p.sel("Anak Terlantar", 3, "40 Orang", PPKS)),
    pulang("sel tanpa satuan", lambda p: p.sel("Lanjut Usia", 3, "1.300", PPKS)),
    pulang(
        "realisasi bidang", lambda p: p.sel("Jumlah Lembaga Pemerintah", 4, "28 Lembaga", f"Capaian Kinerja {BIDANG}")
    ),
    pulang("realisasi dinas", lambda p: p.sel(RASIO, 4, "2,1", SASARAN_3)),
    pulang("realisasi tahun lalu", lambda p: p.sel(RASIO, 2, "3,20", "Perkembangan Realisasi dan Capaian Sasaran 3")),
    pulang("target Renstra", lambda p: p.sel("IPG (Indeks", 7, "93,50", "Tujuan, Sasaran")),
    pulang(
        "target di perjanjian", lambda p: p.sel("Perempuan Berumur 20-24", 3, "17,30%", f"Perjanjian Kinerja {BIDANG}")
    ),
    pulang(
        "nama indikator",
        lambda p: p.ganti("Cakupan Penanganan Kasus Kekerasan", "Cakupan Penyelesaian Kasus Kekerasan"),
    ),
    pulang("nama subkegiatan", lambda p: p.ganti("– Pengadaan Pakaian Dinas Beserta", "– Pengadaan Pakaian Dinas dan")),
    pulang("indikator subkegiatan", lambda p: p.ganti("Jumlah Kain Sasirangan yang", "Banyaknya Kain Sasirangan yang")),
    pulang("capaian subkegiatan", lambda p: p.sel(DOKUMEN, 2, "90", "Efisiensi Penggunaan")),
    pulang("foto", lambda p: p.foto("Rapat Kelompok Kerja Pengarusutamaan Gender", png(200, 0, 0))),
    pulang(
        "foto di paragraf sendiri",
        lambda p: p.foto("Penyuluhan Pencegahan Perkawinan Usia Dini", png(0, 9, 0), own=True),
    ),
    pulang(
        "baris tabel data baru",
        lambda p: p.salin_baris("Kapul", {0: "3", 1: "Desa Uji", 2: "Juai"}, "Desa Berstatus Mandiri"),
    ),
    pulang(
        "tujuan",
        lambda p: p.ganti("Meningkatnya Tata Kelola Pemerintahan Desa yang Baik", "Membaiknya Tata Kelola Desa"),
    ),
)

SENDIRI = (
    pulang(
        "baris tabel berhitungan baru",
        lambda p: p.salin_baris(
            "Korban Bencana Sosial", {0: "9", 1: "Korban NAPZA", 2: "12 Orang", 3: "10", 4: ""}, PPKS
        ),
    ),
    pulang("baris tabel data dihapus", lambda p: p.hapus_baris("Kapul", "Desa Berstatus Mandiri")),
    pulang("butir dihapus", lambda p: p.hapus("penanganan warga negara migran")),
    pulang(
        "nilai dan kata dalam satu kalimat",
        semua(
            lambda p: p.sel("Anak Terlantar", 3, "40 Orang", PPKS),
            lambda p: p.ganti("Jangkauan pelayanan masih", "Jangkauan layanan masih"),
        ),
    ),
    pulang(
        "satu nilai di dua tabel",
        semua(lambda p: p.sel(RASIO, 4, "2,1", SASARAN_3), lambda p: p.sel(RASIO, 3, "2,1", "Ikhtisar")),
    ),
    pulang(
        "jumlah ikut diketik",
        semua(
            lambda p: p.sel("Anak Terlantar", 3, "40 Orang", PPKS),
            lambda p: p.sel("Anak Terlantar", 4, "20,94%", PPKS),
            lambda p: p.sel("68.334", 2, "46.964 Orang", PPKS),
        ),
    ),
    pulang("indikator diganti di semua tabel", lambda p: p.ganti("IDG (Indeks", "Indeks (Indeks", all_=True)),
)

DITOLAK = (
    ditolak("capaian", lambda p: p.sel(RASIO, 5, "99,00%", SASARAN_3), "target dan realisasi"),
    ditolak(
        "nomor baris", lambda p: p.sel("Rasio Kekerasan terhadap Perempuan", 0, "9", SASARAN_3), "dihitung generator"
    ),
    ditolak("rata-rata", lambda p: p.sel("Rata-rata capaian", 1, "70,00%", SASARAN_3), "dihitung"),
    ditolak("persen", lambda p: p.sel("Anak Terlantar", 4, "20,00%", PPKS), "kolom lain"),
    ditolak("jumlah", lambda p: p.sel("68.334", 1, "68.335 Orang", PPKS), "baris tabelnya"),
    ditolak("pagu program", lambda p: p.sel("Program Penunjang Urusan", 2, "1", ANGGARAN), "subkegiatan di bawahnya"),
    ditolak("pagu tidak cocok", lambda p: p.sel(DOKUMEN, 2, "80.270.500", ANGGARAN), "angka kendali"),
    ditolak(
        "kalimat pembanding",
        lambda p: p.ganti("Karena diukur dengan satu", "Sebab diukur dengan satu"),
        "disusun dari data",
    ),
    ditolak(
        "nilai dikutip", lambda p: p.ganti("44.685 di antaranya", "44.600 di antaranya"), "fakir_miskin.tertangani"
    ),
    ditolak("rumus", lambda p: p.ganti("Capaian = Realisasi /", "Capaian = Realisasi :"), "kebijakan"),
    ditolak("templat", lambda p: p.ganti("KATA PENGANTAR", "PRAKATA"), "templat"),
    ditolak("bilangan salah", lambda p: p.sel("Fakir Miskin", 2, "60.58", PPKS), "60.58"),
    ditolak("satuan lain", lambda p: p.sel("Penyandang Disabilitas", 3, "658 Jiwa", PPKS), "Jiwa"),
    ditolak("bingkai", lambda p: p.ganti("foto belum tersedia", "foto menyusul"), "bingkai"),
    ditolak(
        "realisasi terhitung", lambda p: p.sel("Angka Pemerlu", 4, "70%", "Capaian Kinerja Sasaran 1"), "tabel data"
    ),
    ditolak(
        "baris indikator dihapus", lambda p: p.hapus_baris("IDG (Indeks", "Capaian Kinerja Sasaran 2"), "dari data"
    ),
    ditolak("judul dihapus", lambda p: p.hapus("Maksud dan Tujuan"), "isinya masih ada"),
    ditolak(
        "baris anggaran baru",
        lambda p: p.salin_baris("– Pengadaan Pakaian Dinas", {0: "– Evaluasi", 1: "Jumlah", 2: "1", 3: "1"}, ANGGARAN),
        "disusun dari data lain",
    ),
    ditolak(
        "dua nilai untuk satu realisasi",
        semua(
            lambda p: p.sel("IPG (Indeks", 4, "91", "Capaian Kinerja Sasaran 2"),
            lambda p: p.sel("IPG (Indeks", 3, "90", "Ikhtisar"),
        ),
        "di tempat lain",
    ),
)
