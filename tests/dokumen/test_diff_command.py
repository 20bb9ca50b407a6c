"""`build.py diff`: the summary, the two Word files, and what it says when there is nothing to compare."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from docx import Document

from generator import __version__
from generator.ooxml.guard import read_package
from tests.alat.lint_docx import lint

ROOT = Path(__file__).resolve().parents[2]
NAME = "kota-serang/rad-kla-2022-2023"
MANIFEST = re.compile(rb'<Relationship [^>]*Id="rIdAsalRancang"[^>]*/>')
MATRIX = Path("content") / NAME / "matriks.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out a project with one regulation that was built once."""
    for part in ("content/_nasional", "content/kota-serang", "templates"):
        shutil.copytree(ROOT / part, tmp_path / part)
    assert run(tmp_path, "build").returncode == 0
    return tmp_path


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "build.py"), *arguments]
    env = {**os.environ, **environment}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False, env=env)


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


def test_the_products_are_the_same_under_any_circumstances(project: Path) -> None:
    change(project)
    found = []
    for number, zone in enumerate(("Asia/Jakarta", "America/New_York")):
        done = run(project, "diff", NAME, "--out", f"hasil {number}", PYTHONHASHSEED=str(number), TZ=zone, LC_ALL="C")
        assert done.returncode == 1  # nothing was built there
        done = run(
            *(project, "diff", NAME, "--out", f"hasil {number}", "--against", f"output/{NAME}.docx"),
            PYTHONHASHSEED=str(number),
            TZ=zone,
            LC_ALL="C",
        )
        assert done.returncode == 0, done.stderr
        folder = project / f"hasil {number}" / "kota-serang"
        found.append((done.stdout.splitlines()[:-2], {path.name: path.read_bytes() for path in folder.iterdir()}))
    assert found[0] == found[1]


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


# ---- files of another origin


def draft(project: Path) -> Path:
    return project / "output" / f"{NAME}.docx"


def test_an_edited_file_is_compared_and_said_to_be_edited(project: Path) -> None:
    document = docx.Document(str(draft(project)))
    document.paragraphs[20].add_run(" suntingan tangan")
    document.save(str(draft(project)))
    done = run(project, "diff", NAME)
    assert done.returncode == 0
    assert "catatan: rad-kla-2022-2023.docx sudah disunting sejak dibangun" in done.stderr
    assert "suntingan tangan" in done.stdout


def test_a_redline_as_the_older_version_is_said_to_be_one(project: Path) -> None:
    change(project)
    run(project, "diff", NAME)
    done = run(project, "diff", NAME, "--against", f"output/{NAME}.perubahan.docx")
    assert "memuat perubahan terlacak, yang dianggap sudah diterima" in done.stderr
    assert done.stdout.strip() == "tidak ada perubahan"


def test_a_file_of_an_older_program_is_compared_and_said_to_be_old(project: Path) -> None:
    parts = read_package(draft(project).read_bytes())
    old = parts["docProps/custom.xml"].replace(f">{__version__}<".encode(), b">0.0.1<")
    assert old != parts["docProps/custom.xml"]
    with zipfile.ZipFile(project / "lama.docx", "w") as archive:
        for name, data in parts.items():
            if not name.startswith("customXml/"):  # the first versions had no manifest
                data = data if name != "word/_rels/document.xml.rels" else MANIFEST.sub(b"", data)
                archive.writestr(name, old if name == "docProps/custom.xml" else data)
    change(project)
    done = run(project, "diff", NAME, "--against", "lama.docx")
    assert done.returncode == 0, done.stderr
    assert f"dibuat dengan Rancang 0.0.1, sekarang {__version__}" in done.stderr
    assert "179 → 181" in done.stdout


def test_the_file_of_another_document_is_refused(project: Path) -> None:
    name = NAME.replace("2022", "2021")
    shutil.copytree(project / "content" / NAME, project / "content" / name)
    assert run(project, "build").returncode == 0
    done = run(project, "diff", name, "--against", f"output/{NAME}.docx")
    assert done.returncode == 1
    assert f"adalah naskah {NAME}, bukan {name}" in done.stderr


def test_a_foreign_file_is_refused(project: Path) -> None:
    document = docx.Document()
    document.add_paragraph("PERATURAN WALI KOTA")
    document.save(str(project / "asing.docx"))
    (project / "rusak.docx").write_bytes(b"PK bukan")
    for name, said in (("asing.docx", "bukan naskah buatan Rancang"), ("rusak.docx", "tidak dapat dibaca")):
        done = run(project, "diff", NAME, "--against", name)
        assert (done.returncode, said in done.stderr) == (1, True), done.stderr


# ---- the products are files that people write into, too


def test_an_edited_product_stays(project: Path) -> None:
    change(project)
    run(project, "diff", NAME)
    path = project / "output" / f"{NAME}.perubahan.docx"
    document = docx.Document(str(path))
    document.add_paragraph("catatan Kabag Hukum")
    document.save(str(path))
    mine = path.read_bytes()
    done = run(project, "diff", NAME)
    assert done.returncode == 3
    assert "rad-kla-2022-2023.perubahan.docx sudah disunting; yang baru ditulis di sampingnya" in done.stderr
    assert path.read_bytes() == mine
    assert products(project) == {".docx", ".perubahan.docx", ".perubahan.baru.docx", ".persandingan.docx"}


def test_an_open_product_stays(project: Path) -> None:
    change(project)
    run(project, "diff", NAME)
    path = project / "output" / f"{NAME}.perubahan.docx"
    old = path.read_bytes()
    path.with_name(f".~lock.{path.name}#").touch()
    matrix = project / MATRIX
    matrix.write_text(matrix.read_text("utf-8").replace("181", "182", 1), "utf-8")
    done = run(project, "diff", NAME)
    assert done.returncode == 1
    assert "sedang terbuka di Word atau LibreOffice" in done.stderr
    assert path.read_bytes() == old


def test_a_broken_older_version_is_told_with_its_fault(project: Path) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    naskah = project / "content" / NAME / "naskah.yaml"
    text = naskah.read_text("utf-8")
    naskah.write_text(text + "warna: biru\n", "utf-8")
    for command in (["init", "-q"], ["add", "content"], ["commit", "-qm", "awal"]):
        subprocess.run([*git, *command], cwd=project, check=True)
    naskah.write_text(text, "utf-8")
    done = run(project, "diff", NAME, "--against", "HEAD")
    assert done.returncode == 1
    assert "versi HEAD tidak dapat disusun: content/kota-serang/rad-kla-2022-2023/naskah.yaml:" in done.stderr
    assert "warna" in done.stderr
    assert "--against BERKAS.docx" in done.stderr


def test_a_document_that_was_not_there_yet_is_said_to_be_new(project: Path) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "content"], ["commit", "-qm", "awal"]):
        subprocess.run([*git, *command], cwd=project, check=True)
    name = NAME.replace("2022", "2021")
    shutil.copytree(project / "content" / NAME, project / "content" / name)
    done = run(project, "diff", name, "--against", "HEAD")
    assert done.returncode == 1
    assert f"{name} belum ada dalam versi HEAD" in done.stderr
