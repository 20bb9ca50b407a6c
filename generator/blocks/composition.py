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

    def slots(self) -> Iterator[tuple[str, Slot]]:
        """Yield every slot with its name in the template, such as `isi.menimbang`; items of a list share one."""
        stack: list[tuple[str, object]] = [("", self.values)]
        while stack:
            name, value = stack.pop()
            if isinstance(value, Slot):
                yield name, value
            elif isinstance(value, dict):
                stack += [(f"{name}.{key}".lstrip("."), each) for key, each in reversed(value.items())]
            elif isinstance(value, list):
                stack += [(f"{name}[]", each) for each in reversed(value)]
