"""Only what something has happened to is built, and what is left alone still tells its findings."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from generator.outputs import hashes, soffice
from generator.outputs.files import WriteError
from generator.outputs.state import State
from tests.unit.outputs.build_tools import FIRST, LAWS, ROOT, SECOND, Project
from tests.unit.outputs.fake_soffice import WORKS, calls, fake

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BOTH = [FIRST, SECOND]
NASKAH = f"content/{FIRST}/naskah.yaml"
SECONDS = 0.15


def test_nothing_to_do(project: Project) -> None:
    first = project.run("build")
    assert (first.code, first.written, first.current) == (0, BOTH, [])
    before = {path: path.read_bytes() for path in project.path("output").rglob("*") if path.is_file()}
    second = project.run("build")
    assert (second.code, second.written, second.current) == (0, [], BOTH)
    assert (second.err, second.out.splitlines()[-1]) == (first.err, first.out.splitlines()[-1])
    assert {path: path.read_bytes() for path in project.path("output").rglob("*") if path.is_file()} == before


CHANGES: dict[str, tuple[Callable[[Project], object], list[str]]] = {
    "isi": (lambda p: p.replace(NASKAH, "anak berhak", "setiap anak berhak"), [FIRST]),
    "matriks": (lambda p: p.replace(f"content/{SECOND}/matriks.yaml", "{2023: 2,", "{2023: 3,"), [SECOND]),
    "daerah": (lambda p: p.replace("content/kab-kedua/daerah.yaml", "nama: Contoh", "nama: Kedua"), [SECOND]),
    "satu UU": (lambda p: p.replace(LAWS, "judul: Kedua", "judul: Kedua yang Baru"), [SECOND]),
    "perubahan sebuah UU": (lambda p: p.replace(LAWS, "judul: Perubahan atas", "judul: Perubahan Pertama"), [FIRST]),
    "UU yang tidak dikutip": (lambda p: p.replace(LAWS, "judul: Ketiga", "judul: Ketiga Baru"), []),
    "keterangan di pustaka": (lambda p: p.replace(LAWS, "peraturan:", "# keterangan\nperaturan:"), []),
    "perda yang dikutip": (
        lambda p: p.replace("content/kab-contoh/hukum.yaml", "Kabupaten Layak Anak", "Kabupaten Ramah Anak"),
        [FIRST],
    ),
    "pustaka nasional lain": (
        lambda p: p.replace("content/_nasional/satuan.yaml", "satuan_pecahan:", "# keterangan\nsatuan_pecahan:"),
        BOTH,
    ),
    "templat bersama": (lambda p: touch_zip(p.path("templates/peraturan.docx")), BOTH),
    "templat jenis lain": (lambda p: touch_zip(p.path("templates/laporan_kinerja.docx")), []),
    "templat daerah": (lambda p: own_template(p, "kab-kedua"), [SECOND]),
    "berkas yang tidak dimuat": (lambda p: p.path(f"content/{FIRST}/sisa.yaml").write_text("a: 1\n"), [FIRST]),
    "berkas lain": (lambda p: p.path(f"content/{FIRST}/~catatan.txt").write_text("a"), []),
    "hasil hilang": (lambda p: p.docx().unlink(), [FIRST]),
    "keadaan hilang": (lambda p: shutil.rmtree(p.path("output/.rancang")), BOTH),
    "keadaan rusak": (lambda p: p.path("output/.rancang/keadaan.json").write_text('{"versi": 1, "dok'), BOTH),
    "keadaan aneh": (lambda p: p.path("output/.rancang/keadaan.json").write_text('{"versi": 1, "dokumen": 5}'), BOTH),
    "tanggal berkas": (lambda p: p.path(NASKAH).touch(), []),
}


def touch_zip(path: Path) -> None:
    """Change the bytes of a zip file, and nothing that is read of it."""
    path.write_bytes(path.read_bytes()[:-2] + b"\x01\x00 ")


def own_template(project: Project, region: str) -> None:
    folder = project.path(f"templates/{region}")
    folder.mkdir()
    shutil.copy(project.path("templates/peraturan.docx"), folder)


@pytest.mark.parametrize("name", CHANGES)
def test_exactly_what_a_change_concerns_is_built(project: Project, name: str) -> None:
    change, expected = CHANGES[name]
    project.run("build")
    change(project)
    assert [each for each, state in zip(BOTH, project.listed(), strict=True) if state != "mutakhir"] == expected
    assert project.run("build").written == expected
    again = project.run("build")
    assert (again.written, again.current) == ([], BOTH)


def test_one_document_leaves_the_other_alone(project: Project) -> None:
    assert project.run("build", FIRST).written == [FIRST]
    done = project.run("build")
    assert (done.written, done.current) == ([SECOND], [FIRST])


def test_force_builds_all(project: Project) -> None:
    project.run("build")
    assert project.run("build", "--force").written == BOTH


def test_a_new_version_builds_all(project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    project.run("build")
    sources = tmp_path / "sumber"
    sources.mkdir()
    (sources / "modul.py").write_text("")
    monkeypatch.setattr(hashes, "_SOURCES", sources)
    assert project.run("build").written == BOTH


def test_findings_are_told_again(project: Project) -> None:
    project.replace(f"content/{FIRST}/matriks.yaml", "{2023: 2, 2024: 3}", "{2023: 2}")
    (project.path("content/kab-contoh/kosong")).mkdir()
    (project.path("content/kab-contoh/kosong/lain.yaml")).write_text("a: 1\n")
    first, second = project.run("build"), project.run("build")
    assert "MTK012" in first.err
    assert "SUM014" in first.err
    assert second.err == first.err
    assert second.out.splitlines()[-1] == first.out.splitlines()[-1]
    project.docx(SECOND).unlink()
    assert project.run("build").err == first.err
    found = json.loads(project.run("build", "--format", "json").out)
    assert [each["code"] for each in found["findings"]] == ["SUM014", "MTK012"]
    assert len(found["current"]) == 2


def test_a_broken_document_is_tried_again(project: Project) -> None:
    project.run("build")
    project.path(NASKAH).write_text(project.path(NASKAH).read_text("utf-8") + "warna: biru\n", "utf-8")
    for _ in range(2):
        done = project.run("build")
        assert (done.code, done.written, done.current) == (1, [], [SECOND])
        assert "ISI002" in done.err
    assert project.listed() == ["berubah", "mutakhir"]
    project.replace(NASKAH, "warna: biru\n", "")
    assert project.run("build").written == [FIRST]


def test_an_exemption_that_ends_is_noticed(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    words = "pengecualian: [{kode: MTK012, alasan: menyusul, oleh: Kabag, sampai: 31 Desember 2026}]\n"
    project.path(NASKAH).write_text(project.path(NASKAH).read_text("utf-8") + words, "utf-8")
    from generator import clock
    from generator.bahasa.tanggal import Tanggal

    def told(day: Tanggal) -> list[str]:
        monkeypatch.setattr(clock, "today", lambda: day)
        done = project.run("build")
        return [*done.written, *(code for code in ("PGC002", "PGC003") if code in done.err)]

    assert told(Tanggal(2026, 12, 1)) == [*BOTH, "PGC002"]
    assert told(Tanggal(2026, 12, 31)) == ["PGC002"]
    assert told(Tanggal(2027, 1, 1)) == [FIRST, "PGC003"]
    assert told(Tanggal(2027, 1, 2)) == ["PGC003"]


@pytest.mark.skipif(sys.platform == "win32", reason="program pengganti berupa skrip")
def test_a_pdf_that_is_asked_for(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soffice, "_PLACES", ())
    program = str(fake(tmp_path / "palsu", WORKS))
    assert project.run("build").written == BOTH
    assert project.run("build", "--pdf", "--soffice", program).written == sorted(BOTH * 2)
    assert project.run("build", "--pdf", "--soffice", program).current == BOTH
    assert project.run("build").current == BOTH
    assert len(calls(tmp_path / "palsu")) == 2
    project.docx(SECOND).with_suffix(".pdf").unlink()
    assert project.run("build").current == BOTH
    assert set(project.run("build", "--pdf", "--soffice", program).written) == {SECOND}
    monkeypatch.setenv("PATH", "")
    assert project.run("build", "--pdf").code == 1  # LibreOffice is gone: what was made with it does not hide that


@pytest.mark.skipif(sys.platform == "win32", reason="program pengganti berupa skrip")
def test_a_pdf_of_an_older_draft_is_told_of(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soffice, "_PLACES", ())
    program = str(fake(tmp_path / "palsu", WORKS))
    project.run("build", "--pdf", "--soffice", program)
    assert "KLR009" not in project.run("build").err
    project.replace(NASKAH, "anak berhak", "setiap anak berhak")
    for _ in range(2):
        ran = project.run("build")
        assert ran.code == 0
        assert ran.err.count("KLR009") == 1
        assert f"output/{FIRST}.pdf" in ran.err
    assert "KLR009" not in project.run("build", "--pdf", "--soffice", program).err
    pdf = project.docx().with_suffix(".pdf")
    pdf.write_bytes(pdf.read_bytes() + b"%tertanda")
    project.replace(NASKAH, "setiap anak berhak", "semua anak berhak")
    kept = project.run("build", "--pdf", "--soffice", program)
    assert kept.code == 3
    assert "KLR009" not in kept.err
    assert (
        f"KLR002]: berkas ini sudah disunting, jadi dibiarkan; naskah baru ditulis ke {pdf.stem}.baru.pdf" in kept.err
    )
    assert f"--> output/{FIRST}.pdf" in kept.err
    pdf.unlink()
    assert "KLR009" not in project.run("build").err


def test_a_file_that_changes_while_it_is_built_is_built_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.ooxml.template import Template

    write = Template.write

    def slow(self: Template, *arguments: object, **options: object) -> object:
        text = project.path(NASKAH).read_text("utf-8")
        project.path(NASKAH).write_text(text.replace("anak berhak", "setiap anak berhak"), "utf-8")
        return write(self, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Template, "write", slow)
    project.run("build")
    monkeypatch.undo()
    monkeypatch.chdir(project.folder)
    assert project.run("build").written == [FIRST]


def test_documents_that_are_no_more_are_forgotten(project: Project) -> None:
    project.run("build")
    shutil.rmtree(project.path("content/kab-kedua"))
    project.docx().unlink()
    project.run("build")
    assert set(project.state().entries) == {FIRST}


def command(project: Project, *arguments: str) -> tuple[float, str]:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *arguments], cwd=project.folder, capture_output=True, check=True
    )
    return time.perf_counter() - start, done.stdout.decode()


def test_nothing_to_do_takes_no_time(project: Project) -> None:
    shutil.rmtree(project.path("content"))
    shutil.copytree(ROOT / "content", project.path("content"))
    project.run("build", "--tanpa-halaman")
    bare = min(_bare() for _ in range(5))
    for arguments in (["build", "--tanpa-halaman"], ["list"]):
        took, out = min(command(project, *arguments) for _ in range(5))
        assert out.count("mutakhir") == 3
        assert took <= max(SECONDS, 4 * bare), (took, bare)  # a busy machine starts an empty Python slowly, too


def _bare() -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import json, hashlib"], check=True)
    return time.perf_counter() - start


@pytest.mark.parametrize("arguments", [["build"], ["list"]])
def test_nothing_to_do_loads_nothing_heavy(project: Project, arguments: list[str]) -> None:
    project.run("build")
    call = f"cli.main({arguments!r}, standalone_mode=False)"
    code = f"import sys; from generator.cli import cli; {call}; print(*sys.modules)"
    environment = {"PYTHONPATH": str(ROOT), "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project.folder, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.count("mutakhir") == 2
    loaded = {name.split(".")[0] for name in done.stdout.splitlines()[-1].split()}
    assert not loaded & {"docx", "lxml", "pydantic", "jinja2", "yaml", "pikepdf", "PIL", "tempfile", "subprocess"}


def test_a_state_that_cannot_be_kept_is_said_and_costs_one_build(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: State) -> None:
        raise WriteError("ruang penyimpanan penuh", "kosongkan ruang penyimpanan")

    monkeypatch.setattr(State, "save", full)
    ran = project.run("build")
    assert ran.written == BOTH
    assert "KLR008" in ran.err
    monkeypatch.undo()
    assert project.run("build").written == BOTH
