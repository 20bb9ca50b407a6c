"""The allow-list: which Jinja a template may use, checked on the parsed template before any of it runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from generator.templating.faults import FORBIDDEN, LIMIT, SYNTAX, UNKNOWN_FILTER, Fault, did_you_mean
from generator.templating.filters import CONCAT_FILTER, STEPS_FILTER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jinja2 import Environment

MAX_NODES = 100_000
MAX_DEPTH = 60
MAX_LOOPS = 12

_ALLOWED: Final[tuple[type[nodes.Node], ...]] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Getattr,
    nodes.Getitem,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Add,
    nodes.Sub,
    nodes.Mul,
    nodes.Div,
    nodes.FloorDiv,
    nodes.Mod,
    nodes.Neg,
    nodes.Pos,
    nodes.Concat,
    nodes.Assign,
    nodes.Tuple,
    nodes.List,
    nodes.Keyword,
)
_WHAT: Final[dict[str, str]] = {
    "Call": "pemanggilan fungsi",
    "Pow": "pangkat (**)",
    "Slice": "potongan [a:b]",
    "Dict": "kumpulan {...}",
    "Include": "include",
    "Import": "import",
    "FromImport": "from ... import",
    "Extends": "extends",
    "Block": "block",
    "Macro": "macro",
    "CallBlock": "call",
    "FilterBlock": "filter ... endfilter",
    "With": "with",
    "AssignBlock": "set ... endset",
    "NSRef": "namespace",
    "ScopedEvalContextModifier": "autoescape",
}
_RESERVED: Final = frozenset({"self", "super", "caller", "varargs", "kwargs"})


class ForbiddenTemplateError(TemplateSyntaxError):
    """A template that parses but uses what the allow-list does not have."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults[0].message, faults[0].line)
        self.faults = faults


def forbidden(template: nodes.Template, env: Environment) -> list[Fault]:
    """Return every use of something outside the allow-list, or one fault when it is too big."""
    faults: list[Fault] = []
    stack: list[tuple[nodes.Node, int, int]] = [(template, 0, 0)]
    count = 0
    while stack:
        node, depth, loops = stack.pop()
        count += 1
        loops += isinstance(node, nodes.For)
        if count > MAX_NODES or depth > MAX_DEPTH or loops > MAX_LOOPS:
            return [Fault(node.lineno, LIMIT, "templat terlalu rumit", "kurangi tag atau blok yang bersarang")]
        faults.extend(_node_faults(node, env))
        stack.extend((child, depth + 1, loops) for child in node.iter_child_nodes())
    return sorted(faults, key=lambda fault: fault.line)


def _node_faults(node: nodes.Node, env: Environment) -> Iterator[Fault]:
    if not isinstance(node, _ALLOWED):
        name = type(node).__name__
        yield Fault(node.lineno or 1, FORBIDDEN, f"{_WHAT.get(name, name)} tidak diizinkan di templat", _instead(name))
        return
    for kind, check in _CHECKS:
        if isinstance(node, kind):
            yield from check(node, env)


def _instead(name: str) -> str:
    return "siapkan nilainya di data, lalu cetak dengan {{ nama }}" if name in ("Call", "Pow", "Dict", "Slice") else ""


def _name(node: nodes.Name, _env: Environment) -> Iterator[Fault]:
    if node.name.startswith("_") or node.name in _RESERVED:
        yield Fault(node.lineno, FORBIDDEN, f'nama "{node.name}" tidak diizinkan di templat')


def _attribute(node: nodes.Getattr, _env: Environment) -> Iterator[Fault]:
    if node.attr.startswith("_"):
        yield Fault(node.lineno, FORBIDDEN, f'".{node.attr}" tidak diizinkan di templat')


def _item(node: nodes.Getitem, _env: Environment) -> Iterator[Fault]:
    if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str) and node.arg.value.startswith("_"):
        yield Fault(node.lineno, FORBIDDEN, f"['{node.arg.value}'] tidak diizinkan di templat")


def _filter(node: nodes.Filter, env: Environment) -> Iterator[Fault]:
    if node.name not in env.filters or node.name in (STEPS_FILTER, CONCAT_FILTER):
        known = [name for name in env.filters if not name.startswith("_")]
        yield Fault(node.lineno, UNKNOWN_FILTER, f'saringan "{node.name}" tidak ada', _hint(node.name, known))
    yield from _unpacking(node)


def _test(node: nodes.Test, env: Environment) -> Iterator[Fault]:
    if node.name not in env.tests:
        yield Fault(node.lineno, UNKNOWN_FILTER, f'uji "is {node.name}" tidak ada', _hint(node.name, list(env.tests)))
    yield from _unpacking(node)


def _unpacking(node: nodes.Filter | nodes.Test) -> Iterator[Fault]:
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        yield Fault(node.lineno, FORBIDDEN, "tanda * di depan nilai tidak diizinkan di templat")


def _loop(node: nodes.For, _env: Environment) -> Iterator[Fault]:
    if node.recursive:
        yield Fault(node.lineno, FORBIDDEN, "perulangan recursive tidak diizinkan di templat")


def _hint(name: str, known: list[str]) -> str:
    return did_you_mean(name, known) or "yang ada: " + ", ".join(sorted(known))


_CHECKS: Final[tuple[tuple[type[nodes.Node], Callable[..., Iterator[Fault]]], ...]] = (
    (nodes.Name, _name),
    (nodes.Getattr, _attribute),
    (nodes.Getitem, _item),
    (nodes.Filter, _filter),
    (nodes.Test, _test),
    (nodes.For, _loop),
)

_TRANSLATIONS: Final = (
    (r"unexpected char (.+) at \d+", "huruf atau tanda {0} tidak dimengerti di dalam tag"),
    (r"Expected an expression, got 'end of (?:print|statement).*'", "tag berakhir sebelum isinya lengkap"),
    (r"Expected an expression, got (.+)", "ada {0} di tempat yang seharusnya nama atau nilai"),
    (r"expected token 'end of (?:print|statement) ?(?:statement|block)?', got (.+)", "tidak mengerti {0} di dalam tag"),
    (r"expected token (.+), got (.+)", "seharusnya {0}, bukan {1}"),
    (r"Encountered unknown tag '(end\w+|else|elif)'.*", 'perintah "{0}" tidak menutup apa pun'),
    (r"Encountered unknown tag '(\w+)'.*", 'perintah "{0}" tidak ada'),
    (r"[Uu]nexpected '?end of template'?.*", "ada blok yang tidak ditutup"),
    (r"Unexpected end of template.*", "ada blok yang tidak ditutup"),
    (r"unexpected 'end of (?:print|statement).*'", "tag berakhir sebelum isinya lengkap"),
    (r"unexpected '(.+)'", 'tanda "{0}" tidak berpasangan'),
    (r"can't assign (?:to )?(.+)", "nama {0} tidak dapat diberi nilai"),
)


def translate(error: TemplateSyntaxError) -> Fault:
    """Return Jinja's own complaint about syntax as a fault in Indonesian."""
    text = error.message or ""
    for pattern, words in _TRANSLATIONS:
        if match := re.fullmatch(pattern, text):
            return Fault(error.lineno, SYNTAX, words.format(*match.groups()))
    return Fault(error.lineno, SYNTAX, f"tata tulis tag keliru ({text})")
