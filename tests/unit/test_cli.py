"""The command line as a person meets it: another process, in a copy of a small project."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import cli
from generator.diagnostics.codes import KODE
from generator.reviews import explain, near_code
from tests.unit.case_files import BASE

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = "kab-contoh/rad"
OTHER = "kab-contoh/rad-2"
NASKAH = f"content/{DOCUMENT}/naskah.yaml"
OUTPUT = f"output/{DOCUMENT}.docx"
ENGLISH = re.compile(r"\b(Usage|Options|Commands|Error|Show|Invalid|Try|INTEGER|COMMAND|ARGS|not found|No such)\b")

Run = "Callable[..., subprocess.CompletedProcess[str]]"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out a project with two documents of one region, of which the second has no attachment."""
    shutil.copytree(BASE, tmp_path / "content")
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    second = tmp_path / "content" / OTHER
    second.mkdir()
    text = (tmp_path / NASKAH).read_text("utf-8")
    (second / "naskah.yaml").write_text(
        text.replace("lampiran: [lampiran.yaml]", "lampiran: []").replace("[[rencana-aksi]]", "lampiran"), "utf-8"
    )
    return tmp_path


@pytest.fixture
def run(project: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs the program in the project; no run may show a traceback or English usage."""

    def call(*arguments: str, code: int) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-W", "error", str(ROOT / "build.py"), *arguments]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", timeout=120)
        both = done.stdout + done.stderr
        assert done.returncode == code, both
        assert "Traceback" not in both
        assert not ENGLISH.search(both), both
        return done

    return call


def spoil(project: Path, name: str = NASKAH) -> None:
    path = project / name
    path.write_text(path.read_text("utf-8") + "warna: biru\n", "utf-8")


def files(project: Path) -> set[str]:
    return {path.relative_to(project).as_posix() for path in project.rglob("*") if "content" not in path.parts}


def test_no_command_builds_everything(project: Path, run: Run) -> None:
    done = run(code=0)
    assert (project / OUTPUT).is_file()
    assert (project / f"output/{OTHER}.docx").is_file()
    assert f"ditulis  {DOCUMENT}  ->  {OUTPUT}" in done.stdout
    assert "selesai: 2 dokumen, tidak ada temuan" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("name", [DOCUMENT, f"content/{DOCUMENT}", f"{DOCUMENT}/", f"{DOCUMENT}/naskah.yaml"])
def test_build_one(project: Path, run: Run, name: str) -> None:
    run("build", name, code=0)
    assert (project / OUTPUT).is_file()
    assert not (project / f"output/{OTHER}.docx").exists()


def test_build_a_region_into_another_folder(project: Path, run: Run) -> None:
    run("build", "kab-contoh", "--out", "hasil", "--jobs", "2", code=0)
    assert (project / f"hasil/{DOCUMENT}.docx").is_file()
    assert (project / f"hasil/{OTHER}.docx").is_file()
    assert not (project / "output").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["build", "kab-contoh/rat"], ["kab-contoh/rat", "maksudnya `kab-contoh/rad`?"]),
        (["check", "zzz"], ["`zzz`", "build.py list"]),
        (["buil"], ["perintah `buil` tidak ada", "maksudnya `build`?"]),
        (["kab-contoh"], ["perintah `kab-contoh` tidak ada", "build DAERAH/DOKUMEN"]),
        (["build", "--forse"], ["pilihan `--forse` tidak ada", "maksudnya `--force`?"]),
        (["check", "--format", "xml"], ["--format", "pilihannya: text, json"]),
        (["build", "--jobs", "0"], ["--jobs", "1 sampai 64"]),
        (["build", "--jobs", "dua"], ["--jobs", "1 sampai 64"]),
        (["build", "--out"], ["--out"]),
        (["build", "--out", ""], ["folder proyek sendiri"]),
        (["build", "--out", "."], ["folder proyek sendiri"]),
        (["build", "--out", "content/hasil"], ["di dalam folder content"]),
        (["build", "--out", f"{NASKAH}/hasil"], ["di dalam folder content"]),
        (["--out", "hasil"], ["`--out` tidak ada di sini", "build --out"]),
        (["check", "Perbup 5.doc"], ["`Perbup 5.doc` bukan berkas .docx", "simpan dari Word"]),
        (["check", "luar/Perbup.PDF"], ["bukan berkas .docx"]),
        (["explain"], ["KODE belum ditulis"]),
        (["explain", "XYZ999"], ["`XYZ999` tidak dikenal", "docs/pemeriksaan.md"]),
        (["explain", "RUJ01"], ["`RUJ01` tidak dikenal", "maksudnya `RUJ001`?"]),
        (["explain", "RUJ001", "RUJ002"], ["`RUJ002` tidak diperlukan"]),
    ],
)
def test_wrong_usage(run: Run, arguments: list[str], words: list[str]) -> None:
    done = run(*arguments, code=2)
    assert done.stdout == ""
    assert done.stderr.startswith("salah perintah: ")
    assert all(word in done.stderr for word in words), done.stderr


def test_a_file_where_the_output_folder_should_be(project: Path, run: Run) -> None:
    (project / "hasil").write_text("")
    for out in ("hasil", "hasil/sub"):
        done = run("build", "--out", out, code=2)
        assert done.stderr.startswith(
            f"salah perintah: `{out}` tidak dapat menjadi folder keluaran: hasil adalah berkas"
        )


def test_a_python_without_the_packages_says_what_to_do(project: Path) -> None:
    command = [sys.executable, "-S", str(ROOT / "build.py"), "list"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert done.returncode == 1
    assert done.stderr.startswith("paket `click` ")
    assert len(done.stderr.splitlines()) == 1
    assert "pakai Python proyek: " in done.stderr or "README.md" in done.stderr


def test_no_project_here(project: Path, run: Run) -> None:
    shutil.rmtree(project / "content")
    assert "tidak ada folder `content`" in run("build", code=2).stderr


def test_an_empty_project(project: Path, run: Run) -> None:
    shutil.rmtree(project / "content")
    (project / "content").mkdir()
    assert "tidak ada dokumen" in run(code=0).stdout


def test_check_writes_nothing(project: Path, run: Run) -> None:
    before = files(project)
    run("check", code=0)
    spoil(project)
    run("check", code=1)
    assert files(project) == before


def test_strict_fails_on_warnings(project: Path, run: Run) -> None:
    path = project / f"content/{DOCUMENT}/matriks.yaml"
    path.write_text(path.read_text("utf-8").replace("{2023: 2, 2024: 3}", "{2023: 2}"), "utf-8")
    assert "peringatan[MTK012]" in run("check", code=0).stderr
    assert "1 peringatan" in run("check", "--strict", code=1).stdout


def test_json(project: Path, run: Run) -> None:
    spoil(project)
    data = json.loads(run("build", "--format", "json", code=1).stdout)
    assert data["failed"] == [DOCUMENT]
    assert [Path(path).name for path in data["written"]] == ["rad-2.docx"]
    (finding,) = data["findings"]
    assert {"code", "severity", "file", "line", "column", "message", "hint", "source"} <= set(finding)
    assert (finding["code"], finding["severity"], finding["file"]) == ("ISI002", "galat", NASKAH)
    assert finding["line"] == len((project / NASKAH).read_text("utf-8").splitlines())
    assert finding["column"] == 1
    assert json.loads(run("check", OTHER, "--format", "json", code=0).stdout)["findings"] == []


def test_one_broken_document_stops_nothing_else(project: Path, run: Run) -> None:
    run(code=0)
    old = (project / OUTPUT).read_bytes()
    (project / f"output/{OTHER}.docx").unlink()
    spoil(project)
    done = run(code=1)
    assert (project / OUTPUT).read_bytes() == old
    assert (project / f"output/{OTHER}.docx").is_file()
    assert f"gagal    {DOCUMENT}  (tidak ditulis)" in done.stdout
    line = len((project / NASKAH).read_text("utf-8").splitlines())
    assert done.stderr.splitlines()[:5] == [
        "galat[ISI002]: kunci `warna` tidak dikenal",
        f" --> {NASKAH}:{line}:1",
        f"{' ' * len(str(line))} |",
        f"{line} | warna: biru",
        f"{' ' * len(str(line))} | ^^^^^",
    ]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_broken_national_file_is_told_once(project: Path, run: Run, jobs: str) -> None:
    (project / "content/_nasional/kla.yaml").write_text("versi: []\n", "utf-8")
    done = run("build", "--jobs", jobs, code=1)
    assert done.stderr.count("galat[") == 1
    assert done.stdout.count("gagal    ") == 2


def test_output_is_a_file(project: Path, run: Run) -> None:
    (project / "output").write_text("", "utf-8")
    done = run("build", DOCUMENT, code=1)
    assert "galat[KLR001]: rad.docx tidak dapat ditulis" in done.stderr
    assert f" --> {OUTPUT}" in done.stderr
    assert (project / "output").is_file()


def test_a_folder_stands_where_the_document_goes(project: Path, run: Run) -> None:
    (project / OUTPUT).mkdir(parents=True)
    (project / OUTPUT / "penting.txt").write_text("jangan hilang", "utf-8")
    done = run("build", DOCUMENT, code=3)
    assert "peringatan[KLR002]" in done.stderr
    assert (project / OUTPUT / "penting.txt").read_text("utf-8") == "jangan hilang"
    assert not list((project / "output").rglob("*.tmp"))


@pytest.mark.parametrize("content", [None, b"", b"bukan zip", b"PK\x03\x04rusak"])
def test_a_bad_template(project: Path, run: Run, content: bytes | None) -> None:
    path = project / "templates/peraturan.docx"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    done = run(code=1)
    assert "galat[TPL020]" in done.stderr
    assert " --> templates/peraturan.docx" in done.stderr
    assert done.stderr.count("galat[") == 1
    assert not (project / OUTPUT).exists()


def change_template(project: Path, part: str, old: str, new: str) -> None:
    """Replace a text in one part of the template."""
    path = project / "templates/peraturan.docx"
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = parts[part].decode("utf-8")
    assert old in text
    parts[part] = text.replace(old, new).encode("utf-8")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


@pytest.mark.parametrize(
    ("part", "old", "new", "code", "words"),
    [
        ("word/styles.xml", 'w:val="Pasal Teks"', 'w:val="Teks Pasal"', "TPL017", "gaya `Pasal Teks` tidak ada"),
        ("word/document.xml", "{{p isi.mengingat }}", "", "TPL018", "sisipan `isi.mengingat`"),
        ("word/document.xml", "{{p isi.mengingat }}", "{{p isi.mengigat }}", "TPL006", "isi.mengigat"),
        ("word/document.xml", "{{p isi.mengingat }}", "isi.mengingat }}", "TPL019", "}}"),
    ],
)
def test_a_faulty_template(project: Path, run: Run, part: str, old: str, new: str, code: str, words: str) -> None:
    change_template(project, part, old, new)
    done = run(code=1)
    assert f"[{code}]" in done.stderr
    assert words in done.stderr
    assert " --> templates/peraturan.docx" in done.stderr
    assert not list((project / "output").rglob("*.docx"))


def test_a_template_that_is_a_folder(project: Path, run: Run) -> None:
    (project / "templates/peraturan.docx").unlink()
    (project / "templates/peraturan.docx").mkdir()
    assert "galat[TPL020]" in run(code=1).stderr


def test_a_content_file_that_is_a_folder(project: Path, run: Run) -> None:
    (project / "content/kab-contoh/daerah.yaml").unlink()
    (project / "content/kab-contoh/daerah.yaml").mkdir()
    told = run("check", code=1).stderr
    assert "tidak dapat dibaca: itu folder, bukan berkas" in told
    assert "periksa berkas itu dan izinnya" in told


def test_a_folder_that_may_not_be_read(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)

    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refuse)
    monkeypatch.setattr(sys, "argv", ["build.py", "check"])
    assert cli.run() == 2
    assert "tidak dapat dibaca: tidak ada izin" in capsys.readouterr().err


@pytest.mark.parametrize("streams", ["", "sys.stdout = None; ", "sys.stderr = None; "])
def test_the_process_ends_at_once_and_says_all_before(project: Path, streams: str) -> None:
    program = f"import atexit, sys; from generator.cli import main; atexit.register(open, 'late', 'w'); {streams}main()"
    command = [sys.executable, "-c", program, "list"]
    done = subprocess.run(command, cwd=project, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b"baru") == (0 if "stdout" in streams else 2)
    assert not (project / "late").exists()


@pytest.mark.parametrize("writable", [True, False])
def test_a_failure_of_the_program_itself(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, writable: bool
) -> None:
    monkeypatch.chdir(project)
    monkeypatch.setattr(sys, "argv", ["build.py", "list"])
    monkeypatch.setattr(cli, "_discover", lambda _: 1 / 0)
    if not writable:
        (project / "output").write_text("", "utf-8")
    assert cli.run() == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("galat program (ZeroDivisionError)")
    assert "galat-program.txt" in err
    assert len(err.splitlines()) == 1
    if writable:
        assert "ZeroDivisionError" in (project / "output/galat-program.txt").read_text("utf-8")


def test_list(project: Path, run: Run) -> None:
    (project / f"content/{OTHER}/naskah.yaml").write_text("a: [", "utf-8")
    lines = run("list", code=0).stdout.splitlines()
    assert lines == [f"{DOCUMENT}  Peraturan Bupati  baru", f"{OTHER}  berkas tidak dapat dibaca  baru"]


@pytest.mark.parametrize("code", ["RUJ001", "ruj001"])
def test_explain(run: Run, code: str) -> None:
    text = run("explain", code, code=0).stdout
    assert text.startswith("RUJ001: ")
    assert "Salah:" in text
    assert "Benar:" in text


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["--bantuan"], ["build", "--help"], ["explain", "--help"]])
def test_help_is_indonesian(run: Run, arguments: list[str]) -> None:
    text = run(*arguments, code=0).stdout
    assert text.startswith("Cara pakai: build.py")
    assert "Pilihan:" in text
    assert "Tampilkan bantuan ini." in text


def test_version(run: Run) -> None:
    assert re.fullmatch(r"rancang \d+\.\d+\.\d+\n", run("--version", code=0).stdout)


def test_starting_up_loads_nothing_heavy() -> None:
    program = "import sys, generator.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"pydantic", "lxml", "docx", "jinja2", "yaml"} & set(done.stdout.split())


def test_every_code_has_words_and_can_be_looked_up() -> None:
    for code, words in KODE.items():
        text = explain(code)
        assert text is not None
        assert text.startswith(f"{code}: {words.judul}")
        assert words.uraian.endswith(".")
        assert not words.judul.endswith(".")
    assert explain("XYZ999") is None
    assert near_code("RUJ01") == "RUJ001"
    assert near_code("@") is None
