"""Page labels from sheets, and the marks that tell where a section begins."""

from __future__ import annotations

import pytest

from generator.ooxml.page_labels import PageNumbers, page_label, page_labels, settled

REPORT = (
    PageNumbers("", "decimal", None),
    PageNumbers("_Seksi2", "lowerRoman", 1),
    PageNumbers("_Seksi3", "decimal", 1),
)
PLACES = {"_Seksi2": 1, "_Seksi3": 5}
MARK = '<w:bookmarkStart w:id="3" w:name="_Seksi2"/><w:bookmarkEnd w:id="3"/>'


def test_each_section_counts_in_its_own_way() -> None:
    pages = {**PLACES, "sampul": 0, "kata": 1, "daftar": 4, "bab": 5, "akhir": 30}
    labels = page_labels(pages, REPORT)
    assert [labels[name] for name in ("sampul", "kata", "daftar", "bab", "akhir")] == ["1", "i", "iv", "1", "26"]


def test_a_section_without_a_start_goes_on_in_its_own_format() -> None:
    numbers = (REPORT[0], PageNumbers("_Seksi2", "lowerRoman", None), PageNumbers("_Seksi3", "decimal", None))
    assert page_labels({**PLACES, "kata": 2, "bab": 6}, numbers) == {
        "_Seksi2": "ii",
        "_Seksi3": "6",
        "kata": "iii",
        "bab": "7",
    }


def test_a_section_that_was_not_printed_does_not_count() -> None:
    assert page_labels({"_Seksi3": 2, "bab": 3}, REPORT)["bab"] == "2"


def test_without_numbering_sheets_are_pages() -> None:
    assert page_labels({"a": 0, "b": 11}, ()) == {"a": "1", "b": "12"}


@pytest.mark.parametrize(
    ("number", "form", "label"),
    [
        (4, "lowerRoman", "iv"),
        (4, "upperRoman", "IV"),
        (1, "lowerLetter", "a"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (3, "numberInDash", "- 3 -"),
        (3, "decimal", "3"),
        (3, "hebrew1", "3"),
        (0, "lowerRoman", "0"),
    ],
)
def test_formats(number: int, form: str, label: str) -> None:
    assert page_label(number, form) == label


@pytest.mark.parametrize(
    ("pieces", "body"),
    [
        ([f"{MARK}<w:p><w:r/></w:p>"], f"<w:p>{MARK}<w:r/></w:p>"),
        (["<a>", f"{MARK}<w:p/>", "</a>"], f"<a><w:p>{MARK}</w:p></a>"),
        ([f'{MARK}<w:p w:rsidR="1"><w:pPr/><w:r/>'], f'<w:p w:rsidR="1"><w:pPr/>{MARK}<w:r/>'),
        ([MARK, "<w:p><w:pPr><w:x/></w:pPr>", "<w:r/></w:p>"], f"<w:p><w:pPr><w:x/></w:pPr>{MARK}<w:r/></w:p>"),
        ([MARK, "<w:tbl><w:tc>", "<w:p><w:r/></w:p>"], f"<w:tbl><w:tc><w:p>{MARK}<w:r/></w:p>"),
        (
            [f"{MARK}<w:p><w:pPr><w:pPrChange><w:pPr><w:x/></w:pPr></w:pPrChange></w:pPr><w:r/></w:p>"],
            f"<w:p><w:pPr><w:pPrChange><w:pPr><w:x/></w:pPr></w:pPrChange></w:pPr>{MARK}<w:r/></w:p>",
        ),
        (
            [MARK, "<w:p><w:pPr><w:sectPr/></w:pPr><w:r/>", "<w:r/></w:p>"],
            f"<w:p><w:pPr><w:sectPr/></w:pPr><w:r/><w:r/>{MARK}</w:p>",
        ),
        ([MARK, "</w:body>"], f"{MARK}</w:body>"),
        (["<w:p/>", "<w:p/>"], "<w:p/><w:p/>"),
    ],
)
def test_marks_move_into_the_paragraph_behind_them(pieces: list[str], body: str) -> None:
    assert "".join(settled(pieces)) == body
