"""What the tests of building share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.outputs.build_tools import Project, lay_out

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a small project with two documents that has never been built."""
    lay_out(tmp_path)
    return Project(tmp_path, monkeypatch)
