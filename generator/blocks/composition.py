"""What a composer hands to the writer: named values for the template, and blocks for its slots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.blocks.model import Block, Orientation


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """Blocks that replace a `{{p name }}` paragraph of the template."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Composition:
    """A finished document before Word.

    `values` holds only plain data for the template: text, numbers, dicts, lists and `Slot`s.
    `last_orientation` is how the sheets of the last attachment lie, None without attachments. `title`
    and `author` go to the document properties.
    """

    title: str
    author: str
    values: Mapping[str, object]
    last_orientation: Orientation | None = None

    def slots(self) -> Iterator[Slot]:
        """Yield every slot in the values, in order."""
        stack: list[object] = [self.values]
        while stack:
            value = stack.pop()
            if isinstance(value, Slot):
                yield value
            elif isinstance(value, dict):
                stack.extend(reversed(value.values()))
            elif isinstance(value, (list, tuple)):
                stack.extend(reversed(value))
