"""Codes PGC: exemptions that people have written."""

from __future__ import annotations

from generator.diagnostics.kode.bentuk import Penjelasan

_CONTOH = (
    "pengecualian:\n  - kode: KIN011\n    memuat: Perjanjian Kinerja 17,28\n"
    "    alasan: PK sudah ditandatangani; perubahannya menunggu revisi\n"
    "    oleh: Kasubbag Perencanaan\n    sampai: 31 Desember 2026"
)

KODE_PENGECUALIAN: dict[str, Penjelasan] = {
    "PGC001": Penjelasan(
        "Temuan dikecualikan",
        "Seseorang sudah menimbang temuan ini dan menerimanya, dengan alasan, nama, dan batas waktu. Catatan ini "
        "menyebutkannya supaya tidak terlupakan.",
        "",
        _CONTOH,
    ),
    "PGC002": Penjelasan(
        "Pengecualian tidak terpakai",
        "Tidak ada temuan dengan kode (dan kata-kata `memuat`) itu lagi. Pengecualian yang tertinggal dapat menutupi "
        "kesalahan baru; hapus.",
        "pengecualian:\n  - {kode: KIN011, alasan: ..., oleh: ..., sampai: 31 Desember 2026}",
        "(dihapus)",
    ),
    "PGC003": Penjelasan(
        "Pengecualian sudah berakhir",
        "Batas waktunya lewat, sehingga temuannya muncul kembali. Betulkan isinya, atau perpanjang dengan alasan yang "
        "masih berlaku.",
        "sampai: 31 Desember 2023",
        "sampai: 31 Desember 2026",
    ),
    "PGC004": Penjelasan(
        "Galat tidak dapat dikecualikan",
        "Hanya peringatan dan catatan yang dapat dikecualikan. Galat berarti dokumennya salah atau tidak dapat "
        "disusun.",
        "pengecualian:\n  - {kode: RUJ001, ...}",
        "rujukannya dibetulkan",
    ),
}
