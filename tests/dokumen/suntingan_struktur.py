"""Structure typed in Word into the real drafts, each with what `pull` must make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.dokumen.suntingan import HSS, HUKUM, SERANG, Suntingan

if TYPE_CHECKING:
    from tests.alat.sunting_word import Penyunting

BAB, PASAL, AYAT, KALIMAT = "Bab", "Pasal", "Ayat", "Pasal Teks"
SATU, DUA, TIGA = "Rincian 1", "Rincian 2", "Rincian 3"
SUB_A, SUB_1, TEKS_A, TEKS_1 = "Lampiran Subbab 1", "Lampiran Subbab 2", "Lampiran Teks 1", "Lampiran Teks 2"
POLOS = ""
AKSI = {2: "Pelatihan guru", 3: "Jumlah guru", 4: "Orang", 5: "10", 6: "20", 7: "30", 8: "1.040", 9: HUKUM}
INDIKATOR = {0: "2.", 1: "Tersedianya guru ramah Anak", **AKSI}
PISA = "Sosialisasi Keputusan Bupati HSS"


def _di_tengah(p: Penyunting) -> None:
    for number in (7, 6, 5, 4, 3):
        p.nomori(f"Pasal {number}", f"Pasal {number + 1}")
    p.ketik(
        "dan kegiatan untuk mewujudkan KLA di Daerah.",
        (POLOS, "Pasal 3"),
        (POLOS, "RAD-KLA disusun berdasarkan asas:"),
        (POLOS, "a.\tnondiskriminasi;"),
        (POLOS, "b.\tkepentingan terbaik bagi Anak; atau"),
        (POLOS, "c.\tpartisipasi Anak."),
    )


def _berayat(p: Penyunting) -> None:
    p.ketik(
        "Pelaksanaan pengembangan KLA didanai",
        (PASAL, "Pasal 6"),
        (AYAT, "(1)\tBupati melakukan pembinaan dan pengawasan atas pendanaan sebagaimana dimaksud dalam Pasal 5."),
        (AYAT, "(2)\tPembinaan dan pengawasan sebagaimana dimaksud pada ayat (1) meliputi:"),
        (DUA, "a.\tsosialisasi;"),
        (DUA, "b.\tbimbingan teknis, yang terdiri atas:"),
        (TIGA, "1.\tpelatihan; dan"),
        (TIGA, "2.\tpendampingan; dan"),
        (DUA, "c.\tevaluasi."),
    )


def _daftar_baru(p: Penyunting) -> None:
    p.ganti("program kerja, dan kegiatan untuk mewujudkan KLA di Daerah.", "program kerja, dan kegiatan untuk:")
    p.ketik("program kerja, dan kegiatan untuk:", (DUA, "a.\tmewujudkan KLA; dan"), (DUA, "b.\tmelindungi Anak."))


def _otomatis(p: Penyunting) -> None:
    p.ganti("program kerja, dan kegiatan untuk mewujudkan KLA di Daerah.", "program kerja, dan kegiatan untuk:")
    lines = ((POLOS, "mewujudkan KLA di desa; dan"), (POLOS, "melindungi Anak di desa."))
    p.otomatis("program kerja, dan kegiatan untuk:", "lowerLetter", *lines)


def _jadi_ayat(p: Penyunting) -> None:
    p.ganti("Pelaksanaan pengembangan KLA didanai", "(1)\tPelaksanaan pengembangan KLA didanai")
    p.ketik("pengembangan KLA didanai", (AYAT, "(2)\tDana sebagaimana dimaksud pada ayat (1) dikelola Bupati."))


def _daftar_lampiran(p: Penyunting) -> None:
    p.ganti("pribadi yang jujur, sehat, cerdas, dan berprestasi.", "pribadi yang:")
    p.ketik("sehingga menjadi pribadi yang:", (SATU, "a.\tjujur; dan"), (SATU, "b.\tsehat."))


PULANG_STRUKTUR = (
    Suntingan("pasal di tengah, nomor diketik ulang", HSS, _di_tengah, yaml="penghubung: atau"),
    Suntingan("pasal berayat dan berdaftar", HSS, _berayat, yaml="dimaksud dalam [[pendanaan]]."),
    Suntingan(
        "pasal bernomor 4A",
        HSS,
        lambda p: p.ketik("BAB III", (PASAL, "Pasal 4A"), (KALIMAT, "Forum Anak dibentuk Bupati."), after=False),
        yaml="      - pasal: forum-anak\n        teks: Forum Anak dibentuk Bupati.\n\n  - bab: Pendanaan\n",
    ),
    Suntingan(
        "pasal diketik di depan nomor pasal",
        HSS,
        lambda p: p.ketik_di_depan("Pasal 5", (PASAL, "Pasal 5"), (KALIMAT, "Dana dikelola secara terbuka.")),
        yaml="  - bab: Pendanaan\n    isi:\n      - pasal: dana-dikelola\n",
    ),
    Suntingan(
        "pasal diketik di belakang nomor pasal",
        HSS,
        lambda p: p.ketik("Pasal 5", (KALIMAT, "Dana dikelola secara terbuka."), (PASAL, "Pasal 6")),
        yaml="        teks: Dana dikelola secara terbuka.\n      - pasal: pendanaan\n",
    ),
    Suntingan(
        "pasal dengan ganti baris",
        HSS,
        lambda p: p.ketik("pengembangan KLA didanai", (POLOS, "Pasal 6\n(1)\tForum dibentuk.\n(2)\tForum itu bebas.")),
        yaml="        ayat:\n          - Forum dibentuk.\n          - Forum itu bebas.\n",
    ),
    Suntingan(
        "bab baru",
        HSS,
        lambda p: p.ketik(
            "pengembangan KLA didanai",
            (BAB, "BAB IV"),
            (BAB, "PEMBINAAN RAD-KLA"),
            (POLOS, "Pasal 6"),
            (POLOS, "Bupati membina pelaksanaan RAD-KLA."),
        ),
        yaml="\n  - bab: Pembinaan RAD-KLA\n    isi:\n      - pasal: pembinaan\n",
    ),
    Suntingan(
        "bab terakhir",
        HSS,
        lambda p: p.ketik(
            "mulai berlaku pada tanggal diundangkan",
            (BAB, "BAB V\nKetentuan Peralihan"),
            (PASAL, "Pasal 8"),
            (KALIMAT, "Rencana yang sudah ada tetap berlaku."),
            (PASAL, "Pasal 9"),
            (KALIMAT, "Rencana sebagaimana dimaksud dalam Pasal 8 disesuaikan."),
        ),
        yaml="Rencana sebagaimana dimaksud dalam [[rencana]] disesuaikan.",
    ),
    Suntingan("daftar di bawah ayat", HSS, _daftar_baru, yaml="kegiatan untuk\n            rincian:\n"),
    Suntingan("daftar bernomor otomatis", HSS, _otomatis, yaml="              - melindungi Anak di desa\n"),
    Suntingan(
        "daftar di bawah butir",
        HSS,
        lambda p: (
            p.ganti("yang mengancam kehidupannya;", "yang mengancam, yaitu:"),
            p.ketik("yang mengancam, yaitu:", (TIGA, "1.\tkekerasan; dan"), (TIGA, "2.\tpenelantaran;")),
        ),
        yaml="                  - kekerasan\n                  - penelantaran\n",
    ),
    Suntingan("kalimat pasal menjadi ayat", HSS, _jadi_ayat, yaml="dimaksud pada [[pelaksanaan-pengembangan]]"),
    Suntingan(
        "daftar diganti seluruhnya",
        HSS,
        lambda p: (
            p.hapus_sampai("hak sipil dan kebebasan;", "Uraian klaster RAD-KLA"),
            p.ketik("klaster yang meliputi:", (DUA, "a.\tklaster satu; dan"), (DUA, "b.\tklaster dua.")),
        ),
        yaml="rincian:\n              - klaster satu\n              - klaster dua\n          - id: uraian-klaster\n",
    ),
    Suntingan(
        "subbab lampiran",
        HSS,
        lambda p: p.ketik(
            "capaian hasil (",
            (SUB_A, "C.\tRuang Lingkup"),
            (TEKS_A, "Ruang lingkup RAD-KLA sebagaimana dimaksud dalam Pasal 3 meliputi:"),
            (DUA, "1.\tkelembagaan; dan"),
            (DUA, "2.\tklaster hak Anak."),
            (POLOS, "1.\tKelembagaan"),
            (POLOS, "Kelembagaan dibahas tersendiri."),
        ),
        yaml="dimaksud dalam [[rad-kla]] meliputi\n            rincian:\n",
    ),
    Suntingan(
        "subbab lampiran di tengah",
        HSS,
        lambda p: p.ketik("menyediakan sarana terbaik bagi", (SUB_1, "2.\tTujuan Antara"), (TEKS_1, "Data tersedia.")),
        yaml="          - subbab: Tujuan Antara\n            isi:\n              - Data tersedia.\n",
    ),
    Suntingan(
        "daftar lampiran",
        HSS,
        _daftar_lampiran,
        yaml="        rincian:\n          - jujur\n          - sehat\n",
    ),
    Suntingan(
        "bab lampiran",
        HSS,
        lambda p: p.ketik(
            "dalam melaksanakan berbagai program",
            ("Lampiran Bab", "BAB VI"),
            ("Lampiran Bab", "KAIDAH RAD-KLA"),
            ("Lampiran Teks", "RAD-KLA dilaksanakan bersama."),
        ),
        yaml="\n  - bab: Kaidah RAD-KLA\n    isi:\n      - RAD-KLA dilaksanakan bersama.\n",
    ),
    Suntingan(
        "indikator dengan dua aksi",
        HSS,
        lambda p: (
            p.salin_baris(PISA, {**AKSI, 2: "Pendampingan guru", 8: "-"}),
            p.salin_baris(PISA, {3: "Jumlah kepala sekolah", 4: "Orang", 5: "tidak tersedia", 6: "1", 7: "2", 8: "3"}),
            p.salin_baris(PISA, INDIKATOR, lepas=True),
        ),
        yaml="guru ramah Anak\n        aksi:\n          - aksi: Pelatihan guru\n            pengukuran:\n",
    ),
    Suntingan(
        "aksi pertama di baris indikatornya",
        HSS,
        lambda p: [p.sel("Wajib Belajar 12 Tahun", column, text) for column, text in AKSI.items()][-1],
        yaml="        aksi:\n          - aksi: Pelatihan guru\n",
    ),
    Suntingan(
        "aksi pertama di baris baru",
        HSS,
        lambda p: p.salin_baris("Wajib Belajar 12 Tahun", AKSI),
        yaml="            penanggung_jawab: [bagian-hukum]\n        catatan: Tercetak tanpa satu pun aksi.\n",
    ),
    Suntingan(
        "kelompok matriks",
        HSS,
        lambda p: (
            p.salin_baris("Jumlah Kelurahan membentuk PISA", INDIKATOR, of=PISA, lepas=True),
            p.salin_baris("Jumlah Kelurahan membentuk PISA", {0: "II", 1: "PENDUKUNG KLA"}, of="KELEMBAGAAN"),
        ),
        yaml="\n  - nama: Pendukung KLA\n    indikator:\n",
    ),
    Suntingan("pasal dihapus", HSS, lambda p: p.hapus_sampai("Pasal 6", "Pasal 7")),
    Suntingan("bab dihapus", HSS, lambda p: p.hapus_sampai("PENDANAAN", "KETENTUAN PENUTUP")),
    Suntingan(
        "daftar dihapus",
        HSS,
        lambda p: (
            p.hapus_sampai("hak sipil dan kebebasan;", "Uraian klaster RAD-KLA"),
            p.ganti("klaster yang meliputi:", "klaster."),
        ),
    ),
    Suntingan(
        "subbab dihapus",
        HSS,
        lambda p: p.hapus_sampai("Strategi Capaian", "RENCANA AKSI DAERAH KABUPATEN LAYAK ANAK TAHUN"),
    ),
    Suntingan(
        "indikator dihapus",
        HSS,
        lambda p: p.hapus_baris_sampai("Adanya regulasi pemenuhan", "Penguatan kelembagaan KLA"),
    ),
    Suntingan(
        "Serang: bagian baru",
        SERANG,
        lambda p: p.ketik(
            "hasil perumusan Rencana Aksi Kelurahan ditetapkan oleh",
            ("Bagian", "Bagian Kelima"),
            ("Bagian", "Forum Anak"),
            (PASAL, "Pasal 12"),
            (AYAT, "(1)\tForum Anak dibentuk di setiap Kecamatan."),
            (
                AYAT,
                "(2)\tForum Anak sebagaimana dimaksud pada ayat (1) bekerja menurut Pasal 7 ayat (1).",
            ),
        ),
        yaml="dimaksud pada [[forum-anak-dibentuk]] bekerja",
    ),
    Suntingan(
        "Serang: paragraf baru",
        SERANG,
        lambda p: p.ketik(
            "dukungan teknis dan administratif kepada",
            ("Bagian", "Bagian Kedua\nSekretariat"),
            (POLOS, "Paragraf 1"),
            (POLOS, "Umum"),
            (PASAL, "Pasal 8"),
            (KALIMAT, "Sekretariat berkedudukan di DP3AKB."),
        ),
        yaml="          - paragraf: Umum\n            isi:\n              - pasal: sekretariat-berkedudukan\n",
    ),
    Suntingan(
        "Serang: butir berdaftar",
        SERANG,
        lambda p: p.ketik(
            "mengoordinasikan Gugus Tugas KLA pada waktu menyusun",
            (SATU, "b.\tpenasihat, yaitu:"),
            (DUA, "1.\tmemberi nasihat; dan"),
            (DUA, "2.\tmemberi pertimbangan;"),
        ),
        yaml="              - teks: penasihat, yaitu\n                rincian:\n                  - memberi nasihat\n",
    ),
    Suntingan(
        "Serang: indikator pertama",
        SERANG,
        lambda p: p.salin_baris(
            "(1)",
            {0: "1", 1: "Tersedia Sekolah", 2: "Bangun sekolah", 3: "Sekolah", 4: "1", 5: "2", 6: "Dinas Kesehatan"},
            of="Advokasi dan evaluasi kebijakan perda",
            lepas=True,
        ),
        yaml="    indikator:\n      - nama: Tersedia Sekolah\n        aksi:\n          - aksi: Bangun sekolah\n",
    ),
    Suntingan("Serang: bagian dihapus", SERANG, lambda p: p.hapus_sampai("Bagian Kedua", "Bagian Ketiga")),
)

DITOLAK_STRUKTUR = (
    Suntingan("pasal kosong", HSS, lambda p: p.ketik("pengembangan KLA didanai", (PASAL, "Pasal 99")), "belum berisi"),
    Suntingan(
        "bab membelah bab",
        HSS,
        lambda p: p.ketik("dan kegiatan untuk mewujudkan KLA di Daerah.", (BAB, "BAB II\nRAD-KLA")),
        "BAB baru memutus bagian yang sudah ada",
    ),
    Suntingan(
        "pasal membelah pasal",
        HSS,
        lambda p: p.ketik("serta bertugas mengoordinasikan", (PASAL, "Pasal 5"), (KALIMAT, "Kalimat baru.")),
        "Pasal baru memutus bagian yang sudah ada",
    ),
    Suntingan(
        "kalimat tanpa nomor",
        HSS,
        lambda p: p.ketik("Gugus Tugas KLA yang dibentuk oleh Bupati", (KALIMAT, "Kalimat baru tanpa nomor.")),
        "kalimat baru tanpa nomor",
    ),
    Suntingan(
        "satu ayat saja",
        HSS,
        lambda p: p.ganti("RAD-KLA yang ditetapkan dengan", "(1)\tRAD-KLA yang ditetapkan dengan"),
        "satu ayat saja",
    ),
    Suntingan(
        "rincian definisi",
        HSS,
        lambda p: p.ketik("Anak adalah seseorang yang", (DUA, "a.\tbayi; dan"), (DUA, "b.\tremaja.")),
        "melompati satu tingkat",
    ),
    Suntingan(
        "nomor mulai lagi",
        HSS,
        lambda p: p.ketik("Gugus Tugas KLA sebagaimana dimaksud pada ayat (1) memantau", (AYAT, "(1)\tAyat baru.")),
        "nomor (1) mulai lagi",
    ),
    Suntingan(
        "isi bab dihapus, judulnya tidak",
        HSS,
        lambda p: p.hapus_sampai("Pasal 6", "Agar setiap orang"),
        "semua isi di bawah judul ini",
    ),
    Suntingan(
        "subbab membelah",
        HSS,
        lambda p: p.ketik("Sebagai tunas bangsa, Anak", (SUB_A, "A.\tPengantar")),
        "subbab baru memutus",
    ),
    Suntingan(
        "indikator membelah",
        HSS,
        lambda p: p.salin_baris("Sosialisasi dan Advokasi Perda", INDIKATOR, lepas=True),
        "memutus indikator",
    ),
    Suntingan(
        "indikator dengan instansi asing",
        HSS,
        lambda p: p.salin_baris("Kali pertemuan", {**INDIKATOR, 9: "Dinas Asing"}, lepas=True),
        "Dinas Asing",
    ),
)

# Which of them are made in one file: edits there must not meet.
BERSAMA = {
    "struktur": (
        "pasal di tengah, nomor diketik ulang",
        "daftar di bawah butir",
        "kalimat pasal menjadi ayat",
        "subbab lampiran",
        "subbab lampiran di tengah",
        "daftar lampiran",
        "bab lampiran",
        "indikator dengan dua aksi",
        "aksi pertama di baris indikatornya",
        "Serang: bagian baru",
        "Serang: paragraf baru",
        "Serang: butir berdaftar",
        "Serang: indikator pertama",
    ),
    "struktur-2": (
        "pasal berayat dan berdaftar",
        "pasal bernomor 4A",
        "bab terakhir",
        "daftar di bawah ayat",
        "daftar diganti seluruhnya",
        "aksi pertama di baris baru",
        "kelompok matriks",
        "Serang: bagian dihapus",
    ),
    "struktur-3": (
        "pasal diketik di depan nomor pasal",
        "bab terakhir",
        "daftar bernomor otomatis",
        "pasal dihapus",
        "subbab dihapus",
        "indikator dihapus",
    ),
}
