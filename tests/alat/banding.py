"""Comparing lines with golden files and with one another, so that a failure says what differs."""

from __future__ import annotations

import difflib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def compare(name: str, lines: Iterable[str]) -> None:
    path = GOLDEN / f"{name}.txt"
    text = "\n".join(lines) + "\n"
    if os.environ.get("RANCANG_TULIS_GOLDEN"):
        path.write_text(text, "utf-8", newline="\n")
    wanted = path.read_text("utf-8") if path.exists() else ""
    if text != wanted:
        both = (wanted.splitlines(), text.splitlines())
        diff = list(difflib.unified_diff(*both, f"golden/{path.name}", "sekarang", lineterm="", n=1))
        more = [f"... dan {len(diff) - 60} baris lagi"] if len(diff) > 60 else []
        hint = "bila perubahan ini disengaja: RANCANG_TULIS_GOLDEN=1 python -m pytest tests/dokumen"
        pytest.fail("\n".join([*diff[:60], *more, hint]), pytrace=False)


def find_run(lines: Sequence[str], wanted: Sequence[str]) -> str:
    """Return "" when `wanted` stands in `lines` in one piece, else where it first departs."""
    starts = [n for n in range(len(lines) - len(wanted) + 1) if lines[n] == wanted[0]]
    if any(list(lines[n : n + len(wanted)]) == list(wanted) for n in starts):
        return ""
    near = starts[0] if starts else 0
    diff = difflib.unified_diff(wanted, lines[near : near + len(wanted)], "susunan", "berkas", lineterm="", n=1)
    return "\n".join(list(diff)[:40]) or "tidak ada sama sekali"
