"""The recogniser: the same regulation in the many ways that people type it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics.finding import Place
from generator.naskah.telaah.bentuk import Paragraf, TabelCetak
from generator.naskah.telaah.kenali import kenali
from generator.naskah.telaah.semua import TELAAH
from tests.unit.naskah.telaah.alat_telaah import baca


def butir(text: str) -> list[tuple[str, str]]:
    return [(each.nomor, each.teks) for each in baca(text).menimbang]


def satuan(text: str) -> list[tuple[str, str, str]]:
    return [(each.jenis, each.nomor, each.teks) for each in baca(f"MEMUTUSKAN:\n{text}").batang_tubuh]


@pytest.mark.parametrize(
    "text",
    [
        "PERATURAN WALI KOTA SERANG⏎NOMOR 75 TAHUN 2022⏎TENTANG⏎RENCANA AKSI⏎TAHUN 2022-2023\nMenimbang : bahwa a;",
        "PERATURAN WALI KOTA SERANG NOMOR 75 TAHUN 2022 TENTANG RENCANA AKSI TAHUN 2022-2023\nMenimbang : bahwa a;",
        "SALINAN\nPERATURAN WALI KOTA SERANG\nNOMOR : 75 TAHUN 2022\nTENTANG\nRENCANA AKSI\nTAHUN 2022-2023\n"
        "DENGAN RAHMAT TUHAN YANG MAHA ESA\nWALI KOTA SERANG,",
    ],
)
def test_judul(text: str) -> None:
    telaah = baca(text)
    assert (telaah.jenis, telaah.nomor, telaah.tahun) == ("Peraturan Wali Kota", "75", 2022)
    assert (telaah.daerah, telaah.nama) == ("Serang", "RENCANA AKSI TAHUN 2022-2023")
    assert not telaah.tak_dikenal


@pytest.mark.parametrize(
    "text",
    [
        "Menimbang⇥:⇥a.⇥bahwa satu;\nb.⇥bahwa dua;",
        "Menimbang : a. bahwa satu;\nb. bahwa dua;",
        "Menimbang:\na. bahwa\nsatu;\nb.bahwa dua;",
        "Menimbang │ : │ a. │ bahwa satu;\n │ │ b. │ bahwa dua;",
        "Menimbang │ : │ a. bahwa satu;\n │ │ b. bahwa dua;",
    ],
)
def test_menimbang(text: str) -> None:
    assert butir(text) == [("a", "bahwa satu;"), ("b", "bahwa dua;")]


def test_menimbang_numbers_in_one_cell_go_with_the_next() -> None:
    at = Place("x", line=1)
    table = TabelCetak((), (("Menimbang", ":", "a.\nb.", "bahwa satu;\nbahwa dua;"),), at)
    assert [(each.nomor, each.teks) for each in kenali([table], "x").menimbang] == [
        ("a", "bahwa satu;"),
        ("b", "bahwa dua;"),
    ]


def test_single_consideration_has_no_number() -> None:
    assert butir("Menimbang : bahwa satu;\nMengingat : 1. Undang-Undang;") == [("", "bahwa satu;")]


def test_catchwords_and_page_numbers_are_dropped() -> None:
    text = "Mengingat : 1. Undang-Undang Nomor 4 Tahun 1979;\n2. Undang-Undang.....\n- 2 -\n2. Undang-Undang Nomor 5;"
    assert [each.nomor for each in baca(text).mengingat] == ["1", "2"]


def test_units_with_chains() -> None:
    text = (
        "BAB I⏎KETENTUAN UMUM\nBagian Kesatu\nUmum\nParagraf 1\nTugas\nPasal 1⇥Tugas meliputi:\n"
        "a.⇥satu:\n1)⇥x; dan\n2)⇥y; dan\n"
        "b. dua.\nPasal 2\n(1) Satu.\n(2)⇥Dua sebagaimana\ndimaksud pada ayat (1).\nBAB II PENUTUP\nPasal 3 Tiga."
    )
    telaah = baca(f"MEMUTUSKAN:\n{text}")
    assert [(each.jenis, each.nomor, each.teks, each.pasal) for each in telaah.batang_tubuh] == [
        ("bab", "BAB I", "KETENTUAN UMUM", ""),
        ("bagian", "Bagian Kesatu", "Umum", ""),
        ("paragraf", "Paragraf 1", "Tugas", ""),
        ("pasal", "Pasal 1", "", "1"),
        ("teks", "", "Tugas meliputi:", "1"),
        ("rincian", "a.", "satu:", "1"),
        ("rincian", "1)", "x; dan", "1"),
        ("rincian", "2)", "y; dan", "1"),
        ("rincian", "b.", "dua.", "1"),
        ("pasal", "Pasal 2", "", "2"),
        ("ayat", "(1)", "Satu.", "2"),
        ("ayat", "(2)", "Dua sebagaimana dimaksud pada ayat (1).", "2"),
        ("bab", "BAB II", "PENUTUP", ""),
        ("pasal", "Pasal 3", "", "3"),
        ("teks", "", "Tiga.", "3"),
    ]
    chains = [each.rantai for each in telaah.batang_tubuh]
    assert chains[2] == (("BAB", "I"), ("Bagian", "Kesatu"), ("Paragraf", "1"))
    assert chains[7] == (("Pasal", "1"), ("huruf", "a"), ("angka", "2)"))
    assert chains[11] == (("Pasal", "2"), ("ayat", "(2)"))


def test_a_sentence_that_goes_on_with_an_article_is_no_heading() -> None:
    assert satuan("Pasal 1\nKetentuan sebagaimana dimaksud dalam\nPasal 5 ayat (1) berlaku.")[1:] == [
        ("teks", "", "Ketentuan sebagaimana dimaksud dalam"),
        ("teks", "", "Pasal 5 ayat (1) berlaku."),
    ]


def test_definitions_and_lists_below_them() -> None:
    text = "Pasal 1\nDalam Peraturan ini yang dimaksud dengan:\n1. Daerah adalah X.\n2. Anak:\na. satu; dan\nb. dua."
    assert [jenis for jenis, _, _ in satuan(text)] == ["pasal", "teks", "definisi", "definisi", "rincian", "rincian"]


def test_decree() -> None:
    telaah = baca(
        "KEPUTUSAN BUPATI CONTOH\nNOMOR 188.45/12/KUM/2020\nTENTANG\nGUGUS TUGAS\nBUPATI CONTOH,\n"
        "Menimbang : bahwa perlu dibentuk gugus tugas;\nMengingat : Undang-Undang;\nMemperhatikan : 1. Surat;\n"
        "2. Berita;\n"
        "MEMUTUSKAN :\nMenetapkan :\nKESATU : Membentuk gugus tugas:\na. ketua; dan\nb. anggota.\nKEDUA⇥:⇥Keputusan "
        "Bupati ini mulai berlaku pada tanggal ditetapkan.\nDitetapkan di Contoh\nPada tanggal 3 Januari 2020"
    )
    assert (telaah.jenis, telaah.nomor, telaah.tahun) == ("Keputusan Bupati", "188.45/12/KUM/2020", 2020)
    assert [each.nomor for each in telaah.memperhatikan] == ["1", "2"]
    assert [(each.nomor, each.rantai[0]) for each in telaah.batang_tubuh if each.jenis == "teks"] == [
        ("KESATU", ("Diktum", "KESATU")),
        ("KEDUA", ("Diktum", "KEDUA")),
    ]
    assert telaah.batang_tubuh[1].rantai == (("Diktum", "KESATU"), ("huruf", "a"))
    assert telaah.tanggal[0].teks == "3 Januari 2020"


def test_signatures_side_by_side() -> None:
    telaah = baca(
        "Agar setiap orang mengetahuinya, memerintahkan.\nDiundangkan di A │ Ditetapkan di B\n"
        "pada tanggal 2 Mei 2023 │ pada tanggal 1 Mei 2023\nSEKRETARIS DAERAH, │ BUPATI,"
    )
    assert [(each.peristiwa, each.tempat, each.teks) for each in telaah.tanggal] == [
        ("Diundangkan", "A", "2 Mei 2023"),
        ("Ditetapkan", "B", "1 Mei 2023"),
    ]


def test_date_on_one_line() -> None:
    telaah = baca("Ditetapkan di Kandangan pada tanggal 29 Mei 2023 BUPATI HULU SUNGAI SELATAN,")
    assert [(each.tempat, each.teks) for each in telaah.tanggal] == [("Kandangan", "29 Mei 2023")]


def test_attachment_head_in_a_table_and_its_content() -> None:
    telaah = baca(
        "PERATURAN BUPATI CONTOH NOMOR 1 TAHUN 2023 TENTANG ANAK\nPasal 1\nIsi.\n"
        "LAMPIRAN I │ : │ PERATURAN BUPATI CONTOH\nNOMOR │ : │ 1 TAHUN 2023\nTENTANG │ : │ ANAK\n"
        "MATRIKS ANAK\nBAB I\nNO │ AKSI │ 2023\n1 │ a │ 2\nBUPATI CONTOH,\nttd\nSITI"
    )
    (lampiran,) = telaah.lampiran
    assert lampiran.nomor == "I"
    assert lampiran.kepala[0].teks == "LAMPIRAN I : PERATURAN BUPATI CONTOH"
    assert [each.teks if isinstance(each, Paragraf) else len(each.baris) for each in lampiran.isi] == [
        "MATRIKS ANAK",
        "BAB I",
        2,
    ]


def test_what_has_no_place_is_told() -> None:
    telaah = baca("catatan rapat\nPERATURAN BUPATI X NOMOR 1 TAHUN 2023 TENTANG A\nMenimbang : bahwa a;")
    assert [each.teks for each in telaah.tak_dikenal] == ["catatan rapat"]


def test_places_of_a_word_file_name_the_unit() -> None:
    text = "Menimbang : a. bahwa satu;\nMEMUTUSKAN:\nPasal 4\n(1) Satu.\n(2) Dua:\na. tiga."
    telaah = kenali([Paragraf(line, Place("x.docx")) for line in text.split("\n")], "x.docx")
    assert telaah.menimbang[0].at.detail == 'Menimbang huruf a: "bahwa satu;"'
    assert telaah.batang_tubuh[-1].at.detail == 'Pasal 4 ayat (2) huruf a: "tiga."'


WORDS = st.sampled_from(
    [
        "PERATURAN BUPATI X", "NOMOR 1 TAHUN 2023", "TENTANG", "Menimbang :", "Mengingat", "a.", "1.", "(1)", "Pasal 1",
        "BAB I", "LAMPIRAN", "LAMPIRAN II", "KESATU :", "Ditetapkan di", "pada tanggal", "MEMUTUSKAN:", "bahwa", "(",
        "Undang-Undang Nomor 1 Tahun 2020 tentang A", "Nomor", "sebagaimana telah diubah dengan", "2021-2023", ";",
        "Bagian Kesatu", "yang dimaksud dengan:", "1. A adalah B.", "BERITA DAERAH X TAHUN 2023 NOMOR 1", "PENJELASAN",
    ]
)  # fmt: skip
LINES = st.lists(st.lists(WORDS, max_size=4).map(" ".join), max_size=30)


@settings(max_examples=150, deadline=None)
@given(LINES, st.text(max_size=60))
def test_nothing_makes_it_stumble(lines: list[str], noise: str) -> None:
    telaah = kenali([Paragraf(line, Place("x")) for line in [*lines, noise]], "x")
    for code, each in TELAAH.pemeriksaan.items():
        if code.startswith(("JUD", "KON", "DAS", "PEN", "LAM")):
            list(each.jalankan(telaah))


def measure(lines: int) -> float:
    text = ["PERATURAN BUPATI X NOMOR 1 TAHUN 2023 TENTANG A TAHUN 2021-2023", "Menimbang : a. bahwa a;"]
    text += [f"Mengingat : {n}. Undang-Undang Nomor {n} Tahun 2020 tentang A (Lembaran" for n in range(1, lines)]
    text += ["MEMUTUSKAN:"]
    text += [f"Pasal {n}\n(1) Tahun 2021-2024 Nomor {n} dan Lampiran I;\na. satu, Pasal {n}" for n in range(1, lines)]
    start = time.perf_counter()
    telaah = kenali([Paragraf(line, Place("x")) for line in text], "x")
    for code, each in TELAAH.pemeriksaan.items():
        if code.startswith(("JUD", "KON", "DAS", "PEN", "LAM")):
            list(each.jalankan(telaah))
    return time.perf_counter() - start


def test_time_grows_with_the_length() -> None:
    measure(100)
    short, long = (min(measure(lines) for _ in range(3)) for lines in (500, 4000))
    assert long < short * 8 * 2.5


ENDLESS = (
    "Nomor 1 Tahun 2020 ", "Peraturan ", "huruf a, ", "(Lembaran ", "2021-2023 ", "sebagaimana telah diubah ", "A.",
    "bahwa untuk ", "Lampiran I, ", "Tambahan ",
)  # fmt: skip


@pytest.mark.parametrize("word", ENDLESS)
def test_one_endless_line_takes_no_time(word: str) -> None:
    heads = (
        "PERATURAN BUPATI X NOMOR 1 TENTANG A TAHUN 2021-2024",
        "Mengingat :",
        "MEMUTUSKAN:",
        "Pasal 1\n",
        "LAMPIRAN ",
    )
    start = time.perf_counter()
    for skip in range(len(heads)):
        lines = [Paragraf(f"{head} {word * 1500}", Place("x")) for head in heads[skip:]]
        telaah = kenali(lines, "x")
        for code, each in TELAAH.pemeriksaan.items():
            if code.startswith(("JUD", "KON", "DAS", "PEN", "LAM")):
                list(each.jalankan(telaah))
    assert time.perf_counter() - start < 10
