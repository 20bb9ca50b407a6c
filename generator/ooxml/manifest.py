"""What a draft says of its own origin: for every bookmark the YAML path and a sum of the text as generated.

It is a customXml part, which Word and LibreOffice keep; `pull` reads it to tell what a person changed
from what has changed in the content since.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from generator import __version__
from generator.blocks.model import block_text, cell_text
from generator.ooxml.anchors import bookmark_name
from generator.ooxml.escape import escape
from generator.ooxml.guard_xml import parse_xml
from generator.ooxml.namespaces import DECLARATION, PACKAGE, R

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.blocks.figures import CaptionBlock, ChartBlock, PictureBlock
    from generator.blocks.model import NodePath, Row, TextBlock

NAMESPACE: Final = "urn:rancang:asal:1"
FOLDER: Final = "customXml/"
_PROPERTIES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM_ID: Final = "{6B1D0B9E-5C1B-4D0C-9C51-52414E43414E}"  # ours, the same in every draft
_RELATIONS_PART: Final = "word/_rels/document.xml.rels"
_CHUNK: Final = 2_000
_CELLS: Final = " | "


class Entry(NamedTuple):
    """One bookmark as generated: its YAML path, written with slashes, and the sum of its text."""

    path: str
    sum: str


class Origin(NamedTuple):
    """Which document a draft was made of, by which version, and its bookmarks in order."""

    target: str
    version: str
    entries: dict[str, Entry]


def text_sum(text: str) -> str:
    """Return a sum of a text that does not count how blanks are written."""
    return blake2b(" ".join(text.split()).encode(), digest_size=8).hexdigest()


def row_text(cells: Iterator[str]) -> str:
    """Return the cells of a table row as one text."""
    return _CELLS.join(cells)


class Manifest:
    """Gathers the bookmarks while the body is written; its part must be written after the body."""

    def __init__(self, target: str) -> None:
        self._target = target
        self._lines: list[str] = []

    def paragraph(self, block: TextBlock) -> None:
        """Note a paragraph."""
        self._note(block.anchor, block.at, block_text(block))

    def figure(self, block: CaptionBlock | ChartBlock | PictureBlock, text: str) -> None:
        """Note a caption or a figure with the words that stand in its paragraph."""
        self._note(block.anchor, block.at, text)

    def row(self, row: Row) -> None:
        """Note a table row."""
        self._note(row.anchor, row.at, row_text(map(cell_text, row.cells)))

    def pieces(self) -> Iterator[str]:
        """Yield the XML of the part."""
        yield f'{DECLARATION}<asal xmlns="{NAMESPACE}" naskah="{escape(self._target)}" versi="{__version__}">'
        for start in range(0, len(self._lines), _CHUNK):
            yield "".join(self._lines[start : start + _CHUNK])
        yield "</asal>"

    def _note(self, anchor: str, at: NodePath, text: str) -> None:
        path = escape("/".join(map(str, at)))
        self._lines.append(f'<a n="{bookmark_name(anchor)}" p="{path}" s="{text_sum(text)}"/>')


def declare(parts: dict[str, bytes]) -> str:
    """Declare the part in a package and relate it to the body; return its name."""
    number = next(n for n in range(1, len(parts) + 2) if not _taken(parts, n))
    item, properties = f"{FOLDER}item{number}.xml", f"{FOLDER}itemProps{number}.xml"
    parts[properties] = (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_PROPERTIES}" ds:itemID="{_ITEM_ID}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    relation = f'<Relationship Id="rId1" Type="{R}/customXmlProps" Target="itemProps{number}.xml"/>'
    parts[f"{FOLDER}_rels/item{number}.xml.rels"] = (
        f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{relation}</Relationships>'
    ).encode()
    types = parse_xml(parts["[Content_Types].xml"], "[Content_Types].xml")
    names = {"PartName": f"/{properties}", "ContentType": _PROPERTIES_TYPE}
    etree.SubElement(types, f"{{{PACKAGE}/content-types}}Override", names)
    if not any(each.get("Extension") == "xml" for each in types):
        names = {"PartName": f"/{item}", "ContentType": "application/xml"}
        etree.SubElement(types, f"{{{PACKAGE}/content-types}}Override", names)
    parts["[Content_Types].xml"] = _serialize(types)
    empty = f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships"/>'.encode()
    relations = parse_xml(parts.get(_RELATIONS_PART, empty), _RELATIONS_PART)
    values = {"Id": "rIdAsalRancang", "Type": f"{R}/customXml", "Target": f"../{item}"}
    etree.SubElement(relations, f"{{{PACKAGE}/relationships}}Relationship", values)
    parts[_RELATIONS_PART] = _serialize(relations)
    return item


def read_manifest(parts: Mapping[str, bytes]) -> Origin | None:
    """Return what a draft says of its origin; None where that was lost or was never there."""
    for name in sorted(parts):
        if not re.fullmatch(r"customXml/item\d+\.xml", name):
            continue
        root = parse_xml(parts[name], name)
        if root.tag == f"{{{NAMESPACE}}}asal":
            entries = {each.get("n", ""): Entry(each.get("p", ""), each.get("s", "")) for each in root if each.get("n")}
            return Origin(root.get("naskah", ""), root.get("versi", ""), entries)
    return None


def _taken(parts: Mapping[str, bytes], number: int) -> bool:
    return any(name.lower() in (f"customxml/item{number}.xml", f"customxml/itemprops{number}.xml") for name in parts)


def _serialize(root: etree._Element) -> bytes:
    return DECLARATION.encode() + etree.tostring(root, encoding="utf-8")
