"""Reads a regulation typed as plain text, one paragraph a line, with the expected findings beside the lines.

    (1)	Gugus Tugas bertugas  # peringatan: BTG002

A line that begins with `| ` is a row of a table, its cells divided by ` | `; the first row is the heading.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from generator.diagnostics.finding import Finding, Place
from generator.naskah.telaah.bentuk import Cetak, Paragraf, TabelCetak, Telaah
from generator.naskah.telaah.kenali import kenali
from generator.naskah.telaah.semua import TELAAH
from generator.naskah.umum.baca import read_national
from generator.source.load import Library

ROOT = Path(__file__).resolve().parents[4]
FAMILIES = ("BTG", "RUJ", "DEF", "FMT")
_EXPECT = re.compile(r"\s*# (galat|peringatan|catatan): ([A-Z0-9, ]+)$")


def ejaan():
    national, findings = read_national(Library(ROOT / "content"))
    assert national is not None, findings
    return national.fakta.ejaan


EJAAN = ejaan()
INSTANSI = {
    "dinkes": ("Dinas Kesehatan", "Dinkes", "Dinkes Kab. X"),
    "bpbd": ("Badan Penanggulangan Bencana Daerah", "BPBD"),
}


def telaah(text: str) -> Telaah:
    """Return the text as read by the recogniser; places are its lines."""
    cetak: list[Cetak] = []
    rows: list[tuple[tuple[str, ...], Place]] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        at = Place("naskah.txt", line=number)
        bare = _EXPECT.sub("", line)
        if bare.startswith("| "):
            rows.append((tuple(bare.removeprefix("| ").split(" | ")), at))
            continue
        if rows:
            (head, place), *rest = rows
            cetak.append(TabelCetak((head,), tuple(row for row, _ in rest), place, tuple(each for _, each in rest)))
            rows = []
        if bare.strip():
            cetak.append(Paragraf(bare, at))
    return replace(kenali(cetak, "naskah.txt", None, INSTANSI), ejaan=EJAAN)


def findings(text: str) -> list[Finding]:
    """Return what the checks of this folder's families find."""
    return [each for each in TELAAH.jalankan(telaah(text)) if each.code.startswith(FAMILIES)]


def expected(text: str) -> list[tuple[str, str, int]]:
    """Return what is written beside the lines: severity, code, line."""
    out = []
    for number, line in enumerate(text.split("\n"), 1):
        if found := _EXPECT.search(line):
            out += [(found[1], code.strip(), number) for code in found[2].split(",")]
    return out
