"""Where the text of a draft came from: bookmarks, YAML nodes, and the file and line of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from generator.blocks.figures import CaptionBlock, ChartBlock, PictureBlock, caption_number
from generator.blocks.model import TableBlock, TextBlock
from generator.diagnostics.finding import Place
from generator.ooxml.anchors import bookmark_name
from generator.source.discover import DOCUMENT_FILE
from generator.source.load import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.blocks.composition import Composition
    from generator.blocks.model import Row, Source
    from generator.diagnostics.finding import NodePath
    from generator.source.discover import Target


class Asal(NamedTuple):
    """What the composer knows of a bookmark; `lines` are the nodes of the paragraphs in every cell of a row."""

    at: NodePath
    number: str = ""
    style: str = ""
    sources: tuple[Source, ...] = ()
    lines: tuple[tuple[NodePath, ...], ...] = ()

    @property
    def item(self) -> NodePath:
        """The list item that this is the text of; empty where it is none."""
        path = self.at[:-1] if self.at[-1:] == ("teks",) else self.at
        return path if path and isinstance(path[-1], int) else ()


def origins(composition: Composition) -> dict[str, Asal]:
    """Return where every bookmark of a document came from, in order."""
    return dict(_origins(composition))


def _origins(composition: Composition) -> Iterator[tuple[str, Asal]]:
    blocks = (block for _, slot in composition.slots() for block in slot.blocks)
    for block in blocks:
        if isinstance(block, TableBlock):
            rows = (
                (row, sources) for part, sources in ((block.header, ()), (block.rows, block.sources)) for row in part
            )
            yield from ((bookmark_name(row.anchor), _row(row, sources)) for row, sources in rows if row.anchor)
        elif isinstance(block, (TextBlock, CaptionBlock, ChartBlock, PictureBlock)) and block.anchor:
            yield bookmark_name(block.anchor), Asal(block.at, _number(block), block.style)


def _number(block: TextBlock | CaptionBlock | ChartBlock | PictureBlock) -> str:
    if isinstance(block, CaptionBlock):
        return caption_number(block)
    return " ".join(block.number.split()) if isinstance(block, TextBlock) else ""


def _row(row: Row, sources: tuple[Source, ...]) -> Asal:
    lines = tuple(tuple(block.at for block in cell.content) for cell in row.cells)
    return Asal(row.at, sources=sources, lines=lines)


class Sumber:
    """The YAML of one document, its included files put in place."""

    def __init__(self, content: Path, target: Target) -> None:
        self.name = f"{target}/{DOCUMENT_FILE}"
        self.library = Library(content)
        data, _ = self.library.read(self.name)
        self._data: Any = data or {}
        self._shown = content.name
        daerah, _ = self.library.read(f"{target.daerah}/daerah.yaml")
        self._agencies = _agencies(daerah or {})

    def node(self, path: NodePath) -> Any:
        """Return the node at a path, None where there is none."""
        return self._walk(path)[0]

    def _walk(self, path: NodePath) -> tuple[Any, NodePath]:
        """Return a node, and its path as the file has it: without the keys that a short form leaves out."""
        node, place = self._data, list[str | int]()
        for key in path:
            if _left_out(key, node):
                continue
            place.append(key)
            if isinstance(node, dict):
                node = node.get(str(key))
            elif isinstance(node, list) and isinstance(key, int) and key < len(node):
                node = node[key]
            else:
                node = None
        return node, tuple(place)

    def text(self, at: NodePath) -> tuple[str, NodePath] | None:
        """Return the text that a block came from and its path; None where the generator composed it."""
        node, path = self._walk(at)
        return (node, path) if isinstance(node, str) else None

    def above(self, path: NodePath, key: NodePath, kind: type) -> NodePath | None:
        """Return the path of a key in the nearest node above that has it as a value of this kind."""
        for length in range(len(path), -1, -1):
            if isinstance(self.node(path[:length]), dict) and isinstance(self.node((*path[:length], *key)), kind):
                return (*path[:length], *key)
        return None

    def file(self, path: NodePath) -> tuple[str, NodePath]:
        """Return the file that holds a node, and the path inside of it."""
        path = self._walk(path)[1]
        for prefix, included in self.library.parts.get(self.name, ()):
            if path[: len(prefix)] == prefix:
                return included, path[len(prefix) :]
        return self.name, path

    def shown(self, file: str, path: NodePath) -> str:
        """Return a place as people read it: file and line."""
        _, line, _, _ = self.library.locate(Place(file, path))
        return f"{self._shown}/{file}:{line}" if line else f"{self._shown}/{file}"

    def agency(self, name: str) -> tuple[str, str] | None:
        """Return id and official name of an agency by one of its names."""
        return self._agencies.get(" ".join(name.split()).casefold())


def _left_out(key: str | int, node: Any) -> bool:
    """Return whether a bare value stands for what the model calls by this key: a text, cells, a list of one."""
    if isinstance(node, str):
        return key in ("teks", 0)
    return key == "sel" and isinstance(node, list)


def _agencies(daerah: dict[str, Any]) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for kind in ("perangkat_daerah", "mitra"):
        for key, data in (daerah.get(kind) or {}).items():
            if isinstance(data, dict):
                alias = data.get("alias") or []
                official = str(data.get("nama"))
                for name in (official, *(alias if isinstance(alias, list) else [alias])):
                    found.setdefault(" ".join(str(name).split()).casefold(), (key, official))
    return found
