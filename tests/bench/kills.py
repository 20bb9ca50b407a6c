"""Kills real builds at random moments and counts what is wrong afterwards: `python -m tests.bench.kills 500 [SEED]`.

Every round changes the content, forks a build, kills it, and looks: every final name must hold the old or the new
file, the state must not take a document for up to date that is not, nothing of ours may pass for a person's; the next
build must come out as if nothing had happened and leave nothing behind.
"""

from __future__ import annotations

import io
import json
import os
import random
import signal
import sys
import tempfile
import time
import zipfile
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from generator.cli import cli
from generator.ooxml.origin import is_untouched
from tests.unit.outputs.build_tools import FIRST, SECOND, lay_out

TARGETS = (FIRST, SECOND)
VERSIONS = ("anak berhak", "setiap anak berhak")


def run(*arguments: str) -> tuple[int, str]:
    """Run the program in this process; return its exit code and what it printed."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        code = cli.main([*arguments], standalone_mode=False)
    return code or 0, out.getvalue()


def write_version(version: int) -> None:
    for target in TARGETS:
        path = Path(f"content/{target}/naskah.yaml")
        path.write_text(
            path.read_text("utf-8").replace(f"bahwa {VERSIONS[1 - version]}", f"bahwa {VERSIONS[version]}"), "utf-8"
        )


def products() -> dict[str, bytes | None]:
    paths = {target: Path(f"output/{target}.docx") for target in TARGETS}
    return {target: path.read_bytes() if path.exists() else None for target, path in paths.items()}


def kill_one(delay: float) -> bool:
    """Fork a build and kill it after some seconds; return whether it was still running."""
    child = os.fork()
    if child == 0:
        try:
            run("build")
        finally:
            os._exit(0)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def look(good: list[dict[str, bytes | None]], version: int) -> list[str]:
    """Return what is wrong right after a kill."""
    wrong = []
    for target, data in products().items():
        path = Path(f"output/{target}.docx")
        known = data in (good[0][target], good[1][target])
        if not known or not is_untouched(path) or zipfile.ZipFile(io.BytesIO(data or b"")).testzip():
            wrong.append("torn")
    states = {line.split()[0]: line.split()[-1] for line in run("list")[1].splitlines()}
    for target, state in states.items():
        if state == "disunting":
            wrong.append("false disunting")
        elif state == "mutakhir" and products()[target] != good[version][target]:
            wrong.append("wrong state")
    return wrong


def settle(good: list[dict[str, bytes | None]], version: int) -> list[str]:
    """Build once more and return what is wrong then."""
    code, _ = run("build")
    wrong = [] if code == 0 and products() == good[version] else ["rebuild"]
    names = [path.name for path in Path("output").rglob("*") if path.is_file()]
    if sorted(names) != ["keadaan.json", "kunci", "rad.docx", "rad.docx"]:
        wrong.append("left over")
    return wrong


def main(rounds: int, seed: int) -> dict[str, object]:
    """Kill builds until so many were killed; return what was counted."""
    chance = random.Random(seed)
    good: list[dict[str, bytes | None]] = []
    for version in (0, 1):
        write_version(version)
        start = time.perf_counter()
        run("build")
        took = time.perf_counter() - start
        good.append(products())
    wrong: Counter[str] = Counter()
    killed = half = n = 0
    while killed < rounds:
        n += 1
        version = n % 2
        write_version(version)
        killed += kill_one(chance.random() * took * 1.2)
        half += sum(products()[target] == good[version][target] for target in TARGETS) == 1
        wrong.update(look(good, version))
        wrong.update(settle(good, version))
    return {"kills": killed, "finished": n - killed, "between two files": half, "wrong": dict(wrong)}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        lay_out(Path(folder))
        os.chdir(folder)
        result = main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
        os.chdir("/")
    print(json.dumps(result))
