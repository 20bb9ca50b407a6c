"""Every real document: its blocks as composed, and the Word file that was written of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.blocks.dump import dump
from generator.ooxml.anchors import bookmark_name
from generator.ooxml.readback import read_blocks
from generator.pipeline import Folders, Pipeline, Report
from generator.source.discover import DOCUMENT_FILE, Target, discover

if TYPE_CHECKING:
    from generator.blocks.composition import Composition
    from generator.blocks.model import Block

ROOT = Path(__file__).resolve().parents[2]
TARGETS = discover(ROOT / "content")


@dataclass(frozen=True)
class Dokumen:
    """One document on both sides of the writer; `blocks` and `lines` are read back from the file."""

    target: Target
    path: Path
    composition: Composition
    blocks: tuple[Block, ...]
    lines: tuple[str, ...]


def compose(target: Target) -> Composition:
    pipeline = Pipeline(Folders(ROOT / "content", ROOT / "templates", ROOT / "output"))
    konteks, findings = pipeline._region(target.daerah)
    composition, _, problems = pipeline._compose(f"{target}/{DOCUMENT_FILE}", konteks)
    assert composition is not None, findings + problems
    return composition


@pytest.fixture(scope="session", params=TARGETS, ids=str)
def dokumen(request: pytest.FixtureRequest, built: Report) -> Dokumen:
    path = dict(built.written)[request.param]
    composition = compose(request.param)
    keys = {bookmark_name(key): key for key in anchors(composition)}
    blocks = read_blocks(path)
    return Dokumen(request.param, path, composition, blocks, tuple(dump(blocks, lambda name: keys.get(name, name))))


def anchors(composition: Composition) -> list[str]:
    """Return the anchor keys of all slots, those of paragraphs and rows."""
    return [key for _, slot in composition.slots() for key in block_anchors(slot.blocks)]


def block_anchors(blocks: tuple[Block, ...]) -> list[str]:
    """Return the anchors of paragraphs and table rows, in order."""
    found = []
    for block in blocks:
        if hasattr(block, "rows"):
            found += [row.anchor for row in (*block.header, *block.rows) if row.anchor]
        elif getattr(block, "anchor", ""):
            found.append(block.anchor)
    return found
