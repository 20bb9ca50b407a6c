"""Whether a document stands as it was built; nothing here reads YAML or Word, so that asking costs next to nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.outputs.hashes import UNREADABLE, file_digest, tool_digest
from generator.source.strays import yaml_names

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.outputs.state import Entry, State

_LAWS: Final = "/hukum.yaml"


@dataclass(slots=True)
class Asked:
    """What is asked of a build beyond the content: page numbers, a PDF, LibreOffice where a person says it is."""

    pages: bool = True
    pdf: bool = False
    given: str = ""
    tool: str = field(default_factory=tool_digest)
    _soffice: str | None = None

    def soffice(self) -> str:
        """Return where LibreOffice is, or nothing."""
        if self._soffice is None:
            from generator.outputs.soffice import find_soffice  # imported late: most documents need none

            self._soffice = str(find_soffice(self.given) or "")
        return self._soffice


@dataclass(slots=True)
class Fresh:
    """Compares a state with what is there now; every file is read once.

    `roots` are the folders by the names used. With `any_options` a document stands whatever it was built with.
    """

    state: State
    roots: Mapping[str, Path]
    asked: Asked
    day: str
    any_options: bool = False
    _sums: dict[str, str | None] = field(default_factory=dict)

    def stands(self, name: str) -> bool:
        """Return whether a document would come out as it stands."""
        entry = self.state.entries.get(name)
        return entry is not None and self._same_but_files(name, entry) and not entry.changed(self.sums)

    def only_laws_changed(self, name: str) -> bool:
        """Return whether nothing but libraries of laws differs."""
        entry = self.state.entries.get(name)
        if entry is None or not self._same_but_files(name, entry):
            return False
        changed = entry.changed(self.sums)
        return bool(changed) and all(each.endswith(_LAWS) for each in changed)

    def restamp(self, name: str) -> None:
        """Take the files of a document as they are now for those it was built from."""
        entry = self.state.entries[name]
        entry.masukan = {each: self.sums(each) for each in entry.masukan}

    def sums(self, name: str) -> str | None:
        """Return the sum of a file, such as `content/_nasional/hukum.yaml`; None where there is none."""
        if name not in self._sums:
            root, _, rest = name.partition("/")
            self._sums[name] = file_digest(self.roots[root] / rest) if root in self.roots else UNREADABLE
        return self._sums[name]

    def _same_but_files(self, name: str, entry: Entry) -> bool:
        return (
            entry.alat == self.asked.tool
            and (self.any_options or self._same_options(entry))
            and sum(end < self.day for end in entry.batas) == entry.lewat
            and self._listing(name) == entry.daftar
            and entry.products_stand(self.state.output, pdf=self.asked.pdf)
        )

    def _same_options(self, entry: Entry) -> bool:
        asked = self.asked
        if entry.halaman not in (None, asked.pages) or (asked.pdf and entry.pdf is None):
            return False
        return not (entry.halaman or asked.pdf) or entry.soffice == asked.soffice()

    def _listing(self, name: str) -> list[str]:
        try:
            return yaml_names(self.roots["content"] / name)
        except OSError:
            return []
