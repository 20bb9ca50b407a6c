"""What became of a document: old and new composition side by side, block by block, without knowledge of Word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.blocks.compare_align import Item, align
from generator.blocks.compare_tables import table_item
from generator.blocks.compare_words import flat_runs, same_runs
from generator.blocks.composition import Composition, Slot
from generator.blocks.figures import CaptionBlock, ChartBlock, ContentsBlock, PictureBlock, caption_number, value_text
from generator.blocks.model import Run, SectionBreak, TableBlock, TextBlock, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.blocks.model import Block

Pair = tuple["Block | None", "Block | None"]
"""An old block and what became of it; None where there is none."""

_BODY_CHARS: Final = 4000  # what of a unit's body stands for a heading without words


@dataclass(frozen=True, slots=True)
class Bagian:
    """One slot before and after; `baru` is the slot of the new document that prints it, None when it is gone.

    `nama` is its name in the template, `sebutan` what people call it.
    """

    nama: str
    sebutan: str
    pasangan: tuple[Pair, ...]
    baru: Slot | None


@dataclass(frozen=True, slots=True)
class Perubahan:
    """Everything that differs between two versions of one document.

    `kerangka` are lines of the template's own text, such as title and signatures, before and after.
    """

    lama: Composition
    baru: Composition
    bagian: tuple[Bagian, ...]
    kerangka: tuple[tuple[str, str], ...] = ()


def compare(
    old: Composition, new: Composition, old_shell: Sequence[str] = (), new_shell: Sequence[str] = ()
) -> Perubahan:
    """Bring the two versions of a document together; the shells are the lines that the template prints itself."""
    olds, news = list(_slots(old)), list(_slots(new))
    matches = align([each.item for each in olds], [each.item for each in news])
    parts = tuple(_part(olds[i] if i is not None else None, news[j] if j is not None else None) for i, j in matches)
    return Perubahan(old, new, parts, tuple(_lines(old_shell, new_shell)))


def pair_blocks(old: Sequence[Block], new: Sequence[Block]) -> tuple[Pair, ...]:
    """Return every block of both lists once, those that are versions of one together."""
    matches = align(list(_items(old)), list(_items(new)))
    return tuple((old[i] if i is not None else None, new[j] if j is not None else None) for i, j in matches)


def paragraph(block: TextBlock | CaptionBlock) -> TextBlock:
    """Return a caption as the paragraph that it reads as, a paragraph as it is."""
    if isinstance(block, TextBlock):
        return block
    space = " " if block.runs else ""
    runs = (Run(caption_number(block) + space), *block.runs)
    return TextBlock(block.style, runs, anchor=block.anchor, at=block.at, keep_next=block.keep_next)


def same_block(old: Block, new: Block) -> bool:
    """Return whether two blocks that are not tables print the same; what only a screen reader tells is not printed."""
    if isinstance(old, TextBlock | CaptionBlock) and isinstance(new, TextBlock | CaptionBlock):
        return old.style == new.style and same_runs(flat_runs(paragraph(old)), flat_runs(paragraph(new)))
    if isinstance(old, ChartBlock) and isinstance(new, ChartBlock):
        return (old.form, old.unit, old.categories, old.series) == (new.form, new.unit, new.categories, new.series)
    if isinstance(old, PictureBlock) and isinstance(new, PictureBlock):
        return _same_picture(old.file, new.file)
    return figure_text(old) == figure_text(new)


def _same_picture(old: Path | None, new: Path | None) -> bool:
    """Return whether two pictures show the same; of one whose file is not at hand the name counts."""
    if old is None or new is None or not (old.is_file() and new.is_file()):
        return (old and old.name) == (new and new.name)
    return old == new or old.read_bytes() == new.read_bytes()


def figure_text(block: Block) -> str:
    """Return what a chart or picture shows, in words; nothing for other blocks."""
    if isinstance(block, ChartBlock):
        rows = "; ".join(f"{name}: {', '.join(value_text(each) for each in values)}" for name, values in block.series)
        unit = f" ({block.unit})" if block.unit else ""
        return f"[grafik {block.form}: {block.description}{unit}; {', '.join(block.categories)}; {rows}]"
    if isinstance(block, PictureBlock):
        file = block.file.name if block.file else "belum ada"
        return f"[gambar {file}: {block.description}]"
    return ""


@dataclass(frozen=True, slots=True)
class _Named:
    nama: str
    sebutan: str
    slot: Slot
    item: Item


def _slots(composition: Composition) -> Iterator[_Named]:
    """Yield the slots with a name that stays: items of a list are told apart by the anchors inside them."""
    for nama, sebutan, slot in _walk("", "", composition.values):
        anchors = (getattr(block, "anchor", "") for block in slot.blocks)
        anchor = next((anchor for anchor in anchors if anchor), "")
        key = f"{nama}/{'/'.join(anchor.split('/')[:2])}" if "[]" in nama else nama
        texts = [each.text for each in _items(slot.blocks[:60])]
        yield _Named(nama, sebutan, slot, Item(nama, key, " ".join(texts)[:_BODY_CHARS]))


def _walk(name: str, called: str, value: object) -> Iterator[tuple[str, str, Slot]]:
    if isinstance(value, Slot):
        if any(not isinstance(block, SectionBreak) for block in value.blocks):
            yield name, called or name.rpartition(".")[2].replace("_", " ").capitalize(), value
    elif isinstance(value, Mapping):
        own = value.get("sebutan", "") if "[]" in name else called
        for key, each in value.items():
            yield from _walk(f"{name}.{key}".lstrip("."), own if isinstance(own, str) else "", each)
    elif isinstance(value, list):
        for each in value:
            yield from _walk(f"{name}[]", called, each)


def _part(old: _Named | None, new: _Named | None) -> Bagian:
    named = new or old
    assert named is not None
    blocks = pair_blocks(old.slot.blocks if old else (), new.slot.blocks if new else ())
    return Bagian(named.nama, named.sebutan, blocks, new.slot if new else None)


def _items(blocks: Sequence[Block]) -> Iterator[Item]:
    for index, block in enumerate(blocks):
        if isinstance(block, TextBlock):
            yield _text_item(block, blocks, index)
        elif isinstance(block, CaptionBlock):
            yield Item(f"judul {block.label}", block.anchor, plain_text(block.runs))
        elif isinstance(block, TableBlock):
            yield table_item(block)
        elif isinstance(block, ContentsBlock):
            yield Item("daftar isi", "", block.instruction)
        elif isinstance(block, SectionBreak):
            yield Item("seksi", "", block.orientation.value)
        else:
            kind = "grafik" if isinstance(block, ChartBlock) else "gambar"
            yield Item(kind, block.anchor, figure_text(block))


def _text_item(block: TextBlock, blocks: Sequence[Block], index: int) -> Item:
    """Return a paragraph without its number; a heading that is only a number is known by what stands below it."""
    text = plain_text(block.runs)
    if text or not block.number:
        return Item("judul" if block.number_above else "teks", block.anchor, text)
    below: list[str] = []
    for each in blocks[index + 1 :]:
        if not isinstance(each, TextBlock) or each.style == block.style or sum(map(len, below)) > _BODY_CHARS:
            break
        below.append(plain_text(each.runs))
    return Item(f"nomor {block.style}", block.anchor, "\n".join(below))


def _lines(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    if not old or not new:
        return
    for i, j in align([Item("", "", line) for line in old], [Item("", "", line) for line in new]):
        before, after = old[i] if i is not None else "", new[j] if j is not None else ""
        if before != after:
            yield before, after
