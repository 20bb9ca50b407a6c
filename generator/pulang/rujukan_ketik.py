"""References that a person typed as words: `Pasal 8` becomes `[[id]]` where it is clear which Pasal that is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.bahasa.penomoran import romawi
from generator.naskah.telaah.acuan import acuan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.naskah.telaah.acuan import Acuan, Mata
    from generator.pulang.terbaca import Terbaca

_JOINED: Final = re.compile(r",? (?:dan/atau|dan|atau) |, | sampai dengan ")
_LAMPIRAN: Final = re.compile(
    r"(?<=\bdalam )Lampiran(?: (?P<nomor>[IVXLC]+))?\b(?!\s+(?:Undang|Peraturan|Keputusan|Instruksi))"
)
_WORDS: Final = {", dan ": "dan", " dan ": "dan", ", ": "dan", ", atau ": "atau", " atau ": "atau"}


class Sasaran(NamedTuple):
    """What a typed reference leads to: an id, or why there is none."""

    id: str = ""
    alasan: str = ""
    n: int = -1


class _Ganti(NamedTuple):
    start: int
    end: int
    sasaran: Sasaran


class Perujuk:
    """Finds what typed references mean by the numbers that the edited file shows.

    `name` returns the id of the unit at a position, made on the spot for a new one, or why it has none.
    """

    def __init__(self, terbaca: Mapping[int, Terbaca], name: Callable[[int], Sasaran], lampiran: Sequence[str]) -> None:
        self._read, self._name, self._lampiran = terbaca, name, lampiran
        self._by_chain: dict[tuple[Mata, ...], list[int]] = {}
        for n, each in terbaca.items():
            if each.rantai and each.jenis != "teks":
                self._by_chain.setdefault(each.rantai, []).append(n)

    def write(self, text: str, n: int, before: str = "") -> tuple[str, list[str]]:
        """Return a text with ids in place of typed references, and what stays to be done.

        `before` is what stood there: references that it has were not typed now.
        """
        found = [each for each in self._found(text, n) if _is_typed(text[each.start : each.end], text, before)]
        remarks = [self._remark(text[each.start : each.end], each.sasaran) for each in found if not each.sasaran.id]
        for group in reversed(_groups(text, [each for each in found if each.sasaran.id])):
            text = text[: group[0].start] + _bracketed(text, group) + text[group[-1].end :]
        return text, remarks

    def _found(self, text: str, n: int) -> Iterator[_Ganti]:
        read = self._read.get(n)
        if read is None:
            return
        context, end = read.pasal, -1
        found: list[_Ganti] = []
        for each in acuan(read.satuan._replace(teks=text)):
            if not (end >= 0 and _JOINED.fullmatch(text[end : each.letak])):
                context = read.pasal
            sasaran = self._sasaran(each, context)
            end = each.letak + len(each.tercetak)
            if sasaran.n in self._read:
                context = self._read[sasaran.n].pasal
            found.append(_Ganti(each.letak, end, sasaran))
        found += [_Ganti(*each.span(), self._attachment(each["nomor"])) for each in _LAMPIRAN.finditer(text)]
        yield from sorted(found)

    def _sasaran(self, each: Acuan, pasal: int) -> Sasaran:
        """Return the target; one that does not name its Pasal lies in the Pasal where it is named."""
        chosen = self._by_chain.get(each.lengkap, [])
        if each.tulisan[0][0] != "pasal":
            chosen = [n for n in chosen if self._read[n].pasal == pasal]
        if not chosen:
            return Sasaran(alasan="tidak ada yang bernomor itu di berkas")
        if len(chosen) > 1:
            ids = [self._name(n).id for n in chosen]
            names = " atau ".join(f"[[{each}]]" for each in ids if each)
            return Sasaran(alasan="nomor itu dipakai lebih dari satu kali" + (f", tulis {names}" if names else ""))
        return self._name(chosen[0])._replace(n=chosen[0])

    def _attachment(self, nomor: str | None) -> Sasaran:
        names = self._lampiran
        if not nomor:
            return (
                Sasaran(names[0]) if len(names) == 1 else Sasaran(alasan="lampirannya lebih dari satu, sebut yang mana")
            )
        index = next((n for n in range(len(names)) if romawi(n + 1) == nomor), -1)
        return Sasaran(names[index]) if index >= 0 else Sasaran(alasan="lampiran itu tidak ada")

    @staticmethod
    def _remark(words: str, sasaran: Sasaran) -> str:
        return f"rujukan `{words}` tetap teks biasa, nomornya tidak akan ikut berubah: {sasaran.alasan}"


def _is_typed(words: str, text: str, before: str) -> bool:
    """Return whether a reference was typed: it stands in the text once, and did not before."""
    return not before or (text.count(words) == 1 and words not in before)


def _groups(text: str, found: Sequence[_Ganti]) -> list[list[_Ganti]]:
    """Return neighbours that read as one reference: `ayat (1) dan ayat (2)`."""
    groups: list[list[_Ganti]] = []
    for each in found:
        between = text[groups[-1][-1].end : each.start] if groups else ""
        if between in _WORDS:
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _bracketed(text: str, group: Sequence[_Ganti]) -> str:
    last = _WORDS.get(text[group[-2].end : group[-1].start], "") if len(group) > 1 else ""
    names = [each.sasaran.id for each in group]
    return f"[[{', '.join(names)}]]" if last in ("", "dan") else f"[[{', '.join(names[:-1])} {last} {names[-1]}]]"
