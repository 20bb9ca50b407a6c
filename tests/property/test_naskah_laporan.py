"""Whatever is taken away from a performance report or put in its wrong place: findings with a remedy, never a crash."""

from __future__ import annotations

import copy
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics.render import render
from generator.pipeline import Folders, Pipeline
from generator.source.discover import discover
from tests.unit.case_files import REPORT, lay_out_report

ROOT = Path(__file__).resolve().parents[2]
TREES: dict[str, Any] = {
    path.relative_to(REPORT).as_posix(): yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    for path in sorted(REPORT.rglob("*.yaml"))
}
VALUES = (
    *(
        "",
        "0",
        "1",
        "-3",
        "9" * 30,
        "0,000001",
        "tidak tersedia",
        "tidak berlaku",
        "jumlah",
        "2022",
        "x" * 300,
        "[[x]]",
    ),
    *("{{ tahun }}", "{{ x }}", "{{ indikator.kader.realisasi_lalu }}", "*a*", "naik", "turun", "bidang-gizi", "gizi"),
    *([], {}, [[]], {"unit": "bidang-gizi"}, {"analisis": "gizi"}, {"sisipan": "skala"}, {"banyak": "desa"}),
)
Path_ = tuple[str | int, ...]


def _paths(node: Any, path: Path_ = ()) -> list[Path_]:
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [*([path] if path else []), *(each for key, child in children for each in _paths(child, (*path, key)))]


def _at(node: Any, path: Path_) -> Any:
    for part in path:
        node = node[part]
    return node


PLACES = [(name, path) for name, tree in TREES.items() for path in _paths(tree)]
EDITS = st.tuples(
    st.sampled_from(PLACES),
    st.one_of(
        st.just(("hapus", None)),
        st.sampled_from(VALUES).map(lambda value: ("ganti", value)),
        st.sampled_from(PLACES).map(lambda place: ("ganti", _at(TREES[place[0]], place[1]))),
    ),
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the content of a correct report."""
    content = tmp_path_factory.mktemp("laporan") / "content"
    lay_out_report(content)
    return content


@given(st.lists(EDITS, min_size=1, max_size=3))
@settings(max_examples=100, deadline=None, derandomize=True, database=None)
def test_any_change_gives_findings_with_a_remedy(
    base: Path, edits: list[tuple[tuple[str, Path_], tuple[str, Any]]]
) -> None:
    trees = copy.deepcopy(TREES)
    for (name, path), (what, value) in edits:
        try:
            parent = _at(trees[name], path[:-1])
            if what == "hapus":
                del parent[path[-1]]
            else:
                parent[path[-1]] = copy.deepcopy(value)
        except (KeyError, IndexError, TypeError):
            continue  # an edit before this one took the place away
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(base, content)
        for name in {name for (name, _), _ in edits}:
            (content / name).write_text(yaml.safe_dump(trees[name], allow_unicode=True, sort_keys=False), "utf-8")
        pipeline = Pipeline(Folders(content, ROOT / "templates", Path(folder) / "output"))
        report = pipeline.run(discover(content), write=False)
    for located in report.findings:
        finding = located.finding
        assert not finding.code.startswith("TPL"), render(located)  # the template asks for nothing that can be absent
        assert finding.hint or finding.code == "ISI012", render(located)
        assert located.line or finding.code.startswith("SUM"), render(located)
