"""The same content gives the same bytes: in any folder, time zone, language, order of hashes, number of jobs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import __version__
from generator.outputs.printing import Printing
from generator.pipeline import Folders, Pipeline, Report
from generator.source.discover import Target, discover

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


SERANG = Target("kota-serang", "rad-kla-2022-2023")
CHANGES = {
    "tanda akhir baris": ("content/kota-serang/daerah.yaml", lambda raw: raw.replace(b"\n", b"\r\n"), set()),
    "hukum daerah lain": ("content/kab-balangan/hukum.yaml", lambda raw: raw + b"# catatan\n", set()),
    "hukum tanpa sitasi": (
        "content/_nasional/hukum.yaml",
        lambda raw: (
            raw + b"\n  uji-1:\n    jenis: undang-undang\n    nomor: 1\n    tahun: 1999\n    judul: Pengujian\n"
        ),
        set(),
    ),
    "data daerah": ("content/kota-serang/daerah.yaml", lambda raw: raw + b"# catatan\n", {"RancangIsi"}),
    "naskah": ("content/kota-serang/rad-kla-2022-2023/naskah.yaml", lambda raw: raw + b"# catatan\n", {"RancangIsi"}),
    "templat": ("templates/peraturan.docx", None, {"RancangTemplat"}),
}


def origin(folders: Folders) -> dict[str, str]:
    """Return what a fresh draft says of its origin, its fingerprint left out."""
    (written,) = Pipeline(folders, printing=Printing(pages=False)).run([SERANG], write=True).written
    with zipfile.ZipFile(written[1]) as archive:
        found = re.findall(r'name="(\w+)"><vt:lpwstr>([^<]*)<', archive.read("docProps/custom.xml").decode())
    return {name: value for name, value in found if name != "RancangSidik"}


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return Folders(tmp_path / "content", tmp_path / "templates", tmp_path / "output")


@pytest.mark.parametrize("name", CHANGES)
def test_a_draft_tells_what_it_was_made_of(name: str, folders: Folders) -> None:
    where, change, expected = CHANGES[name]
    before = origin(folders)
    assert before["RancangVersi"] == __version__
    assert before["RancangNaskah"] == str(SERANG)
    assert before["RancangPilihan"] == "tanpa nomor halaman"
    path = folders.content.parent / where
    if change is None:
        with zipfile.ZipFile(path, "a") as archive:
            archive.comment = b"lain"
    else:
        path.write_bytes(change(path.read_bytes()))
    after = origin(folders)
    assert {key for key in before if before[key] != after[key]} == expected
    assert set(after) == {"RancangVersi", "RancangNaskah", "RancangIsi", "RancangTemplat", "RancangPilihan"}
