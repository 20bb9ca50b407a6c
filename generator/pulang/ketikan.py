"""Units as people type them, brought to the form in which the generator prints them: one unit, one paragraph.

A soft return between two articles makes two units, a heading and the title typed below it make one, and the first
action of an indicator stands in the indicator's own row. Drafts pass through here as well and come out as they were.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.ooxml.edited import Unit

_ORDINAL: Final = r"[Kk][Ee][A-Za-z]+(?:\s+(?:[Bb]elas|[Pp]uluh(?:\s+(?:[Ss]atu|[Dd]ua|[Tt]iga|[Ee]mpat|[Ll]ima))?))?"
_HEAD: Final = re.compile(rf"BAB\s+[IVXLC]+|(?:Bagian|BAGIAN)\s+{_ORDINAL}|(?:Paragraf|PARAGRAF)\s+\d+")
_PASAL: Final = re.compile(r"Pasal\s+\d+[A-Z]{0,2}")
_PASAL_TYPED: Final = re.compile(r"(?:PASAL|pasal)\s+(\d+[A-Z]{0,2})\.?|Pasal\s+(\d+[A-Z]{0,2})\.")
_BEGINS: Final = re.compile(
    rf"(?:{_HEAD.pattern}|{_PASAL.pattern})\s*$|(?:BAB\s+[IVXLC]+|\(\d+[a-z]?\)|(?:\d{{1,3}}|[a-z]{{1,2}}|[A-Z])[.)])\s"
)
_MAX_TITLE: Final = 200
_MIN_FILLED: Final = 3


def rapikan(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Return units in the form in which the generator prints them."""
    apart = [_small(piece) for unit in units for piece in _apart(unit)]
    out: list[Unit] = []
    for unit in apart:
        before = out[-1] if out else None
        joined = _joined(before, unit) if before is not None else None
        if joined is None:
            out.append(unit)
        else:
            out[-1] = joined
    return tuple(out)


def _small(unit: Unit) -> Unit:
    """Return the heading of a Pasal as it is printed, whatever capitals it was typed in."""
    found = _PASAL_TYPED.fullmatch(unit.text) if unit.kind == "paragraf" and not unit.part else None
    return unit._replace(cells=(f"Pasal {found[1] or found[2]}",)) if found else unit


def _apart(unit: Unit) -> Iterator[Unit]:
    """Yield a paragraph in parts where a line break stands before a number or behind the number of a Pasal."""
    if unit.kind != "paragraf" or unit.part or "\n" not in unit.cells[0]:
        yield unit
        return
    parts: list[list[str]] = []
    for line in filter(None, map(str.strip, unit.cells[0].split("\n"))):
        if not parts or _BEGINS.match(line) or _PASAL.fullmatch(" ".join(parts[-1])):
            parts.append([line])
        else:
            parts[-1].append(line)
    for n, part in enumerate(parts):
        yield unit._replace(cells=("\n".join(part),), names=unit.names if n == 0 else ())


def _joined(before: Unit, unit: Unit) -> Unit | None:
    """Return two units as the one that they are, None where they are two."""
    if unit.names or unit.part or before.part or unit.kind != before.kind:
        return None
    if unit.kind == "baris":
        return _one_row(before, unit)
    if _HEAD.fullmatch(before.text) and _is_title(unit):
        return before._replace(cells=(f"{before.text}\n{unit.text}",))
    head, _, title = before.cells[0].partition("\n")
    goes_on = not before.names and head.startswith("BAB") and title.isupper() and unit.text.isupper()
    if _HEAD.fullmatch(head) and goes_on and _is_title(unit):
        return before._replace(cells=(f"{before.cells[0]} {unit.text}",))
    return None


def _is_title(unit: Unit) -> bool:
    text = unit.text
    if not text or len(text) > _MAX_TITLE or text.endswith((".", ";", ":", ",")) or _BEGINS.match(text):
        return False
    return text[0].isupper() and not _PASAL.match(text)


def _one_row(first: Unit, second: Unit) -> Unit | None:
    """Return the row of an indicator without actions and the action typed in a row of its own below it as one."""
    if not first.names or first.starts != second.starts:
        return None
    filled = [n for n, cell in enumerate(second.cells) if cell.strip()]
    if len(filled) < _MIN_FILLED or not _only_before(first.cells, filled[0]):
        return None
    cells = tuple(one if one.strip() else other for one, other in zip(first.cells, second.cells, strict=True))
    return first._replace(cells=cells)


def _only_before(cells: Sequence[str], at: int) -> bool:
    return at > 0 and all(cell.strip() for cell in cells[:at]) and not any(cell.strip() for cell in cells[at:])
