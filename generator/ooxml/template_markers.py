"""Markers: what stands in the element tree of a template in place of each tag."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from generator.diagnostics.finding import Place
from generator.ooxml.template_faults import located
from generator.templating.faults import Fault

if TYPE_CHECKING:
    from generator.diagnostics.finding import Finding
    from generator.templating.tags import Tag

TARGET: Final = "rancang"
SLOT_FILTER: Final = "_sisipan"
CELL_SLOT_FILTER: Final = "_sisipan_sel"


class Marker(NamedTuple):
    """One tag of the template: where it is, as its author wrote it, and its Jinja source.

    The source spans exactly three lines, the tag's content on the middle one, so that a line number
    leads back here. `word` is the block word (`if`, `endfor`, ...) or empty.
    """

    place: Place
    tag: str
    source: str
    word: str = ""
    needs_loop: bool = False
    is_slot: bool = False


@dataclass
class Markers:
    """All markers of one part, the findings that stop it, and the warnings that do not."""

    file: str
    made: list[Marker] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)

    def add(self, marker: Marker) -> etree._Element:
        """Register a marker and return the node that stands for it."""
        self.made.append(marker)
        return etree.ProcessingInstruction(TARGET, str(len(self.made) - 1))

    def of(self, node: etree._Element) -> Marker | None:
        """Return the marker that a node stands for, if it stands for one."""
        if isinstance(node, etree._ProcessingInstruction) and node.target == TARGET:
            return self.made[int(node.text or 0)]
        return None

    def printing(self, tag: Tag, detail: str) -> etree._Element:
        """Return a node that prints a value."""
        return self.add(Marker(self.place(detail), tag.text, f"{{{{\n{tag.body}\n}}}}"))

    def slot(self, tag: Tag, detail: str, *, in_body: bool) -> etree._Element:
        """Return a node that a slot's blocks replace."""
        name = SLOT_FILTER if in_body else CELL_SLOT_FILTER
        return self.add(Marker(self.place(detail), tag.text, f"{{{{\n({tag.body})|{name}\n}}}}", is_slot=True))

    def statement(self, text: str, body: str, detail: str, *, needs_loop: bool = False) -> etree._Element:
        """Return a node for a statement such as `if x`; `text` is the tag that findings name."""
        word = "" if body.startswith("set ") else body.split()[0]
        return self.add(Marker(self.place(detail), text, f"{{%\n{body}\n%}}", word, needs_loop))

    def span(self, tag: Tag, detail: str, columns: int) -> etree._Element:
        """Return a node for the width of a cell that spans all turns of its loop."""
        source = f'<w:gridSpan w:val="{{{{\n{columns} * loop.length\n}}}}"/>'
        return self.add(Marker(self.place(detail), tag.text, source))

    def place(self, detail: str) -> Place:
        """Return the place in this template that these words name."""
        return Place(self.file, detail=detail)

    def fault(self, code: str, detail: str, tag: str, message: str, hint: str = "") -> None:
        """Record a finding about a tag."""
        self.findings.append(located(Fault(0, code, message, hint), self.place(detail), tag))
