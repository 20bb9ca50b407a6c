"""Kills real builds at random moments and counts what is wrong afterwards: `python -m tests.bench.kills 500 [SEED]`.

Every round changes the content, forks a build, kills it, and looks: every final name must hold the old or the new
file, the state must not take a document for up to date that is not, nothing of ours may pass for a person's, and what
a person saved must be there; the next build must come out as if nothing had happened and leave nothing behind.

Half of the kills come at any moment of the build. The others are aimed at what takes least time and can go wrong most:
the build says through a pipe when it begins to write, to swap, to remember; from then on the moment is random again.
"""

from __future__ import annotations

import io
import json
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
import zipfile
from collections import Counter, defaultdict
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.cli import cli
from generator.ooxml.origin import is_untouched
from generator.outputs import files, hashes, products, swap
from generator.outputs.state import State
from tests.unit.outputs.build_tools import FIRST, SECOND, lay_out

if TYPE_CHECKING:
    from collections.abc import Callable

TARGETS = (FIRST, SECOND)
VERSIONS = ("anak berhak", "setiap anak berhak")
READ, WRITE, SWAP, STATE, END = phases = (b"b", b"t", b"k", b"s", b"x")
NAMES = {READ: "membaca", WRITE: "menulis", SWAP: "menukar", STATE: "mencatat", END: "selesai"}
FIRST_BUILD, EDITED, FORCED, WORKERS, PLAIN = "pertama", "disunting", "disisihkan", "pekerja", "biasa"
KINDS = {FIRST_BUILD: 1, EDITED: 2, FORCED: 2, WORKERS: 1, PLAIN: 10}
Good = dict[str, bytes | None]
_fsync = os.fsync


def run(*arguments: str) -> tuple[int, str]:
    """Run the program in this process; return its exit code and what it printed."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        code = cli.main([*arguments], standalone_mode=False)
    return code or 0, out.getvalue()


def docx(target: str) -> Path:
    return Path(f"output/{target}.docx")


def write_version(version: int) -> None:
    for target in TARGETS:
        path = Path(f"content/{target}/naskah.yaml")
        path.write_text(
            path.read_text("utf-8").replace(f"bahwa {VERSIONS[1 - version]}", f"bahwa {VERSIONS[version]}"), "utf-8"
        )


def read() -> Good:
    return {target: docx(target).read_bytes() if docx(target).exists() else None for target in TARGETS}


class Build:
    """A build in a process of its own, that says in which phase it is, and when that began."""

    def __init__(self, arguments: list[str]) -> None:
        self.pipe, told = os.pipe()
        self.start = time.perf_counter()
        self.child = os.fork()
        if self.child == 0:
            try:
                os.fsync = _fsync
                self._talk(told)
                run("build", *arguments)
                os.write(told, END)
            finally:
                os._exit(0)
        os.close(told)
        self.now = READ

    def wait_for(self, phase: bytes, times: int) -> None:
        """Wait until the build is in a phase for the n-th time, or has ended."""
        while times and self.now != END:
            self.now = os.read(self.pipe, 1) or END
            times -= self.now == phase

    def kill(self) -> bool:
        """Kill it; return whether it was still running. `now` is the phase in which it was."""
        os.kill(self.child, signal.SIGKILL)
        killed = os.WIFSIGNALED(os.waitpid(self.child, 0)[1])
        while select.select([self.pipe], [], [], 0)[0] and (told := os.read(self.pipe, 1)):
            self.now = told
        os.close(self.pipe)
        return killed

    @staticmethod
    def _talk(told: int) -> None:
        def announced(phase: bytes, call: Callable[..., Any]) -> Callable[..., Any]:
            def inner(*arguments: Any, **named: Any) -> Any:
                os.write(told, phase)
                return call(*arguments, **named)

            return inner

        products.replace_file = announced(WRITE, files.replace_file)  # type: ignore[assignment]
        products.swap_in = announced(SWAP, swap.swap_in)  # type: ignore[assignment]
        State.save = announced(STATE, State.save)  # type: ignore[method-assign]


class Round:
    """One build that is killed, and what is wrong after it."""

    def __init__(self, kind: str, good: list[Good], version: int) -> None:
        self.kind, self.good, self.version = kind, good, version
        self.mine: bytes | None = None
        self.wrong: list[str] = []
        if kind == FIRST_BUILD:
            shutil.rmtree("output")
        if kind in (EDITED, FORCED):
            with zipfile.ZipFile(docx(FIRST), "a") as archive:
                archive.writestr("suntingan.txt", "suntingan")
            self.mine = docx(FIRST).read_bytes()
        self.arguments = {FORCED: ["--force"], WORKERS: ["--jobs", "2"]}.get(kind, [])

    def look(self) -> None:
        """Look at what a kill has left."""
        for target, data in read().items():
            known = [self.good[0][target], self.good[1][target]]
            known += [None] if self.kind == FIRST_BUILD else [self.mine] if target == FIRST and self.mine else []
            if data not in known or (data and data != self.mine and not is_untouched(docx(target))):
                self.wrong.append("torn")
            if data and zipfile.ZipFile(io.BytesIO(data)).testzip():
                self.wrong.append("torn")
        for target, state in self.states().items():
            edited = target == FIRST and self.mine is not None and docx(target).read_bytes() == self.mine
            if state == "disunting" and not edited:
                self.wrong.append("false disunting")
            elif state == "mutakhir" and read()[target] != self.good[self.version][target]:
                self.wrong.append("wrong state")
            elif edited and state != "disunting":
                self.wrong.append("edit unseen")
        if self.mine and not any(path.read_bytes() == self.mine for path in Path("output").rglob("*rad*")):
            self.wrong.append("edit lost")

    def settle(self) -> None:
        """Build once more and look at what is then; put everything back for the next round."""
        code, _ = run("build")
        expected = dict(self.good[self.version])
        names = ["keadaan.json", "kunci", "rad.docx", "rad.docx"]
        if self.mine:
            places = {path.name for path in docx(FIRST).parent.iterdir() if path.read_bytes() == self.mine}
            if places not in ({"rad.docx"}, {"rad.suntingan-1.docx"}):
                self.wrong.append("edit lost")
            names += ["rad.baru.docx"] if places == {"rad.docx"} else [*places]
            expected[FIRST] = self.mine if places == {"rad.docx"} else expected[FIRST]
        if read() != expected or code not in ((0, 3) if self.mine else (0,)):
            self.wrong.append("rebuild")
        if sorted(path.name for path in Path("output").rglob("*") if path.is_file()) != sorted(names):
            self.wrong.append("left over")
        if self.mine:
            shutil.rmtree(docx(FIRST).parent)
            run("build")

    def states(self) -> dict[str, str]:
        return {line.split()[0]: line.split()[-1] for line in run("list")[1].splitlines()}


class Clock:
    """How long a phase takes before the next one begins; moments that come too late make it shorter again."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._scale: dict[tuple[str, bytes], float] = defaultdict(lambda: 1.0)
        self.took: dict[tuple[str, bytes], float] = {}

    def measure(self, kind: str, build: Build) -> None:
        """Let a build run to its end."""
        began = {READ: build.start}
        while build.now != END:
            build.now = os.read(build.pipe, 1) or END
            began[build.now] = time.perf_counter()
        os.waitpid(build.child, 0)
        os.close(build.pipe)
        for phase in (WRITE, SWAP, STATE):
            self.took[kind, phase] = max(0.0005, began[END] - began[phase]) if phase in began else 0.001
        self.took[kind, READ] = began[END] - began[READ]

    def moment(self, kind: str, phase: bytes) -> float:
        return self._chance.random() * self.took[kind, phase] * self._scale[kind, phase]

    def learn(self, kind: str, phase: bytes, *, late: bool) -> None:
        self._scale[kind, phase] = min(1.5, max(0.05, self._scale[kind, phase] * (0.9 if late else 1.03)))


def main(rounds: int, seed: int) -> dict[str, object]:
    """Kill builds until so many were killed; return what was counted. Only builds that are killed wait for the disk."""
    os.fsync = lambda _: None
    hashes._SOURCES = Path(products.__file__).parent  # the whole program need not be read each time
    chance = random.Random(seed)
    clock = Clock(chance)
    good: list[Good] = []
    for version in (0, 1):
        write_version(version)
        run("build")
        good.append(read())
    wrong: Counter[str] = Counter()
    where: Counter[str] = Counter()
    killed = half = n = 0
    while killed < rounds:
        n += 1
        version = n % 2
        kind = chance.choices([*KINDS], [*KINDS.values()])[0]
        one = Round(kind, good, version)
        write_version(version)
        build = Build(one.arguments)
        if (kind, READ) not in clock.took:
            clock.measure(kind, build)
            one.settle()
            continue
        phase = chance.choices([READ, WRITE, SWAP, STATE], [3, 1, 1, 1])[0] if kind != WORKERS else READ
        if phase != READ:
            build.wait_for(phase, 1 if phase == STATE else chance.randint(1, len(TARGETS)))
        time.sleep(clock.moment(kind, phase))
        dead = build.kill()
        clock.learn(kind, phase, late=not dead)
        killed += dead
        if dead:
            where[NAMES[build.now]] += 1
        half += sum(read()[target] == good[version][target] for target in TARGETS) == 1
        one.look()
        one.settle()
        wrong.update(one.wrong)
    counts = {"kills": killed, "finished": n - killed, "between two files": half}
    return {**counts, "phases": dict(where), "wrong": dict(wrong)}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        lay_out(Path(folder))
        os.chdir(folder)
        result = main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
        os.chdir("/")
    print(json.dumps(result))
