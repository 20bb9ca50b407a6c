"""Numbers, chains and anchors come from nesting and ids alone."""

from __future__ import annotations

from typing import Any

import pytest

from generator.naskah.peraturan.susunan import Susunan, susun
from generator.naskah.umum.susunan import Satuan
from generator.source.validate import validate
from tests.unit.naskah.naskah_tools import FILE, matriks, peraturan, tubuh


def disusun(*batang_tubuh: dict[str, Any], **more: Any) -> Susunan:
    return susun(peraturan(*batang_tubuh, **more), FILE)


def pasal(name: str, **more: Any) -> dict[str, Any]:
    return {"pasal": name, **(more or {"teks": "Teks"})}


def numbers(units: list[Satuan], *jenis: str) -> list[str]:
    return [unit.nomor for unit in units if not jenis or unit.jenis in jenis]


def test_pasal_run_through_all_chapters_and_parts() -> None:
    found = disusun(
        {"bab": "Umum", "isi": [pasal("a"), pasal("b")]},
        {
            "bab": "Isi",
            "isi": [
                {"bagian": "Satu", "isi": [pasal("c"), {"paragraf": "P", "isi": [pasal("d")]}]},
                {
                    "bagian": "Dua",
                    "isi": [{"paragraf": "P", "isi": [pasal("e")]}, {"paragraf": "Q", "isi": [pasal("f")]}],
                },
            ],
        },
        {"bab": "Tutup", "isi": [{"bagian": "Satu", "isi": [pasal("g")]}]},
    )
    assert numbers(found.batang_tubuh, "bab", "bagian", "paragraf", "pasal") == [
        "BAB I",
        "Pasal 1",
        "Pasal 2",
        "BAB II",
        "Bagian Kesatu",
        "Pasal 3",
        "Paragraf 1",
        "Pasal 4",
        "Bagian Kedua",
        "Paragraf 1",
        "Pasal 5",
        "Paragraf 2",
        "Pasal 6",
        "BAB III",
        "Bagian Kesatu",
        "Pasal 7",
    ]


def test_a_single_ayat_has_no_number() -> None:
    found = disusun(pasal("satu", ayat=["Tunggal"]), pasal("dua", ayat=["Pertama", "Kedua"]))
    assert numbers(found.batang_tubuh, "ayat", "teks") == ["", "(1)", "(2)"]


def test_chain_of_a_single_ayat_is_that_of_its_pasal() -> None:
    found = disusun(
        pasal("satu", ayat=[{"id": "tunggal", "teks": "T"}]), pasal("dua", ayat=[{"id": "x", "teks": "T"}, "U"])
    )
    assert found.sasaran["tunggal"].rantai == (("Pasal", "1"),)
    assert found.sasaran["x"].rantai == (("Pasal", "2"), ("ayat", "(1)"))


def test_four_levels_of_a_list() -> None:
    deep = {"teks": "w", "rincian": [{"teks": "x", "rincian": [{"teks": "y", "rincian": ["z"]}]}]}
    found = disusun(pasal("p", teks="Teks", rincian=[deep, "v"]))
    butir = [unit for unit in found.batang_tubuh if unit.jenis == "butir"]
    assert [(unit.nomor, unit.tingkat) for unit in butir] == [("a.", 1), ("1.", 2), ("a)", 3), ("1)", 4), ("b.", 1)]
    assert butir[3].rantai == (("Pasal", "1"), ("huruf", "a"), ("angka", "1"), ("huruf", "a)"), ("angka", "1)"))


def test_a_fifth_level_is_refused() -> None:
    deep: dict[str, Any] = {"teks": "paling dalam"}
    for _ in range(4):
        deep = {"teks": "lagi", "rincian": [deep]}
    found = disusun(pasal("p", teks="Teks", rincian=[deep]))
    assert [finding.code for finding in found.findings] == ["BTG001"]
    assert found.findings[0].at.path[-1] == "rincian"


def test_items_below_a_numbered_ayat_are_indented_once_more() -> None:
    found = disusun(
        pasal("p", ayat=[{"teks": "A", "rincian": ["x"]}, "B"]), pasal("q", ayat=[{"teks": "A", "rincian": ["x"]}])
    )
    assert [unit.tingkat for unit in found.batang_tubuh if unit.jenis == "butir"] == [2, 1]


@pytest.mark.parametrize(
    ("penomoran", "printed"),
    [("huruf", ["a.", "1.", "2."]), ("angka", ["1.", "a.", "b."]), ("tanpa", ["–", "–", "–"])],
)
def test_penomoran_chooses_how_a_list_starts(penomoran: str, printed: list[str]) -> None:
    ayat = {"teks": "A", "penomoran": penomoran, "rincian": [{"teks": "x", "rincian": ["y", "z"]}]}
    found = disusun(pasal("p", ayat=[ayat]))
    assert numbers(found.batang_tubuh, "butir") == printed


@pytest.mark.parametrize(
    ("penomoran", "printed"),
    [("angka", ["a.", "1.", "a)"]), ("huruf", ["a.", "a.", "1)"]), ("tanpa", ["a.", "–", "–"])],
)
def test_penomoran_of_an_item_is_that_of_the_list_below_it(penomoran: str, printed: list[str]) -> None:
    item = {"teks": "x", "penomoran": penomoran, "rincian": [{"teks": "y", "rincian": ["z"]}]}
    found = disusun(pasal("p", teks="Teks", rincian=[item]))
    assert numbers(found.batang_tubuh, "butir") == printed


def test_definitions_are_counted_in_figures() -> None:
    found = disusun(pasal("p", definisi=["A adalah a.", {"id": "b", "teks": "B adalah b."}]))
    assert numbers(found.batang_tubuh, "definisi") == ["1.", "2."]
    assert found.sasaran["b"].rantai == (("Pasal", "1"), ("angka", "2"))


def test_anchors_are_made_of_ids_where_there_are_any() -> None:
    found = disusun(
        {
            "bab": "Umum",
            "id": "umum",
            "isi": [{"bagian": "Satu", "isi": [pasal("gugus-tugas", ayat=[{"id": "rad", "teks": "A"}, "B"])]}],
        },
    )
    assert [unit.anchor for unit in found.batang_tubuh] == [
        "bab/umum",
        "bab/umum/bagian/1",
        "pasal/gugus-tugas",
        "pasal/gugus-tugas/ayat/rad",
        "pasal/gugus-tugas/ayat/2",
    ]


def test_an_item_named_like_a_part_of_the_pasal_keeps_its_own_anchor() -> None:
    found = disusun(pasal("p", teks="Teks", rincian=[{"id": "teks", "teks": "x"}, "y"]))
    anchors = [unit.anchor for unit in found.batang_tubuh]
    assert len(set(anchors)) == len(anchors)


@pytest.mark.parametrize("name", ["2", "2023", "1-2"])
def test_an_id_of_figures_alone_is_refused_since_it_would_pass_for_a_number(name: str) -> None:
    data = peraturan().model_dump()
    data["batang_tubuh"] = [pasal("p", ayat=[{"id": name, "teks": "A"}, "B"])]
    naskah, findings = validate(type(peraturan()), data, FILE)
    assert naskah is None
    assert [finding.code for finding in findings] == ["ISI009"]


def test_two_units_of_one_id_are_reported_with_both_ends() -> None:
    found = disusun(pasal("a", ayat=[{"id": "rad", "teks": "A"}, "B"]), pasal("rad"))
    (finding,) = found.findings
    assert finding.code == "RUJ003"
    assert "Pasal 1 ayat (1)" in finding.message
    assert "Pasal 2" in finding.message
    assert finding.at.path == ("batang_tubuh", 1, "pasal")


def test_bagian_and_paragraf_carry_the_chain_of_what_holds_them() -> None:
    isi = [{"bagian": "B", "id": "bagian", "isi": [{"paragraf": "P", "id": "paragraf", "isi": [pasal("x")]}]}]
    found = disusun({"bab": "A", "isi": [pasal("y")]}, {"bab": "B", "id": "bab", "isi": isi})
    assert found.sasaran["bab"].rantai == (("BAB", "II"),)
    assert found.sasaran["bagian"].rantai == (("BAB", "II"), ("Bagian", "Kesatu"))
    assert found.sasaran["paragraf"].rantai == (("BAB", "II"), ("Bagian", "Kesatu"), ("Paragraf", "1"))


def lampiran(name: str, *isi: Any) -> dict[str, Any]:
    return {"lampiran": name, "isi": list(isi)}


def test_one_lampiran_has_no_number_several_are_roman() -> None:
    one = disusun(lampiran=[lampiran("a", "x")])
    two = disusun(lampiran=[lampiran("a", "x"), lampiran("b", "x")])
    assert one.sasaran["a"].rantai == (("Lampiran", ""),)
    assert [two.sasaran[name].rantai for name in "ab"] == [(("Lampiran", "I"),), (("Lampiran", "II"),)]


def test_parts_of_a_lampiran() -> None:
    inner = {"subbab": "c", "id": "c", "isi": [{"teks": "Teks", "rincian": ["x", "y"]}]}
    found = disusun(
        lampiran=[
            lampiran(
                "a",
                {"bab": "Satu", "isi": ["Paragraf", {"subbab": "A", "isi": [{"subbab": "B", "isi": [inner]}]}]},
                {"bab": "Dua", "isi": [{"subbab": "A", "isi": ["x"]}, {"rincian": ["x"], "penomoran": "angka"}]},
            )
        ]
    )
    (units,) = found.lampiran
    assert numbers(units) == ["BAB I", "", "A.", "1.", "a.", "", "a.", "b.", "BAB II", "A.", "", "1."]
    assert found.sasaran["c"].rantai == (
        ("Lampiran", ""),
        ("BAB", "I"),
        ("huruf", "A"),
        ("angka", "1"),
        ("huruf", "a"),
    )


def test_a_reference_to_a_deep_subbab_says_what_its_number_is() -> None:
    isi: dict[str, Any] = {"subbab": "d", "id": "d", "isi": ["x"]}
    for _ in range(3):
        isi = {"subbab": "luar", "isi": [isi]}
    found = disusun(lampiran=[lampiran("a", isi)])
    unit, number = found.sasaran["d"].rantai[-1]
    assert (unit, number) == ("angka", "1)")
    assert numbers(found.lampiran[0]) == ["A.", "1.", "a.", "1)", ""]


def test_a_matrix_keeps_its_place_among_paragraphs() -> None:
    group = {"nama": "K", "indikator": [{"nama": "I", "aksi": []}]}
    found = disusun(lampiran=[lampiran("a", "Sebelum", {"matriks": matriks(group)}, "Sesudah")])
    assert [unit.jenis for unit in found.lampiran[0]] == ["uraian", "matriks", "uraian"]
    assert found.lampiran[0][1].anchor == "lampiran/a/matriks/2"


def test_the_body_on_paper() -> None:
    assert tubuh(
        {"bab": "Ketentuan Umum", "isi": [pasal("p", definisi=["Daerah adalah Kabupaten Contoh"])]},
        {
            "bab": "Isi Tahun {{ tahun }}",
            "isi": [pasal("q", ayat=["Pertama", {"teks": "Kedua", "rincian": ["x", "y"]}])],
        },
    ) == [
        "BAB I\nKETENTUAN UMUM",
        "Pasal 1",
        "Dalam Peraturan Bupati ini yang dimaksud dengan:",
        "1.\tDaerah adalah Kabupaten Contoh.",
        "BAB II\nISI TAHUN 2023",
        "Pasal 2",
        "(1)\tPertama.",
        "(2)\tKedua:",
        "a.\tx; dan",
        "b.\ty.",
    ]


def test_a_title_in_capitals_keeps_its_values_references_and_look() -> None:
    lines = tubuh({"bab": "Arah *Smart City* {{ tahun }} dan [[q]]", "isi": [pasal("p"), pasal("q")]})
    assert lines[0] == "BAB I\nARAH SMART CITY 2023 DAN PASAL 2"
