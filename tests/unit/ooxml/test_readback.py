"""Any blocks that are written come back from the file as they were."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.blocks.dump import dump
from generator.blocks.model import Block, Cell, Orientation, Row, Rows, Run, SectionBreak, TableBlock, TextBlock
from generator.ooxml.anchors import bookmark_name
from generator.ooxml.emit import Emitter
from generator.ooxml.guard import parse_xml, read_package
from generator.ooxml.package import write_package
from generator.ooxml.readback import read_blocks
from generator.ooxml.sections import Layouts
from generator.ooxml.styles import style_ids
from tests.alat.lint_docx import lint

if TYPE_CHECKING:
    from collections.abc import Sequence

PARTS = read_package((Path(__file__).resolve().parents[3] / "templates/peraturan.docx").read_bytes())
STYLES = style_ids(parse_xml(PARTS["word/styles.xml"], "word/styles.xml"))
UPRIGHT = '<w:sectPr><w:pgSz w:w="12189" w:h="18709"/></w:sectPr>'
ACROSS = '<w:sectPr><w:pgSz w:w="18709" w:h="12189" w:orient="landscape"/></w:sectPr>'
LAYOUTS = Layouts(UPRIGHT, ACROSS, UPRIGHT, (9000, 15000))
ROOT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def written(blocks: Sequence[Block]) -> io.BytesIO:
    body = "".join(Emitter(STYLES, LAYOUTS, 1).pieces(blocks))
    out = io.BytesIO()
    write_package(out, {**PARTS, "word/document.xml": ROOT.format(body + UPRIGHT).encode()})
    return io.BytesIO(out.getvalue())


def lines_of(file: io.BytesIO) -> list[str]:
    return list(dump(read_blocks(file)))


# Letters of every kind; a carriage return or a control character never gets past the YAML reader.
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\t\n*<>&|\\"), max_size=12)
RUNS = st.lists(st.builds(Run, WORDS, st.booleans(), st.booleans(), st.sampled_from(["", "", "pasal/1"])), max_size=4)
TEXTS = st.builds(
    TextBlock,
    st.sampled_from(["Ayat", "Bab", "Pasal Teks"]),
    RUNS.map(tuple),
    st.sampled_from(["", "(1)", "BAB I"]),
    st.booleans(),
)


@st.composite
def tables(draw: st.DrawFn) -> TableBlock:
    columns = draw(st.integers(1, 4))
    rows = [draw(_rows(columns)) for _ in range(draw(st.integers(1, 4)))]
    total = draw(st.integers(0, len(rows) - 1))
    header = tuple(row._replace(keep_next=False) for row in rows[:total])
    return TableBlock("Matriks", (1,) * columns, header, Rows(lambda: iter(rows[total:])), draw(WORDS).strip())


@st.composite
def _rows(draw: st.DrawFn, columns: int) -> Row:
    cells = []
    while columns:
        span = draw(st.integers(1, columns))
        columns -= span
        content = tuple(draw(st.lists(TEXTS, min_size=1, max_size=2)))
        cells.append(Cell(content, span, draw(st.sampled_from(["", "restart", "continue"]))))
    return Row(tuple(cells), keep_next=draw(st.booleans()))


BLOCKS = st.lists(st.one_of(TEXTS, tables(), st.builds(SectionBreak, st.sampled_from(Orientation))), max_size=5)


@settings(max_examples=60, deadline=None)
@given(BLOCKS)
def test_written_blocks_are_read_back(blocks: list[Block]) -> None:
    wanted = [*dump(blocks, bookmark_name), "--- tegak ---"]
    assert lines_of(written(blocks)) == wanted


def test_anchors_come_back_as_bookmarks() -> None:
    cells = (Cell((TextBlock("Matriks Isi", ()),), 1, "continue"), Cell((TextBlock("Matriks Isi", ()),)))
    table = TableBlock("Matriks", (1, 1), (), Rows(lambda: iter([Row(cells, "baris/1")])), "")
    text, read, _ = read_blocks(written([TextBlock("Ayat", (), anchor="pasal/1/ayat/1"), table]))
    assert isinstance(text, TextBlock)
    assert isinstance(read, TableBlock)
    assert text.anchor == bookmark_name("pasal/1/ayat/1")
    assert [row.anchor for row in read.rows] == [bookmark_name("baris/1")]


def test_tables_that_touch_are_kept_apart() -> None:
    table = TableBlock("Matriks", (1,), (), Rows(lambda: iter([Row((Cell((TextBlock("Ayat", ()),)),))])), "")
    file = written([table, table])
    assert lint(file) == []
    assert [type(block).__name__ for block in read_blocks(file)] == ["TableBlock", "TableBlock", "SectionBreak"]


def test_what_people_do_in_word_is_read_too() -> None:
    document = Document()
    paragraph = document.add_paragraph("tetap ")
    for tag, words in (("ins", "disisipkan"), ("del", "dihapus")):
        change = paragraph._p.makeelement(f"{{{paragraph._p.nsmap['w']}}}{tag}", {})
        change.append(document.add_paragraph(words).runs[0]._r)
        paragraph._p.append(change)
    table = document.add_table(1, 1)
    table.cell(0, 0).add_table(1, 1).cell(0, 0).text = "tabel dalam sel"
    out = io.BytesIO()
    document.save(out)
    lines = lines_of(io.BytesIO(out.getvalue()))
    assert lines[0] == "[Normal] tetap disisipkan"
    assert "|  ¶tabel dalam sel¶" in lines
