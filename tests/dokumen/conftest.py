"""Every real document: its blocks as composed, the Word file that was written of them, and its printed pages."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.blocks.dump import dump
from generator.ooxml.anchors import bookmark_name
from generator.ooxml.readback import read_blocks
from generator.outputs.printing import Printing
from generator.pipeline import Folders, Pipeline, Report
from generator.source.discover import Target, discover

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.blocks.composition import Composition
    from generator.blocks.model import Block

ROOT = Path(__file__).resolve().parents[2]
TARGETS = discover(ROOT / "content")
LAPORAN = Target("kab-balangan", "lkip-dinsos-pppa-pmd-2022")
PERATURAN = tuple(target for target in TARGETS if target != LAPORAN)


@dataclass(frozen=True)
class Dokumen:
    """One document on both sides of the writer; `blocks` and `lines` are read back from the file."""

    target: Target
    path: Path
    composition: Composition
    blocks: tuple[Block, ...]
    keys: dict[str, str]

    @property
    def lines(self) -> tuple[str, ...]:
        """The whole file as text."""
        return self.told(self.blocks)

    def told(self, blocks: tuple[Block, ...]) -> tuple[str, ...]:
        """Return blocks as text, links by the keys of their targets."""
        return tuple(dump(blocks, lambda name: self.keys.get(name, name)))


def compose(target: Target) -> Composition:
    pipeline = Pipeline(Folders(ROOT / "content", ROOT / "templates", ROOT / "output"))
    composition, _, findings = pipeline.draft(target)
    assert composition is not None, findings
    return composition


def read(target: Target, built: Report) -> Dokumen:
    path = dict(built.written)[target]
    composition = compose(target)
    keys = {bookmark_name(key): key for key in anchors(composition)}
    return Dokumen(target, path, composition, read_blocks(path), keys)


@pytest.fixture(scope="session", params=TARGETS, ids=str)
def dokumen(request: pytest.FixtureRequest, built: Report) -> Dokumen:
    """Every document, of whatever kind."""
    return read(request.param, built)


@pytest.fixture(scope="session", params=PERATURAN, ids=str)
def peraturan(request: pytest.FixtureRequest, built: Report) -> Dokumen:
    """Every regulation."""
    return read(request.param, built)


@pytest.fixture(scope="session")
def laporan(built: Report) -> Dokumen:
    """The performance report."""
    return read(LAPORAN, built)


@pytest.fixture(scope="session")
def tercetak(soffice: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report with the page numbers of its contents; its PDF stands beside it. LibreOffice works once for all."""

    def make(folder: Path) -> None:
        folders = Folders(ROOT / "content", ROOT / "templates", folder / "output")
        printing = Printing(pages=True, pdf=True, soffice=str(soffice))
        report = Pipeline(folders, printing=printing).run([LAPORAN], write=True)
        assert not report.failed, [each.finding for each in report.findings]
        assert not [each for each in report.findings if each.finding.code.startswith("KLR")]
        shutil.copy(report.written[0][1], folder / "laporan.docx")
        shutil.copy(report.pdf[0][1], folder / "laporan.pdf")

    return once(tmp_path_factory, "laporan-tercetak", make) / "laporan.docx"


def resaved(soffice: Path, files: Sequence[Path], folder: Path, timeout: int) -> None:
    """Let LibreOffice save files as .docx once more, into the folder `lo`."""
    command = [str(soffice), "--headless", f"-env:UserInstallation={(folder / 'profil').as_uri()}"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "lo"), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=timeout)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that one worker of this run fills; the others wait until it is done."""
    base = factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = base / name, base / f"{name}.selesai"
    try:
        folder.mkdir()
    except FileExistsError:
        for _ in range(1200):
            if done.exists():
                break
            time.sleep(0.25)
        assert done.exists(), f"{name}: pekerja lain tidak selesai"
        assert done.read_text("utf-8") == "", f"{name}: {done.read_text('utf-8')}"
        return folder
    try:
        make(folder)
    except BaseException as error:
        done.write_text(f"{type(error).__name__}: {error}"[:2000] or "gagal", "utf-8")
        raise
    done.write_text("", "utf-8")
    return folder


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
