"""Finds the line and column of a node path by reading the file again, only when somebody asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # not exported by the stubs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.diagnostics.finding import NodePath

    _Branches = dict[str | int, "_Branches"]

_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_AROUND = 6  # from an action of a matrix to the group that it is in
_UNPRINTED = (("catatan",), ("tercetak",))

Span = tuple[int, int, int]
"""Line, column, and column behind the end; all counted from one, and the end 0 when it is on a later line."""


class PlaceIndex:
    """Places of nodes and keys of one file; a path that leads nowhere gives its nearest ancestor.

    With `wanted` only the places of these paths are kept: all of a long matrix are a heavy load for one finding.
    """

    def __init__(self, text: str, wanted: Iterable[NodePath] | None = None) -> None:
        self._wanted = None if wanted is None else frozenset(wanted)
        self._missing = set(self._wanted or ())
        self._values: dict[NodePath, Span] = {}
        self._keys: dict[NodePath, Span] = {}
        self._last_lines: dict[NodePath, int] = {}
        self._scalars: list[NodePath] = []
        self._lines = text.split("\n")
        try:
            self._read(text)
        except yaml.YAMLError:
            return

    def with_more(self, text: str, paths: Iterable[NodePath]) -> PlaceIndex:
        """Return an index that has the places of these paths as well."""
        if self._wanted is None or self._wanted.issuperset(paths):
            return self
        return PlaceIndex(text, self._wanted.union(paths))

    def covers(self, path: NodePath) -> bool:
        """Return whether the index can tell of a path."""
        return self._wanted is None or path in self._wanted

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

    def word(self, path: NodePath, word: str) -> Span | None:
        """Return where words stand in a text, perhaps over two lines; where they do not, the start of the text.

        A row of a table stands for the texts printed in it: of the item, and of the items around it. None where
        only some places are known and the words are not in these.
        """
        pattern = r"\s+".join(map(re.escape, word.split()))
        if pattern:
            sought = re.compile(pattern)
            for each in self._texts(path):
                span = self._search(each, sought)
                if span is not None:
                    return span
        return self.value(path) if self._wanted is None else None

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
        get_event: Callable[[], Any] = parser.get_event
        branches = None if self._wanted is None else _branches(self._wanted)
        stack: list[_Open] = []
        try:
            while (self._wanted is None or self._missing) and (event := get_event()) is not None:
                if isinstance(event, yaml.CollectionEndEvent):
                    stack.pop()
                elif isinstance(event, yaml.NodeEvent):
                    inside = self._place(stack, event, branches)
                    if isinstance(event, yaml.CollectionStartEvent):
                        if inside is None:
                            _skip(get_event)
                        else:
                            stack.append(inside)
        finally:
            parser.dispose()

    def _place(self, stack: list[_Open], event: Any, branches: _Branches | None) -> _Open | None:
        """Note where a node or a key stands; return what to go on with inside of it, None where nothing is wanted."""
        path: NodePath = ()
        if stack:
            top = stack[-1]
            step = top.step(event)
            if step is None:
                return None
            branches = top.branches
            if branches is not None:
                if step not in branches:
                    return None
                branches = branches[step]
            path = (*top.path, step)
            if top.at_key:
                self._keys.setdefault(path, self._span(event))
                return None
        if path not in self._values:
            self._values[path] = self._span(event)
            self._last_lines[path] = event.end_mark.line + 1
            self._missing.discard(path)
            if isinstance(event, yaml.ScalarEvent):
                self._scalars.append(path)
        return _Open(path, branches, is_list=isinstance(event, yaml.SequenceStartEvent))

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


class _Open:
    """A list or mapping that is being read; `at_key` while the node last seen is a key."""

    __slots__ = ("_key", "_next", "at_key", "branches", "path")

    def __init__(self, path: NodePath, branches: _Branches | None, *, is_list: bool) -> None:
        self.path, self.branches = path, branches
        self.at_key = False
        self._key: str | None = None
        self._next = 0 if is_list else -1

    def step(self, event: Any) -> str | int | None:
        """Return the key or position of a node; None for a key that is no text."""
        if self._next >= 0:
            self._next += 1
            return self._next - 1
        self.at_key = not self.at_key
        if self.at_key:
            self._key = getattr(event, "value", None)
        return self._key


def _branches(paths: Iterable[NodePath]) -> _Branches:
    """Return paths as a tree."""
    root: _Branches = {}
    for path in paths:
        here = root
        for step in path:
            here = here.setdefault(step, {})
    return root


def _skip(get_event: Callable[[], Any]) -> None:
    """Go to the end of a list or mapping that has just begun."""
    depth = 1
    while depth:
        kind = type(get_event())
        if kind in _STARTS:
            depth += 1
        elif kind in _ENDS:
            depth -= 1
