"""Every case file of tests/cases: exactly the expected findings, at exactly the expected places."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.bahasa.tanggal import Tanggal
from generator.diagnostics.codes import KODE
from generator.diagnostics.render import render
from generator.pipeline import Folders, Pipeline
from generator.reviews import all_codes, checks, explanation, handbook
from generator.source.discover import discover
from tests.unit.case_files import FOLDER, Case, read_case

if TYPE_CHECKING:
    from generator.diagnostics.render import Located

ROOT = Path(__file__).resolve().parents[2]
TODAY = Tanggal(2026, 1, 1)
CASES = sorted(FOLDER.glob("*.yaml"))
TEXT_CASES = sorted((ROOT / "tests" / "unit" / "naskah").glob("telaah*/kasus/*.txt"))
WITHOUT_EXCERPT = ("SUM001", "SUM007", "SUM009")  # no text, empty, too large
ENGLISH = re.compile(
    r"\b(Extra|inputs?|should|valid|Field required|Input|permitted|Unable|expected|found|mapping|dict|list|NoneType"
    r"|not|the|while|character|token|string|Errno|No such|denied|directory)\b"
)


def run(case: Case, folder: Path) -> list[Located]:
    """Return what a check of the case finds."""
    content = folder / "content"
    case.write(content)
    pipeline = Pipeline(Folders(content, ROOT / "templates", folder / "output"), today=TODAY)
    report = pipeline.run(discover(content), write=False)
    assert not (folder / "output").exists()
    return report.findings


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    findings = run(case, tmp_path)
    found = sorted(
        (each.finding.severity.value, each.finding.code, each.file.removeprefix("content/"), each.line, each.column)
        for each in findings
    )
    shown = "\n\n".join(map(render, findings))
    assert found == sorted(case.expected), shown
    for each in findings:
        assert each.finding.message, shown
        assert each.finding.hint or each.finding.code == "ISI012", shown
        assert not ENGLISH.search(re.sub(r"`[^`]*`", "", f"{each.finding.message} {each.finding.hint}")), shown
        if each.line and each.finding.code not in WITHOUT_EXCERPT:
            assert f"{each.line} | " in render(each), shown


def test_cases_are_named_after_what_they_show() -> None:
    for path in CASES:
        codes = {code for _, code, *_ in read_case(path).expected}
        first = path.stem.split("-")[0]
        assert (first == "BENAR" and not codes) or first in codes, path.name


def codes_in_source() -> set[str]:
    """Return every code that stands in the generator as a text of its own."""
    return {
        code
        for path in (ROOT / "generator").rglob("*.py")
        if path.parent.name != "kode"
        for code in re.findall(r'"([A-Z]{3}\d{3})"', path.read_text("utf-8"))
    }


def test_every_code_is_explained() -> None:
    """A code is explained once: in a list of input errors, or by the docstring of its check."""
    assert codes_in_source() == set(all_codes())
    assert set(KODE) & set(checks()) == set()
    for code in all_codes():
        found = explanation(code)
        assert found is not None, code
        assert found.judul, code
        assert found.uraian or found.benar, code


def test_checks_say_what_is_wrong_and_what_is_right() -> None:
    for code, each in checks().items():
        assert each.penjelasan.salah, f"{code} tanpa contoh salah"
        assert each.penjelasan.benar, f"{code} tanpa contoh benar"


def test_every_code_has_a_case() -> None:
    """Codes of content have a case file; codes of templates, output and Word files have a test of their own."""
    shown = {code for path in CASES for _, code, *_ in read_case(path).expected}
    shown |= {path.stem.split("-")[0] for path in TEXT_CASES}
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests" / "unit").rglob("*.py"))
    for code in codes_in_source() - shown:
        assert code.startswith(("TPL", "KLR", "DOK")), f"{code} belum punya kasus di tests/cases"
        assert code in tests, f"{code} belum diuji"


def test_the_handbook_is_fresh() -> None:
    page = (ROOT / "docs" / "pemeriksaan.md").read_text("utf-8")
    assert page == handbook(), "jalankan: python -m generator.reviews"
