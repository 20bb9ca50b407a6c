"""Lines of a draft held against typed ones, and bookmarks held against the texts around them."""

from __future__ import annotations

import pytest

from generator.pulang.nomor import count_of, kind_of_number
from generator.pulang.selaras import align
from generator.pulang.setara import essence, pair_lines, same_unit
from tests.unit.pulang.alat_pulang import baris, paragraf


@pytest.mark.parametrize(
    ("printed", "typed", "same"),
    [
        ("(2) Bupati", "(3) Bupati", True),
        ("a. satu", "a) satu", True),
        ("c. satu", "1. satu", False),
        ("(2) Bupati", "b. Bupati", False),
        ("a. satu", "satu", True),
        ("Bupati", "(1) Bupati", True),
        ("dimaksud dalam Pasal 9", "dimaksud dalam Pasal 8", True),
        ("dimaksud pada ayat (1)", "dimaksud dalam Pasal 8 ayat (1)", True),
        ("dimaksud dalam Pasal 8", "dimaksud pada ayat (1)", False),
        ("ayat (1) sampai dengan ayat (3)", "ayat (1), ayat (2), dan ayat (3)", True),
        ("1. | Nama | 5", "| Nama | 5", True),
    ],
)
def test_a_typed_unit_must_become_what_it_was_typed_as(printed: str, typed: str, same: bool) -> None:
    assert same_unit(printed, typed) is same


def test_titles_of_chapters_are_printed_in_capitals() -> None:
    assert essence("BAB II PENUTUP") == essence("BAB III Penutup")
    assert essence("Bagian Kesatu PENUTUP") != essence("Bagian Kesatu Penutup")


def test_lines_are_paired_by_their_words_in_order() -> None:
    printed = [paragraf(text) for text in ("Pasal 1", "Satu.", "Pasal 2", "Dua.", "Pasal 3", "Tiga.")]
    typed = [paragraf(text) for text in ("Pasal 1", "Satu.", "Pasal 2", "Dua.", "Pasal 2", "Tiga.")]
    assert list(pair_lines(printed, typed)) == [(n, n) for n in range(6)]
    swapped = [paragraf(text) for text in ("a. dua", "b. satu")]
    lone = [pair for pair in pair_lines([paragraf("a. satu"), paragraf("b. dua")], swapped) if None in pair]
    assert len(lone) == 2


def test_numbers_count() -> None:
    assert [count_of(each) for each in ("(3)", "3.", "c.", "aa)", "–", "Pasal 4A")] == [3, 3, 3, 27, 0, 0]
    assert [kind_of_number(each) for each in ("Pasal 4A", "(1) x", "1. x", "a) x", "B. x", "– x", "x")] == [
        "Pasal",
        "(",
        "1",
        "a",
        "A",
        "–",
        "",
    ]


def test_a_bookmark_goes_on_to_the_old_text_where_somebody_typed_in_front_of_it() -> None:
    old = [paragraf("Pasal 1", "p1"), paragraf("Satu.", "t1"), paragraf("Pasal 2", "p2"), paragraf("Dua.", "t2")]
    new = [
        paragraf("Pasal 1", "p1"),
        paragraf("Satu.", "t1"),
        paragraf("Pasal 2", "p2"),
        paragraf("Baru."),
        paragraf("Pasal 3"),
        paragraf("Dua.", "t2"),
    ]
    found = align(old, new)
    assert (found.pairs, found.added) == (((0, 0), (1, 1), (2, 4), (3, 5)), (2, 3))
    old = [paragraf("(1)\tSatu kata.", "a1"), paragraf("(2)\tDua kata lain.", "a2")]
    new = [paragraf("(1)\tSatu kata.", "a1"), paragraf("(2)\tBaru sekali.", "a2"), paragraf("(3)\tDua kata lain.")]
    found = align(old, new)
    assert (found.pairs, found.added) == (((0, 0), (1, 2)), (1,))


def test_a_bookmark_that_counts_is_not_believed_against_the_text() -> None:
    old = [paragraf(f"({n})\t{text}", f"a{n}") for n, text in enumerate(("Satu.", "Sisipan.", "Dua.", "Tiga."), 1)]
    new = [
        paragraf("(1)\tSatu.", "a1"),
        paragraf("(2)\tSisipan."),
        paragraf("(3)\tDua.", "a2"),
        paragraf("(4)\tTiga.", "a3"),
    ]
    found = align(old, new)
    assert (found.pairs, found.gone, found.added) == (((0, 0), (1, 1), (2, 2), (3, 3)), (), ())
    rows = [baris("1.", "Satu", names=("r1",)), baris("2.", "Dua", names=("r2",))]
    assert align(rows[1:], [baris("1.", "Satu", names=("r2",)), baris("2.", "Dua")]).pairs == ((0, 1),)
