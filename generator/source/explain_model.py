"""Pydantic's errors to findings in Indonesian, each at the key or value that a person has to change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from generator.diagnostics.finding import Finding, NodePath, Place, galat
from generator.diagnostics.near import nearest
from generator.source.known_keys import item_keys, known_keys
from generator.source.syntax_help import QUOTE_HINT
from generator.source.words import short

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

_MAPPING = ("berupa kunci dan nilai", "tulis `kunci: nilai` di baris-baris yang dijorokkan")
_LIST = ("berupa daftar", "awali tiap butir dengan `- `")
_TEXT = ("berupa satu teks", "tulis satu nilai, bukan daftar atau kunci")
_NUMBER = ("berupa satu bilangan", "tulis satu bilangan, misalnya 25")
_KIND_WORDS = {
    "model_type": _MAPPING,
    "dict_type": _MAPPING,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "string_type": _TEXT,
    "is_instance_of": ("berupa satu tanggal", "tulis hari, nama bulan, dan tahun, misalnya 29 Mei 2023"),
    "int_type": _NUMBER,
    "decimal_type": _NUMBER,
}
_COLON = 'teks yang memuat ": " terbaca sebagai kunci dan nilai'


class _Error(NamedTuple):
    """One error of pydantic; `path` has no union tags, `parent` is the mapping in which a key is wrong."""

    kind: str
    loc: tuple[int | str, ...]
    path: NodePath
    of_key: bool
    context: Mapping[str, Any]

    @property
    def parent(self) -> NodePath:
        return self.path[:-1]

    @property
    def name(self) -> str:
        return str(self.path[-1]) if self.path else ""


class Explainer:
    """Explains the errors of one file; those with the same cause are told once."""

    def __init__(self, model: type[BaseModel], data: Mapping[str, Any], file: str) -> None:
        self.model, self.data, self.file = model, data, file

    def findings(self, details: Iterable[ErrorDetails]) -> list[Finding]:
        """Return one finding for every mistake, in the order of pydantic's errors."""
        errors = [self._read(detail) for detail in details]
        failed = {error.path[:end] for error in errors for end in range(len(error.path))}
        meant = self._meant(errors)
        out: list[Finding] = []
        for error in errors:
            if error.kind == "too_short" and error.path in failed:  # pydantic counts the items that failed as absent
                continue
            if error.kind == "missing" and (error.name in meant.get(error.parent, ()) or error.parent in self._split):
                continue
            out.append(self._finding(error))
        return list(dict.fromkeys(out))

    def _read(self, detail: ErrorDetails) -> _Error:
        """Tell keys that the author wrote from the tags (`<bab>`, `[key]`) that pydantic puts between them."""
        loc = detail["loc"]
        path: list[str | int] = []
        node: Any = self.data
        for part in loc:
            if isinstance(part, int):
                path.append(part)
                node = node[part] if isinstance(node, (list, tuple)) and part < len(node) else None
            elif isinstance(node, dict) and part in node:
                path.append(part)
                node = node[part]
            elif part != "[key]" and not part.startswith("<"):
                path.append(part)
                node = None
        of_key = loc[-1:] == ("[key]",)
        return _Error(detail["type"], loc, tuple(path), of_key, detail.get("ctx") or {})

    def _meant(self, errors: Iterable[_Error]) -> dict[NodePath, set[str]]:
        """Return, for each mapping, the keys that its unknown keys were probably meant to be.

        An unknown key with a blank in it, or the only one of a list item that may be a text, is a text that had a
        colon: the mapping is no mapping at all.
        """
        meant: dict[NodePath, set[str]] = {}
        self._split: set[NodePath] = set()
        for error in errors:
            if error.kind == "extra_forbidden":
                near = nearest(error.name, self._known(error), 0.6)
                meant.setdefault(error.parent, set()).update([near] if near else [])
                if (_is_text(error.name) or (not near and self._is_item(error))) and not self._has_known(error):
                    self._split.add(error.parent)
        return meant

    def _known(self, error: _Error) -> list[str]:
        return known_keys(self.model, error.loc[:-1])

    def _is_item(self, error: _Error) -> bool:
        """Return whether a key is the only one of a list item that may as well be a text."""
        node = self._node(error.parent)
        alone = isinstance(node, dict) and len(node) == 1 and isinstance(node[error.name], str)
        return alone and any(isinstance(part, int) for part in error.parent[-1:]) and "teks" in self._known(error)

    def _has_known(self, error: _Error) -> bool:
        node = self._node(error.parent)
        return isinstance(node, dict) and any(key in node for key in self._known(error))

    def _finding(self, error: _Error) -> Finding:
        kind, path, context = error.kind, error.path, error.context
        if "pesan" in context:
            place = Place(self.file, (*path, *context.get("letak", ())), key=error.of_key)
            return galat(kind, place, context["pesan"], context.get("saran", ""))
        if kind == "missing":
            place = Place(self.file, path, key=True)
            return galat("ISI001", place, f"kunci `{error.name}` belum ada", f"tambahkan `{error.name}: ...`")
        if kind == "extra_forbidden":
            return self._unknown_key(error)
        if kind.startswith("union_tag"):
            return self._unknown_item(error)
        return self._wrong_value(error, error.name if error.of_key else self._node(path))

    def _unknown_key(self, error: _Error) -> Finding:
        at = Place(self.file, error.path, key=True)
        if error.parent in self._split and error.parent:
            return galat("ISI003", at, _COLON, QUOTE_HINT)
        known = self._known(error)
        near = nearest(error.name, known, 0.6)
        hint = f"maksudnya `{near}`?" if near else f"kunci yang dikenal di sini: {', '.join(known)}"
        return galat("ISI002", at, f"kunci `{short(error.name)}` tidak dikenal", hint)

    def _unknown_item(self, error: _Error) -> Finding:
        """Explain an item that starts with none of the keys that its list allows."""
        tags = item_keys(self.model, error.loc)
        value = self._node(error.path)
        if value is None:
            return self._wrong_value(error, None)
        names = ", ".join(f"`{tag}:`" for tag in tags)
        hint = f"awali dengan salah satu kunci: {names}" if len(tags) > 1 else f"awali dengan kunci {names}"
        if not isinstance(value, dict) or not value:
            message = f"di sini hanya boleh butir berkunci {names}, bukan {_what(value)}"
            return galat("ISI003", Place(self.file, error.path), message, hint)
        for key in value:
            if near := nearest(key, tags, 0.6):
                at = Place(self.file, (*error.path, key), key=True)
                return galat("ISI002", at, f"kunci `{short(key)}` tidak dikenal", f"maksudnya `{near}`?")
        first = next(iter(value))
        at = Place(self.file, (*error.path, first), key=True)
        if _is_text(first):
            return galat("ISI003", at, _COLON, QUOTE_HINT)
        return galat("ISI003", at, f"butir berkunci `{short(first)}` tidak boleh di sini", hint)

    def _wrong_value(self, error: _Error, value: Any) -> Finding:
        kind = error.kind
        at = Place(self.file, error.path, key=error.of_key)
        if value is None or kind in ("string_too_short", "too_short"):
            at = Place(self.file, error.path, key=value is None)  # nothing is written: the key is
            return galat("ISI004", at, "nilainya kosong", "isi nilainya, atau hapus kuncinya bila memang tidak ada")
        if kind == "literal_error":
            return _not_a_choice(at, value, str(error.context.get("expected", "")))
        if kind in ("string_pattern_mismatch", "string_too_long"):
            return _not_a_name(at, str(value))
        if kind in ("greater_than_equal", "less_than_equal", "too_long"):
            return _out_of_range(at, value, kind, error.context)
        if kind in _KIND_WORDS:
            return _wrong_shape(at, kind, value)
        return galat("ISI003", at, f"nilai `{short(value)}` tidak dapat dipakai di sini", "lihat docs/menulis-isi.md")

    def _node(self, path: NodePath) -> Any:
        node: Any = self.data
        for part in path:
            if not isinstance(node, (dict, list)):
                return node  # a text that stands for a mapping
            try:
                node = node[part]  # type: ignore[index]  # a part that does not fit is caught
            except (KeyError, IndexError, TypeError):
                return None
        return node


def _is_text(key: str) -> bool:
    return len(key.split()) > 1


def _what(value: Any) -> str:
    return "teks" if isinstance(value, str) else short(value)


def _wrong_shape(at: Place, kind: str, value: Any) -> Finding:
    what, hint = _KIND_WORDS[kind]
    if isinstance(value, dict) and what == _LIST[0]:
        at = Place(at.file, at.path, key=True)  # the value may be a file of its own: the place to change is here
    if isinstance(value, list) and value and isinstance(value[0], list):
        return galat("ISI003", at, 'teks tidak boleh diawali "[[" tanpa tanda petik', QUOTE_HINT)
    if isinstance(value, list):
        hint = 'di sini tidak boleh daftar; teks yang diawali "[" harus diapit tanda petik'
    if isinstance(value, dict) and what == _TEXT[0] and any(map(_is_text, value)):
        return galat("ISI003", at, _COLON, QUOTE_HINT)
    return galat("ISI003", at, f"nilai di sini harus {what}, bukan {_what(value)}", hint)


def _not_a_choice(at: Place, value: Any, expected: str) -> Finding:
    choices = [part.strip("' ") for part in expected.replace("' or '", "', '").split("', '")]
    text = short(value)
    near = nearest(text.lower(), choices, 0.5)
    hint = f"maksudnya `{near}`?" if near else f"pilihannya: {', '.join(choices)}"
    return galat("ISI007", at, f"`{text}` bukan salah satu pilihan", hint)


def _not_a_name(at: Place, value: str) -> Finding:
    words = "".join(char if char.isascii() and char.isalnum() else " " for char in value.lower()).split()
    example = "-".join(words)[:60].strip("-") or "gugus-tugas"
    if not any(char.isalpha() for char in example):
        example = f"bagian-{example}"  # figures alone would pass for a number
    hint = f"pakai huruf kecil, angka, dan tanda hubung, misalnya `{example}`"
    return galat("ISI009", at, f"`{short(value)}` tidak dapat dipakai sebagai nama", hint)


def _out_of_range(at: Place, value: Any, kind: str, context: Mapping[str, Any]) -> Finding:
    if kind == "too_long":
        most = context.get("max_length")
        return galat("ISI010", at, f"daftar ini lebih dari {most} butir", "pecah menjadi beberapa bagian")
    limit = context.get("ge", context.get("le"))
    words = "paling sedikit" if kind == "greater_than_equal" else "paling banyak"
    return galat("ISI010", at, f"`{short(value)}` di luar batas", f"{words} {limit}")
