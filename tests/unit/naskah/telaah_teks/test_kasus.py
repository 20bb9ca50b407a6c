"""Every text case: exactly the findings that stand beside its lines, each explained with both examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.naskah.telaah.semua import TELAAH
from tests.unit.naskah.telaah_teks.telaah_tools import FAMILIES, expected, findings

CASES = sorted((Path(__file__).parent / "kasus").glob("*.txt"))
OWN = [code for code in TELAAH.pemeriksaan if code.startswith(FAMILIES)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    text = path.read_text("utf-8")
    found = findings(text)
    shown = "\n".join(f"{each.at.line}: {each.code} {each.message}; {each.hint}" for each in found)
    assert sorted((each.severity.value, each.code, each.at.line) for each in found) == sorted(expected(text)), shown
    lines = text.split("\n")
    for each in found:
        assert each.message, shown
        assert each.hint, shown
        assert not each.at.word or each.at.word in lines[each.at.line - 1], shown


@pytest.mark.parametrize("code", OWN)
def test_every_check_has_a_case_and_an_explanation(code: str) -> None:
    assert any(code in path.stem for path in CASES), f"{code} belum punya kasus"
    told = TELAAH.pemeriksaan[code].penjelasan
    assert told.judul
    assert told.uraian
    assert told.salah
    assert told.benar


def test_cases_are_named_after_what_they_show() -> None:
    for path in CASES:
        codes = {code for _, code, _ in expected(path.read_text("utf-8"))}
        first = path.stem.split("-")[0]
        assert (first == "BENAR" and not codes) or first in codes, path.name
