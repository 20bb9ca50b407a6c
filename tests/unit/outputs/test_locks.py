"""Two builds never mix, files that are open stay as they are, and every document has a state."""

from __future__ import annotations

import errno
import multiprocessing
import shutil
import sys
import time
from typing import TYPE_CHECKING

import pytest
from docx import Document

from generator import building
from generator.outputs import lock
from generator.outputs.lock import BusyError, folder_lock
from generator.outputs.opened import mark_of
from tests.unit.outputs.build_tools import FIRST, SECOND, Project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.synchronize import Event
    from pathlib import Path

NASKAH = f"content/{FIRST}/naskah.yaml"
MARKS = ["~$rad.docx", "~$ad.docx", "~$d.docx", ".~lock.rad.docx#"]


def save_in_word(path: Path) -> bytes:
    document = Document(str(path))
    document.add_paragraph("suntingan")
    document.save(str(path))
    return path.read_bytes()


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("options", [[], ["--force"]])
def test_an_open_file_stays_and_the_others_go_on(project: Project, mark: str, options: list[str]) -> None:
    project.run("build")
    old = project.docx().read_bytes()
    for target in (FIRST, SECOND):
        project.replace(f"content/{target}/naskah.yaml", "anak berhak", "setiap anak berhak")
    (project.docx().parent / mark).write_text("Fulan")
    done = project.run("build", *options)
    assert (done.code, done.written) == (1, [SECOND])
    assert done.err.count("galat[KLR006]: rad.docx sedang terbuka di Word atau LibreOffice") == 1
    assert f"hapus `{mark}`" in done.err
    assert f"gagal    {FIRST}  (tidak ditulis)" in done.out
    assert project.docx().read_bytes() == old
    (project.docx().parent / mark).unlink()
    assert project.run("build").written == [FIRST]
    assert project.docx().read_bytes() != old


def test_an_open_file_that_is_up_to_date_is_no_matter(project: Project) -> None:
    project.run("build")
    (project.docx().parent / "~$rad.docx").write_text("")
    assert project.run("build").code == 0
    assert project.listed() == ["terkunci", "mutakhir"]


def test_an_edited_file_that_is_open_is_not_moved_aside(project: Project) -> None:
    project.run("build")
    mine = save_in_word(project.docx())
    (project.docx().parent / "~$rad.docx").write_text("")
    done = project.run("build")
    assert (done.code, done.written) == (3, [FIRST])  # the draft goes beside it: nothing is in the way
    assert project.run("build", FIRST, "--force").code == 1
    assert project.docx().read_bytes() == mine
    assert not list(project.docx().parent.glob("*suntingan*"))


def test_marks_belong_to_one_file(tmp_path: Path) -> None:
    (tmp_path / "~$porann.docx").write_text("")
    assert mark_of(tmp_path / "laporann.docx") == tmp_path / "~$porann.docx"
    assert mark_of(tmp_path / "laporan.docx") is None


def test_every_state_is_listed(project: Project) -> None:
    assert project.listed() == ["baru", "baru"]
    project.run("build", FIRST)
    assert project.listed() == ["mutakhir", "baru"]
    project.run("build")
    project.replace(NASKAH, "anak berhak", "setiap anak berhak")
    assert project.listed() == ["berubah", "mutakhir"]
    save_in_word(project.docx(SECOND))
    assert project.listed() == ["berubah", "disunting"]
    shutil.rmtree(project.path("output/.rancang"))
    assert project.listed() == ["berubah", "disunting"]  # whose a file is stands in the file
    project.docx(SECOND).unlink()
    project.run("build", "--tanpa-halaman")
    assert project.listed() == ["mutakhir", "mutakhir"]
    project.docx().unlink()
    assert project.listed() == ["berubah", "mutakhir"]
    assert [line.split("  ")[1] for line in project.run("list").out.splitlines()] == ["Peraturan Bupati"] * 2


def test_an_edit_is_told_of_until_it_is_settled(project: Project) -> None:
    project.run("build")
    mine = save_in_word(project.docx())
    for written in ([FIRST], [], []):
        done = project.run("build")
        assert (done.code, done.written) == (3, written)
        assert "KLR002" in done.err
    more = save_in_word(project.docx())
    assert project.run("build").code == 3
    assert project.docx().read_bytes() == more != mine
    done = project.run("build", "--force")
    assert (done.code, project.docx().with_name("rad.suntingan-1.docx").read_bytes()) == (3, more)
    again = project.run("build")
    assert (again.code, again.err, len(again.current)) == (0, "", 2)


def hold(output: Path, ready: Event, done: Event) -> None:
    with folder_lock(output, lambda: None) as locked:
        assert locked
        ready.set()
        done.wait(30)


@pytest.fixture
def other(project: Project) -> Iterator[Callable[[], Event]]:
    """Return a function that makes another process hold the output folder, and the event that ends it."""
    context = multiprocessing.get_context("spawn")
    ready, done = context.Event(), context.Event()
    process = context.Process(target=hold, args=(project.path("output"), ready, done))

    def start() -> Event:
        process.start()
        assert ready.wait(30)
        return done

    yield start
    done.set()
    process.join(30)


def test_the_second_build_waits_and_then_gives_up(
    project: Project,
    other: Callable[[], Event],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project.run("build")
    old = project.docx().read_bytes()
    project.replace(NASKAH, "anak berhak", "setiap anak berhak")
    done = other()
    monkeypatch.setattr(building, "WAIT_SECONDS", 0.3)
    start = time.monotonic()
    ran = project.run("build")
    assert time.monotonic() - start < 5
    assert (ran.code, ran.written) == (1, [])
    assert ran.err.count("menunggu pembangunan lain") == 1
    assert "galat[KLR007]: pembangunan lain masih memakai folder keluaran ini" in ran.err
    assert project.docx().read_bytes() == old
    assert project.run("build", SECOND).code == 0  # what needs no writing needs no lock
    done.set()
    assert project.run("build").written == [FIRST]


def test_the_lock_of_a_process_that_ends_is_free(project: Project, other: Callable[[], Event]) -> None:
    done = other()
    with pytest.raises(BusyError), folder_lock(project.path("output"), lambda: None, 0.2):
        pass
    done.set()
    with folder_lock(project.path("output"), lambda: None, 10) as locked:
        assert locked


@pytest.mark.skipif(sys.platform == "win32", reason="izin folder")
def test_where_nothing_can_be_written_there_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("")
    with folder_lock(tmp_path / "output", lambda: None) as locked:
        assert not locked


def test_where_the_file_system_has_no_locks_building_goes_on(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_: int) -> None:
        raise OSError(errno.ENOLCK, "")

    monkeypatch.setattr(lock, "_try_lock", no_locks)
    half = project.docx().with_name(".rancang-lain.tmp")
    half.parent.mkdir(parents=True)
    half.write_bytes(b"separuh")  # perhaps another build is writing it right now
    assert project.run("build").written == [FIRST, SECOND]
    assert half.exists()
    assert project.run("build").current == [FIRST, SECOND]
    monkeypatch.undo()
    project.docx().unlink()
    assert project.run("build").written == [FIRST]
    assert not half.exists()
