"""A small project with two documents of two regions, and the program run on it in this very process."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from generator.cli import cli
from generator.outputs.state import State
from tests.unit.case_files import BASE

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parents[3]
FIRST = "kab-contoh/rad"
SECOND = "kab-kedua/rad"
LAWS = "content/_nasional/hukum.yaml"


@dataclass(frozen=True, slots=True)
class Ran:
    """How a run ended: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def written(self) -> list[str]:
        return self._with("ditulis")

    @property
    def current(self) -> list[str]:
        return self._with("mutakhir")

    def _with(self, word: str) -> list[str]:
        return [line.split()[1] for line in self.out.splitlines() if line.startswith(word)]


@dataclass(frozen=True, slots=True)
class Project:
    """A project in a folder of its own, and the working folder while its methods run."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch

    def run(self, *arguments: str) -> Ran:
        self.monkeypatch.chdir(self.folder)
        result = CliRunner().invoke(cli, arguments, standalone_mode=False)
        if result.exception is not None:
            raise result.exception
        code: Any = result.return_value
        return Ran(code or 0, result.stdout, result.stderr)

    def path(self, name: str) -> Path:
        return self.folder / name

    def docx(self, target: str = FIRST) -> Path:
        return self.folder / f"output/{target}.docx"

    def replace(self, name: str, old: str, new: str) -> None:
        text = self.path(name).read_text("utf-8")
        assert old in text
        self.path(name).write_text(text.replace(old, new), "utf-8")

    def state(self) -> State:
        return State.load(self.folder / "output")

    def listed(self) -> list[str]:
        return [line.split("  ")[-1] for line in self.run("list").out.splitlines()]


def lay_out(folder: Path) -> None:
    """Write the project: both regions cite one law of their own choice; nobody cites the third."""
    shutil.copytree(BASE, folder / "content")
    shutil.copytree(folder / "content/kab-contoh", folder / "content/kab-kedua")
    (folder / "content/kab-kedua/hukum.yaml").unlink()
    second = folder / f"content/{SECOND}/naskah.yaml"
    cited = "mengingat: [uu-23-2002, perda-contoh-1-2020]"
    second.write_text(second.read_text("utf-8").replace(cited, "mengingat: [uu-17-2014]"), "utf-8")
    with (folder / LAWS).open("a", encoding="utf-8") as stream:
        stream.write("  uu-17-2014: {jenis: undang-undang, nomor: 17, tahun: 2014, judul: Kedua}\n")
        stream.write("  uu-18-2014: {jenis: undang-undang, nomor: 18, tahun: 2014, judul: Ketiga}\n")
    shutil.copytree(ROOT / "templates", folder / "templates")
