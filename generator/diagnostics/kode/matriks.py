"""Codes MTK: action-plan matrices."""

from __future__ import annotations

from generator.diagnostics.kode.bentuk import Penjelasan

KODE_MATRIKS: dict[str, Penjelasan] = {
    "MTK001": Penjelasan(
        "Nilai berbentuk ganda",
        "Nilai berupa kunci dan nilai memuat salah satu: `angka` (boleh dengan `persen` dan `keterangan`) atau "
        "`teks` saja.",
        "data_dasar: {angka: 5, teks: lima}",
        "data_dasar: {angka: 5, keterangan: Desa}",
    ),
    "MTK002": Penjelasan(
        "Bukan bilangan",
        "Data dasar dan target berupa bilangan, `tidak tersedia`, `tidak berlaku`, atau `terlaksana`. Kata lain "
        "harus dinyatakan sebagai teks, agar tidak ada yang mengiranya bilangan.",
        "data_dasar: Ada",
        "data_dasar: {teks: Ada}",
    ),
    "MTK003": Penjelasan(
        "Dua cara menulis ukuran",
        "Satu aksi menulis ukuran, satuan, data dasar, dan target sendiri, atau memakai `pengukuran` untuk "
        "beberapa ukuran; tidak keduanya.",
        "- aksi: A\n  satuan: Orang\n  pengukuran: [{ukuran: B}]",
        "- aksi: A\n  pengukuran: [{ukuran: B, satuan: Orang}]",
    ),
    "MTK004": Penjelasan(
        "Kolom wajib belum ada",
        "Matriks paling sedikit berkolom `indikator` dan `aksi`. Tambahkan di bawah `kolom:` beserta judul yang "
        "dicetak.",
        "kolom: {indikator: INDIKATOR}",
        "kolom: {indikator: INDIKATOR, aksi: RENCANA AKSI}",
    ),
    "MTK005": Penjelasan(
        "Kolom target tanpa periode",
        "Kolom target dibagi menurut tahun dalam periode naskah. Tulis `periode` di naskah.yaml.",
        "kolom: {target: TARGET}  # naskah tanpa periode",
        "periode: {awal: 2023, akhir: 2024}",
    ),
    "MTK006": Penjelasan(
        "Klaster tidak dikenal",
        "`klaster` menunjuk klaster KLA nasional: kelembagaan, atau klaster-1 sampai klaster-5. Nama yang dicetak "
        "tetap diambil dari `nama`.",
        "klaster: klaster-9",
        "klaster: klaster-5",
        "Perpres 25/2021",
    ),
    "MTK007": Penjelasan(
        "Nomor indikator nasional tidak ada",
        "`nasional` menyebut nomor indikator KLA nasional pada versi yang berlaku di awal periode.",
        "nasional: 99",
        "nasional: 7",
        "Perpres 25/2021",
    ),
    "MTK008": Penjelasan(
        "Terisi, tetapi tidak tercetak",
        "Aksi mengisi sesuatu yang kolomnya tidak ada dalam matriks ini, sehingga isinya akan hilang di kertas. "
        "Tambahkan kolomnya, atau hapus isiannya.",
        "kolom: {indikator: I, aksi: A}\n... satuan: Orang",
        "kolom: {indikator: I, aksi: A, satuan: SATUAN}",
    ),
    "MTK009": Penjelasan(
        "Instansi tidak dikenal",
        "`penanggung_jawab` menyebut perangkat daerah atau mitra dengan id dari daerah.yaml. Nama resminya "
        "dicetak dari sana, sehingga satu instansi selalu tertulis sama.",
        "penanggung_jawab: [Dinkes]",
        "penanggung_jawab: [dinas-kesehatan]",
    ),
    "MTK010": Penjelasan(
        "Instansi disebut dua kali",
        "Instansi yang sama muncul dua kali dalam satu aksi. Hapus salah satu.",
        "penanggung_jawab: [dinas-kesehatan, dinas-kesehatan]",
        "penanggung_jawab: [dinas-kesehatan]",
    ),
    "MTK011": Penjelasan(
        "Tahun target di luar periode",
        "Kolom target hanya memuat tahun dalam periode naskah; target tahun lain tidak akan tercetak. Betulkan "
        "tahunnya, atau ubah periode.",
        "target: {2025: 3}  # periode 2023-2024",
        "target: {2024: 3}",
    ),
    "MTK012": Penjelasan(
        "Target belum lengkap",
        "Ada tahun dalam periode yang targetnya belum diisi, sehingga selnya kosong. Bila memang tidak "
        "ditargetkan, tulis `tidak berlaku`. Peringatan ini tidak menghentikan naskah.",
        "target: {2023: 1}",
        "target: {2023: 1, 2024: tidak berlaku}",
    ),
    "MTK013": Penjelasan(
        "Pecahan pada satuan barang utuh",
        "Orang, desa, atau dokumen tidak dapat dihitung pecahan; biasanya titik ribuan terketik sebagai koma. "
        "Satuan yang boleh pecahan dicatat di _nasional/satuan.yaml.",
        'satuan: Orang\ndata_dasar: "3,5"',
        "satuan: Orang\ndata_dasar: 35",
    ),
    "MTK014": Penjelasan(
        "Akumulasi tanpa bilangan",
        "`akumulasi: ya` menjumlahkan data dasar dan target tiap tahun, sehingga semuanya harus bilangan.",
        "akumulasi: ya\ndata_dasar: tidak tersedia",
        "akumulasi: ya\ndata_dasar: 0",
    ),
}
