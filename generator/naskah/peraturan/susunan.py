"""Walks a regulation once, in order, and settles every number, chain and anchor.

Numbers come from nesting alone: BAB in Roman, Bagian in ordinal words, Pasal running through all
chapters, ayat in parentheses, list items a. 1. a) 1).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.bahasa.penomoran import huruf, romawi
from generator.bahasa.terbilang import bagian_ke
from generator.naskah.peraturan.model import Bab, BabLampiran, Bagian, Paragraf, Pasal, Subbab, TempatMatriks
from generator.naskah.umum.rincian import nomor_butir
from generator.naskah.umum.rujukan import Sasaran
from generator.naskah.umum.susunan import Daftar, Pencatat, Satuan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.model import NodePath
    from generator.naskah.peraturan.model import IsiLampiran, Lampiran, Peraturan
    from generator.naskah.umum.rujukan import Rantai


@dataclass(slots=True)
class Susunan(Pencatat):
    """The units of the body and of each attachment, and everything that has an id."""

    batang_tubuh: list[Satuan] = field(default_factory=list)
    lampiran: list[list[Satuan]] = field(default_factory=list)
    _pasal: int = 0

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
            result.sasaran[lampiran.lampiran] = sasaran._replace(anchor=_first_bookmark(units[0]))
    return result


def _first_bookmark(unit: Satuan) -> str:
    """Return where a link to an attachment leads: its heading belongs to the template and has no bookmark."""
    if unit.muatan is None:
        return unit.anchor
    return f"{unit.anchor}/{'kelompok' if unit.muatan.susunan == 'satu tabel' else 'judul'}/1"


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
                self.out.append(Satuan("matriks", "", "", key, (*here, "matriks"), rantai, muatan=unit.matriks))
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
