"""The published documents with their printed errors: exactly the findings that stand beside them in comments.

`content` holds one region a document, transcribed as it was published: facts and short fragments, with everything that
is wrong in print and all that `contoh-kesalahan.md` lists as right. Comments are read as in tests/unit/case_files.py.
"""

from __future__ import annotations

import shutil
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics.finding import Severity
from generator.diagnostics.render import render
from generator.pipeline import Folders, Pipeline
from generator.source.discover import discover
from tests.unit.case_files import expectations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.render import Located
    from tests.unit.case_files import Expected

ROOT = Path(__file__).resolve().parents[2]
CONTENT = Path(__file__).resolve().parent / "content"
DAERAH = sorted(path.name for path in CONTENT.iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Located]]:
    """Return what is found in every region, by region."""
    content = tmp_path_factory.mktemp("terbit") / "content"
    shutil.copytree(CONTENT, content)
    shutil.copytree(ROOT / "content" / "_nasional", content / "_nasional")
    report = Pipeline(Folders(content, ROOT / "templates", content.parent / "output")).run(
        discover(content), write=False
    )
    by_region: dict[str, list[Located]] = {daerah: [] for daerah in DAERAH}
    for each in report.findings:
        by_region.setdefault(_name(each).split("/")[0], []).append(each)
    return by_region


def _name(located: Located) -> str:
    return located.file.removeprefix("content/")


@lru_cache
def expected(daerah: str) -> tuple[Expected, ...]:
    """Return what the comments of a region expect."""
    return tuple(_read(daerah))


def _read(daerah: str) -> Iterator[Expected]:
    for path in sorted((CONTENT / daerah).rglob("*.yaml")):
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            yield from expectations(line, path.relative_to(CONTENT).as_posix(), number)


@pytest.mark.parametrize("daerah", DAERAH)
def test_findings_are_those_beside_the_errors(daerah: str, found: dict[str, list[Located]]) -> None:
    shown = {
        (each.finding.severity.value, each.finding.code, _name(each), each.line, each.column): each
        for each in found[daerah]
    }
    have = Counter(
        (each.finding.severity.value, each.finding.code, _name(each), each.line, each.column) for each in found[daerah]
    )
    want = Counter(expected(daerah))
    missing = sorted((want - have).elements())
    excess = "\n\n".join(render(shown[key]) for key in sorted((have - want).elements()))
    assert have == want, f"tidak ditemukan: {missing}\n\ntidak diharapkan:\n{excess}"


# Every row of contoh-kesalahan.md about the two regulations: the code that must be found and words of its line.
CONTOH = [
    ("kab-hulu-sungai-selatan", "JUD004", "pelaksanaan Rencana Aksi Daerah Kabupaten Hulu"),
    ("kab-hulu-sungai-selatan", "KON004", "bahwa dalam rangka memberikan kepastian hukum"),
    ("kab-hulu-sungai-selatan", "DEF002", "Layak adalah"),
    ("kota-serang", "DAS013", "inpres-2-1989"),
    ("kota-serang", "DAS013", "inpres-5-2014"),
    ("kota-serang", "PEN005", "29 Desember 2022"),
    ("kota-serang", "FMT001", "pembagunan"),
    ("kota-serang", "FMT001", "Pertunjukkan Kreativitas"),
    ("kab-hulu-sungai-selatan", "MTK036", "46.361 KK"),
    ("kab-hulu-sungai-selatan", "MTK027", "2023: {teks: Profil Anak Tahun 2022}"),
    ("kab-hulu-sungai-selatan", "MTK029", "Diskominfo Kab. HSS Diskominfo Kab. HSS"),
    ("kab-hulu-sungai-selatan", "MTK030", "Dis PERAKPLH"),
    ("kab-hulu-sungai-selatan", "MTK038", "ukuran: 3 Kecamatan"),
    ("kab-hulu-sungai-selatan", "MTK021", "Jumlah Luasan Permukiman Kumuh"),
    ("kab-hulu-sungai-selatan", "MTK020", "satuan: 11 Kec"),
    ("kab-hulu-sungai-selatan", "MTK021", "data_dasar: {teks: Orang}"),
    ("kab-hulu-sungai-selatan", "MTK019", "Pencegahan Kekerasan Dalam Rumah Tangga"),
    ("kab-hulu-sungai-selatan", "MTK020", "satuan: Adanya Komitmen"),
    ("kab-hulu-sungai-selatan", "MTK021", "2 SDN Kandangan Barat"),
    ("kab-hulu-sungai-selatan", "MTK019", "aksi: Perbaikan Gizi Anak"),
    ("kab-hulu-sungai-selatan", "MTK026", "2021: 1.560"),
    ("kota-serang", "MTK023", "pembudayaan gemar membaca"),
    ("kota-serang", "MTK022", "5.8697"),
    ("kota-serang", "MTK022", "0.21"),
    ("kota-serang", "MTK022", "0.007"),
    ("kota-serang", "MTK037", "subbab: Kelembagaan"),
    ("kota-serang", "MTK033", "OPD/ Unit Terkait"),
    ("kota-serang", "MTK030", "Dinas Perumahan dan Kawasan Permukiman"),
    ("kota-serang", "MTK030", "Kemenag"),
    ("kota-serang", "MTK032", "satuan: Persen"),
    ("kota-serang", "MTK031", "Orang/ Kegiatan"),
    ("kota-serang", "MTK035", "Meningkatkan Jumlah Anak Diimunisasi"),
    ("kota-serang", "MTK028", "Pemasarakatan"),
]


@pytest.mark.parametrize(("daerah", "code", "words"), CONTOH)
def test_sample_errors_are_found(daerah: str, code: str, words: str, found: dict[str, list[Located]]) -> None:
    lines = [each.excerpt for each in found[daerah] if each.finding.code == code]
    assert any(words in line for line in lines), lines


# What contoh-kesalahan.md lists as right: nothing may be found on lines with these words.
BENAR = [
    ("kab-hulu-sungai-selatan", "Kumulatif 118"),
    ("kab-hulu-sungai-selatan", "Tuntas 148"),
    ("kab-hulu-sungai-selatan", "2021: 114"),
    ("kota-serang", "67 (enam puluh tujuh) Kelurahan"),
    ("kota-serang", "target: {2022: 16, 2023: 16}"),
    ("kota-serang", "target: {2022: 67, 2023: 67}"),
]


@pytest.mark.parametrize(("daerah", "words"), BENAR)
def test_right_places_are_silent(daerah: str, words: str, found: dict[str, list[Located]]) -> None:
    source = "\n".join(path.read_text("utf-8") for path in (CONTENT / daerah).rglob("*.yaml"))
    assert words in source
    assert not [render(each) for each in found[daerah] if words in each.excerpt]


def test_right_references_are_silent(found: dict[str, list[Located]]) -> None:
    """Every reference of the two regulations has its target."""
    for daerah in ("kab-hulu-sungai-selatan", "kota-serang"):
        assert not [render(each) for each in found[daerah] if each.finding.code.startswith("RUJ")]


def test_published_regulations_have_no_galat(found: dict[str, list[Located]]) -> None:
    """What was printed can be read; a galat would hide all remarks."""
    for daerah in ("kab-hulu-sungai-selatan", "kota-serang"):
        assert not [render(each) for each in found[daerah] if each.finding.severity is Severity.GALAT]
