"""Findings as a person reads them: place, excerpt, underline, hint, source."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAX_EXCERPT = 110
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # a terminal would obey them


class Located(NamedTuple):
    """A finding with its place resolved; `excerpt` is the line of the file, or empty, `end` the column behind it."""

    finding: Finding
    file: str
    line: int
    column: int
    excerpt: str = ""
    end: int = 0

    def as_dict(self) -> dict[str, str | int]:
        """Return the JSON form of a finding."""
        finding = self.finding
        return {
            "code": finding.code,
            "severity": finding.severity.value,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "place": finding.at.detail,
            "message": finding.message,
            "hint": finding.hint,
            "source": finding.sumber,
        }


def sort_located(located: Iterable[Located]) -> list[Located]:
    """Return the findings in reading order, each once."""
    unique = dict.fromkeys(located)
    return sorted(unique, key=lambda each: (each.file, each.line, each.column, each.finding.code, each.finding.message))


def without_echo(located: Iterable[Located]) -> list[Located]:
    """Drop what is said about the content of a node that could not be read in the first place."""
    every = list(located)
    unreadable = {(each.file, each.line, each.column) for each in every if each.finding.code.startswith("SUM")}
    return [
        each
        for each in every
        if each.finding.code.startswith("SUM") or not each.line or (each.file, each.line, each.column) not in unreadable
    ]


def render(located: Located) -> str:
    """Return one finding as text over several lines."""
    finding = located.finding
    head = f"{finding.severity.value}[{finding.code}]: {finding.message}"
    place = located.file
    if located.line:
        place += f":{located.line}:{located.column}"
    if finding.at.detail:
        place += f" ({finding.at.detail})"
    lines = [_CONTROL.sub("\ufffd", head), f" --> {place}"]
    if located.excerpt:
        lines += _excerpt(located)
    if finding.hint:
        lines.append(f"  = saran: {finding.hint}")
    if finding.sumber:
        lines.append(f"  = sumber: {finding.sumber}")
    return "\n".join(lines)


def _excerpt(located: Located) -> list[str]:
    text = _CONTROL.sub("\ufffd", located.excerpt.rstrip().replace("\t", " ").replace("\xa0", " "))
    start = located.column - 1
    cut = max(0, start - 60) if len(text) > _MAX_EXCERPT else 0
    shown = ("..." if cut else "") + text[cut : cut + _MAX_EXCERPT]
    offset = start - cut + (3 if cut else 0)
    number = str(located.line)
    gutter = " " * len(number)
    return [
        f"{gutter} |",
        f"{number} | {shown}",
        f"{gutter} | {' ' * offset}{'^' * _width(shown, offset, located)}",
    ]


def _width(shown: str, offset: int, located: Located) -> int:
    rest = shown[offset:]
    if located.end:
        return max(1, min(located.end - located.column, len(rest)))
    if located.finding.at.key:
        word = re.match(r"[^:\s]+", rest)
        return max(1, word.end() if word else 1)
    rest = re.split(r" #", rest, maxsplit=1)[0]
    return max(1, len(rest.rstrip()))


def summarize(findings: Iterable[Finding]) -> str:
    """Return the counts by severity in words, such as "2 galat, 1 peringatan"."""
    counts = Counter(finding.severity for finding in findings)
    words = [f"{counts[severity]} {severity.value}" for severity in Severity if counts[severity]]
    return ", ".join(words) or "tidak ada temuan"
