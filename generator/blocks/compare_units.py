"""What became of each unit that people speak of: a Pasal with all below it, a paragraph elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from generator.blocks.compare import figure_text, paragraph, same_block
from generator.blocks.compare_words import flat_runs, same_runs
from generator.blocks.figures import CaptionBlock
from generator.blocks.model import TextBlock, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.blocks.compare import Bagian, Pair
    from generator.blocks.model import Block, Run

Status = Literal["tetap", "diubah", "ditambah", "dihapus", "bernomor baru", "rujukan disesuaikan"]

_PASAL: Final = re.compile(r"Pasal \d+[A-Z]*")


@dataclass(slots=True)
class Satuan:
    """A Pasal, or a paragraph outside of one, before and after; `lama` and `baru` are names such as Pasal 5.

    `letak` is the place of its first paragraph among the pairs of the slot.
    """

    lama: str = ""
    baru: str = ""
    status: Status = "tetap"
    pasangan: list[Pair] = field(default_factory=list)
    letak: int = 0


def text_units(part: Bagian) -> list[Satuan]:
    """Return the Pasal of a slot, and what stands outside of one paragraph by paragraph; tables are left out."""
    moved = {
        old.anchor: new.anchor
        for old, new in part.pasangan
        if isinstance(old, TextBlock) and isinstance(new, TextBlock) and old.anchor and new.anchor
    }
    units: list[Satuan] = []
    olds: Satuan | None = None
    news: Satuan | None = None
    for place, (old, new) in enumerate(part.pasangan):
        if not any(isinstance(each, TextBlock | CaptionBlock) or figure_text(each) for each in (old, new) if each):
            continue
        if _pasal(old) or _pasal(new):
            unit = Satuan(_pasal(old), _pasal(new), pasangan=[(old, new)], letak=place)
            units.append(unit)
            olds, news = (unit if old else olds), (unit if new else news)
            continue
        olds, news = (None if _ends(old) else olds), (None if _ends(new) else news)
        if old and new and olds is news:
            _owned(olds, units, place).pasangan.append((old, new))
            continue
        if old:
            _owned(olds, units, place).pasangan.append((old, None))
        if new:
            _owned(news, units, place).pasangan.append((None, new))
    for unit in units:
        unit.status = _status(unit, moved)
    return units


def printed(block: Block) -> str:
    """Return how a paragraph, caption or figure reads on one line."""
    if isinstance(block, TextBlock | CaptionBlock):
        return " ".join(plain_text(flat_runs(paragraph(block))).split())
    return figure_text(block)


def _owned(unit: Satuan | None, units: list[Satuan], place: int) -> Satuan:
    """Return the open Pasal, or a new unit for a paragraph outside of one."""
    if unit is None:
        unit = Satuan(letak=place)
        units.append(unit)
    return unit


def _pasal(block: Block | None) -> str:
    text = printed(block) if isinstance(block, TextBlock) else ""
    return text if _PASAL.fullmatch(text) else ""


def _ends(block: Block | None) -> bool:
    """Return whether a chapter or part begins here, which ends the Pasal before it."""
    return isinstance(block, TextBlock) and block.number_above and bool(block.runs)


def _status(unit: Satuan, moved: dict[str, str]) -> Status:
    old = [before for before, _ in unit.pasangan if before]
    new = [after for _, after in unit.pasangan if after]
    if not old or (unit.baru and not unit.lama):
        return "ditambah"
    if not new or (unit.lama and not unit.baru):
        return "dihapus"
    if all(before and after and same_block(before, after) for before, after in unit.pasangan):
        return "tetap"
    if not all(before and after and _numbering(before, after, moved) for before, after in unit.pasangan):
        return "diubah"
    body = unit.pasangan[1:] if unit.lama else []
    return "bernomor baru" if all(a and b and same_block(a, b) for a, b in body) else "rujukan disesuaikan"


def _numbering(old: Block, new: Block, moved: dict[str, str]) -> bool:
    """Return whether two blocks differ in their own number and in numbers of units they refer to, no more."""
    if not isinstance(old, TextBlock) or not isinstance(new, TextBlock):
        return same_block(old, new)
    return old.style == new.style and same_runs(_meant(old.runs, moved), _meant(new.runs, {}))


def _meant(runs: Iterable[Run], moved: dict[str, str]) -> list[Run]:
    """Return runs in which a link reads as what it leads to."""
    return [run._replace(text=f"⟦{moved.get(run.to, run.to)}⟧") if run.to else run for run in runs]
