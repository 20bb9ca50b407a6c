"""An earlier revision of the content is taken out of git, and git is left as it was."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from generator.revisions import RevisionError, content_at
from tests.conftest import require

if TYPE_CHECKING:
    from pathlib import Path

WHEN = "2022-12-29T03:00:00+00:00"


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), "-c", "user.name=Uji", "-c", "user.email=uji@contoh.id", *arguments]
    environment = {"PATH": "/usr/bin:/bin", "GIT_AUTHOR_DATE": WHEN, "GIT_COMMITTER_DATE": WHEN, "HOME": str(folder)}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A project with two versions of one file, and a file that was not saved to git."""
    require(shutil.which("git"), "git")
    folder = tmp_path / "proyek/content"
    (folder / "kota-uji").mkdir(parents=True)
    (tmp_path / "proyek/README.md").write_text("proyek")
    git(folder.parent, "init", "-q")
    for text in ("lama", "baru"):
        (folder / "kota-uji/naskah.yaml").write_text(f"jenis: {text}\n")
        git(folder.parent, "add", "-A")
        git(folder.parent, "commit", "-q", "-m", text)
    git(folder.parent, "tag", "v1", "HEAD~1")
    (folder / "kota-uji/naskah.yaml").write_text("jenis: belum disimpan\n")
    return folder


@pytest.mark.parametrize(("revision", "text"), [("HEAD", "baru"), ("HEAD~1", "lama"), ("v1", "lama")])
def test_the_content_of_a_revision(content: Path, revision: str, text: str) -> None:
    before = git(content, "status", "--porcelain")
    with content_at(content, revision) as found:
        assert (found.content / "kota-uji/naskah.yaml").read_text() == f"jenis: {text}\n"
        assert found.content.name == content.name
        assert found.date == "2022-12-29T03:00:00Z"
        assert len(found.name) == 40
    assert not found.content.exists()
    assert git(content, "status", "--porcelain") == before


@pytest.mark.parametrize("revision", ["tidak-ada", "--output=x", "HEAD~9", ""])
def test_an_unknown_revision_is_said(content: Path, revision: str) -> None:
    with pytest.raises(RevisionError) as caught, content_at(content, revision):
        pass
    assert caught.value.message == f"tidak ada versi git bernama `{revision}`"
    assert not (content / "x").exists()


def test_a_folder_outside_of_git_is_said(tmp_path: Path) -> None:
    require(shutil.which("git"), "git")
    with pytest.raises(RevisionError, match="tidak disimpan dengan git"), content_at(tmp_path, "HEAD"):
        pass


def test_a_machine_without_git_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(RevisionError, match="git tidak ada") as caught, content_at(tmp_path, "HEAD"):
        pass
    assert "--against BERKAS.docx" in caught.value.hint


def test_a_revision_from_before_the_folder_is_said(content: Path) -> None:
    later = content.parent / "isi-baru"
    later.mkdir()
    with pytest.raises(RevisionError, match="belum ada dalam versi"), content_at(later, "HEAD"):
        pass
