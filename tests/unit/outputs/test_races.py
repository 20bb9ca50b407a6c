"""A person saves at any moment of a write, once or twice: whatever is saved is still there afterwards."""

from __future__ import annotations

import errno
import io
import os
import sys
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import IO, TYPE_CHECKING, Any

import pytest

from generator.ooxml.origin import is_untouched
from generator.ooxml.package import write_package
from generator.outputs import moving
from generator.outputs.files import PREFIX
from generator.outputs.printing import Draft, Printer, Printing
from generator.outputs.products import save
from generator.outputs.swap import recover

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from generator.diagnostics.finding import Finding

MARK = "suntingan.txt"
NATIVE = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="hanya Linux menukar dua berkas sekaligus")
SYSTEMS = [pytest.param("tukar", marks=NATIVE), "tautan", "windows"]
"""What renames can do: let two files change places; only links are sure to replace nothing; rename itself is."""

STANDING = ["kosong", "milik kita", "disunting", "disunting dan ada baru"]
_AT_MOST = 80


class KilledError(BaseException):
    """Stands for the end of the process; nothing in the program may catch it."""


@dataclass
class Person:
    """Saves a document as Word does, before the n-th thing that the program does in its folder."""

    path: Path
    moments: tuple[int, ...] = ()
    seen: int = 0
    busy: bool = False
    kept: set[str] = field(default_factory=set)
    saves: int = 0

    def moment(self) -> None:
        if self.busy:
            return
        self.seen += 1
        if self.seen in self.moments:
            self.busy = True
            self.save()
            self.busy = False

    def save(self) -> None:
        self.saves += 1
        if self.path.exists():
            self.kept.discard(text_of(self.path))  # the person goes on with this very file
        temporary = self.path.with_name("~WRD0001.tmp")
        temporary.write_bytes(package(f"suntingan ke-{self.saves}"))
        temporary.replace(self.path)
        self.kept.add(f"suntingan ke-{self.saves}")


def package(text: str) -> bytes:
    """Return a file that a person saved."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(MARK, text)
    return out.getvalue()


def draft(text: str) -> Draft:
    def fill(stream: IO[bytes], _: Mapping[str, str] | None) -> list[Finding]:
        write_package(stream, {"isi.txt": text.encode()})
        return []

    return Draft("rad.docx", has_contents=False, fill=fill, labels=lambda _: {})


def write(path: Path, text: str, *, force: bool = False) -> list[str]:
    _, findings = save(path, draft(text), Printer(Printing()), is_untouched, force=force)
    return [each.code for each in findings]


WATCHED = (
    *((os, name) for name in ("open", "link", "unlink", "stat", "lstat", "scandir", "listdir", "rename", "replace")),
    (io, "open"),
    (moving, "_native"),
)


@contextmanager
def watched(folder: Path, moment: Callable[[], None], system: str) -> Iterator[None]:
    """Call `moment` before whatever the program does in a folder, on a system that can do more or less."""
    with pytest.MonkeyPatch.context() as patch:
        if system != "tukar":
            patch.setattr(moving, "_native", lambda *_, **__: False)
        if system == "windows":
            like_windows(patch)
        for holder, name in WATCHED:
            _watch(patch, holder, name, str(folder), moment)
        yield


def _watch(patch: pytest.MonkeyPatch, holder: object, name: str, folder: str, moment: Callable[[], None]) -> None:
    real = getattr(holder, name)

    def before(*arguments: Any, **named: Any) -> Any:
        if any(str(each).startswith(folder) for each in arguments[:2]):
            moment()
        return real(*arguments, **named)

    patch.setattr(holder, name, before)


def like_windows(patch: pytest.MonkeyPatch, held: Callable[[str], bool] = lambda _: False) -> None:
    """Rename nothing onto a file that is there, and nothing at all that another program holds open."""
    real_rename, real_replace = os.rename, os.replace

    def rename(source: Path, target: Path) -> None:
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, "ada", str(target))
        _refuse_held(source)
        real_rename(source, target)

    def replace(source: Path, target: Path) -> None:
        _refuse_held(source)
        _refuse_held(target)
        real_replace(source, target)

    def _refuse_held(path: Path) -> None:
        if held(str(path)):
            raise PermissionError(errno.EACCES, "sedang dipakai", str(path))

    patch.setattr(os, "rename", rename)
    patch.setattr(os, "replace", replace)
    patch.setattr(moving, "sys", SimpleNamespace(platform="win32"))
    patch.setattr(moving, "_WAITS", (0.0, 0.0))


def texts(folder: Path) -> dict[str, str]:
    """Return what the files say that a person can see, by name."""
    paths = (path for path in sorted(folder.glob("*.docx")) if not path.name.startswith("."))
    return {path.name: text_of(path) for path in paths}


def text_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(MARK if MARK in archive.namelist() else "isi.txt").decode()


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for the disk: what a power cut would do is not asked here."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def lay_out(folder: Path, standing: str) -> Person:
    """Lay out a folder before a build; return the person who has saved there already, or has not."""
    folder.mkdir()
    person = Person(folder / "rad.docx")
    if standing != "kosong":
        write(person.path, "lama")
    if standing.startswith("disunting"):
        person.save()
    if standing.endswith("baru"):
        write(person.path, "draf lama")
    return person


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("standing", STANDING)
@pytest.mark.parametrize("system", SYSTEMS)
def test_a_save_at_any_moment_is_kept(tmp_path: Path, system: str, standing: str, force: bool) -> None:
    first, fired = 0, True
    while fired:
        first += 1
        for second in (0, first + 1, first + 3):
            folder = tmp_path / f"{first}-{second}"
            person = lay_out(folder, standing)
            person.moments = (first, second)
            with watched(folder, person.moment, system):
                codes = write(person.path, "baru", force=force)
            found = texts(folder)
            at = (first, second, found)
            fired = person.seen >= first
            assert person.kept <= {*found.values()}, at
            edited = found["rad.docx"] != "baru"
            assert edited or "baru" in found.values(), at
            assert "draf lama" not in found.values(), at
            assert not list(folder.glob(f"{PREFIX}*")), at
            assert set(codes) <= {"KLR002"}, at
            assert not edited or codes or person.saves, at
    assert 3 < first < _AT_MOST


@pytest.mark.parametrize("saves", [0, 1, 3])
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("standing", STANDING)
@pytest.mark.parametrize("system", SYSTEMS)
def test_a_kill_at_any_moment_loses_nothing(
    tmp_path: Path, system: str, standing: str, force: bool, saves: int
) -> None:
    """The process ends before any call, perhaps just after a person saved; the next build finds all that was there."""
    number, fired = 0, True
    while fired:
        number += 1
        person = lay_out(tmp_path / str(number), standing)
        folder, stood = person.path.parent, person.path.exists()
        fired = killed(person, system, number, saves, force=force)
        if system == "tukar":
            assert person.path.exists() or not stood, number
        recover(folder, is_untouched)
        found = texts(folder)
        assert person.kept <= {*found.values()}, (number, found)
        assert person.path.exists() or not (stood or person.saves), (number, found)
        assert not list(folder.glob(f"{PREFIX}*")), number
        for path in folder.glob("*.docx"):
            assert is_untouched(path) == (not text_of(path).startswith("suntingan")), (number, path)
        write(person.path, "paling baru", force=True)
        assert (text_of(person.path), person.kept - {*texts(folder).values()}) == ("paling baru", set()), number
    assert 3 < number < _AT_MOST


def killed(person: Person, system: str, number: int, saves: int, *, force: bool) -> bool:
    """Let a build end at one moment, after a person saved some moments earlier; return whether it came to that."""
    seen = 0

    def moment() -> None:
        nonlocal seen
        if person.busy:
            return
        seen += 1
        if saves and seen == number - saves:
            person.busy = True
            person.save()
            person.busy = False
        if seen >= number:  # whatever it would still do is not done either
            raise KilledError

    try:
        with watched(person.path.parent, moment, system):
            write(person.path, "baru", force=force)
    except KilledError:
        return True
    return False


def test_a_file_that_stays_open_is_left_and_one_that_is_free_in_a_moment_is_waited_for(tmp_path: Path) -> None:
    path = lay_out(tmp_path / "output", "milik kita").path
    held = 2

    def is_held(name: str) -> bool:
        nonlocal held
        held -= name == str(path)
        return name == str(path) and held >= 0

    with pytest.MonkeyPatch.context() as patch:
        like_windows(patch, is_held)
        assert write(path, "baru") == []
        assert texts(path.parent) == {"rad.docx": "baru"}
        held = 1000
        _, findings = save(path, draft("lebih baru"), Printer(Printing()), is_untouched, force=False)
    assert [each.code for each in findings] == ["KLR001"]
    assert "tutup berkas itu di Word" in findings[0].hint
    assert texts(path.parent) == {"rad.docx": "baru"}
    assert [each.name for each in path.parent.iterdir()] == ["rad.docx"]
