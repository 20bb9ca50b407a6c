"""Page layouts: which sheets a template has, upright and across, and the sections they belong to.

A template's first section is the regulation itself. Every later section is a model: the one that
holds the attachments lies upright, the first one that lies across is for matrices. A section that
holds nothing but a comment is only a model and is not printed.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from generator.blocks.model import Orientation
from generator.ooxml.namespaces import w

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMESPACE = re.compile(r' xmlns:\w+="[^"]*"')
_COMMENT = re.compile(r"\s*(\{#.*#\}\s*)*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Layouts:
    """The `w:sectPr` of upright and of across sheets, and of a document without attachments."""

    upright: str
    across: str
    alone: str
    widths: tuple[int, int]

    def xml(self, orientation: Orientation | None) -> str:
        """Return the section properties for an orientation; None is a document without attachments."""
        if orientation is None:
            return self.alone
        return self.upright if orientation is Orientation.TEGAK else self.across

    def text_width(self, orientation: Orientation) -> int:
        """Return the width between the margins in twips."""
        return self.widths[0] if orientation is Orientation.TEGAK else self.widths[1]


def take_layouts(root: etree._Element) -> Layouts:
    """Take the layouts out of a document part; the tree is left with the first section's break only."""
    body = root.find(w("body"))
    assert body is not None, "templat tanpa w:body"
    sections = list(_sections(body))
    first = sections[0][1]
    models = [properties for _, properties in sections[1:]] or [first]
    upright = next((each for each in models if not _lies_across(each)), first)
    across = next((each for each in models if _lies_across(each)), None)
    if across is None:
        across = _turned(upright)
    for number, (elements, properties) in enumerate(sections):
        if number and all(_COMMENT.fullmatch(_text(element)) for element in elements):
            for element in elements:
                body.remove(element)
        if properties.getparent() is body:
            body.remove(properties)
        elif number and properties.getparent() is not None:
            _drop(properties)
        elif not number:
            _stand_alone(properties)
    widths = (_text_width(upright), _text_width(across))
    return Layouts(_xml(_plain(upright)), _xml(_plain(across)), _xml(first), widths)


def _sections(body: etree._Element) -> Iterator[tuple[list[etree._Element], etree._Element]]:
    """Yield the elements of each section with its properties, which stand at its end."""
    elements: list[etree._Element] = []
    for child in body:
        if child.tag == w("sectPr"):
            yield elements, child
            return
        elements.append(child)
        properties = child.find(f"{w('pPr')}/{w('sectPr')}")
        if properties is not None:
            yield elements, properties
            elements = []


def _text(element: etree._Element) -> str:
    return "".join(node.text or "" for node in element.iter(w("t")))


def _drop(properties: etree._Element) -> None:
    """Remove a section break; its paragraph stays, since Word wants one behind a table."""
    holder = properties.getparent()
    assert holder is not None
    holder.remove(properties)


def _stand_alone(properties: etree._Element) -> None:
    """Move a section break off a paragraph with a tag: LibreOffice hangs it on the paragraph before its own."""
    holder = properties.getparent()
    paragraph = None if holder is None else holder.getparent()
    if holder is None or paragraph is None or "{%" not in "".join(str(text) for text in paragraph.itertext()):
        return
    own = etree.Element(w("p"))
    own.append(deepcopy(holder))
    holder.remove(properties)
    paragraph.addnext(own)


def _plain(properties: etree._Element) -> etree._Element:
    """Return a copy for a section in the middle: a new page, no different first page, numbers running on."""
    copy = deepcopy(properties)
    for name in ("titlePg", "pgNumType", "type"):
        for element in copy.findall(w(name)):
            copy.remove(element)
    break_type = etree.Element(w("type"))
    break_type.set(w("val"), "nextPage")
    references = len(copy.findall(w("headerReference"))) + len(copy.findall(w("footerReference")))
    copy.insert(references, break_type)
    return copy


def _turned(properties: etree._Element) -> etree._Element:
    """Return a copy that lies across: width and height change places."""
    copy = deepcopy(properties)
    size = copy.find(w("pgSz"))
    if size is not None:
        width, height = size.get(w("w"), "12189"), size.get(w("h"), "18709")
        size.set(w("w"), height)
        size.set(w("h"), width)
        size.set(w("orient"), "landscape")
    return copy


def _lies_across(properties: etree._Element) -> bool:
    size = properties.find(w("pgSz"))
    return size is not None and size.get(w("orient")) == "landscape"


def _text_width(properties: etree._Element) -> int:
    size, margins = properties.find(w("pgSz")), properties.find(w("pgMar"))
    if size is None or margins is None:
        return 9000
    return int(size.get(w("w"), "12189")) - int(margins.get(w("left"), "0")) - int(margins.get(w("right"), "0"))


def _xml(properties: etree._Element) -> str:
    """Return the properties as text; the document's root already declares the namespaces."""
    copy = deepcopy(properties)
    copy.tail = None
    return _NAMESPACE.sub("", etree.tostring(copy, encoding="unicode"))
