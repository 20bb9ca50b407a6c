"""The printed report: its contents name the pages where the titles stand, front matter in roman numbers."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from generator.bahasa.penomoran import romawi
from generator.blocks.dump import dump
from generator.ooxml.readback import read_blocks
from tests.alat.docx_paket import Package, W
from tests.alat.lint_docx import lint
from tests.conftest import require

if TYPE_CHECKING:
    from pathlib import Path

    from tests.dokumen.conftest import Dokumen

LISTS = {"DAFTAR ISI": "toc", "DAFTAR TABEL": "table of figures", "DAFTAR GAMBAR": "table of figures"}


@pytest.fixture(scope="module")
def lembar(tercetak: Path) -> list[str]:
    """Return the text of every sheet with single spaces; line breaks inside a title do not count."""
    tool = require(shutil.which("pdftotext"), "pdftotext")
    command = [tool, "-layout", tercetak.with_suffix(".pdf"), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    return text.rstrip("\f").split("\f")


@pytest.fixture(scope="module")
def entri(tercetak: Path) -> list[tuple[str, str]]:
    """Return text and page of every entry of the three lists, as the Word file shows them."""
    found = []
    package = Package(tercetak)
    styles = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val")
        for style in package.root("word/styles.xml").iter(f"{W}style")
    }
    for paragraph in package.root("word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = styles.get(style.get(f"{W}val"), "") if style is not None else ""
        if not name.startswith(("toc ", "table of figures")):
            continue
        words = ["\t" if each.tag == f"{W}tab" else each.text or "" for each in paragraph.iter(f"{W}t", f"{W}tab")]
        text, _, page = "".join(word for word in words).rpartition("\t")
        found.append((text.strip(), page.strip()))
    return found


def squash(text: str) -> str:
    return re.sub(r"\s", "", text)


def labels(lembar: list[str]) -> list[str]:
    """Return what the foot of every sheet says, empty where it has no number."""
    found = []
    for sheet in lembar:
        last = sheet.rstrip().rsplit("\n", 1)[-1].strip()
        said = re.fullmatch(r"(?:Laporan Kinerja Tahun 2022\s+)?(\d+|[ivxlc]+)", last)
        found.append(said[1] if said else "")
    return found


def test_pages_run_on_roman_first(lembar: list[str]) -> None:
    found = labels(lembar)
    first = next(n for n, sheet in enumerate(lembar) if re.search(r"BAB I\s+PENDAHULUAN\s", sheet) and found[n] == "1")
    assert found[0] == ""  # the cover
    front = [each for each in found[:first] if each]
    numbers = [romawi(n).lower() for n in range(1, 40)]
    start = numbers.index(front[0])
    assert front == numbers[start : start + len(front)]
    assert found[first:] == [str(n) for n in range(1, len(lembar) - first + 1)]


def test_every_entry_names_the_page_of_its_title(lembar: list[str], entri: list[tuple[str, str]]) -> None:
    found = labels(lembar)
    assert len(entri) > 150
    wrong = []
    for text, page in entri:
        title = squash(text)
        sheets = [n for n, label in enumerate(found) if label == page]
        if not sheets or not any(title in squash(_body(lembar[n])) for n in sheets):
            wrong.append(f"{text} … {page or '(kosong)'}")
    assert not wrong, wrong[:10]


def _body(sheet: str) -> str:
    """Return a sheet without dots that lead to page numbers: an entry of the contents is no title."""
    return "\n".join(line for line in sheet.splitlines() if not re.search(r"\.{4,}\s*\S+\s*$", line))


def test_front_matter_is_listed_in_roman(entri: list[tuple[str, str]]) -> None:
    pages = dict(entri)
    for title in ("KATA PENGANTAR", "RINGKASAN EKSEKUTIF", "Tabel 1\tIkhtisar Capaian Kinerja Tahun 2022"):
        assert re.fullmatch(r"[ivx]+", pages[title]), title
    assert pages["BAB I\tPENDAHULUAN"] == "1"
    assert all(page.isdigit() for text, page in entri if re.match(r"BAB|[A-Z]\.|\d+\.|(Tabel|Gambar) \w+\.", text))


def test_pages_do_not_go_back(entri: list[tuple[str, str]]) -> None:
    """Each list is in the order of the paper."""
    for begins in ("Tabel", "Gambar"):
        pages = [int(page) for text, page in entri if text.startswith(f"{begins} ") and page.isdigit()]
        assert pages == sorted(pages)
        assert len(pages) > 20
    headings = [int(page) for text, page in entri if re.match(r"BAB|LAMPIRAN|[A-Z]\.|\d+\.", text) and page.isdigit()]
    assert headings == sorted(headings)


def test_the_printed_lists_show_the_same_pages(lembar: list[str], entri: list[tuple[str, str]]) -> None:
    said = squash("".join(lembar[: next(n for n, each in enumerate(labels(lembar)) if each == "1")]))
    for text, page in entri:
        assert re.search(re.escape(squash(text)) + r"\.*" + page, said), text


def test_only_page_numbers_differ_from_a_draft(tercetak: Path, laporan: Dokumen) -> None:
    """The layout pass fills the lists and changes nothing else; the file stays whole."""
    assert lint(tercetak) == []
    assert list(dump(read_blocks(tercetak))) == list(dump(laporan.blocks))


def test_no_sheet_is_empty_and_nothing_is_missing(lembar: list[str]) -> None:
    assert 80 <= len(lembar) <= 260
    assert [n for n, sheet in enumerate(lembar) if len(squash(sheet)) < 40] == []
    whole = " ".join(" ".join(lembar).split())
    assert "Error!" not in whole
    assert "{{" not in whole
    assert "[[" not in whole
