"""The one type for every problem, and where a problem is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

NodePath = tuple[str | int, ...]
"""A node path into a YAML file: keys and list positions from the root."""


class Severity(StrEnum):
    """How bad a finding is: `galat` stops the document, the others do not."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


class Place(NamedTuple):
    """Where a finding is: a file, and in it a node path, a line and column, or words.

    `path` is resolved to a line and column only when the finding is printed; `detail` names a
    place that has no line, such as a table cell of a Word template. `key` points at the key of
    the node instead of its value, `word` at the words that are meant inside the value.
    """

    file: str
    path: NodePath = ()
    line: int = 0
    column: int = 0
    detail: str = ""
    key: bool = False
    word: str = ""


class Finding(NamedTuple):
    """One problem: what is wrong (`message`), what to write instead (`hint`), legal source (`sumber`)."""

    code: str
    severity: Severity
    at: Place
    message: str
    hint: str = ""
    sumber: str = ""


def galat(code: str, at: Place, message: str, hint: str = "", sumber: str = "") -> Finding:
    """Return a finding that stops its document."""
    return Finding(code, Severity.GALAT, at, message, hint, sumber)


def peringatan(code: str, at: Place, message: str, hint: str = "", sumber: str = "") -> Finding:
    """Return a finding that a person should look at but that stops nothing."""
    return Finding(code, Severity.PERINGATAN, at, message, hint, sumber)


def catatan(code: str, at: Place, message: str, hint: str = "", sumber: str = "") -> Finding:
    """Return a remark, such as blanks that a draft still has."""
    return Finding(code, Severity.CATATAN, at, message, hint, sumber)


def has_galat(findings: Iterable[Finding]) -> bool:
    """Return whether any finding stops its document."""
    return any(finding.severity is Severity.GALAT for finding in findings)
