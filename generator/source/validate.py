"""Plain data to a model, and pydantic's errors to findings in Indonesian."""

from __future__ import annotations

import difflib
import types
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from generator.diagnostics.finding import Finding, NodePath, Place, galat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)

_KIND_WORDS = {
    "model_type": ("berupa kunci dan nilai", "tulis `kunci: nilai` di baris-baris yang dijorokkan"),
    "dict_type": ("berupa kunci dan nilai", "tulis `kunci: nilai` di baris-baris yang dijorokkan"),
    "tuple_type": ("berupa daftar", "awali tiap butir dengan `- `"),
    "list_type": ("berupa daftar", "awali tiap butir dengan `- `"),
    "string_type": ("berupa satu teks", "teks yang memuat titik dua dan spasi harus diapit tanda petik"),
    "is_instance_of": ("berupa satu teks", "tulis satu nilai, bukan daftar"),
    "int_type": ("berupa satu bilangan", "tulis satu bilangan, misalnya 25"),
    "decimal_type": ("berupa satu bilangan", "tulis satu bilangan, misalnya 52,95"),
}


def validate(model: type[Model], data: Mapping[str, Any], file: str) -> tuple[Model | None, list[Finding]]:
    """Return the model, or every reason why the data are not one."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        failed = {_path(detail["loc"]) for detail in details}
        findings = [
            _finding(model, data, file, detail)
            for detail in details
            if not (detail["type"] == "too_short" and _has_below(failed, _path(detail["loc"])))
        ]
        return None, list(dict.fromkeys(findings))


def _path(loc: tuple[int | str, ...]) -> NodePath:
    """Drop the union tags (written `<bab>`) that pydantic puts into a location."""
    return tuple(part for part in loc if not (isinstance(part, str) and part.startswith("<")) and part != "[key]")


def _has_below(failed: set[NodePath], path: NodePath) -> bool:
    return any(len(other) > len(path) and other[: len(path)] == path for other in failed)


def _finding(model: type[BaseModel], data: Any, file: str, detail: ErrorDetails) -> Finding:
    kind, loc = detail["type"], detail["loc"]
    path = _path(loc)
    context = detail.get("ctx") or {}
    if "pesan" in context:
        return galat(kind, Place(file, path), context["pesan"], context.get("saran", ""))
    name = str(path[-1]) if path else ""
    if kind == "missing":
        return galat(
            "ISI001", Place(file, path[:-1], key=True), f"kunci `{name}` belum ada", f"tambahkan `{name}: ...`"
        )
    if kind == "extra_forbidden":
        return _unknown_key(model, file, loc, name)
    if kind.startswith("union_tag"):
        return _unknown_item(file, path, context)
    return _wrong_value(file, path, detail, _node(data, path))


def _unknown_key(model: type[BaseModel], file: str, loc: tuple[int | str, ...], name: str) -> Finding:
    at = Place(file, _path(loc), key=True)
    if "\0" in name:
        return galat("SUM004", at, f"kunci `{name.split(chr(0))[0]}` ditulis dua kali")
    known = sorted({field for found in _models_at(model, loc[:-1]) for field in found.model_fields})
    near = difflib.get_close_matches(name, known, 1, 0.6)
    hint = f"maksudnya `{near[0]}`?" if near else f"kunci yang dikenal di sini: {', '.join(known)}"
    return galat("ISI002", at, f"kunci `{name}` tidak dikenal", hint)


def _unknown_item(file: str, path: NodePath, context: Mapping[str, Any]) -> Finding:
    tags = str(context.get("expected_tags", "")).replace("'", "")
    names = ", ".join(f"`{tag.strip(' <>')}:`" for tag in tags.split(","))
    return galat(
        "ISI003", Place(file, path), "jenis butir ini tidak dikenal di sini", f"awali dengan salah satu kunci: {names}"
    )


def _wrong_value(file: str, path: NodePath, detail: ErrorDetails, value: Any) -> Finding:
    kind = detail["type"]
    at = Place(file, path)
    if value is None or kind in ("string_too_short", "too_short"):
        return galat("ISI004", at, "nilainya kosong", "isi nilainya, atau hapus kuncinya bila memang tidak ada")
    if kind == "literal_error":
        expected = str((detail.get("ctx") or {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
        near = difflib.get_close_matches(str(value), expected.split(", "), 1, 0.5)
        hint = f"maksudnya `{near[0]}`?" if near else f"pilihannya: {expected}"
        return galat("ISI007", at, f"`{_short(value)}` bukan salah satu pilihan", hint)
    if kind == "string_pattern_mismatch" or (kind == "string_too_long"):
        hint = "pakai huruf kecil, angka, dan tanda hubung, misalnya `gugus-tugas`"
        return galat("ISI009", at, f"`{_short(value)}` tidak dapat dipakai sebagai nama", hint)
    if kind in _KIND_WORDS:
        what, hint = _KIND_WORDS[kind]
        return galat("ISI003", at, f"nilai di sini harus {what}", hint)
    return galat("ISI003", at, f"nilai `{_short(value)}` tidak dapat dipakai di sini")


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else type(value).__name__
    return text if len(text) <= 40 else text[:37] + "..."


def _node(data: Any, path: NodePath) -> Any:
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return data
    return data


def _models_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> set[type[BaseModel]]:
    """Follow a location through the field types; a list position or union tag stays where it is."""
    current = {model}
    for part in loc:
        if isinstance(part, int) or part.startswith("<"):
            continue
        found = {
            below
            for each in current
            if part in each.model_fields
            for below in _models_in(each.model_fields[part].annotation)
        }
        current = found or current
    return current


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) is not None or isinstance(annotation, (types.UnionType, Union)):  # type: ignore[arg-type]
        for argument in get_args(annotation):
            yield from _models_in(argument)
