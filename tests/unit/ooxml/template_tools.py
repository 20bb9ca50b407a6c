"""Small Word templates for tests: made with python-docx, filled with ours or with docxtpl, read back as text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from docx import Document
from docxtpl import DocxTemplate
from lxml import etree

from generator.diagnostics.finding import Finding
from generator.ooxml.template_compile import CompiledPart
from generator.templating.sandbox import make_environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.blocks.composition import Slot

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ENV = make_environment({"rupiah": lambda value: f"Rp{value}"})


def no_slot(_slot: Slot) -> Iterator[str]:
    raise AssertionError("tidak ada sisipan di templat ini")


def document(fill: Callable[[Any], None]) -> Any:
    made = Document()
    fill(made)
    return made


def lines(*texts: str) -> Any:
    return document(lambda made: [made.add_paragraph(text) for text in texts])


def table(*rows: tuple[str, ...]) -> Any:
    def fill(made: Any) -> None:
        grid = made.add_table(len(rows), len(rows[0]))
        for row, texts in zip(grid.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text

    return document(fill)


def runs(*texts: str) -> Any:
    def fill(made: Any) -> None:
        paragraph = made.add_paragraph()
        for number, text in enumerate(texts):
            paragraph.add_run(text).bold = bool(number % 2) or None

    return document(fill)


def compile_part(made: Any, part: str = "word/document.xml") -> tuple[CompiledPart | None, list[Finding]]:
    element = made.element if hasattr(made, "element") else made
    return CompiledPart.compile(etree.fromstring(etree.tostring(element)), part, "templates/uji.docx", ENV)


def ours(made: Any, values: Mapping[str, object], slot: Callable[[Slot], Iterator[str]] = no_slot) -> etree._Element:
    part, findings = compile_part(made)
    assert part is not None, findings
    return etree.fromstring("".join(part.generate(values, slot)).encode())


def theirs(made: Any, values: Mapping[str, object]) -> etree._Element:
    data = io.BytesIO()
    made.save(data)
    template = DocxTemplate(io.BytesIO(data.getvalue()))
    template.render(dict(values), autoescape=True)
    out = io.BytesIO()
    template.save(out)
    return etree.fromstring(etree.tostring(Document(io.BytesIO(out.getvalue())).element))


def read(root: etree._Element) -> list[object]:
    """Return the body as text: paragraphs as they are, tables as rows of cells of paragraphs."""
    body = root.find(f"{W}body")
    container = root if body is None else body
    return [
        _text(child)
        if child.tag == f"{W}p"
        else [[read(cell) for cell in row.iter(f"{W}tc")] for row in child.iter(f"{W}tr")]
        for child in container
        if child.tag in (f"{W}p", f"{W}tbl")
    ]


def _text(paragraph: etree._Element) -> str:
    letters = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(
        element.text or "" if element.tag == f"{W}t" else letters[str(element.tag)]
        for element in paragraph.iter(f"{W}t", *letters)
    )
