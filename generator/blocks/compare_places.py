"""Everything that changed, in the order of the document, each with the headings it stands under."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.blocks.compare_rows import Baris, row_changes
from generator.blocks.compare_units import Satuan, printed, text_units
from generator.blocks.figures import CaptionBlock, caption_number
from generator.blocks.model import TableBlock, TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.compare import Bagian, Pair

_HEADING: Final = re.compile(r"heading (\d)", re.IGNORECASE)
"""What Word calls its headings, in every language and template."""


class Peristiwa(NamedTuple):
    """A Pasal, paragraph, figure or table row that changed, and where.

    `judul` are the headings above it, from the highest; `nomor` is what its caption says, such as `Tabel 3.2`.
    """

    judul: tuple[str, ...]
    nomor: str
    isi: Satuan | Baris


def events(part: Bagian) -> Iterator[Peristiwa]:
    """Yield what changed in a slot, from its beginning to its end."""
    units = [unit for unit in text_units(part) if unit.status != "tetap"]
    found: list[Satuan | Baris] = [*units, *row_changes(part)]
    for each in sorted(found, key=lambda one: one.letak):
        yield Peristiwa(_above(part.pasangan, each.letak), _number(part.pasangan, each.letak), each)


def shared(above: tuple[str, ...], headings: tuple[str, ...]) -> int:
    """Return how many headings, from the highest, two places have in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(above, headings, strict=False)))


def _above(pairs: tuple[Pair, ...], place: int) -> tuple[str, ...]:
    """Return the headings above a place; a heading stands under those above itself."""
    found: dict[int, str] = {}
    for old, new in pairs[:place]:
        block = new or old
        level = _HEADING.fullmatch(block.style) if isinstance(block, TextBlock) else None
        if level and block is not None:
            found = {each: text for each, text in found.items() if each < int(level[1])}
            found[int(level[1])] = printed(block)
    return tuple(found[level] for level in sorted(found))


def _number(pairs: tuple[Pair, ...], place: int) -> str:
    """Return the number of the caption above a table, or below a figure."""
    old, new = pairs[place]
    block = new or old
    if isinstance(block, TextBlock | CaptionBlock):
        return ""
    beside = place - 1 if isinstance(block, TableBlock) else place + 1
    caption = next((each for each in pairs[beside][::-1] if each), None) if 0 <= beside < len(pairs) else None
    return caption_number(caption) if isinstance(caption, CaptionBlock) else ""
