"""Ways into the text of a regulation as read, which several checks share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.naskah.telaah.bentuk import Paragraf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.checking.registry import Temuan
    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Satuan, TabelCetak, Telaah

NORMA: Final = ("ayat", "teks", "rincian")
"""Units that say what applies, as against headings and definitions."""

_PENUTUP: Final = re.compile(r"(?P<titik>[;,.:])?\s*(?P<kata>dan/atau|dan|atau)?\s*$")
_BUKAN_KATA: Final = {code: " " for code in range(1, 128) if not (chr(code).isalnum() or chr(code) in "_-")}
_AWAL_KALIMAT: Final = re.compile(r"[A-Z“\"(]")


def kata_di(at: Place, kata: str) -> Place:
    """Return the place of words inside a text."""
    return at._replace(word=kata)


def norma(telaah: Telaah) -> Iterator[Satuan]:
    """Yield the units of the body that have a text of their own and are no heading or definition."""
    return (each for each in telaah.batang_tubuh if each.jenis in NORMA and each.teks)


def lampiran_teks(telaah: Telaah) -> dict[str, list[Place]]:
    """Return every text of the attachments, paragraphs and cells, with its places: a matrix repeats most of its cells.

    Many checks ask; the attachments are walked once.
    """
    if telaah.lampiran and not telaah.ingatan:
        for text, at in _lampiran_teks(telaah):
            telaah.ingatan.setdefault(text, []).append(at)
    return telaah.ingatan


def _lampiran_teks(telaah: Telaah) -> Iterator[tuple[str, Place]]:
    for lampiran in telaah.lampiran:
        for each in lampiran.isi:
            if isinstance(each, Paragraf):
                yield each.teks, each.at
            else:
                yield from sel(each)


def sel(tabel: TabelCetak) -> Iterator[tuple[str, Place]]:
    """Yield the cells of a table, what a merged cell repeats only once."""
    above: tuple[str, ...] = ()
    places = (tabel.at,) * len(tabel.kepala) + (tabel.tempat_baris or (tabel.at,) * len(tabel.baris))
    for row, at in zip((*tabel.kepala, *tabel.baris), places, strict=False):
        for n, text in enumerate(row):
            if text and text != (row[n - 1] if n else "") and text != (above[n] if n < len(above) else ""):
                yield text, at
        above = row


def semua_teks(telaah: Telaah) -> Iterator[tuple[str, list[Place]]]:
    """Yield every running text with its places, without Mengingat: titles of other regulations belong to others."""
    for butir in telaah.menimbang:
        yield butir.teks, [butir.at]
    for satuan in telaah.batang_tubuh:
        if satuan.teks:
            yield satuan.teks, [satuan.at]
    for paragraf in telaah.penutup:
        yield paragraf.teks, [paragraf.at]
    yield from lampiran_teks(telaah).items()


def setiap_teks(
    telaah: Telaah,
    periksa: Callable[[str, Place], Iterator[Temuan]],
    sekilas: Callable[[list[str]], bool] | None = None,
) -> Iterator[Temuan]:
    """Yield what a function finds in every running text; one that stands in many places is read once if it is right.

    `sekilas` is shown all words of the document, in small letters and with hyphens, and says whether a text of plain
    ASCII may have a finding at all.
    """
    plain = sekilas is None or sekilas(_kata(text for text, _ in semua_teks(telaah) if text.isascii()))
    for text, places in semua_teks(telaah):
        if (plain or not text.isascii()) and next(periksa(text, places[0]), None) is not None:
            for at in places:
                yield from periksa(text, at)


def _kata(texts: Iterable[str]) -> list[str]:
    """Return the words of texts one behind another, a mark between texts."""
    return " \0 ".join(texts).lower().translate(_BUKAN_KATA).split()


@dataclass(slots=True)
class Deret:
    """A list: the unit that introduces it (None where a heading stands before it), its items.

    `induk` is the list it hangs in, `letak` behind which item of that.
    """

    pembuka: Satuan | None
    butir: list[Satuan] = field(default_factory=list)
    induk: Deret | None = None
    letak: int = 0

    @property
    def akar(self) -> Deret:
        """The list at the top of the nest."""
        return self if self.induk is None else self.induk.akar


def deret(telaah: Telaah) -> list[Deret]:
    """Return the lists of the body, in order of their beginnings."""
    found: list[Deret] = []
    terbuka: list[tuple[int, Deret]] = []
    before: Satuan | None = None
    for satuan in telaah.batang_tubuh:
        if satuan.jenis != "rincian":
            terbuka = []
        else:
            depth = len(satuan.rantai)
            while terbuka and terbuka[-1][0] > depth:
                terbuka.pop()
            if not terbuka or terbuka[-1][0] < depth:
                opener = before if before is not None and before.jenis in NORMA else None
                induk = terbuka[-1][1] if terbuka else None
                found.append(Deret(opener, induk=induk, letak=len(induk.butir) - 1 if induk else 0))
                terbuka.append((depth, found[-1]))
            terbuka[-1][1].butir.append(satuan)
        before = satuan
    return found


def is_kalimat(items: Sequence[Satuan]) -> bool:
    """Return whether the items are whole sentences, which a norm may list as well."""
    return all(each.teks.rstrip().endswith(".") and _AWAL_KALIMAT.match(each.teks) for each in items)


def akhiran(teks: str) -> tuple[str, str]:
    """Return the mark and the conjunction that close a list item: `;` and `dan`."""
    found = _PENUTUP.search(" ".join(teks.rsplit(None, 2)[-2:]))  # never more than the last two words
    if found is None:
        return "", ""
    mark, word = found["titik"] or "", found["kata"] or ""
    return mark, word if mark or not word else _bare_word(teks, word)


def _bare_word(teks: str, word: str) -> str:
    """Take a conjunction without a mark before it for one only where it is a word of its own."""
    return word if re.search(rf"\s{re.escape(word)}\s*$", teks) else ""


def sebutan(satuan: Satuan) -> str:
    """Return a unit as it reads in a message: `Pasal 4 ayat (2) huruf b`."""
    return " ".join(f"{unit} {nomor}".strip() for unit, nomor in satuan.rantai)
