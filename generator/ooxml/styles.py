"""Styles of a template by name: ids change when a file is saved in LibreOffice or a localised Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ooxml.namespaces import w

if TYPE_CHECKING:
    from lxml import etree


def style_ids(root: etree._Element) -> dict[str, str]:
    """Return the id of every paragraph and table style by its name as shown in Word."""
    found: dict[str, str] = {}
    for style in root.iter(w("style")):
        name = style.find(w("name"))
        if name is not None and style.get(w("type")) in ("paragraph", "table"):
            found.setdefault(name.get(w("val"), ""), style.get(w("styleId"), ""))
    return found
