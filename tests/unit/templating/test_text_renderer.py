"""Short texts from YAML with values in them."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.templating.tags import scan, without
from generator.templating.text import TextFault, TextRenderer

RENDERER = TextRenderer({"bilangan": lambda value: f"{value} (kata)"})
VALUES = {
    "daerah": {"nama": "Contoh", "sebutan": "Kabupaten Contoh"},
    "periode": {"awal": 2024, "akhir": 2026, "lama": 3},
    "nilai": Decimal("85.10"),
    "nama": ["A", "B"],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tahun {{ periode.awal }}-{{ periode.akhir }}", "Tahun 2024-2026"),
        ("{{ periode.lama | bilangan }} tahun", "3 (kata) tahun"),
        ("{{ nilai }} persen", "85,10 persen"),
        ("{{ periode.lama / 2 }}", "1,5"),
        ("{% if periode.lama > 1 %}masa{% else %}tahun{% endif %} itu", "masa itu"),
        ("{% for n in nama %}{{ n }}{% if not loop.last %}, {% endif %}{% endfor %}", "A, B"),
        ("<b> & {{ daerah.nama }}\n", "<b> & Contoh\n"),
        ("{{ \"}}\" }}{{ '{' }}", "}}{"),
    ],
)
def test_text_is_filled(text: str, expected: str) -> None:
    assert RENDERER.render(text, VALUES) == expected


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("{{ periode.awla }}", 'nama "periode.awla"', 'maksudnya "periode.awal"?'),
        ("{{ sebutan }}", 'nama "sebutan"', 'maksudnya "daerah.sebutan"?'),
        ("{{ periode.lama | bilngan }}", 'saringan "bilngan"', 'maksudnya "bilangan"?'),
        ("Tahun {{ periode.awal", "tidak ditutup", "}}"),
        ("{% set a = 1 %}", "{% set a = 1 %}", ""),
        ("{% iff a %}", "{% iff a %}", 'maksudnya "if"?'),
        ("{{p isi }}", "{{p isi }}", ""),
        ("{%tr for a in nama %}", "{%tr for a in nama %}", ""),
        ("{{ nama }}{# x #}", "{# x #}", ""),
        ("{{ nama }}", "daftar", "join"),
        ("{% if periode.awal %}", "tidak ditutup", ""),
        ("{% endif %}", "endif", ""),
        ("{{ periode.awal + }}", "lengkap", ""),
        ("{{ daerah.nama | int + 'a' }}", "angka", ""),
    ],
)
def test_a_fault_is_for_its_author(text: str, message: str, hint: str) -> None:
    with pytest.raises(TextFault) as caught:
        RENDERER.render(text, VALUES)
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_jinja_is_not_loaded_for_text_without_tags() -> None:
    code = (
        "import sys; from generator.templating.text import TextRenderer;"
        "assert TextRenderer({}).render('a {b} }}', {}) == 'a {b} }}';"
        "assert 'jinja2' not in sys.modules and 'lxml' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_text_is_compiled_once() -> None:
    renderer = TextRenderer({})
    assert [renderer.render("{{ a + 1 }}", {"a": number}) for number in (1, 2)] == ["2", "3"]
    assert len(renderer._compiled) == 1


@given(st.text())
def test_plain_text_passes_unchanged(text: str) -> None:
    assume("{{" not in text and "{%" not in text)
    assert RENDERER.render(text, {}) == text


@given(st.text(st.characters(exclude_characters="{}\r", exclude_categories=["Cs"])), st.text())
def test_text_around_a_tag_and_its_value_pass_unchanged(around: str, value: str) -> None:
    assert RENDERER.render(f"{around}{{{{ a }}}}{around}", {"a": value}) == f"{around}{value}{around}"


@given(st.lists(st.sampled_from(["{{ a }}", "{%p if b %}", "{# c #}", "teks ", "}}", "{", "'", '"', "\n"])))
def test_scanning_loses_no_letter(pieces: list[str]) -> None:
    text = "".join(pieces)
    tags, _ = scan(text)
    assert all(text[tag.start : tag.end] == tag.text for tag in tags)
    assert len(without(text, tags)) == len(text) - sum(len(tag.text) for tag in tags)


@pytest.mark.parametrize(
    ("text", "kind", "level", "body"),
    [
        ("{{ a.b }}", "cetak", "", "a.b"),
        ("{{p a.b }}", "cetak", "p", "a.b"),
        ("{{ p }}", "cetak", "", "p"),
        ("{{p}}", "cetak", "", "p"),
        ("{{p }}", "cetak", "", "p"),
        ("{{r.nama}}", "cetak", "", "r.nama"),
        ("{{p if x else y}}", "cetak", "", "p if x else y"),
        ("{%tr for a in b %}", "perintah", "tr", "for a in b"),
        ("{% p if a %}", "perintah", "p", "if a"),
        ("{%- if a -%}", "perintah", "", "if a"),
        ("{#p x #}", "komentar", "p", "x"),
        ("{{ a\n\t| upper }}", "cetak", "", "a  | upper"),
    ],
)
def test_a_tag_is_read(text: str, kind: str, level: str, body: str) -> None:
    (tag,), strays = scan(text)
    assert (tag.kind, tag.level, tag.body) == (kind, level, body)
    assert not strays
