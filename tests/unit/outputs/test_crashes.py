"""A build that is killed, or that the disk refuses something, loses nothing and takes nothing for a person's."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.diagnostics.reasons import reason
from generator.ooxml.origin import is_untouched
from generator.outputs import files, moving, swap
from generator.outputs.lock import folder_lock
from tests.unit.outputs.build_tools import FIRST, ROOT, SECOND, Project
from tests.unit.outputs.test_locks import save_in_word

if TYPE_CHECKING:
    from collections.abc import Callable

KILLS = int(os.environ.get("RANCANG_BANYAK_KILL") or ("500" if os.environ.get("CI") else "60"))
SEEDS = 4
ERRORS = {"penuh": errno.ENOSPC, "rusak": errno.EIO, "izin": errno.EACCES}
CALLS = ("open", "fsync", "rename", "replace", "link", "unlink", "mkdir", "chmod", "write", "_native")
NAMES = sorted(["rad.docx", "rad.docx", "keadaan.json", "kunci"])
Products = dict[str, bytes | None]


@pytest.mark.skipif(sys.platform == "win32", reason="fork dan SIGKILL")
@pytest.mark.parametrize("seed", range(SEEDS))
def test_killed_at_random_moments(seed: int) -> None:
    command = [sys.executable, "-m", "tests.bench.kills", str(KILLS // SEEDS), str(seed)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert found["wrong"] == {}
    assert found["kills"] == KILLS // SEEDS
    few = found["kills"] // 25
    assert found["between two files"] >= few
    assert all(found["phases"].get(name, 0) >= few for name in ("membaca", "menulis", "menukar", "mencatat")), found


@pytest.mark.parametrize("seconds", [0.05, 0.2, 0.5])
def test_the_workers_of_a_killed_build_end_with_it(project: Project, seconds: float) -> None:
    """They would wait for work for ever, and hold the output folder."""
    for name in ("ketiga", "keempat"):
        shutil.copytree(project.path("content/kab-kedua"), project.path(f"content/kab-{name}"))
    command = [sys.executable, str(ROOT / "build.py"), "build", "--jobs", "3"]
    with subprocess.Popen(command, cwd=project.folder, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None and not project.path("output/.rancang/kunci").exists():
            time.sleep(0.01)
        time.sleep(seconds)
        process.kill()
    with folder_lock(project.path("output"), lambda: None, 10) as locked:
        assert locked
    assert project.run("build").code == 0
    assert project.listed() == ["mutakhir"] * 4


class Faults:
    """Makes the n-th call of one kind fail that touches the output folder, and counts them."""

    def __init__(self, output: Path, call: str, nth: int, number: int) -> None:
        self.output, self.call, self.nth, self.number = str(output), call, nth, number
        self.seen = 0

    def hit(self, *paths: object) -> None:
        if any(str(path).startswith(self.output) for path in paths):
            self.seen += 1
            if self.seen == self.nth:
                raise OSError(self.number, os.strerror(self.number), str(paths[0]))

    def install(self, patch: pytest.MonkeyPatch) -> None:
        if self.call == "write":
            patch.setattr(files, "NamedTemporaryFile", self._stream)
            return
        if self.call == "link":  # only where the system knows nothing better
            patch.setattr(moving, "_native", lambda *_, **__: False)
        holder: Any = moving if self.call == "_native" else os
        real: Callable[..., Any] = getattr(holder, self.call)

        def faulty(target: Any, *rest: Any, **named: Any) -> Any:
            self.hit(Path(f"/proc/self/fd/{target}").readlink() if isinstance(target, int) else target)
            return real(target, *rest, **named)

        patch.setattr(holder, self.call, faulty)

    def _stream(self, *arguments: Any, **named: Any) -> Any:
        stream = tempfile.NamedTemporaryFile(*arguments, **named)  # noqa: SIM115
        real = stream.write

        def write(data: bytes) -> int:
            self.hit(stream.name)
            return real(data)

        stream.write = write  # type: ignore[method-assign]
        return stream


def products(project: Project) -> Products:
    paths = {target: project.docx(target) for target in (FIRST, SECOND)}
    return {target: path.read_bytes() if path.exists() else None for target, path in paths.items()}


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="perlu /proc")
@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("call", CALLS)
def test_the_disk_refuses_something(project: Project, call: str, error: str) -> None:
    output, number = project.path("output"), ERRORS[error]
    project.run("build")
    project.docx(SECOND).unlink()
    old = products(project)
    shutil.copytree(output, project.path("lama"))
    for target in (FIRST, SECOND):
        project.replace(f"content/{target}/naskah.yaml", "anak berhak", "setiap anak berhak")
    project.run("build")
    new = products(project)
    nth, fired = 0, True
    while fired:
        nth += 1 if nth < 12 else 9  # a stream is written to often: all of the first calls, then some
        shutil.rmtree(output)
        shutil.copytree(project.path("lama"), output)
        faults = Faults(output, call, nth, number)
        with pytest.MonkeyPatch.context() as patch:
            faults.install(patch)
            done = project.run("build")
        fired = faults.seen >= nth
        now = products(project)
        assert all(now[target] in (old[target], new[target]) for target in now), (call, nth)
        if done.code:
            assert "galat[KLR001]" in done.err
            assert reason(OSError(number, "")) in done.err
        else:
            assert now == new, (call, nth)
        assert "disunting" not in project.listed(), (call, nth)
        assert "KLR002" not in done.err
        again = project.run("build")
        assert (again.code, products(project)) == (0, new)
        if call == "unlink":  # what could not be cleared away then is cleared away by the next that writes
            project.run("build", "--force")
        assert sorted(path.name for path in output.rglob("*") if path.is_file()) == NAMES, (call, nth)
    assert nth > 1


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="perlu /proc")
@pytest.mark.parametrize("call", ["open", "fsync", "rename", "mkdir", "chmod", "write", "_native"])
def test_the_disk_refuses_something_to_a_comparison(project: Project, call: str) -> None:
    project.run("build")
    output, number = project.path("output"), errno.ENOSPC
    project.replace(f"content/{FIRST}/naskah.yaml", "anak berhak", "setiap anak berhak")
    project.run("diff", FIRST)
    names = ["rad.perubahan.docx", "rad.persandingan.docx"]
    old = {name: project.docx().with_name(name).read_bytes() for name in names}
    project.replace(f"content/{FIRST}/naskah.yaml", "setiap anak berhak", "semua anak berhak")
    project.run("diff", FIRST)
    new = {name: project.docx().with_name(name).read_bytes() for name in names}
    assert all(old[name] != new[name] for name in names)
    nth, fired = 0, True
    while fired:
        nth += 1 if nth < 8 else 25
        for name, data in old.items():
            project.docx().with_name(name).write_bytes(data)
        faults = Faults(output, call, nth, number)
        with pytest.MonkeyPatch.context() as patch:
            faults.install(patch)
            done = project.run("diff", FIRST)
        fired = faults.seen >= nth
        now = {name: project.docx().with_name(name).read_bytes() for name in names}
        assert all(now[name] in (old[name], new[name]) for name in names), nth
        assert done.code in (0, 1), nth
        assert now == new if done.code == 0 else reason(OSError(number, "")) in done.err, nth
    assert project.run("diff", FIRST).code == 0
    project.docx(SECOND).unlink()
    project.run("build")  # what a refused call left behind goes with the next build
    found = sorted(path.name for path in project.docx().parent.iterdir())
    assert found == sorted(["rad.docx", *names])


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="izin folder tidak mengikat root")
def test_a_folder_that_is_read_only(project: Project) -> None:
    project.run("build")
    old = products(project)
    project.replace(f"content/{FIRST}/naskah.yaml", "anak berhak", "setiap anak berhak")
    project.docx().parent.chmod(0o500)
    try:
        done = project.run("build")
    finally:
        project.docx().parent.chmod(0o700)
    assert (done.code, done.current) == (1, [SECOND])
    assert "tidak ada izin" in done.err
    assert products(project) == old


@pytest.mark.parametrize("exchange", [True, False])
def test_a_save_at_the_last_moment_is_kept(project: Project, monkeypatch: pytest.MonkeyPatch, exchange: bool) -> None:
    """A person saves after the last look at the file, before it is replaced."""
    if exchange and not sys.platform.startswith("linux"):
        pytest.skip("hanya Linux menukar dua berkas sekaligus")
    path = project.docx()
    real = swap.swap_in
    mine: list[bytes] = []

    def late(new: Path, final: Path, is_ours: Callable[[Path], bool]) -> list[Path]:
        if final == path:
            shutil.copy(project.docx(SECOND), final)
            mine.append(save_in_word(final))
        return real(new, final, is_ours)

    project.run("build")
    if not exchange:
        path.unlink()
    project.replace(f"content/{FIRST}/naskah.yaml", "anak berhak", "setiap anak berhak")
    monkeypatch.setattr("generator.outputs.products.swap_in", late)
    done = project.run("build")
    assert (done.code, done.err.count("peringatan[KLR002]")) == (3, 1)
    assert path.with_name("rad.suntingan-1.docx").read_bytes() == mine[0]
    assert is_untouched(path)


@pytest.mark.parametrize("free", [False, True])
def test_a_save_that_a_kill_left_between_two_names_is_found(project: Project, free: bool) -> None:
    """It goes back to its place, or beside the file that is there by now."""
    project.run("build")
    shutil.copy(project.docx(), project.docx().with_name(".rancang-abc.rad.docx.siap"))
    mine = save_in_word(project.docx())
    waiting = project.docx().with_name(".rancang-abd.rad.docx.siap")
    project.docx().rename(waiting)
    half = project.docx().with_name(".rancang-abe.tmp")
    half.write_bytes(b"separuh")
    if not free:
        shutil.copy(project.docx(SECOND), project.docx())
    done = project.run("build")
    assert (done.code, done.written) == (3, [FIRST])
    found = {path.name: path.read_bytes() == mine for path in project.docx().parent.iterdir()}
    if free:
        assert "peringatan[KLR002]: berkas ini sudah disunting" in done.err
        assert found == {"rad.docx": True, "rad.baru.docx": False}
    else:
        assert "peringatan[KLR002]: suntingan yang disimpan saat pembangunan terhenti" in done.err
        assert found == {"rad.docx": False, "rad.suntingan-1.docx": True}
