"""Puts a report in order: numbers headings, tables and figures, and remembers what can be referred to.

Numbers are settled while the report is walked; the blocks are made afterwards, when every reference is known.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from generator.bahasa.penomoran import huruf, nomor_rincian, romawi
from generator.blocks.figures import CaptionBlock, Entry
from generator.blocks.model import Orientation, Run, SectionBreak, TextBlock
from generator.naskah.laporan_kinerja import gaya
from generator.naskah.umum.kalimat import in_capitals
from generator.naskah.umum.rujukan import Sasaran
from generator.naskah.umum.susunan import Daftar, Pencatat, Satuan, closed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.blocks.model import Block, NodePath
    from generator.naskah.umum.kalimat import Penulis
    from generator.naskah.umum.rincian import Uraian
    from generator.naskah.umum.rujukan import Rantai

    Pembuat = Callable[[Penulis], Iterable[Block]]
    """Makes blocks once all numbers are known."""

    Jenis = Literal["judul", "teks", "lain"]

_PENGANTAR = 2  # so many short paragraphs between a heading and a wide table lie across with it
_PENDEK = 600


@dataclass(frozen=True, slots=True)
class _Lembar:
    orientation: Orientation
    buat: Pembuat
    jenis: Jenis = "lain"


@dataclass(frozen=True, slots=True)
class _Tercatat:
    """A line of the contents: its text is made when values can be filled in."""

    level: int
    anchor: str
    nomor: str
    judul: str
    at: NodePath
    kapital: bool = False


@dataclass(slots=True)
class Penata:
    """Collects one report; parts are added in the order of the paper."""

    pencatat: Pencatat
    lembar: dict[str, list[_Lembar]] = field(default_factory=dict)
    isi: list[_Tercatat] = field(default_factory=list)
    tabel: list[_Tercatat] = field(default_factory=list)
    gambar: list[_Tercatat] = field(default_factory=list)
    _bagian: str = ""
    _bab: int = 0
    _label: str = ""
    _rantai: Rantai = ()
    _anchor: str = ""
    _tingkat: int = 0
    _counts: dict[str, int] = field(default_factory=dict)

    # ---- structure

    def mulai(self, bagian: str) -> None:
        """Begin a part that the template has a slot for, such as the foreword."""
        self._bagian = self._anchor = bagian
        self.lembar[bagian] = []
        self._rantai, self._tingkat = (), 0

    def lampiran(self, bagian: str) -> None:
        """Begin the attachment: its tables are numbered L.1, L.2 by themselves."""
        self.mulai(bagian)
        self._label = "L"
        self._counts |= {"Tabel": 0, "Gambar": 0}

    def judul_templat(self, anchor: str, judul: str) -> None:
        """Enter a title that stands in the template, under its bookmark there, into the contents."""
        self.isi.append(_Tercatat(1, f"templat/{anchor}", "", judul, (), kapital=True))

    def bab(self, bagian: str, judul: str) -> None:
        """Begin a chapter."""
        self.mulai(bagian)
        self._bab += 1
        self._label = str(self._bab)
        self._counts |= {"Tabel": 0, "Gambar": 0}
        self._rantai = (("BAB", romawi(self._bab)),)
        nomor = f"BAB {romawi(self._bab)}"
        self.isi.append(_Tercatat(1, bagian, nomor, judul, (bagian,), kapital=True))

        def buat(penulis: Penulis) -> Iterator[Block]:
            runs = in_capitals(penulis.runs(judul, (bagian,)))
            yield TextBlock(gaya.BAB, runs, nomor, number_above=True, anchor=bagian, at=(bagian,))

        self._add(buat)

    @contextmanager
    def subbab(self, judul: str, at: NodePath, key: str | None = None) -> Iterator[None]:
        """Add a heading; what is added inside belongs below it."""
        before = (self._rantai, self._anchor, self._tingkat)
        n = self._count(f"{self._anchor}/subbab")
        unit, name, printed = _nomor_subbab(self._tingkat, n)
        self._rantai = (*self._rantai, (unit, name))
        self._anchor = f"{self._anchor}/subbab/{key or n}"
        self._tingkat += 1
        self.pencatat.register(key, Sasaran(self._rantai, n, self._anchor, at[:-1]))
        anchor, rantai, style = self._anchor, self._rantai, gaya.SUBBAB[min(self._tingkat, len(gaya.SUBBAB)) - 1]
        if self._tingkat <= len(gaya.DAFTAR_ISI) - 1:
            self.isi.append(_Tercatat(self._tingkat + 1, anchor, printed, judul, at))

        def buat(penulis: Penulis) -> Iterator[Block]:
            yield TextBlock(style, penulis.runs(judul, at, rantai), printed, anchor=anchor, at=at)

        self._add(buat, jenis="judul")
        yield
        self._rantai, self._anchor, self._tingkat = before

    # ---- text

    def teks(self, teks: str, at: NodePath, style: str = gaya.TEKS, *, keep_next: bool = False) -> None:
        """Add a paragraph; values and references in it are filled in later."""
        key, rantai = self._key("teks"), self._rantai

        def buat(penulis: Penulis) -> Iterator[Block]:
            runs = penulis.runs(teks, at, rantai)
            yield TextBlock(style, runs, anchor=key, at=at, keep_next=keep_next)

        self._add(buat, jenis=_jenis(teks))

    def judul_kecil(self, nomor: str, judul: str, at: NodePath) -> None:
        """Add a numbered heading that no contents list: `a)` and a title in bold, held with what follows."""
        runs, key = (Run(f"{nomor}\t{judul}", bold=True),), self._key("teks")
        self._add(lambda _: (TextBlock(gaya.BUTIR[0], runs, anchor=key, at=at, keep_next=True),))

    def uraian(self, uraian: Uraian, at: NodePath) -> None:
        """Add a paragraph of an author with the list below it."""
        key = self._key("teks")
        units: list[Satuan] = []
        if uraian.teks:
            units.append(
                Satuan("uraian", "", uraian.teks, key, (*at, "teks"), self._rantai, ":" if uraian.rincian else None)
            )
        walker = Daftar(self.pencatat, units, uraian.penghubung, uraian.penomoran, uraian.bentuk)
        walker.walk(uraian.rincian, (*at, "rincian"), key, self._rantai, ".")

        def buat(penulis: Penulis) -> Iterator[Block]:
            for unit in units:
                style = gaya.BUTIR[unit.tingkat - 1] if unit.jenis == "butir" else gaya.TEKS
                runs = penulis.runs(closed(unit), unit.at, unit.rantai)
                opens = unit.penutup == ":"
                yield TextBlock(style, runs, unit.nomor, anchor=unit.anchor, at=unit.at, keep_next=opens)

        self._add(buat, jenis="lain" if len(units) > 1 else _jenis(uraian.teks or ""))

    def daftar(self, butir: Iterable[tuple[str, NodePath]]) -> None:
        """Add a numbered list of whole sentences or titles."""
        items = [(teks, at, self._key("butir"), f"{n}.") for n, (teks, at) in enumerate(butir, 1)]

        def buat(penulis: Penulis) -> Iterator[Block]:
            for teks, at, key, number in items:
                yield TextBlock(gaya.BUTIR[0], penulis.runs(teks, at), number, anchor=key, at=at)

        self._add(buat)

    def blok(self, buat: Pembuat) -> None:
        """Add blocks without a caption."""
        self._add(buat)

    # ---- tables and figures

    def tabel_berjudul(self, key: str, judul: str, at: NodePath, buat: Pembuat, *, lanskap: bool = False) -> None:
        """Add a table below its caption; wide ones lie across."""
        caption = self._caption("Tabel", key, judul, at, self.tabel)

        def semua(penulis: Penulis) -> Iterator[Block]:
            yield caption(penulis)._replace(keep_next=True)
            for n, block in enumerate(buat(penulis)):
                if isinstance(block, TextBlock) and not block.anchor:  # a note, which no id names
                    block = block._replace(anchor=f"tabel/{key}/catatan/{n}")
                yield block

        if lanskap:
            self._rebahkan_pengantar()
        self._add(semua, Orientation.LANSKAP if lanskap else Orientation.TEGAK)

    def _rebahkan_pengantar(self) -> None:
        """Lay the heading just before a wide table across too, with its few lines: else they fill a sheet alone."""
        parts = self.lembar[self._bagian]
        first = len(parts)
        while first and parts[first - 1].jenis == "teks" and len(parts) - first < _PENGANTAR:
            first -= 1
        if not first or parts[first - 1].jenis != "judul":
            return
        while first and parts[first - 1].jenis == "judul":
            first -= 1
        parts[first:] = [replace(part, orientation=Orientation.LANSKAP) for part in parts[first:]]

    def gambar_berjudul(self, key: str, judul: str, at: NodePath, buat: Pembuat) -> None:
        """Add a figure above its caption."""
        caption = self._caption("Gambar", key, judul, at, self.gambar)

        def semua(penulis: Penulis) -> Iterator[Block]:
            yield from buat(penulis)
            yield caption(penulis)

        self._add(semua)

    def _caption(
        self, label: str, key: str, judul: str, at: NodePath, daftar: list[_Tercatat]
    ) -> Callable[[Penulis], CaptionBlock]:
        number = self._counts[label] = self._counts.get(label, 0) + 1
        chapter = self._label
        nomor = f"{chapter}.{number}" if chapter else str(number)
        anchor = f"{label.lower()}/{key}"
        place = at[:-1] if at[-1:] == ("judul",) else at  # the id stands beside the title
        self.pencatat.register(key, Sasaran(((label, nomor),), number, anchor, place))
        daftar.append(_Tercatat(1, anchor, f"{label} {nomor}", judul, at))
        style = gaya.JUDUL_TABEL if label == "Tabel" else gaya.JUDUL_GAMBAR

        def caption(penulis: Penulis) -> CaptionBlock:
            return CaptionBlock(style, label, chapter, number, penulis.runs(judul, at), anchor, at)

        return caption

    # ---- result

    def blocks(self, bagian: str, penulis: Penulis) -> tuple[Block, ...]:
        """Return the blocks of a part; a new section begins where the sheets turn."""
        out: list[Block] = []
        current = Orientation.TEGAK
        for lembar in self.lembar[bagian]:
            if lembar.orientation is not current:
                if out:
                    out.append(SectionBreak(current))
                current = lembar.orientation
            out += lembar.buat(penulis)
        if current is Orientation.LANSKAP:
            out.append(SectionBreak(current))
        return tuple(out)

    def entries(self, daftar: list[_Tercatat], penulis: Penulis) -> tuple[Entry, ...]:
        """Return lines for the contents, with their texts filled in."""
        return tuple(Entry(each.level, _line(each, penulis), each.anchor) for each in daftar)

    # ---- helpers

    def _add(self, buat: Pembuat, orientation: Orientation = Orientation.TEGAK, jenis: Jenis = "lain") -> None:
        self.lembar[self._bagian].append(_Lembar(orientation, buat, jenis))

    def _count(self, key: str) -> int:
        self._counts[key] = self._counts.get(key, 0) + 1
        return self._counts[key]

    def _key(self, kind: str) -> str:
        return f"{self._anchor}/{kind}/{self._count(f'{self._anchor}/{kind}')}"


def _jenis(teks: str) -> Jenis:
    return "teks" if len(teks) <= _PENDEK else "lain"


def _line(each: _Tercatat, penulis: Penulis) -> str:
    runs = penulis.runs(each.judul, each.at)
    if each.kapital:
        runs = in_capitals(runs)
    text = "".join(run.text for run in runs)
    return f"{each.nomor}\t{text}" if each.nomor else text


def _nomor_subbab(tingkat: int, n: int) -> tuple[str, str, str]:
    """Return unit, name in a reference and printed number of a titled part: A. 1. a. 1)."""
    if tingkat == 0:
        return "huruf", huruf(n).upper(), f"{huruf(n).upper()}."
    form = (2, 1, 4, 3)[min(tingkat, 4) - 1]
    printed = nomor_rincian(form, n)
    return ("huruf" if form % 2 else "angka"), printed.rstrip("."), printed
