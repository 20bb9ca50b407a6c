"""Which laws a document hangs on, so that a change of another one leaves it alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from generator.outputs.hashes import digest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.naskah.umum.hukum import PeraturanHukum

_PEMISAH: Final = (" tahun ", "/", " th. ", " th ")
_TENTANG: Final = "tentang "
_ANGKA_TAHUN: Final = 4
_SELA: Final = "\0"  # no content file can hold it


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
    todo = [*dipakai, *_disebut(peraturan, _rapat(teks))]
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


def _disebut(peraturan: Mapping[str, PeraturanHukum], teks: str) -> Iterator[str]:
    """Yield the laws that a text seems to name; a matrix is long and names few, so only parts of it are searched."""
    nomor = {key: law.nomor.casefold() for key, law in peraturan.items() if law.nomor}
    judul = {key: _TENTANG + _rapat(law.judul) for key, law in peraturan.items() if law.judul}
    before, behind = (max(map(len, names.values()), default=0) for names in (nomor, judul))
    numbered = _SELA.join(each for word in _PEMISAH for each in _sekitar(teks, word, before, _ANGKA_TAHUN))
    titled = _SELA.join(_sekitar(teks, _TENTANG, 0, behind))
    for key, law in peraturan.items():
        if (key in nomor and any(f"{nomor[key]}{word}{law.tahun}" in numbered for word in _PEMISAH)) or (
            key in judul and judul[key] in titled
        ):
            yield key


def _sekitar(teks: str, word: str, before: int, behind: int) -> Iterator[str]:
    """Yield every place of a word with so many characters around it."""
    at = teks.find(word)
    while at >= 0:
        yield teks[max(0, at - before) : at + len(word) + behind]
        at = teks.find(word, at + 1)


def _rapat(teks: str) -> str:
    """Return a text in small letters with single blanks, made line by line: the words of a matrix take much memory."""
    lines = (" ".join(line.split()) for line in teks.splitlines())
    return " ".join(filter(None, lines)).casefold()
