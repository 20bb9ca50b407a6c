"""Proposals that want the same value: one where they agree, none where they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pulang.usul import Sisa, Usul

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics.finding import NodePath


def reconcile(usul: Sequence[Usul]) -> tuple[list[Usul], list[Sisa]]:
    """Return the proposals, each value once, and those that contradict each other."""
    wanted: dict[tuple[str, NodePath], list[Usul]] = {}
    for each in usul:
        if each.aksi == "ubah":
            wanted.setdefault((each.file, each.path), []).append(each)
    kept: list[Usul] = []
    clashes: list[Sisa] = []
    for each in usul:
        same = wanted.get((each.file, each.path), []) if each.aksi == "ubah" else []
        others = [other for other in same if other.value != each.value]
        if others:
            why = f"nilai ini juga disunting di tempat lain menjadi lain: {others[0].new}"
            hint = "samakan keduanya di Word, atau ubah sendiri di YAML"
            clashes.append(Sisa(why, hint, each.old, each.new, each.units, each.gone, each.file, each.path))
        elif not same or each is same[0]:
            units = tuple(n for other in same for n in other.units) or each.units
            gone = tuple(o for other in same for o in other.gone) or each.gone
            kept.append(each._replace(units=units, gone=gone))
    return kept, clashes
