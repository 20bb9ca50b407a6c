"""Redlines for tests: written with a small template, decided on, and read back as plain lines."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from generator.blocks.compare import compare
from generator.blocks.compare_words import join_runs
from generator.blocks.figures import ContentsBlock
from generator.blocks.model import Run, SectionBreak, TableBlock, TextBlock
from generator.ooxml.readback import read_blocks
from generator.ooxml.redline import write_redline
from tests.unit.ooxml.report_tools import report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.blocks.model import Block
    from generator.ooxml.template import Template

DATE = "2022-12-29T00:00:00Z"


def redline(template: Template, old: Sequence[Block], new: Sequence[Block]) -> bytes:
    """Return a document whose one slot shows what changed."""
    out = io.BytesIO()
    assert write_redline(template, compare(report(tuple(old)), report(tuple(new))), out, DATE) == []
    return out.getvalue()


def plain(template: Template, blocks: Sequence[Block]) -> bytes:
    """Return the document without a trace of changes."""
    out = io.BytesIO()
    assert template.write(report(tuple(blocks)), out) == []
    return out.getvalue()


def told(source: bytes | Path) -> list[str]:
    """Return what a document says and how it looks; merges and targets of links left out."""
    read = read_blocks(io.BytesIO(source) if isinstance(source, bytes) else source)
    return [line for block in read for line in _lines(block)]


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, TextBlock):
        if _look(block) or block.style not in ("Normal", "Standard", "Pemisah"):  # a spacer that LibreOffice named
            yield f"[{block.style}] {_look(block)}"
    elif isinstance(block, TableBlock):
        yield f"<{block.style}> {len(block.header)}"
        for row in (*block.header, *block.rows):
            yield " | ".join(f"{cell.span}:" + "¶".join(_look(each) for each in cell.content) for cell in row.cells)
    elif not isinstance(block, SectionBreak):
        yield str(block if isinstance(block, ContentsBlock) else block._replace(anchor=""))


def _look(block: TextBlock) -> str:
    runs = join_runs(Run(run.text, run.italic, run.bold) for run in block.runs if run.text)
    return "".join(f"{'*' * (run.italic + 2 * run.bold)}{run.text}" for run in runs)
