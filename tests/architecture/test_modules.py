"""Sizes of modules, names that break promises, and what an import may bring along."""

from __future__ import annotations

import ast
import json
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from generator.source.discover import discover

MAX_LINES = 300
MAX_MEDIAN = 100
HEAVY = ("docx", "lxml", "pydantic", "jinja2")


def modules(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((root / "generator").rglob("*.py"))
    }


def test_no_module_is_long_and_most_are_short(root: Path) -> None:
    sizes = {name: text.count("\n") for name, text in modules(root).items()}
    assert {name: size for name, size in sizes.items() if size > MAX_LINES} == {}
    written = [size for size in sizes.values() if size > 3]  # packages that hold only a docstring do not count
    assert statistics.median(written) <= MAX_MEDIAN


# Python 3.11.0 to 3.11.4 is what long-lived Linux systems have: it matches possessive quantifiers and atomic groups
# wrongly (gh-106052: no tag of a template was found whole), and before 3.11.4 `tarfile` knows no `filter`.
POSSESSIVE = re.compile(r"(?<![\\(])[*+?}]\+|\(\?>")


def too_new(text: str) -> list[str]:
    """Return what a module uses that the oldest Python we promise lacks or does wrong."""
    found: list[str] = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found += [f"{node.lineno}: {match[0]}" for match in POSSESSIVE.finditer(node.value)]
        if isinstance(node, ast.keyword) and node.arg == "filter":
            found.append(f"{node.value.lineno}: filter=")
    return found


def test_the_oldest_python_is_enough(root: Path) -> None:
    assert too_new('re.compile(r"(?:a|b)*+")') == ["1: *+"]
    assert {name: found for name, text in modules(root).items() if (found := too_new(text))} == {}


# The output depends on the content alone: no clock, no chance, no machine. YAML is read as text.
BANNED_CALLS = {
    "print",
    "datetime.now",
    "datetime.datetime.now",
    "datetime.utcnow",
    "datetime.date.today",
    "date.today",
    "time.time",
    "time.localtime",
    "os.getenv",
    "os.environ",
    "yaml.load",
    "yaml.safe_load",
    "yaml.load_all",
    "yaml.safe_load_all",
    "yaml.unsafe_load",
    "yaml.full_load",
}
BANNED_MODULES = {"random", "uuid", "secrets"}


def dotted(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def imported(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.module:
        return {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return set()


def banned(text: str) -> list[str]:
    """Return what a module does that the package has promised not to do."""
    found: list[str] = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and dotted(node.func) in BANNED_CALLS:
            found.append(dotted(node.func))
        if isinstance(node, ast.Attribute) and dotted(node) == "os.environ":
            found.append("os.environ")
        names = imported(node)
        found += [name for name in names if name.split(".")[0] in BANNED_MODULES or name in BANNED_CALLS]
    return found


CLOCK = "generator/clock.py"
"""The one module that may ask for the date; only the command line uses it, for exemptions that have ended."""


def test_nothing_breaks_a_promise(root: Path) -> None:
    assert {name: found for name, text in modules(root).items() if (found := banned(text)) and name != CLOCK} == {}
    users = [name for name, text in modules(root).items() if "generator.clock" in text]
    assert users == ["generator/cli.py"]


@pytest.mark.parametrize(
    "text",
    [
        "print(1)",
        "import random",
        "from uuid import uuid4",
        "import os\nos.environ['A']",
        "import yaml\nyaml.safe_load('')",
        "from yaml import safe_load",
        "import datetime\ndatetime.datetime.now()",
        "import time\ntime.time()",
    ],
)
def test_broken_promises_are_seen(text: str) -> None:
    assert banned(text)


def test_every_import_is_absolute(root: Path) -> None:
    for name, text in modules(root).items():
        levels = {node.level for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)}
        assert levels <= {0}, name


def loaded(root: Path, code: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter has after running some code."""
    names = "sorted({name.split('.')[0] for name in sys.modules})"
    script = f"{code}\nimport json, sys\nsys.stderr.write('\\n' + json.dumps({names}))"
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr.rsplit("\n", 1)[-1]))


def test_the_command_line_loads_nothing_heavy(root: Path) -> None:
    assert loaded(root, "import generator.cli") & set(HEAVY) == set()


def test_building_never_loads_python_docx(root: Path, tmp_path: Path) -> None:
    target = str(discover(root / "content")[0])
    arguments = ["build", target, "--out", str(tmp_path)]
    code = f"from generator.cli import cli\nassert cli.main({arguments!r}, standalone_mode=False) == 0"
    found = loaded(root, code)
    assert "docx" not in found
    assert {"lxml", "pydantic"} <= found
    assert list(tmp_path.rglob("*.docx"))
