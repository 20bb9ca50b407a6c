"""Tracked changes: what Word sees, and what stays when all of them are accepted or rejected."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from generator.blocks.compare import compare
from generator.blocks.compare_report import summarize
from generator.blocks.figures import CaptionBlock
from generator.blocks.model import Run, TextBlock
from generator.ooxml.anchors import bookmark_name
from generator.ooxml.readback import read_blocks
from generator.ooxml.redline import write_redline
from generator.ooxml.redline_shell import shell_lines
from generator.ooxml.redline_source import read_old
from tests.alat.docx_paket import W
from tests.alat.lacak_perubahan import decide
from tests.alat.lint_docx import lint
from tests.unit.ooxml.redline_cases import CASES, ROWS, A, B, C, chart, table, text
from tests.unit.ooxml.redline_tools import DATE, plain, redline, told
from tests.unit.ooxml.report_tools import load, report, save_template

if TYPE_CHECKING:
    from pathlib import Path

    from generator.ooxml.template import Template


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return load(save_template(tmp_path_factory.mktemp("templat") / "laporan.docx"))


def root(source: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


@pytest.mark.parametrize("name", CASES)
def test_accepting_gives_the_new_and_rejecting_the_old(template: Template, name: str) -> None:
    old, new = CASES[name]
    written = redline(template, old, new)
    assert told(decide(written, accept=True)) == told(plain(template, new))
    assert told(decide(written, accept=False)) == told(plain(template, old))


@pytest.mark.parametrize("name", CASES)
def test_redlines_are_sound(template: Template, name: str) -> None:
    written = redline(template, *CASES[name])
    flaws = {(flaw.code, flaw.message) for flaw in lint(io.BytesIO(written))}
    known = {(flaw.code, flaw.message) for flaw in lint(io.BytesIO(plain(template, CASES[name][1])))}
    assert flaws - known == set()
    tracked = [
        each.get(f"{W}id") for each in root(written).iter(f"{W}ins", f"{W}del", f"{W}pPrChange", f"{W}bookmarkStart")
    ]
    assert len(set(tracked)) == len(tracked)
    assert tracked


def test_what_did_not_change_is_written_as_ever(template: Template) -> None:
    blocks = (A, table(*ROWS), B)
    assert redline(template, blocks, blocks) == plain(template, blocks)


def test_author_and_date_are_those_given(template: Template) -> None:
    marks = [*root(redline(template, (A,), (B,))).iter(f"{W}ins", f"{W}del")]
    assert {(each.get(f"{W}author"), each.get(f"{W}date")) for each in marks} == {("rancang", DATE)}
    out = io.BytesIO()
    assert write_redline(template, compare(report((A,)), report((B,))), out) == []
    assert all(each.get(f"{W}date") is None for each in root(out.getvalue()).iter(f"{W}ins", f"{W}del"))


def test_one_word_in_a_heading_is_one_word(template: Template) -> None:
    old = TextBlock("Judul", (), "Pasal 5", number_above=True, anchor="pasal/x")
    written = root(redline(template, (old, A), (old._replace(number="Pasal 6"), A)))
    texts = [each.text for each in written.iter(f"{W}delText")]
    assert texts == ["5"]
    assert [each.text for mark in written.iter(f"{W}ins") for each in mark.iter(f"{W}t")] == ["6"]


def test_a_row_that_came_says_so_as_a_row(template: Template) -> None:
    written = root(redline(template, *CASES["baris baru"]))
    assert len(written.findall(f".//{W}trPr/{W}ins")) == 1
    assert written.find(f".//{W}trPr/{W}del") is None


def test_what_changed_never_hides_in_a_merge(template: Template) -> None:
    written = root(redline(template, *CASES["awal gabungan baru"]))
    for cell_ in written.iter(f"{W}tc"):
        merge = cell_.find(f"{W}tcPr/{W}vMerge")
        if merge is not None and merge.get(f"{W}val") != "restart":
            assert not "".join(str(each) for each in cell_.itertext())


def test_bookmarks_are_those_of_the_new_document(template: Template) -> None:
    written = root(redline(template, (A, B), (A, C)))
    names = [each.get(f"{W}name") for each in written.iter(f"{W}bookmarkStart")]
    assert [name for name in names if str(name).startswith("_Y")] == [
        bookmark_name("isi/pertama"),
        bookmark_name("isi/ketiga"),
    ]


def test_what_stood_in_a_slot_that_is_gone_is_still_shown(template: Template) -> None:
    old, new = report((A,), front=(B,)), report((A,))
    values = {"judul": "LAPORAN", "isi": {**new.values["isi"], "daftar": type(new.values["isi"]["daftar"])(())}}  # type: ignore[index, dict-item]
    out = io.BytesIO()
    assert write_redline(template, compare(old, replace(new, values=values)), out, DATE) == []
    assert "Kalimat kedua" in "".join(each.text or "" for each in root(out.getvalue()).iter(f"{W}delText"))


@pytest.mark.parametrize("style", ["Kisi Lama", "?", ""])
def test_styles_that_only_the_old_template_had_are_left_out(template: Template, style: str) -> None:
    old = (A._replace(style=style), table(*ROWS)._replace(style=style), chart("80")._replace(style=style), B)
    written = redline(template, old, (B,))
    assert [flaw for flaw in lint(io.BytesIO(written)) if flaw.code == "gaya_tidak_ada"] == []
    assert told(decide(written, accept=True)) == told(plain(template, (B,)))
    assert "Forum Anak" in "".join(told(decide(written, accept=False)))


# ---- an earlier version out of a .docx


def test_a_file_of_ours_is_read_back_as_it_was_composed(template: Template, tmp_path: Path) -> None:
    blocks = (
        text("Isi ayat.", "pasal/x/ayat/1", "(1)"),
        text("Isi ayat lain.", "pasal/x/ayat/2", "(2)"),
        CaptionBlock("Judul", "Tabel", "3", 2, (Run("Capaian"),), "tabel/x"),
        table(*ROWS),
        C,
    )
    (tmp_path / "lama.docx").write_bytes(plain(template, blocks))
    new = report(blocks)
    old, shell = read_old(tmp_path / "lama.docx", new, shell_lines(template, new))
    assert shell == ["SAMPUL LAPORAN", "KATA PENGANTAR"]
    assert summarize(compare(old, new, shell, shell_lines(template, new))) == ["tidak ada perubahan"]


def test_what_is_gone_from_the_new_document_is_found_in_the_file(template: Template, tmp_path: Path) -> None:
    (tmp_path / "lama.docx").write_bytes(plain(template, (A, B, table(*ROWS), C)))
    new = report((A, table(*ROWS[:2]), C))
    old, shell = read_old(tmp_path / "lama.docx", new, shell_lines(template, new))
    written = io.BytesIO()
    assert write_redline(template, compare(old, new), written, DATE) == []
    assert told(decide(written.getvalue(), accept=False)) == told(plain(template, (A, B, table(*ROWS), C)))
    assert shell == shell_lines(template, new)


def test_lines_of_the_template_that_changed_are_found(template: Template, tmp_path: Path) -> None:
    (tmp_path / "lama.docx").write_bytes(plain(template, (A,)))
    new = report((A,))
    new = replace(new, values={**new.values, "judul": "LAPORAN BARU"})
    old, shell = read_old(tmp_path / "lama.docx", new)
    assert compare(old, new, shell, shell_lines(template, new)).kerangka == (("SAMPUL LAPORAN", "SAMPUL LAPORAN BARU"),)
    assert len(read_blocks(tmp_path / "lama.docx")) > 1
