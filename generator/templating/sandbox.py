"""The Jinja environment for templates that other people write: plain data in, text out, nothing else.

Three walls: an allow-list on the parsed template before anything runs; values read from plain
dicts and lists by item only, with no calls; and caps on steps, text length and numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from generator.templating.faults import (
    CURLY_QUOTE,
    FORBIDDEN,
    LIMIT,
    RUN_TIME,
    SYNTAX,
    UNCLOSED,
    Fault,
    ValueFaultError,
)
from generator.templating.filters import CONCAT_FILTER, STEPS_FILTER, WALK_A_LIST, allowed_filters, allowed_tests
from generator.templating.names import undefined_name
from generator.templating.syntax import ForbiddenTemplateError, forbidden, translate
from generator.templating.tags import scan
from generator.templating.values import MAX_TEXT_CHARS, describe

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from jinja2.runtime import Context

__all__ = ["Fault", "UnknownNameError", "check_syntax", "make_environment", "undefined_name"]

MAX_SOURCE_CHARS = 5_000_000
MAX_TAG_CHARS = 2_000
MAX_TAGS = 20_000
MAX_NUMBER = 10**40
_LOOP = frozenset(
    {"index", "index0", "first", "last", "length", "revindex", "revindex0", "depth", "depth0", "previtem", "nextitem"}
)
_QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_CURLY = re.compile("[“”„‟‘’‚‛«»]")
_NUMBERS = (int, float, Decimal)


class UnknownNameError(UndefinedError):
    """A name that the values do not have; `owner` is the value that was asked, or None at the top."""

    def __init__(self, message: str, name: object, owner: object) -> None:
        super().__init__(message)
        self.name = name
        self.owner = owner


class NamedUndefined(StrictUndefined):
    """A missing value that says who was asked for which name when it is used."""

    __slots__ = ()

    def __init__(self, hint: str | None = None, obj: Any = missing, name: Any = None, _exc: Any = None) -> None:
        owner = None if obj is missing else obj
        super().__init__(hint, obj, name, partial(UnknownNameError, name=name, owner=owner))  # type: ignore[arg-type]


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox that refuses to compile what the allow-list does not have."""

    intercepted_binops: ClassVar[frozenset[str]] = frozenset({"+", "-", "*", "/", "//", "%"})  # type: ignore[misc]

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        if faults := forbidden(template, self):
            raise ForbiddenTemplateError(faults)
        self._meter(template)
        return template

    def _meter(self, template: nodes.Template) -> None:
        """Charge every loop and list filter to the budget, and cap what `~` joins."""
        for loop in list(template.find_all(nodes.For)):
            loop.iter = self._filtered(loop.iter, STEPS_FILTER)
        for node in list(template.find_all(nodes.Filter)):
            if node.name in WALK_A_LIST and node.node is not None:
                node.node = self._filtered(node.node, STEPS_FILTER)
        for concat in list(template.find_all(nodes.Concat)):
            items = nodes.List(concat.nodes, lineno=concat.lineno, environment=self)
            concat.nodes = [self._filtered(items, CONCAT_FILTER)]

    def _filtered(self, node: nodes.Node, name: str) -> nodes.Filter:
        return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno, environment=self)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Read a key of a dict, or one of the known facts about a loop."""
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if isinstance(obj, Undefined):
            return getattr(obj, attribute)
        if isinstance(obj, LoopContext) and attribute in _LOOP:
            return getattr(obj, attribute)
        if isinstance(obj, LoopContext):
            raise SecurityError(f"loop.{attribute}")
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Read a key of a dict or a position of a list or text."""
        if isinstance(obj, (list, tuple, str)) and isinstance(argument, int):
            try:
                return obj[argument]
            except IndexError:
                return self.undefined(obj=obj, name=str(argument))
        return self.getattr(obj, argument)

    def is_safe_callable(self, obj: Any) -> bool:
        """Return False: a template calls nothing."""
        return False

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return False: a template reads no attribute."""
        return False

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute with numbers, and join two texts with `+`; both within limits."""
        if isinstance(left, Undefined) or isinstance(right, Undefined):
            str(left), str(right)  # the one that is missing says so
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            if len(left) + len(right) > MAX_TEXT_CHARS:
                raise ValueFaultError(LIMIT, "teks yang dirangkai terlalu panjang")
            return left + right
        for value in (left, right):
            if isinstance(value, bool) or not isinstance(value, _NUMBERS):
                raise ValueFaultError(RUN_TIME, f'"{operator}" hanya untuk angka, nilainya {describe(value)}')
        result = self.binop_table[operator](left, right)
        if abs(result) > MAX_NUMBER:
            raise ValueFaultError(LIMIT, "hasil hitungan terlalu besar")
        return result


def make_environment(
    filters: Mapping[str, Callable[..., object]],
    *,
    autoescape: bool = False,
    finalize: Callable[..., Any] | None = None,
) -> TemplateEnvironment:
    """Return a sandbox with the built-in filters and these; `finalize` turns each printed value into text."""
    env = TemplateEnvironment(
        undefined=NamedUndefined,
        autoescape=autoescape,
        finalize=finalize,
        loader=None,
        extensions=[],
        keep_trailing_newline=True,
    )
    env.globals.clear()
    env.filters = allowed_filters(filters)
    env.tests = allowed_tests()
    return env


def check_syntax(env: Environment, source: str) -> list[Fault]:
    """Return what is wrong with a template before it runs; an empty list means it may be compiled."""
    if len(source) > MAX_SOURCE_CHARS:
        return [Fault(1, LIMIT, "templat terlalu besar")]
    if faults := _tag_faults(source):
        return faults
    try:
        env.parse(source)
    except ForbiddenTemplateError as error:
        return error.faults
    except TemplateSyntaxError as error:
        return [translate(error)]
    except RecursionError:
        return [Fault(1, LIMIT, "tag terlalu bersarang")]
    except (ValueError, OverflowError, MemoryError) as error:
        return [Fault(1, SYNTAX, f"tata tulis tag keliru ({error})")]
    return []


def _tag_faults(source: str) -> list[Fault]:
    """Return what shows without parsing: tags left open, curly quotes, a tag of great length, `raw`."""
    tags, strays = scan(source)
    if len(tags) > MAX_TAGS:
        return [Fault(1, LIMIT, f"terlalu banyak tag ({len(tags)})")]
    found: list[tuple[int, str, str, str]] = [
        (stray.start, UNCLOSED, f"tag tidak ditutup: {stray.text}", f"tutup dengan {closing(stray.text)}")
        for stray in strays
        if stray.opens
    ]
    for tag in tags:
        if len(tag.text) > MAX_TAG_CHARS:
            found.append((tag.start, LIMIT, "tag terlalu panjang", ""))
        elif tag.kind != "komentar" and _CURLY.search(_QUOTED.sub("", tag.text)):
            hint = "pakai tanda petik lurus ' atau \""
            found.append((tag.start, CURLY_QUOTE, f"tanda petik lengkung di dalam tag {tag.text}", hint))
        elif tag.word in ("raw", "endraw"):
            found.append((tag.start, FORBIDDEN, f"{tag.word} tidak diizinkan di templat", ""))
    return [Fault(source.count("\n", 0, start) + 1, *rest) for start, *rest in sorted(found)]


def closing(opening: str) -> str:
    """Return the edge that closes a tag which begins like `opening`."""
    return {"{{": "}}", "{%": "%}", "{#": "#}"}[opening[:2]]
