"""Units of a draft and of an edited file, made of lines: `Gaya | teks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.ooxml.edited import Unit

if TYPE_CHECKING:
    from generator.diagnostics.finding import NodePath


def paragraf(text: str, *names: str, style: str = "") -> Unit:
    return Unit("paragraf", (text,), names, style)


def baris(*cells: str, names: tuple[str, ...] = ()) -> Unit:
    return Unit("baris", cells, names, "", tuple(range(len(cells))), (False,) * len(cells))


class SumberTiruan:
    """The YAML of a document without files."""

    def __init__(self, data: Any) -> None:
        self.data = data

    def node(self, path: NodePath) -> Any:
        node = self.data
        for key in path:
            try:
                node = node[key]
            except (KeyError, IndexError, TypeError):
                return None
        return node

    def text(self, at: NodePath) -> tuple[str, NodePath] | None:
        for path in (at, at[:-1]) if at[-1:] == ("teks",) else (at,):
            if isinstance(self.node(path), str):
                return self.node(path), path
        return None

    def file(self, path: NodePath) -> tuple[str, NodePath]:
        return "naskah.yaml", path

    def shown(self, file: str, path: NodePath) -> str:
        return file
