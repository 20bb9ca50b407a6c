"""Printed text mapped to its source: words around tags are edited, words that tags gave are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pulang.nomor import shape, split_number
from generator.pulang.segmen import CannotMapError, edit, map_printed


@pytest.mark.parametrize(
    ("source", "printed", "wanted", "result"),
    [
        (
            "hak sipil dan kebebasan",
            "hak sipil dan kebebasan;",
            "hak politik dan kebebasan;",
            "hak politik dan kebebasan",
        ),
        ("a b c", "a b c; dan", "a c; dan", "a c"),
        ("Penutup", "PENUTUP", "PENUTUP DAN LAIN-LAIN", "Penutup dan Lain-Lain"),
        ("memuat *roadmap* baru", "memuat roadmap baru", "memuat roadmap lama", "memuat *roadmap* lama"),
        (
            "sejak {{ a }} sampai {{ b }}",
            "sejak 2021 sampai 2023",
            "dari 2021 hingga 2023",
            "dari {{ a }} hingga {{ b }}",
        ),
        (
            "dimaksud pada [[x]] adalah",
            "dimaksud dalam Pasal 3 adalah",
            "dimaksud dalam Pasal 3 ialah",
            "dimaksud pada [[x]] ialah",
        ),
        ("satu\ndua", "satu dua", "satu tiga", "satu\ntiga"),
        ("{{ a }} lama", "KLA lama", "KLA baru", "{{ a }} baru"),
    ],
)
def test_words_outside_of_tags_are_edited(source: str, printed: str, wanted: str, result: str) -> None:
    assert edit(source, printed, wanted) == result


@pytest.mark.parametrize(
    ("source", "printed", "wanted", "words"),
    [
        ("dimaksud pada [[x]] adalah", "dimaksud dalam Pasal 3 adalah", "dimaksud dalam Pasal 4 adalah", "rujukan"),
        ("dimaksud pada [[x]] adalah", "dimaksud dalam Pasal 3 adalah", "dimaksud pada Pasal 3 adalah", "rujukan"),
        ("selama {{ n }} tahun", "selama 3 (tiga) tahun", "selama 4 (empat) tahun", "{{ n }}"),
        ("teks lain", "sama sekali berbeda", "apa saja", "disusun generator"),
        ("satu dua", "satu dua", "satu {{ dua }}", "tanda khusus"),
        ("satu dua", "satu dua", "satu [[x]] dua", "tanda khusus"),
        ("satu *dua tiga* empat", "satu dua tiga empat", "satu dua lima", "miring"),
    ],
)
def test_words_of_tags_are_refused(source: str, printed: str, wanted: str, words: str) -> None:
    with pytest.raises(CannotMapError) as caught:
        edit(source, printed, wanted)
    assert words in caught.value.message


WORD = st.text("abcdefg", min_size=1, max_size=5)
PIECE = st.one_of(
    WORD.map(lambda word: (word, word)),
    st.integers(0, 99).map(lambda n: (f"{{{{ nilai.n{n} }}}}", str(n))),
    st.integers(0, 99).map(lambda n: (f"[[id-{n}]]", f"Pasal {n}")),
    WORD.map(lambda word: (f"*{word}*", word)),
)
CLOSING = st.sampled_from(["", ".", ";", "; dan", ":"])


@given(st.lists(PIECE, min_size=1, max_size=8), CLOSING)
def test_every_literal_character_is_found_in_the_source(pieces: list[tuple[str, str]], closing: str) -> None:
    source = " ".join(piece for piece, _ in pieces)
    printed = " ".join(text for _, text in pieces) + closing
    mapping = map_printed(source, printed)
    assert mapping is not None
    for char, place in zip(printed, mapping.places, strict=True):
        assert place is None or source[place] == char
    assert edit(source, printed, printed) == source


# A word that stands twice in a row may be found in either place: which one was edited, nobody can tell.
@given(st.lists(PIECE, min_size=1, max_size=8, unique_by=lambda piece: piece[1]), CLOSING, st.data())
def test_an_edited_word_prints_as_asked(pieces: list[tuple[str, str]], closing: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(pieces) - 1))
    new = data.draw(st.text("hijkl", min_size=1, max_size=5))
    source = " ".join(piece for piece, _ in pieces)
    printed = " ".join(text for _, text in pieces) + closing
    changed = [(piece, text) for piece, text in pieces]
    computed = changed[at][0] != changed[at][1] and not changed[at][0].startswith("*")
    changed[at] = (f"*{new}*" if changed[at][0].startswith("*") else new, new)
    wanted = " ".join(text for _, text in changed) + closing
    try:
        result = edit(source, printed, wanted)
    except CannotMapError:
        assert computed or any(piece.startswith(("{", "[")) for piece, _ in pieces)
    else:
        assert result == " ".join(piece for piece, _ in changed) or computed


@pytest.mark.parametrize(
    ("text", "number", "result"),
    [
        ("(2) Ayat", "(2)", ("(2)", "Ayat")),
        ("(2)Ayat", "(2)", ("(2)", "Ayat")),
        ("(12) Ayat", "(1)", ("(12)", "Ayat")),
        ("Menimbang : a. bahwa", "Menimbang : a.", ("Menimbang : a.", "bahwa")),
        ("BAB II Penutup", "BAB I", ("BAB II", "Penutup")),
        ("Tanpa nomor", "(1)", ("", "Tanpa nomor")),
        ("a. bukan nomor", "", ("", "a. bukan nomor")),
    ],
)
def test_a_number_stands_apart_from_its_text(text: str, number: str, result: tuple[str, str]) -> None:
    assert split_number(text, number) == result


def test_numbers_have_shapes() -> None:
    assert [shape(text) for text in ("(3) x", "b. x", "12. x", "b) x", "teks")] == ["(1)", "a.", "1.", "a)", ""]
