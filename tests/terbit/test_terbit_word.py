"""Published text in a Word file: the errors that YAML cannot hold, since the generator writes those lines itself.

Every line of a text file beside this module is a paragraph; below it stand the findings, as severity, code and place.
Anything else that is found fails, so whatever contoh-kesalahan.md lists as right is silent.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from docx import Document

from generator.word_check import check_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics.render import Located

HERE = Path(__file__).resolve().parent
CONTENT = HERE.parents[1] / "content"
NASKAH = ("hulu-sungai-selatan", "serang", "balangan")


class Expected(NamedTuple):
    severity: str
    code: str
    place: str


def read(name: str) -> tuple[list[str], list[Expected]]:
    """Return the paragraphs of a fixture and what its comments expect."""
    paragraphs: list[str] = []
    expected: list[Expected] = []
    for line in (HERE / f"{name}.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            paragraphs.append(line)
        elif " @ " in line:
            what, _, place = line.removeprefix("# ").partition(" @ ")
            severity, _, code = what.partition(": ")
            expected.append(Expected(severity, code, place))
    return paragraphs, expected


def checked(paragraphs: Iterable[str], folder: Path) -> list[Located]:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    path = folder / "terbit.docx"
    document.save(str(path))
    return check_word([(path.name, path)], CONTENT)


def found(located: Iterable[Located]) -> list[Expected]:
    findings = [each.finding for each in located]
    return [Expected(each.severity.value, each.code, each.at.detail.partition(': "')[0]) for each in findings]


@pytest.mark.parametrize("name", NASKAH)
def test_findings_are_those_below_the_lines(name: str, tmp_path: Path) -> None:
    paragraphs, expected = read(name)
    assert Counter(found(checked(paragraphs, tmp_path))) == Counter(expected)


# Rows of contoh-kesalahan.md: the document, the code, and what the finding must say, its place or its words.
CONTOH = [
    ("hulu-sungai-selatan", "JUD004", "kabupaten layak anak"),
    ("hulu-sungai-selatan", "KON004", "Menimbang huruf a"),
    ("hulu-sungai-selatan", "DAS006", "Undan-Undang Darurat"),
    ("hulu-sungai-selatan", "DAS006", "`Pemerintah Daerah`"),
    ("hulu-sungai-selatan", "DAS007", "5888"),
    ("hulu-sungai-selatan", "DAS007", "6392"),
    ("hulu-sungai-selatan", "DAS010", "titik koma sebelum"),
    ("hulu-sungai-selatan", "DAS011", "Tahu 2014"),
    ("hulu-sungai-selatan", "DAS011", "Lembaran Republik Indonesia"),
    ("hulu-sungai-selatan", "DEF002", "`Layak`"),
    ("hulu-sungai-selatan", "DEF004", "`RADKLA`"),
    ("serang", "JUD002", "2022-2033"),
    ("serang", "KON008", "Menimbang c berakhir `.`"),
    ("serang", "DAS006", "`Sistem Peradilan Anak`"),
    ("serang", "DAS013", "Instruksi Presiden Nomor 2 Tahun 1989"),
    ("serang", "DAS013", "Instruksi Presiden Nomor 5 Tahun 2014"),
    ("serang", "DAS014", "Peraturan Presiden Nomor 25 Tahun 2021 berdiri di belakang Instruksi Presiden"),
    ("serang", "DAS017", "Undang-Undang Nomor 1 Tahun 2020"),
    ("serang", "PEN005", "berlaku surut"),
    ("balangan", "DAS006", "Reviu atas LAKIP"),
    ("balangan", "DAS011", "kata `Lembaran` hilang"),
]


@pytest.mark.parametrize(("name", "code", "words"), CONTOH)
def test_sample_errors_are_found(name: str, code: str, words: str, tmp_path: Path) -> None:
    findings = [each.finding for each in checked(read(name)[0], tmp_path) if each.finding.code == code]
    assert any(words in f"{each.at.detail} {each.message}" for each in findings), findings


PERMEN = "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang Perencanaan;"
PERDA = "Peraturan Daerah Kabupaten Balangan Nomor 2 Tahun 2018 tentang Perubahan;"
UU_17 = "Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara;"
UU_25 = "Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional;"
UU_1 = "Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;"


@pytest.mark.parametrize(
    ("laws", "wrong"),
    [
        ((UU_17, UU_1, UU_25, PERMEN, PERDA), []),
        ((UU_25, UU_17), ["Mengingat angka 2"]),  # year
        ((UU_25, UU_1), ["Mengingat angka 2"]),  # number
        ((PERMEN, UU_17), ["Mengingat angka 2"]),  # hierarchy
        ((UU_17, PERDA, PERMEN), ["Mengingat angka 3"]),  # ministers before the region: practice, so a warning
    ],
)
def test_order_of_mengingat(laws: tuple[str, ...], wrong: list[str], tmp_path: Path) -> None:
    paragraphs, _ = read("balangan")
    start, end = paragraphs.index("Mengingat:") + 1, paragraphs.index("MEMUTUSKAN:")
    paragraphs[start:end] = [f"{n}. {law}" for n, law in enumerate(laws, 1)]
    order = [each for each in found(checked(paragraphs, tmp_path)) if each.code == "DAS014"]
    assert [each.place for each in order] == wrong
    assert {each.severity for each in order} <= {"peringatan"}
