"""Codes of regulations: references, legal bases, wording, officials, output."""

from __future__ import annotations

from generator.diagnostics.kode.bentuk import Penjelasan

KODE_NASKAH: dict[str, Penjelasan] = {
    "RUJ001": Penjelasan(
        "Rujukan ke nama yang tidak ada",
        "Nama di antara [[ dan ]] harus sama dengan `id`, nama pasal, atau nama lampiran dalam naskah ini, atau "
        "dengan id satu peraturan dalam pustaka. Peraturan dirujuk sendiri, tidak bersama nama lain.",
        "sebagaimana dimaksud pada [[rat]]",
        "sebagaimana dimaksud pada [[rad]]",
        "UU 12/2011 Lampiran II, bagian Teknik Pengacuan",
    ),
    "RUJ002": Penjelasan(
        "Rujukan tanpa sasaran",
        "Tanda [[ ]] kosong atau tidak berpasangan. Tulis nama yang dirujuk di dalamnya, atau hapus tandanya.",
        "sebagaimana dimaksud dalam [[ ]]",
        "sebagaimana dimaksud dalam [[gugus-tugas]]",
    ),
    "RUJ003": Penjelasan(
        "Nama dipakai dua kali",
        "Setiap `id`, nama pasal, dan nama lampiran harus tunggal dalam satu naskah, sebab rujukan hanya menyebut "
        "namanya. Temuan ini menyebut kedua tempat; letaknya di yang kedua.",
        "- {id: rad, teks: ...}\n- {id: rad, teks: ...}",
        "- {id: rad, teks: ...}\n- {id: rad-2, teks: ...}",
    ),
    "RUJ004": Penjelasan(
        "Butir tanpa nomor tidak dapat dirujuk",
        "Daftar dengan `penomoran: tanpa` tercetak dengan garis, bukan huruf atau angka, jadi tidak ada yang dapat "
        "disebut oleh rujukan. Beri daftarnya nomor, atau hapus `id` butir itu.",
        "penomoran: tanpa\nrincian: [{id: rapat, teks: ...}]",
        "penomoran: huruf\nrincian: [{id: rapat, teks: ...}]",
    ),
    "DAS001": Penjelasan(
        "Peraturan tidak ada dalam pustaka",
        "Mengingat dan tautan perubahan menyebut peraturan dengan id. Id itu harus tercatat di hukum.yaml daerah "
        "atau di _nasional/hukum.yaml, sebab dari sanalah sitasinya disusun.",
        "mengingat: [uu-23-2003]",
        "mengingat: [uu-23-2002]",
        "UU 12/2011 Lampiran II, bagian Dasar Hukum",
    ),
    "DAS002": Penjelasan(
        "Id peraturan ada di dua berkas",
        "Satu peraturan dicatat satu kali. Peraturan nasional dicatat di _nasional/hukum.yaml, peraturan daerah "
        "di hukum.yaml daerahnya.",
        "uu-23-2002: {...}  # di hukum.yaml daerah, padahal sudah ada di _nasional",
        "mengingat: [uu-23-2002]",
    ),
    "DAS003": Penjelasan(
        "Jenis peraturan tidak dikenal",
        "Jenis menentukan sebutan, lembaran, dan urutan dalam Mengingat. Jenis harus tercatat di "
        "_nasional/jenis_peraturan.yaml.",
        "jenis: perda",
        "jenis: peraturan-daerah-kabupaten-kota",
        "UU 12/2011 Pasal 7 dan Pasal 8",
    ),
    "DAS004": Penjelasan(
        "Perubahan tidak tercatat",
        "`perubahan_terakhir` harus salah satu dari `diubah_oleh` pada peraturan itu dalam pustaka. Tambahkan "
        "dahulu perubahannya di pustaka bila memang ada.",
        "- {peraturan: uu-23-2002, perubahan_terakhir: uu-11-2020}",
        "- {peraturan: uu-23-2002, perubahan_terakhir: uu-35-2014}",
    ),
    "DAS005": Penjelasan(
        "Dasar hukum disebut dua kali",
        "Peraturan yang sama (dengan bagian yang sama) muncul dua kali dalam Mengingat. Hapus salah satu, atau "
        "sebutkan bagian yang berbeda dengan `bagian`.",
        "mengingat: [uu-23-2002, uu-23-2002]",
        "mengingat: [uu-23-2002]",
    ),
    "BTG001": Penjelasan(
        "Rincian terlalu dalam",
        "Rincian paling dalam empat tingkat: a., 1., a), dan 1). Tingkat kelima tidak punya penomoran baku; pecah "
        "menjadi ayat atau pasal lain.",
        "rincian di dalam rincian sampai lima tingkat",
        "dua ayat, masing-masing dengan rinciannya",
        "UU 12/2011 Lampiran II, bagian Batang Tubuh",
    ),
    "JUD001": Penjelasan(
        "Jenis naskah tidak cocok dengan daerah",
        "Kabupaten dipimpin Bupati dan menetapkan Peraturan Bupati; kota dipimpin Wali Kota dan menetapkan "
        "Peraturan Wali Kota. Jenis naskah harus sesuai dengan `jenis` di daerah.yaml.",
        "jenis: peraturan_wali_kota  # daerahnya kabupaten",
        "jenis: peraturan_bupati",
    ),
    "KON001": Penjelasan(
        "Butir penutup Menimbang diketik sendiri",
        'Butir "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a ..." disusun generator dari '
        "banyaknya butir dan judul naskah. Bila diketik juga, ia tercetak dua kali.",
        "- bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, ...",
        "(butir itu dihapus)",
        "UU 12/2011 Lampiran II, bagian Konsiderans",
    ),
    "KON002": Penjelasan(
        "Pertimbangan tunggal tanpa pernyataan penetapan",
        "Bila hanya ada satu pokok pikiran, generator tidak menambahkan butir penutup. Pertimbangan itu sendiri harus "
        "memuat alasan dan menyatakan perlunya menetapkan peraturan ini.",
        "- bahwa untuk melaksanakan ketentuan Pasal 9 Peraturan Daerah ...",
        "- bahwa untuk melaksanakan ketentuan Pasal 9 Peraturan Daerah ..., perlu menetapkan {{ jenis }} tentang "
        "{{ tentang }}",
        "UU 12/2011 Lampiran II, bagian Konsiderans",
    ),
    "PEN001": Penjelasan(
        "Isian belum diketahui",
        "Draf boleh belum bernomor, bertanggal, atau bernama pejabat. Tempatnya dicetak berupa titik-titik dan "
        "dicatat di sini supaya tidak terlupa. Catatan ini tidak menggagalkan apa pun.",
        "penetapan: {oleh: bupati}",
        "penetapan: {oleh: bupati, tanggal: 29 Mei 2023}",
    ),
    "PEN002": Penjelasan(
        "Pejabat tidak ada di daerah.yaml",
        "`oleh` menyebut pejabat dengan id. Id itu harus tercatat di `pejabat:` pada daerah.yaml, sebab nama dan "
        "jabatannya diambil dari sana.",
        "penetapan: {oleh: bupatti}",
        "penetapan: {oleh: bupati}",
    ),
    "KLR002": Penjelasan(
        "Berkas keluaran sudah disunting",
        "Berkas .docx di folder keluaran berbeda dari yang dahulu ditulis program, jadi seseorang telah menyuntingnya, "
        "atau di tempatnya ada tautan atau folder. Itu dibiarkan dan naskah baru ditulis di sampingnya. Pindahkan "
        "suntingannya ke folder content, atau bangun dengan --force agar suntingan disisihkan.",
        "menyunting output/.../rad.docx lalu membangun lagi",
        "suntingan dipindahkan ke naskah.yaml",
    ),
    "KLR001": Penjelasan(
        "Hasil tidak dapat ditulis",
        "Naskahnya sudah jadi, tetapi berkas .docx tidak dapat disimpan: sedang dibuka di Word, izinnya kurang, "
        "penyimpanan penuh, atau alamatnya terlalu panjang. Berkas lama tidak diubah. Perbaiki sebabnya, lalu ulangi.",
        "berkas output masih terbuka di Word",
        "tutup berkasnya, lalu jalankan lagi",
    ),
}
