"""What stands where a draft must go and is no plain file: links, folders, names that are too long."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from generator.cli_report import report_failure
from tests.unit.outputs.build_tools import FIRST, SECOND, Project
from tests.unit.outputs.test_locks import save_in_word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NASKAH = f"content/{FIRST}/naskah.yaml"
posix = pytest.mark.skipif(sys.platform == "win32", reason="tautan")


def link_to_a_draft(project: Project, outside: Path) -> None:
    project.run("build")
    shutil.copy(project.docx(), outside)
    project.docx().unlink()
    project.docx().symlink_to(outside)


def link_to_an_edit(project: Project, outside: Path) -> None:
    link_to_a_draft(project, outside)
    save_in_word(outside)


def link_to_nothing(project: Project, outside: Path) -> None:
    project.docx().parent.mkdir(parents=True)
    project.docx().symlink_to(outside)


def folder(project: Project, _: Path) -> None:
    (project.docx() / "isi").mkdir(parents=True)


WORDS = {link_to_a_draft: "tautan", link_to_an_edit: "tautan", link_to_nothing: "tautan", folder: "folder"}


@posix
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("standing", WORDS, ids=lambda each: each.__name__)
def test_what_is_no_plain_file_stays_and_is_not_followed(
    project: Project, tmp_path_factory: pytest.TempPathFactory, standing: Callable[..., None], force: bool
) -> None:
    outside = tmp_path_factory.mktemp("luar") / "asli.docx"
    standing(project, outside)
    before = outside.read_bytes() if outside.exists() else None
    project.replace(NASKAH, "anak berhak", "setiap anak berhak")
    done = project.run("build", *(["--force"] if force else []))
    assert (done.code, FIRST in done.written) == (3, True)
    kept, new = ("rad.suntingan-1.docx", "rad.docx") if force else ("rad.docx", "rad.baru.docx")
    assert f"di sini ada {WORDS[standing]}, bukan berkas buatan program" in done.err
    assert (kept if force else new) in done.err
    place = project.docx().with_name(kept)
    assert place.is_dir() if standing is folder else place.readlink() == outside
    assert (outside.read_bytes() if outside.exists() else None) == before
    assert project.docx().with_name(new).is_file()
    assert not project.docx().with_name(new).is_symlink()
    if standing is not link_to_nothing or force:  # whether a link to nothing has changed cannot be told
        again = project.run("build")
        assert (again.code, again.written) == (0 if force else 3, [])


@posix
def test_a_link_in_place_of_the_state_is_not_followed(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("luar") / "catatan.json"
    outside.write_text("milik orang")
    state = project.path("output/.rancang/keadaan.json")
    state.parent.mkdir(parents=True)
    state.symlink_to(outside)
    assert project.run("build").written == [FIRST, SECOND]
    assert (outside.read_text(), state.is_symlink()) == ("milik orang", False)


@posix
def test_a_link_in_place_of_the_failure_report_is_not_followed(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("luar") / "catatan.txt"
    outside.write_text("milik orang")
    report = project.path("output/galat-program.txt")
    report.parent.mkdir()
    report.symlink_to(outside)
    os.chdir(project.folder)
    report_failure(ZeroDivisionError("x"))
    assert outside.read_text() == "milik orang"
    assert "ZeroDivisionError" in report.read_text("utf-8")


@pytest.mark.parametrize("what", ["folder daerah", "keadaan", "folder keadaan", "kunci"])
def test_something_else_stands_where_we_need_a_name(project: Project, what: str) -> None:
    places = {
        "folder daerah": (project.docx().parent, False),
        "keadaan": (project.path("output/.rancang/keadaan.json"), True),
        "folder keadaan": (project.path("output/.rancang"), False),
        "kunci": (project.path("output/.rancang/kunci"), True),
    }
    place, is_folder = places[what]
    place.parent.mkdir(parents=True)
    place.mkdir() if is_folder else place.write_text("milik orang")
    done = project.run("build")
    assert done.written == ([SECOND] if what == "folder daerah" else [FIRST, SECOND])
    expected = {"folder daerah": "KLR001", "keadaan": "KLR008", "folder keadaan": "KLR008", "kunci": ""}[what]
    assert expected in done.err
    assert place.is_dir() == is_folder
    assert is_folder or place.read_text() == "milik orang"
    project.run("list")


def test_a_name_that_is_too_long_is_said(project: Project) -> None:
    long = project.path("content/kab-contoh") / ("r" * 245)
    project.path(f"content/{FIRST}").rename(long)
    done = project.run("build")
    assert (done.code, done.written) == (1, [SECOND])
    assert "namanya terlalu panjang" in done.err
    assert "= saran: pendekkan nama folder dokumen" in done.err
    assert [path.name for path in project.docx().parent.iterdir()] == []


def test_a_draft_beside_an_edit_goes_when_the_edit_is_settled(project: Project) -> None:
    project.run("build")
    mine = save_in_word(project.docx())
    project.run("build")
    beside = project.docx().with_name("rad.baru.docx")
    also_mine = save_in_word(beside)
    project.replace(NASKAH, "anak berhak", "setiap anak berhak")
    project.run("build")
    assert {path.name for path in beside.parent.iterdir()} == {"rad.docx", "rad.baru.docx", "rad.baru-2.docx"}
    (beside.parent / "~$rad.baru-2.docx").write_text("")
    assert project.run("build", FIRST, "--force").code == 3
    (beside.parent / "~$rad.baru-2.docx").unlink()
    found = {path.name: path.read_bytes() for path in beside.parent.iterdir()}
    assert {*found} == {"rad.docx", "rad.suntingan-1.docx", "rad.baru.docx", "rad.baru-2.docx"}  # the last was open
    assert (found["rad.suntingan-1.docx"], found["rad.baru.docx"]) == (mine, also_mine)
    project.run("build", FIRST, "--force")
    assert {path.name for path in beside.parent.iterdir()} == {"rad.docx", "rad.suntingan-1.docx", "rad.baru.docx"}
