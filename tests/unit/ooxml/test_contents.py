"""Contents fields: what Word and people see of them, with page numbers and without."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from generator.blocks.figures import ContentsBlock, Entry
from generator.ooxml.anchors import bookmark_name
from generator.ooxml.contents import contents
from generator.ooxml.namespaces import W, w
from generator.ooxml.readback import read_blocks
from tests.alat.lint_docx import lint
from tests.unit.ooxml.report_tools import FIELD, heading, load, report, save_template

if TYPE_CHECKING:
    from pathlib import Path

IDS = {"Daftar 1": "D1", "Daftar 2": "D2"}
BLOCK = ContentsBlock(
    ("Daftar 1", "Daftar 2"),
    FIELD,
    (Entry(1, "BAB I\tPENDAHULUAN", "bab/1"), Entry(2, "Latar <Belakang>", "sub/1"), Entry(3, "Dasar\nHukum", "sub/2")),
)
LABELS = {"bab/1": "iv", bookmark_name("sub/1"): "1", "sub/2": "12"}


def paragraphs(pages: dict[str, str] | None, block: ContentsBlock = BLOCK) -> list[etree._Element]:
    return list(etree.fromstring(f'<r xmlns:w="{W}">{"".join(contents(block, IDS, pages))}</r>'))


def shown(paragraph: etree._Element) -> str:
    return "".join(each.text or "" if each.tag == w("t") else "\t" for each in paragraph.iter(w("t"), w("tab")))


def marks(paragraph: etree._Element) -> list[str]:
    return [each.get(w("fldCharType"), "") for each in paragraph.iter(w("fldChar"))]


def test_entries_show_text_and_page() -> None:
    made = paragraphs(LABELS)
    assert [shown(each) for each in made] == [
        "BAB I\tPENDAHULUAN\tiv",
        "Latar <Belakang>\t1",
        "Dasar Hukum\t12",
        "",
    ]
    styles = [each.find(f"{w('pPr')}/{w('pStyle')}") for each in made[:3]]
    assert [each.get(w("val")) for each in styles if each is not None] == ["D1", "D2", "D2"]


def test_the_field_spans_all_entries_and_ends_in_no_visible_line() -> None:
    first, second, third, last = paragraphs(LABELS)
    inner = ["begin", "separate", "end"]
    assert [marks(each) for each in (first, second, third, last)] == [
        ["begin", "separate", *inner],
        inner,
        inner,
        ["end"],
    ]
    spacing = last.find(f"{w('pPr')}/{w('spacing')}")
    assert spacing is not None
    assert (spacing.get(w("line")), spacing.get(w("lineRule"))) == ("20", "exact")
    instructions = [(each.text or "").strip() for each in first.iter(w("instrText"))]
    assert instructions == [FIELD, f"PAGEREF {bookmark_name('bab/1')} \\h"]


def test_entries_link_to_their_targets() -> None:
    links = [link.get(w("anchor")) for each in paragraphs(LABELS) for link in each.iter(w("hyperlink"))]
    assert links == [bookmark_name(entry.anchor) for entry in BLOCK.entries]


@pytest.mark.parametrize("pages", [None, {}, {"bab/1": "1", "sub/1": "2"}], ids=["tanpa", "kosong", "kurang satu"])
def test_a_field_that_lacks_pages_is_left_to_word(pages: dict[str, str] | None) -> None:
    made = paragraphs(pages)
    dirty = [each.get(w("dirty")) for paragraph in made for each in paragraph.iter(w("fldChar"))]
    assert dirty[0] == "true"
    assert set(dirty[1:]) == {None}
    assert shown(made[2]) == "Dasar Hukum\t"


def test_a_full_field_is_not_touched_by_word() -> None:
    assert all(
        each.get(w("dirty")) is None for paragraph in paragraphs(LABELS) for each in paragraph.iter(w("fldChar"))
    )


def test_no_entries_no_field() -> None:
    assert paragraphs(LABELS, BLOCK._replace(entries=())) == []


def test_a_written_document_is_whole_and_reads_back(tmp_path: Path) -> None:
    template = load(save_template(tmp_path / "t.docx"))
    composition = report((heading("satu"), heading("dua")), "satu", "dua")
    assert template.check(composition) == []
    for pages in (None, {"satu": "1", "dua": "2"}):
        out = io.BytesIO()
        assert template.write(composition, out, pages) == []
        assert lint(io.BytesIO(out.getvalue())) == []
        (found,) = [each for each in read_blocks(io.BytesIO(out.getvalue())) if isinstance(each, ContentsBlock)]
        assert found.instruction == FIELD
        assert [entry.text for entry in found.entries] == ["JUDUL satu", "JUDUL dua"]
        assert [entry.anchor for entry in found.entries] == [bookmark_name("satu"), bookmark_name("dua")]
