"""YAML read as text: dicts, lists and strings, never numbers, dates or booleans.

PyYAML would turn 8.000 into 8.0 and let a repeated key win in silence, so the events of libyaml are
read with an explicit stack. Places are not kept while reading: `source.place` finds them again when
a finding is printed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # not exported by the stubs

from generator.diagnostics.finding import Finding, Place, galat
from generator.source import limits
from generator.source.syntax_help import (
    QUOTE_HINT,
    cut_number,
    explain_decode,
    explain_reader,
    explain_syntax,
    place_at,
)
from generator.source.words import short

if TYPE_CHECKING:
    from collections.abc import Callable

Node = dict[str, Any] | list[Any] | str | None
"""One value of a content file; None is a key or list item with nothing behind it."""

_ALLOWED_TAGS = (None, "!", "tag:yaml.org,2002:str")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)", re.MULTILINE)
_CONFLICT_MARKS = ("<" * 7, "=" * 7, ">" * 7)  # looked for first: the pattern is slow in a large file
_LINE_BREAK = re.compile("[\x85\u2028\u2029]")  # libyaml ends a line there, every other program does not
_UNSEEN = re.compile("[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")  # nobody sees them, and they part words
_DROPPED = "\0"
_SPLIT_HINT = "pecah menjadi beberapa bagian atau berkas"


class SourceFile(NamedTuple):
    """One content file as text; `name` is its path below the content folder, with slashes."""

    name: str
    text: str


def decode(name: str, data: bytes) -> tuple[SourceFile | None, list[Finding]]:
    """Return the file's text, or a finding when it is too large or not UTF-8."""
    problem = explain_decode(name, data)
    if problem:
        readable = problem.at.line > 1 or problem.at.column > 1  # a few wrong bytes in a text: worth an excerpt
        return SourceFile(name, data.decode("utf-8", "replace")) if readable else None, [problem]
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    conflict = any(mark in text for mark in _CONFLICT_MARKS) and _CONFLICT.search(text)
    if conflict:
        at = place_at(name, text, conflict.start())
        hint = "pilih salah satu versi, lalu hapus baris <<<<<<<, =======, dan >>>>>>>"
        return SourceFile(name, text), [galat("SUM006", at, "tanda konflik git belum diselesaikan", hint)]
    odd = None if text.isascii() else _LINE_BREAK.search(text) or _UNSEEN.search(text)
    if odd:
        what = "pemisah baris" if _LINE_BREAK.match(odd.group()) else "karakter tak terlihat"
        message = f"{what} U+{ord(odd.group()):04X} (hasil salin dari program lain) tidak boleh ada"
        at = place_at(name, text, odd.start())
        return SourceFile(name, text), [galat("SUM005", at, message, "hapus karakter itu, lalu tekan Enter bila perlu")]
    return SourceFile(name, text), []


def parse(source: SourceFile) -> tuple[dict[str, Any] | None, list[Finding]]:
    """Return the top-level mapping of a file and what is wrong with its YAML.

    A flaw of one node (a repeated key, an alias) leaves the rest readable; None means that nothing is.
    """
    reader = _Reader(source.name, source.text)
    try:
        reader.read()
    except yaml.MarkedYAMLError as error:
        return None, _first_cause(reader.findings, explain_syntax(source.name, source.text, error))
    except yaml.reader.ReaderError as error:
        return None, [*reader.findings, explain_reader(source.name, source.text, error)]
    except _StopError as error:
        return None, [*reader.findings, error.finding]
    at = Place(source.name, line=1, column=1)
    if reader.root is None:
        return None, [*reader.findings, galat("SUM007", at, "berkas ini kosong", "isi berkasnya, atau hapus")]
    if not isinstance(reader.root, dict):
        hint = "mulai dengan `kunci: nilai`, misalnya `jenis: peraturan_bupati`"
        message = "tingkat teratas berkas harus berupa kunci dan nilai"
        return None, [*reader.findings, galat("SUM008", reader.root_at or at, message, hint)]
    return reader.root, reader.findings


def _first_cause(findings: list[Finding], problem: Finding) -> list[Finding]:
    """Drop what was said about the line where reading stopped: it has the same cause."""
    return [*(each for each in findings if each.at.line != problem.at.line), problem]


class _StopError(Exception):
    """Reading on would only cost time, or report the same mistake again in other words."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class _Reader:
    """Builds the tree from events; every container on the stack waits for its end event."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.root: Node = None
        self.root_at: Place | None = None
        self.findings: list[Finding] = []
        self._stack: list[tuple[dict[str, Any] | list[Any], str | None]] = []
        self._container: dict[str, Any] | list[Any] | None = None
        self._key: str | None = None
        self._dropped: list[tuple[dict[str, Any], str]] = []
        self._documents = 0
        self._known_keys: set[str] = set()

    def read(self) -> None:
        parser = CParser(self.text)
        try:
            self._read(parser.get_event)
        finally:
            parser.dispose()
        for container, key in self._dropped:
            container.pop(key, None)

    def _read(self, get_event: Callable[[], Any]) -> None:
        scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        known, longest = self._known_keys, limits.MAX_SCALAR_CHARS
        event: Any = None
        for _ in range(limits.MAX_NODES):
            event = get_event()
            kind = type(event)
            if kind is scalar:
                value = event.value
                container = self._container
                if event.style or event.tag is not None or event.anchor is not None or len(value) > longest:
                    self._add(self._scalar(event), event)
                elif type(container) is not dict:
                    self._add(value or None, event)
                elif (key := self._key) is not None:  # the short way of nine events in ten: a plain value, a known key
                    container[key] = value or None
                    self._key = None
                elif value in known and value not in container:
                    self._key = value
                else:
                    self._key = self._new_key(value or None, container, event)
                    known.add(self._key)
            elif kind is mapping or kind is sequence:
                self._open({} if kind is mapping else [], event)
            elif kind in ends:
                self._container, self._key = self._stack.pop()
            elif event is None:
                return
            else:
                self._other(event)
        message = f"lebih dari {limits.MAX_NODES} butir dalam satu berkas"
        raise _StopError(self._galat("SUM009", event, message, _SPLIT_HINT))

    def _other(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            if not (self._key or "").startswith(_DROPPED):  # a merge key has been reported already
                self._refuse_alias(event)
            self._add("", event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                hint = "hapus baris `---` di tengah berkas"
                raise _StopError(self._galat("SUM010", event, "satu berkas hanya boleh memuat satu dokumen", hint))

    def _scalar(self, event: Any) -> str | None:
        value: str = event.value
        if event.tag not in _ALLOWED_TAGS or event.anchor:
            self._refuse_extras(event)
        if len(value) > limits.MAX_SCALAR_CHARS:
            raise _StopError(
                self._galat("SUM009", event, f"teks lebih dari {limits.MAX_SCALAR_CHARS} huruf", _SPLIT_HINT)
            )
        if not event.style:
            return value or None
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
            raise _StopError(
                self._galat("SUM009", event, f"lebih dari {limits.MAX_DEPTH} tingkat", "kurangi susunannya")
            )
        self._container, self._key = container, None

    def _add(self, value: Node, event: Any) -> None:
        container = self._container
        if container is None:
            self.root = value
            self.root_at = self._place(event)
        elif isinstance(container, list):
            container.append(value)
        elif self._key is not None:
            container[self._key] = value
            self._key = None
        else:
            self._key = self._new_key(value, container, event)

    def _new_key(self, value: Node, container: dict[str, Any], event: Any) -> str:
        """Return the key under which the next value goes; a refused key takes its value with it."""
        if isinstance(value, (dict, list)):
            return self._drop(container, self._explain_bracket(event))
        if not value or len(value) > limits.MAX_KEY_CHARS:
            what = "kunci terlalu panjang" if value else "kunci di depan titik dua kosong"
            hint = "teks yang memuat titik dua dan spasi harus diapit tanda petik" if value else "tulis kuncinya"
            return self._drop(container, self._galat("SUM003", event, what, hint))
        if "\xa0" in value:
            message = "kunci memuat spasi tak-putus (hasil salin dari Word)"
            raise _StopError(self._galat("SUM003", event, message, "pakai spasi biasa, juga di awal baris"))
        if value == "<<":
            hint = "tulis nilainya lengkap di sini"
            return self._drop(container, self._galat("SUM002", event, "kunci gabung YAML (<<) tidak dipakai", hint))
        if value.isdigit() and (number := cut_number(self.text, event.start_mark.index, event.end_mark.index)):
            at = Place(self.name, line=event.start_mark.line + 1, column=event.start_mark.column - len(number))
            hint = f'apit dengan tanda petik: "{number},{value}"'
            return self._drop(container, galat("SUM003", at, "koma di dalam {...} memisahkan isi", hint))
        if value in container:
            message = f"kunci `{short(value)}` ditulis dua kali"
            hint = "gabungkan keduanya; hapus salah satu"
            return self._drop(container, self._galat("SUM004", event, message, hint))
        return value

    def _drop(self, container: dict[str, Any], finding: Finding) -> str:
        key = f"{_DROPPED}{len(self._dropped)}"
        self._dropped.append((container, key))
        self.findings.append(finding)
        return key

    def _explain_bracket(self, event: Any) -> Finding:
        at = self._place(event)
        bracket = "[" if isinstance(event, yaml.SequenceStartEvent) else "{"
        if self.text[event.start_mark.index - 1 : event.start_mark.index] == "{":
            at = Place(self.name, line=at.line, column=at.column - 1)
            bracket = "{" + bracket
        message = f'teks tidak boleh diawali "{bracket}" tanpa tanda petik'
        return galat("SUM003", at, message, QUOTE_HINT)

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
        return galat(code, self._place(event), message, hint)

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.name, line=mark.line + 1, column=mark.column + 1)
