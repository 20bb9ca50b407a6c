"""Running text: values, emphasis, names of laws, and references that lead nowhere."""

from __future__ import annotations

import pytest

from generator.blocks.model import Run
from generator.naskah.umum.kalimat import emphasize, in_capitals, is_marked
from generator.naskah.umum.rujukan import Sasaran
from tests.unit.naskah.naskah_tools import FILE, penulis

AT = ("batang_tubuh", 0, "teks")
SASARAN = {
    "rad": Sasaran((("Pasal", "4"), ("ayat", "(1)")), 1, "pasal/x/ayat/rad", ()),
    "gugus": Sasaran((("Pasal", "4"), ("ayat", "(2)")), 2, "pasal/x/ayat/gugus", ()),
    "dana": Sasaran((("Pasal", "4"), ("ayat", "(4)")), 4, "pasal/x/ayat/dana", ()),
}


def plain(typed: str, **values: object) -> str:
    writer = penulis(SASARAN, **values)
    printed = "".join(run.text for run in writer.runs(typed, AT))
    assert writer.findings == []
    return printed


@pytest.mark.parametrize(
    ("typed", "runs"),
    [
        ("biasa", [Run("biasa")]),
        ("*miring*", [Run("miring", italic=True)]),
        ("**tebal**", [Run("tebal", bold=True)]),
        ("a *b* c **d** e", [Run("a "), Run("b", italic=True), Run(" c "), Run("d", bold=True), Run(" e")]),
        ("*dua kata*.", [Run("dua kata", italic=True), Run(".")]),
        ("2 * 3 * 4", [Run("2 * 3 * 4")]),
        ("catatan *", [Run("catatan *")]),
        ("* tidak miring*", [Run("* tidak miring*")]),
        ("", []),
    ],
)
def test_emphasis(typed: str, runs: list[Run]) -> None:
    assert emphasize(typed) == runs


def test_values() -> None:
    assert plain("Tahun {{ periode.awal }}", periode={"awal": 2021}) == "Tahun 2021"
    assert plain("{{ 3 | bilangan }} tahun") == "3 (tiga) tahun"


def test_an_unknown_value_is_reported_where_it_is_written() -> None:
    writer = penulis(daerah={"nama": "Contoh"})
    writer.runs("{{ daerah.nma }}", AT)
    (finding,) = writer.findings
    assert (finding.code, finding.at.file, finding.at.path) == ("ISI012", FILE, AT)
    assert "nma" in finding.message


def test_a_law_by_id_is_named_in_full_and_keeps_its_italics() -> None:
    assert plain("Pasal 9 [[uu-23-2002]]") == "Pasal 9 Undang-Undang Nomor 23 Tahun 2002 tentang Perlindungan Anak"
    runs = penulis().runs("lihat [[uu-miring]]", AT)
    assert runs[-1] == Run("ILO Convention No. 182", italic=True)


@pytest.mark.parametrize("typed", ["*lihat [[rad]] dan [[dana]]*", "**lihat [[rad]] dan [[dana]]**"])
def test_emphasis_reaches_over_references(typed: str) -> None:
    writer = penulis(SASARAN)
    runs = writer.runs(typed, AT)
    assert "".join(run.text for run in runs) == "lihat Pasal 4 ayat (1) dan Pasal 4 ayat (4)"
    assert all(run.italic or run.bold for run in runs)
    assert [run.to for run in runs if run.to] == ["pasal/x/ayat/rad", "pasal/x/ayat/dana"]


def test_emphasis_around_one_reference() -> None:
    (run,) = penulis(SASARAN).runs("*[[rad]]*", AT)
    assert run == Run("Pasal 4 ayat (1)", italic=True, to="pasal/x/ayat/rad")


def test_an_unknown_reference_names_who_refers_and_what_was_meant() -> None:
    writer = penulis(SASARAN)
    runs = writer.runs("pada [[gugs]] dan [[rad]]", AT, (("Pasal", "7"), ("ayat", "(2)")))
    (finding,) = writer.findings
    assert finding.code == "RUJ001"
    assert "Pasal 7 ayat (2)" in finding.message
    assert "`gugs`" in finding.message
    assert "[[gugus]]" in finding.hint
    assert Run("[…]") in runs


@pytest.mark.parametrize("typed", ["[[]]", "[[ ]]", "[[rad, ]]", "[[, rad]]"])
def test_a_reference_without_a_name(typed: str) -> None:
    writer = penulis(SASARAN)
    writer.runs(typed, AT)
    assert [finding.code for finding in writer.findings] == ["RUJ002"]


@pytest.mark.parametrize(
    "typed", ["[[rad, gugus s.d. dana]]", "[[rad s.d. gugus, dana]]", "[[rad s.d. gugus s.d. dana]]"]
)
def test_a_range_among_other_targets_is_refused_since_it_would_lose_its_middle(typed: str) -> None:
    writer = penulis(SASARAN)
    runs = writer.runs(typed, AT)
    assert [finding.code for finding in writer.findings] == ["RUJ002"]
    assert "s.d." in writer.findings[0].message
    assert runs == (Run("[…]"),)


def test_laws_are_named_one_at_a_time() -> None:
    writer = penulis(SASARAN)
    writer.runs("[[uu-23-2002, pp-59-2019]]", AT)
    assert {finding.code for finding in writer.findings} == {"RUJ001"}
    assert all("tidak ada" not in finding.message for finding in writer.findings)
    assert "satu per satu" in writer.findings[0].hint


def test_brackets_that_are_no_reference_stay() -> None:
    assert plain("daftar [1] dan {2}") == "daftar [1] dan {2}"


def test_values_may_hold_a_reference_and_emphasis() -> None:
    assert plain("{{ tentang }} [[rad]]", tentang="*Smart City*") == "Smart City Pasal 4 ayat (1)"


@pytest.mark.parametrize(("text", "marked"), [("biasa", False), ("{{ a }}", True), ("[[a]]", True), ("*a*", True)])
def test_is_marked(text: str, marked: bool) -> None:
    assert is_marked(text) is marked


def test_capitals_leave_links_alone() -> None:
    assert in_capitals([Run("pasal 1", to="pasal/a")]) == (Run("PASAL 1", to="pasal/a"),)
