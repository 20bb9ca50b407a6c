"""Reads the case files of tests/cases: small content with the expected findings written beside the errors.

A case file holds one or more sections, each a content file that replaces the one of `_dasar`, or of
`_laporan` (a performance report) where a section names a file of `kab-laporan` or of that kind:

    === kab-contoh/rad/naskah.yaml        the whole file
    === kab-contoh/rad/naskah.yaml +      these top-level keys only; the others stay as in `_dasar`
    === kab-contoh/daerah.yaml -          the file is taken away

What stands before the first section is a remark. Without any section the file is
`kab-contoh/rad/naskah.yaml +`. Expectations are comments, in a section or in the remark:

    - untuk melaksanakan  # galat: KON001 @ 5             this line, column 5
    # galat: ISI002 @-1:5, ISI001 @+2:3                   a line before, two lines after
    # galat: SUM011 @ kab-contoh/rad/naskah.yaml:3:5      any place; 0:0 is a file without lines

Bytes that no editor shows are written in brackets: ⟦A0⟧ (hex), ⟦500×text⟧ (repeated), ⟦#⟧ (nothing:
it cuts the rest of the line off, so that a comment does not become part of the line).
"""

from __future__ import annotations

import itertools
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "cases"
BASE = FOLDER / "_dasar"
REPORT = FOLDER / "_laporan"
DEFAULT = "kab-contoh/rad/naskah.yaml"

Expected = tuple[str, str, str, int, int]
"""Severity, code, file, line, column."""

_SECTION = re.compile(r"^=== (\S+)(?: ([+-]))?$")
_EXPECT = re.compile(r"# (galat|peringatan|catatan): (.*)$")
_ONE = re.compile(r"([A-Z]{3}\d{3}) @ ?(?:([a-z_][\w./-]*):(\d+):|([+-]\d+):)?(\d+)")
_BRACKET = re.compile(r"⟦(?:(\d+)×(.*?)|((?:[0-9A-F]{2})+))⟧")
_TOP_KEY = re.compile(r"^([\w-]+):", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """One case: the files that differ from the base (None: taken away) and what must be found."""

    name: str
    files: dict[str, bytes | None]
    expected: list[Expected] = field(default_factory=list)

    def write(self, content: Path) -> None:
        """Lay out the base project with this case on top."""
        if any(map(_of_report, self.files)):
            lay_out_report(content)
        else:
            shutil.copytree(BASE, content)
        for name, data in self.files.items():
            path = content / name
            if data is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)


def lay_out_report(content: Path) -> None:
    """Lay out the base project of reports: one region of its own, the same national files but for a few."""
    shutil.copytree(BASE / "_nasional", content / "_nasional")
    shutil.copytree(REPORT, content, dirs_exist_ok=True)


def _of_report(name: str) -> bool:
    return name.startswith("kab-laporan/") or name == "_nasional/kinerja.yaml"


def read_case(path: Path) -> Case:
    """Return the case of a file."""
    case = Case(path.stem, {})
    lines = path.read_text("utf-8").split("\n")
    starts = [index for index, line in enumerate(lines) if _SECTION.match(line)]
    for line in lines[: starts[0]] if starts else []:
        case.expected.extend(expectations(line, "", 0))
    if not starts:
        _add(case, DEFAULT, "+", lines)
    for start, end in itertools.pairwise([*starts, len(lines)]):
        match = _SECTION.match(lines[start])
        assert match
        _add(case, match[1], match[2], lines[start + 1 : end])
    return case


def _add(case: Case, name: str, mode: str | None, lines: list[str]) -> None:
    for number, line in enumerate(lines, 1):
        case.expected.extend(expectations(line, name, number))
    if mode == "-":
        case.files[name] = None
        return
    text = "\n".join(line.split("⟦#⟧")[0] for line in lines)
    if mode == "+":
        folder = REPORT if _of_report(name) else BASE
        text = text.rstrip("\n") + "\n" + _others((folder / name).read_text("utf-8"), set(_TOP_KEY.findall(text)))
    case.files[name] = b"".join(_bytes(text))


def _others(base: str, taken: set[str]) -> str:
    blocks = re.split(r"(?m)^(?=[\w-]+:)", base)
    return "".join(block for block in blocks if block and block.split(":")[0] not in taken)


def _bytes(text: str) -> list[bytes]:
    out: list[bytes] = []
    end = 0
    for match in _BRACKET.finditer(text):
        out.append(text[end : match.start()].encode())
        end = match.end()
        out.append(match[2].encode() * int(match[1]) if match[1] else bytes.fromhex(match[3]))
    return [*out, text[end:].encode()]


def expectations(line: str, name: str, number: int) -> list[Expected]:
    """Return what the comment of one line expects; `name` and `number` say which line that is."""
    match = _EXPECT.search(line)
    if not match:
        return []
    found = list(_ONE.finditer(match[2]))
    assert found, f"harapan tidak terbaca: {line}"
    assert len(found) == len(match[2].split(",")), f"sebagian harapan tidak terbaca: {line}"
    out: list[Expected] = []
    for each in found:
        code, file, absolute, relative, column = each.groups()
        row = int(absolute) if absolute else number + int(relative or 0)
        out.append((match[1], code, file or name, row, int(column)))
    return out
