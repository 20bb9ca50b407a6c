"""Which paragraph ends come and go, so that accepting gives the new paragraphs and rejecting the old ones.

A paragraph end that goes lets its paragraph run on into the next one. Where none follows (a table does, a new
section, the end of a cell), the last end stays, and the one before what came or went goes instead, as Word itself
writes it: the last paragraph then has two looks, its own and that of the paragraph which runs into it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.blocks.compare import same_block
from generator.blocks.figures import CaptionBlock, ChartBlock, PictureBlock
from generator.blocks.model import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.compare_words import Kind

Paragraph = TextBlock | CaptionBlock | ChartBlock | PictureBlock
Pair = tuple[Paragraph | None, Paragraph | None]
SPACER: Final = TextBlock("", ())
"""Stands for the hair-thin paragraph between tables."""


class Line(NamedTuple):
    """A paragraph before and after, what becomes of its end, and whose look it has before and after."""

    old: Paragraph | None
    new: Paragraph | None
    mark: Kind
    before: Paragraph | None
    after: Paragraph | None


class Plan(NamedTuple):
    """Paragraphs as they are written.

    `opens` says what becomes of the end of a hair-thin paragraph that must then stand before them; when they are
    not `closed`, one must stand behind them.
    """

    lines: list[Line]
    opens: Kind = "sama"
    closed: bool = True


def kind_of(old: object | None, new: object | None) -> Kind:
    """Return whether something stayed, came or went."""
    return "tambah" if old is None else "hapus" if new is None else "sama"


def plan(pairs: Sequence[Pair]) -> Plan:
    """Return how paragraphs are written that no paragraph follows."""
    paired = _joined([part for pair in pairs for part in _parted(*pair)])
    found = [_line(old, new) for old, new in paired]
    start = _tail(paired)
    if start == len(found):
        return Plan(found)
    if len({line.mark for line in found[start:]}) > 1:
        return Plan(found, closed=False)
    kind = found[-1].mark
    anchor = found[start - 1] if start else _line(SPACER, SPACER)
    changed = {"before": anchor.before} if kind == "tambah" else {"after": anchor.after}
    found[-1] = found[-1]._replace(mark="sama", **changed)
    if not start:
        return Plan(found, opens=kind)
    found[start - 1] = found[start - 1]._replace(mark=kind)
    return Plan(found)


def _parted(old: Paragraph | None, new: Paragraph | None) -> list[Pair]:
    """Let a picture that changed go and come as a paragraph each.

    Measured: of two in one paragraph LibreOffice lets the second take the end of the paragraph with it.
    """
    if old is None or new is None or not any(isinstance(each, PictureBlock) for each in (old, new)):
        return [(old, new)]
    return [(old, new)] if same_block(old, new) else [(old, None), (None, new)]


def _line(old: Paragraph | None, new: Paragraph | None) -> Line:
    return Line(old, new, kind_of(old, new), old, new)


def _tail(pairs: Sequence[Pair]) -> int:
    """Return where the paragraphs at the end begin that only came or went."""
    start = len(pairs)
    while start and None in pairs[start - 1]:
        start -= 1
    return start


def _joined(pairs: Sequence[Pair]) -> list[Pair]:
    """Let the last paragraph that went become the last that came, where both stand at the end."""
    start = _tail(pairs)
    gone = [old for old, _ in pairs[start:] if old is not None]
    come = [new for _, new in pairs[start:] if new is not None]
    if not gone or not come or isinstance(gone[-1], PictureBlock) or isinstance(come[-1], PictureBlock):
        return list(pairs)
    first: list[Pair] = [*((old, None) for old in gone[:-1]), *((None, new) for new in come[:-1])]
    return [*pairs[:start], *first, (gone[-1], come[-1])]
