"""A .docx as its parts: what the rules of the lint look at."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from functools import cached_property
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
BODY = "word/document.xml"
_STORY = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_WORDS = (f"{W}t", f"{W}tab", f"{W}br")


class Package:
    """The parts of one .docx; `stories` are those that hold paragraphs."""

    def __init__(self, source: Path | IO[bytes]) -> None:
        with zipfile.ZipFile(source) as archive:
            self.bytes = {name: archive.read(name) for name in archive.namelist()}
        self.stories = {name: etree.fromstring(data) for name, data in self.bytes.items() if _STORY.fullmatch(name)}

    def root(self, name: str) -> etree._Element:
        """Return the tree of a part, an empty one if it is not there."""
        return etree.fromstring(self.bytes[name]) if name in self.bytes else etree.Element("none")

    def each(self, *tags: str) -> Iterator[tuple[str, etree._Element]]:
        """Yield every element of these names in the stories, with its part."""
        for part, root in self.stories.items():
            for element in root.iter(*tags):
                yield part, element

    @cached_property
    def bookmarks(self) -> Counter[str]:
        """Count names of bookmarks in small letters: Word does not tell apart A and a."""
        return Counter(attr(mark, "name").lower() for _, mark in self.each(f"{W}bookmarkStart"))

    @cached_property
    def relations(self) -> list[tuple[str, etree._Element]]:
        """Every relationship with the part that owns it."""
        found = []
        for name, data in self.bytes.items():
            path = PurePosixPath(name)
            if path.suffix == ".rels":
                owner = str(path.parent.parent / path.stem).removeprefix("./")
                found += [(owner, each) for each in etree.fromstring(data)]
        return found


def attr(element: etree._Element | None, name: str = "val") -> str:
    return "" if element is None else element.get(W + name, "")


def number(element: etree._Element | None, name: str = "val", default: int = 0) -> int:
    text = attr(element, name)
    return int(text) if text.lstrip("-").isdigit() else default


def text_of(element: etree._Element) -> str:
    return "".join(each.text or "" if each.tag == f"{W}t" else " " for each in element.iter(*_WORDS))
