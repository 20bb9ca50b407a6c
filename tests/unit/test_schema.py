"""The schemas fit the content: what our reader accepts, an editor must not mark; plain mistakes it should."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.schema import schemas

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = dict(schemas())
HEADER = "# yaml-language-server: $schema="


class Loader(yaml.SafeLoader):
    """Reads numbers as numbers and everything else as text, as editors do by YAML 1.2."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in pairs if tag in ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def content_files() -> list[Path]:
    return sorted((ROOT / "content").rglob("*.yaml"))


def as_json(text: str) -> Any:
    """Return a YAML text as JSON data: keys are texts there."""
    return json.loads(json.dumps(yaml.load(text, Loader=Loader), default=str))


def schema_of(path: Path) -> str:
    first = path.read_text("utf-8").split("\n", 1)[0]
    assert first.startswith(HEADER), f"{path} tidak menyebut skemanya"
    target = (path.parent / first.removeprefix(HEADER).strip()).resolve()
    assert target.parent == ROOT / "docs" / "skema"
    return target.name.removesuffix(".schema.json")


@pytest.mark.parametrize("path", content_files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_content_fits_its_schema(path: Path) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMAS[schema_of(path)])
    errors = validator.iter_errors(as_json(path.read_text("utf-8")))
    assert [f"{'/'.join(map(str, each.path))}: {each.message[:200]}" for each in errors] == []


def test_schemas_on_disk_are_fresh() -> None:
    for name, schema in SCHEMAS.items():
        path = ROOT / "docs" / "skema" / f"{name}.schema.json"
        assert json.loads(path.read_text("utf-8")) == schema, "jalankan: python -m generator.schema"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("daerah", "nama: X\njenis: desa\nprovinsi: Y\nibu_kota: Z\n", "desa"),
        ("daerah", "nama: X\njenis: kota\nprovinsi: Y\n", "ibu_kota"),
        ("hukum", "peraturan: {uu-1: {jenis: undang-undang, tahun: 2000, judl: X}}", "judl"),
    ],
)
def test_mistakes_are_marked(name: str, text: str, said: str) -> None:
    errors = list(jsonschema.Draft202012Validator(SCHEMAS[name]).iter_errors(as_json(text)))
    assert any(said in error.message for error in errors)
