"""A document that shows what changed since an earlier version, as tracked changes that Word can accept or reject."""

from __future__ import annotations

from functools import partial
from typing import IO, TYPE_CHECKING, Any

from generator.blocks.compare import same_block
from generator.blocks.figures import CaptionBlock, ChartBlock, ContentsBlock, PictureBlock
from generator.blocks.model import SectionBreak, TableBlock, TextBlock
from generator.ooxml.contents import contents
from generator.ooxml.redline_plan import plan
from generator.ooxml.redline_tables import TableEmitter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.blocks.compare import Bagian, Pair, Perubahan
    from generator.blocks.model import Block
    from generator.diagnostics.finding import Finding
    from generator.ooxml.redline_plan import Paragraph
    from generator.ooxml.template import Template

_PARAGRAPHS = (TextBlock, CaptionBlock, ChartBlock, PictureBlock)


def write_redline(
    template: Template, changes: Perubahan, target: IO[bytes], date: str = "", pages: Mapping[str, str] | None = None
) -> list[Finding]:
    """Write the new document with every change of its slots tracked; the template's own text is the new one.

    `date` is that of all changes, such as `2022-12-29T00:00:00Z`; without it they have none. Files of pictures that
    went must still be there.
    """
    emitter = partial(RedlineEmitter, changes, date)
    return template.write(changes.baru, target, pages, emitter, shown_too=_figures_gone(changes))


class RedlineEmitter(TableEmitter):
    """Writes the slots of a new document with what stood there before; takes what an `Emitter` takes after `date`."""

    def __init__(self, changes: Perubahan, date: str, *rest: Any) -> None:
        super().__init__(date, *rest)
        self._pairs = {id(slot): pairs for slot, pairs in _by_slot(changes.bagian)}

    def pieces(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the XML of one slot of the new document."""
        pairs = self._pairs.get(id(blocks))
        if pairs is None:
            yield from super().pieces(blocks)
            return
        due = ended = False  # `due`: a table ends here, so that a paragraph must follow; `ended`: so does a section
        groups = list(_groups(pairs))
        for index, (group, following) in enumerate(zip(groups, [*groups[1:], ()], strict=True)):
            old, new = group[0]
            if _is_paragraph(old, new):
                ends = following[0][1] if following else None
                section = ends if isinstance(ends, SectionBreak) and _takes_section(group[-1]) else None
                yield from self._stretch(group, section, due=due)
                due, ended = False, section is not None
            elif isinstance(new, SectionBreak):
                if not ended:
                    yield self._thin_paragraph(self._layouts.xml(new.orientation))
                due = ended = False
            else:
                if due or (not index and _is_table(old, new)):
                    yield self._spacer("sama", keep_next=due and self._kept)
                yield from self._tables(old, new) if _is_table(old, new) else self._contents(new)
                due = _is_table(old, new)
        if due:
            yield self._spacer("sama", keep_next=self._kept)

    def _contents(self, block: Block | None) -> Iterator[str]:
        if isinstance(block, ContentsBlock):
            yield from contents(block, self._styles, self._pages)

    def _stretch(self, pairs: Sequence[Pair], ends: SectionBreak | None, *, due: bool) -> Iterator[str]:
        """Yield paragraphs with no table or break between them; `due` is whether a table stands before them."""
        found = plan([(_paragraph(old), _paragraph(new)) for old, new in pairs])
        if due or found.opens != "sama":
            yield self._spacer(found.opens, keep_next=due and self._kept)
        for line in found.lines[:-1]:
            yield self._line(line)
        yield self._line(found.lines[-1], ends if found.closed else None)
        if not found.closed:
            yield self._thin_paragraph(self._layouts.xml(ends.orientation) if ends else "")


def _groups(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Yield stretches of paragraphs, and everything else alone; contents and breaks are those of the new document."""
    stretch: list[Pair] = []
    for old, new in pairs:
        if _is_paragraph(old, new):
            stretch.append((old, new))
        elif new is not None or isinstance(old, TableBlock):
            if stretch:
                yield stretch
            stretch = []
            yield [(old, new)]
    if stretch:
        yield stretch


def _is_paragraph(old: Block | None, new: Block | None) -> bool:
    return isinstance(new or old, _PARAGRAPHS)


def _is_table(old: Block | None, new: Block | None) -> bool:
    return isinstance(new or old, TableBlock)


def _paragraph(block: Block | None) -> Paragraph | None:
    assert block is None or isinstance(block, _PARAGRAPHS)
    return block


def _takes_section(last: Pair) -> bool:
    """Return whether the last paragraph of a section can say how its sheets lie; a figure never does."""
    return all(isinstance(each, TextBlock) for each in last if each is not None)


def _figures_gone(changes: Perubahan) -> list[Block]:
    """Return the charts and pictures of the old document that the redline still shows."""
    pairs = (pair for part in changes.bagian for pair in part.pasangan)
    figures = ((old, new) for old, new in pairs if isinstance(old, ChartBlock | PictureBlock))
    return [old for old, new in figures if new is None or not same_block(old, new)]


def _by_slot(parts: Sequence[Bagian]) -> Iterator[tuple[Sequence[Block], tuple[Pair, ...]]]:
    """Yield the pairs of every slot that is printed; what stood in a slot that is gone follows the one before it."""
    found: list[tuple[Sequence[Block], list[Pair]]] = []
    waiting: list[Pair] = []
    for part in parts:
        if part.baru is not None:
            found.append((part.baru.blocks, [*waiting, *part.pasangan]))
            waiting = []
        elif found:
            found[-1][1].extend(part.pasangan)
        else:
            waiting += part.pasangan
    return ((blocks, tuple(pairs)) for blocks, pairs in found)
