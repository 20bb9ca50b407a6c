"""The package keeps its floors and rooms; the contracts themselves stand in pyproject.toml."""

from __future__ import annotations

from pathlib import Path

import grimp
import pytest
from importlinter import api
from importlinter.application.use_cases import lint_imports

ROOMS = "generator.naskah"
MAY_SHARE = {"umum", "matriks", "telaah"}
"""Rooms that hold what several kinds of document use."""


@pytest.fixture(autouse=True)
def _import_path(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(root))


def test_contracts_hold(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = lint_imports(config_filename=str(root / "pyproject.toml"), cache_dir=None)
    assert kept, capsys.readouterr().out


def test_every_floor_is_in_the_contracts(root: Path) -> None:
    """A new package below `generator` must be given a floor, or it would escape the contracts."""
    contracts = api.read_configuration(str(root / "pyproject.toml"))["contracts_options"]
    named = " ".join(part for contract in contracts if contract["type"] == "layers" for part in contract["layers"])
    there = {
        path.stem for path in (root / "generator").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert {name for name in there - {"__init__", "naskah"} if f"generator.{name}" not in named} == set()


def test_rooms_do_not_import_one_another() -> None:
    graph = grimp.build_graph("generator", cache_dir=None)
    rooms = {name.split(".")[-1] for name in graph.find_children(ROOMS)}
    assert {"umum", "matriks", "peraturan"} <= rooms
    wrong = [
        f"{importer} -> {imported}"
        for importer in rooms
        for imported in rooms - {importer} - (MAY_SHARE if importer not in MAY_SHARE else {"umum"})
        if graph.direct_import_exists(importer=f"{ROOMS}.{importer}", imported=f"{ROOMS}.{imported}", as_packages=True)
    ]
    assert wrong == []
