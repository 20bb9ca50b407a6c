"""Every planted fault is found where it is, with its code, its tag and a hint."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from generator.blocks.composition import Slot
from generator.diagnostics.codes import KODE
from generator.diagnostics.finding import Severity
from generator.ooxml.template_compile import check_names
from generator.ooxml.template_faults import TemplateFault
from tests.unit.ooxml.template_tools import W, compile_part, document, lines, no_slot, runs, table

VALUES: dict[str, Any] = {
    "daerah": {"nama": "Contoh", "kota": "Kandangan"},
    "tahun": 2024,
    "aktif": True,
    "tiada": None,
    "buruk": "a\x0bb",
    "baris": [{"nama": "A"}],
    "isi": {"menimbang": Slot(())},
}

AT_COMPILE: dict[str, tuple[Any, str, str, str, str]] = {
    "tag tidak ditutup": (lines("baik", "Halo {{ daerah.nama"), "TPL001", "paragraf 2", "{{ daerah.nama", "}}"),
    "ditutup tanda lain": (lines("{% if aktif }}a{% endif %}"), "TPL001", "paragraf 1", "{% if aktif }}", "bukan }}"),
    "tag lintas paragraf": (lines("{{ daerah.", "nama }}"), "TPL001", "paragraf 1", "{{ daerah.", "paragraf yang sama"),
    "blok lintas paragraf": (
        lines("{% if aktif %}", "a", "{% endif %}"),
        *("TPL002", "paragraf 1", "{% if aktif %}", "{%p"),
    ),
    "baris tidak ditutup": (
        table(("a", "b"), ("{%tr for b in baris %}", ""), ("{{ b.nama }}", "")),
        *("TPL002", "tabel 1 baris 2 sel 1 paragraf 1", "{%tr for b in baris %}", "endfor"),
    ),
    "penutup lain tempat": (
        table(("{%tr for b in baris %}", ""), ("{{ b.nama }}{%p endfor %}", "")),
        *("TPL004", "tabel 1 baris 2 sel 1 paragraf 1", "{%p endfor %}", "sendiri"),
    ),
    "menutup yang bukan pasangannya": (
        lines("{%p for b in baris %}", "{%p endif %}", "{%p endfor %}"),
        *("TPL003", "paragraf 2", "{%p endif %}", ""),
    ),
    "else tanpa if": (lines("a", "{%p else %}"), "TPL003", "paragraf 2", "{%p else %}", ""),
    "teks di samping tr": (
        table(("{%tr for b in baris %}", "hilang"), ("x", "y"), ("{%tr endfor %}", "")),
        *("TPL004", "tabel 1 baris 1 sel 1 paragraf 1", "{%tr for b in baris %}", "satu baris"),
    ),
    "teks di samping p": (lines("awal {%p if aktif %}", "{%p endif %}"), "TPL004", "paragraf 1", "{%p if aktif %}", ""),
    "tr di luar tabel": (lines("a", "{%tr if aktif %}"), "TPL005", "paragraf 2", "{%tr if aktif %}", "{%p if"),
    "vm di luar tabel": (lines("{% vm %}a"), "TPL005", "paragraf 1", "{% vm %}", ""),
    "vm di luar for": (
        table(
            ("a", "{% vm %}b"),
        ),
        "TPL005",
        "tabel 1 baris 1 sel 2 paragraf 1",
        "{% vm %}",
        "",
    ),
    "saringan tidak ada": (lines("{{ tahun|uper }}"), "TPL007", "paragraf 1", "{{ tahun|uper }}", '"upper"'),
    "uji tidak ada": (lines("{% if tahun is definied %}{% endif %}"), "TPL007", "paragraf 1", "definied", '"defined"'),
    "perintah salah ketik": (lines("{% iff aktif %}a"), "TPL009", "paragraf 1", "{% iff aktif %}", '"if"'),
    "perintah Jinja lain": (lines("{% include 'x' %}"), "TPL008", "paragraf 1", "{% include 'x' %}", ""),
    "tanda r": (lines("a {{r tahun }} b"), "TPL008", "paragraf 1", "{{r tahun }}", "{{ tahun }}"),
    "cetak tr": (
        table(
            ("{{tr tahun }}",),
        ),
        "TPL008",
        "tabel 1 baris 1 sel 1 paragraf 1",
        "{{tr tahun }}",
        "{{ tahun }}",
    ),
    "ungkapan tidak lengkap": (lines("{{ tahun + }}"), "TPL009", "paragraf 1", "{{ tahun + }}", ""),
    "sesudah endif": (lines("{% if aktif %}a{% endif aktif %}"), "TPL009", "paragraf 1", "{% endif aktif %}", ""),
    "tag kosong": (lines("{{ }}"), "TPL009", "paragraf 1", "{{ }}", ""),
    "petik lengkung": (lines("{{ tahun|default(“-”) }}"), "TPL014", "paragraf 1", "default(“-”)", "petik lurus"),
    "sisipan tidak sendiri": (lines("Isi: {{p isi.menimbang }}"), "TPL004", "paragraf 1", "{{p isi.menimbang }}", ""),
    "pemanggilan": (lines("{{ range(9) }}"), "TPL008", "paragraf 1", "{{ range(9) }}", ""),
    "blok lintas run dan tautan": (runs("{% if aktif %}a", "b"), "TPL002", "paragraf 1", "{% if aktif %}", "endif"),
}


@pytest.mark.parametrize(("made", "code", "place", "tag", "hint"), AT_COMPILE.values(), ids=AT_COMPILE.keys())
def test_fault_found_while_compiling(made: Any, code: str, place: str, tag: str, hint: str) -> None:
    part, findings = compile_part(made)
    assert part is None
    assert [(finding.code, finding.at.detail) for finding in findings] == [(code, f"document.xml: {place}")]
    assert findings[0].at.file == "templates/uji.docx"
    assert tag in findings[0].message
    assert hint in findings[0].hint


AT_RUN_TIME: dict[str, tuple[Any, str, str, str, str]] = {
    "nama salah ketik": (lines("a", "{{ daerah.nma }}"), "TPL006", "paragraf 2", "{{ daerah.nma }}", '"daerah.nama"'),
    "nama atas salah ketik": (lines("{{ tahu }}"), "TPL006", "paragraf 1", "{{ tahu }}", '"tahun"'),
    "nama tanpa induk": (lines("{{ kota }}"), "TPL006", "paragraf 1", "{{ kota }}", '"daerah.kota"'),
    "nama di baris": (
        table(("{%tr for b in baris %}", ""), ("x", "{{ b.nam }}"), ("{%tr endfor %}", "")),
        *("TPL006", "tabel 1 baris 2 sel 2 paragraf 1", "{{ b.nam }}", '"nama"'),
    ),
    "nama di if": (lines("{%p if aktip %}", "a", "{%p endif %}"), "TPL006", "paragraf 1", "{%p if aktip %}", '"aktif"'),
    "for atas angka": (
        lines("{%p for x in tahun %}", "{%p endfor %}"),
        "TPL013",
        "paragraf 1",
        "{%p for x in tahun %}",
        "",
    ),
    "bagi nol": (lines("{{ tahun / 0 }}"), "TPL013", "paragraf 1", "{{ tahun / 0 }}", ""),
    "aksara terlarang": (lines("{{ buruk }}"), "TPL011", "paragraf 1", "U+000B", "hapus"),
    "nilai kosong": (lines("{{ tiada }}"), "TPL015", "paragraf 1", "{{ tiada }}", "default"),
    "cetak daftar": (lines("{{ baris }}"), "TPL015", "paragraf 1", "{{ baris }}", "join"),
    "cetak kumpulan": (lines("{{ daerah }}"), "TPL015", "paragraf 1", "{{ daerah }}", "daerah.nama"),
    "sisipan sebagai teks": (lines("{{ isi.menimbang }}"), "TPL010", "paragraf 1", "{{ isi.menimbang }}", "{{p"),
    "teks sebagai sisipan": (lines("{{p daerah.nama }}"), "TPL010", "paragraf 1", "{{p daerah.nama }}", "tanpa p"),
    "sisipan tidak ada": (lines("{{p isi.menimban }}"), "TPL006", "paragraf 1", "{{p isi.menimban }}", "isi.menimbang"),
    "teks kali angka": (lines("{{ daerah.nama * 3 }}"), "TPL013", "paragraf 1", "{{ daerah.nama * 3 }}", ""),
}


@pytest.mark.parametrize(("made", "code", "place", "tag", "hint"), AT_RUN_TIME.values(), ids=AT_RUN_TIME.keys())
def test_fault_found_while_filling(made: Any, code: str, place: str, tag: str, hint: str) -> None:
    part, findings = compile_part(made)
    assert part is not None, findings
    with pytest.raises(TemplateFault) as caught:
        list(part.generate(VALUES, no_slot))
    finding = caught.value.finding
    assert (finding.code, finding.at.detail) == (code, f"document.xml: {place}")
    assert tag in finding.message
    assert hint in finding.hint


def test_all_faults_of_a_part_come_at_once() -> None:
    made = lines("{{ a|upper2 }}", "{{ b", "{% if c %}", "{{ d + }}", "x {%p endif %}")
    _, findings = compile_part(made)
    assert [(finding.code, finding.at.detail.partition(": ")[2]) for finding in findings] == [
        ("TPL007", "paragraf 1"),
        ("TPL001", "paragraf 2"),
        ("TPL009", "paragraf 4"),
        ("TPL004", "paragraf 5"),
    ]


def test_a_closing_edge_alone_is_a_warning() -> None:
    part, findings = compile_part(lines("{ nama }}", "himpunan {a{b}} dan 100 %}"))
    assert part is not None
    assert [(each.code, each.severity, each.hint[-2:]) for each in findings] == [
        ("TPL019", Severity.PERINGATAN, "{{"),
        ("TPL019", Severity.PERINGATAN, "{{"),
        ("TPL019", Severity.PERINGATAN, "{%"),
    ]
    assert "{ nama }}" in "".join(part.generate({}, no_slot))


def test_a_block_closed_elsewhere_names_both_ends() -> None:
    made = table(("{%tr for b in baris %}",), ("{{ b.nama }}",))
    made.add_paragraph("{%p endfor %}")
    _, findings = compile_part(made)
    assert [finding.code for finding in findings] == ["TPL002"]
    assert "{%p endfor %} ada di document.xml: paragraf 1" in findings[0].hint


def test_nested_tables_and_headers_have_their_own_numbers() -> None:
    def fill(made: Any) -> None:
        made.add_table(1, 1)
        cell = made.add_table(2, 2).cell(1, 1)
        cell.add_table(1, 1).cell(0, 0).text = "{{ x"

    _, findings = compile_part(document(fill))
    assert findings[0].at.detail == "document.xml: tabel 2 baris 2 sel 2 tabel 1 baris 1 sel 1 paragraf 1"
    _, findings = compile_part(lines("{{ x").element.body, "word/header2.xml")
    assert findings[0].at.detail == "header2.xml: paragraf 1"


def test_a_tag_in_a_field_or_alternative_text_is_reported() -> None:
    made = lines("biasa", "dua")
    run = made.paragraphs[1].runs[0]._element
    etree.SubElement(run, f"{W}instrText").text = ' HYPERLINK "{{ url }}" '
    _, findings = compile_part(made)
    assert [(finding.code, finding.at.detail) for finding in findings] == [("TPL016", "document.xml: paragraf 2")]
    made = lines("biasa")
    etree.SubElement(made.paragraphs[0].runs[0]._element, f"{W}drawing").set("descr", "{{ x }}")
    _, findings = compile_part(made)
    assert [finding.code for finding in findings] == ["TPL016"]


def test_an_endless_template_stops_at_its_limits() -> None:
    made = lines("{% for a in xs %}{% for b in xs %}{% for c in xs %}{% endfor %}{% endfor %}{% endfor %}")
    part, _ = compile_part(made)
    assert part is not None
    with pytest.raises(TemplateFault) as caught:
        list(part.generate({"xs": ["x"] * 1000}, no_slot, max_steps=100_000))
    assert caught.value.finding.code == "TPL012"
    part, _ = compile_part(lines("{% for a in xs %}{{ a }}{% endfor %}"))
    assert part is not None
    with pytest.raises(TemplateFault) as caught:
        list(part.generate({"xs": ["x" * 1000] * 1000}, no_slot, max_chars=100_000))
    assert (caught.value.finding.code, caught.value.finding.at.detail) == ("TPL012", "document.xml")


def test_names_are_checked_without_filling() -> None:
    made = lines(
        "{{ daerah.nma }} {{ tahun }}",
        "{% for b in baris %}{{ b.nam }}{{ loop.index }}{% endfor %}{{ b }}",
        "{% if catatan is defined %}{{ catatan }}{% endif %}{{ lain|default('-') }}",
        "{% set x = baris|first %}{{ x.nama }}{{ x.nomor }}",
    )
    part, findings = compile_part(made)
    assert part is not None, findings
    found = [
        (finding.at.detail.partition(": ")[2], finding.message.split('"')[1]) for finding in check_names(part, VALUES)
    ]
    assert found == [
        ("paragraf 1", "daerah.nma"),
        ("paragraf 2", "b.nam"),
        ("paragraf 2", "b"),
        ("paragraf 4", "x.nomor"),
    ]
    assert check_names(part, VALUES)[0].hint == 'maksudnya "daerah.nama"?'
    assert part.names == {"daerah.nma", "tahun", "baris", "b", "catatan", "lain"}


def test_every_code_is_explained() -> None:
    codes = {code for _, code, *_ in (*AT_COMPILE.values(), *AT_RUN_TIME.values())}
    assert codes <= KODE.keys()
