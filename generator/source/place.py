"""Finds the line and column of a node path by reading the file again, only when somebody asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # not exported by the stubs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import NodePath

_AROUND = 6  # from an action of a matrix to the group that it is in
_UNPRINTED = (("catatan",), ("tercetak",))

Span = tuple[int, int, int]
"""Line, column, and column behind the end; all counted from one, and the end 0 when it is on a later line."""


class PlaceIndex:
    """Places of every node and key of one file; a path that leads nowhere gives its nearest ancestor."""

    def __init__(self, text: str) -> None:
        self._values: dict[NodePath, Span] = {}
        self._keys: dict[NodePath, Span] = {}
        self._last_lines: dict[NodePath, int] = {}
        self._scalars: list[NodePath] = []
        self._lines = text.split("\n")
        try:
            self._read(text)
        except yaml.YAMLError:
            return

    def value(self, path: NodePath) -> Span:
        """Return where the node, or its nearest existing ancestor, starts."""
        while path and path not in self._values:
            path = path[:-1]
        return self._values.get(path, (1, 1, 0))

    def key(self, path: NodePath) -> Span:
        """Return where the key of the node is written; of a list item or an absent node the nearest ancestor."""
        while path and path not in self._values and path not in self._keys:
            path = path[:-1]
        return self._keys.get(path) or self.value(path)

    def knows(self, path: NodePath) -> bool:
        """Return whether the file has this node."""
        return path in self._values

    def word(self, path: NodePath, word: str) -> Span:
        """Return where words stand in a text, perhaps over two lines; where they do not, the start of the text.

        A row of a table stands for the texts printed in it: of the item, and of the items around it.
        """
        pattern = r"\s+".join(map(re.escape, word.split()))
        if pattern:
            sought = re.compile(pattern)
            for each in self._texts(path):
                span = self._search(each, sought)
                if span is not None:
                    return span
        return self.value(path)

    def _texts(self, path: NodePath) -> Iterator[NodePath]:
        """Yield a node, then the texts directly below it and below the nodes around it, from the inside out."""
        yield path
        for length in range(len(path), max(len(path) - _AROUND, 0), -1):
            for each in self._scalars:
                rest = each[length:]
                own = each[:length] == path[:length] and rest[:1] not in _UNPRINTED
                if own and (len(rest) == 1 or (len(rest) == 2 and isinstance(rest[1], int))):
                    yield each

    def _search(self, path: NodePath, sought: re.Pattern[str]) -> Span | None:
        line, column, _ = self.value(path)
        text = "\n".join(self._lines[line - 1 : self._last_lines.get(path, 0)])
        found = sought.search(text, column - 1)
        if found is None:
            return None
        before = text.count("\n", 0, found.start())
        start = found.start() - (text.rfind("\n", 0, found.start()) + 1)
        return line + before, start + 1, 0 if "\n" in found[0] else start + 1 + len(found[0])

    def _read(self, text: str) -> None:
        parser = CParser(text)
        stack: list[list[Any]] = []  # [path, next list position or None, pending key or None]
        try:
            while (event := parser.get_event()) is not None:
                if isinstance(event, yaml.CollectionEndEvent):
                    stack.pop()
                elif isinstance(event, yaml.NodeEvent):
                    path = self._place(stack, event)
                    if isinstance(event, yaml.CollectionStartEvent):
                        stack.append([path or (), 0 if isinstance(event, yaml.SequenceStartEvent) else None, None])
        finally:
            parser.dispose()

    def _place(self, stack: list[list[Any]], event: Any) -> NodePath | None:
        path: NodePath
        span = self._span(event)
        if not stack:
            self._values[()] = span
            return ()
        top = stack[-1]
        parent: NodePath = top[0]
        if top[1] is not None:
            path = (*parent, top[1])
            top[1] += 1
        elif top[2] is None:
            key: str = getattr(event, "value", "")
            top[2] = key
            self._keys.setdefault((*parent, key), span)
            return None
        else:
            path = (*parent, top[2])
            top[2] = None
        if path not in self._values:
            self._values[path] = span
            self._last_lines[path] = event.end_mark.line + 1
            if isinstance(event, yaml.ScalarEvent):
                self._scalars.append(path)
        return path

    def _span(self, event: Any) -> Span:
        """Return where a node stands; of a folded text (`>-`) its first line, not the sign above it."""
        start, end = event.start_mark, event.end_mark
        if isinstance(event, yaml.ScalarEvent) and event.style in ("|", ">") and event.value.strip():
            line = start.line + 1
            while not self._lines[line].strip():
                line += 1
            text = self._lines[line]
            return line + 1, len(text) - len(text.lstrip()) + 1, 0
        whole = isinstance(event, yaml.ScalarEvent) and start.line == end.line
        return start.line + 1, start.column + 1, end.column + 1 if whole else 0
