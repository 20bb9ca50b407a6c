"""Our engine and docxtpl make the same text of the same template."""

from __future__ import annotations

from typing import Any

import pytest
from docx import Document

from tests.unit.ooxml.template_tools import document, lines, ours, read, runs, table, theirs

VALUES: dict[str, Any] = {
    "daerah": {"nama": "Hulu Sungai & Selatan", "kota": "Kandangan"},
    "tahun": 2024,
    "aktif": True,
    "kosong": "",
    "alamat": "Jalan Satu\nNomor 2\tBlok C",
    "baris": [{"n": 1, "nama": "Akta <lahir>"}, {"n": 2, "nama": "Gizi"}, {"n": 3, "nama": "Sekolah"}],
    "grup": [
        {"nama": "I", "isi": [{"t": "a"}, {"t": "b"}]},
        {"nama": "II", "isi": [{"t": "c"}]},
        {"nama": "III", "isi": []},
    ],
    "kata": ["satu", "dua", "tiga"],
}


def _page(made: Any) -> None:
    made.add_heading("{{ daerah.nama|upper }}", 1)
    made.add_paragraph("Tahun {{ tahun }}")
    grid = made.add_table(4, 2)
    for cell, text in zip(
        grid._cells,
        ("No", "Nama", "{%tr for b in baris %}", "", "{{ b.n }}", "{{ b.nama }}", "{%tr endfor %}", ""),
        strict=True,
    ):
        cell.text = text
    made.add_paragraph("selesai")


def _cell_loop(made: Any) -> None:
    grid = made.add_table(1, 1)
    grid.cell(0, 0).text = "{%p for k in kata %}"
    grid.cell(0, 0).add_paragraph("{{ k }}!")
    grid.cell(0, 0).add_paragraph("{%p endfor %}")


CASES: dict[str, Any] = {
    "nilai": lines("{{ daerah.nama }}, {{ tahun }}", "{{daerah.kota}}"),
    "tanpa tag": lines("Biasa saja { } % #", "100% & <kosong>"),
    "if dan else": lines(
        "{% if aktif %}ya{% else %}tidak{% endif %} {% if not aktif %}x{% elif tahun > 2000 %}y{% endif %}"
    ),
    "if paragraf": lines("{%p if aktif %}", "A", "{%p else %}", "B", "{%p endif %}", "C"),
    "for paragraf": lines("{%p for b in baris %}", "{{ b.n }}. {{ b.nama }}", "{%p endfor %}"),
    "for bersarang": lines(
        "{%p for g in grup %}",
        "{{ g.nama }}",
        "{%p for i in g.isi %}",
        "- {{ i.t }} dari {{ g.nama }}",
        "{%p endfor %}",
        "{%p endfor %}",
    ),
    "for dalam teks": lines("{% for k in kata %}{{ k }}{% if not loop.last %}, {% endif %}{% endfor %}."),
    "for dengan else": lines("{% for x in grup[2].isi %}{{ x }}{% else %}kosong{% endfor %}"),
    "baris tabel": table(
        ("No", "Nama"), ("{%tr for b in baris %}", ""), ("{{ b.n }}", "{{ b.nama }}"), ("{%tr endfor %}", "")
    ),
    "baris bersyarat": table(
        ("{%tr if aktif %}", ""), ("a", "b"), ("{%tr else %}", ""), ("c", "d"), ("{%tr endif %}", "")
    ),
    "baris bersarang": table(
        ("{%tr for g in grup %}", ""),
        ("{{ g.nama }}", "{{ g.isi|length }}"),
        ("{%tr for i in g.isi %}", ""),
        ("{{ i.t }}", "{{ loop.index }}"),
        ("{%tr endfor %}", ""),
        ("{%tr endfor %}", ""),
    ),
    "sel tabel": table(
        ("{%tc for k in kata %}", "{{ k }}", "{%tc endfor %}"),
    ),
    "gabung ke bawah": table(
        ("{%tr for b in baris %}", ""), ("{% vm %}Kelompok", "{{ b.nama }}"), ("{%tr endfor %}", "")
    ),
    "saringan": lines(
        "{{ daerah.kota|upper }} {{ daerah.kota|lower }} {{ kata|join(', ') }} {{ kata|length }}",
        "{{ kata|first }} {{ kata|last }} {{ tidak_ada|default('-') }} {{ kosong|default('kosong', true) }}",
        "{{ kata|join(' dan ')|title }} {{ kata|sort|first }} {{ (tahun + 1) * 2 }} {{ 'a' ~ tahun }}",
        "{{ baris|map(attribute='nama')|join('; ') }}",
    ),
    "ganti baris": lines("Alamat: {{ alamat }}.", "{{ alamat|upper }}"),
    "set": lines("{% set x = tahun + 1 %}Tahun {{ x }}", "lagi {{ x }}", "{%p set y = 'ya' %}", "{{ y }}"),
    "run terbelah": runs("Kab. {{ dae", "rah.na", "ma }} dan {", "{ tahun }", "} {% if ak", "tif %}ya{% en", "dif %}."),
    "run terbelah di pembuka": runs("a {", "{ tahun }}", "{", "% if aktif %}b{%", " endif %", "}", "c"),
    "komentar": lines("a{# catatan #}b", "{#p buang #}", "c"),
    "satu halaman": document(_page),
    "for di dalam sel": document(_cell_loop),
    "perbandingan": lines(
        "{% if tahun >= 2024 and daerah.kota == 'Kandangan' %}1{% endif %}{{ 'x' if aktif else 'y' }}"
    ),
    "uji": lines("{% if tidak_ada is defined %}1{% else %}2{% endif %}{% if 'dua' in kata %}3{% endif %}"),
    "urutan": lines("{{ kata[1] }} {{ baris[0].nama }} {{ daerah['kota'] }}"),
}


@pytest.mark.parametrize("made", CASES.values(), ids=CASES.keys())
def test_same_text_as_docxtpl(made: Any) -> None:
    assert read(ours(made, VALUES)) == read(theirs(made, VALUES))


def test_header_and_footer_parts_are_filled_like_the_body() -> None:
    made = Document()
    header = made.sections[0].header
    header.paragraphs[0].text = "Kepala {{ daerah.nama }}"
    header.add_paragraph("{%p if aktif %}")
    header.add_paragraph("aktif")
    header.add_paragraph("{%p endif %}")
    root = ours(header._element, VALUES)
    assert read(root) == ["Kepala Hulu Sungai & Selatan", "aktif"]


def test_runs_keep_their_look_around_a_split_tag() -> None:
    root = ours(runs("a {{ ta", "hun }} b", "{% if aktif %}c", "d{% endif %}"), VALUES)
    look = [(run.findtext("{*}t"), run.find("{*}rPr/{*}b") is not None) for run in root.iter("{*}r")]
    assert look == [("a 2024", False), (" b", True), ("c", False), ("d", True)]
