"""The lines that a template prints itself: titles, formulas, signatures, each filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ooxml.guard import parse_xml
from generator.ooxml.namespaces import w
from generator.ooxml.template import BODY

if TYPE_CHECKING:
    from generator.blocks.composition import Composition
    from generator.ooxml.template import Template

_BREAKS = {w("tab"): "\t", w("br"): "\n"}


def shell_lines(template: Template, composition: Composition) -> list[str]:
    """Return the text of the body outside of slots, one line a paragraph; nothing where the template fails."""
    xml = "".join(template.shell(composition))
    if not xml:
        return []
    found = []
    for paragraph in parse_xml(xml.encode(), BODY).iter(w("p")):
        parts = (_BREAKS.get(str(each.tag), each.text or "") for each in paragraph.iter(w("t"), w("tab"), w("br")))
        text = " ".join("".join(parts).split())
        if text:
            found.append(text)
    return found
