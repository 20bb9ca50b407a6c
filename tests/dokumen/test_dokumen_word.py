"""Every real document is valid, whole, and readable by the tools that officials use."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from lxml import etree

from generator.blocks.dump import dump
from generator.blocks.model import SectionBreak, TableBlock
from generator.ooxml.readback import read_blocks, read_headers
from tests.alat.banding import find_run
from tests.alat.docx_paket import W
from tests.alat.lint_docx import lint
from tests.conftest import require
from tests.dokumen.conftest import PERATURAN, TARGETS, block_anchors, once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.model import Block
    from generator.pipeline import Report
    from generator.source.discover import Target
    from tests.dokumen.conftest import Dokumen

F4_POINTS = (609.4, 935.4)  # 215 × 330 mm
DC = "{http://purl.org/dc/elements/1.1/}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def part(dokumen: Dokumen, name: str) -> etree._Element:
    with zipfile.ZipFile(dokumen.path) as archive:
        return etree.fromstring(archive.read(name))


@pytest.fixture(scope="module")
def pdfs(built: Report, soffice: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Print every regulation; the report is printed by its own fixture."""
    return convert(built, PERATURAN, soffice, tmp_path_factory, "pdf")


@pytest.fixture(scope="module")
def saved(built: Report, soffice: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Open every document in LibreOffice and save it again as .docx."""
    return convert(built, TARGETS, soffice, tmp_path_factory, "docx")


def convert(
    built: Report, targets: Sequence[Target], soffice: Path, factory: pytest.TempPathFactory, kind: str
) -> dict[str, Path]:
    """Convert documents in one call, in a profile of their own, once for all workers."""
    names = {str(target): f"{target.daerah}--{target.dokumen}" for target in targets}

    def make(folder: Path) -> None:
        (folder / "asal").mkdir()
        for target in targets:
            shutil.copy(dict(built.written)[target], folder / "asal" / f"{names[str(target)]}.docx")
        profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
        files = sorted((folder / "asal").iterdir())
        command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", folder, *files]
        subprocess.run(command, check=True, capture_output=True, timeout=180)

    folder = once(factory, f"libreoffice-{kind}", make)
    return {target: folder / f"{name}.{kind}" for target, name in names.items()}


def test_microsoft_validator_finds_nothing(dokumen: Dokumen, ooxml_validator: Path) -> None:
    done = subprocess.run([ooxml_validator, dokumen.path], capture_output=True, text=True, timeout=120, check=False)
    report = json.loads(done.stdout)
    assert report["ok"], report["errors"][:5]
    assert done.returncode == 0


def test_own_lint_finds_nothing(dokumen: Dokumen) -> None:
    assert lint(dokumen.path) == []


def test_python_docx_opens_it(dokumen: Dokumen) -> None:
    document = Document(str(dokumen.path))
    assert document.core_properties.title == dokumen.composition.title
    assert document.core_properties.author == dokumen.composition.author
    assert len(document.paragraphs) > 100
    assert document.tables


def test_language_title_and_author_are_set(dokumen: Dokumen) -> None:
    core = part(dokumen, "docProps/core.xml")
    assert core.findtext(f"{DC}language") == "id-ID"
    title, creator = (core.findtext(DC + name, "") for name in ("title", "creator"))
    assert (title.split()[0], creator.split()[0]) in (("Peraturan", "Pemerintah"), ("Laporan", "Dinas"))
    language = part(dokumen, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language is not None
    assert language.get(f"{W}val") == "id-ID"


def test_pictures_have_a_description(dokumen: Dokumen) -> None:
    pictures = list(part(dokumen, "word/document.xml").iter(f"{WP}docPr"))
    assert pictures
    assert all(len(each.get("descr", "")) > 10 for each in pictures)


def test_pages_are_numbered_but_not_the_first(peraturan: Dokumen) -> None:
    headers = {name: list(dump(blocks)) for name, blocks in read_headers(peraturan.path).items()}
    assert ["[header] - ⟦PAGE⟧2 -"] in headers.values()
    document = Document(str(peraturan.path))
    first, *later = document.sections
    assert first.different_first_page_header_footer
    assert not first.first_page_header.paragraphs[0].text
    for section in (first, *later):
        assert section.header.paragraphs[0].text.startswith("- ")
    assert not any(section.different_first_page_header_footer for section in later)


def sheets_across(dokumen: Dokumen) -> list[bool]:
    """Return how the sheets lie, one entry for each turn."""
    sections = Document(str(dokumen.path)).sections
    return [across for across, _ in groupby(section.page_width > section.page_height for section in sections)]


def test_sheets_are_f4_and_some_lie_across(peraturan: Dokumen) -> None:
    sizes = [(s.page_width.mm, s.page_height.mm) for s in Document(str(peraturan.path)).sections]
    assert {tuple(sorted(round(each) for each in size)) for size in sizes} == {(215, 330)}
    assert sheets_across(peraturan)[:2] == [False, True]


def test_rows_stay_whole_and_heads_repeat(dokumen: Dokumen) -> None:
    for table in part(dokumen, "word/document.xml").iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        style = table.find(f"{W}tblPr/{W}tblStyle")
        if style is not None and style.get(f"{W}val") == "Matriks":
            assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
            assert rows[-1].find(f"{W}trPr/{W}tblHeader") is None


def test_every_link_has_its_target(dokumen: Dokumen) -> None:
    root = part(dokumen, "word/document.xml")
    marks = {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
    links = [link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")]
    assert links
    assert set(links) <= marks


def test_libreoffice_prints_it(peraturan: Dokumen, pdfs: dict[str, Path]) -> None:
    file = pdfs[str(peraturan.target)]
    assert file.exists()
    pages = pdf_pages(file)
    assert 20 <= len(pages) <= 80
    assert all(abs(min(each) - F4_POINTS[0]) < 1 and abs(max(each) - F4_POINTS[1]) < 1 for each in pages)
    across = [turned for turned, _ in groupby(width > height for width, height in pages)]
    assert across == sheets_across(peraturan)


def test_printed_pages_carry_numbers(peraturan: Dokumen, pdfs: dict[str, Path]) -> None:
    tool = require(shutil.which("pdftotext"), "pdftotext")
    text = subprocess.run(
        [tool, "-layout", pdfs[str(peraturan.target)], "-"], capture_output=True, text=True, check=True, timeout=60
    ).stdout
    sheets = text.rstrip("\f").split("\f")
    assert not re.match(r"\s*- \d+ -", sheets[0])
    for number, sheet in enumerate(sheets[1:], 2):
        assert re.fullmatch(rf"- ?{number} ?-", sheet.strip().split("\n")[0]), number


def test_a_save_in_libreoffice_keeps_text_links_tables_and_anchors(dokumen: Dokumen, saved: dict[str, Path]) -> None:
    """LibreOffice drops descriptions of tables and moves empty paragraphs; everything else must come back.

    It also moves the bookmark of a paragraph that ends a section to the end of the paragraph before.
    """
    blocks = read_blocks(saved[str(dokumen.target)])
    moved = {
        getattr(block, "anchor", "")
        for block, following in pairwise(dokumen.blocks)
        if isinstance(following, SectionBreak)
    }
    assert set(block_anchors(dokumen.blocks)) - set(block_anchors(blocks)) <= moved
    assert [each for each in block_anchors(dokumen.blocks) if each not in moved] == [
        each for each in block_anchors(blocks) if each not in moved
    ]
    assert find_run(told(blocks), told(read_blocks(dokumen.path))) == ""


def told(blocks: tuple[Block, ...]) -> list[str]:
    """Return the dump without empty paragraphs, descriptions of tables, and what LibreOffice writes its own way.

    That is: descriptions of figures, merges of a single row, the capital of `heading`, a new page before a
    paragraph, and the switches of contents that only concern links.
    """
    plain = (each._replace(caption="") if isinstance(each, TableBlock) else each for each in blocks)
    lines = [line.replace("↓", "") for line in dump(plain) if not re.fullmatch(r"\[[^\]]*\]", line)]
    lines = [re.sub(r" \\[hzu]\b", "", line) if line.startswith("(daftar isi)") else line for line in lines]
    lines = [re.sub(r"^(\[\w+\] \((?:grafik|gambar) [^)]*\)).*", r"\1", line) for line in lines]
    return [line.replace("[Heading ", "[heading ", 1).replace("] ⏎", "] ", 1) for line in lines]


def pdf_pages(file: Path) -> list[tuple[float, float]]:
    tool: Any = require(shutil.which("pdfinfo"), "pdfinfo")
    text = subprocess.run([tool, "-l", "-1", file], capture_output=True, text=True, check=True, timeout=60).stdout
    return [(float(a), float(b)) for a, b in re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", text)]
