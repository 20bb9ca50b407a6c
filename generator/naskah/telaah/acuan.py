"""References in free text: where a text points to, found without touching references to other regulations."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Satuan, Telaah

Mata = tuple[str, str]
"""One link of a chain: unit in small letters, number without brackets."""

_MATA: Final = r"(?:Pasal \d{1,4}[A-Z]{0,2}\b|ayat \(\d{1,3}[a-z]?\)|huruf [a-z]{1,2}\b(?!-)|angka \d{1,3}\b(?![.,]\d))"
_KATA: Final = ("Pasal ", "ayat (", "huruf ", "angka ")  # of which no reference has none
_RANTAI: Final = rf"{_MATA}(?: {_MATA})*"
_SAMBUNG: Final = r"(?:, dan |, atau |, |, dan/atau | dan/atau | dan | atau | serta | sampai dengan | jo\. | juncto )"
_GUGUS: Final = re.compile(rf"(?<![\w-])(?:{_RANTAI})(?:{_SAMBUNG}(?:{_RANTAI}))*")
_SATU: Final = re.compile(_RANTAI)
_LINK: Final = re.compile(r"(Pasal|ayat|huruf|angka) \(?(\w+)\)?")
_LAIN: Final = re.compile(
    r",?\s+(?:dalam\s+|dari\s+|pada\s+|atas\s+)?(?:ketentuan\s+)?"
    r"(?:Undang|Peraturan|Keputusan|Instruksi|Ketetapan|Perda|Perpres|Permen|Perppu|PP\b|UU|Konvensi|Kitab|Pasal\b)"
)
_INI: Final = re.compile(r",?\s+(?:dalam\s+|pada\s+)?(?:Peraturan|Keputusan)(?: [A-Z][\w]*){1,4} ini\b")
_ASING: Final = re.compile(
    r"\bNomor [\w/.-]+ Tahun \d{4}|\bUndang-Undang (?:Dasar|tentang)|\b(?:UU|UUD|KUHP|KUHPerdata|Konvensi)\b"
)
_DIMAKSUD: Final = re.compile(r"\b(?:dimaksud|dimaksudkan|ditentukan|diatur|ditetapkan)\s+(?P<kata>dalam|pada|di)\s+$")
LAMPIRAN: Final = re.compile(r"\bLampiran ([IVXLC]+)\b")


class Acuan(NamedTuple):
    """One target of a reference: its chain as written, as printed, the whole chain, what stands before the group.

    `letak` is where it begins in the text.
    """

    tulisan: tuple[Mata, ...]
    tercetak: str
    lengkap: tuple[Mata, ...]
    pengantar: str
    letak: int = 0


def acuan(satuan: Satuan) -> Iterator[Acuan]:
    """Yield the references of a unit to parts of its own regulation."""
    teks = satuan.teks
    if not any(word in teks for word in _KATA):
        return
    foreign = _ASING.search(teks)
    for group in _GUGUS.finditer(teks):
        if _LAIN.match(teks, group.end()) and not _INI.match(teks, group.end()):
            continue
        lead = _DIMAKSUD.search(teks[max(0, group.start() - 40) : group.start()])
        if foreign is not None and foreign.start() < group.start() and not _intern(lead, group[0], foreign, teks):
            continue
        context = posisi(satuan)
        for n, one in enumerate(_SATU.finditer(group[0])):
            written = tuple((unit.lower(), number) for unit, number in _LINK.findall(one[0]))
            full = _lengkap(written, context, first=n == 0)
            before = lead["kata"] if lead and n == 0 else ""
            yield Acuan(written, one[0], full, before, group.start() + one.start())
            context = full


def _intern(lead: re.Match[str] | None, group: str, foreign: re.Match[str], teks: str) -> bool:
    """Return whether a reference behind the name of another regulation is one of our own: `dimaksud pada ayat`."""
    return lead is not None and group.startswith("ayat") and ". " not in teks[foreign.start() : foreign.end()]


def posisi(satuan: Satuan) -> tuple[Mata, ...]:
    """Return the chain of a unit in the form of references."""
    return tuple((unit.lower(), bersih(number)) for unit, number in satuan.rantai)


def bersih(nomor: str) -> str:
    """Return a number without brackets and dots."""
    return nomor.strip("(). ")


_TINGKAT: Final = {"pasal": 0, "ayat": 1, "huruf": 2, "angka": 2}


def _lengkap(written: tuple[Mata, ...], context: tuple[Mata, ...], *, first: bool) -> tuple[Mata, ...]:
    """Put before a chain what it leaves out: the Pasal, or behind another target the ayat as well."""
    unit = written[0][0]
    if unit == "pasal":
        return written
    if unit == "ayat":
        return (*(each for each in context if each[0] == "pasal"), *written)
    if first:
        return (*(each for each in context if each[0] in ("pasal", "ayat")), *written)
    cut = next((n for n, each in enumerate(context) if each[0] == unit), len(context))
    return (*context[:cut], *written)


@dataclass(slots=True)
class Peta:
    """Every chain that a reference may name, and the last unit of each kind directly below one."""

    rantai: set[tuple[Mata, ...]] = field(default_factory=set)
    dalam_pasal: dict[str, set[Mata]] = field(default_factory=dict)
    terakhir: dict[tuple[tuple[Mata, ...], str], str] = field(default_factory=dict)

    def ada(self, target: Acuan) -> bool:
        """Return whether a target exists; a bare huruf or angka may hang anywhere in the Pasal it is named in."""
        chain = target.lengkap
        if chain in self.rantai:
            return True
        if not chain or chain[0][0] != "pasal":
            return True  # a decree, or a unit outside any Pasal: nothing to hold it against
        bare = target.tulisan[0][0] in ("huruf", "angka")
        return bare and chain[-1] in self.dalam_pasal.get(chain[0][1], ())

    def yang_ada(self, chain: tuple[Mata, ...]) -> str:
        """Return in words what there is instead of a chain that does not exist."""
        parent, unit = chain[:-1], chain[-1][0]
        while parent and parent not in self.rantai:
            parent, unit = parent[:-1], parent[-1][0]
        last = self.terakhir.get((parent, unit))
        if not parent:
            return f"pasal terakhir adalah Pasal {last}" if last else "naskah ini tidak mempunyai pasal"
        if last is None:
            return f"{_sebut(parent)} tidak mempunyai {unit}"
        return f"{_sebut(parent)} hanya sampai {_sebut(((unit, last),))}"


def _sebut(chain: tuple[Mata, ...]) -> str:
    forms = {"pasal": "Pasal {}", "ayat": "ayat ({})"}
    return " ".join(forms.get(unit, unit + " {}").format(number) for unit, number in chain)


def peta(telaah: Telaah) -> Peta:
    """Return what references of a regulation may point to."""
    out = Peta()
    for each in telaah.batang_tubuh:
        if each.pasal and each.jenis != "teks":
            chain = posisi(each)
            out.rantai.add(chain)
            out.terakhir[chain[:-1], chain[-1][0]] = chain[-1][1]
            if len(chain) > 1:
                out.dalam_pasal.setdefault(chain[0][1], set()).add(chain[-1])
    return out
