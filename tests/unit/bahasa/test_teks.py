"""Titles, enumerations, and endings of list items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bahasa.teks import bersihkan_akhiran, gabung, judul, kapital


def test_kapital() -> None:
    assert kapital("Rencana Aksi Daerah, dan/atau (puspaga)") == "RENCANA AKSI DAERAH, DAN/ATAU (PUSPAGA)"


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("ketentuan umum", "Ketentuan Umum"),
        ("maksud dan tujuan", "Maksud dan Tujuan"),
        ("dan tujuan", "Dan Tujuan"),
        ("Hak Sipil Dan Kebebasan", "Hak Sipil dan Kebebasan"),
        ("gugus tugas KLA", "Gugus Tugas KLA"),
        ("penyusunan RAD-KLA di daerah", "Penyusunan RAD-KLA di Daerah"),
        ("pusat pembelajaran keluarga (PUSPAGA)", "Pusat Pembelajaran Keluarga (PUSPAGA)"),
        ("pusat (puspaga)", "Pusat (Puspaga)"),
        ("pengawasan dan/atau pembinaan", "Pengawasan dan/atau Pembinaan"),
        ("desa/kelurahan", "Desa/Kelurahan"),
        ("peraturan perundang-undangan", "Peraturan Perundang-undangan"),
        ("hak-hak anak", "Hak-Hak Anak"),
        ("undang-undang tentang anak", "Undang-Undang tentang Anak"),
        ("tahun 2021-2023", "Tahun 2021-2023"),
        ("(untuk anak)", "(Untuk Anak)"),
        ("anak, untuk, dewasa", "Anak, untuk, Dewasa"),
        ("  dua  spasi ", "  Dua  Spasi "),
        ("anak - dewasa", "Anak - Dewasa"),
        ("", ""),
    ],
)
def test_judul(typed: str, title: str) -> None:
    assert judul(typed) == title


@pytest.mark.parametrize(
    ("items", "joined"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a dan b"),
        (["a", "b", "c"], "a, b, dan c"),
        (list("abcd"), "a, b, c, dan d"),
    ],
)
def test_gabung(items: list[str], joined: str) -> None:
    assert gabung(items) == joined


def test_gabung_with_another_word() -> None:
    assert gabung(["a", "b"], "atau") == "a atau b"
    assert gabung(("a", "b", "c"), "dan/atau") == "a, b, dan/atau c"


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("rasa aman", "rasa aman"),
        ("rasa aman;", "rasa aman"),
        ("rasa aman; dan", "rasa aman"),
        ("rasa aman ;  atau ", "rasa aman"),
        ("rasa aman; dan/atau", "rasa aman"),
        ("rasa aman, dan", "rasa aman"),
        ("rasa aman;dan", "rasa aman"),
        ("rasa aman:", "rasa aman"),
        ("rasa aman.", "rasa aman"),
        ("rasa aman.;", "rasa aman"),
        ("rasa aman. \n", "rasa aman"),
        ("sebanyak 8.000.", "sebanyak 8.000"),
        ("buku, meja, dll.", "buku, meja, dll."),
        ("buku, meja, dll.;", "buku, meja, dll."),
        ("(buku, dll.).", "(buku, dll.)"),
        ("Fitri, S.H.", "Fitri, S.H."),
        ("Fitri, M.Si.; dan", "Fitri, M.Si."),
        ("tanggal ...", "tanggal ..."),
        ("ikan dan", "ikan dan"),
        ("makanan; dandan", "makanan; dandan"),
        ("a; b", "a; b"),
        ("  tetap di depan;", "  tetap di depan"),
        ("; dan", ""),
        ("dan", "dan"),
        (".", ""),
        ("", ""),
    ],
)
def test_bersihkan_akhiran(typed: str, clean: str) -> None:
    assert bersihkan_akhiran(typed) == clean


KATA = st.text(alphabet="abcdefgh ", min_size=1).filter(str.strip)


@given(st.lists(KATA))
def test_gabung_counts(items: list[str]) -> None:
    joined = gabung(items)
    assert joined.count(", ") == (len(items) - 1 if len(items) > 2 else 0)
    assert joined.split().count("dan") == (1 if len(items) > 1 else 0)


@given(st.text())
def test_judul_changes_letter_case_only_and_once(text: str) -> None:
    title = judul(text)
    assert title.casefold() == text.casefold() or not text.isascii()
    assert judul(title) == title or not text.isascii()


@given(st.text() | st.text(alphabet="dan/tu;:,. SH", max_size=30))
def test_cleaned_text_is_clean_and_only_shorter_at_its_end(text: str) -> None:
    clean = bersihkan_akhiran(text)
    assert text.startswith(clean)
    assert bersihkan_akhiran(clean) == clean
    assert not clean.endswith((";", ":"))


@given(KATA.map(str.strip), st.sampled_from([";", "; dan", "; atau", "; dan/atau", ":", ".", " ; dan "]))
def test_typed_ending_makes_no_difference(text: str, ending: str) -> None:
    assert bersihkan_akhiran(text + ending) == bersihkan_akhiran(text)
