"""The parts that charts and pictures bring into a package: named and related before the body is written.

The body is streamed into the zip, and what stands before it there already lists every part. So all
slots are looked through first, and every block gets its relation; the body then only asks for it.
"""

from __future__ import annotations

import hashlib
from itertools import count
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.blocks.figures import ChartBlock, PictureBlock
from generator.ooxml.chart import chart_xml
from generator.ooxml.chart_look import chart_look
from generator.ooxml.guard import parse_xml
from generator.ooxml.namespaces import DECLARATION, PACKAGE, R
from generator.ooxml.package import serialize
from generator.ooxml.workbook import workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.blocks.model import Block

_TYPES_PART: Final = "[Content_Types].xml"
_RELATIONS_PART: Final = "word/_rels/document.xml.rels"
_TYPES: Final = f"{{{PACKAGE}/content-types}}"
_RELATIONS: Final = f"{PACKAGE}/relationships"
_CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_ENDINGS: Final = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
    "jpeg": "image/jpeg",
}
_TWIPS_PER_MM: Final = 1440 / 25.4
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class ExtraParts:
    """New and changed parts of one document, and the relation of every chart and picture in its body.

    `parts` are the parts of the template, `width` is that of the text in twips. The file of a picture
    is read when the package is written; fails with OSError for one that cannot be read.
    """

    def __init__(self, parts: Mapping[str, bytes], blocks: Iterable[Block], width: int) -> None:
        self.parts: dict[str, bytes | Path] = {}
        self._template = parts
        self._width_mm = width / _TWIPS_PER_MM
        self._relations: dict[int, str] = {}  # by identity: a block is one place on paper
        self._pictures: dict[bytes, str] = {}
        self._used = {name.lower() for name in parts}
        self._drawings = count(1)
        figures = [each for each in blocks if isinstance(each, ChartBlock) or _has_file(each)]
        if figures:
            self._add(figures)

    def relation(self, block: ChartBlock | PictureBlock) -> str:
        """Return the id of the relation from the body to the part of a block."""
        return self._relations[id(block)]

    def next_drawing(self) -> int:
        """Return a number that no other drawing of the document has."""
        return next(self._drawings)

    def _add(self, figures: Iterable[Block]) -> None:
        self._drawings = count(_last_drawing(self._template) + 1)
        self._look = chart_look(self._template)
        self._types = parse_xml(self._template[_TYPES_PART], _TYPES_PART)
        old = self._template.get(_RELATIONS_PART) or _empty_relations()
        self._related = parse_xml(old, _RELATIONS_PART)
        for block in figures:
            if id(block) in self._relations:
                continue
            if isinstance(block, ChartBlock):
                self._relations[id(block)] = self._relate("chart", self._chart(block))
            elif isinstance(block, PictureBlock) and block.file is not None:
                self._relations[id(block)] = self._picture(block.file)
        self.parts[_TYPES_PART] = serialize(self._types)
        self.parts[_RELATIONS_PART] = serialize(self._related)

    def _chart(self, block: ChartBlock) -> str:
        name = self._free("word/charts/chart{}.xml")
        sheet = self._free("word/embeddings/Microsoft_Excel_Worksheet{}.xlsx")
        xml = chart_xml(block, self._look, self._width_mm, "rId1")
        self.parts[name] = xml.encode()
        self.parts[sheet] = workbook(block)
        folder, _, file = name.rpartition("/")
        relation = f'<Relationship Id="rId1" Type="{R}/package" Target="../{sheet.removeprefix("word/")}"/>'
        text = f'{DECLARATION}<Relationships xmlns="{_RELATIONS}">{relation}</Relationships>'
        self.parts[f"{folder}/_rels/{file}.rels"] = text.encode()
        self._override(name, _CHART_TYPE)
        self._default(sheet)
        return name

    def _picture(self, file: Path) -> str:
        """Return the relation to a picture; the same bytes are stored once."""
        with file.open("rb") as stream:
            ending = "png" if stream.read(1) == b"\x89" else "jpeg"
            stream.seek(0)
            digest = hashlib.file_digest(stream, "blake2b").digest()
        if digest not in self._pictures:
            name = self._free(f"word/media/gambar{{}}.{ending}")
            self.parts[name] = file
            self._default(name)
            self._pictures[digest] = self._relate("image", name)
        return self._pictures[digest]

    def _free(self, pattern: str) -> str:
        name = next(name for n in count(1) if (name := pattern.format(n)).lower() not in self._used)
        self._used.add(name.lower())
        return name

    def _relate(self, kind: str, part: str) -> str:
        used = {each.get("Id", "").lower() for each in self._related}
        id_ = next(f"rIdIsi{n}" for n in count(len(self._relations) + 1) if f"ridisi{n}" not in used)
        values = {"Id": id_, "Type": f"{R}/{kind}", "Target": part.removeprefix("word/")}
        etree.SubElement(self._related, f"{{{_RELATIONS}}}Relationship", values)
        return id_

    def _default(self, part: str) -> None:
        """Declare the type of an ending; where the template means something else by it, that of this part alone."""
        ending = part.rpartition(".")[2]
        known = {each.get("Extension", "").lower(): each.get("ContentType") for each in self._types}
        if ending not in known:
            element = etree.Element(f"{_TYPES}Default", Extension=ending, ContentType=_ENDINGS[ending])
            self._types.insert(0, element)
        elif known[ending] != _ENDINGS[ending]:
            self._override(part, _ENDINGS[ending])

    def _override(self, part: str, content_type: str) -> None:
        etree.SubElement(self._types, f"{_TYPES}Override", PartName=f"/{part}", ContentType=content_type)


def has_figures(blocks: Iterable[Block]) -> bool:
    """Return whether any block is a chart or picture, which only the body of a document can show."""
    return any(isinstance(block, (ChartBlock, PictureBlock)) for block in blocks)


def _has_file(block: Block) -> bool:
    return isinstance(block, PictureBlock) and block.file is not None


def _empty_relations() -> bytes:
    return f'{DECLARATION}<Relationships xmlns="{_RELATIONS}"/>'.encode()


def _last_drawing(parts: Mapping[str, bytes]) -> int:
    """Return the highest number of a drawing in any part of the template."""
    names = (name for name in parts if name.startswith("word/") and name.endswith(".xml"))
    roots = (parse_xml(parts[name], name) for name in names)
    numbers = (each.get("id", "") for root in roots for each in root.iter(_DRAWING))
    return max((int(number) for number in numbers if number.isdigit()), default=0)
