"""Attacks on the sandbox are refused before they cost anything; ordinary templates are not."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from jinja2.exceptions import TemplateSyntaxError, UndefinedError

from generator.templating.faults import ValueFaultError
from generator.templating.filters import BUDGET_NAME, print_value
from generator.templating.sandbox import check_syntax, make_environment, undefined_name
from generator.templating.text import TextFault, TextRenderer
from generator.templating.values import Budget

ENV = make_environment({"rupiah": lambda value: f"Rp{value}"}, finalize=print_value)
TEXT = TextRenderer({"rupiah": lambda value: f"Rp{value}"})
VALUES: dict[str, object] = {
    "daerah": {"nama": "Contoh", "items": "kunci", "_rahasia": "x"},
    "xs": [1, 2, 3],
    "teks": "abc",
    "banyak": ["x" * 1000] * 1000,
    "fungsi": print,
    "kelas": Decimal,
}

STATIC = [
    "{{ ''.__class__ }}",
    "{{ ''['__class__'] }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ teks|attr('__class__') }}",
    "{{ self }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ lipsum() }}",
    "{{ range(10) }}",
    "{{ namespace(a=1) }}",
    "{{ dict(a=1) }}",
    "{{ joiner() }}",
    "{{ 9**9**9 }}",
    "{{ 10**(10**8) }}",
    "{{ 'a'.upper() }}",
    "{{ '%s'|format(teks) }}",
    "{{ '{0.__class__}'.format(teks) }}",
    "{{ '{}'.format_map(daerah) }}",
    "{{ teks|center(1000000000) }}",
    "{{ teks|replace('', teks) }}",
    "{{ xs|tojson }}",
    "{{ xs|pprint }}",
    "{{ teks|safe }}",
    "{{ xs|random }}",
    "{{ xs|batch(1000000000, 'x') }}",
    "{{ xs|_langkah }}",
    "{{ xs|_rangkai }}",
    "{{ xs|join(*xs) }}",
    "{{ xs[::1] }}",
    "{{ {'a': 1} }}",
    "{{ _anggaran }}",
    "{{ caller }}",
    "{{ varargs }}",
    "{% include 'a' %}",
    "{% import 'a' as b %}",
    "{% from 'a' import b %}",
    "{% extends 'a' %}",
    "{% block a %}{% endblock %}",
    "{% macro a() %}{% endmacro %}",
    "{% call a() %}{% endcall %}",
    "{% filter upper %}a{% endfilter %}",
    "{% set a %}b{% endset %}",
    "{% set a.b = 1 %}",
    "{% with a = 1 %}{% endwith %}",
    "{% autoescape false %}{% endautoescape %}",
    "{% raw %}{{ a }}{% endraw %}",
    "{% do a.b %}",
    "{% debug %}",
    "{% for a in xs recursive %}{{ loop(a) }}{% endfor %}",
    "{% for a in xs %}{{ loop.cycle('a') }}{% endfor %}",
    "{{ teks is callable }}",
    "{{ teks is sameas teks }}",
    "{{ x" + ".a" * 900 + " }}",
    "{{ " + "(" * 900 + " }}",
    "{{ " + "not " * 400 + "x }}",
    "{{ " + "9" * 5000 + " }}",
    "{% for a in xs %}" * 30 + "{% endfor %}" * 30,
    "{{ “teks” }}",
]


@pytest.mark.parametrize("source", STATIC)
def test_refused_before_anything_runs(source: str) -> None:
    start = time.perf_counter()
    faults = check_syntax(ENV, source)
    assert time.perf_counter() - start < 0.2
    assert faults
    assert all(fault.code.startswith("TPL") and fault.message for fault in faults)


@pytest.mark.parametrize("source", [source for source in STATIC if "raw" not in source and "“" not in source])
def test_the_environment_itself_compiles_none_of_it(source: str) -> None:
    with pytest.raises((TemplateSyntaxError, RecursionError, ValueError)):
        ENV.from_string(source)


AT_RUN_TIME = [
    "{{ 'a' * 10 }}",
    "{{ 'a' * 1000000000 }}",
    "{{ xs * 1000000000 }}",
    "{{ '%s' % teks }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ teks + 1 }}",
    "{{ daerah.keys }}",
    "{{ daerah.get }}",
    "{{ teks.upper }}",
    "{{ xs.append }}",
    "{{ kelas }}",
    "{{ kelas.from_float }}",
    "{{ fungsi }}",
    "{{ xs|map(attribute='__class__')|join }}",
    "{{ xs|map('attr', '__class__')|list|join }}",
    "{{ xs|map('tidakada')|join }}",
    "{{ xs|sum(start=daerah) }}",
    "{{ banyak|join(banyak|join) }}",
    "{{ 99999999999999999999 * 99999999999999999999 * 99999999999999999999 }}",
    "{{ 1e308 * 10 }}",
    "{% for x in banyak %}{% for y in banyak %}{% for z in banyak %}{% endfor %}{% endfor %}{% endfor %}",
    "{% for x in banyak %}{% for y in banyak if false %}{% endfor %}{% for z in banyak %}{{ banyak|sort|first|length }}"
    "{% endfor %}{% endfor %}",
    "{% for x in banyak %}{% for y in banyak %}{{ y }}{% endfor %}{% endfor %}",
]


@pytest.mark.parametrize("source", AT_RUN_TIME)
def test_refused_while_running(source: str) -> None:
    start = time.perf_counter()
    with pytest.raises(TextFault) as caught:
        TEXT.render(source, VALUES)
    assert time.perf_counter() - start < 1
    assert "Error" not in caught.value.message or "tidak dapat diolah" in caught.value.message


@pytest.mark.parametrize("grow", ["a + a", "a ~ a"])
def test_doubling_a_text_stops(grow: str) -> None:
    source = "{% set a = 'xxxxxxxxxx' %}" + f"{{% set a = {grow} %}}" * 60
    with pytest.raises(ValueFaultError):
        ENV.from_string(source).render()


def test_squaring_a_number_stops() -> None:
    with pytest.raises(ValueFaultError):
        ENV.from_string("{% set a = 9999 %}" + "{% set a = a * a %}" * 60).render()


def test_a_dict_gives_its_keys_and_nothing_else() -> None:
    assert TEXT.render("{{ daerah.items }}{{ daerah['nama'] }}", VALUES) == "kunciContoh"
    assert TEXT.render("{% for k, v in daerah|items %}{{ k }}={{ v }};{% endfor %}", VALUES).startswith("nama=Contoh;")


@pytest.mark.parametrize(
    ("source", "code", "hint"),
    [
        ("{{ a|uper }}", "TPL007", "upper"),
        ("{{ a|rupiahh }}", "TPL007", "rupiah"),
        ("{{ a|xyz }}", "TPL007", "yang ada:"),
        ("{{ a is defind }}", "TPL007", "defined"),
        ("{{ a", "TPL001", "}}"),
        ("{{ a‘b }}", "TPL014", "petik lurus"),
    ],
)
def test_a_fault_says_what_was_meant(source: str, code: str, hint: str) -> None:
    fault = check_syntax(ENV, "baris\n" + source)[0]
    assert (fault.line, fault.code) == (2, code)
    assert hint in fault.hint


def test_all_forbidden_things_are_listed_at_once() -> None:
    faults = check_syntax(ENV, "{{ a|x }}\n{{ b.__c }}\n{{ d() }}")
    assert [(fault.line, fault.code) for fault in faults] == [(1, "TPL007"), (2, "TPL008"), (3, "TPL008")]


def test_curly_quotes_inside_a_string_are_text() -> None:
    assert check_syntax(ENV, "{{ a|default('“kosong”') }}") == []


def test_a_source_beyond_the_limit_is_refused() -> None:
    assert check_syntax(ENV, "a" * 5_000_001)[0].code == "TPL012"
    assert check_syntax(ENV, "{{ '" + "a" * 3000 + "' }}")[0].code == "TPL012"
    assert check_syntax(ENV, "{{ a.b }}" * 60_000)[0].code == "TPL012"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ daerah.nma }}", ("daerah.nma", "daerah.nama")),
        ("{{ dareah.nama }}", ("dareah", "daerah")),
        ("{{ nama }}", ("nama", "daerah.nama")),
        ("{{ daerah.nama.x }}", ("x", "")),
        ("{{ zzz }}", ("zzz", "")),
        ("{% for b in baris %}{{ b.nam }}{% endfor %}", ("nam", "nama")),
    ],
)
def test_unknown_name_and_the_nearest(source: str, expected: tuple[str, str]) -> None:
    values = {"daerah": {"nama": "Contoh"}, "baris": [{"nama": "A"}]}
    with pytest.raises(UndefinedError) as caught:
        ENV.from_string(source).render(values)
    assert undefined_name(caught.value, values) == expected


def test_autoescape_is_a_choice() -> None:
    assert make_environment({}, autoescape=True).from_string("{{ a }}").render(a="<b>") == "&lt;b&gt;"
    assert make_environment({}).from_string("{{ a }}").render(a="<b>") == "<b>"


def test_the_budget_counts_every_turn() -> None:
    budget = Budget(10)
    template = ENV.from_string("{% for a in xs %}{% for b in xs %}{{ b }}{% endfor %}{% endfor %}")
    with pytest.raises(ValueFaultError):
        template.render({"xs": [1, 2, 3], BUDGET_NAME: budget})
    assert template.render({"xs": [1, 2], BUDGET_NAME: Budget(6)}) == "1212"
