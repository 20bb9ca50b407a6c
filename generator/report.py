"""What a run found and wrote, and what each document hung on: light, so that a run with nothing to do stays so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.diagnostics.finding import Finding, Place, Severity
from generator.diagnostics.render import Located, sort_located, without_echo

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.outputs.products import Product
    from generator.source.discover import Target

_OUTPUT: Final = "//keluaran/"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a project keeps its content, templates and products."""

    content: Path
    templates: Path
    output: Path

    def shown(self, path: Path) -> str:
        """Return a path as people know it: from the project folder where it is inside."""
        root = self.content.parent
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


class Trace(NamedTuple):
    """What a written document hung on, as it was when it was read.

    `files` are the sums of the files by name (None: there was none), `laws` what was known of each law it cites;
    `ends` are the last days of its exemptions.
    """

    kind: str
    has_contents: bool
    files: dict[str, str | None]
    listing: list[str]
    laws: dict[str, str | None]
    ends: list[str]
    product: Product
    findings: list[Located]


@dataclass(slots=True)
class Report:
    """What a run found and wrote; `failed` names the documents that were not written.

    `written` has their .docx, `pdf` the PDFs that were asked for, `current` the documents that were left as they
    were because nothing had changed. `kept` names those whose file a person has edited: it was left alone, or
    moved aside on request. `traces` says what the written ones hung on.
    """

    findings: list[Located] = field(default_factory=list)
    written: list[tuple[Target, Path]] = field(default_factory=list)
    pdf: list[tuple[Target, Path]] = field(default_factory=list)
    failed: list[Target] = field(default_factory=list)
    kept: list[Target] = field(default_factory=list)
    current: list[tuple[Target, Path]] = field(default_factory=list)
    traces: dict[Target, Trace] = field(default_factory=dict)

    def add(self, other: Report) -> None:
        """Take in the report of another worker, or of an earlier run."""
        self.findings = merged([*self.findings, *other.findings])
        self.written = sorted([*self.written, *other.written])
        self.pdf = sorted([*self.pdf, *other.pdf])
        self.failed = sorted([*self.failed, *other.failed])
        self.kept = sorted({*self.kept, *other.kept})
        self.current = sorted([*self.current, *other.current])
        self.traces |= other.traces


def merged(findings: Iterable[Located]) -> list[Located]:
    """Return findings in reading order, each once, also where one of two comes out of a stored report."""
    unique: dict[tuple[Any, ...], Located] = {}
    for each in sort_located(findings):
        unique.setdefault(tuple(each.as_dict().values()), each)
    return without_echo(unique.values())


def stored(located: Located, output: str) -> dict[str, Any]:
    """Return a finding as plain data from which it can be shown again; the name of the output folder is left out."""
    finding = located.finding
    return {
        **located.as_dict(),
        "file": _without(output, located.file),
        "excerpt": located.excerpt,
        "end": located.end,
        "key": finding.at.key,
        "at": _without(output, finding.at.file),
    }


def restored(data: dict[str, Any], output: str) -> Located:
    """Return a finding out of plain data; what is not such data fails with a KeyError, TypeError or ValueError."""
    file, place = (str(data[name]).replace(_OUTPUT, f"{output}/", 1) for name in ("file", "at"))
    at = Place(place, detail=str(data["place"]), key=bool(data["key"]))
    words = [str(data[name]) for name in ("message", "hint", "source")]
    finding = Finding(str(data["code"]), Severity(data["severity"]), at, *words)
    numbers = int(data["line"]), int(data["column"])
    return Located(finding, file, *numbers, str(data["excerpt"]), int(data["end"]))


def _without(output: str, file: str) -> str:
    return _OUTPUT + file.removeprefix(f"{output}/") if file.startswith(f"{output}/") else file
