"""Page layouts: which sheets a template has, upright and across, and the sections they belong to.

A section that prints something stays as it is, all but the last: that one is the model of the upright sheets
which a document's own blocks end, those of attachments or of the body of a report. A section that holds nothing
but a comment is only a model and is not printed; the one that lies across is for matrices.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from generator.blocks.model import Orientation
from generator.ooxml.namespaces import w
from generator.ooxml.page_labels import PageNumbers, page_numbers
from generator.ooxml.section_properties import continued, lies_across, opening, text_width, turned, xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COMMENT = re.compile(r"\s*(\{#.*#\}\s*)*", re.DOTALL)
_TAG = re.compile(r"\{%|\{\{p ")
_PICTURES = (w("drawing"), w("pict"), w("object"))


class Section(NamedTuple):
    """One section of a template: its elements, and its properties, which stand at its end."""

    elements: list[etree._Element]
    properties: etree._Element


@dataclass(slots=True)
class Layouts:
    """The `w:sectPr` of upright and of across sheets, and of a document without its last printed section.

    `opening` are the same two for the first sheets of that section, which may set the page number anew: the
    first break that is written gets them, later ones run on. So every document takes a `fresh` copy.
    """

    upright: str
    across: str
    alone: str
    widths: tuple[int, int]
    opening: tuple[str, str] | None = None
    numbers: tuple[PageNumbers, ...] = ()

    def fresh(self) -> Layouts:
        """Return the layouts for one document, no section of which has been written yet."""
        return replace(self)

    def xml(self, orientation: Orientation | None) -> str:
        """Return the properties of the section that ends now; None is a document without attachments."""
        if orientation is None:
            return self.alone
        upright, across = self.opening or (self.upright, self.across)
        self.opening = None
        return upright if orientation is Orientation.TEGAK else across

    def text_width(self, orientation: Orientation) -> int:
        """Return the width between the margins in twips."""
        return self.widths[0] if orientation is Orientation.TEGAK else self.widths[1]


def take_layouts(root: etree._Element, first_bookmark: int = 1) -> Layouts:
    """Take the layouts out of a document part; the tree keeps the breaks of printed sections but the last.

    Where sections number their pages in ways of their own, the tree gets a bookmark at the start of each.
    """
    body = root.find(w("body"))
    assert body is not None, "templat tanpa w:body"
    sections = list(_sections(body))
    printed = [section for number, section in enumerate(sections) if not number or _prints(section)]
    layouts = _layouts(sections, printed)
    layouts.numbers = page_numbers([(each.elements, each.properties) for each in printed], first_bookmark)
    for section in sections:
        if section not in printed:
            for element in section.elements:
                body.remove(element)
        if section.properties.getparent() is body:
            body.remove(section.properties)
        elif section in printed[:-1]:
            _stand_alone(section.properties)
        else:
            _drop(section.properties)
    return layouts


def _layouts(sections: Sequence[Section], printed: Sequence[Section]) -> Layouts:
    last = printed[-1].properties
    later = [section.properties for section in sections[1:]] or [last]
    samples = [section.properties for section in sections if section not in printed]
    models = [last, *later, sections[0].properties] if len(printed) > 1 else later
    upright = next((each for each in models if not lies_across(each)), sections[0].properties)
    across = next((each for each in (*samples, *later) if lies_across(each)), None)
    if across is None:
        across = turned(upright)
    first = (xml(opening(upright, last)), xml(opening(across, last)))
    following = (xml(continued(upright, last)), xml(continued(across, last)))
    return Layouts(
        *following,
        alone=xml(printed[-2:][0].properties),
        widths=(text_width(upright), text_width(across)),
        opening=None if first == following else first,
    )


def _sections(body: etree._Element) -> Iterator[Section]:
    elements: list[etree._Element] = []
    for child in body:
        if child.tag == w("sectPr"):
            yield Section(elements, child)
            return
        elements.append(child)
        properties = child.find(f"{w('pPr')}/{w('sectPr')}")
        if properties is not None:
            yield Section(elements, properties)
            elements = []


def _prints(section: Section) -> bool:
    return any(
        not _COMMENT.fullmatch(_text(element)) or next(element.iter(*_PICTURES), None) is not None
        for element in section.elements
    )


def _text(element: etree._Element) -> str:
    return "".join(node.text or "" for node in element.iter(w("t")))


def _drop(properties: etree._Element) -> None:
    """Remove a section break; its paragraph stays, since Word wants one behind a table."""
    holder = properties.getparent()
    if holder is not None:
        holder.remove(properties)


def _stand_alone(properties: etree._Element) -> None:
    """Move a section break off a paragraph with a tag: LibreOffice hangs it on the paragraph before its own."""
    holder = properties.getparent()
    paragraph = None if holder is None else holder.getparent()
    if holder is None or paragraph is None or not _TAG.search("".join(str(text) for text in paragraph.itertext())):
        return
    own = etree.Element(w("p"))
    own.append(deepcopy(holder))
    holder.remove(properties)
    paragraph.addnext(own)
