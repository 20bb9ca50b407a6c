"""Whatever stands in a content file: findings, never an exception; and places are exact."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.diagnostics.finding import Finding
from generator.diagnostics.render import render
from generator.naskah.umum.hukum import DaftarHukum
from generator.pipeline import Folders, Pipeline
from generator.source.discover import discover
from generator.source.load import Library
from generator.source.place import PlaceIndex
from generator.source.tree import SourceFile, decode, parse
from generator.source.validate import validate
from tests.unit.case_files import BASE

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yaml"))
BITS = (
    *("\t", "\u00a0", "\u2028", "\x00", "\x1b[2J", "\ufeff", "\ud800", "[", "]", "{", "}", "{{", "}}", "{%", "%}"),
    *("[[", "]]", "*", "**", "&a ", "*a", "<<: ", "!t ", "!!int ", "? ", ": ", ":", "- ", "#", " #", '"', "'", "\\"),
    *("|", ">-", "---", "...", "%", "@", "`", "~", "\n", "\r", "  ", "1,234", "31 Februari 2023", "9" * 30, "-1", "ya"),
    *("../x.yaml", "naskah.yaml", "a" * 300, "𝔸", "é", "{{ daerah.nama }}", "{{ 1/0 }}", "[[rad]]", "[[rad s.d. rad]]"),
    *("jenis: x\n", "id: rad\n", "[[a, b dan c]]", "²", "٣", "{{ ² }}", "1e9999", "rincian: [a]\n"),
)
HOSTILE = st.sampled_from(BITS)


def checked(content: Path) -> list[Finding]:
    """Check a project without writing; every finding must be printable at its place."""
    pipeline = Pipeline(Folders(content, ROOT / "templates", content.parent / "output"))
    report = pipeline.run(discover(content), write=False)
    for located in report.findings:
        text = render(located)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
        assert located.finding.message
        assert located.line >= 0
        assert located.column >= (1 if located.line else 0)
    assert not (content.parent / "output").exists()
    return [located.finding for located in report.findings]


@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")))
@example(b"\xef\xbb\xbf")
@example(b"a: &a [*a]")
@example(b"? [a]\n: b")
@example(b"\xff\xfe")
@example(b'"\\ud800": 1')
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_tree_or_findings(data: bytes) -> None:
    source, findings = decode("a.yaml", data)
    if source is not None and not findings:
        tree, findings = parse(source)
        assert (tree is None) <= bool(findings)
        if tree is not None:
            validate(DaftarHukum, tree, "a.yaml")
        PlaceIndex(source.text)
    lines = (source.text if source else "").count("\n") + 2
    for finding in findings:
        assert finding.code.startswith("SUM")
        assert 1 <= finding.at.line <= lines
        assert finding.at.column >= 1


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_mutated_project_gives_findings(data: st.DataObject) -> None:
    """Cut, repeat, or insert somewhere in one of the files of a whole project."""
    name = data.draw(st.sampled_from(FILES))
    text = (BASE / name).read_text("utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        text = text[:start] + data.draw(HOSTILE | st.just("") | st.just(text[start:end] * 2)) + text[end:]
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(BASE, content)
        (content / name).write_bytes(text.encode("utf-8", "surrogatepass"))
        checked(content)


@pytest.mark.parametrize("region", ["kab-hulu-sungai-selatan", "kota-serang"])
@given(st.data())
@settings(max_examples=12, deadline=None)
def test_mutated_lines_of_the_real_content_give_findings(region: str, data: st.DataObject) -> None:
    files = sorted((ROOT / "content" / region).rglob("*.yaml"))
    path = data.draw(st.sampled_from(files))
    lines = path.read_text("utf-8").split("\n")
    number = data.draw(st.integers(0, len(lines) - 1))
    line = lines[number]
    column = data.draw(st.integers(0, len(line)))
    choice = data.draw(st.sampled_from(["insert", "delete", "indent", "double", "swap"]))
    lines[number : number + 1] = {
        "insert": [line[:column] + data.draw(HOSTILE) + line[column:]],
        "delete": [],
        "indent": [" " * data.draw(st.integers(1, 5)) + line],
        "double": [line, line],
        "swap": [line[column:] + line[:column]],
    }[choice]
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        for name in ("_nasional", region):
            shutil.copytree(ROOT / "content" / name, content / name)
        target = content / path.relative_to(ROOT / "content")
        target.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
        checked(content)


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"]), min_size=1, max_size=12
)
KEYS = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True)
Tree = dict[str, Any]
NODES = st.recursive(
    WORDS,
    lambda below: st.lists(below, min_size=1, max_size=4) | st.dictionaries(KEYS, below, min_size=1, max_size=4),
    max_leaves=15,
)
TREES = st.dictionaries(KEYS, NODES, min_size=1, max_size=5)


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def dump(node: Any, path: tuple[str | int, ...], lines: list[str], places: dict[Any, tuple[int, int]]) -> None:
    """Write a tree as block YAML, noting where each scalar starts (line and column from one)."""
    indent = "  " * len(path)
    entries = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in entries:
        lead = f"{indent}{key}:" if isinstance(node, dict) else f"{indent}-"
        if isinstance(value, str):
            places[*path, key] = (len(lines) + 1, len(lead) + 2)
            lines.append(f"{lead} {quoted(value)}")
        else:
            lines.append(lead)
            dump(value, (*path, key), lines, places)


@given(TREES)
@settings(max_examples=150, deadline=None)
def test_what_is_written_is_read_back_with_every_place(tree: Tree) -> None:
    lines: list[str] = ["# baris pertama", ""]
    places: dict[Any, tuple[int, int]] = {}
    dump(tree, (), lines, places)
    text = "\n".join(lines) + "\n"
    assert parse(SourceFile("a.yaml", text)) == (tree, [])
    index = PlaceIndex(text)
    for path, (line, column) in places.items():
        found = index.value(path)
        assert found[:2] == (line, column)
        assert found[2] == len(lines[line - 1]) + 1
        if isinstance(path[-1], str):
            assert index.key(path)[:2] == (line, 2 * (len(path) - 1) + 1)


@given(TREES, st.data())
@settings(max_examples=150, deadline=None)
def test_some_places_are_found_as_among_all(tree: Tree, data: st.DataObject) -> None:
    lines: list[str] = []
    places: dict[Any, tuple[int, int]] = {}
    dump(tree, (), lines, places)
    tail = data.draw(st.sampled_from(["", "a: b: c", "? [x]\n: y", "[", "? y"]))
    text = "\n".join([*lines, tail])
    every = PlaceIndex(text)
    known = [(), *places, *(path[:-1] for path in places)]
    wanted = data.draw(st.lists(st.sampled_from(known + [(*path, "tidak", 3) for path in known]), max_size=4))
    some = PlaceIndex(text, wanted)
    for path in wanted:
        assert some.covers(path)
        assert (some.value(path), some.key(path)) == (every.value(path), every.key(path))
        assert some.knows(path) == every.knows(path)
        assert some.word(path, "a") in (every.word(path, "a"), None)  # None: words may stand around it


@given(TREES, st.sampled_from(["a: b: c", "[", "- x", "? y", "\tz: 1", '"']))
@settings(max_examples=60, deadline=None)
def test_places_of_a_file_that_breaks_off_are_never_an_exception(tree: Tree, tail: str) -> None:
    lines: list[str] = []
    places: dict[Any, tuple[int, int]] = {}
    dump(tree, (), lines, places)
    index = PlaceIndex("\n".join([*lines, tail]))
    assert all(len(index.value((*path, "x", 3))) == 3 and len(index.key(path)) == 3 for path in places)


def test_reading_is_linear(tmp_path: Path) -> None:
    """Count what is asked of the parser, not seconds: a file is read once, and once more for its places."""
    rows = "\n".join(f"  id-{n}: {{jenis: salah, tahun: dua}}" for n in range(3000))
    (tmp_path / "hukum.yaml").write_text(f"peraturan:\n{rows}\n", "utf-8")
    library = Library(tmp_path)
    data, findings = library.read("hukum.yaml")
    assert data is not None
    assert findings == []
    _, problems = validate(DaftarHukum, data, "hukum.yaml")
    assert len(problems) == 3000
    columns = [len(f"  id-{n}: {{jenis: salah, tahun: ") + 1 for n in range(3000)]
    assert [library.locate(each.at)[1:3] for each in problems] == [*enumerate(columns, 2)]
    assert library.line("hukum.yaml", 3001) == "  id-2999: {jenis: salah, tahun: dua}"
