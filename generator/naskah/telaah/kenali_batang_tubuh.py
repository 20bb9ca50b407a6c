"""The body of a regulation, read line by line: chapters, articles, clauses, lists, definitions, dictums."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from generator.bahasa.terbilang import urutan
from generator.naskah.telaah.bentuk import Paragraf, Satuan, TabelCetak
from generator.naskah.telaah.kenali_baris import Baris, bernama
from generator.naskah.umum.rujukan import nama_satuan

if TYPE_CHECKING:
    from generator.diagnostics.finding import Place
    from generator.naskah.umum.rujukan import Rantai

Jenis = Literal["bab", "bagian", "paragraf", "pasal", "ayat", "rincian", "definisi", "teks"]

_ORDINALS = {urutan(n).replace(" ", "").upper(): urutan(n) for n in range(1, 41)}
_DIKTUM = re.compile(
    rf"({'|'.join(sorted((urutan(n).upper() for n in range(1, 41)), key=len, reverse=True))})\s*[:.]\s*(.*)"
)
_BAB = re.compile(r"BAB\s*([IVXLC]+|[0-9]{1,3})\b[\s.:]*(.*)")
_BAGIAN = re.compile(r"(Bagian|BAGIAN)\s+([Kk][A-Za-z-]+(?:\s+(?:[Bb]elas|[Pp]uluh(?:\s+[A-Z][a-z]+)?))?)\b[\s.:]*(.*)")
_PARAGRAF = re.compile(r"(?:Paragraf|PARAGRAF)\s+([0-9]{1,3}|Kesatu|Kedua|Ketiga|Keempat|Kelima)\b[\s.:]*(.*)")
_PASAL = re.compile(r"Pasal\s+([0-9]{1,4}[A-Z]{0,2})\b\s*(.*)")
_AYAT = re.compile(r"\(([0-9]{1,3}[a-z]?)\)\s*(.*)")
_BUTIR = re.compile(r"([a-z]{1,2}|[0-9]{1,3})([.)])(?:\s+(.*)|$)")
_BUTIR_RAPAT = re.compile(r"([a-z]|[0-9]{1,2})([.)])((?![a-z]\.)[A-Za-z]{2}.*)")
_BERTANDA = re.compile(r"[-–•]\s+(.*)")
_DEFINISI = re.compile(r"yang\s+dimaksud\s+dengan\s*:?$", re.IGNORECASE)
MULAI = re.compile(
    r"BAB\s*(?:[IVXLC]+|1)\b|(?:Bagian|BAGIAN)\s+(?:Kesatu|KESATU)|Pasal\s+[0-9]+\s*$|(?:KESATU|PERTAMA)\s*[:.]"
)


@dataclass(slots=True)
class _Unit:
    jenis: Jenis
    nomor: str
    parts: list[str]
    rantai: Rantai
    at: Place
    pasal: str = ""

    @property
    def last(self) -> str:
        return self.parts[-1] if self.parts else ""


@dataclass(slots=True)
class TubuhTerbaca:
    """The units read so far, and where in the structure the next line stands."""

    units: list[_Unit] = field(default_factory=list)
    tak_dikenal: list[Paragraf] = field(default_factory=list)
    bab: Rantai = ()
    bagian: Rantai = ()
    pasal: Rantai = ()
    dasar: Rantai = ()
    daftar: list[tuple[str, str, str]] = field(default_factory=list)
    definisi: bool = False
    heading: bool = False

    def baca(self, line: Baris | TabelCetak) -> None:
        """Take in one line."""
        if isinstance(line, TabelCetak):
            words = " ".join(cell for row in (*line.kepala, *line.baris)[:1] for cell in row)
            self.tak_dikenal.append(Paragraf(words, bernama(line.at, "tabel", words)))
        elif not (self._heading(line) or self._numbered(line)):
            self._text(line)

    def satuan(self) -> tuple[Satuan, ...]:
        """Return all units; places that are words now name the unit."""
        out = []
        for unit in self.units:
            text = " ".join(part for part in unit.parts if part)
            place = bernama(unit.at, nama_satuan(unit.rantai), text)
            out.append(Satuan(unit.jenis, unit.nomor, text, unit.rantai, place, unit.pasal))
        return tuple(out)

    def _add(self, jenis: Jenis, nomor: str, text: str, rantai: Rantai, at: Place) -> None:
        pasal = self.pasal[0][1] if self.pasal else ""
        self.units.append(_Unit(jenis, nomor, [text], rantai, at, pasal))
        self.heading = jenis in ("bab", "bagian", "paragraf")

    def _heading(self, line: Baris) -> bool:
        text = line.teks
        if (found := _BAB.fullmatch(text)) and found[2] == found[2].upper():
            self.bab, self.bagian = (("BAB", found[1]),), ()
            self._open(())
            self._add("bab", f"BAB {found[1]}", found[2], self.bab, line.at)
        elif (found := _BAGIAN.fullmatch(text)) and self._may_head(found[3]) and (name := _ordinal(found[2])):
            self.bagian = (*self.bab, ("Bagian", name))
            self._open(())
            self._add("bagian", f"Bagian {name}", found[3], self.bagian, line.at)
        elif (found := _PARAGRAF.fullmatch(text)) and self._may_head(found[2]):
            self._open(())
            rantai = (*(self.bagian or self.bab), ("Paragraf", found[1]))
            self._add("paragraf", f"Paragraf {found[1]}", found[2], rantai, line.at)
        elif (found := _PASAL.fullmatch(text)) and self._is_pasal(found, line):
            self._open((("Pasal", found[1]),))
            self._add("pasal", f"Pasal {found[1]}", "", self.pasal, line.at)
            if found[2]:
                self.baca(Baris(found[2], line.at, True, line.kelompok))
        elif found := _DIKTUM.fullmatch(text):
            self._open(())
            self.dasar = (("Diktum", found[1]),)
            self._add("teks", found[1], found[2], self.dasar, line.at)
        else:
            return False
        return True

    def _may_head(self, title: str) -> bool:
        return not title or (title[0].isupper() and not title.endswith((".", ";")))

    def _is_pasal(self, found: re.Match[str], line: Baris) -> bool:
        """Tell a heading from a sentence that goes on with the name of an article."""
        if not found[2]:
            return True
        if not line.awal or not (found[2][0].isupper() or found[2].startswith("(1)")):
            return False
        return not self.units or self.heading or self.units[-1].last.endswith((".", ";", ":"))

    def _open(self, pasal: Rantai) -> None:
        self.pasal = self.dasar = pasal
        self.daftar = []
        self.definisi = False

    def _numbered(self, line: Baris) -> bool:
        if not self.dasar:
            return False
        if (found := _AYAT.fullmatch(line.teks)) and self.pasal and self._is_ayat(found, line):
            self.dasar = (*self.pasal, ("ayat", f"({found[1]})"))
            self.daftar = []
            self._add("ayat", f"({found[1]})", found[2], self.dasar, line.at)
            return True
        item = _BUTIR.fullmatch(line.teks) or _BUTIR_RAPAT.fullmatch(line.teks)
        if item:
            self._item(item[1], item[2], item[3] or "", line.at)
            return True
        if (found := _BERTANDA.fullmatch(line.teks)) and self.units[-1].last.endswith((":", ";", "; dan")):
            self._add("rincian", "–", found[1], (*self.dasar, ("butir", "")), line.at)
            return True
        return False

    def _is_ayat(self, found: re.Match[str], line: Baris) -> bool:
        return line.awal or found[1] == "1" or not found[2] or found[2][0].isupper()

    def _item(self, number: str, mark: str, text: str, at: Place) -> None:
        form = ("huruf" if number.isalpha() else "angka") + mark
        depth = next((n for n, each in enumerate(self.daftar) if each[0] == form), len(self.daftar))
        unit = "huruf" if number.isalpha() else "angka"
        name = number if mark == "." else f"{number}{mark}"
        self.daftar[depth:] = [(form, unit, name)]
        rantai = (*self.dasar, *((kind, each) for _, kind, each in self.daftar))
        jenis: Jenis = "definisi" if self.definisi and depth == 0 and unit == "angka" else "rincian"
        self._add(jenis, f"{number}{mark}", text, rantai, at)

    def _text(self, line: Baris) -> None:
        """Put a line without a number behind what it goes on with, or let it stand as a text of its own."""
        last = self.units[-1] if self.units else None
        if last is None:
            self.tak_dikenal.append(Paragraf(line.teks, bernama(line.at, "batang tubuh", line.teks)))
            return
        if self.heading:
            if not last.last or line.teks == line.teks.upper() or last.jenis != "bab":
                last.parts.append(line.teks)
                return
            self.tak_dikenal.append(Paragraf(line.teks, bernama(line.at, nama_satuan(last.rantai), line.teks)))
            return
        if last.jenis != "pasal" and (not last.last or not line.awal or _goes_on(last.last, line.teks)):
            last.parts.append(line.teks)
        else:
            self.daftar = []
            self._add("teks", "", line.teks, self.dasar, line.at)
        if _DEFINISI.search(self.units[-1].last):
            self.definisi = True


def _ordinal(text: str) -> str:
    """Return an ordinal as a heading has it, or nothing for another word."""
    known = _ORDINALS.get(text.replace(" ", "").upper())
    return " ".join(word.capitalize() for word in known.split()) if known else ""


def _goes_on(before: str, text: str) -> bool:
    ended = before.endswith((".", ";", ":", "dan", "atau", "dan/atau"))
    return not ended and text[0].islower()
