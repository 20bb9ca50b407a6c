"""The punctuation of lists is fixed by rules, whatever the author typed."""

from __future__ import annotations

from typing import Any

import pytest

from generator.naskah.umum.rincian import deret, nomor_butir, penutup_butir, tutup, tutup_kalimat
from tests.unit.naskah.naskah_tools import susun_naskah, texts, tubuh


def items(*rincian: Any, **pasal: Any) -> list[str]:
    """Return the lead-in and the items of one Pasal as printed."""
    return [
        line.split("\t")[-1]
        for line in tubuh({"pasal": "p", "teks": "Tugasnya", "rincian": list(rincian), **pasal})[1:]
    ]


def test_every_item_is_closed_and_the_conjunction_stands_once() -> None:
    assert items("satu", "dua", "tiga") == ["Tugasnya:", "satu;", "dua; dan", "tiga."]


@pytest.mark.parametrize(("penghubung", "closing"), [("atau", "; atau"), ("dan/atau", "; dan/atau"), ("tanpa", ";")])
def test_conjunctions(penghubung: str, closing: str) -> None:
    assert items("satu", "dua", penghubung=penghubung) == ["Tugasnya:", f"satu{closing}", "dua."]


@pytest.mark.parametrize(
    "typed",
    [
        ["satu;", "dua; dan", "tiga."],
        ["satu ;", "dua ; dan", "tiga;"],
        ["satu.", "dua, dan", "tiga"],
        ["satu;", "dua; dan/atau", "tiga:"],
    ],
)
def test_typed_punctuation_changes_nothing(typed: list[str]) -> None:
    assert items(*typed) == ["Tugasnya:", "satu;", "dua; dan", "tiga."]


@pytest.mark.parametrize("lead", ["Tugasnya", "Tugasnya:", "Tugasnya :", "Tugasnya."])
def test_lead_in_is_closed_by_one_colon(lead: str) -> None:
    assert items("satu", teks=lead) == ["Tugasnya:", "satu."]


def test_a_nested_list_takes_the_closing_of_the_item_that_holds_it() -> None:
    first = {"teks": "luar", "rincian": ["a", "b"]}
    assert items(first, "tengah", {"teks": "akhir", "rincian": ["c", "d"], "penghubung": "atau"}) == [
        "Tugasnya:",
        "luar:",
        "a; dan",
        "b;",
        "tengah; dan",
        "akhir:",
        "c; atau",
        "d.",
    ]


def test_the_item_before_the_last_closes_its_own_list_with_the_conjunction() -> None:
    assert items({"teks": "luar", "rincian": ["a", "b"]}, "akhir") == [
        "Tugasnya:",
        "luar:",
        "a; dan",
        "b; dan",
        "akhir.",
    ]


def test_sentences_end_in_full_stops() -> None:
    ayat = {
        "teks": "Tugasnya",
        "bentuk": "kalimat",
        "rincian": ["Satu", {"teks": "Dua", "rincian": ["a", "b"]}, "Tiga"],
    }
    lines = tubuh({"pasal": "p", "ayat": [ayat]})
    assert [line.split("\t")[-1] for line in lines[1:]] == ["Tugasnya:", "Satu.", "Dua:", "a; dan", "b.", "Tiga."]


def test_a_list_alone_in_an_attachment() -> None:
    composition, findings = susun_naskah(
        lampiran=[{"lampiran": "l", "isi": [{"rincian": ["a", "b"], "penomoran": "angka"}, "Teks biasa"]}]
    )
    assert findings == []
    assert texts(composition, "lampiran[].isi") == ["1.\ta; dan", "2.\tb.", "Teks biasa"]


@pytest.mark.parametrize(
    ("typed", "closed"),
    [
        ("Teks", "Teks."),
        ("Teks.", "Teks."),
        ("Teks;", "Teks."),
        ("Benarkah?", "Benarkah?"),
        ("Awas!", "Awas!"),
        ("buku, pensil, dll.", "buku, pensil, dll."),
        ("oleh Fitri, S.H.", "oleh Fitri, S.H."),
        ("dan seterusnya ...", "dan seterusnya ..."),
        ('Ia berkata "ya."', 'Ia berkata "ya."'),
    ],
)
def test_end_of_a_sentence(typed: str, closed: str) -> None:
    assert tutup_kalimat(typed) == closed


def test_an_abbreviation_keeps_its_dot_inside_a_list() -> None:
    assert tutup("pensil, dll.", "; dan") == "pensil, dll.; dan"
    assert items("pensil, dll.", "buku, dsb.") == ["Tugasnya:", "pensil, dll.; dan", "buku, dsb."]


@pytest.mark.parametrize(
    ("tingkat", "huruf", "angka"), [(1, "b.", "2."), (2, "2.", "b."), (3, "b)", "2)"), (4, "2)", "b)")]
)
def test_numbers_by_level(tingkat: int, huruf: str, angka: str) -> None:
    assert nomor_butir("huruf", tingkat, 2)[2] == huruf
    assert nomor_butir("angka", tingkat, 2)[2] == angka
    assert nomor_butir("tanpa", tingkat, 2)[2] == "–"


@pytest.mark.parametrize("tingkat", [1, 2, 3, 4])
def test_deret_makes_a_level_what_was_asked(tingkat: int) -> None:
    assert nomor_butir(deret("angka", tingkat), tingkat, 1)[0] == "angka"
    assert nomor_butir(deret("huruf", tingkat), tingkat, 1)[0] == "huruf"
    assert nomor_butir(deret("tanpa", tingkat), tingkat, 1)[0] == "butir"


def test_penutup_butir() -> None:
    assert [penutup_butir(n, 4, "dan", ".") for n in (1, 2, 3, 4)] == [";", ";", "; dan", "."]
    assert penutup_butir(1, 1, "dan", "; dan") == "; dan"
