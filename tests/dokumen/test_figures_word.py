"""Charts, pictures and captions in a whole document: valid for Word, printed and saved by LibreOffice."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document

from generator.blocks.dump import dump
from generator.blocks.figures import CaptionBlock, PictureBlock
from generator.blocks.model import Block, Cell, Row, Rows, Run, TableBlock, TextBlock
from generator.ooxml.readback import read_blocks
from tests.alat.lint_docx import lint
from tests.conftest import require
from tests.unit.ooxml.figure_tools import STYLE, chart, image, series, template, write


def caption(label: str, chapter: str, number: int) -> CaptionBlock:
    anchor = f"{label}/{chapter}/{number}"
    return CaptionBlock("Matriks Judul", label, chapter, number, (Run(f"Judul {anchor}"),), anchor)


def blocks(folder: Path) -> tuple[Block, ...]:
    row = Row((Cell((TextBlock("Matriks Isi", (Run("isi"),)),)),))
    table = TableBlock("Matriks", (1,), (row,), Rows(lambda: iter([row])), "Tabel uji")
    names = ("Penanganan Lanjut Usia Terlantar", "Penanganan Fakir Miskin", "Pemberdayaan Masyarakat Desa")
    return (
        chart(series("Target", "80", "82.5", "75"), series("Realisasi", "78.4", None, "0"), names=names, unit="%"),
        caption("Gambar", "3", 1),
        chart(series("IDM", "0.612", None, "0.7512"), names=("2020", "2021", "2022"), form="garis", anchor="g/2"),
        caption("Gambar", "3", 2),
        chart(series("L", "1200", "3"), series("P", "900", "5"), form="bertumpuk", unit="orang"),
        caption("Gambar", "4", 1),
        PictureBlock(STYLE, image(folder / "foto.jpg", (1600, 900)), (1600, 900), "Foto uji", anchor="f/1"),
        caption("Gambar", "4", 2),
        PictureBlock(STYLE, None, (0, 0), "Foto yang belum ada", anchor="f/2"),
        caption("Gambar", "4", 3),
        PictureBlock(STYLE, None, (0, 0), "Tepat sebelum tabel", keep_next=False),
        table,
        caption("Tabel", "4", 1),
        table,
        caption("Tabel", "4", 2),
        table,
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Block, ...]]:
    folder = tmp_path_factory.mktemp("gambar")
    content = blocks(folder)
    path = folder / "gambar.docx"
    path.write_bytes(write(template(folder), *content))
    return path, content


def convert(soffice: Path, path: Path, kind: str) -> Path:
    folder = path.parent / f"hasil-{kind}"
    profile = f"-env:UserInstallation={(path.parent / 'profil').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", folder, path]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{kind}"


def test_it_is_valid_and_whole(made: tuple[Path, tuple[Block, ...]], ooxml_validator: Path) -> None:
    path, content = made
    done = subprocess.run([ooxml_validator, path], capture_output=True, text=True, timeout=120, check=False)
    report = json.loads(done.stdout)
    assert report["ok"], report["errors"][:5]
    assert lint(path) == []
    assert len(Document(str(path)).inline_shapes) == 4
    assert list(dump(read_blocks(path)))[: len(list(dump(content)))] == list(dump(content))


def test_libreoffice_prints_numbers_the_indonesian_way(made: tuple[Path, tuple[Block, ...]], soffice: Path) -> None:
    tool = require(shutil.which("pdftotext"), "pdftotext")
    pdf = convert(soffice, made[0], "pdf")
    text = subprocess.run([tool, pdf, "-"], capture_output=True, text=True, check=True, timeout=60).stdout
    words = " ".join(text.split())
    for shown in ("82,5%", "78,4%", "0,0%", "0,7512", "1.200", "foto belum tersedia"):
        assert shown in words, shown
    printed = re.findall(r"(?:Gambar|Tabel) \d\.\d Judul", words)
    assert sorted(printed) == sorted(
        f"{b.label} {b.chapter}.{b.number} Judul" for b in made[1] if isinstance(b, CaptionBlock)
    )


def test_a_save_in_libreoffice_keeps_figures_and_numbers(made: tuple[Path, tuple[Block, ...]], soffice: Path) -> None:
    """Its charts keep every value, gaps included; descriptions of tables and units are its own affair."""
    saved = list(dump(read_blocks(convert(soffice, made[0], "docx"))))
    wanted = [line for line in dump(made[1]) if line.startswith(("  ", "[Matriks Judul]"))]
    assert [line for line in saved if line.startswith(("  ", "[Matriks Judul]"))] == wanted
