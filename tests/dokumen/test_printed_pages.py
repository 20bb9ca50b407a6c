"""The numbers in a table of contents are those that stand on the pages, in every way of numbering them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from docx import Document
from pydantic import BaseModel

from generator import cli
from generator.blocks.model import Orientation
from generator.kinds import KINDS, Kind
from generator.ooxml.anchors import bookmark_name
from generator.outputs.pages import bookmark_pages
from generator.outputs.pdf import to_pdf
from generator.pipeline import Folders, Pipeline, Printing
from generator.source.discover import discover
from tests.conftest import require
from tests.unit.case_files import BASE
from tests.unit.ooxml.report_tools import STYLES, across, filler, heading, load, report, save_template, three_parts

if TYPE_CHECKING:
    from pathlib import Path

    from generator.blocks.composition import Composition
    from generator.diagnostics.finding import Finding

KEYS = ("kata", "satu", "dua", "lintang", "tiga", "empat")


def sheets(pdf: Path) -> list[str]:
    tool = require(shutil.which("pdftotext"), "pdftotext")
    done = subprocess.run([tool, "-layout", pdf, "-"], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.split("\f")


def printed_labels(pdf: Path) -> dict[str, str]:
    """Return what the footer says on the sheet of every heading, the contents left out."""
    found = {}
    for sheet in sheets(pdf):
        label = re.search(r"hal\. (\S+)\.", sheet)
        for key in re.findall(r"^ *JUDUL (\w+)\s*$", sheet, re.MULTILINE):
            found[key] = label[1] if label else ""
    return found


def numbered(front: int, *, begins_across: bool) -> Composition:
    body = (
        heading("satu"),
        *filler(60),
        heading("dua"),
        *across("lintang"),
        heading("tiga"),
        *filler(50),
        heading("empat"),
    )
    if begins_across:
        body = (*across("lintang")[1:], heading("satu"), *filler(60), heading("dua"), heading("tiga"), heading("empat"))
    return report(body, *KEYS, front=(*filler(front), heading("kata")))


@pytest.mark.parametrize("front", [10, 50], ids=["depan pendek", "depan panjang"])
@pytest.mark.parametrize(
    ("start", "last", "begins_across"),
    [(1, "decimal", False), (None, "decimal", False), (6, "upperRoman", False), (1, "decimal", True)],
    ids=["mulai satu", "terus", "romawi dari enam", "diawali lanskap"],
)
def test_labels_are_what_the_footers_say(
    tmp_path: Path, soffice: Path, front: int, start: int | None, last: str, *, begins_across: bool
) -> None:
    template = load(save_template(tmp_path / "t.docx", start=start, last=last))
    composition = numbered(front, begins_across=begins_across)
    path = tmp_path / "naskah.docx"
    with path.open("wb") as stream:
        assert template.write(composition, stream, dict.fromkeys(KEYS, "000")) == []
    data = to_pdf(path, soffice)
    path.with_suffix(".pdf").write_bytes(data)
    labels = template.labels(bookmark_pages(data))
    assert {key: labels[bookmark_name(key)] for key in KEYS} == printed_labels(path.with_suffix(".pdf"))


class Laporan(BaseModel):
    jenis: str
    pengecualian: tuple[()] = ()


class Room:
    """A kind of document that is the same whatever its content says."""

    MODEL = Laporan
    PARTS: ClassVar[dict[str, type[Any]]] = {}
    STYLES = STYLES

    def check(self, *_: Any) -> list[Finding]:
        return []

    def compose(self, *_: Any) -> tuple[Composition, list[Finding]]:
        return three_parts(), []

    def review(self, *_: Any) -> list[Finding]:
        return []


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay out a project with one report and one regulation."""
    monkeypatch.setitem(KINDS, "laporan_uji", Kind("Laporan Uji", "laporan_uji", Room))
    shutil.copytree(BASE, tmp_path / "content")
    (tmp_path / "templates").mkdir()
    shutil.copy(BASE.parents[2] / "templates" / "peraturan.docx", tmp_path / "templates")
    save_template(tmp_path / "templates" / "laporan_uji.docx")
    folder = tmp_path / "content" / "kab-contoh" / "laporan"
    folder.mkdir()
    (folder / "naskah.yaml").write_text("jenis: laporan_uji\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    code: int = cli.cli.main(list(arguments), standalone_mode=False)
    return code


def entries(path: Path) -> dict[str, str]:
    """Return the page of every entry as the Word file shows it."""
    lines = [each.text for each in Document(str(path)).paragraphs if each.style.name.startswith("Daftar ")]
    return dict(re.fullmatch(r"JUDUL (\w+)\t(.*)", line).groups() for line in lines)  # type: ignore[union-attr]


def test_a_build_fills_the_numbers_and_makes_the_pdf(project: Path, soffice: Path, capsys: Any) -> None:
    assert run("build", "--pdf", "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["findings"] == []
    assert len(told["pdf"]) == len(told["written"]) == 2
    path = project / "output" / "kab-contoh" / "laporan.docx"
    found = entries(path)
    assert found == {"kata": "iii", "satu": "1", "dua": "4", "lintang": "5", "tiga": "6", "empat": "8"}
    assert found == printed_labels(path.with_suffix(".pdf"))
    listed = next(sheet for sheet in sheets(path.with_suffix(".pdf")) if "KATA PENGANTAR" in sheet)
    assert dict(re.findall(r"JUDUL (\w+) +(\S+)", listed)) == found


def test_the_same_files_from_two_jobs_and_from_the_bare_program(project: Path, soffice: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("jenis uji hanya dikenal proses ini dan cabangnya")
    assert run("--pdf") == 0
    first = products(project / "output")
    assert len(first) == 4
    assert run("build", "--pdf", "--jobs", "2", "--out", "lain") == 0
    assert products(project / "lain") == first
    assert run("--pdf", "build", "kab-contoh/laporan", "--out", "satu") == 0
    assert {name: data for name, data in first.items() if "laporan" in name} == products(project / "satu")


def products(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and ".rancang" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("jobs", [1, 2])
def test_without_libreoffice_a_pdf_fails_once_for_all(project: Path, capsys: Any, jobs: int) -> None:
    assert run("build", "--soffice", "/tidak/ada", "--pdf", "--jobs", str(jobs)) == 1
    out, err = capsys.readouterr()
    assert err.count("galat[KLR005]") == 1
    assert err.count("catatan[KLR003]") == 1
    assert out.count("ditulis ") == 2
    assert "gagal" not in out
    assert set(entries(project / "output/kab-contoh/laporan.docx").values()) == {""}


def test_the_environment_names_libreoffice(project: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RANCANG_SOFFICE", "/tidak/ada")
    assert run("build") == 0
    assert "catatan[KLR003]" in capsys.readouterr().err
    assert run() == 0
    assert "catatan[KLR003]" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["build", "--tanpa-halaman"], ["--tanpa-halaman"], ["--tanpa-halaman", "build"]])
def test_numbers_can_be_left_out(project: Path, capsys: Any, arguments: list[str]) -> None:
    assert run(*arguments) == 0
    assert "karena --tanpa-halaman" in capsys.readouterr().err
    assert set(entries(project / "output/kab-contoh/laporan.docx").values()) == {""}


def test_a_check_prints_nothing(project: Path, capsys: Any) -> None:
    monkey = Printing(pdf=True, soffice="/tidak/ada")
    folders = Folders(project / "content", project / "templates", project / "output")
    assert Pipeline(folders, printing=monkey).run(discover(folders.content), write=False).findings == []
    with pytest.raises(cli.click.UsageError, match="hanya untuk membangun"):
        run("--pdf", "check")


def test_a_build_without_contents_and_pdf_never_loads_pikepdf(project: Path) -> None:
    code = (
        "import sys; from generator.cli import cli; "
        "assert cli.main(['build', 'kab-contoh/rad'], standalone_mode=False) == 0; assert 'pikepdf' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=project, check=True, timeout=60, env=_with_path())


def _with_path() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(BASE.parents[2])}


def test_last_sheets_may_lie_across(tmp_path: Path, soffice: Path) -> None:
    template = load(save_template(tmp_path / "t.docx"))
    composition = report((heading("satu"), *across("dua")[:3]), "satu", "dua", last=Orientation.LANSKAP)
    path = tmp_path / "naskah.docx"
    with path.open("wb") as stream:
        assert template.write(composition, stream) == []
    data = to_pdf(path, soffice)
    labels = template.labels(bookmark_pages(data))
    assert [labels[bookmark_name(key)] for key in ("satu", "dua")] == ["1", "2"]
