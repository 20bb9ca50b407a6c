"""Codes DOK: Word files that somebody else wrote, read by `check BERKAS.docx`."""

from __future__ import annotations

from generator.diagnostics.kode.bentuk import Penjelasan

KODE_DOKUMEN: dict[str, Penjelasan] = {
    "DOK001": Penjelasan(
        "Berkas Word tidak dapat diperiksa",
        "Berkas itu tidak ada, rusak, terpotong, berkata sandi, atau memuat hal yang tidak aman: makro, tautan ke "
        "luar, objek tertanam, DTD, atau isi zip yang mengembang terlalu besar. Tidak ada yang dibaca dari berkas itu. "
        "Buka di Word, buang yang disebut temuan ini, lalu simpan sebagai Dokumen Word (.docx).",
        "python build.py check rancangan.docm",
        "python build.py check rancangan.docx",
    ),
    "DOK002": Penjelasan(
        "Berkas Word bukan peraturan atau keputusan",
        "Tidak satu pun bagian peraturan dikenali: judul, Menimbang, Mengingat, atau pasal. Pemeriksaan berkas Word "
        "hanya untuk Peraturan dan Keputusan; laporan kinerja diperiksa dari isi YAML-nya.",
        "python build.py check laporan.docx",
        "python build.py check rancangan-perbup.docx",
    ),
    "DOK003": Penjelasan(
        "Bagian naskah tidak dikenali",
        "Bagian yang disebut tidak ditemukan, atau paragrafnya tidak dapat ditempatkan, sehingga tidak diperiksa. "
        "Biasanya karena nomor atau judulnya ditulis tidak lazim. Periksa sendiri bagian itu. Catatan ini tidak "
        "menggagalkan apa pun.",
        "Pasal 4 ditulis sebagai gambar atau dalam kotak teks",
        "Pasal 4 ditulis sebagai paragraf",
    ),
}
