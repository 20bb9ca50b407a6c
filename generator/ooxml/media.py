"""The pictures in the body of a package: which stand where, told apart by the sums of their bytes."""

from __future__ import annotations

import posixpath
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.ooxml.guard import parse_xml
from generator.ooxml.namespaces import PACKAGE, R, w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_RELATIONS_PART: Final = "word/_rels/document.xml.rels"
_BLIP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_EMBED: Final = f"{{{R}}}embed"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HIDDEN: Final = (w("del"), w("moveFrom"), _FALLBACK)


class Media(NamedTuple):
    """Sums of pictures by relation, and their bytes by sum."""

    related: Mapping[str, str] = {}
    pictures: Mapping[str, bytes] = {}

    def inside(self, element: etree._Element) -> tuple[str, ...]:
        """Return the sums of the pictures inside an element, in order; those struck out do not count."""
        blips = (blip for blip in element.iter(_BLIP) if not any(each.tag in _HIDDEN for each in blip.iterancestors()))
        found = (self.related.get(blip.get(_EMBED, "")) for blip in blips)
        return tuple(each for each in found if each)


def read_media(parts: Mapping[str, bytes]) -> Media:
    """Return the pictures that the body relates to; what is linked from outside has no bytes and does not count."""
    related: dict[str, str] = {}
    pictures: dict[str, bytes] = {}
    if _RELATIONS_PART not in parts:
        return Media()
    for each in parse_xml(parts[_RELATIONS_PART], _RELATIONS_PART).iter(f"{{{PACKAGE}/relationships}}Relationship"):
        target = each.get("Target", "")
        name = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"word/{target}")
        if each.get("Type") == f"{R}/image" and name in parts:
            sums = blake2b(parts[name], digest_size=8).hexdigest()
            related[each.get("Id", "")] = sums
            pictures[sums] = parts[name]
    return Media(related, pictures)
