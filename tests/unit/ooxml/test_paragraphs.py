"""Any Word file as a reader sees it: numbers of automatic lists, tracked changes, layout tables, merged cells."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.ooxml.paragraphs import PackageError, Paragraph, Table, read_printed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def word(body: str, numbering: str = "", styles: str = "") -> bytes:
    """Return a Word file of these pieces of WordprocessingML."""

    def root(name: str, content: str) -> str:
        return f'<w:{name} xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:mc="urn:mc">{content}</w:{name}>'

    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"))
    )
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    links = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
        for n, name in enumerate(("styles", "numbering"))
    )
    top = f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{default}{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{top}</Relationships>',
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        "word/styles.xml": root("styles", styles),
        "word/numbering.xml": root("numbering", numbering),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def p(text: str, num: int | None = None, level: int = 0, style: str = "", more: str = "") -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}{more}</w:pPr>{r(text)}</w:p>"


def r(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def lvl(n: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    shape = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{n}">{shape}</w:lvl>'


def lists(*levels: str, key: int = 0, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{"".join(levels)}</w:abstractNum>'


def num(key: int, abstract: int = 0, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def lines(data: bytes) -> list[str]:
    return [each.printed for each in read_printed(data).blocks if isinstance(each, Paragraph)]


RINCIAN = (
    lvl(0, "lowerLetter", "%1."),
    lvl(1, "decimal", "%2."),
    lvl(2, "lowerLetter", "%3)"),
    lvl(3, "decimal", "%4)"),
)


def test_levels_count_and_start_anew_below_the_next_item() -> None:
    body = p("satu", 1) + p("dua", 1) + p("x", 1, 1) + p("y", 1, 1) + p("z", 1, 2) + p("tiga", 1) + p("x", 1, 1)
    assert lines(word(body, lists(*RINCIAN) + num(1))) == [
        "a.\tsatu",
        "b.\tdua",
        "1.\tx",
        "2.\ty",
        "a)\tz",
        "c.\ttiga",
        "1.\tx",
    ]


@pytest.mark.parametrize(
    ("form", "text", "start", "printed"),
    [
        ("upperRoman", "BAB %1", 4, "BAB IV"),
        ("decimal", "Pasal %1", 12, "Pasal 12"),
        ("decimal", "(%1)", 3, "(3)"),
        ("lowerRoman", "%1.", 9, "ix."),
        ("upperLetter", "%1.", 27, "AA."),
        ("decimalZero", "%1", 7, "07"),
        ("bullet", "", 1, "–"),
    ],
)
def test_forms(form: str, text: str, start: int, printed: str) -> None:
    data = word(p("isi", 1), lists(lvl(0, form, text, start)) + num(1))
    assert lines(data) == [f"{printed}\tisi"]


def test_number_of_several_levels_and_legal_form() -> None:
    levels = lvl(0, "upperRoman", "%1."), lvl(1, "decimal", "%1.%2"), lvl(2, "decimal", "%1.%2.%3", more="<w:isLgl/>")
    body = p("a", 1) + p("b", 1, 1) + p("c", 1, 2)
    assert lines(word(body, lists(*levels) + num(1))) == ["I.\ta", "I.1\tb", "1.1.1\tc"]


def test_a_second_list_of_the_same_kind_goes_on_unless_it_starts_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = lists(*RINCIAN) + num(1) + num(2) + num(3, more=override)
    body = p("a", 1) + p("b", 2) + p("c", 3) + p("d", 3)
    assert lines(word(body, numbering)) == ["a.\ta", "b.\tb", "a.\tc", "b.\td"]


def test_a_level_that_never_restarts() -> None:
    levels = lvl(0, "upperRoman", "BAB %1"), lvl(1, "decimal", "Pasal %2", more='<w:lvlRestart w:val="0"/>')
    body = p("A", 1) + p("x", 1, 1) + p("B", 1) + p("y", 1, 1)
    assert lines(word(body, lists(*levels) + num(1))) == ["BAB I\tA", "Pasal 1\tx", "BAB II\tB", "Pasal 2\ty"]


def test_numbers_come_from_styles() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Ayat"><w:name w:val="Ayat"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Anak"><w:name w:val="Ayat Anak"/><w:basedOn w:val="Ayat"/></w:style>'
    )
    numbering = lists(lvl(0, "decimal", "%1."), lvl(1, "decimal", "(%2)", more='<w:pStyle w:val="Ayat"/>')) + num(1)
    body = p("satu", style="Ayat") + p("dua", style="Anak") + p("tanpa", 0, style="Ayat")
    assert lines(word(body, numbering, styles)) == ["(1)\tsatu", "(2)\tdua", "tanpa"]


def test_a_circle_of_styles_ends() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="A"/></w:style>'
    assert lines(word(p("isi", style="A"), styles=styles)) == ["isi"]


def test_an_empty_paragraph_does_not_count() -> None:
    assert lines(word(p("a", 1) + p("", 1) + p("b", 1), lists(*RINCIAN) + num(1))) == ["a.\ta", "b.\tb"]


def test_tracked_changes() -> None:
    deleted = '<w:del w:id="1" w:author="x"><w:r><w:delText>lama</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2" w:author="x">{r("baru")}</w:ins>'
    moved = f'<w:moveFrom w:id="3">{r("pindah")}</w:moveFrom><w:moveTo w:id="4">{r(" tiba")}</w:moveTo>'
    joined = p("Pasal ini ", more='<w:rPr><w:del w:id="5"/></w:rPr>') + p("bersambung")
    assert lines(word(f"<w:p>{r('kata ')}{deleted}{inserted}{moved}</w:p>{joined}")) == [
        "kata baru tiba",
        "Pasal ini bersambung",
    ]


def test_what_is_not_printed_is_not_read() -> None:
    hidden = r("rahasia", "<w:vanish/>")
    box = f"<w:r><w:pict><w:txbxContent>{p('kotak')}</w:txbxContent></w:pict></w:r>"
    field = "<w:r><w:instrText> PAGE </w:instrText></w:r>"
    capitals = r("kapital", "<w:caps/>")
    assert lines(word(f"<w:p>{r('isi ')}{hidden}{box}{field}{capitals}</w:p>")) == ["isi KAPITAL"]


def test_tabs_breaks_and_wrappers() -> None:
    run = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"
    body = f"<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:hyperlink>{run}</w:hyperlink></w:p></w:sdtContent></w:sdt>"
    assert lines(word(body)) == ["a\tb\nc-d"]


LINES = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'


def tbl(*rows: str, properties: str = LINES) -> str:
    return f"<w:tbl>{properties}{''.join(rows)}</w:tbl>"


def tr(*cells: str, more: str = "") -> str:
    return f"<w:tr><w:trPr>{more}</w:trPr>{''.join(cells)}</w:tr>"


def tc(content: str, more: str = "") -> str:
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{content}</w:tc>"


def test_merged_cells_repeat_and_headings_stand_apart() -> None:
    head = tr(tc(p("No"), '<w:vMerge w:val="restart"/>'), tc(p("Target"), '<w:gridSpan w:val="2"/>'))
    years = tr(tc(p(""), "<w:vMerge/>"), tc(p("2021")), tc(p("2022")))
    first = tr(tc(p("1"), '<w:vMerge w:val="restart"/>'), tc(p("10")), tc(p("20")))
    second = tr(tc(p(""), "<w:vMerge/>"), tc(p("30")), tc(p("40") + p("50")))
    gone = tr(tc(p("x")), tc(p("y")), tc(p("z")), more='<w:del w:id="1"/>')
    assert read_printed(word(tbl(head, years, first, second, gone))).blocks == (
        Table((("No", "Target", "Target"), ("No", "2021", "2022")), (("1", "10", "20"), ("1", "30", "40\n50"))),
    )


def test_marked_heading_rows_and_nested_tables() -> None:
    marked = "<w:tblHeader/>"
    inner = tbl(tr(tc(p("dalam")), tc(p("isi"))))
    rows = tr(tc(p("A")), more=marked), tr(tc(p("(1)")), more=marked), tr(tc(p("luar") + inner + p("")))
    (table,) = read_printed(word(tbl(*rows))).blocks
    assert table == Table((("A",), ("(1)",)), (("luar\ndalam\tisi",),))


def test_a_table_without_lines_is_read_as_text() -> None:
    rows = (
        tr(tc(p("Menimbang")), tc(p(":")), tc(p("a.")), tc(p("bahwa satu;"))),
        tr(tc(p("")), tc(p("")), tc(p("b.")), tc(p("bahwa dua;"))),
    )
    assert lines(word(tbl(*rows, properties=""))) == ["Menimbang\t:\ta.\tbahwa satu;", "b.\tbahwa dua;"]
    assert lines(word(tbl(*rows))) == ["Menimbang\t:\ta.\tbahwa satu;", "b.\tbahwa dua;"]


def test_numbers_in_a_column_of_their_own_and_automatic_ones() -> None:
    typed = tr(tc(p("Menimbang")), tc(p(":")), tc(p("a.") + p("b.")), tc(p("bahwa satu;") + p("bahwa dua;")))
    automatic = tr(tc(p("Mengingat")), tc(p(":")), tc(p("UU satu;", 1) + p("UU dua;", 1)))
    data = word(tbl(typed, automatic, properties=""), lists(lvl(0, "decimal", "%1.")) + num(1))
    assert lines(data) == [
        "Menimbang\t:\ta.\tbahwa satu;",
        "b.\tbahwa dua;",
        "Mengingat\t:\t1.\tUU satu;",
        "2.\tUU dua;",
    ]


def test_signatures_side_by_side_are_not_mixed() -> None:
    left, right = p("Diundangkan di X") + p("SEKRETARIS"), p("Ditetapkan di X") + p("BUPATI")
    assert lines(word(tbl(tr(tc(left), tc(right)), properties=""))) == [
        "Diundangkan di X",
        "SEKRETARIS",
        "Ditetapkan di X",
        "BUPATI",
    ]


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", word(p("isi"))[:-40], b"<html>"]
)
def test_broken_files_are_refused(data: bytes) -> None:
    with pytest.raises(PackageError):
        read_printed(data)


@pytest.mark.parametrize(
    "numbering",
    [
        lists(lvl(0, "decimal", "%1.", 10**8)) + num(1),
        lists(lvl(0, "upperLetter", "%1.", 99_999_999)) + num(1),
        lists(lvl(0, "upperRoman", "%1.", 0)) + num(1),
        num(1, 7),
        '<w:num w:numId="1"/>',
        lists('<w:lvl w:ilvl="abc"/>') + num(1),
        "",
    ],
)
def test_odd_numbering_is_survived(numbering: str) -> None:
    assert lines(word(p("isi", 1), numbering))[0].endswith("isi")


def test_boxes_and_notes_are_told_apart() -> None:
    box = f"<w:pict><w:txbxContent>{p('Pasal 9')}{p('Isi.')}</w:txbxContent></w:pict>"
    found = read_printed(word(f"<w:p>{r('Pasal 8')}<w:r>{box}</w:r></w:p>"))
    assert [each.printed for each in found.blocks if isinstance(each, Paragraph)] == ["Pasal 8"]
    assert found.beside == ("Pasal 9 Isi.",)
