"""SARIF: what `check --format sarif` prints fits the published schema and says the same as the text."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from generator.diagnostics.finding import Place, catatan, galat, peringatan
from generator.diagnostics.render import Located
from generator.diagnostics.sarif import to_sarif
from generator.reviews import explanation

SCHEMA = json.loads((Path(__file__).resolve().parents[1] / "data" / "sarif-2.1.0.schema.json").read_text("utf-8"))
FINDINGS = [
    Located(galat("RUJ001", Place("x"), "merujuk `a`", "maksudnya [[b]]?"), "content/kab x/naskah.yaml", 3, 5, "", 9),
    Located(peringatan("KIN011", Place("x"), "target 1 berbeda", "", "PermenPANRB 53/2014"), "content/a.yaml", 1, 1),
    Located(catatan("PEN001", Place("x", detail="tabel 1"), "belum diisi"), "templates/peraturan.docx", 0, 0),
]


def test_it_fits_the_schema() -> None:
    jsonschema.validate(to_sarif(FINDINGS, explanation), SCHEMA)
    jsonschema.validate(to_sarif([], explanation), SCHEMA)


def test_levels_places_and_rules() -> None:
    run = to_sarif(FINDINGS, explanation)["runs"][0]
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == ["RUJ001", "KIN011", "PEN001"]
    first, _, last = (each["locations"][0] for each in run["results"])
    assert first["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 9}
    assert first["physicalLocation"]["artifactLocation"]["uri"] == "content/kab%20x/naskah.yaml"
    assert "region" not in last["physicalLocation"]
    assert last["logicalLocations"] == [{"fullyQualifiedName": "tabel 1"}]
    assert "Saran: maksudnya [[b]]?" in run["results"][0]["message"]["text"]
