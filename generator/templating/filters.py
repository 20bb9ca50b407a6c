"""The filters and tests that every template has, each made unable to run away."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Undefined, pass_context
from jinja2.filters import FILTERS
from jinja2.tests import TESTS

from generator.templating.faults import LIMIT, RUN_TIME, UNKNOWN_NAME, ValueFaultError
from generator.templating.values import MAX_TEXT_CHARS, Budget, describe, printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.runtime import Context

BUDGET_NAME: Final = "_anggaran"
STEPS_FILTER: Final = "_langkah"
CONCAT_FILTER: Final = "_rangkai"

_FROM_JINJA: Final = (
    "abs",
    "capitalize",
    "count",
    "d",
    "default",
    "first",
    "int",
    "items",
    "last",
    "length",
    "list",
    "lower",
    "map",
    "reject",
    "rejectattr",
    "reverse",
    "select",
    "selectattr",
    "sort",
    "title",
    "trim",
    "unique",
    "upper",
)
_TESTS: Final = ("defined", "divisibleby", "even", "in", "none", "number", "odd", "string", "undefined")
_COMPARISONS: Final = ("eq", "ne", "lt", "le", "gt", "ge")
WALK_A_LIST: Final = frozenset(
    {"join", "list", "map", "reject", "rejectattr", "select", "selectattr", "sort", "sum", "unique", "reverse"}
)


def joined(value: Iterable[object], separator: str = "", attribute: str = "") -> str:
    """Return the items of a list as one text; `attribute` takes that key of every item."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise ValueFaultError(RUN_TIME, f"saringan join memerlukan daftar, nilainya {describe(value)}")
    items = [_key(item, attribute) for item in value] if attribute else value
    return capped([printable(item) for item in items], printable(separator))


def capped(texts: list[str], separator: str = "") -> str:
    """Return the joined texts; fail before building one that is too long."""
    if sum(map(len, texts)) + len(separator) * len(texts) > MAX_TEXT_CHARS:
        raise ValueFaultError(LIMIT, "teks yang dirangkai terlalu panjang")
    return separator.join(texts)


def total(value: Iterable[Any], attribute: str = "") -> object:
    """Return the sum of a list of numbers."""
    result: Any = 0
    for item in value:
        number = _key(item, attribute) if attribute else item
        if isinstance(number, (str, list, tuple, bool)):
            raise ValueFaultError(RUN_TIME, f"saringan sum memerlukan angka, nilainya {describe(number)}")
        result += number
    return result


def _key(item: object, key: str) -> object:
    if isinstance(item, Mapping) and key in item:
        found: object = item[key]
        return found
    raise ValueFaultError(UNKNOWN_NAME, f'butir daftar tidak punya nama "{key}"')


@pass_context
def _steps(context: Context, value: object) -> object:
    """Charge a list to the budget of this rendering before it is walked."""
    if isinstance(value, (Undefined, Mapping)):
        return value
    if isinstance(value, Iterator):
        value = list(value)
    budget = context.get(BUDGET_NAME)
    if isinstance(budget, Budget) and isinstance(value, Collection):
        budget.spend(len(value))
    return value


def _concatenated(values: list[object]) -> str:
    return capped([str(value) if isinstance(value, Undefined) else printable(value) for value in values])


@pass_context
def print_value(_context: Context, value: object) -> str:
    """Return a value as printed; asks for the context so that Jinja never calls it while compiling."""
    return str(value) if isinstance(value, Undefined) else printable(value)


def allowed_filters(extra: Mapping[str, Callable[..., object]]) -> dict[str, Any]:
    """Return the filters a template may use, with `extra` winning over the built-in ones."""
    chosen: dict[str, Any] = {name: FILTERS[name] for name in _FROM_JINJA}
    chosen |= {"join": joined, "sum": total}
    chosen |= extra
    return chosen | {STEPS_FILTER: _steps, CONCAT_FILTER: _concatenated}


def allowed_tests() -> dict[str, Any]:
    """Return the tests (`is defined`, ...) a template may use."""
    return {name: TESTS[name] for name in (*_TESTS, *_COMPARISONS)}
