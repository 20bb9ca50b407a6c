"""`build.py diff`: the summary, the two Word files, and what it says when there is nothing to compare."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from tests.alat.lint_docx import lint

ROOT = Path(__file__).resolve().parents[2]
NAME = "kota-serang/rad-kla-2022-2023"
MATRIX = Path("content") / NAME / "matriks.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out a project with one regulation that was built once."""
    for part in ("content/_nasional", "content/kota-serang", "templates"):
        shutil.copytree(ROOT / part, tmp_path / part)
    assert run(tmp_path, "build").returncode == 0
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "build.py"), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def change(project: Path) -> None:
    path = project / MATRIX
    text = path.read_text("utf-8")
    assert "179" in text
    path.write_text(text.replace("179", "181", 1), "utf-8")


def products(project: Path) -> set[str]:
    return {path.name.removeprefix("rad-kla-2022-2023") for path in (project / "output" / "kota-serang").iterdir()}


def test_nothing_changed_writes_nothing(project: Path) -> None:
    done = run(project, "diff", NAME)
    assert done.returncode == 0
    assert done.stdout.strip() == "tidak ada perubahan"
    assert products(project) == {".docx"}


def test_a_changed_figure_is_said_and_shown(project: Path) -> None:
    change(project)
    done = run(project, "diff", "kota-serang")
    assert done.returncode == 0, done.stderr
    assert "179 → 181" in done.stdout
    assert products(project) == {".docx", ".perubahan.docx", ".persandingan.docx"}
    for kind in ("perubahan", "persandingan"):
        assert lint(project / "output" / f"{NAME}.{kind}.docx") == []
    again = {path: path.read_bytes() for path in (project / "output" / "kota-serang").iterdir()}
    assert run(project, "diff", NAME).returncode == 0
    assert again == {path: path.read_bytes() for path in (project / "output" / "kota-serang").iterdir()}


def test_a_redline_that_a_colleague_saved_is_never_replaced(project: Path) -> None:
    change(project)
    run(project, "diff", NAME)
    path = project / "output" / f"{NAME}.perubahan.docx"
    document = Document(str(path))
    document.paragraphs[0].add_run("Setuju, Kabag Hukum")
    document.save(str(path))
    saved = path.read_bytes()
    done = run(project, "diff", NAME)
    assert done.returncode == 3
    assert f"dibiarkan: output/{NAME}.perubahan.docx sudah disunting" in done.stderr
    assert path.read_bytes() == saved
    assert products(project) == {".docx", ".perubahan.docx", ".perubahan.baru.docx", ".persandingan.docx"}
    mark = path.with_name(f".~lock.{path.stem}.baru.docx#")
    mark.touch()
    opened = run(project, "diff", NAME)
    assert opened.returncode == 1
    assert "sedang terbuka" in opened.stderr
    assert mark.name in opened.stderr


def test_against_a_revision(project: Path) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "content"], ["commit", "-qm", "awal"]):
        subprocess.run([*git, *command], cwd=project, check=True)
    change(project)
    done = run(project, "diff", NAME, "--against", "HEAD")
    assert done.returncode == 0, done.stderr
    assert "179 → 181" in done.stdout


@pytest.mark.parametrize(
    ("against", "said"),
    [
        ("tidak-ada", "--against BERKAS.docx"),
        ("tidak-ada.docx", "tidak ada berkas"),
        ("templates/peraturan.docx", "bukan naskah buatan Rancang"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_line(project: Path, against: str, said: str) -> None:
    done = run(project, "diff", NAME, "--against", against)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert products(project) == {".docx"}


def test_a_broken_document_is_not_compared(project: Path) -> None:
    path = project / MATRIX
    path.write_text(path.read_text("utf-8").replace("179", "1,79,0", 1), "utf-8")
    done = run(project, "diff", NAME)
    assert done.returncode == 1
    assert "build.py check" in done.stderr
