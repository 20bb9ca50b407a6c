"""References read as UU 12/2011 wants them, from where they stand to what they name."""

from __future__ import annotations

import pytest

from generator.blocks.model import TextBlock
from tests.unit.naskah.naskah_tools import slot, susun_naskah

# Pasal 1 has five ayat (the second with a list of lists), Pasal 2 a list, Pasal 3 one ayat, Pasal 4 to 6 a text.
AYAT_DUA = {
    "id": "a2",
    "teks": "Dua",
    "rincian": [
        {"id": "ha", "teks": "x", "rincian": [{"id": "ha1", "teks": "y"}, {"id": "ha2", "teks": "z"}]},
        {"id": "hb", "teks": "x"},
        {"id": "hc", "teks": "x"},
    ],
}
LAMPIRAN = {"lampiran": "rencana", "isi": [{"bab": "Isi", "id": "bab-rencana", "isi": ["x"]}]}


def read(typed: str, where: str = "a5", lampiran: int = 1, lawan: str = "") -> str:
    """Return the text as printed in the ayat or pasal `where`."""
    ayat = {name: {"id": name, "teks": name} for name in ("a1", "a3", "a4", "a5")}
    plain = {name: {"pasal": name, "teks": name} for name in ("p4", "p5", "p6")}
    if where in ayat:
        ayat[where]["teks"] = typed
    elif where in plain:
        plain[where]["teks"] = typed
    first = {"pasal": "p1", "ayat": [ayat["a1"], AYAT_DUA, ayat["a3"], ayat["a4"], ayat["a5"]]}
    second = {"pasal": "p2", "teks": "Dua", "rincian": [{"id": "pa", "teks": "x"}, {"id": "pb", "teks": "y"}]}
    third = {"pasal": "p3", "ayat": [{"id": "tunggal", "teks": "T"}]}
    bagian = {"bagian": "B", "id": "bagian", "isi": [plain["p4"], plain["p5"]]}
    extra = [{**LAMPIRAN, "lampiran": f"lain-{n}", "isi": ["x"]} for n in range(lampiran - 1)]
    composition, findings = susun_naskah(
        {"bab": "Satu", "id": "bab-satu", "isi": [first, second, third]},
        {"bab": "Dua", "isi": [bagian, {"bagian": "C", "id": "bagian-c", "isi": [plain["p6"]]}]},
        lampiran=[LAMPIRAN, *extra],
    )
    assert findings == [], lawan
    anchor = f"pasal/p1/ayat/{where}" if where in ayat else f"pasal/{where}/teks"
    (block,) = [
        each for each in slot(composition, "isi.batang_tubuh") if isinstance(each, TextBlock) and each.anchor == anchor
    ]
    return "".join(run.text for run in block.runs).removesuffix(".")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        # one target in the same Pasal
        ("pada [[a1]]", "pada ayat (1)"),
        ("dalam [[a1]]", "pada ayat (1)"),
        ("pada [[ha]]", "pada ayat (2) huruf a"),
        ("pada [[ha2]]", "pada ayat (2) huruf a angka 2"),
        # two, three in a row, not in a row, many
        ("pada [[a1, a2]]", "pada ayat (1) dan ayat (2)"),
        ("pada [[a1 dan a2]]", "pada ayat (1) dan ayat (2)"),
        ("pada [[a1, a2, a3]]", "pada ayat (1) sampai dengan ayat (3)"),
        ("pada [[a1, a2, dan a3]]", "pada ayat (1) sampai dengan ayat (3)"),
        ("pada [[a1, a2, a4]]", "pada ayat (1), ayat (2), dan ayat (4)"),
        ("pada [[a1, a2, a3, a5]]", "pada ayat (1) sampai dengan ayat (3) dan ayat (5)"),
        ("pada [[a1 s.d. a4]]", "pada ayat (1) sampai dengan ayat (4)"),
        # choices never become a range
        ("pada [[a1 atau a2]]", "pada ayat (1) atau ayat (2)"),
        ("pada [[a1, a2, atau a3]]", "pada ayat (1), ayat (2), atau ayat (3)"),
        ("pada [[a1 dan/atau a2]]", "pada ayat (1) dan/atau ayat (2)"),
        ("pada [[a1, a2 dan/atau a3]]", "pada ayat (1), ayat (2), dan/atau ayat (3)"),
        # letters of one ayat name it once
        ("pada [[ha, hb]]", "pada ayat (2) huruf a dan huruf b"),
        ("pada [[ha, hb, hc]]", "pada ayat (2) huruf a sampai dengan huruf c"),
        ("pada [[ha1, ha2]]", "pada ayat (2) huruf a angka 1 dan angka 2"),
        ("pada [[a1, hb]]", "pada ayat (1) dan ayat (2) huruf b"),
        ("pada [[hb, a3]]", "pada ayat (2) huruf b dan ayat (3)"),
        # other Pasal
        ("dalam [[p4]]", "dalam Pasal 4"),
        ("pada [[p4]]", "dalam Pasal 4"),
        ("dalam [[tunggal]]", "dalam Pasal 3"),
        ("dalam [[pa]]", "dalam Pasal 2 huruf a"),
        ("dalam [[p4, p5]]", "dalam Pasal 4 dan Pasal 5"),
        ("dalam [[p4, p5, p6]]", "dalam Pasal 4 sampai dengan Pasal 6"),
        ("dalam [[p2, tunggal, p4]]", "dalam Pasal 2 sampai dengan Pasal 4"),
        ("dalam [[p2, p4, p6]]", "dalam Pasal 2, Pasal 4, dan Pasal 6"),
        ("dalam [[pb, p4]]", "dalam Pasal 2 huruf b dan Pasal 4"),
        # targets are named in their order on paper, whatever order they were typed in
        ("pada [[a1, p4]]", "pada ayat (1) dan Pasal 4"),
        ("dalam [[p4, a1]]", "pada ayat (1) dan Pasal 4"),
        ("dalam [[pa, a1]]", "pada ayat (1) dan Pasal 2 huruf a"),
        # larger units
        ("dalam [[bab-satu]]", "dalam BAB I"),
        ("pada [[bagian]]", "dalam BAB II Bagian Kesatu"),
        ("dalam [[bagian, bagian-c]]", "dalam BAB II Bagian Kesatu dan Bagian Kedua"),
        ("dalam [[rencana]]", "dalam Lampiran"),
        ("pada [[bab-rencana]]", "dalam Lampiran BAB I"),
    ],
)
def test_from_an_ayat_of_the_same_pasal(typed: str, printed: str) -> None:
    assert read(f"sebagaimana dimaksud {typed}") == f"sebagaimana dimaksud {printed}"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("pada [[a1]]", "dalam Pasal 1 ayat (1)"),
        ("pada [[hb]]", "dalam Pasal 1 ayat (2) huruf b"),
        ("pada [[ha2]]", "dalam Pasal 1 ayat (2) huruf a angka 2"),
        ("pada [[a1, a2]]", "dalam Pasal 1 ayat (1) dan ayat (2)"),
        ("pada [[a1, a2, a3, a4]]", "dalam Pasal 1 ayat (1) sampai dengan ayat (4)"),
        ("pada [[a1, pa]]", "dalam Pasal 1 ayat (1) dan Pasal 2 huruf a"),
        ("pada [[a1 s.d. p3]]", "dalam Pasal 1 ayat (1) sampai dengan Pasal 3"),
    ],
)
def test_from_another_pasal(typed: str, printed: str) -> None:
    assert read(f"sebagaimana dimaksud {typed}", "p4") == f"sebagaimana dimaksud {printed}"


@pytest.mark.parametrize(
    ("typed", "printed"), [("[[rencana]]", "Lampiran I"), ("[[rencana, lain-0]]", "Lampiran I dan Lampiran II")]
)
def test_numbered_attachments(typed: str, printed: str) -> None:
    assert read(f"tercantum pada {typed}", lampiran=2) == f"tercantum dalam {printed}"


def test_three_attachments_in_a_row() -> None:
    assert read("dalam [[rencana, lain-0, lain-1]]", lampiran=3) == "dalam Lampiran I sampai dengan Lampiran III"


def test_a_capital_preposition_stays_capital() -> None:
    assert read("Pada [[p4]] diatur") == "Dalam Pasal 4 diatur"
    assert read("Dalam [[a1]] diatur") == "Pada ayat (1) diatur"


def test_a_word_that_only_ends_like_a_preposition_stays() -> None:
    assert read("daripada [[p4]]") == "daripada Pasal 4"


def test_the_list_of_a_pasal_without_ayat_is_named_by_its_letter() -> None:
    composition, findings = susun_naskah(
        {"pasal": "p", "teks": "T", "rincian": [{"id": "a", "teks": "x"}, "sebagaimana dimaksud dalam [[a]]"]}
    )
    assert findings == []
    last = slot(composition, "isi.batang_tubuh")[-1]
    assert isinstance(last, TextBlock)
    assert "".join(run.text for run in last.runs) == "sebagaimana dimaksud pada huruf a."


def test_a_reference_links_to_its_target_and_the_words_between_do_not() -> None:
    composition, _ = susun_naskah(
        {"pasal": "p", "ayat": [{"id": "a", "teks": "A"}, {"id": "b", "teks": "B"}, "Lihat [[a, b]]"]}
    )
    last = slot(composition, "isi.batang_tubuh")[-1]
    assert isinstance(last, TextBlock)
    assert [(run.text, run.to) for run in last.runs] == [
        ("Lihat ", ""),
        ("ayat (1)", "pasal/p/ayat/a"),
        (" dan ", ""),
        ("ayat (2)", "pasal/p/ayat/b"),
        (".", ""),
    ]
