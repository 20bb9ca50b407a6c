"""YAML read as text: dicts, lists and strings, never numbers, dates or booleans.

PyYAML would turn 8.000 into 8.0 and let a repeated key win in silence, so the events of libyaml are
read with an explicit stack. Places are not kept while reading: `source.place` finds them again when
a finding is printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # not exported by the stubs

from generator.diagnostics.finding import Finding, Place, galat
from generator.source import limits
from generator.source.syntax_help import explain_decode, explain_reader, explain_syntax

if TYPE_CHECKING:
    from collections.abc import Callable

Node = dict[str, Any] | list[Any] | str | None
"""One value of a content file; None is a key or list item with nothing behind it."""

_ALLOWED_TAGS = (None, "!", "tag:yaml.org,2002:str")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One content file as text; `name` is its path below the content folder, with slashes."""

    name: str
    text: str


def decode(name: str, data: bytes) -> tuple[SourceFile | None, list[Finding]]:
    """Return the file's text, or a finding when it is too large or not UTF-8."""
    problem = explain_decode(name, data)
    if problem:
        return None, [problem]
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        at = Place(name, line=line, column=1)
        return SourceFile(name, text), [galat("SUM006", at, "tanda konflik git belum diselesaikan")]
    return SourceFile(name, text), []


def parse(source: SourceFile) -> tuple[dict[str, Any] | None, list[Finding]]:
    """Return the top-level mapping of a file and what is wrong with its YAML."""
    reader = _Reader(source.name)
    try:
        reader.read(source.text)
    except yaml.MarkedYAMLError as error:
        return None, [*reader.findings, explain_syntax(source.name, source.text, error)]
    except yaml.reader.ReaderError as error:
        return None, [*reader.findings, explain_reader(source.name, source.text, error)]
    except _TooLargeError as error:
        return None, [*reader.findings, error.finding]
    if reader.findings:
        return None, reader.findings
    if reader.root is None:
        return None, [galat("SUM007", Place(source.name, line=1, column=1), "berkas ini kosong")]
    if not isinstance(reader.root, dict):
        at = Place(source.name, line=1, column=1)
        hint = "mulai dengan `kunci: nilai`, misalnya `jenis: peraturan_bupati`"
        return None, [galat("SUM008", at, "tingkat teratas berkas harus berupa kunci dan nilai", hint)]
    return reader.root, []


class _TooLargeError(Exception):
    """A limit was passed; reading on would only cost time."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class _Reader:
    """Builds the tree from events; every container on the stack waits for its end event."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: Node = None
        self.findings: list[Finding] = []
        self._stack: list[tuple[dict[str, Any] | list[Any], str | None]] = []
        self._container: dict[str, Any] | list[Any] | None = None
        self._key: str | None = None
        self._documents = 0

    def read(self, text: str) -> None:
        parser = CParser(text)
        get_event: Callable[[], Any] = parser.get_event
        scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        count = 0
        try:
            while (event := get_event()) is not None:
                kind = type(event)
                if kind is scalar:
                    self._add(self._scalar(event), event)
                elif kind is mapping or kind is sequence:
                    self._open({} if kind is mapping else [], event)
                elif kind in ends:
                    self._container, self._key = self._stack.pop()
                else:
                    self._other(event)
                count += 1
                if count > limits.MAX_NODES:
                    raise _TooLargeError(self._galat("SUM009", event, f"lebih dari {limits.MAX_NODES} butir"))
        finally:
            parser.dispose()

    def _other(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse_alias(event)
            self._add("", event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                hint = "hapus baris `---` di tengah berkas"
                raise _TooLargeError(self._galat("SUM010", event, "satu berkas hanya boleh memuat satu dokumen", hint))

    def _scalar(self, event: Any) -> str | None:
        value: str = event.value
        if event.tag not in _ALLOWED_TAGS or event.anchor:
            self._refuse_extras(event)
        if not event.style:
            return value or None
        if len(value) > limits.MAX_SCALAR_CHARS:
            raise _TooLargeError(self._galat("SUM009", event, f"teks lebih dari {limits.MAX_SCALAR_CHARS} huruf"))
        bad = _NOT_XML.search(value) if event.style == '"' else None
        if bad:
            message = f"karakter kendali U+{ord(bad.group()):04X} tidak dapat dimuat Word"
            self.findings.append(self._galat("SUM005", event, message, "hapus karakter itu"))
        return value

    def _open(self, container: dict[str, Any] | list[Any], event: Any) -> None:
        if event.tag is not None or event.anchor:
            self._refuse_extras(event)
        self._add(container, event)
        self._stack.append((self._container, self._key))  # type: ignore[arg-type]  # the root's parent is None
        if len(self._stack) > limits.MAX_DEPTH:
            raise _TooLargeError(self._galat("SUM009", event, f"lebih dari {limits.MAX_DEPTH} tingkat"))
        self._container, self._key = container, None

    def _add(self, value: Node, event: Any) -> None:
        container = self._container
        if container is None:
            self.root = value
        elif isinstance(container, list):
            container.append(value)
        elif self._key is not None:
            container[self._key] = value
            self._key = None
        else:
            self._key = self._new_key(value, container, event)

    def _new_key(self, value: Node, container: dict[str, Any], event: Any) -> str:
        if not isinstance(value, str) or len(value) > limits.MAX_KEY_CHARS:
            hint = 'teks yang diawali "{" atau "[" harus diapit tanda petik'
            raise _TooLargeError(self._galat("SUM003", event, "kunci harus berupa teks pendek", hint))
        if value in container:
            message = f"kunci `{value}` ditulis dua kali"
            self.findings.append(self._galat("SUM004", event, message, "gabungkan keduanya; hapus salah satu"))
            return f"{value}\0{len(container)}"
        return value

    def _refuse_alias(self, event: Any) -> None:
        hint = "tulis nilainya lengkap; teks yang diawali `*` atau `&` harus diapit tanda petik"
        self.findings.append(self._galat("SUM002", event, "jangkar dan alias YAML (& dan *) tidak dipakai", hint))

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor:
            self._refuse_alias(event)
        if event.tag not in _ALLOWED_TAGS:
            hint = "hapus tag itu; teks yang diawali `!` harus diapit tanda petik"
            self.findings.append(self._galat("SUM002", event, f"tag YAML {event.tag} tidak dipakai", hint))

    def _galat(self, code: str, event: Any, message: str, hint: str = "") -> Finding:
        mark = event.start_mark
        return galat(code, Place(self.name, line=mark.line + 1, column=mark.column + 1), message, hint)
