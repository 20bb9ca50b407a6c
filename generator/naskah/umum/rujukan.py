"""References between parts of a document: what can be referred to, and how a reference reads.

Formulas: UU 12/2011 Lampiran II, bagian Teknik Pengacuan. A target in the same Pasal is named without
the Pasal; more than two in a row read `sampai dengan`; `dalam` stands before Pasal, `pada` before ayat.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.bahasa.teks import gabung

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.model import NodePath

Rantai = tuple[tuple[str, str], ...]
"""Units from the largest to the smallest, each with its number: (("Pasal", "4"), ("ayat", "(1)"))."""


class Sasaran(NamedTuple):
    """Something with an id: its chain of units, its place among its siblings, its anchor and YAML node."""

    rantai: Rantai
    urutan: int
    anchor: str
    at: NodePath


class Bagian(NamedTuple):
    """A stretch of a printed reference; `anchor` is empty for the words between targets."""

    teks: str
    anchor: str = ""


def nama_satuan(rantai: Rantai) -> str:
    """Return a chain as it reads, the largest unit first: `Pasal 4 ayat (1) huruf b`."""
    return " ".join(f"{unit} {number}".strip() for unit, number in rantai)


def kata_depan(sasaran: Sequence[Sasaran], posisi: Rantai) -> str:
    """Return `pada` before a clause or list item of the same Pasal, `dalam` before anything else."""
    shown = _relative(sasaran[0].rantai, posisi)
    return "pada" if shown[0][0] in ("ayat", "huruf", "angka") else "dalam"


def tulis(sasaran: Sequence[Sasaran], penghubung: str, posisi: Rantai, *, sampai: bool = False) -> tuple[Bagian, ...]:
    """Return a reference to one or several targets, as read at `posisi`.

    `sampai` forces a range from the first to the last target. Each target is named relative to the
    one before it: Pasal 4 ayat (1) dan ayat (2).
    """
    items = [(sasaran[0], sasaran[-1])] if sampai else _collapse(sasaran, penghubung)
    context = posisi
    shown: list[list[Bagian]] = []
    for first, last in items:
        parts = [_bagian(first, context)]
        # behind `Pasal 4` a bare `ayat (1)` would read as one of Pasal 4
        context = first.rantai[:-1] or (() if first.rantai[0][0] == "Pasal" else posisi)
        if last is not first:
            parts += [Bagian(" sampai dengan "), _bagian(last, context)]
        shown.append(parts)
    return _join(shown, penghubung)


def _bagian(target: Sasaran, context: Rantai) -> Bagian:
    return Bagian(nama_satuan(_relative(target.rantai, context)), target.anchor)


def _relative(rantai: Rantai, posisi: Rantai) -> Rantai:
    same = 0
    while same < len(rantai) - 1 and same < len(posisi) and rantai[same] == posisi[same]:
        same += 1
    return rantai[same:]


def _collapse(targets: Sequence[Sasaran], penghubung: str) -> list[tuple[Sasaran, Sasaran]]:
    """Return first and last of each run of more than two neighbours; other targets stand alone."""
    runs: list[list[Sasaran]] = []
    for target in targets:
        if runs and penghubung == "dan" and _follows(runs[-1][-1], target):
            runs[-1].append(target)
        else:
            runs.append([target])
    return [ends for run in runs for ends in ([(run[0], run[-1])] if len(run) > 2 else [(each, each) for each in run])]


def _follows(before: Sasaran, after: Sasaran) -> bool:
    same_parent = before.rantai[:-1] == after.rantai[:-1] and before.rantai[-1][0] == after.rantai[-1][0]
    return same_parent and before.urutan + 1 == after.urutan


def _join(items: list[list[Bagian]], penghubung: str) -> tuple[Bagian, ...]:
    """Set commas and the conjunction between targets as in any enumeration."""
    marks = gabung(["\0"] * len(items), penghubung).split("\0")[1:-1]
    out: list[Bagian] = list(items[0])
    for mark, item in zip(marks, items[1:], strict=True):
        out += [Bagian(mark), *item]
    return tuple(out)
