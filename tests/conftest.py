"""Fixtures that every kind of test shares: the real project, built once, and the real tools around it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from generator.outputs.printing import Printing
from generator.pipeline import Folders, Pipeline, Report
from generator.source.discover import discover

ROOT = Path(__file__).resolve().parent.parent

# A slow machine is no failure; in CI the same examples every time, so that a landing says something of the change.
settings.register_profile("rancang", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("rancang")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the project folder."""
    return ROOT


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Build all real content once, page numbers of contents left out; `report.written` has the files."""
    folders = Folders(ROOT / "content", ROOT / "templates", tmp_path_factory.mktemp("output"))
    report = Pipeline(folders, printing=Printing(pages=False)).run(discover(folders.content), write=True)
    assert not report.failed, [each.finding for each in report.findings]
    return report


def require(tool: Path | str | None, name: str) -> Path:
    """Return an outside tool; without it the test is skipped, but in CI it fails: a skip there would hide a hole."""
    if tool is not None and Path(tool).exists():
        return Path(tool)
    if os.environ.get("CI"):
        pytest.fail(f"{name} tidak ada di mesin CI")
    pytest.skip(f"{name} tidak ada; uji ini dijalankan di CI")


@pytest.fixture(scope="session")
def soffice() -> Path:
    """Return LibreOffice's command."""
    return require(shutil.which("soffice"), "LibreOffice")


@pytest.fixture(scope="session")
def ooxml_validator() -> Path:
    """Return Microsoft's validator as installed by `npm install --prefix tests/alat --no-package-lock`."""
    return require(ROOT / "tests/alat/node_modules/.bin/ooxml-validator", "ooxml-validator")
