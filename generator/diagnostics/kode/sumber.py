"""Codes SUM: files that cannot be read, wholly or in part."""

from __future__ import annotations

from generator.diagnostics.kode.bentuk import Penjelasan

KODE_SUMBER: dict[str, Penjelasan] = {
    "SUM001": Penjelasan(
        "Berkas bukan teks UTF-8",
        "Isi ditulis dalam berkas teks ber-enkode UTF-8. Berkas Word, Excel, PDF, atau teks dengan enkode lain "
        "(UTF-16, Latin-1) tidak dibaca, sebab hurufnya dapat berubah diam-diam.",
        "berkas disimpan dengan Encoding: Unicode",
        "berkas disimpan dengan Encoding: UTF-8",
    ),
    "SUM002": Penjelasan(
        "Jangkar, alias, kunci gabung, atau tag YAML",
        "Tanda & dan * di awal nilai, kunci <<, dan tag ! adalah singkatan YAML yang menyembunyikan isi. Di sini "
        "setiap nilai ditulis lengkap di tempatnya. Teks yang memang diawali tanda itu diapit tanda petik.",
        "- *Convention on the Rights of the Child* diratifikasi",
        '- "*Convention on the Rights of the Child* diratifikasi"',
    ),
    "SUM003": Penjelasan(
        "Susunan YAML keliru",
        "Berkas berhenti dibaca di tempat ini. Penyebab tersering: jorokan memakai tab atau spasi dari Word, "
        'tanda petik atau kurung yang tidak ditutup, dan teks yang memuat ": " atau diawali tanda seperti [[ dan '
        "{{ tanpa tanda petik.",
        "tentang: Rencana Aksi: Tahun 2023",
        'tentang: "Rencana Aksi: Tahun 2023"',
    ),
    "SUM004": Penjelasan(
        "Kunci ditulis dua kali",
        "Satu kunci hanya boleh muncul sekali di tingkat yang sama. Pembaca YAML biasa memakai yang terakhir "
        "tanpa memberi tahu, sehingga isi yang pertama hilang.",
        "tahun: 2023\ntahun: 2024",
        "tahun: 2024",
    ),
    "SUM005": Penjelasan(
        "Karakter yang tidak tampak",
        "Karakter yang tidak tampak (U+0000 sampai U+001F, pemisah baris U+2028, spasi tanpa lebar U+200B, pembalik "
        "arah tulisan, dan sejenisnya) terbawa dari program lain. Sebagian tidak dapat disimpan di Word, sebagian "
        "memecah kata tanpa terlihat. Hapus karakter itu, atau ketik ulang barisnya.",
        'tentang: "Rencana \\a Aksi"',
        "tentang: Rencana Aksi",
    ),
    "SUM006": Penjelasan(
        "Tanda konflik git",
        "Dua orang mengubah baris yang sama dan git menaruh kedua versi. Pilih salah satu versi, lalu hapus "
        "ketiga baris tandanya.",
        "<<<<<<< HEAD\nnomor: 25\n=======\nnomor: 26\n>>>>>>> cabang",
        "nomor: 26",
    ),
    "SUM007": Penjelasan(
        "Berkas kosong",
        "Berkas ini tidak berisi apa pun selain komentar. Isi berkasnya; bila tidak diperlukan, hapus berkas dan "
        "rujukan kepadanya.",
        "# nanti diisi",
        "jenis: peraturan_bupati",
    ),
    "SUM008": Penjelasan(
        "Tingkat teratas bukan kunci dan nilai",
        "Setiap berkas isi dimulai dengan kunci dan nilai tanpa jorokan. Daftar atau teks saja tidak dapat "
        "menjadi isi sebuah berkas.",
        "- jenis: peraturan_bupati",
        "jenis: peraturan_bupati",
    ),
    "SUM009": Penjelasan(
        "Berkas melampaui batas",
        "Berkas, teks, banyaknya butir, atau dalamnya susunan melampaui batas yang wajar bagi sebuah naskah. "
        "Batas ini menjaga agar berkas yang rusak tidak menghentikan komputer. Pecah isinya menjadi beberapa "
        "berkas atau bagian.",
        "satu berkas 20 MB",
        "lampiran: [lampiran-1.yaml, lampiran-2.yaml]",
    ),
    "SUM010": Penjelasan(
        "Dua dokumen dalam satu berkas",
        "Baris --- memulai dokumen YAML baru. Satu berkas hanya memuat satu dokumen.",
        "tahun: 2023\n---\nnomor: 25",
        "tahun: 2023\nnomor: 25",
    ),
    "SUM011": Penjelasan(
        "Berkas tidak ada atau tidak dapat dibaca",
        "Berkas yang wajib ada, atau yang disebut di `lampiran` atau `matriks`, tidak ditemukan. Nama berkas "
        "ditulis tanpa folder: berkasnya harus berada di folder yang sama dengan naskah.",
        "lampiran: [../lain/lampiran.yaml]",
        "lampiran: [lampiran.yaml]",
    ),
    "SUM012": Penjelasan(
        "Berkas dimuat dua kali",
        "Satu berkas hanya boleh dimuat sekali dalam satu naskah, dan tidak boleh memuat dirinya sendiri. Bila "
        "isinya memang sama, tulis rujukan kepada lampiran yang pertama.",
        "lampiran: [lampiran.yaml, lampiran.yaml]",
        "lampiran: [lampiran.yaml]",
    ),
    "SUM013": Penjelasan(
        "Teks sesudah tanda pagar diabaikan",
        "Dalam YAML, spasi dan tanda pagar memulai catatan: sisa baris tidak dibaca. Bila tanda itu bagian dari teks, "
        "apit seluruh teks dengan tanda petik. Catatan yang disengaja ditulis dengan spasi sesudah tanda pagarnya.",
        "teks: ruang rapat #5 dan #6",
        'teks: "ruang rapat #5 dan #6"',
    ),
    "SUM014": Penjelasan(
        "Folder dokumen tanpa naskah.yaml",
        "Satu folder di dalam folder daerah adalah satu dokumen, dan naskah utamanya harus bernama naskah.yaml. Nama "
        "lain, seperti naskah.yml atau naskah.yaml.txt, tidak dibaca, sehingga dokumennya tidak ikut dibangun.",
        "content/kab-contoh/rad/naskah.yml",
        "content/kab-contoh/rad/naskah.yaml",
    ),
    "SUM015": Penjelasan(
        "Berkas tidak dimuat",
        "Berkas ini ada di folder dokumen, tetapi naskahnya tidak menyebut namanya, jadi isinya tidak tercetak.",
        "lampiran: [lampiran.yaml]   # ada juga lampiran-2.yaml di folder itu",
        "lampiran: [lampiran.yaml, lampiran-2.yaml]",
    ),
    "SUM016": Penjelasan(
        "Nama folder bentrok",
        "Nama folder dokumen menjadi nama berkas hasilnya. Berakhiran .baru, .suntingan, .perubahan, atau "
        ".persandingan, berkas itu tertukar dengan yang dibuat program di samping naskah lain; diawali ~$, dengan "
        "penanda berkas terbuka. Dua nama yang hanya berbeda huruf besar dan kecil adalah satu berkas di Windows.",
        "content/kab-contoh/rad.baru/naskah.yaml",
        "content/kab-contoh/rad-baru/naskah.yaml",
    ),
    "SUM017": Penjelasan(
        "Nama folder tidak dapat ada di Windows",
        "Windows tidak mengenal berkas dan folder bernama con, prn, aux, nul, com1 sampai com9, dan lpt1 sampai lpt9, "
        'serta nama yang memuat < > : " | ? * atau berakhir dengan titik atau spasi. Folder dan hasilnya tidak dapat '
        "disalin ke sana.",
        "content/kab-contoh/con/naskah.yaml",
        "content/kab-contoh/konsultasi/naskah.yaml",
    ),
}
