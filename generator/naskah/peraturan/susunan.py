"""Walks a regulation once, in order, and settles every number, chain and anchor.

Numbers come from nesting alone: BAB in Roman, Bagian in ordinal words, Pasal running through all
chapters, ayat in parentheses, list items a. 1. a) 1).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.bahasa.penomoran import huruf, romawi
from generator.bahasa.terbilang import bagian_ke
from generator.diagnostics.finding import Finding, Place, galat
from generator.naskah.peraturan.model import Bab, BabLampiran, Bagian, Paragraf, Pasal, Subbab, TempatMatriks
from generator.naskah.umum.rincian import deret, nomor_butir, penutup_butir
from generator.naskah.umum.rujukan import Sasaran, nama_satuan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.model import NodePath
    from generator.naskah.matriks.model import Matriks
    from generator.naskah.peraturan.model import IsiLampiran, Lampiran, Peraturan
    from generator.naskah.umum.rincian import Bentuk, Butir, Penghubung, Penomoran
    from generator.naskah.umum.rujukan import Rantai


@dataclass(frozen=True, slots=True)
class Satuan:
    """One numbered or unnumbered unit of the text, ready to be set.

    `jenis` names its style, `penutup` what must close its text (None: leave the text as typed),
    `tingkat` how far it is indented: the level of a Subbab, or of a list item together with what the
    list hangs below.
    """

    jenis: str
    nomor: str
    teks: str
    anchor: str
    at: NodePath
    rantai: Rantai = ()
    penutup: str | None = None
    tingkat: int = 0
    matriks: Matriks | None = None


@dataclass(slots=True)
class Susunan:
    """The units of the body and of each attachment, and everything that has an id."""

    file: str
    batang_tubuh: list[Satuan] = field(default_factory=list)
    lampiran: list[list[Satuan]] = field(default_factory=list)
    sasaran: dict[str, Sasaran] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _pasal: int = 0

    def register(self, key: str | None, sasaran: Sasaran, field_name: str = "id") -> None:
        """Make a unit known under its id; a second unit of the same id is reported at both ends."""
        if key is None:
            return
        other = self.sasaran.get(key)
        if other is not None:
            message = (
                f"id `{key}` dipakai dua kali: untuk {nama_satuan(other.rantai)} dan {nama_satuan(sasaran.rantai)}"
            )
            self.findings.append(
                galat(
                    "RUJ003", Place(self.file, (*sasaran.at, field_name)), message, "beri nama lain pada salah satunya"
                )
            )
            return
        self.sasaran[key] = sasaran

    def next_pasal(self) -> int:
        """Return the next article number; articles run through all chapters."""
        self._pasal += 1
        return self._pasal


def susun(naskah: Peraturan, file: str) -> Susunan:
    """Return the whole structure of a regulation, numbered."""
    result = Susunan(file)
    _isi(result, naskah.batang_tubuh, ("batang_tubuh",), "", ())
    for index, lampiran in enumerate(naskah.lampiran):
        number = romawi(index + 1) if len(naskah.lampiran) > 1 else ""
        rantai: Rantai = (("Lampiran", number),)
        anchor, at = f"lampiran/{lampiran.lampiran}", ("lampiran", index)
        result.register(lampiran.lampiran, Sasaran(rantai, index + 1, anchor, at), "lampiran")
        units = _Lampiran(result).walk(lampiran, anchor, at)
        result.lampiran.append(units)
        sasaran = result.sasaran[lampiran.lampiran]
        if units and sasaran.anchor == anchor:
            result.sasaran[lampiran.lampiran] = replace(sasaran, anchor=_first_bookmark(units[0]))
    return result


def _first_bookmark(unit: Satuan) -> str:
    """Return where a link to an attachment leads: its heading belongs to the template and has no bookmark."""
    if unit.matriks is None:
        return unit.anchor
    return f"{unit.anchor}/{'kelompok' if unit.matriks.susunan == 'satu tabel' else 'judul'}/1"


def _isi(
    result: Susunan, isi: Sequence[Bab | Bagian | Paragraf | Pasal], at: NodePath, parent: str, rantai: Rantai
) -> None:
    counts: dict[type, int] = {Bab: 0, Bagian: 0, Paragraf: 0}
    for index, unit in enumerate(isi):
        here = (*at, index)
        if isinstance(unit, Pasal):
            _pasal(result, unit, here)
            continue
        counts[type(unit)] += 1
        number = counts[type(unit)]
        name, title, printed = _heading(unit, number)
        anchor = f"{parent}{name}/{unit.id or number}"
        chain: Rantai = (*rantai, _chain_link(name, number))
        result.register(unit.id, Sasaran(chain, number, anchor, here))
        result.batang_tubuh.append(Satuan(name, printed, title, anchor, (*here, name), chain))
        _isi(result, unit.isi, (*here, "isi"), f"{anchor}/", chain)


def _heading(unit: Bab | Bagian | Paragraf, number: int) -> tuple[str, str, str]:
    if isinstance(unit, Bab):
        return "bab", unit.bab, f"BAB {romawi(number)}"
    if isinstance(unit, Bagian):
        return "bagian", unit.bagian, f"Bagian {bagian_ke(number)}"
    return "paragraf", unit.paragraf, f"Paragraf {number}"


def _chain_link(name: str, number: int) -> tuple[str, str]:
    if name == "bab":
        return "BAB", romawi(number)
    return name.capitalize(), bagian_ke(number) if name == "bagian" else str(number)


def _pasal(result: Susunan, pasal: Pasal, at: NodePath) -> None:
    number = result.next_pasal()
    rantai: Rantai = (("Pasal", str(number)),)
    anchor = f"pasal/{pasal.pasal}"
    result.register(pasal.pasal, Sasaran(rantai, number, anchor, at), "pasal")
    out = result.batang_tubuh
    out.append(Satuan("pasal", f"Pasal {number}", "", anchor, (*at, "pasal"), rantai))
    if pasal.definisi:
        out.append(Satuan("pembuka_definisi", "", "", f"{anchor}/pembuka", (*at, "definisi"), rantai))
    for n, definisi in enumerate(pasal.definisi, 1):
        here, chain = (*at, "definisi", n - 1), (*rantai, ("angka", str(n)))
        key = f"{anchor}/definisi/{definisi.id or n}"
        result.register(definisi.id, Sasaran(chain, n, key, here))
        out.append(Satuan("definisi", f"{n}.", definisi.teks, key, (*here, "teks"), chain, "."))
    if pasal.teks:
        penutup = ":" if pasal.rincian else "."
        out.append(Satuan("teks", "", pasal.teks, f"{anchor}/teks", (*at, "teks"), rantai, penutup))
        daftar = Daftar(result, out, pasal.penghubung)
        daftar.walk(pasal.rincian, (*at, "rincian"), f"{anchor}/teks", rantai, ".")
    numbered = len(pasal.ayat) > 1
    for n, ayat in enumerate(pasal.ayat, 1):
        here = (*at, "ayat", n - 1)
        chain = (*rantai, ("ayat", f"({n})")) if numbered else rantai
        key = f"{anchor}/ayat/{ayat.id or n}"
        result.register(ayat.id, Sasaran(chain, n if numbered else number, key, here))
        printed, jenis = (f"({n})", "ayat") if numbered else ("", "teks")
        penutup = ":" if ayat.rincian else "."
        out.append(Satuan(jenis, printed, ayat.teks, key, (*here, "teks"), chain, penutup))
        daftar = Daftar(result, out, ayat.penghubung, ayat.penomoran or "huruf", ayat.bentuk, 1 if numbered else 0)
        daftar.walk(ayat.rincian, (*here, "rincian"), key, chain, ".")


@dataclass(frozen=True, slots=True)
class Daftar:
    """Lists below a sentence, all levels of them; `dasar` is the indentation of the sentence itself."""

    result: Susunan
    out: list[Satuan]
    penghubung: Penghubung
    penomoran: Penomoran = "huruf"
    bentuk: Bentuk = "rincian"
    dasar: int = 0
    tingkat: int = 1

    def walk(self, butir: Sequence[Butir], at: NodePath, anchor: str, rantai: Rantai, penutup: str) -> None:
        """Append the items; `penutup` closes the last one, since it also closes what the list belongs to."""
        if butir and self.tingkat > 4:
            message = "rincian lebih dari empat tingkat"
            self.result.findings.append(
                galat("BTG001", Place(self.result.file, at), message, "pecah menjadi ayat atau pasal lain")
            )
            return
        for n, each in enumerate(butir, 1):
            here = (*at, n - 1)
            unit, name, printed = nomor_butir(self.penomoran, self.tingkat, n)
            chain = (*rantai, (unit, name))
            key = f"{anchor}/{each.id or n}"
            if each.id is not None and self.penomoran == "tanpa":
                self._refuse_target(each.id, here)
            else:
                self.result.register(each.id, Sasaran(chain, n, key, here))
            close = "." if self.bentuk == "kalimat" else penutup_butir(n, len(butir), self.penghubung, penutup)
            own = ":" if each.rincian else close
            self.out.append(
                Satuan("butir", printed, each.teks, key, (*here, "teks"), chain, own, self.dasar + self.tingkat)
            )
            below = Daftar(
                self.result,
                self.out,
                each.penghubung,
                deret(each.penomoran, self.tingkat + 1) if each.penomoran else self.penomoran,
                each.bentuk,
                self.dasar,
                self.tingkat + 1,
            )
            below.walk(each.rincian, (*here, "rincian"), key, chain, close)

    def _refuse_target(self, key: str, at: NodePath) -> None:
        at_id = Place(self.result.file, (*at, "id"))
        hint = "pakai `penomoran: huruf` atau `penomoran: angka`, atau hapus idnya"
        self.result.findings.append(
            galat("RUJ004", at_id, f"butir `{key}` tidak bernomor sehingga tidak dapat dirujuk", hint)
        )


class _Lampiran:
    """Walks one attachment; its paragraphs have no numbers of their own, its titled parts do."""

    def __init__(self, result: Susunan) -> None:
        self.result = result
        self.out: list[Satuan] = []

    def walk(self, lampiran: Lampiran, anchor: str, at: NodePath) -> list[Satuan]:
        number = self.result.sasaran[lampiran.lampiran].rantai if lampiran.lampiran in self.result.sasaran else ()
        self._isi(lampiran.isi, (*at, "isi"), anchor, number, 0)
        return self.out

    def _isi(self, isi: Sequence[IsiLampiran], at: NodePath, anchor: str, rantai: Rantai, tingkat: int) -> None:
        bab = subbab = plain = 0
        for index, unit in enumerate(isi):
            here = (*at, index)
            if isinstance(unit, BabLampiran):
                bab += 1
                chain = (*rantai, ("BAB", romawi(bab)))
                key = f"{anchor}/bab/{unit.id or bab}"
                self.result.register(unit.id, Sasaran(chain, bab, key, here))
                self.out.append(Satuan("bab_lampiran", f"BAB {romawi(bab)}", unit.bab, key, (*here, "bab"), chain))
                self._isi(unit.isi, (*here, "isi"), key, chain, 0)
            elif isinstance(unit, Subbab):
                subbab += 1
                unit_name, name, printed = _subbab_number(tingkat, subbab)
                chain = (*rantai, (unit_name, name))
                key = f"{anchor}/subbab/{unit.id or subbab}"
                self.result.register(unit.id, Sasaran(chain, subbab, key, here))
                self.out.append(
                    Satuan("subbab", printed, unit.subbab, key, (*here, "subbab"), chain, None, tingkat + 1)
                )
                self._isi(unit.isi, (*here, "isi"), key, chain, tingkat + 1)
            elif isinstance(unit, TempatMatriks):
                plain += 1
                key = f"{anchor}/matriks/{plain}"
                self.out.append(Satuan("matriks", "", "", key, (*here, "matriks"), rantai, matriks=unit.matriks))
            else:
                plain += 1
                key = f"{anchor}/teks/{plain}"
                if unit.teks:
                    penutup = ":" if unit.rincian else None
                    self.out.append(Satuan("uraian", "", unit.teks, key, (*here, "teks"), rantai, penutup, tingkat))
                daftar = Daftar(self.result, self.out, unit.penghubung, unit.penomoran, unit.bentuk, min(tingkat, 2))
                daftar.walk(unit.rincian, (*here, "rincian"), key, rantai, ".")


def _subbab_number(tingkat: int, n: int) -> tuple[str, str, str]:
    """Return unit, name in a reference and printed number of a titled part: A. 1. a. 1) and no deeper forms."""
    if tingkat == 0:
        return "huruf", huruf(n).upper(), f"{huruf(n).upper()}."
    return nomor_butir("angka", min(tingkat, 4), n)
