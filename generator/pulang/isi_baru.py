"""New trees as the values that authors write: an article with its clauses, a clause with its list."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from generator.bahasa.teks import bersihkan_akhiran
from generator.naskah.umum.rincian import deret, nomor_butir
from generator.pulang.segmen import CannotMapError
from generator.pulang.simpul import NAMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.naskah.umum.rincian import Penomoran
    from generator.pulang.nama_baru import Penamaan
    from generator.pulang.simpul import Simpul

CHAPTERS: Final = ("bab", "bagian", "paragraf", "subbab")
_MARKS: Final = ("{{", "}}", "{%", "[[", "]]", "*")
_DEFINED: Final = re.compile(r"yang\s+dimaksud\s+dengan\s*:?$", re.IGNORECASE)
_BELOW: Final = {
    "bab": ("bagian", "pasal", "subbab", "uraian", "butir"),
    "subbab": ("subbab", "uraian", "butir"),
    "bagian": ("paragraf", "pasal"),
    "paragraf": ("pasal",),
    "pasal": ("ayat", "teks", "definisi"),
    "ayat": ("butir",),
    "teks": ("butir",),
    "uraian": ("butir",),
    "butir": ("butir",),
}
_TOO_DEEP: Final = 4


class Penyusun:
    """Makes the values of new units; names must have been given before."""

    def __init__(self, penamaan: Penamaan) -> None:
        self._names = penamaan

    def value(self, node: Simpul) -> Any:
        """Return what is written for a unit; CannotMapError where it is none of the forms that there are."""
        if node.jenis in CHAPTERS:
            return self._chapter(node)
        if node.jenis == "pasal":
            return self._pasal(node)
        if node.jenis == "definisi":
            return node.teks
        return self.item(node)

    def item(self, node: Simpul, series: Penomoran = "huruf", level: int = 1) -> Any:
        """Return a clause or list item with the list below it; `series` and `level` are of that list."""
        whole = node.jenis in ("ayat", "uraian") and not node.anak
        text = node.teks if whole else bersihkan_akhiran(node.teks)
        value = ({"id": node.id} if node.id else {}) | {"teks": text} | self.listing(node.anak, series, level)
        return text if len(value) == 1 else value

    def listing(self, items: Sequence[Simpul], series: Penomoran = "huruf", level: int = 1) -> dict[str, Any]:
        """Return the keys of a list: the items, and what is not as usual about it."""
        if not items:
            return {}
        if level > _TOO_DEEP:
            raise CannotMapError("rincian lebih dari empat tingkat", "pecah menjadi ayat atau pasal lain")
        own = penomoran(items[0].nomor)
        as_usual = own == _inherited(series, level)
        kind = series if as_usual else deret(own, level)
        sentences = len(items) > 1 and all(each.teks.endswith(".") for each in items[:-1])
        value: dict[str, Any] = {"rincian": [self._sentence(each, sentences, kind, level + 1) for each in items]}
        if not as_usual:
            value["penomoran"] = own
        if sentences:
            value["bentuk"] = "kalimat"
        elif (conjunction := _conjunction(items)) != "dan":
            value["penghubung"] = conjunction
        return value

    def _sentence(self, node: Simpul, whole: bool, series: Penomoran, level: int) -> Any:
        value = self.item(node, series, level)
        return node.teks if whole and isinstance(value, str) else value

    def _chapter(self, node: Simpul) -> dict[str, Any]:
        self._check(node)
        if not node.teks:
            raise CannotMapError(f"{NAMA[node.jenis]} tanpa judul", "ketik judulnya di bawah nomornya")
        if not node.anak:
            raise CannotMapError(f"{NAMA[node.jenis]} belum berisi", "ketik isinya di bawahnya, atau tulis di YAML")
        title = self._names.title(node.teks) if node.jenis == "bab" else node.teks
        head = {"id": node.id} if node.id else {}
        return {node.jenis: title} | head | {"isi": self.contents(node.anak)}

    def contents(self, nodes: Sequence[Simpul]) -> list[Any]:
        """Return what stands in a chapter or attachment, one after another; a list may stand without a sentence."""
        values: list[Any] = []
        for is_list, group in groupby(nodes, lambda each: each.jenis == "butir"):
            if is_list:
                values.append(self.listing(list(group)))
                continue
            for each in group:
                closed = each.jenis == "uraian" and each.anak and not each.teks.endswith(":")
                values += [each.teks, self.listing(each.anak)] if closed else [self.value(each)]
        return values

    def _pasal(self, node: Simpul) -> dict[str, Any]:
        self._check(node)
        kinds = [each.jenis for each in node.anak]
        if not kinds:
            raise CannotMapError("Pasal baru belum berisi kalimat", "ketik kalimat atau ayatnya, atau tulis di YAML")
        head = {"pasal": node.id}
        if kinds[0] == "teks" and "definisi" in kinds and _DEFINED.search(node.anak[0].teks):
            return head | {"definisi": [self.value(each) for each in node.anak[1:]]}
        if set(kinds) == {"ayat"} and len(kinds) > 1:
            return head | {"ayat": [self.value(each) for each in node.anak]}
        if len(kinds) == 1 and kinds[0] in ("ayat", "teks"):
            return head | self._only(node.anak[0])
        raise CannotMapError(
            "Pasal baru mencampur kalimat tanpa nomor dengan ayat", "beri nomor ayat pada setiap kalimatnya"
        )

    def _only(self, only: Simpul) -> dict[str, Any]:
        """Return the only sentence of a Pasal; a list of another form than usual needs a clause around it."""
        below = self.listing(only.anak)
        text = bersihkan_akhiran(only.teks) if only.anak else only.teks
        if {"penomoran", "bentuk"} & below.keys() or only.id:
            return {"ayat": [self.item(only) if only.anak else {"id": only.id, "teks": text}]}
        return {"teks": text} | below

    def _check(self, node: Simpul) -> None:
        for each in node.anak:
            if each.jenis not in _BELOW[node.jenis]:
                raise CannotMapError(
                    f"{NAMA[each.jenis]} langsung di bawah {NAMA[node.jenis]}", "ketik nomor Pasal di atasnya"
                )


def refuse_marks(texts: Iterable[str], what: str) -> None:
    """Fail for what was typed with marks that would mean something in YAML; `what` names it."""
    if any(mark in text for text in texts for mark in _MARKS):
        raise CannotMapError(f"{what} memuat tanda khusus ({{{{ }}}}, [[ ]], *)", "tulis sendiri di YAML")


def penomoran(nomor: str) -> Penomoran:
    """Return how a list is numbered by one of its typed numbers."""
    if nomor[:1] in ("–", "-", "•", ""):
        return "tanpa"
    return "huruf" if nomor[0].isalpha() else "angka"


def _inherited(series: Penomoran, level: int) -> Penomoran:
    """Return what the numbers of a level are in a list that began so."""
    if series == "tanpa":
        return "tanpa"
    return "huruf" if nomor_butir(series, level, 1)[2][0].isalpha() else "angka"


def _conjunction(items: Sequence[Simpul]) -> str:
    """Return the word behind the last item but one; `tanpa` where only a semicolon was typed."""
    if len(items) < 2:
        return "dan"
    last = items[-2]
    while last.anak:  # the closing stands behind the last of what hangs below it
        last = last.anak[-1]
    text = last.teks.rstrip().lower()
    for word in ("dan/atau", "dan", "atau"):
        if text.endswith((f"; {word}", f", {word}")):
            return word
    return "tanpa" if text.endswith(";") else "dan"
