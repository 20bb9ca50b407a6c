"""The kinds of document, one line each; a kind's room is imported only when a document of it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.blocks.composition import Composition
    from generator.diagnostics.finding import Finding
    from generator.naskah.umum.konteks import Konteks


class Room(Protocol):
    """What every kind of document offers; PARTS are the models of files that its own file may include."""

    MODEL: type[Any]
    PARTS: dict[str, type[Any]]
    STYLES: frozenset[str]

    def check(self, naskah: Any, konteks: Konteks, file: str) -> Iterable[Finding]:
        """Yield what registries and rules find wrong with a document."""

    def compose(self, naskah: Any, konteks: Konteks, file: str) -> tuple[Composition, list[Finding]]:
        """Return the document before Word."""

    def review(self, naskah: Any, konteks: Konteks, composition: Composition, file: str) -> Iterable[Finding]:
        """Yield what a reviewer finds in the document as it reads."""


class Kind(NamedTuple):
    """A kind of document: its name for people, its template, its room."""

    nama: str
    template: str
    room: Callable[[], Room]


def _peraturan() -> Room:
    from generator.naskah.peraturan import room

    return room


def _laporan_kinerja() -> Room:
    from generator.naskah.laporan_kinerja import room

    return room


KINDS: dict[str, Kind] = {
    "peraturan_bupati": Kind("Peraturan Bupati", "peraturan", _peraturan),
    "peraturan_wali_kota": Kind("Peraturan Wali Kota", "peraturan", _peraturan),
    "laporan_kinerja": Kind("Laporan Kinerja", "laporan_kinerja", _laporan_kinerja),
}
