"""Whether a change of the law library concerns a document that was built before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.naskah.umum.baca import PustakaNasional, read_national, read_region
from generator.naskah.umum.hukum_dipakai import sidik_hukum
from generator.source.load import Library

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.outputs.state import Entry
    from generator.report import Folders
    from generator.source.discover import Target


def standing(folders: Folders, doubtful: Iterable[tuple[Target, Entry]]) -> Iterator[Target]:
    """Yield the documents that no change of the libraries of laws concerns; the libraries are read once."""
    reader = LawReader(folders)
    for target, entry in doubtful:
        if not reader.concerns(target, entry):
            yield target


@dataclass(slots=True)
class LawReader:
    """Reads the libraries once for all documents that ask."""

    folders: Folders
    _library: Library | None = None
    _national: PustakaNasional | None = None

    def concerns(self, target: Target, entry: Entry) -> bool:
        """Return whether any law that the document hangs on, or now names, is not what it was."""
        if self._library is None:
            self._library = Library(self.folders.content)
            national, findings = read_national(self._library)
            self._national = None if findings else national
        if self._national is None or any(each["file"].endswith("hukum.yaml") for each in entry.temuan):
            return True
        konteks, findings = read_region(self._library, self._national, target.daerah)
        if konteks is None or findings:
            return True
        return sidik_hukum(konteks.hukum.peraturan, entry.hukum, self._text(target, entry)) != entry.hukum

    def _text(self, target: Target, entry: Entry) -> str:
        """Return the files of the document itself; its pictures name no law."""
        own = f"content/{target}/"
        names = [name for name in entry.masukan if name.startswith(own) and name.lower().endswith((".yaml", ".yml"))]
        files = [self.folders.content / name.partition("/")[2] for name in names]
        return "\n".join(file.read_bytes().decode("utf-8", "replace") for file in files)
