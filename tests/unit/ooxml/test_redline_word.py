"""Redlines as other programs take them: LibreOffice decides on every case, Microsoft's validator reads them all."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from generator.blocks.figures import CaptionBlock, ChartBlock, ContentsBlock, PictureBlock
from generator.blocks.model import Rows, SectionBreak, TableBlock, TextBlock
from tests.alat.lacak_perubahan import libreoffice
from tests.unit.ooxml.redline_cases import CASES
from tests.unit.ooxml.redline_tools import plain, redline, told
from tests.unit.ooxml.report_tools import load, save_template

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.blocks.model import Block
    from generator.ooxml.template import Template

CHARTS = {name for name, sides in CASES.items() if any(isinstance(each, ChartBlock) for side in sides for each in side)}
"""LibreOffice 7.4 cannot reject a chart: reading a file it hangs the mark of a chart on what stands behind it.

Nothing we could write changes that: a mark around text before and behind the chart leaves the chart out, too. So a
chart that came stays after rejecting, and one that went comes back as words; accepting is right, and Word does both.
"""

COUNTED = {
    name
    for name, sides in CASES.items()
    if any(isinstance(each, CaptionBlock | ChartBlock | PictureBlock) for side in sides for each in side)
}
"""Plain files that LibreOffice must read and write, too: it counts captions, and keeps less of figures."""

EMPTY_LINE = {"foto di akhir"}
"""A picture that changed goes and comes as two paragraphs, and the second cannot go where no paragraph follows.

So a hair-thin one is written there, which LibreOffice gives the look of the paragraph that ran into it. Ours never
stand so: below a picture there is its caption.
"""

_DRAWN = re.compile(r"ChartBlock\(.*|\[grafik[^]]*\]|⟦gambar: [^⟧]*⟧|PosixPath\('[^']*'\)")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return load(save_template(tmp_path_factory.mktemp("templat") / "laporan.docx"))


@pytest.mark.parametrize("accept", [True, False], ids=["terima", "tolak"])
def test_libreoffice_agrees(template: Template, soffice: Path, tmp_path: Path, accept: bool) -> None:
    tracked = write(tmp_path / "lacak", {name: redline(template, *sides) for name, sides in CASES.items()})
    expected = {name: plain(template, sides[accept]) for name, sides in CASES.items()}
    others = write(tmp_path / "polos", {name: expected[name] for name in COUNTED})
    paths = [*tracked.values(), *others.values()]
    decided = dict(zip(paths, libreoffice(soffice, paths, tmp_path, accept=accept), strict=True))
    for name in CASES:
        found = told(decided[tracked[name]])
        wanted = told(decided[others[name]] if name in COUNTED else expected[name])
        if accept or name not in CHARTS:
            more = ["[Isi] "] if name in EMPTY_LINE and not accept else []
            assert without_names(found) == [*without_names(wanted), *more], name
        else:
            assert words(found) == words(wanted), name


def write(folder: Path, files: dict[str, bytes]) -> dict[str, Path]:
    """Write files under numbers and return where each is."""
    folder.mkdir()
    paths = {name: folder / f"{folder.name}-{number}.docx" for number, name in enumerate(files)}
    for name, data in files.items():
        paths[name].write_bytes(data)
    return paths


def without_names(lines: Sequence[str]) -> list[str]:
    """Return lines without the names of pictures: LibreOffice gives them a number."""
    return [re.sub(r"PosixPath\('[^']*'\)", "", line) for line in lines]


def words(lines: Sequence[str]) -> str:
    """Return what stands in paragraphs, without figures and what stands for them."""
    return "".join(_DRAWN.sub("", line).replace("[Isi] ", "") for line in lines)


def test_all_together_are_valid(template: Template, ooxml_validator: Path, tmp_path: Path) -> None:
    old, new = ([each for n, case in enumerate(CASES.values()) for each in apart(case[side], n)] for side in (0, 1))
    path = tmp_path / "semua.docx"
    path.write_bytes(redline(template, old, new))
    done = subprocess.run([ooxml_validator, path], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []


def apart(blocks: Sequence[Block], number: int) -> list[Block]:
    """Return blocks with anchors that no other case has, and no links."""
    return [_apart(each, number) for each in blocks]


def _apart(block: Block, number: int) -> Block:
    if isinstance(block, TableBlock):
        rows = tuple(row._replace(anchor=row.anchor and f"k{number}/{row.anchor}") for row in block.rows)
        return block._replace(rows=Rows(lambda: iter(rows)))
    if isinstance(block, TextBlock):
        block = block._replace(runs=tuple(run._replace(to="") for run in block.runs))
    if isinstance(block, SectionBreak | ContentsBlock) or not block.anchor:
        return block
    return block._replace(anchor=f"k{number}/{block.anchor}")
