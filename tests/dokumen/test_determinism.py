"""The same content gives the same bytes: in any folder, time zone, language, order of hashes, number of jobs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.outputs.printing import Printing
from generator.pipeline import Folders, Pipeline, Report
from generator.source.discover import discover

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[2]
CIRCUMSTANCES = {
    "biasa": ({}, []),
    "acak 1, Jakarta, C": ({"PYTHONHASHSEED": "1", "TZ": "Asia/Jakarta", "LANG": "C", "LC_ALL": "C"}, []),
    "acak 2, New York, dua pekerja": (
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LANG": "id_ID.UTF-8", "LC_ALL": "C.UTF-8"},
        ["--jobs", "2"],
    ),
}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy what a build needs to a folder whose name has a space and a letter that is not ASCII."""
    folder = tmp_path_factory.mktemp("salinan") / "naskah é"
    for name in ("content", "templates", "generator"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "build.py", folder)
    return folder


@pytest.fixture(scope="module")
def states() -> dict[str, bytes]:
    """Keep the state that the first build wrote, for the others to be compared with."""
    return {}


def products(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.docx"))}


def expected(built: Report) -> dict[str, bytes]:
    return {f"{target}.docx": path.read_bytes() for target, path in built.written}


@pytest.mark.parametrize("name", CIRCUMSTANCES)
def test_same_bytes_under_any_circumstances(
    name: str, built: Report, copied: Path, tmp_path: Path, states: dict[str, bytes]
) -> None:
    environment, options = CIRCUMSTANCES[name]
    run_build(copied, tmp_path, environment, options)
    assert products(tmp_path) == expected(built)
    state = (tmp_path / ".rancang/keadaan.json").read_bytes()
    assert states.setdefault("keadaan", state) == state


def run_build(folder: Path, out: Path, environment: dict[str, str], options: Sequence[str]) -> None:
    command = [sys.executable, "build.py", "build", "--tanpa-halaman", "--out", str(out), *options]
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "LC_", "LANG", "TZ"))}
    done = subprocess.run(
        command, cwd=folder, env={**kept, **environment}, capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace") + done.stdout.decode(errors="replace")


def test_same_bytes_when_one_pipeline_runs_twice(built: Report, tmp_path: Path) -> None:
    folders = Folders(ROOT / "content", ROOT / "templates", tmp_path)
    targets = discover(folders.content)
    pipeline = Pipeline(folders, printing=Printing(pages=False))
    for order in (targets, targets[::-1]):
        pipeline.run(order, write=True)
        assert products(tmp_path) == expected(built)


def test_the_clock_does_not_show(built: Report) -> None:
    for _, path in built.written:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
            names = [entry.filename for entry in entries]
            core = archive.read("docProps/core.xml").decode()
        assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
        assert len(set(names)) == len(names)
        assert "created" not in core
        assert "modified" not in core
