"""Running text of an author to runs: values `{{ }}`, references `[[ ]]`, `*italic*`, `**bold**`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.bahasa.teks import kapital
from generator.blocks.model import Run
from generator.diagnostics.finding import Finding, Place, galat
from generator.diagnostics.near import nearest
from generator.naskah.umum.rujukan import Sasaran, kata_depan, nama_satuan, tulis
from generator.naskah.umum.sitasi import short_name
from generator.templating.tags import scan
from generator.templating.text import TextFault, TextRenderer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.blocks.model import NodePath
    from generator.naskah.umum.hukum import PustakaHukum
    from generator.naskah.umum.rujukan import Rantai

_HERE = "\0"  # stands for a reference while emphasis is read; no content file can hold it
_REFERENCE = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_STRAY = re.compile(r"\[\[|\]\]|\{\{|\}\}|\{%|%\}|\{#|#\}")
_UNREADABLE = "[…]"
_PREPOSITION = re.compile(r"\b(dalam|pada)(\s+)$", re.IGNORECASE)
_EMPHASIS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|\*(?=[^\s*])(.+?)(?<=[^\s*])\*", re.DOTALL)
_SPLIT = re.compile(r"\s*,\s*(?:(dan/atau|dan|atau)\s+)?|\s+(dan/atau|dan|atau|s\.d\.)\s+")


@dataclass(slots=True)
class Penulis:
    """Turns texts of one document into runs and collects what is wrong in them."""

    file: str
    renderer: TextRenderer
    values: Mapping[str, object]
    hukum: PustakaHukum
    sasaran: Mapping[str, Sasaran] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def text(self, teks: str, at: NodePath) -> str:
        """Return a text with its values filled in; references and emphasis stay as typed."""
        if "{{" not in teks and "{%" not in teks:
            return teks
        try:
            return self.renderer.render(teks, self.values)
        except TextFault as fault:
            for tag, each in [*self._faults(teks)] or [("", fault)]:
                self.findings.append(galat("ISI012", Place(self.file, at, word=tag), each.message, each.hint))
            return _UNREADABLE

    def _faults(self, teks: str) -> Iterator[tuple[str, TextFault]]:
        """Yield every tag of a text that cannot be filled by itself; tags of a text with statements hang together."""
        tags, strays = scan(teks)
        if strays or any(tag.kind != "cetak" for tag in tags):
            return
        for tag in dict.fromkeys(tag.text for tag in tags):
            try:
                self.renderer.render(tag, self.values)
            except TextFault as fault:
                yield tag, fault

    def runs(self, teks: str, at: NodePath, posisi: Rantai = (), nama_posisi: str = "") -> tuple[Run, ...]:
        """Return the runs of a text that stands at `posisi`, the chain of units around it."""
        if not is_marked(teks):
            return (Run(teks),)
        filled = self.text(teks, at)
        self._report_strays(filled, at)
        pieces: list[str] = []
        references: list[list[Run]] = []
        end = 0
        for match in _REFERENCE.finditer(filled):
            before = filled[end : match.start()]
            end = match.end()
            word, linked = self._reference(match, at, posisi, nama_posisi or nama_satuan(posisi))
            if word:
                before = _with_preposition(before, word)
            pieces += [before, _HERE]
            references.append(linked)
        return tuple(_put_back(emphasize("".join([*pieces, filled[end:]])), references))

    def _reference(self, found: re.Match[str], at: NodePath, posisi: Rantai, here: str) -> tuple[str, list[Run]]:
        keys, penghubung, sampai = _split_names(found[1])
        place = Place(self.file, at, word=found[0])
        if len(keys) == 1 and keys[0] in self.hukum.peraturan:
            return "", emphasize(short_name(self.hukum, keys[0]))
        unknown = [key for key in keys if key not in self.sasaran]
        for key in unknown:
            self._report_unknown(key, place, here)
        if unknown or not keys:
            return "", [Run(_UNREADABLE)]
        if sampai and len(keys) != 2:
            message = f"`s.d.` dalam {found[0]} hanya boleh berdiri di antara dua nama"
            hint = "tulis semua namanya berkoma; yang berurutan dicetak `sampai dengan` dengan sendirinya"
            self.findings.append(galat("RUJ002", place, message, hint))
            return "", [Run(_UNREADABLE)]
        if len(keys) > 1:  # as on paper: a reference begins with the smallest
            keys.sort(key=list(self.sasaran).index)
        targets = [self.sasaran[key] for key in keys]
        parts = tulis(targets, penghubung, posisi, sampai=sampai)
        return kata_depan(targets, posisi), [Run(part.teks, to=part.anchor) for part in parts]

    def _report_strays(self, filled: str, at: NodePath) -> None:
        """Report brackets that open or close nothing: they would be printed."""
        for stray in _STRAY.findall(_REFERENCE.sub("", filled)):
            place = Place(self.file, at, word=stray if filled.count(stray) == 1 else "")
            if stray in ("[[", "]]"):
                hint = "tulis rujukan utuh, misalnya [[gugus-tugas]]"
                self.findings.append(galat("RUJ002", place, f"tanda `{stray}` tanpa pasangan", hint))
            else:
                hint = "tulis nilai utuh, misalnya {{ daerah.nama }}, atau hapus tandanya"
                self.findings.append(galat("ISI012", place, f"tanda `{stray}` tanpa pasangan", hint))

    def _report_unknown(self, key: str, place: Place, here: str) -> None:
        near = nearest(key, [*self.sasaran, *self.hukum.peraturan], 0.7)
        where = f"{here} merujuk" if here else "teks ini merujuk"
        if not key:
            hint = "tulis id yang dirujuk, misalnya [[gugus-tugas]]"
            self.findings.append(galat("RUJ002", place, f"{where} tanpa menyebut sasaran: [[ ]]", hint))
            return
        if key in self.hukum.peraturan:
            message, hint = (
                f"{where} `{key}` bersama rujukan lain",
                "peraturan dirujuk satu per satu: [[...]] dan [[...]]",
            )
            self.findings.append(galat("RUJ001", place, message, hint))
            return
        hint = f"maksudnya [[{near}]]?" if near else f"beri `id: {key}` pada sasaran, atau betulkan namanya"
        message = f"{where} `{key}`, yang tidak ada dalam naskah ini maupun pustaka peraturan"
        self.findings.append(galat("RUJ001", place, message, hint))


def emphasize(text: str) -> list[Run]:
    """Return runs with *italic* and **bold** parts."""
    if "*" not in text:
        return [Run(text)] if text else []
    out: list[Run] = []
    end = 0
    for match in _EMPHASIS.finditer(text):
        if match.start() > end:
            out.append(Run(text[end : match.start()]))
        out.append(Run(match[1], bold=True) if match[1] else Run(match[2], italic=True))
        end = match.end()
    if end < len(text):
        out.append(Run(text[end:]))
    return out


def _put_back(runs: Iterable[Run], references: Iterable[list[Run]]) -> Iterator[Run]:
    """Yield runs with the references in their places, in the look of the text around them."""
    waiting = iter(references)
    for run in runs:
        for n, text in enumerate(run.text.split(_HERE)):
            if n:
                for each in next(waiting):
                    yield each._replace(italic=each.italic or run.italic, bold=each.bold or run.bold)
            if text:
                yield run._replace(text=text)


def in_capitals(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs as titles are printed; names in tags and references were read before, so they survive."""
    return tuple(run._replace(text=kapital(run.text)) for run in runs)


def _split_names(names: str) -> tuple[list[str], str, bool]:
    pieces = _SPLIT.split(names.strip())
    keys = pieces[::3]
    words = [word for word in (*pieces[1::3], *pieces[2::3]) if word]
    sampai = "s.d." in words
    penghubung = next((word for word in words if word != "s.d."), "dan")
    return keys, penghubung, sampai


def _with_preposition(text: str, word: str) -> str:
    """Put the right preposition where the author wrote `dalam` or `pada` at the end of a text."""
    found = _PREPOSITION.search(text)
    if not found:
        return text
    return text[: found.start()] + (word.capitalize() if found[1][0].isupper() else word) + found[2]


def is_marked(text: str) -> bool:
    """Return whether a text has values, references or emphasis in it."""
    return "{" in text or "[" in text or "*" in text or "]" in text or "}" in text
