"""The text of one Word paragraph as one string, and editing it without losing its runs."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from generator.ooxml.template_places import W

if TYPE_CHECKING:
    from collections.abc import Iterator

P, R, T, RPR, PPR = f"{W}p", f"{W}r", f"{W}t", f"{W}rPr", f"{W}pPr"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_LETTERS: Final = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_OTHER_TEXT: Final = frozenset({P, PPR, RPR, f"{W}txbxContent", f"{W}del", f"{W}moveFrom", f"{W}instrText"})
_OBJECTS: Final = (f"{W}drawing", f"{W}pict", f"{W}object", f"{W}sectPr", f"{W}fldChar", f"{W}footnoteReference")


class Item(NamedTuple):
    """One element that carries text: `w:t`, a tab or a break; `start` is its offset in the paragraph."""

    element: etree._Element
    text: str
    start: int

    @property
    def end(self) -> int:
        """Return the offset behind the last letter."""
        return self.start + len(self.text)


def text_items(paragraph: etree._Element) -> list[Item]:
    """Return what a reader sees as the paragraph's text, in order; not that of text boxes inside it."""
    items: list[Item] = []
    position = 0
    for element in _own(paragraph):
        text = (element.text or "") if element.tag == T else _LETTERS[str(element.tag)]
        items.append(Item(element, text, position))
        position += len(text)
    return items


def paragraph_text(paragraph: etree._Element) -> str:
    """Return the paragraph's own text as one string."""
    return "".join(item.text for item in text_items(paragraph))


def has_objects(element: etree._Element) -> bool:
    """Return whether the element holds something besides text that would be lost with it."""
    breaks = element.iter(f"{W}br")
    return next(element.iter(*_OBJECTS), None) is not None or any(each.get(f"{W}type") for each in breaks)


def cut(items: list[Item], start: int, end: int) -> None:
    """Take the letters from `start` to `end` out; what lies around them stays in its runs."""
    for item in items:
        if item.end <= start or item.start >= end:
            continue
        element = item.element
        if element.tag == T:
            text = element.text or ""
            element.text = text[: max(0, start - item.start)] + text[end - item.start :]
        elif (parent := element.getparent()) is not None:
            parent.remove(element)


def insert_in_text(items: list[Item], position: int, marker: etree._Element) -> None:
    """Set a marker into the `w:t` that holds this position."""
    item = _at(items, position)
    text = item.element.text or ""
    offset = position - item.start
    item.element.text, marker.tail = text[:offset], text[offset:]
    item.element.insert(0, marker)
    item.element.set(_SPACE, "preserve")


def insert_between_runs(items: list[Item], position: int, marker: etree._Element) -> None:
    """Split the run that holds this position and set the marker between its halves."""
    element = _at(items, position).element
    run = element.getparent()
    assert run is not None
    offset = position - _at(items, position).start
    rest = etree.Element(R)
    if (look := run.find(RPR)) is not None:
        rest.append(deepcopy(look))
    tail = etree.SubElement(rest, T)
    tail.text = (element.text or "")[offset:]
    tail.extend(list(element))
    rest.extend(list(element.itersiblings()))
    element.text = (element.text or "")[:offset]
    for half in (element, tail):
        half.set(_SPACE, "preserve")
    run.addnext(rest)
    run.addnext(marker)


def drop_empty_runs(paragraph: etree._Element) -> None:
    """Remove the texts and runs that have nothing left in them."""
    for element in list(paragraph.iter(T)):
        parent = element.getparent()
        if parent is not None and parent.tag == R and not element.text and not len(element):
            parent.remove(element)
            holder = parent.getparent()
            if holder is not None and all(child.tag == RPR for child in parent):
                holder.remove(parent)


def _at(items: list[Item], position: int) -> Item:
    return next(item for item in items if item.start <= position < item.end)


def _own(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == T or child.tag in _LETTERS:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _OTHER_TEXT:
            yield from _own(child)
