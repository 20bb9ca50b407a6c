"""An earlier version of a document, taken from a .docx of ours: its blocks back in the slots they came from."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from generator import __version__
from generator.blocks.composition import Composition, Slot
from generator.blocks.figures import CaptionBlock, ChartBlock, ContentsBlock, PictureBlock
from generator.blocks.model import Rows, Run, SectionBreak, TableBlock, TextBlock, plain_text
from generator.ooxml.anchors import PREFIX, bookmark_name
from generator.ooxml.manifest import read_manifest
from generator.ooxml.origin import PART as PROPERTIES
from generator.ooxml.origin import written_by
from generator.ooxml.readback import read_blocks
from generator.ooxml.template import BODY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
    from pathlib import Path

    from generator.blocks.model import Block, Cell, Row

_CAPTION: Final = re.compile(r"(?P<label>\w+) (?:(?P<chapter>[^\s.]+)\.)?(?P<number>\d+)(?: |$)")
_TRACKED: Final = re.compile(rb"<w:(ins|del|moveFrom|moveTo) ")
_FIELD: Final = re.compile("⟦[^⟧]*⟧")


class Told(NamedTuple):
    """What a file says of itself: the document and the version of ours it was made by, nothing where it does not.

    `now` is the version of this program; `tracked` tells that there are changes nobody has decided on.
    """

    target: str
    version: str
    now: str
    tracked: bool


def told_by(parts: Mapping[str, bytes]) -> Told:
    """Return what a package says of itself."""
    origin = read_manifest(parts)
    version = written_by(parts.get(PROPERTIES, b""))
    marks = _TRACKED.search(parts.get(BODY, b""))
    return Told(origin.target if origin else "", version, __version__, marks is not None)


def read_old(
    source: Path | IO[bytes], new: Composition, new_shell: Iterable[str] = (), media: Path | None = None
) -> tuple[Composition, list[str]]:
    """Return what the file held in the slots of the new document, and the lines outside of them.

    Bookmarks tell which slot a paragraph belongs to; a template has bookmarks of its own, which are known by the
    lines of `new_shell`. The other values are those of the new document. Files of pictures go to `media`.
    """
    blocks = read_blocks(source, media)
    slots = [slot for _, slot in new.slots()]
    owners = _owners(blocks, slots, frozenset(new_shell))
    restore = _Restorer(block for slot in slots for block in slot.blocks)
    found: dict[int, list[Block]] = {}
    shell: list[str] = []
    for block, owner in zip(blocks, owners, strict=True):
        if owner is None:
            shell += lines_of(block)
        else:
            found.setdefault(owner, []).append(restore.block(block))
    filled = {id(slot): Slot(tuple(found.get(number, ()))) for number, slot in enumerate(slots)}
    return replace(new, values={key: _refilled(value, filled) for key, value in new.values.items()}), shell


def lines_of(block: Block) -> Iterator[str]:
    """Yield the lines of a block that stands outside of slots."""
    if isinstance(block, TextBlock):
        text = " ".join(_FIELD.sub("", plain_text(block.runs)).split())
        if text:
            yield text
    elif isinstance(block, TableBlock):
        for row in (*block.header, *block.rows):
            for cell in row.cells:
                for each in cell.content:
                    yield from lines_of(each)


def _owners(blocks: Sequence[Block], slots: Sequence[Slot], shell: frozenset[str]) -> list[int | None]:
    """Return for every block the number of its slot, None outside of slots."""
    known: dict[str, int] = {}
    fields: dict[str, int] = {}
    for number, slot in enumerate(slots):
        for block in slot.blocks:
            known |= {bookmark_name(anchor): number for anchor in _anchors(block)}
            if isinstance(block, ContentsBlock):
                fields[block.instruction.strip()] = number
    entries = (
        entry for slot in slots for each in slot.blocks if isinstance(each, ContentsBlock) for entry in each.entries
    )
    of_shell = {bookmark_name(entry.anchor) for entry in entries} - known.keys()
    owners: list[int | None] = [None] * len(blocks)
    waiting: list[int] = []
    current, last = None, 0
    for index, block in enumerate(blocks):
        names = list(_anchors(block))
        owner = next((known[name] for name in names if name in known), None)
        if isinstance(block, ContentsBlock):
            owners[index] = fields.get(block.instruction.strip())
        elif owner is not None:
            begin = last + 1 if owner == current else index
            for each in (*waiting, *range(begin, index + 1)):
                owners[each] = owner
            current, last, waiting = owner, index, []
        elif _is_ours(names, of_shell) and shell.isdisjoint(lines_of(block)):  # it is gone from the new document
            if current is None:
                waiting.append(index)
            else:
                owners[index], last = current, index
    return owners


def _is_ours(names: Iterable[str], of_shell: Set[str]) -> bool:
    return any(name.startswith(PREFIX) and name not in of_shell for name in names)


def _anchors(block: Block) -> Iterator[str]:
    if isinstance(block, TableBlock):
        yield from (row.anchor for row in (*block.header, *block.rows) if row.anchor)
    elif isinstance(block, TextBlock | CaptionBlock | ChartBlock | PictureBlock) and block.anchor:
        yield block.anchor


class _Restorer:
    """Gives blocks that were read back the anchors and numbers that the new document's blocks have."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._keys: dict[str, str] = {}
        self._numbered: dict[str, int] = {}  # style → tabs inside its numbers
        self._above: set[str] = set()
        self._bare: set[str] = set()
        self._captions: set[str] = set()
        for block in blocks:
            self._keys |= {bookmark_name(anchor): anchor for anchor in _anchors(block)}
            if isinstance(block, CaptionBlock):
                self._captions.add(block.style)
            elif isinstance(block, TextBlock) and block.number:
                self._learn(block)

    def _learn(self, block: TextBlock) -> None:
        if not block.runs:
            self._bare.add(block.style)
        elif block.number_above:
            self._above.add(block.style)
        else:
            self._numbered[block.style] = max(block.number.count("\t"), self._numbered.get(block.style, 0))

    def block(self, block: Block) -> Block:
        """Return a block as its composer would have made it."""
        if isinstance(block, TextBlock):
            return self._text(block)
        if isinstance(block, TableBlock):
            rows = tuple(self._row(row) for row in block.rows)
            return block._replace(header=tuple(map(self._row, block.header)), rows=Rows(lambda: iter(rows)))
        if isinstance(block, SectionBreak | ContentsBlock):
            return block
        return block._replace(anchor=self._key(block.anchor))

    def _row(self, row: Row) -> Row:
        return row._replace(anchor=self._key(row.anchor), cells=tuple(map(self._cell, row.cells)))

    def _cell(self, cell: Cell) -> Cell:
        return cell._replace(content=tuple(each._replace(runs=self._linked(each.runs)) for each in cell.content))

    def _key(self, name: str) -> str:
        return self._keys.get(name, name)

    def _linked(self, runs: Iterable[Run]) -> tuple[Run, ...]:
        return tuple(run._replace(to=self._key(run.to)) for run in runs if run.text)

    def _text(self, block: TextBlock) -> TextBlock | CaptionBlock:
        runs = self._linked(block.runs)
        text, style, anchor = plain_text(runs), block.style, self._key(block.anchor)
        caption = _CAPTION.match(text) if style in self._captions else None
        if caption:
            rest = _without(runs, caption.end())
            return CaptionBlock(style, caption["label"], caption["chapter"] or "", int(caption["number"]), rest, anchor)
        separator = "\n" if style in self._above else "\t"
        end = _number_end(text, separator, self._numbered.get(style, 0))
        plain = bool(runs) and not runs[0].bold and not runs[0].italic and len(runs[0].text) > end
        if end and plain and (style in self._above or style in self._numbered):
            rest = _without(runs, end + 1)
            return TextBlock(style, rest, text[:end], number_above=separator == "\n", anchor=anchor)
        if style in self._bare and "\n" not in text:
            return TextBlock(style, (), text, number_above=True, anchor=anchor)
        return TextBlock(style, runs, anchor=anchor)


def _number_end(text: str, separator: str, inside: int) -> int:
    """Return how long the number at the start of a text is; 0 when there is none."""
    end = -1
    for _ in range(inside + 1):
        end = text.find(separator, end + 1)
        if end < 0:
            return 0
    return end


def _without(runs: Sequence[Run], length: int) -> tuple[Run, ...]:
    """Return runs without their first characters."""
    rest = []
    for run in runs:
        kept = run.text[length:]
        length = max(0, length - len(run.text))
        if kept:
            rest.append(run._replace(text=kept))
    return tuple(rest)


def _refilled(value: object, filled: dict[int, Slot]) -> object:
    if isinstance(value, Slot):
        return filled[id(value)]
    if isinstance(value, dict):
        return {key: _refilled(each, filled) for key, each in value.items()}
    if isinstance(value, list):
        return [_refilled(each, filled) for each in value]
    return value
