"""Which laws a document hangs on, so that a change of another one leaves it alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from generator.outputs.hashes import digest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.naskah.umum.hukum import PeraturanHukum


class HukumTercatat(Mapping[str, "PeraturanHukum"]):
    """The laws of a region; those looked up by id are remembered in `dipakai`, there or not."""

    def __init__(self, peraturan: Mapping[str, PeraturanHukum]) -> None:
        self._peraturan = peraturan
        self.dipakai: set[str] = set()

    def __getitem__(self, key: str) -> PeraturanHukum:
        self.dipakai.add(key)
        return self._peraturan[key]

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str):
            self.dipakai.add(key)
        return key in self._peraturan

    def __iter__(self) -> Iterator[str]:
        return iter(self._peraturan)

    def __len__(self) -> int:
        return len(self._peraturan)


def sidik_hukum(peraturan: Mapping[str, PeraturanHukum], dipakai: Iterable[str], teks: str) -> dict[str, str | None]:
    """Return the sums of the laws that were used, of their amendments, and of those that the text seems to name.

    A law is named by "nomor N tahun T", by N/T, or by "tentang" and its title; a law that is not in the
    library has no sum.
    """
    rapat = " ".join(teks.split()).casefold()
    todo = [*dipakai, *(key for key, law in peraturan.items() if _disebut(law, rapat))]
    found: dict[str, str | None] = {}
    while todo:
        key = todo.pop()
        if key in found:
            continue
        law = peraturan.get(key)
        found[key] = None if law is None else digest(law.model_dump_json().encode())
        if law is not None:
            todo += [*law.diubah_oleh, *([law.dicabut_oleh] if law.dicabut_oleh else [])]
    return dict(sorted(found.items()))


def _disebut(law: PeraturanHukum, rapat: str) -> bool:
    nomor = (law.nomor or "").casefold()
    if nomor and any(f"{nomor}{between}{law.tahun}" in rapat for between in (" tahun ", "/", " th. ", " th ")):
        return True
    return bool(law.judul) and "tentang " + " ".join((law.judul or "").split()).casefold() in rapat
