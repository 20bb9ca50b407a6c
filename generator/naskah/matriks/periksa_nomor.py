"""The check on printed numbers of groups and indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.bahasa.penomoran import romawi
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.nomor_tercetak import baca_nomor
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath


@MATRIKS.periksa("MTK015", Severity.PERINGATAN)
def nomor_tidak_urut(m: MatriksDibaca) -> Iterator[Temuan]:
    """Nomor tercetak tidak urut.

    Nomor kelompok dan indikator yang tercetak harus urut tanpa lompatan dan tanpa nomor kembar. Nomor dalam
    naskah Rancang dihitung sendiri; yang diperiksa adalah nomor pada naskah terbit (`tercetak: {nomor: ...}`).

    Salah:
        tercetak: {nomor: "IV"}   # kelompok kelima, sesudah kelompok IV

    Benar:
        tercetak: {nomor: "V"}
    """
    groups = ((("kelompok", k), each.tercetak.nomor) for k, each in enumerate(m.matriks.kelompok) if each.tercetak)
    yield from _urut(m, "kelompok", [(path, nomor) for path, nomor in groups if nomor])
    runs: dict[int, list[tuple[NodePath, str]]] = {}
    own = m.matriks.susunan == "tabel per kelompok"
    for baris in m.indikator:
        printed = baris.indikator.tercetak
        if printed and printed.nomor:
            runs.setdefault(baris.kelompok if own else 0, []).append((baris.indikator_path, printed.nomor))
    for run in runs.values():
        yield from _urut(m, "indikator", run)


def _urut(m: MatriksDibaca, apa: str, nomor: list[tuple[NodePath, str]]) -> Iterator[Temuan]:
    """Yield the numbers that neither follow the last one in order nor the one that stands before them."""
    expected, before, letter = 1, 0, ""
    for position, (path, text) in enumerate(nomor, 1):
        number, sub = baca_nomor(text)
        if number is None:
            continue
        follows = number in (expected, before + 1) or (apa == "kelompok" and number == position)
        if follows or (number == before and letter and sub > letter):
            expected = number + 1
        else:
            shown = romawi(expected) if apa == "kelompok" else str(expected)
            twice = "dipakai dua kali" if number == before else "tidak urut"
            at = m.place((*path, "tercetak", "nomor"))
            yield Temuan(at, f"nomor {apa} {text} {twice}; menurut urutan {shown}", f"nomori {shown}")
        before, letter = number, sub
