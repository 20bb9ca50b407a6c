"""Reads a content file together with the files it names, remembering which part came from where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.diagnostics.finding import Finding, NodePath, Place, galat
from generator.diagnostics.near import nearest
from generator.diagnostics.reasons import reason
from generator.source.comment_trap import find_comment_traps
from generator.source.place import PlaceIndex
from generator.source.tree import SourceFile, decode, parse
from generator.source.words import short

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_CHAPTERS = ("pendahuluan", "perencanaan_kinerja", "akuntabilitas_kinerja", "penutup")
INCLUDING_KEYS = frozenset(
    {"lampiran", "matriks", "kinerja", "unit", "anggaran", "tabel", "kata_pengantar", "ringkasan_eksekutif", *_CHAPTERS}
)
"""Keys whose value may be the name of a file in the same folder, which is put in its place."""

_FILE_NAME = re.compile(r"\S+\.ya?ml", re.IGNORECASE)


@dataclass(slots=True)
class Library:
    """Every content file read in this run, by name; printing a finding looks places up here."""

    root: Path
    files: dict[str, SourceFile] = field(default_factory=dict)
    parts: dict[str, list[tuple[NodePath, str]]] = field(default_factory=dict)
    unreadable: dict[str, list[NodePath]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    raw: dict[str, bytes] = field(default_factory=dict)
    _indexes: dict[str, PlaceIndex] = field(default_factory=dict)
    _lines: dict[str, list[str]] = field(default_factory=dict)

    def read(self, name: str) -> tuple[dict[str, Any] | None, list[Finding]]:
        """Return the data of a content file with the files it includes put in place."""
        data, findings = self._read_one(name)
        if data is not None:
            self.parts[name], self.unreadable[name] = [], []
            findings += self._include(name, data)
        return data, findings

    def locate(self, at: Place) -> tuple[str, int, int, int]:
        """Return file, line, column and end column of a place.

        The line is 0 when the file has none for it, the end 0 when the node goes on to a later line.
        """
        if at.line:
            return at.file, at.line, at.column, 0
        file, path = self._home(at)
        if file not in self.files:
            return file, 0, 0, 0
        index = self._indexes.get(file)
        if index is None or not index.covers(path):
            index = self._indexes[file] = PlaceIndex(self.files[file].text)
        if at.word:
            while path and not index.knows(path):  # a text that stands for a mapping has no node of its own
                path = path[:-1]
            found = index.word(path, at.word)
            if found is None:
                index = self._indexes[file] = PlaceIndex(self.files[file].text)
                found = index.word(path, at.word)
            return file, *(found or index.value(path))
        return file, *(index.key(path) if at.key else index.value(path))

    def expect(self, places: Iterable[Place]) -> None:
        """Look for many places at once; when they are asked for one by one, all nodes of their files are noted."""
        wanted: dict[str, set[NodePath]] = {}
        for file, path in (self._home(at) for at in places if not at.line):
            if file in self.files:
                wanted.setdefault(file, set()).add(path)
        for file, paths in wanted.items():
            index = self._indexes.get(file)
            text = self.files[file].text
            self._indexes[file] = index.with_more(text, paths) if index else PlaceIndex(text, paths)

    def _home(self, at: Place) -> tuple[str, NodePath]:
        """Return the file in which a node stands, and its path there."""
        for prefix, included in self.parts.get(at.file, ()):
            if at.path[: len(prefix)] == prefix and not (at.key and at.path == prefix):
                return included, at.path[len(prefix) :]
        return at.file, at.path

    def included(self, name: str) -> list[str]:
        """Return the files that a file has taken in."""
        return [file for _, file in self.parts.get(name, ())]

    def knows(self, name: str) -> bool:
        """Return whether this is a content file, there or not, rather than some other file."""
        return name in self.asked

    def line(self, name: str, number: int) -> str:
        """Return a line of a file as typed, counted from one; empty where there is none."""
        source = self.files.get(name)
        if source is None or number < 1:
            return ""
        if name not in self._lines:
            self._lines[name] = source.text.split("\n")
        lines = self._lines[name]
        return lines[number - 1] if number <= len(lines) else ""

    def _read_one(self, name: str) -> tuple[dict[str, Any] | None, list[Finding]]:
        self.asked.add(name)
        try:
            raw = (self.root / name).read_bytes()
        except OSError as error:
            gone = isinstance(error, FileNotFoundError)
            words = "tidak ada" if gone else f"tidak dapat dibaca: {reason(error)}"
            hint = _file_hint(name) if gone else "periksa berkas itu dan izinnya"
            return None, [galat("SUM011", Place(name), f"berkas {name} {words}", hint)]
        self.raw[name] = raw
        source, findings = decode(name, raw)
        if source is None:
            return None, findings
        self.files[name] = source
        if findings:
            return None, findings
        data, findings = parse(source)
        return data, findings + find_comment_traps(source)

    def _include(self, name: str, data: dict[str, Any]) -> list[Finding]:
        """Replace file names under the including keys by what the files hold."""
        findings: list[Finding] = []
        folder = name.rsplit("/", 1)[0]
        stack: list[tuple[dict[str, Any] | list[Any], NodePath]] = [(data, ())]
        while stack:
            container, path = stack.pop()
            for key, value in _entries(container):
                here: NodePath = (*path, key)
                if isinstance(value, (dict, list)):
                    if not (here[-1] == "kelompok" and "matriks" in here):  # rows of a matrix include nothing
                        stack.append((value, here))
                elif _includes(here, value):
                    beside = [each for _, each in _entries(container) if isinstance(each, str)]
                    included, problems = self._open_part(name, value, Place(name, here), beside)
                    findings += problems
                    container[key] = included  # type: ignore[index]  # a key of this very container
                    if included is None:
                        self.unreadable[name].append(here)
                    else:
                        self.parts[name].insert(0, (here, f"{folder}/{value}"))
                        stack.append((included, here))
        return findings

    def _open_part(
        self, name: str, file: str, at: Place, beside: list[str]
    ) -> tuple[dict[str, Any] | None, list[Finding]]:
        folder = name.rsplit("/", 1)[0]
        if not (self.root / folder / file).is_file() or "/" in file or "\\" in file:
            taken = {name, *(other for _, other in self.parts[name]), *(f"{folder}/{each}" for each in beside)}
            present = [each for each in _yaml_files(self.root / folder) if f"{folder}/{each}" not in taken]
            near = nearest(file, present, 0.5)
            hint = f"maksudnya `{near}`?" if near else "tulis nama berkas di folder yang sama"
            return None, [galat("SUM011", at, f"berkas `{short(file)}` tidak ada di folder ini", hint)]
        if f"{folder}/{file}" == name:
            return None, [
                galat(
                    "SUM012", at, f"berkas `{file}` memuat dirinya sendiri", "tulis nama berkas lampiran atau matriks"
                )
            ]
        if any(other == f"{folder}/{file}" for _, other in self.parts[name]):
            return None, [galat("SUM012", at, f"berkas `{file}` dimuat dua kali", "muat tiap berkas sekali saja")]
        return self._read_one(f"{folder}/{file}")


def _yaml_files(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir() if path.suffix in (".yaml", ".yml"))
    except OSError:
        return []


def _file_hint(name: str) -> str:
    region = name.endswith("/daerah.yaml")
    what = "nama, jenis, provinsi, ibu kota, pejabat, dan perangkat daerah" if region else ""
    return f"buat berkas itu: isinya {what}" if what else "buat atau kembalikan berkas itu"


def _entries(container: dict[str, Any] | list[Any]) -> list[tuple[str | int, Any]]:
    return [*container.items()] if isinstance(container, dict) else [*enumerate(container)]


def _includes(path: NodePath, value: Any) -> bool:
    names = [part for part in path[-2:] if isinstance(part, str)]
    return isinstance(value, str) and bool(names) and names[-1] in INCLUDING_KEYS and bool(_FILE_NAME.fullmatch(value))
