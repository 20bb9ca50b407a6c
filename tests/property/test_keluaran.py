"""Nothing a person saved is ever lost, whatever the order of edits, builds and failures; and nothing else is kept."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from generator import outputs
from generator.cli import cli
from generator.ooxml.origin import is_untouched
from generator.outputs import hashes, moving
from generator.outputs.state import State
from tests.unit.outputs.build_tools import FIRST, SECOND, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGETS = st.sampled_from([FIRST, SECOND])
FAILING = ("fsync", "rename", "replace", "link", "unlink", "open", "chmod", "_native")
MARK = "suntingan.txt"
RUNS = int(os.environ.get("RANCANG_BANYAK_JALAN") or ("240" if os.environ.get("CI") else "24"))
SEEDS = 4
MEMORY = Path("/dev/shm")


class KilledError(BaseException):
    """Stands for the end of the process; nothing in the program may catch it."""


@contextmanager
def killed_at(call: str, nth: int, folder: Path, *, native: bool) -> Iterator[None]:
    """End the program at the n-th call of one kind in a folder; what it would still do then is not done either.

    Without `native` the system cannot let two files change places.
    """
    left = [nth]
    with pytest.MonkeyPatch.context() as patch:
        if not native:
            patch.setattr(moving, "_native", lambda *_, **__: False)
        for name in FAILING:
            holder = moving if name == "_native" else os
            real = getattr(holder, name)

            def dying(target, *rest, _name=name, _real=real, **named):  # type: ignore[no-untyped-def]
                if not isinstance(target, int) and not str(target).startswith(str(folder)):
                    return _real(target, *rest, **named)
                if left[0] <= 0:
                    raise KilledError
                if _name == call:
                    left[0] -= 1
                    if left[0] == 0:
                        raise KilledError
                return _real(target, *rest, **named)

            patch.setattr(holder, name, dying)
        yield


class Output(RuleBasedStateMachine):
    """A project, a person who writes into its content and its products, and builds that may end at any write."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="rancang-uji-", dir=MEMORY if MEMORY.is_dir() else None))
        self.edits = 0
        self.saved: set[str] = set()
        self.changes = 0

    @initialize()
    def begin(self) -> None:
        lay_out(self.folder)

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def docx(self, name: str) -> Path:
        return self.folder / f"output/{name}.docx"

    def run(self, *arguments: str) -> tuple[int, str]:
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(self.folder)
            result = CliRunner().invoke(cli, arguments, standalone_mode=False, catch_exceptions=False)
        return result.return_value or 0, result.output

    @rule(name=TARGETS)
    def change_content(self, name: str) -> None:
        self.changes += 1
        path = self.folder / f"content/{name}/naskah.yaml"
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"- bahwa (ke-\d+ )?", f"- bahwa ke-{self.changes} ", text, count=1), "utf-8")

    @rule(name=TARGETS, beside=st.booleans())
    def save_in_word(self, name: str, beside: bool) -> None:
        path = self.docx(name)
        if beside:
            path = path.with_name("rad.baru.docx")
        if not path.exists():
            return
        self.edits += 1
        with zipfile.ZipFile(path) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
        self.saved.discard(parts.get(MARK, b"").decode())  # the person goes on with this very file
        parts[MARK] = str(self.edits).encode()
        temporary = path.with_name("~WRD0001.tmp")
        with zipfile.ZipFile(temporary, "w") as archive:
            for part, data in parts.items():
                archive.writestr(part, data)
        temporary.replace(path)
        self.saved.add(str(self.edits))

    @rule(name=TARGETS)
    def delete(self, name: str) -> None:
        path = self.docx(name)
        if path.exists():
            self.saved -= {self.mark(path)}
            path.unlink()

    @rule()
    def lose_the_state(self) -> None:
        shutil.rmtree(self.folder / "output/.rancang", ignore_errors=True)

    @rule(force=st.booleans())
    def build(self, force: bool) -> None:
        edited = {path for path in map(self.docx, (FIRST, SECOND)) if path.exists() and not is_untouched(path)}
        hidden = (self.folder / "output").rglob(".rancang-*.rad.docx.siap")  # a save that a kill left there goes back
        places = {path.with_name("rad.docx") for path in hidden if not is_untouched(path)}
        edited |= {path for path in places if not path.exists()}
        code, out = self.run("build", *(["--force"] if force else []))
        assert code == (3 if edited or "suntingan yang disimpan saat" in out else 0), out
        assert not list((self.folder / "output").rglob(".rancang-*")) or not force
        states = [line.split()[-1] for line in self.run("list")[1].splitlines()]
        assert states == [
            "disunting" if self.docx(target) in edited and not force else "mutakhir" for target in (FIRST, SECOND)
        ]
        assert code == 3 or self.run("build")[0] == 0

    @rule(force=st.booleans(), call=st.sampled_from(FAILING), nth=st.integers(1, 14), native=st.booleans())
    def killed_build(self, force: bool, call: str, nth: int, native: bool) -> None:
        try:
            with killed_at(call, nth, self.folder / "output", native=native):
                self.run("build", *(["--force"] if force else []))
        except KilledError:
            pass

    def mark(self, path: Path) -> str:
        with zipfile.ZipFile(path) as archive:
            return archive.read(MARK).decode() if MARK in archive.namelist() else ""

    @invariant()
    def every_edit_is_there(self) -> None:
        output = self.folder / "output"
        found = [path for path in output.rglob("*") if path.suffix in (".docx", ".siap")]
        assert self.saved <= {self.mark(path) for path in found}

    @invariant()
    def nothing_of_ours_counts_as_a_persons(self) -> None:
        for path in (self.folder / "output").rglob("*.docx"):
            assert is_untouched(path) or self.mark(path), path

    @invariant()
    def the_state_is_read(self) -> None:
        State.load(self.folder / "output")


@pytest.mark.parametrize("number", range(SEEDS))
def test_output(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Several machines, each with chances of its own, so that the workers of a run share them."""
    monkeypatch.setattr(os, "fsync", lambda _: None)  # what a power cut would do is not asked here
    monkeypatch.setattr(hashes, "_SOURCES", Path(outputs.__path__[0]))  # the whole program need not be read each time
    runs = 0

    class Counted(Output):
        def teardown(self) -> None:
            nonlocal runs
            runs += 1
            super().teardown()

    some = settings(max_examples=RUNS // SEEDS, stateful_step_count=20)
    run_state_machine_as_test(seed(number)(Counted), settings=some)
    assert runs >= RUNS // SEEDS
