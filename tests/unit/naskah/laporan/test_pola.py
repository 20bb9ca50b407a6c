"""Patterns take turns, the document's own come first, and a bad one is reported, not printed."""

from __future__ import annotations

from generator.naskah.laporan_kinerja.pola import Pola
from generator.naskah.umum.saringan import FILTERS
from tests.unit.naskah.laporan.laporan_tools import FILE

NASIONAL = {"naik": ("satu {{ sebutan }}", "dua {{ Sebutan }}"), "tetap": ("tetap {{ target }}",)}


def pola(**milik: tuple[str, ...]) -> Pola:
    return Pola(NASIONAL, milik, FILTERS, FILE)


def test_forms_take_turns_and_begin_again() -> None:
    found = pola()
    values = {"sebutan": "angka kemiskinan"}
    said = [found.kalimat("naik", values, giliran) for giliran in range(5)]
    assert said == [
        "satu angka kemiskinan",
        "dua Angka kemiskinan",
        "satu angka kemiskinan",
        "dua Angka kemiskinan",
        "satu angka kemiskinan",
    ]
    assert found.findings == []


def test_what_was_said_before_does_not_count() -> None:
    found = pola()
    first = found.kalimat("naik", {"sebutan": "a"}, 1)
    found.kalimat("naik", {"sebutan": "b"}, 0)
    assert found.kalimat("naik", {"sebutan": "a"}, 1) == first == "dua A"
    assert found.kalimat("tetap", {"target": "5%"}, 1) == "tetap 5%"


def test_own_patterns_replace_a_situation_whole() -> None:
    found = pola(naik=("punya sendiri {{ sebutan }}",))
    assert [found.kalimat("naik", {"sebutan": "x"}, giliran) for giliran in range(2)] == ["punya sendiri x"] * 2
    assert found.kalimat("tetap", {"target": "5"}, 0) == "tetap 5"


def test_a_missing_pattern_is_reported() -> None:
    found = pola()
    assert found.kalimat("turun", {}, 0) == ""
    assert [(each.code, each.at.path) for each in found.findings] == [("KIN005", ("jenis",))]
    assert "`turun`" in found.findings[0].message


def test_a_pattern_that_names_something_unknown_is_reported_at_its_place() -> None:
    found = pola(naik=("{{ sebutna }}",))
    assert found.kalimat("naik", {"sebutan": "x"}, 0) == ""
    assert [(each.code, each.at.path) for each in found.findings] == [("KIN005", ("kalimat", "naik", 0))]
    assert pola(naik=()).kalimat("naik", {}, 0) == ""
