"""Templates with several printed sections: what stays, what is a model, where page numbers start anew."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Mm
from lxml import etree

from generator.blocks.model import Orientation, Run, SectionBreak, TextBlock
from generator.ooxml.namespaces import w
from generator.ooxml.sections import take_layouts
from tests.alat.lint_docx import lint
from tests.unit.ooxml.report_tools import COMMENT, across, contents, heading, load, numbers, report, save_template

if TYPE_CHECKING:
    from pathlib import Path

    from generator.blocks.composition import Composition
    from generator.ooxml.template import Template


def written(template: Template, composition: Composition) -> tuple[bytes, list[etree._Element]]:
    """Return the file and the properties of its sections, in order."""
    out = io.BytesIO()
    assert template.write(composition, out) == []
    assert lint(io.BytesIO(out.getvalue())) == []
    with zipfile.ZipFile(out) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return out.getvalue(), list(root.iter(w("sectPr")))


def numbering(properties: etree._Element) -> tuple[str, str | None] | None:
    element = properties.find(w("pgNumType"))
    return None if element is None else (element.get(w("fmt"), ""), element.get(w("start")))


def lies_across(properties: etree._Element) -> bool:
    size = properties.find(w("pgSz"))
    return size is not None and int(size.get(w("w"), "0")) > int(size.get(w("h"), "0"))


def text(data: bytes) -> str:
    return "\n".join(each.text for each in Document(io.BytesIO(data)).paragraphs)


@pytest.mark.parametrize("sample", [True, False], ids=["dengan contoh lanskap", "tanpa"])
def test_printed_sections_stay_and_the_last_gives_the_sheets(tmp_path: Path, *, sample: bool) -> None:
    template = load(save_template(tmp_path / "t.docx", sample=sample))
    body = (heading("satu"), *across("lintang"), heading("dua"))
    data, sections = written(template, report(body, "satu"))
    assert [lies_across(each) for each in sections] == [False, False, False, True, False]
    assert [numbering(each) for each in sections] == [
        None,
        ("lowerRoman", "1"),
        ("decimal", "1"),
        ("decimal", None),
        ("decimal", None),
    ]
    assert "SAMPUL LAPORAN" in text(data)
    assert "KATA PENGANTAR" in text(data)
    assert "Halaman contoh" not in text(data)
    assert [len(each.findall(w("footerReference"))) for each in sections] == [0, 1, 1, 0 if sample else 1, 1]


def test_without_breaks_the_end_of_the_document_starts_anew(tmp_path: Path) -> None:
    template = load(save_template(tmp_path / "t.docx", start=7))
    for _ in range(2):  # a template serves many documents: each has a first section of its own
        _, sections = written(template, report((heading("satu"),), "satu"))
        assert [numbering(each) for each in sections] == [None, ("lowerRoman", "1"), ("decimal", "7")]


def test_a_body_that_begins_across_starts_anew_there(tmp_path: Path) -> None:
    template = load(save_template(tmp_path / "t.docx"))
    body = (heading("satu"), SectionBreak(Orientation.LANSKAP), heading("dua"))
    _, sections = written(template, report(body, "satu"))
    assert [lies_across(each) for each in sections] == [False, False, True, False]
    assert [numbering(each) for each in sections[2:]] == [("decimal", "1"), ("decimal", None)]


def test_the_format_goes_on_where_the_number_does_not(tmp_path: Path) -> None:
    template = load(save_template(tmp_path / "t.docx", start=None, last="upperRoman"))
    _, sections = written(template, report((heading("satu"), *across("dua")), "satu"))
    assert [numbering(each) for each in sections[2:]] == [("upperRoman", None)] * 3


def save(path: Path, *sections: tuple[str, bool], edit: Any = None) -> Path:
    """Save a template of sections with one paragraph each, upright or across."""
    document: Any = Document()
    for number, (words, turned) in enumerate(sections):
        section = document.add_section(WD_SECTION.NEW_PAGE) if number else document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE if turned else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (Mm(330), Mm(215)) if turned else (Mm(215), Mm(330))
        document.add_paragraph(words)
    if edit:
        edit(document)
    document.save(str(path))
    return path


def layouts(path: Path) -> tuple[Any, etree._Element]:
    root = etree.fromstring(etree.tostring(Document(str(path)).element))
    return take_layouts(root), root


def breaks(root: etree._Element) -> int:
    return len(list(root.iter(w("sectPr"))))


def test_one_printed_section_is_its_own_model(tmp_path: Path) -> None:
    found, root = layouts(save(tmp_path / "t.docx", ("isi", False), (COMMENT, True)))
    assert breaks(root) == 0
    assert found.widths[1] > found.widths[0]
    assert found.numbers == ()


def test_a_first_page_of_its_own_is_only_for_the_first_sheets(tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        document.sections[-1].different_first_page_header_footer = True

    found, _ = layouts(save(tmp_path / "t.docx", ("sampul", False), ("isi", False), edit=edit))
    copy = found.fresh()
    assert ["titlePg" in copy.xml(Orientation.TEGAK) for _ in range(3)] == [True, False, False]


def test_a_last_section_that_lies_across_leaves_upright_sheets_to_the_others(tmp_path: Path) -> None:
    found, root = layouts(save(tmp_path / "t.docx", ("naskah", False), ("lampiran", True)))
    assert breaks(root) == 1
    assert "landscape" not in found.upright
    assert "landscape" in found.across


def test_a_document_without_its_last_section_ends_in_the_one_before(tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        numbers(document.sections[0], "upperLetter", 3)

    found, root = layouts(save(tmp_path / "t.docx", ("naskah", False), ("lampiran", False), edit=edit))
    assert breaks(root) == 1
    assert 'w:fmt="upperLetter"' in found.xml(None)


def test_a_section_with_only_a_picture_is_printed(tmp_path: Path) -> None:
    def edit(document: Any) -> None:
        run = document.paragraphs[0].runs[0]
        run.text = ""
        run._r.append(etree.SubElement(run._r, w("pict")))

    _, root = layouts(save(tmp_path / "t.docx", ("sampul", False), ("isi", False), edit=edit))
    assert breaks(root) == 1


def test_an_empty_section_is_no_page(tmp_path: Path) -> None:
    _, root = layouts(save(tmp_path / "t.docx", ("sampul", False), ("isi", False), ("", False)))
    assert breaks(root) == 1


def test_a_break_in_the_paragraph_of_a_slot_is_kept(tmp_path: Path) -> None:
    """In Word a break put behind `{{p isi.daftar }}` stands in the same paragraph."""

    def edit(document: Any) -> None:
        slot = next(each for each in document.paragraphs if "isi.daftar" in each.text)
        own = slot._p.getnext()
        slot._p.get_or_add_pPr().append(own.pPr.sectPr)
        own.getparent().remove(own)

    path = save_template(tmp_path / "t.docx")
    document: Any = Document(str(path))
    edit(document)
    document.save(str(path))
    template = load(path)
    composition = report((heading("satu"),), "satu")
    assert template.check(composition) == []
    _, sections = written(template, composition)
    assert [numbering(each) for each in sections] == [None, ("lowerRoman", "1"), ("decimal", "1")]


def test_sections_are_marked_inside_their_first_paragraph(tmp_path: Path) -> None:
    template = load(save_template(tmp_path / "t.docx"))
    data, _ = written(template, report((TextBlock("Isi", (Run("awal"),)), contents("satu"), heading("satu")), "satu"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    found = {
        mark.get(w("name"), ""): "".join(mark.getparent().itertext())  # type: ignore[union-attr]
        for mark in root.iter(w("bookmarkStart"))
        if mark.get(w("name"), "").startswith("_Seksi")
    }
    assert found == {"_Seksi2": "KATA PENGANTAR", "_Seksi3": "awal"}
    ids = [mark.get(w("id")) for mark in root.iter(w("bookmarkStart"))]
    assert len(ids) == len(set(ids))
