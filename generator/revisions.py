"""The content as it was in an earlier revision, taken out of git without touching anything; git is optional."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIMEOUT_SECONDS: Final = 60


class RevisionError(Exception):
    """The content of a revision cannot be had; `message` says why and `hint` what to do, both in Indonesian."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Revision(NamedTuple):
    """A copy of the content folder, the revision's full name, and when it was made, as Word writes it."""

    content: Path
    name: str
    date: str


@contextmanager
def content_at(content: Path, revision: str) -> Iterator[Revision]:
    """Give the content folder of a revision, such as `HEAD~3` or a tag, as a temporary copy; fail with RevisionError.

    The copy keeps the folder's own name, so that findings name files as usual.
    """
    git = shutil.which("git")
    if git is None:
        hint = "pasang git, atau bandingkan dengan berkas: --against BERKAS.docx"
        raise RevisionError("git tidak ada di komputer ini, jadi versi lama tidak dapat diambil", hint)
    command = [git, "--no-optional-locks", "-C", str(content)]
    if _run([*command, "rev-parse", "--is-inside-work-tree"]) is None:
        hint = "bandingkan dengan berkas: --against BERKAS.docx"
        raise RevisionError(f"folder {content.name} tidak disimpan dengan git", hint)
    name = _run([*command, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"])
    if name is None:
        hint = "lihat daftar versi dengan `git log --oneline`, atau beri nama berkas .docx"
        raise RevisionError(f"tidak ada versi git bernama `{revision}`", hint)
    full = name.decode().strip()
    seconds = _run([*command, "show", "-s", "--format=%ct", full])
    archive = _run([*command, "archive", "--format=tar", full])
    if archive is None or seconds is None:
        hint = "pilih versi yang lebih baru"
        raise RevisionError(f"folder {content.name} belum ada dalam versi `{revision}`", hint)
    date = datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    with tempfile.TemporaryDirectory(prefix="rancang-") as folder:
        target = Path(folder) / content.name
        target.mkdir()
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            _unpack(tar, target)
        yield Revision(target, full, date)


def _unpack(tar: tarfile.TarFile, folder: Path) -> None:
    """Write the plain files of an archive below a folder; links and names that lead out of it are left."""
    for member in tar:
        path = folder / member.name
        stream = tar.extractfile(member) if member.isfile() and ".." not in path.parts else None
        if stream is not None and path.is_relative_to(folder):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(stream.read())


def _run(command: list[str]) -> bytes | None:
    """Return what git says, or None when it refuses."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=_TIMEOUT_SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
