"""Whatever is edited: all changes accepted is the new document, all rejected the old one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.blocks.compare import compare, pair_blocks
from generator.blocks.compare_align import Item, align
from generator.blocks.compare_matrix import matrix
from generator.blocks.compare_report import summarize
from generator.blocks.compare_words import flat_runs, word_changes
from generator.blocks.model import Cell, Row, Rows, Run, TableBlock, TextBlock, plain_text
from tests.alat.docx_paket import W
from tests.alat.lacak_perubahan import decide
from tests.alat.lint_docx import lint
from tests.unit.ooxml.redline_tools import plain, redline, told
from tests.unit.ooxml.report_tools import load, report, save_template

if TYPE_CHECKING:
    from generator.blocks.model import Block
    from generator.ooxml.template import Template

WORDS = st.sampled_from(
    ["Pasal", "ayat", "5", "58.697", "anak", "dan", "laporan", "<&>", "(2)", "yang\ttab", "baris\nbaru", ""]
)
RUNS = st.lists(st.tuples(WORDS, st.booleans()).map(lambda pair: Run(f"{pair[0]} ", pair[1])), max_size=4).map(tuple)
STYLES = st.sampled_from(["Isi", "Judul", "Daftar 1"])
NUMBERS = st.sampled_from(["", "", "(1)", "(2)", "a.", "Pasal 5"])
TEXTS = st.builds(
    TextBlock, STYLES, RUNS, NUMBERS, st.booleans(), st.sampled_from(["", "x/1", "x/2", "pasal/a", "pasal/b"])
)
CELL_TEXTS = st.lists(st.tuples(STYLES, RUNS).map(lambda pair: TextBlock(*pair)), min_size=1, max_size=3).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> TableBlock:
    """A table of two or three columns, the first merged where it can be."""
    columns = draw(st.integers(2, 3))
    rows: list[Row] = []
    open_ = False
    for _ in range(draw(st.integers(1, 5))):
        anchor = draw(st.sampled_from(["", "m/1", "m/2", "baris/a"]))
        if draw(st.integers(0, 5)) == 0:
            rows.append(Row((Cell(draw(CELL_TEXTS), columns),), anchor))
            open_ = False
            continue
        merge = draw(st.sampled_from(["", "restart", "continue"] if open_ else ["", "restart"]))
        content = (TextBlock("Isi", ()),) if merge == "continue" else draw(CELL_TEXTS)
        open_ = merge != ""
        rest = tuple(Cell(draw(CELL_TEXTS)) for _ in range(columns - 1))
        rows.append(Row((Cell(content, 1, merge), *rest), anchor))  # type: ignore[arg-type]
    header = draw(
        st.sampled_from([(), (Row(tuple(Cell((TextBlock("Isi", (Run(str(n)),)),)) for n in range(columns))),)])
    )
    return TableBlock("Kisi", (1,) * columns, header, Rows(lambda: iter(rows)), draw(st.sampled_from(["satu", "dua"])))


@st.composite
def versions(draw: st.DrawFn) -> tuple[list[Block], list[Block]]:
    """Two versions: pieces of the old one kept, dropped, moved, or edited, and new ones between."""
    old = draw(st.lists(st.one_of(TEXTS, TEXTS, tables()), max_size=7))
    new: list[Block] = []
    for block in draw(st.permutations(old)) if draw(st.integers(0, 4)) == 0 else old:
        what = draw(st.sampled_from(["tetap", "tetap", "hilang", "lain", "tambah"]))
        if what == "lain" and isinstance(block, TextBlock):
            new.append(block._replace(runs=(*block.runs, *draw(RUNS)), number=draw(NUMBERS)))
        elif what == "lain" and isinstance(block, TableBlock):
            new.append(_edited(draw, block))
        elif what != "hilang":
            new.append(block)
        if what == "tambah":
            new.append(draw(st.one_of(TEXTS, tables())))
    return _unique(old), _unique(new)


def _edited(draw: st.DrawFn, table: TableBlock) -> TableBlock:
    """Drop a row and change a cell; what then would go on from nothing starts anew."""
    rows = list(table.rows)
    if len(rows) > 1:
        del rows[draw(st.integers(0, len(rows) - 1))]
    place = draw(st.integers(0, len(rows) - 1))
    *first, last = rows[place].cells
    rows[place] = rows[place]._replace(cells=(*first, last._replace(content=draw(CELL_TEXTS))))
    made: list[Row] = []
    for row in rows:
        cell = row.cells[0]
        above = made[-1].cells[0] if made else None
        if cell.merge == "continue" and (above is None or not above.merge or above.span != cell.span):
            row = row._replace(cells=(cell._replace(merge="restart"), *row.cells[1:]))
        made.append(row)
    return table._replace(rows=Rows(lambda: iter(made)))


def _unique(blocks: list[Block]) -> list[Block]:
    """Return blocks of which no two have one anchor."""
    seen: set[str] = set()

    def fresh(anchor: str) -> str:
        if anchor in seen:
            return ""
        seen.add(anchor)
        return anchor

    found: list[Block] = []
    for block in blocks:
        if isinstance(block, TableBlock):
            rows = [row._replace(anchor=fresh(row.anchor)) for row in block.rows]
            found.append(block._replace(rows=Rows(lambda rows=rows: iter(rows))))  # type: ignore[misc]
        elif isinstance(block, TextBlock):
            found.append(block._replace(anchor=fresh(block.anchor)))
    return found


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return load(save_template(tmp_path_factory.mktemp("templat") / "laporan.docx"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(pair=versions())
def test_accept_is_new_and_reject_is_old(template: Template, pair: tuple[list[Block], list[Block]]) -> None:
    old, new = pair
    written = redline(template, old, new)
    assert told(decide(written, accept=True)) == told(plain(template, new))
    assert told(decide(written, accept=False)) == told(plain(template, old))


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(pair=versions())
def test_redlines_have_no_flaw_of_their_own(template: Template, pair: tuple[list[Block], list[Block]]) -> None:
    old, new = pair
    written = redline(template, old, new)
    known = {flaw.code for each in (old, new) for flaw in lint(io.BytesIO(plain(template, each)))}
    assert {flaw.code for flaw in lint(io.BytesIO(written))} <= known
    decided = decide(written, accept=True)
    assert f"{W}ins".encode() not in decided
    changes = compare(report(tuple(old)), report(tuple(new)))
    assert summarize(changes)
    list(matrix(changes))


@given(RUNS, RUNS)
def test_words_lose_nothing(old: tuple[Run, ...], new: tuple[Run, ...]) -> None:
    pieces = word_changes(old, new)
    assert "".join(plain_text(piece.runs) for piece in pieces if piece.kind != "tambah") == plain_text(old)
    assert "".join(plain_text(piece.runs) for piece in pieces if piece.kind != "hapus") == plain_text(new)


ITEMS = st.lists(
    st.builds(
        Item,
        st.sampled_from(["a", "b"]),
        st.sampled_from(["", "x/1", "x/2", "n/a", "n/b"]),
        st.text("pq 1", max_size=6),
    ),
    max_size=12,
)


@given(ITEMS, ITEMS)
def test_alignment_has_every_piece_once_and_in_order(old: list[Item], new: list[Item]) -> None:
    matches = align(old, new)
    assert [i for i, _ in matches if i is not None] == list(range(len(old)))
    assert [j for _, j in matches if j is not None] == list(range(len(new)))
    assert all(old[i].kind == new[j].kind for i, j in matches if i is not None and j is not None)


@given(versions())
def test_what_is_equal_stays(pair: tuple[list[Block], list[Block]]) -> None:
    old, _ = pair
    assert all(before is after for before, after in pair_blocks(old, old))
    texts = [flat_runs(block) for block in old if isinstance(block, TextBlock)]
    assert all(piece.kind == "sama" for runs in texts for piece in word_changes(runs, runs))
