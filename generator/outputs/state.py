"""What every document was built from and into, so that one that nothing happened to is not built again.

The state is a cache and never decides whose a file is: whoever loses it only builds once more. It is written
after the files that it tells of; one that is older than they are fits nothing and is not believed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final

from generator.outputs.hashes import file_digest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

FOLDER: Final = ".rancang"
FILE: Final = "keadaan.json"
_FORMAT: Final = 1
_FINDING: Final = {
    *("code", "severity", "file", "line", "column", "place", "message", "hint", "source"),
    *("excerpt", "end", "key", "at"),
}


@dataclass(slots=True)
class Entry:
    """One document as it was last built.

    `masukan` are the files read, by name, with their sums (None: there was none); `daftar` the YAML-like names in
    the folder of the document; `hukum` the laws it hangs on, each with the sum of what was known of it. `halaman`
    and `soffice` are None for a document that needs no layout. Of the dates in `batas` the first `lewat` were
    over. `hasil` are the files written, the .docx first; `dibiarkan` a person's file that they stand beside.
    """

    alat: str
    jenis: str
    masukan: dict[str, str | None]
    daftar: list[str]
    hukum: dict[str, str | None]
    halaman: bool | None
    soffice: str | None
    batas: list[str]
    lewat: int
    hasil: dict[str, str]
    dibiarkan: dict[str, str] = field(default_factory=dict)
    temuan: list[dict[str, Any]] = field(default_factory=list)

    @property
    def docx(self) -> str:
        """The name of the .docx in the output folder."""
        return next(iter(self.hasil))

    @property
    def pdf(self) -> str | None:
        """The name of the PDF in the output folder, None where none was made."""
        return next((name for name in self.hasil if name.endswith(".pdf")), None)

    def products_stand(self, output: Path, *, pdf: bool) -> bool:
        """Return whether every file that is wanted stands as it was written, and a person's file as it was left."""
        wanted = {**self.hasil, **self.dibiarkan}
        if not pdf and self.pdf is not None:
            del wanted[self.pdf]
        return all(file_digest(output / name) == sums for name, sums in wanted.items())

    def changed(self, find: Callable[[str], str | None]) -> set[str]:
        """Return the names of the files that are not what they were; `find` gives their sums now."""
        return {name for name, sums in self.masukan.items() if find(name) != sums}


@dataclass(slots=True)
class State:
    """The state of an output folder."""

    output: Path
    entries: dict[str, Entry] = field(default_factory=dict)

    @classmethod
    def load(cls, output: Path) -> State:
        """Read the state; one that is missing or not ours is an empty one."""
        try:
            data = json.loads((output / FOLDER / FILE).read_bytes())
            if data["versi"] != _FORMAT:
                return cls(output)
            return cls(output, {name: _entry(each) for name, each in data["dokumen"].items()})
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return cls(output)

    def save(self) -> None:
        """Write the state as a whole or, with a WriteError, not at all; the same state has the same bytes."""
        from generator.outputs.files import replace_file  # imported late: most runs only read

        names = [each.name for each in fields(Entry)]
        entries = {name: {each: getattr(entry, each) for each in names} for name, entry in sorted(self.entries.items())}
        text = json.dumps({"versi": _FORMAT, "dokumen": entries}, ensure_ascii=False, indent=1)
        path = self.output / FOLDER / FILE
        replace_file(path, lambda stream: stream.write(text.encode() + b"\n"), lambda: path)


def _entry(data: Mapping[str, Any]) -> Entry:
    entry = Entry(**{each.name: data[each.name] for each in fields(Entry)})
    mappings = (entry.masukan, entry.hukum, entry.hasil, entry.dibiarkan)
    lists = (entry.daftar, entry.batas, entry.temuan)
    if not all(isinstance(each, dict) for each in mappings) or not all(isinstance(each, list) for each in lists):
        raise TypeError("bukan keadaan yang dikenal")
    if any(not isinstance(each, dict) or set(each) != _FINDING for each in entry.temuan):
        raise ValueError("keadaan dengan temuan yang tidak dikenal")
    if not entry.hasil or not all(isinstance(name, str) for name in entry.batas):
        raise ValueError("keadaan tanpa hasil")
    return entry
