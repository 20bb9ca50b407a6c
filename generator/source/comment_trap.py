"""Text lost to a comment: in YAML a blank and `#` end an unquoted value, also in `ruang rapat #5`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # not exported by the stubs

from generator.diagnostics.finding import Finding, Place, peringatan

if TYPE_CHECKING:
    from generator.source.tree import SourceFile

_SUSPECT = re.compile(r"\S[ \t]+#(?=[^\s#!])")


def find_comment_traps(source: SourceFile) -> list[Finding]:
    """Return a warning for every unquoted value that a `#` without a blank behind it has cut short.

    Files without such a sign are not read a second time.
    """
    if "#" not in source.text or not _SUSPECT.search(source.text):
        return []
    lines = source.text.split("\n")
    return [_finding(source.name, line, column) for line, column in _cut_short(source.text, lines)]


def _cut_short(text: str, lines: list[str]) -> list[tuple[int, int]]:
    """Return line and column (from zero) of the sign behind each value that ends in front of one."""
    found: list[tuple[int, int]] = []
    parser = CParser(text)
    try:
        while (event := parser.get_event()) is not None:
            if isinstance(event, yaml.ScalarEvent) and not event.style and event.value:
                mark: Any = event.end_mark
                rest = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
                sign = re.match(r"[ \t]+#(?=[^\s#!])", rest)
                if sign:
                    found.append((mark.line, mark.column + sign.end() - 1))
    except yaml.YAMLError:
        return []
    finally:
        parser.dispose()
    return found


def _finding(name: str, line: int, column: int) -> Finding:
    at = Place(name, line=line + 1, column=column + 1)
    hint = "apit seluruh teks dengan tanda petik; bila memang catatan, beri spasi sesudah tanda pagar"
    return peringatan("SUM013", at, "teks mulai tanda pagar ini tidak terbaca", hint)
