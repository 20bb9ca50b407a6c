"""What the real documents and the template say, as text that people review when it changes.

After a change that is meant, write them anew and read the difference:

    RANCANG_TULIS_GOLDEN=1 python -m pytest tests/dokumen/test_golden.py
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document

from generator.blocks.dump import dump
from generator.blocks.model import TableBlock, TextBlock
from generator.ooxml.readback import read_blocks, read_headers
from tests.alat.banding import compare
from tests.alat.docx_paket import Package, W, attr, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

    from generator.blocks.model import Block
    from tests.dokumen.conftest import Dokumen

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
PARTS = ("pengantar", "ringkasan", "bab-1", "bab-2", "bab-3", "bab-4", "lampiran")
TITLES = ("Judul Depan", "heading 1")
KINDS = {"paragraph": "paragraf", "character": "huruf", "table": "tabel"}


def pages(path: Path) -> Iterator[str]:
    """Say paper, margins and headers of every section."""
    yield "== Halaman"
    for number, section in enumerate(Document(str(path)).sections, 1):
        size = f"{section.page_width.mm:.0f} × {section.page_height.mm:.0f} mm"
        sides = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
        margins = " ".join(f"{side.mm:.0f}" for side in sides)
        first = ", halaman pertama lain" if section.different_first_page_header_footer else ""
        yield f"seksi {number}: {size}, marjin {margins} mm, kepala pada {section.header_distance.mm:.1f} mm{first}"


def headers(path: Path) -> Iterator[str]:
    yield "== Kepala dan kaki halaman"
    for name, blocks in read_headers(path).items():
        yield from (f"{name}: {line}" for line in dump(blocks))


def column_widths(blocks: Iterable[Block]) -> Iterator[str]:
    yield "== Lebar kolom (twip)"
    for block in blocks:
        if isinstance(block, TableBlock):
            yield f"{block.style}: {' '.join(map(str, block.widths))} = {sum(block.widths)}"


def test_document_says_what_it_said(peraturan: Dokumen) -> None:
    compare(golden_name(peraturan), [*about(peraturan, peraturan.blocks), "== Isi", *peraturan.lines])


@pytest.mark.parametrize("number", range(len(PARTS)), ids=PARTS)
def test_report_says_what_it_said(laporan: Dokumen, number: int) -> None:
    """One file a chapter: a change to one is read without the others."""
    found = parts(laporan.blocks)
    assert len(found) == len(PARTS)
    head = about(laporan, found[number]) if number == 0 else column_widths(found[number])
    compare(f"{golden_name(laporan)}--{PARTS[number]}", [*head, "== Isi", *laporan.told(found[number])])


def golden_name(document: Dokumen) -> str:
    return str(document.target).replace("/", "--")


def about(document: Dokumen, blocks: tuple[Block, ...]) -> Iterator[str]:
    yield f"Judul: {document.composition.title}"
    yield f"Pembuat: {document.composition.author}"
    yield from pages(document.path)
    yield from headers(document.path)
    yield from column_widths(blocks)


def parts(blocks: tuple[Block, ...]) -> list[tuple[Block, ...]]:
    """Cut a report before each title of its first level; the cover belongs to the foreword."""
    begins = [n for n, block in enumerate(blocks) if isinstance(block, TextBlock) and block.style in TITLES]
    return [blocks[begin:end] for begin, end in pairwise([0, *begins[1:], len(blocks)])]


# ---- templates


def properties(element: etree._Element | None, leave_out: tuple[str, ...] = ()) -> str:
    """Return properties as `spacing before=0 after=80; jc both; keepNext`."""
    said = []
    for each in () if element is None else element:
        name = str(each.tag).rpartition("}")[2]
        if name in leave_out:
            continue
        values = [f"{str(key).rpartition('}')[2]}={value}" for key, value in each.attrib.items()]
        inner = f" ({properties(each)})" if len(each) else ""
        said.append(" ".join([name, *(value.removeprefix("val=") for value in values)]) + inner)
    return "; ".join(said)


def styles(package: Package) -> Iterator[str]:
    yield "== Gaya"
    root = package.root("word/styles.xml")
    yield f"bawaan: {properties(root.find(f'{W}docDefaults/{W}rPrDefault/{W}rPr'))}"
    yield f"bawaan: {properties(root.find(f'{W}docDefaults/{W}pPrDefault/{W}pPr'))}"
    names = {attr(each, "styleId"): attr(each.find(f"{W}name")) for each in root.iter(f"{W}style")}
    for style in root.iter(f"{W}style"):
        kind = KINDS.get(attr(style, "type"))
        if kind is None:
            continue
        based, following = (names.get(attr(style.find(W + name)), "") for name in ("basedOn", "next"))
        line = f"{kind} {attr(style.find(f'{W}name'))}" + (f" < {based}" if based else "")
        said = [properties(style.find(W + name)) for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr")]
        said.append(f"sesudahnya {following}" if following and following != names[attr(style, "styleId")] else "")
        yield " | ".join([line, *filter(None, said)])


def direct_looks(package: Package) -> Iterator[str]:
    """Say which paragraphs of the template depart from their style."""
    yield "== Paragraf dengan format langsung"
    for part, paragraph in package.each(f"{W}p"):
        look = properties(paragraph.find(f"{W}pPr"), ("pStyle", "sectPr"))
        if look:
            yield f"{part.rpartition('/')[2]}: {text_of(paragraph).strip()[:60]!r}: {look}"


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.docx")), ids=lambda path: path.stem)
def test_template_says_what_it_said(path: Path) -> None:
    package = Package(path)
    name = "--".join(("templat", *path.relative_to(TEMPLATES).with_suffix("").parts))
    blocks = read_blocks(path)
    compare(
        name,
        [
            *pages(path),
            *headers(path),
            *column_widths(blocks),
            *styles(package),
            *direct_looks(package),
            "== Isi",
            *dump(blocks),
        ],
    )
