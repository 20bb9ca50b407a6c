"""Codes ISI: keys and values that do not fit their place."""

from __future__ import annotations

from generator.diagnostics.kode.bentuk import Penjelasan

KODE_ISI: dict[str, Penjelasan] = {
    "ISI001": Penjelasan(
        "Kunci wajib belum ada",
        "Bagian ini tidak dapat disusun tanpa kunci tersebut. Tambahkan kuncinya di tempat yang ditunjuk. Bila "
        "kuncinya sudah ditulis, periksa jorokannya: mungkin ia masuk ke bagian lain.",
        "periode: {awal: 2023}",
        "periode: {awal: 2023, akhir: 2024}",
    ),
    "ISI002": Penjelasan(
        "Kunci tidak dikenal",
        "Kunci ini tidak ada artinya di tempat ini, sehingga isinya tidak akan tercetak. Biasanya salah ketik "
        "atau salah jorokan; sarannya menyebut kunci terdekat atau semua kunci yang dikenal di sini.",
        "tentng: Rencana Aksi Daerah",
        "tentang: Rencana Aksi Daerah",
    ),
    "ISI003": Penjelasan(
        "Bentuk nilai tidak cocok",
        "Di tempat ini diharapkan bentuk lain: teks, daftar (butir berawalan `- `), atau kunci dan nilai. Teks "
        "yang memuat titik dua dan spasi terbaca sebagai kunci dan nilai; teks yang diawali [ terbaca sebagai "
        "daftar. Apit teks seperti itu dengan tanda petik.",
        "menimbang: bahwa setiap anak berhak",
        "menimbang:\n  - bahwa setiap anak berhak",
    ),
    "ISI004": Penjelasan(
        "Nilai kosong",
        "Kunci atau butir ini ditulis tanpa isi. Isi nilainya. Bila memang tidak ada, hapus kunci atau butirnya.",
        "tentang:",
        "tentang: Rencana Aksi Daerah",
    ),
    "ISI005": Penjelasan(
        "Bilangan tidak dapat dibaca",
        "Bilangan ditulis cara Indonesia: titik untuk ribuan, koma untuk desimal, tanpa satuan. Bentuk bermakna "
        "ganda seperti 1,234 atau 52.95 ditolak dan tidak ditebak. Tahun ditulis empat angka tanpa titik.",
        "data_dasar: 52.95",
        "data_dasar: 52,95",
    ),
    "ISI006": Penjelasan(
        "Tanggal tidak dapat dibaca",
        "Tanggal ditulis dengan hari, nama bulan Indonesia, dan tahun, atau dalam bentuk 2023-05-29. Tanggal "
        "harus ada dalam kalender.",
        "tanggal: 29-05-2023",
        "tanggal: 29 Mei 2023",
    ),
    "ISI007": Penjelasan(
        "Bukan salah satu pilihan",
        "Nilai kunci ini harus salah satu dari daftar pilihan yang tetap, ditulis persis dengan huruf kecil.",
        "penghubung: ataupun",
        "penghubung: atau",
    ),
    "ISI008": Penjelasan(
        "Bukan ya atau tidak",
        "Kunci ini hanya menerima ya atau tidak. Kata seperti yes, true, atau 1 tidak dikenal.",
        "akumulasi: yes",
        "akumulasi: ya",
    ),
    "ISI009": Penjelasan(
        "Nama (id) tidak dapat dipakai",
        "Nama untuk dirujuk memakai huruf kecil, angka, dan tanda hubung, paling panjang 60 huruf, dan tidak "
        "boleh angka saja. Nama ini tidak tercetak; ia menjadi alamat tetap bagi rujukan.",
        "pasal: Gugus Tugas",
        "pasal: gugus-tugas",
    ),
    "ISI010": Penjelasan(
        "Nilai di luar batas",
        "Nilainya terbaca, tetapi tidak masuk akal: periode terbalik atau terlalu panjang, lebar kolom nol, atau "
        "daftar yang terlalu panjang. Periksa salah ketik.",
        "periode: {awal: 2024, akhir: 2023}",
        "periode: {awal: 2023, akhir: 2024}",
    ),
    "ISI011": Penjelasan(
        "Bentuk pasal tidak jelas",
        "Satu pasal berisi salah satu: beberapa `ayat`, satu `teks` (boleh dengan `rincian`), atau `definisi`. "
        "Pasal tanpa isi, atau dengan dua bentuk sekaligus, tidak dapat dinomori.",
        "- pasal: pendanaan\n  teks: Kalimat.\n  ayat: [Kalimat lain.]",
        "- pasal: pendanaan\n  ayat: [Kalimat., Kalimat lain.]",
    ),
    "ISI012": Penjelasan(
        "Sisipan nilai dalam teks keliru",
        "Tanda {{ ... }} dalam teks hanya menyebut nama nilai yang tersedia, boleh dengan saringan. Nama yang "
        "tidak dikenal, perintah Jinja lain, dan pemanggilan fungsi ditolak. Daftar namanya ada di "
        "docs/menulis-isi.md.",
        "Daerah adalah {{ daerah.nma }}",
        "Daerah adalah {{ daerah.nama }}",
    ),
}
