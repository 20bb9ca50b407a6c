"""JSON Schema of every content file, from the models, so that editors complete and check while one types.

A schema is more lenient than the models in one point: a number may be typed as text or as a number, since YAML
editors read 8.000 as eight. The reader itself is the judge.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from generator.kinds import KINDS
from generator.naskah.umum.daerah import Daerah
from generator.naskah.umum.ejaan import DaftarEjaan
from generator.naskah.umum.hukum import DaftarHukum, DaftarJenis
from generator.naskah.umum.konteks import DaftarKla, DaftarSatuan
from generator.naskah.umum.skala import DaftarKinerja
from generator.source.load import INCLUDING_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic import BaseModel
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NUMBER: dict[str, Any] = {"type": ["number", "string"]}
_FILE: dict[str, Any] = {"type": "string", "pattern": r"\.ya?ml$"}


class _Lenient(GenerateJsonSchema):
    """Describes what may be typed, where pydantic would describe what is kept."""

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return dict(_NUMBER)

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Let a text look like a number: `nomor: 17`."""
        pattern = schema.get("pattern")
        return {"type": "string", "pattern": pattern} if isinstance(pattern, str) else {"type": ["string", "number"]}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return dict(_NUMBER)

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {"enum": ["ya", "tidak"]}

    def is_instance_schema(self, schema: core_schema.IsInstanceSchema) -> JsonSchemaValue:
        return {"type": ["string", "number"]}

    def call_schema(self, schema: core_schema.CallSchema) -> JsonSchemaValue:
        return {"type": ["string", "number"]}

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """Allow the short forms from which a validator makes a mapping or a list."""
        inner = self.generate_inner(schema["schema"])
        if "properties" in inner or inner.get("type") in ("string", ["number", "string"], ["string", "number"]):
            return inner  # a model's own validator, or a plain value
        return {"anyOf": [{"type": ["string", "number", "array"]}, inner]}


def schemas() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every schema with the name of its file."""
    shared: dict[str, type[BaseModel]] = {
        "daerah": Daerah,
        "hukum": DaftarHukum,
        "jenis_peraturan": DaftarJenis,
        "kla": DaftarKla,
        "satuan": DaftarSatuan,
        "kinerja_nasional": DaftarKinerja,
        "ejaan": DaftarEjaan,
    }
    for name, model in shared.items():
        yield name, _schema(model)
    for room in dict.fromkeys(kind.room for kind in KINDS.values()):
        found = room()
        yield _file_name(found.MODEL), _schema(found.MODEL)
        for part, model in found.PARTS.items():
            yield part, _schema(model)


def _file_name(model: type[BaseModel]) -> str:
    name = model.__name__
    return "".join(f"_{each.lower()}" if each.isupper() and n else each.lower() for n, each in enumerate(name))


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    found = model.model_json_schema(schema_generator=_Lenient)
    _allow_files(found)
    return {"$schema": DIALECT, **found}


def _allow_files(node: Any) -> None:
    """Let every key that includes a file take the name of one."""
    if isinstance(node, dict):
        for key, value in node.get("properties", {}).items():
            if key in INCLUDING_KEYS and isinstance(value, dict):
                if value.get("type") == "array" and isinstance(value.get("items"), dict):
                    value["items"] = {"anyOf": [dict(_FILE), value["items"]]}
                else:
                    node["properties"][key] = {"anyOf": [dict(_FILE), value]}
        for each in node.values():
            _allow_files(each)
    elif isinstance(node, list):
        for each in node:
            _allow_files(each)


def write(folder: Path) -> None:
    """Write all schemas into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas():
        text = json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True)
        (folder / f"{name}.schema.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Write docs/skema."""
    from pathlib import Path

    write(Path(__file__).resolve().parent.parent / "docs" / "skema")


if __name__ == "__main__":
    main()
