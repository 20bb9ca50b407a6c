"""Scripted edits of the real drafts, each with what `pull` must make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.source.discover import Target

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.alat.sunting_word import Penyunting

HSS = Target("kab-hulu-sungai-selatan", "rad-kla-2021-2023")
SERANG = Target("kota-serang", "rad-kla-2022-2023")


HUKUM = "Bagian Hukum Sekretariat Daerah"


class Suntingan(NamedTuple):
    """One edit; `alasan` are words of the reason where it must be refused, empty where it must come home.

    `yaml` is what must stand in the files that were written then.
    """

    nama: str
    target: Target
    sunting: Callable[[Penyunting], object]
    alasan: str = ""
    yaml: str = ""


def _ayat_dan_nomor(p: Penyunting) -> None:
    p.sisip("Uraian klaster RAD-KLA", "(5)\tKlaster dapat ditambah sesuai dengan kebutuhan Daerah.")


def _rincian_terakhir(p: Penyunting) -> None:
    p.ganti("dan kegiatan budaya; dan", "dan kegiatan budaya;")
    p.ganti("perlindungan khusus.", "perlindungan khusus; dan")
    p.sisip("perlindungan khusus; dan", "f.\tpartisipasi Anak dalam pembangunan.")


def _definisi(p: Penyunting) -> None:
    p.sisip("Gugus Tugas Kabupaten Layak Anak yang", "11.\tForum Anak adalah wadah partisipasi Anak di Daerah.")


def _hapus_butir_pertama(p: Penyunting) -> None:
    p.hapus("menjamin pemenuhan hak Anak agar hidup")
    for old, new in (("b.", "a."), ("c.", "b."), ("d.", "c."), ("e.", "d."), ("f.", "e.")):
        _nomor(p, "RAD-KLA disusun dengan maksud", old, new)


def _nomor(p: Penyunting, after: str, old: str, new: str) -> None:
    paragraph = p._paragraph(after)
    while True:
        paragraph = paragraph.getnext()
        first = next(paragraph.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))
        if first.text == old:
            first.text = new
            return


def _pecah(p: Penyunting) -> None:
    p.ganti(" Hak asasi Anak tidak terpisah", "")
    p.sisip("yang patut dijunjung tinggi.", "Hak asasi Anak berdiri sendiri.")


PULANG = (
    Suntingan("kata di ayat", HSS, lambda p: p.ganti("program kerja, dan kegiatan untuk", "program kerja untuk")),
    Suntingan("kata di definisi", HSS, lambda p: p.ganti("lembaga koordinatif tingkat", "lembaga koordinasi tingkat")),
    Suntingan("di samping rujukan", HSS, lambda p: p.ganti("merupakan dokumen perencanaan", "adalah dokumen rencana")),
    Suntingan("di samping nilai", HSS, lambda p: p.ganti("seseorang yang belum berusia", "setiap orang yang belum")),
    Suntingan("di depan tag", HSS, lambda p: p.ganti("tahun, yaitu sejak tahun", "tahun, terhitung sejak tahun")),
    Suntingan("perubahan terlacak", HSS, lambda p: p.lacak("memperhatikan", "mengacu pada")),
    Suntingan("pertimbangan", HSS, lambda p: p.ganti("memiliki kepastian hukum", "mempunyai kepastian hukum")),
    Suntingan("judul bab", HSS, lambda p: p.ganti("PENDANAAN", "PENDANAAN DAN PELAPORAN")),
    Suntingan("pasal tanpa ayat", HSS, lambda p: p.ganti("didanai dari anggaran", "dibiayai dari anggaran")),
    Suntingan("butir", HSS, lambda p: p.ganti("menumbuhkan potensi, bakat", "menumbuhkan minat, bakat")),
    Suntingan(
        "paragraf lampiran", HSS, lambda p: p.ganti("yang wajib dijaga sepanjang", "yang harus dijaga sepanjang")
    ),
    Suntingan("huruf miring", HSS, lambda p: p.ganti("of the Child). Dalam", "of the Children). Dalam")),
    Suntingan("ayat baru", HSS, _ayat_dan_nomor),
    Suntingan("butir terakhir baru", HSS, _rincian_terakhir),
    Suntingan("definisi baru", HSS, _definisi),
    Suntingan("butir dihapus", HSS, _hapus_butir_pertama),
    Suntingan("paragraf lampiran dihapus", HSS, lambda p: p.hapus("Sebagai tunas bangsa, Anak menyimpan")),
    Suntingan("paragraf lampiran baru", HSS, lambda p: p.sisip("Sebagai tunas bangsa, Anak", "Anak wajib didengar.")),
    Suntingan("paragraf dipecah", HSS, _pecah),
    Suntingan("sel bilangan", HSS, lambda p: p.sel("Sosialisasi dan Advokasi Perda", 6, "1.250")),
    Suntingan("sel tidak berlaku", HSS, lambda p: p.sel("Sosialisasi dan Advokasi Perda", 8, "-")),
    Suntingan("sel data dasar", HSS, lambda p: p.sel("Sosialisasi dan Advokasi Perda", 5, "tidak tersedia")),
    Suntingan(
        "sel teks", HSS, lambda p: p.ganti("Jumlah orang yang diadvokasi Perda", "Banyak orang yang paham Perda")
    ),
    Suntingan("sel instansi", HSS, lambda p: p.sel("Sosialisasi Keputusan Bupati HSS", 9, HUKUM)),
    Suntingan("sel indikator", HSS, lambda p: p.ganti("Adanya regulasi pemenuhan", "Tersedianya regulasi pemenuhan")),
    Suntingan("baris dihapus", HSS, lambda p: p.hapus_baris("Sosialisasi Keputusan Bupati HSS")),
    Suntingan(
        "baris baru",
        HSS,
        lambda p: p.salin_baris(
            "Sosialisasi Keputusan Bupati HSS",
            {
                2: "Pelatihan bagi guru",
                3: "Jumlah guru",
                4: "Orang",
                5: "10",
                6: "20",
                7: "30",
                8: "1.040",
                9: HUKUM,
            },
        ),
    ),
    Suntingan("dasar hukum dihapus", HSS, lambda p: p.hapus("Nomor 10 Tahun 2016")),
    Suntingan("Serang: definisi", SERANG, lambda p: p.ganti("di bawah pimpinan camat", "dan dipimpin oleh camat")),
    Suntingan(
        "Serang: butir pasal", SERANG, lambda p: p.ganti("keputusan itu berkenaan", "keputusan tersebut berkenaan")
    ),
    Suntingan("Serang: ayat", SERANG, lambda p: p.ganti("memikul tanggung jawab atas", "bertanggung jawab atas")),
    Suntingan("Serang: subbab", SERANG, lambda p: p.ganti("Latar Belakang", "Latar Belakang Penyusunan")),
    Suntingan(
        "Serang: misi", SERANG, lambda p: p.ganti("sarana prasarana Daerah yang", "sarana dan prasarana Daerah yang")
    ),
    Suntingan("Serang: sel target", SERANG, lambda p: p.sel("Meningkatnya sekolah ramah Anak", 5, "215")),
    Suntingan(
        "Serang: sel aksi", SERANG, lambda p: p.ganti("Pembentukan Puskesmas ramah", "Pembinaan Puskesmas ramah")
    ),
    Suntingan(
        "Serang: baris dihapus", SERANG, lambda p: p.hapus_baris("Fasilitasi kebijakan penyediaan ruang laktasi")
    ),
    Suntingan("Serang: kepala tabel", SERANG, lambda p: p.ganti("Kegiatan Prioritas", "Kegiatan Utama")),
    Suntingan("Serang: judul kelompok", SERANG, lambda p: p.ganti("PENGUATAN KELEMBAGAAN", "PENGUATAN LEMBAGA")),
)

DITOLAK = (
    Suntingan(
        "rujukan",
        HSS,
        lambda p: p.ganti("dimaksud pada ayat (1) merupakan dokumen", "dimaksud pada ayat (9) merupakan dokumen"),
        "rujukan",
    ),
    Suntingan(
        "nilai hitungan", HSS, lambda p: p.ganti("selama 3 (tiga) tahun", "selama 4 (empat) tahun"), "periode.lama"
    ),
    Suntingan("sitasi", HSS, lambda p: p.ganti("Darurat Nomor 3 Tahun 1953", "Darurat Nomor 4 Tahun 1953"), "sitasi"),
    Suntingan(
        "butir penutup",
        HSS,
        lambda p: p.ganti("bahwa berdasarkan pertimbangan", "bahwa menurut pertimbangan"),
        "penutup",
    ),
    Suntingan("pembuka definisi", HSS, lambda p: p.ganti("yang dimaksud dengan:", "yang dimaksud ialah:"), "pembuka"),
    Suntingan("nomor ayat", HSS, lambda p: _nomor(p, "Pasal 3", "(2)", "(7)"), "nomor"),
    Suntingan("templat", HSS, lambda p: p.ganti("Ditetapkan di", "Disahkan di"), "templat"),
    Suntingan("paragraf templat", HSS, lambda p: p.sisip("pada tanggal 29", "Catatan di luar isi."), "templat"),
    Suntingan("bukan bilangan", HSS, lambda p: p.sel("Sosialisasi dan Advokasi Perda", 6, "25.5"), "25.5"),
    Suntingan(
        "instansi asing", HSS, lambda p: p.sel("Sosialisasi Keputusan Bupati HSS", 9, "Dinas Asing"), "Dinas Asing"
    ),
    Suntingan("nomor baris", HSS, lambda p: p.sel("Adanya regulasi pemenuhan", 0, "9."), "dihitung"),
    Suntingan(
        "tanda jinja",
        HSS,
        lambda p: p.ganti("program kerja, dan kegiatan untuk", "{{ daerah.nama }} untuk"),
        "tanda khusus",
    ),
    Suntingan("butir dirujuk dihapus", HSS, lambda p: p.hapus("Penyusunan RAD-KLA memperhatikan"), "tidak lolos"),
    Suntingan("kepala tahun", SERANG, lambda p: p.sel("(4)", 3, "(14)"), "dihitung generator"),
)
