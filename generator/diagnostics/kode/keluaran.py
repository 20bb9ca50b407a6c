"""Codes KLR from 003 on: what LibreOffice adds to a finished draft, and how it comes to stand in its folder."""

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
    "KLR006": Penjelasan(
        "Berkas keluaran sedang terbuka",
        "Berkas itu sedang terbuka di Word atau LibreOffice: di sampingnya ada berkas `~$...` atau `.~lock...#`. Bila "
        "diganti sekarang, yang belum disimpan di sana akan menimpa naskah baru. Berkasnya dibiarkan dan dokumen lain "
        "tetap dibangun. Bila berkas penanda itu tertinggal oleh Word yang terhenti, hapus penandanya.",
        "membangun saat output/.../rad.docx terbuka di Word",
        "simpan dan tutup di Word, lalu bangun",
    ),
    "KLR007": Penjelasan(
        "Folder keluaran sedang dipakai pembangunan lain",
        "Dua pembangunan ke folder yang sama tidak boleh bercampur. Yang kedua menunggu beberapa detik, lalu berhenti "
        "tanpa menulis apa pun. Kunci lepas sendiri bila pembangunan yang pertama selesai atau terhenti.",
        "menjalankan build di dua jendela bersamaan",
        "tunggu yang pertama selesai, lalu ulangi",
    ),
    "KLR008": Penjelasan(
        "Catatan keadaan tidak tersimpan",
        "Naskahnya sudah ditulis, tetapi catatan di output/.rancang tidak dapat disimpan. Tidak ada yang hilang: "
        "pembangunan berikutnya hanya membangun ulang. Periksa ruang kosong dan izin folder keluaran.",
        "penyimpanan penuh sesudah naskah ditulis",
        "kosongkan ruang, lalu bangun lagi",
    ),
    "KLR009": Penjelasan(
        "PDF lama di samping naskah baru",
        "Tanpa --pdf hanya berkas Word yang dibangun. PDF yang sudah ada dibiarkan, sehingga isinya dapat berbeda dari "
        "naskah di sampingnya. Bangun dengan --pdf agar keduanya sama. PDF yang sudah ditandatangani sebaiknya "
        "disimpan di folder lain.",
        "python build.py build --pdf; isi diubah; python build.py build",
        "python build.py build --pdf",
    ),
}
