"""What the engine does with the tree of a Word part: slots, merges, comments, cells that must not end up empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.blocks.composition import Slot
from generator.blocks.model import Run, TextBlock
from generator.diagnostics.codes import KODE
from generator.diagnostics.finding import Finding
from generator.ooxml.template_compile import CompiledPart
from generator.ooxml.template_faults import TemplateFault
from tests.unit.ooxml.template_tools import ENV, W, compile_part, document, lines, no_slot, ours, read, table

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = TextBlock("Teks", (Run("isi"),))


def blocks(slot: Slot) -> Iterator[str]:
    for block in slot.blocks:
        assert isinstance(block, TextBlock)
        yield f"<w:p><w:r><w:t>{block.runs[0].text}</w:t></w:r></w:p>"


def test_a_slot_replaces_its_whole_paragraph() -> None:
    made = lines("awal", "  {{p isi.batang }} ", "akhir")
    values = {"isi": {"batang": Slot((BLOCK, BLOCK))}}
    assert read(ours(made, values, blocks)) == ["awal", "isi", "isi", "akhir"]


def test_a_slot_is_streamed_and_not_gathered() -> None:
    part, _ = compile_part(lines("awal", "{{p isi }}", "akhir"))
    assert part is not None
    taken = 0

    def endless(_slot: Slot) -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield "<w:p/>"

    pieces = part.generate({"isi": Slot(())}, endless)
    while next(pieces) != "<w:p/>":
        pass
    assert taken == 1


def test_a_slot_may_be_chosen_by_a_condition() -> None:
    made = lines("{%p if ada %}", "{{p isi if ada else lain }}", "{%p endif %}")
    assert read(ours(made, {"ada": True, "isi": Slot((BLOCK,)), "lain": Slot(())}, blocks)) == ["isi"]


def test_a_fault_of_the_slot_writer_is_not_blamed_on_the_template() -> None:
    part, _ = compile_part(lines("{{p isi }}"))
    assert part is not None

    def broken(_slot: Slot) -> Iterator[str]:
        raise KeyError("gaya")
        yield ""

    with pytest.raises(KeyError):
        list(part.generate({"isi": Slot(())}, broken))


def test_an_empty_slot_leaves_a_paragraph_in_its_cell() -> None:
    assert read(ours(table(("{{p isi }}",)), {"isi": Slot(())}, blocks)) == [[[[""]]]]


@pytest.mark.parametrize(
    "texts",
    [
        ("{%p if ada %}", "a", "{%p endif %}"),
        ("{%p for x in daftar %}", "{{ x }}", "{%p endfor %}"),
        ("{%p if ada %}", "a", "{%p elif ada %}", "b", "{%p endif %}"),
        ("{%p if not ada %}", "{%p for x in daftar %}", "a", "{%p endfor %}", "{%p endif %}"),
        ("{%p if ada %}", "a", "{%p else %}", "{%p endif %}"),
        ("{# catatan #}",),
        ("{#p catatan #}",),
    ],
)
@pytest.mark.parametrize("ada", [True, False])
def test_a_cell_never_loses_its_last_paragraph(texts: tuple[str, ...], ada: bool) -> None:
    def fill(made: Any) -> None:
        cell = made.add_table(1, 1).cell(0, 0)
        cell.text = texts[0]
        for text in texts[1:]:
            cell.add_paragraph(text)

    root = ours(document(fill), {"ada": ada, "daftar": []})
    assert all(cell[-1].tag == f"{W}p" for cell in root.iter(f"{W}tc"))


def test_vertical_merge_stands_where_the_schema_wants_it() -> None:
    made = table(("{%tr for x in xs %}", ""), ("{% vm %}K", "{{ x }}"), ("{%tr endfor %}", ""))
    etree.SubElement(made.tables[0].cell(1, 0)._tc.tcPr, f"{W}vAlign").set(f"{W}val", "center")
    root = ours(made, {"xs": [1, 2]})
    first, second = ([str(child.tag)[len(W) :] for child in row.find(f".//{W}tcPr")] for row in root.iter(f"{W}tr"))
    assert first == second == ["tcW", "vMerge", "vAlign"]
    assert [merge.get(f"{W}val") for merge in root.iter(f"{W}vMerge")] == ["restart", None]


def test_horizontal_merge_spans_all_turns() -> None:
    root = ours(
        table(
            ("{%tc for x in xs %}", "{% hm %}judul", "{%tc endfor %}"),
        ),
        {"xs": [1, 2, 3]},
    )
    assert read(root) == [[[["judul"]]]]
    assert [span.get(f"{W}val") for span in root.iter(f"{W}gridSpan")] == ["3"]


def test_dashes_take_the_spaces_beside_a_tag() -> None:
    made = lines("a {%- if ada -%} b {%- endif -%} c", "x  {{- ada_teks -}}  y")
    assert read(ours(made, {"ada": True, "ada_teks": "T"})) == ["abc", "xTy"]


def test_a_tag_split_by_word_across_marks_tabs_and_links_is_one_tag() -> None:
    xml = (
        f'<w:document xmlns:w="{W[1:-1]}"><w:body><w:p><w:r><w:t>Kab. {{</w:t></w:r><w:proofErr w:type="spellStart"/>'
        '<w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>{ daerah</w:t></w:r><w:hyperlink><w:r><w:t>.na</w:t></w:r>'
        '</w:hyperlink><w:smartTag w:element="a"><w:r><w:t>ma</w:t><w:tab/><w:t> }</w:t></w:r></w:smartTag>'
        '<w:bookmarkEnd w:id="1"/><w:r><w:t>} selesai</w:t></w:r></w:p></w:body></w:document>'
    )
    part, findings = CompiledPart.compile(etree.fromstring(xml), "document.xml", "x.docx", ENV)
    assert part is not None, findings
    root = etree.fromstring("".join(part.generate({"daerah": {"nama": "X"}}, no_slot)).encode())
    assert read(root) == ["Kab. X selesai"]
    assert len(list(root.iter(f"{W}bookmarkStart"))) == len(list(root.iter(f"{W}bookmarkEnd"))) == 1


def test_a_bookmark_around_a_structural_tag_leaves_no_half() -> None:
    made = lines("{%p if ada %}", "a", "{%p endif %}")
    made.paragraphs[0]._p.insert(0, etree.Element(f"{W}bookmarkStart", {f"{W}id": "7", f"{W}name": "_GoBack"}))
    made.paragraphs[1]._p.append(etree.Element(f"{W}bookmarkEnd", {f"{W}id": "7"}))
    root = ours(made, {"ada": True})
    assert not list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"))


def test_a_section_break_is_never_swallowed() -> None:
    made = lines("{%p if ada %}", "a", "{%p endif %}")
    made.paragraphs[2]._p.get_or_add_pPr().append(etree.Element(f"{W}sectPr"))
    _, findings = compile_part(made)
    assert [(each.code, each.at.detail) for each in findings] == [("TPL004", "document.xml: paragraf 3")]


def test_literal_braces_stay_as_they_are() -> None:
    made = lines("{ {{ a }}} {a} { %", "{")
    made.paragraphs[0]._p.set("{urn:x}guid", "{28A0092B}{")
    root = ours(made, {"a": "{{ b }}{% if %}"})
    assert read(root) == ["{ {{ b }}{% if %}} {a} { %", "{"]
    assert root.find(f".//{W}p").get("{urn:x}guid") == "{28A0092B}{"


def test_the_given_tree_is_left_as_it_was() -> None:
    root = etree.fromstring(etree.tostring(lines("{{ a }}", "{%p if a %}", "{%p endif %}").element))
    before = etree.tostring(root)
    CompiledPart.compile(root, "document.xml", "x.docx", ENV)
    assert etree.tostring(root) == before


def test_a_text_box_is_filled_and_takes_no_slot() -> None:
    def boxed(text: str) -> Any:
        made = lines("luar {{ a }}")
        run = made.paragraphs[0].runs[0]._element
        holder = etree.SubElement(etree.SubElement(run, f"{W}pict"), f"{W}txbxContent")
        etree.SubElement(etree.SubElement(etree.SubElement(holder, f"{W}p"), f"{W}r"), f"{W}t").text = text
        return made

    root = ours(boxed("dalam {{ a }}"), {"a": 1})
    assert ["".join(text.itertext()) for text in root.iter(f"{W}t")] == ["luar 1", "dalam 1"]
    _, findings = compile_part(boxed("{{p isi }}"))
    assert [(each.code, each.at.detail) for each in findings] == [
        ("TPL010", "document.xml: paragraf 1 kotak teks 1 paragraf 1")
    ]


def test_several_structural_tags_may_share_a_paragraph_or_row() -> None:
    made = lines("{%p if ada %}{%p for x in xs %}", "{{ x }}", "{%p endfor %} {%p endif %}", "akhir")
    assert read(ours(made, {"ada": True, "xs": [1, 2]})) == ["1", "2", "akhir"]
    made = table(("{%tr if ada %}", "{%tr for x in xs %}"), ("{{ x }}", "y"), ("{%tr endfor %}", "{%tr endif %}"))
    assert read(ours(made, {"ada": True, "xs": [1, 2]})) == [[[["1"], ["y"]], [["2"], ["y"]]]]


def test_an_unused_part_has_no_names() -> None:
    part, findings = compile_part(Document())
    assert part is not None
    assert not findings
    assert part.names == frozenset()


PARTS = compile_part(
    lines("a {{ x }} b {{ x|upper }}", "{%p for y in xs %}", "{% if y %}{{ y }}{% endif %}", "{%p endfor %}")
)[0]


@settings(max_examples=300)
@given(st.text(), st.lists(st.one_of(st.text(), st.integers(), st.decimals(allow_nan=False, allow_infinity=False))))
def test_any_value_makes_well_formed_xml_or_a_located_fault(text: str, items: list[object]) -> None:
    assert PARTS is not None
    result = filled(PARTS, {"x": text, "xs": items})
    if isinstance(result, Finding):
        assert result.code == "TPL011"
        assert result.at.detail
        return
    first = read(result)[0]
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert isinstance(first, str)
    assert first.startswith(f"a {plain} b ")


def filled(part: CompiledPart, values: dict[str, object]) -> etree._Element | Finding:
    try:
        return etree.fromstring("".join(part.generate(values, blocks)).encode())
    except TemplateFault as error:
        return error.finding


PIECES = st.sampled_from(
    [
        *("{{ x }}", "{{ y.z }}", "{{", "}}", "{%", "%}", "{% if x %}", "{% else %}", "{% endif %}", "{%- endif -%}"),
        *("{% for a in xs %}", "{% endfor %}", "{{ a }}", "{# c #}", "{#p d #}", "{%p if x %}", "{%p endif %}", " "),
        *(
            "{%tr for a in xs %}",
            "{%tr endfor %}",
            "{{p slot }}",
            "{% vm %}",
            "{% hm %}",
            "{% set q = 1 %}",
            "teks",
            "\t",
        ),
        *("{%tc for a in xs %}", "{%tc endfor %}", "{%p for a in xs %}", "{%p endfor %}", "'", '"', "{", "-", "\n"),
    ]
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_template_compiles_to_well_formed_xml_or_to_findings(data: st.DataObject) -> None:
    made = Document()
    grid = made.add_table(data.draw(st.integers(1, 3)), 2)
    holders = [cell.paragraphs[0] for cell in grid._cells] + [made.add_paragraph() for _ in range(3)]
    for holder in holders:
        text = "".join(data.draw(st.lists(PIECES, max_size=2)))
        cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=3)))
        for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
            holder.add_run(text[start:end])
    part, findings = compile_part(made)
    if part is None:
        assert all(finding.code in KODE and finding.at.detail and finding.message for finding in findings)
        return
    result = filled(part, {"x": "", "y": {"z": "<&>"}, "xs": ["1", "2"], "slot": Slot(())})
    if isinstance(result, Finding):
        assert result.code == "TPL006"
    else:
        assert all(cell[-1].tag == f"{W}p" for cell in result.iter(f"{W}tc"))
        assert "{%" not in "".join(read_text for read_text in result.itertext()).replace("{%}", "")
