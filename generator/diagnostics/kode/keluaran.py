"""Codes KLR from 003 on: what LibreOffice adds to a finished draft."""

from __future__ import annotations

from generator.diagnostics.kode.bentuk import Penjelasan

KODE_KELUARAN: dict[str, Penjelasan] = {
    "KLR003": Penjelasan(
        "Nomor halaman daftar isi belum terisi",
        "Nomor halaman yang benar baru diketahui setelah naskah dicetak. Program mencetaknya dengan LibreOffice; bila "
        "LibreOffice tidak ada, atau langkah itu dilewati dengan --tanpa-halaman, daftar isi ditulis tanpa nomor "
        "halaman dan Word mengisinya saat berkas dibuka. Catatan ini tidak menggagalkan apa pun.",
        "python build.py build --tanpa-halaman",
        "python build.py build",
    ),
    "KLR004": Penjelasan(
        "Nomor halaman daftar isi tidak dapat dipastikan",
        "LibreOffice berhenti, tidak selesai pada waktunya, atau hasilnya berubah-ubah, sehingga nomor halaman daftar "
        "isi belum tentu benar. Naskahnya tetap ditulis. Buka di Word, klik daftar isi, tekan F9, lalu periksa.",
        "membagikan naskah tanpa memeriksa daftar isinya",
        "daftar isi diperbarui di Word, atau dibangun ulang",
    ),
    "KLR005": Penjelasan(
        "PDF tidak dibuat",
        "PDF diminta dengan --pdf, tetapi LibreOffice tidak ada, berhenti, atau hasilnya tidak utuh. Naskah Word tetap "
        "ditulis; PDF lama, bila ada, tidak diubah dan mungkin sudah usang. Pasang LibreOffice, atau sebutkan letaknya "
        "dengan --soffice atau RANCANG_SOFFICE, lalu ulangi.",
        "python build.py build --pdf   # tanpa LibreOffice",
        "python build.py build --pdf --soffice /opt/libreoffice/program/soffice",
    ),
}
