"""A small report for tests: its template made with python-docx, its blocks by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from generator.blocks.composition import Composition, Slot
from generator.blocks.figures import ContentsBlock, Entry
from generator.blocks.model import Cell, Orientation, Row, Rows, Run, SectionBreak, TableBlock, TextBlock
from generator.ooxml.template import Template

if TYPE_CHECKING:
    from pathlib import Path

    from generator.blocks.model import Block

STYLES = frozenset({"Judul", "Isi", "Daftar 1", "Daftar 2", "Kisi"})
FIELD = 'TOC \\o "1-2" \\h \\z \\u'
COMMENT = "{# Halaman contoh untuk lembar lanskap; tulisan ini tidak ikut tercetak. #}"


def save_template(path: Path, *, sample: bool = True, start: int | None = 1, last: str = "decimal") -> Path:
    """Save a template: cover, front matter in Roman numerals, body, and a sample sheet that lies across."""
    document: Any = Document()
    for name in ("Judul", "Isi", "Daftar 1", "Daftar 2"):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    _outline(document.styles["Judul"], 0)
    document.styles.add_style("Kisi", WD_STYLE_TYPE.TABLE)
    _f4(document.sections[0])
    document.add_paragraph("SAMPUL {{ judul }}")
    front = document.add_section(WD_SECTION.NEW_PAGE)
    footer(front)
    numbers(front, "lowerRoman", 1)
    document.add_paragraph("KATA PENGANTAR")
    document.add_paragraph("{{p isi.daftar }}")
    body = document.add_section(WD_SECTION.NEW_PAGE)
    footer(body)
    numbers(body, last, start)
    document.add_paragraph("{{p isi.tubuh }}")
    if sample:
        across = document.add_section(WD_SECTION.NEW_PAGE)
        across.orientation = WD_ORIENT.LANDSCAPE
        across.page_width, across.page_height = Mm(330), Mm(215)
        document.add_paragraph(COMMENT)
    document.save(str(path))
    return path


def footer(section: Any) -> None:
    """Give the section a footer of its own that prints `hal. 3.`."""
    section.footer.is_linked_to_previous = False
    paragraph = section.footer.paragraphs[0]
    paragraph.add_run("hal. ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    paragraph._p.append(field)
    paragraph.add_run(".")


def numbers(section: Any, form: str, start: int | None) -> None:
    """Let the section number its pages in its own way."""
    element = section._sectPr.find(qn("w:pgNumType"))
    if element is None:
        element = OxmlElement("w:pgNumType")
        section._sectPr.insert_element_before(element, "w:cols", "w:titlePg", "w:docGrid")
    element.attrib.clear()
    element.set(qn("w:fmt"), form)
    if start is not None:
        element.set(qn("w:start"), str(start))


def _outline(style: Any, level: int) -> None:
    element = OxmlElement("w:outlineLvl")
    element.set(qn("w:val"), str(level))
    style.element.get_or_add_pPr().append(element)


def _f4(section: Any) -> None:
    section.page_width, section.page_height = Mm(215), Mm(330)


def load(path: Path) -> Template:
    """Return the compiled template."""
    template, findings = Template.load(path, path.name, STYLES, {})
    assert template is not None, findings
    return template


def heading(key: str, text: str = "") -> TextBlock:
    return TextBlock("Judul", (Run(text or f"JUDUL {key}"),), anchor=key)


def filler(lines: int) -> tuple[TextBlock, ...]:
    return tuple(TextBlock("Isi", (Run(f"Baris {number}."),)) for number in range(lines))


def across(key: str) -> tuple[Block, ...]:
    """Return a sheet that lies across, between two breaks, with a heading and a table."""
    cell = Cell((TextBlock("Isi", (Run("sel"),)),))
    table = TableBlock("Kisi", (1, 1), (), Rows(lambda: iter([Row((cell, cell))])), "tabel", Orientation.LANSKAP)
    return (SectionBreak(Orientation.TEGAK), heading(key), table, SectionBreak(Orientation.LANSKAP))


def contents(*keys: str, text: str = "JUDUL {}", styles: tuple[str, ...] = ("Daftar 1", "Daftar 2")) -> ContentsBlock:
    return ContentsBlock(styles, FIELD, tuple(Entry(1, text.format(key), key) for key in keys))


def report(
    body: tuple[Block, ...], *keys: str, front: tuple[Block, ...] = (), last: Orientation | None = Orientation.TEGAK
) -> Composition:
    """Return a report whose contents list the keys; `front` stands behind the contents."""
    isi = {"daftar": Slot((contents(*keys), *front)), "tubuh": Slot(body)}
    return Composition("Laporan Uji", "Pemerintah Uji", {"judul": "LAPORAN", "isi": isi}, last)


def three_parts() -> Composition:
    """Return a report with headings in front matter, body, and on sheets across."""
    front = (*filler(70), heading("kata"))
    body = (
        heading("satu"),
        *filler(120),
        heading("dua"),
        *across("lintang"),
        heading("tiga"),
        *filler(80),
        heading("empat"),
    )
    return report(body, "kata", "satu", "dua", "lintang", "tiga", "empat", front=front)
