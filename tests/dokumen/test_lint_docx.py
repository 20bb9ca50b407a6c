"""The lint finds every fault that is planted into a real document, and nothing in the document itself."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from tests.alat.docx_paket import BODY, WP, W
from tests.alat.lint_docx import RULES, lint
from tests.dokumen.conftest import PERATURAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.pipeline import Report

SETTINGS, RELATIONS, STYLES = "word/settings.xml", "word/_rels/document.xml.rels", "word/styles.xml"
NS = {"w": W[1:-1], "wp": WP[1:-1]}


def one(root: etree._Element, path: str, index: int = 0) -> etree._Element:
    return root.xpath(path, namespaces=NS)[index]


def new(name: str, **values: str) -> etree._Element:
    element = etree.Element(W + name)
    for key, value in values.items():
        element.set(W + key, value)
    return element


def drop(path: str, index: int = 0) -> Callable[[etree._Element], None]:
    def edit(root: etree._Element) -> None:
        element = one(root, path, index)
        element.getparent().remove(element)

    return edit


def put(path: str, name: str, value: str, index: int = 0) -> Callable[[etree._Element], None]:
    def edit(root: etree._Element) -> None:
        one(root, path, index).set(W + name, value)

    return edit


def append(path: str, *elements: etree._Element, index: int = 0) -> Callable[[etree._Element], None]:
    def edit(root: etree._Element) -> None:
        one(root, path, index).extend(deepcopy(element) for element in elements)

    return edit


def twice(path: str, index: int = 0) -> Callable[[etree._Element], None]:
    def edit(root: etree._Element) -> None:
        element = one(root, path, index)
        element.addnext(deepcopy(element))

    return edit


def text(words: str, *, keep_space: bool = True) -> Callable[[etree._Element], None]:
    def edit(root: etree._Element) -> None:
        element = one(root, "//w:p/w:r/w:t", 20)
        element.text = words
        if not keep_space:
            element.attrib.clear()

    return edit


def same_name(root: etree._Element) -> None:
    first, second = (one(root, "//w:bookmarkStart", n) for n in (0, 1))
    second.set(f"{W}name", first.get(f"{W}name").swapcase())


def same_id(root: etree._Element) -> None:
    for tag in ("bookmarkStart", "bookmarkEnd"):
        one(root, f"//w:{tag}", 1).set(f"{W}id", one(root, f"//w:{tag}").get(f"{W}id"))


def end_in_table(root: etree._Element) -> None:
    section = one(root, "/w:document/w:body/w:sectPr")
    section.addprevious(deepcopy(one(root, "//w:tbl")))


def header_below(root: etree._Element) -> None:
    row = one(root, "//w:tr[w:trPr/w:tblHeader]")
    row.getparent().append(row)


def restart_lost(root: etree._Element) -> None:
    merge = one(root, "//w:tr[not(w:trPr/w:tblHeader)]//w:vMerge[@w:val='restart']")
    merge.getparent().remove(merge)


def other_span(root: etree._Element) -> None:
    merge = one(root, "//w:tr[not(w:trPr/w:tblHeader)]//w:vMerge[@w:val='restart']")
    row = next(merge.iterancestors(f"{W}tr"))
    properties = merge.getparent()
    cells = row.findall(f"{W}tc")
    at = cells.index(properties.getparent())
    properties.insert(1, new("gridSpan", val="2"))
    row.remove(cells[at + 1])


def automatic_style(root: etree._Element) -> None:
    numbered = new("numPr")
    numbered.append(new("numId", val="0"))
    one(root, "//w:style[w:name/@w:val='Ayat']/w:pPr").append(numbered)


def outside(root: etree._Element) -> None:
    attributes = {"Id": "rIdLuar", "Type": "x/hyperlink", "Target": "https://contoh.go.id", "TargetMode": "External"}
    etree.SubElement(root, root[0].tag, attributes)


def no_target(root: etree._Element) -> None:
    one(root, "//*[@Id='rIdLambang']").set("Target", "media/tidak-ada.png")


def numbered_by_word(root: etree._Element) -> None:
    properties = one(root, "//w:p[w:pPr/w:pStyle/@w:val='Ayat']/w:pPr")
    numbered = new("numPr")
    numbered.append(new("numId", val="7"))
    properties.append(numbered)


PLANTED: list[tuple[str, str, Callable[[etree._Element], None]]] = [
    ("bookmark_tak_berpasangan", BODY, drop("//w:bookmarkEnd", 3)),
    ("bookmark_tak_berpasangan", BODY, drop("//w:bookmarkStart", -1)),
    ("bookmark_tak_berpasangan", BODY, same_id),
    ("bookmark_ganda", BODY, same_name),
    ("bookmark_bernama_salah", BODY, put("//w:bookmarkStart", "name", "x" * 41, -1)),
    ("bookmark_bernama_salah", BODY, put("//w:bookmarkStart", "name", "dua kata", -1)),
    ("tautan_hilang", BODY, put("//w:hyperlink", "anchor", "_Y000000000000")),
    ("tautan_hilang", "word/header1.xml", lambda root: text_of_field(root, " PAGEREF _Toc1 \\h ")),
    ("sel_tanpa_paragraf_akhir", BODY, drop("//w:tc[count(w:p)=1 and not(.//w:bookmarkStart)]/w:p", 5)),
    ("sel_tanpa_paragraf_akhir", BODY, lambda root: one(root, "//w:tc").append(deepcopy(one(root, "//w:tbl", 1)))),
    ("baris_tidak_selebar_grid", BODY, drop("//w:tr[not(w:trPr/w:tblHeader)]/w:tc[not(.//w:vMerge)]", -1)),
    ("baris_tidak_selebar_grid", BODY, put("//w:gridSpan", "val", "2")),
    ("lebar_sel_berbeda", BODY, put("//w:tcW", "w", "99", 30)),
    ("lebar_tabel_berbeda", BODY, put("//w:tblW", "w", "99")),
    ("gabungan_tanpa_awal", BODY, restart_lost),
    ("gabungan_tanpa_awal", BODY, other_span),
    ("kepala_bukan_di_atas", BODY, header_below),
    ("tabel_bersentuhan", BODY, twice("//w:body/w:tbl")),
    ("badan_berakhir_tabel", BODY, end_in_table),
    ("field_tidak_ditutup", "word/header1.xml", drop("//w:r[w:fldChar/@w:fldCharType='end']")),
    ("field_tidak_ditutup", "word/header1.xml", drop("//w:r[w:fldChar/@w:fldCharType='begin']")),
    ("gaya_tidak_ada", BODY, put("//w:pStyle", "val", "TidakAda", 9)),
    ("gaya_tidak_ada", BODY, put("//w:tblStyle", "val", "Kop")),
    ("nomor_daftar_tidak_ada", BODY, numbered_by_word),
    ("nomor_ganda", BODY, numbered_by_word),
    ("nomor_ganda", STYLES, automatic_style),
    ("sisa_tag", BODY, text("sisa {{ tahun }} di sini")),
    ("sisa_tag", BODY, text("{% if x %}")),
    ("sisa_tag", BODY, text("menurut [[pasal-satu]]")),
    ("spasi_hilang", BODY, text(" berawal spasi", keep_space=False)),
    ("spasi_hilang", BODY, text("   ", keep_space=False)),
    ("gambar_ber_id_ganda", BODY, twice("//w:p[.//wp:docPr]")),
    ("pengaturan_bertanya", SETTINGS, append("/*", new("updateFields", val="true"))),
    ("pengaturan_bertanya", SETTINGS, append("/*", new("attachedTemplate", id="rId9"))),
    ("tujuan_di_luar", RELATIONS, outside),
    ("bagian_hilang", RELATIONS, no_target),
    ("bagian_hilang", RELATIONS, drop("//*[@Id='rIdHeader']")),
]


def text_of_field(root: etree._Element, words: str) -> None:
    one(root, "//w:instrText").text = words


@pytest.fixture(scope="module")
def parts(built: Report) -> dict[str, bytes]:
    with zipfile.ZipFile(dict(built.written)[PERATURAN[0]]) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> io.BytesIO:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return io.BytesIO(out.getvalue())


def ids() -> Iterator[str]:
    for number, (code, _, _) in enumerate(PLANTED):
        yield f"{code}-{number}"


@pytest.mark.parametrize(("code", "part", "edit"), PLANTED, ids=ids())
def test_planted_fault_is_found(
    parts: dict[str, bytes], code: str, part: str, edit: Callable[[etree._Element], None]
) -> None:
    root = etree.fromstring(parts[part])
    edit(root)
    flaws = set(lint(packed({**parts, part: etree.tostring(root)}))) - set(lint(packed(parts)))
    assert code in {flaw.code for flaw in flaws}
    assert all(flaw.part == part or part.endswith((".rels", "styles.xml")) for flaw in flaws)


def test_every_rule_has_a_planted_fault() -> None:
    assert {code for code, _, _ in PLANTED} == {rule.__name__ for rule in RULES}
