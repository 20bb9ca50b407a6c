"""Reads a content file together with the files it names, remembering which part came from where."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.diagnostics.finding import Finding, NodePath, Place, galat
from generator.source.place import PlaceIndex
from generator.source.tree import SourceFile, decode, parse

if TYPE_CHECKING:
    from pathlib import Path

_INCLUDING_KEYS = ("lampiran", "matriks")
_FILE_NAME = re.compile(r"[\w.-]+\.ya?ml", re.IGNORECASE)


@dataclass(slots=True)
class Library:
    """Every content file read in this run, by name; printing a finding looks places up here."""

    root: Path
    files: dict[str, SourceFile] = field(default_factory=dict)
    parts: dict[str, list[tuple[NodePath, str]]] = field(default_factory=dict)
    _indexes: dict[str, PlaceIndex] = field(default_factory=dict)

    def read(self, name: str) -> tuple[dict[str, Any] | None, list[Finding]]:
        """Return the data of a content file with the files it includes put in place."""
        data, findings = self._read_one(name)
        if data is not None:
            self.parts[name] = []
            findings += self._include(name, data)
        return data, findings

    def locate(self, at: Place) -> tuple[str, int, int]:
        """Return the file, line and column of a place; line 0 when the file has no lines for it."""
        if at.line:
            return at.file, at.line, at.column
        file, path = at.file, at.path
        for prefix, included in self.parts.get(at.file, ()):
            if path[: len(prefix)] == prefix and not (at.key and path == prefix):
                file, path = included, path[len(prefix) :]
                break
        if file not in self.files:
            return file, 0, 0
        if file not in self._indexes:
            self._indexes[file] = PlaceIndex(self.files[file].text)
        index = self._indexes[file]
        line, column = index.key(path) if at.key else index.value(path)
        return file, line, column

    def _read_one(self, name: str) -> tuple[dict[str, Any] | None, list[Finding]]:
        try:
            raw = (self.root / name).read_bytes()
        except FileNotFoundError:
            return None, [galat("SUM011", Place(name), f"berkas {name} tidak ada")]
        except OSError as error:
            return None, [galat("SUM011", Place(name), f"berkas {name} tidak dapat dibaca: {error.strerror}")]
        source, findings = decode(name, raw)
        if source is None:
            return None, findings
        self.files[name] = source
        if findings:
            return None, findings
        return parse(source)

    def _include(self, name: str, data: dict[str, Any]) -> list[Finding]:
        """Replace file names under `lampiran` and `matriks` by what the files hold."""
        findings: list[Finding] = []
        folder = name.rsplit("/", 1)[0]
        stack: list[tuple[dict[str, Any] | list[Any], NodePath]] = [(data, ())]
        while stack:
            container, path = stack.pop()
            entries = list(container.items() if isinstance(container, dict) else enumerate(container))
            for key, value in entries:
                here = (*path, key)
                if isinstance(value, (dict, list)):
                    if not (here[-1] == "kelompok" and "matriks" in here):  # rows of a matrix include nothing
                        stack.append((value, here))
                elif _includes(here, value):
                    included, problems = self._open_part(folder, value, Place(name, here))
                    findings += problems
                    container[key] = included  # type: ignore[index]
                    if included is not None:
                        self.parts[name].insert(0, (here, f"{folder}/{value}"))
                        stack.append((included, here))
        return findings

    def _open_part(self, folder: str, file: str, at: Place) -> tuple[dict[str, Any] | None, list[Finding]]:
        try:
            present = sorted(path.name for path in (self.root / folder).glob("*.yaml"))
        except OSError:
            present = []
        if file not in present:
            near = difflib.get_close_matches(file, present, 1, 0.5)
            hint = f"maksudnya `{near[0]}`?" if near else "tulis nama berkas di folder yang sama"
            return None, [galat("SUM011", at, f"berkas `{file}` tidak ada di folder ini", hint)]
        if (
            any(other == f"{folder}/{file}" for parts in self.parts.values() for _, other in parts)
            or file == "naskah.yaml"
        ):
            return None, [galat("SUM012", at, f"berkas `{file}` dimuat dua kali", "muat tiap berkas sekali saja")]
        return self._read_one(f"{folder}/{file}")


def _includes(path: NodePath, value: Any) -> bool:
    names = [part for part in path[-2:] if isinstance(part, str)]
    return isinstance(value, str) and bool(names) and names[-1] in _INCLUDING_KEYS and bool(_FILE_NAME.fullmatch(value))
