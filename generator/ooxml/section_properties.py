"""One `w:sectPr`: how it reads, and the copies of it that a document's own sections get."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Final

from lxml import etree

from generator.ooxml.namespaces import w

_NAMESPACE: Final = re.compile(r' xmlns:\w+="[^"]*"')
_BEFORE_TYPE: Final = {w(name) for name in ("headerReference", "footerReference", "footnotePr", "endnotePr")}
_BEFORE_NUMBERS: Final = _BEFORE_TYPE | {
    w(name) for name in ("type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType")
}


def opening(model: etree._Element, last: etree._Element) -> etree._Element:
    """Return a copy for the first sheets of the template's last printed section: number and first page as there."""
    if lies_across(model) == lies_across(last):
        copy = deepcopy(last)
        if copy.find(w("type")) is None:
            _set_type(copy)
        return copy
    copy = continued(model, last)
    _remove(copy, "pgNumType")
    numbers = last.find(w("pgNumType"))
    if numbers is not None:
        _insert(copy, deepcopy(numbers), _BEFORE_NUMBERS)
    return copy


def continued(model: etree._Element, last: etree._Element) -> etree._Element:
    """Return a copy for a section in the middle: a new page, no different first page, numbers running on.

    They look like those of `last`, the section whose sheets these are.
    """
    copy = deepcopy(model)
    numbers = last.find(w("pgNumType"))
    _remove(copy, "titlePg", "pgNumType", "type")
    _set_type(copy)
    if numbers is not None:
        numbers = deepcopy(numbers)
        if numbers.get(w("start")) is not None:
            del numbers.attrib[w("start")]
        if numbers.attrib:
            _insert(copy, numbers, _BEFORE_NUMBERS)
    return copy


def turned(properties: etree._Element) -> etree._Element:
    """Return a copy that lies across: width and height change places."""
    copy = deepcopy(properties)
    size = copy.find(w("pgSz"))
    if size is not None:
        width, height = size.get(w("w"), "12189"), size.get(w("h"), "18709")
        size.set(w("w"), height)
        size.set(w("h"), width)
        size.set(w("orient"), "landscape")
    return copy


def lies_across(properties: etree._Element) -> bool:
    """Return whether the sheets are wider than high."""
    size = properties.find(w("pgSz"))
    return size is not None and size.get(w("orient")) == "landscape"


def text_width(properties: etree._Element) -> int:
    """Return the width between the margins in twips."""
    size, margins = properties.find(w("pgSz")), properties.find(w("pgMar"))
    if size is None or margins is None:
        return 9000
    return int(size.get(w("w"), "12189")) - int(margins.get(w("left"), "0")) - int(margins.get(w("right"), "0"))


def xml(properties: etree._Element) -> str:
    """Return the properties as text; the document's root already declares the namespaces."""
    copy = deepcopy(properties)
    copy.tail = None
    return _NAMESPACE.sub("", etree.tostring(copy, encoding="unicode"))


def _remove(properties: etree._Element, *names: str) -> None:
    for name in names:
        for element in properties.findall(w(name)):
            properties.remove(element)


def _set_type(properties: etree._Element) -> None:
    break_type = etree.Element(w("type"))
    break_type.set(w("val"), "nextPage")
    _insert(properties, break_type, _BEFORE_TYPE)


def _insert(properties: etree._Element, element: etree._Element, before: set[str]) -> None:
    """Put an element where the schema wants it: behind the last of those that stand `before` it."""
    places = [index for index, each in enumerate(properties, 1) if each.tag in before]
    properties.insert(max(places, default=0), element)
