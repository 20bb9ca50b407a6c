"""Findings as SARIF 2.1.0, which editors and code hosts read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from generator import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.diagnostics.kode.bentuk import Penjelasan
    from generator.diagnostics.render import Located

_LEVELS = {"galat": "error", "peringatan": "warning", "catatan": "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def to_sarif(findings: Iterable[Located], explain: Callable[[str], Penjelasan | None]) -> dict[str, Any]:
    """Return one SARIF run; `explain` gives the explanation of a code, which becomes its rule."""
    results = list(findings)
    codes = sorted({each.finding.code for each in results})
    driver = {
        "name": "rancang",
        "version": __version__,
        "language": "id",
        "rules": [_rule(code, explain(code)) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes.index(each.finding.code)) for each in results],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str, penjelasan: Penjelasan | None) -> dict[str, Any]:
    if penjelasan is None:
        return {"id": code}
    text = penjelasan.uraian
    for title, example in (("Salah", penjelasan.salah), ("Benar", penjelasan.benar), ("Sumber", penjelasan.sumber)):
        text += f"\n\n{title}: {example}" if example else ""
    return {
        "id": code,
        "shortDescription": {"text": penjelasan.judul},
        "fullDescription": {"text": penjelasan.uraian or penjelasan.judul},
        "help": {"text": text.strip() or penjelasan.judul},
    }


def _result(each: Located, rule: int) -> dict[str, Any]:
    finding = each.finding
    text = finding.message + (f"\nSaran: {finding.hint}" if finding.hint else "")
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(each.file)}}
    if each.line:
        region = {"startLine": each.line, "startColumn": max(each.column, 1)}
        if each.end > each.column:
            region["endColumn"] = each.end
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    if finding.at.detail:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.at.detail}]
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity.value],
        "message": {"text": text},
        "locations": [location],
    }
