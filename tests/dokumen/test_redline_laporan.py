"""Redline of the real performance report: another realisasi and pagu, an indicator less, a row more, another photo."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.blocks.compare import compare
from generator.blocks.compare_report import summarize
from generator.blocks.figures import ChartBlock, PictureBlock
from generator.ooxml.guard import read_package
from generator.ooxml.redline_shell import shell_lines
from generator.ooxml.redline_source import read_old
from generator.pipeline import Folders, Pipeline
from tests.alat.lacak_perubahan import decide, libreoffice
from tests.alat.lint_docx import lint
from tests.dokumen.conftest import LAPORAN, ROOT
from tests.dokumen.test_redline import cut, edit, redlined, template_of, written
from tests.unit.ooxml.redline_tools import told

if TYPE_CHECKING:
    from generator.blocks.composition import Composition

PHOTO = "foto/rapat.png"
CAPTION = "    judul: Rapat Kelompok Kerja Pengarusutamaan Gender\n"


@dataclass(frozen=True)
class Kasus:
    """Both versions as composed and as plain documents, and what was made of them."""

    lama: Composition
    baru: Composition
    polos: tuple[bytes, bytes]
    redline: bytes
    ringkasan: list[str]


def composed(content: Path) -> Composition:
    pipeline = Pipeline(Folders(content, ROOT / "templates", content.parent / "output"))
    composition, _, findings = pipeline.draft(LAPORAN)
    assert composition is not None, findings
    return composition


def lay_out(content: Path, picture: str) -> Path:
    """Lay out the content with one photo, whose file has the same name whatever it shows."""
    shutil.copytree(ROOT / "content", content)
    folder = content / str(LAPORAN)
    (folder / "foto").mkdir()
    shutil.copy(ROOT / "docs/gambar" / picture, folder / PHOTO)
    edit(folder / "bidang-pppa.yaml", (f"  - foto: belum ada\n{CAPTION}", f"  - foto: {PHOTO}\n{CAPTION}"))
    return folder


def edited(folder: Path) -> None:
    edit(
        folder / "tabel.yaml",
        ("[Fakir Miskin, 60.585, 44.685]", "[Fakir Miskin, 60.585, 42.685]"),
        (
            "    - [Santunan Kematian, Orang, 854]\n",
            "    - [Santunan Kematian, Orang, 854]\n    - [Iuran Jaminan Kesehatan, Jiwa, 1.250]\n",
        ),
    )
    edit(folder / "kinerja.yaml", ("realisasi: 2,7\n", "realisasi: 3,3\n"))
    edit(
        folder / "anggaran.yaml",
        ("pagu: 80.270.000", "pagu: 90.270.000"),
        ("pagu_dpa: 12.233.864.654", "pagu_dpa: 12.243.864.654"),
        ("kendali: {pagu: 29.669.164.407", "kendali: {pagu: 29.679.164.407"),
        ("- kinerja: lembaga-berkontribusi-penyusunan-sistem", '- {nama: Lembaga yang Berkontribusi, capaian: "100"}'),
    )
    cut(
        folder / "bidang-pppa.yaml", "  - sasaran: Meningkatnya Kualitas Sistem Data Gender dan Anak", "  - sasaran: >-"
    )
    edit(folder / "bidang-pppa.yaml", (CAPTION, CAPTION.rstrip("\n") + " Triwulan III\n"))


@pytest.fixture(scope="module")
def kasus(tmp_path_factory: pytest.TempPathFactory) -> Kasus:
    folder = tmp_path_factory.mktemp("laporan")
    template = template_of(LAPORAN)
    lay_out(folder / "lama" / "content", "halaman-pertama.png")
    edited(lay_out(folder / "baru" / "content", "matriks.png"))
    old, new = (composed(folder / name / "content") for name in ("lama", "baru"))
    changes = compare(old, new, shell_lines(template, old), shell_lines(template, new))
    both = written(template, old), written(template, new)
    return Kasus(old, new, both, redlined(template, changes), summarize(changes, 200))


def body(source: bytes | Path) -> list[str]:
    """Return what is tracked of a document: all but its contents; of figures what they show."""
    lines = (line for line in told(source) if not line.startswith("ContentsBlock"))
    return [re.sub(r"PosixPath\('[^']*'\)|description=('[^']*'|\"[^\"]*\"), ", "", line) for line in lines]


def test_accepting_gives_the_new_and_rejecting_the_old(kasus: Kasus) -> None:
    old, new = kasus.polos
    assert body(decide(kasus.redline, accept=True)) == body(new)
    assert body(decide(kasus.redline, accept=False)) == body(old)


def test_the_old_figures_are_in_the_package_whole(kasus: Kasus) -> None:
    new, shown = (set(read_package(each).values()) for each in (kasus.polos[1], kasus.redline))
    figures = {b for name, b in read_package(kasus.polos[0]).items() if re.match(r"word/(charts|media)/[^/]+$", name)}
    gone = figures - new
    assert len(gone) == 4  # three charts and a photo
    assert gone <= shown


def test_the_summary_can_be_read(kasus: Kasus) -> None:
    lines = kasus.ringkasan
    assert lines[:3] == [
        "Paragraf: 22 diubah",
        "Grafik dan gambar: 4 diubah",
        "Baris tabel: 1 ditambah, 32 diubah, 2 dihapus, 10 bernomor baru",
    ]
    place = lines.index("      a. Sasaran 1: Meningkatnya Produktivitas Pemerlu Pelayanan Kesejahteraan Sosial (PPKS)")
    assert lines[place - 3 : place] == [
        *("BAB III AKUNTABILITAS KINERJA", "  A. Capaian Kinerja Organisasi", "    1. Urusan Sosial")
    ]
    assert lines[place + 1] == (
        "        Tabel 3.2, Fakir Miskin: PPKS yang Tertangani 44.685 Orang → 42.685 Orang; Persen 73,76% → 70,45%"
    )
    assert lines[place + 3] == "        Gambar 3.1: diubah: Fakir Miskin 73,76 → 70,45"
    assert (
        "        Gambar 3.30: diubah: [gambar rapat.png: Rapat Kelompok Kerja Pengarusutamaan Gender Triwulan III]"
        in lines
    )
    assert sum("Triwulan III" in line for line in lines) == 2  # the photo and its caption


def test_against_its_file_is_as_against_its_content(kasus: Kasus, tmp_path: Path) -> None:
    template = template_of(LAPORAN)
    lines = shell_lines(template, kasus.baru)
    old, shell = read_old(io.BytesIO(kasus.polos[0]), kasus.baru, lines, tmp_path)
    changes = compare(old, kasus.baru, shell, lines)
    assert summarize(changes, 200) == kasus.ringkasan
    assert body(decide(redlined(template, changes), accept=False)) == body(kasus.polos[0])


def test_figures_out_of_a_file_are_written_as_they_were(kasus: Kasus, tmp_path: Path) -> None:
    template = template_of(LAPORAN)
    old, _ = read_old(io.BytesIO(kasus.polos[0]), kasus.lama, shell_lines(template, kasus.lama), tmp_path)
    before, after = read_package(kasus.polos[0]), read_package(written(template, old))
    names = [name for name in before if name.startswith(("word/charts/", "word/embeddings/", "word/media/"))]
    assert len(names) > 50
    assert {name for name in names if before[name] != after.get(name)} == set()
    assert [re.findall(rb"<wp:extent [^>]*>", each["word/document.xml"]) for each in (before, after)] == [
        re.findall(rb"<wp:extent [^>]*>", before["word/document.xml"])
    ] * 2


@pytest.mark.parametrize("accept", [True, False], ids=["terima", "tolak"])
def test_libreoffice_agrees(kasus: Kasus, soffice: Path, tmp_path: Path, accept: bool) -> None:
    """But for charts that it cannot reject, see `test_redline_word`; LibreOffice counts captions itself."""
    files = [tmp_path / "lacak.docx", tmp_path / "polos.docx"]
    files[0].write_bytes(kasus.redline)
    files[1].write_bytes(kasus.polos[accept])
    tracked, expected = map(body, libreoffice(soffice, files, tmp_path, accept=accept))
    if not accept:
        tracked, expected = (without_charts(lines) for lines in (tracked, expected))
    assert tracked == expected


def without_charts(lines: list[str]) -> list[str]:
    plain = (re.sub(r"\[grafik[^]]*\]|⟦gambar: [^⟧]*⟧", "", line) for line in lines)
    return [line for line in plain if not line.startswith("ChartBlock") and line != "[Gambar] "]


def test_it_is_valid(kasus: Kasus, ooxml_validator: Path, tmp_path: Path) -> None:
    path = tmp_path / "redline.docx"
    path.write_bytes(kasus.redline)
    assert lint(path) == []
    done = subprocess.run([ooxml_validator, path], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []


def test_figures_that_changed_are_tracked(kasus: Kasus) -> None:
    figures = [
        each for _, slot in kasus.lama.slots() for each in slot.blocks if isinstance(each, ChartBlock | PictureBlock)
    ]
    xml = read_package(kasus.redline)["word/document.xml"].decode()
    assert xml.count('Requires="w15"') == 3
    assert xml.count("<w:drawing>") == sum(1 for each in figures if getattr(each, "file", each)) + 4
