"""Which names a template uses, read from its syntax tree and held against example values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from jinja2 import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAX_SAMPLES: Final = 100
Samples = tuple[object, ...]
"""Example values that a name may have; empty when nothing is known about it."""
Unknown = tuple[int, str, tuple[str, ...] | None]
"""Line, dotted path, and the keys that exist beside it (None at the top)."""


def used_paths(template: nodes.Template) -> frozenset[str]:
    """Return the dotted paths that a template reads from its values; loop variables are left out."""
    walker = _Walker({})
    walker.walk(template, {})
    return frozenset(walker.used)


def unknown_paths(template: nodes.Template, known: Mapping[str, object]) -> list[Unknown]:
    """Return the paths that the example values do not have, in order, each place once."""
    walker = _Walker(known)
    walker.walk(template, {})
    return sorted(
        ((line, path, keys) for (line, path), keys in walker.unknown.items() if path not in walker.guarded),
        key=lambda each: each[0],
    )


class _Walker:
    def __init__(self, known: Mapping[str, object]) -> None:
        self.known = known
        self.used: set[str] = set()
        self.guarded: set[str] = set()
        self.unknown: dict[tuple[int, str], tuple[str, ...] | None] = {}

    def walk(self, node: nodes.Node, scope: dict[str, Samples]) -> None:
        """Visit statements in order; `scope` holds loop variables and names that were set."""
        if isinstance(node, nodes.For):
            self._loop(node, scope)
        elif isinstance(node, nodes.Assign):
            samples = self.value(node.node, scope)
            scope.update({name.name: samples for name in _targets(node.target)})
        elif isinstance(node, nodes.Expr):
            self.value(node, scope)
        else:
            for child in node.iter_child_nodes():
                self.walk(child, scope)

    def _loop(self, node: nodes.For, scope: dict[str, Samples]) -> None:
        items = _items(self.value(node.iter, scope))
        inner = scope | {name.name: () for name in _targets(node.target)} | {"loop": ()}
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = items
        for child in (*([node.test] if node.test else []), *node.body):
            self.walk(child, inner)
        for child in node.else_:
            self.walk(child, dict(scope))

    def value(self, node: nodes.Node, scope: dict[str, Samples]) -> Samples:
        """Return example values of an expression, noting the paths in it."""
        path = _path(node)
        if path:
            return self._read(path, node.lineno, scope)
        if isinstance(node, nodes.Filter) and node.name == "_langkah" and node.node is not None:
            return self.value(node.node, scope)
        self._note_guard(node)
        samples = [self.value(child, scope) for child in node.iter_child_nodes() if isinstance(child, nodes.Expr)]
        if isinstance(node, nodes.Filter) and node.name in ("first", "last") and samples:
            return _items(samples[0])
        if isinstance(node, nodes.Filter) and node.name in ("sort", "list", "reverse", "unique") and samples:
            return samples[0]
        return ()

    def _note_guard(self, node: nodes.Node) -> None:
        """Remember a path that may be missing: it is tested, or has a value to fall back on."""
        guards = {nodes.Test: ("defined", "undefined"), nodes.Filter: ("default", "d")}
        for kind, names in guards.items():
            if isinstance(node, kind) and node.name in names and node.node is not None:
                self.guarded.add(".".join(_path(node.node)))

    def _read(self, path: tuple[str, ...], line: int, scope: dict[str, Samples]) -> Samples:
        name = path[0]
        if name in scope:
            samples = scope[name]
        else:
            self.used.add(".".join(path))
            if name not in self.known:
                self.unknown.setdefault((line, ".".join(path)), None)
                return ()
            samples = (self.known[name],)
        for position, key in enumerate(path[1:], 2):
            dicts = [sample for sample in samples if isinstance(sample, Mapping)]
            found = tuple(sample[key] for sample in dicts if key in sample)
            if not found and samples and len(dicts) == len(samples):
                prefix = ".".join(path[: position - 1])
                keys = tuple(f"{prefix}.{each}" for sample in dicts for each in sample)
                self.unknown.setdefault((line, ".".join(path[:position])), keys)
            samples = found
        return samples


def _path(node: nodes.Node) -> tuple[str, ...]:
    """Return `a.b["c"]` as its words, or nothing for any other expression."""
    words: list[str] = []
    while isinstance(node, (nodes.Getattr, nodes.Getitem)):
        key = node.attr if isinstance(node, nodes.Getattr) else _constant(node.arg)
        if not key:
            return ()
        words.append(key)
        node = node.node
    return (node.name, *reversed(words)) if isinstance(node, nodes.Name) else ()


def _constant(node: nodes.Node) -> str:
    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, str) else ""


def _targets(node: nodes.Node) -> Iterable[nodes.Name]:
    return [node] if isinstance(node, nodes.Name) else node.find_all(nodes.Name)


def _items(samples: Samples) -> Samples:
    return tuple(_first_items(samples))


def _first_items(samples: Samples) -> Iterator[object]:
    count = 0
    for sample in samples:
        for item in sample if isinstance(sample, (list, tuple)) else ():
            count += 1
            if count > _MAX_SAMPLES:
                return
            yield item
