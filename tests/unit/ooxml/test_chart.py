"""A chart says its figures exactly, in Indonesian form, and its sheet says the same."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from generator.ooxml.chart import chart_xml
from generator.ooxml.chart_look import SOBER, ChartLook, chart_look
from generator.ooxml.chart_numbers import category_look, labels, without_label
from generator.ooxml.workbook import value_cells, workbook
from tests.unit.ooxml.figure_tools import chart, parts, series

if TYPE_CHECKING:
    from generator.blocks.figures import ChartBlock, ChartForm

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HOSTILE = '&lt; & <b> "petik" \' ]]>'


def root(block: ChartBlock, look: ChartLook | None = None) -> etree._Element:
    return etree.fromstring(chart_xml(block, look or ChartLook(), 150, "rId1").encode())


def values(element: etree._Element, path: str) -> list[str]:
    return [each.get("val", "") for each in element.iterfind(path)]


@pytest.mark.parametrize(
    ("form", "plot", "grouping"),
    [("batang", "barChart", "clustered"), ("bertumpuk", "barChart", "stacked"), ("garis", "lineChart", "standard")],
)
def test_forms(form: ChartForm, plot: str, grouping: str) -> None:
    made = root(chart(form=form))
    assert values(made, f".//{C}{plot}/{C}grouping") == [grouping]
    assert values(made, f".//{C}dispBlanksAs") == ["gap"]
    assert values(made, f"{C}lang") == ["id-ID"]
    assert {int(each) for each in values(made, f".//{C}{plot}/{C}axId")} == {111111111, 222222222}
    assert made.find(f".//{C}chart/{C}title") is None


def test_missing_values_are_gaps_not_zeros() -> None:
    made = root(chart(series("A", "0", None, "-1.50")))
    cache = made.find(f".//{C}val//{C}numCache")
    assert cache is not None
    points = {each.get("idx"): each.findtext(f"{C}v") for each in cache.iterfind(f"{C}pt")}
    assert points == {"0": "0", "2": "-1.50"}
    assert values(cache, f"{C}ptCount") == ["3"]


def test_words_are_made_safe() -> None:
    made = root(chart(series(HOSTILE, "1"), names=[HOSTILE], unit=HOSTILE))
    assert [each.text for each in made.iterfind(f".//{C}strCache//{C}v")] == [HOSTILE, HOSTILE]
    assert made.find(f".//{C}valAx/{C}title") is not None
    assert root(chart(unit='"')) is not None


@pytest.mark.parametrize(
    ("numbers", "unit", "code"),
    [
        (["80", "90.0"], "", "#,##0"),
        (["80", "82.5"], "%", '#,##0.0"%"'),
        (["71.345"], "%", '#,##0.00"%"'),
        (["0.7512"], "", "#,##0.0000"),
        (["12500000000"], "kg", '#,##0" kg"'),
        (["1E+3"], "orang", "#,##0"),
        ([None], "", "#,##0"),
    ],
)
def test_numbers_show_the_decimals_that_the_data_has(numbers: list[str], unit: str, code: str) -> None:
    made = root(chart(series("A", *numbers), unit=unit))
    assert made.findtext(f".//{C}numCache/{C}formatCode") == f"[$-421]{code}"


def test_only_bars_must_start_at_zero() -> None:
    minimum = f".//{C}valAx/{C}scaling/{C}min"
    assert values(root(chart(series("A", "98", "99"))), minimum) == ["0"]
    assert values(root(chart(series("A", "98", "99"), form="garis")), minimum) == []
    assert values(root(chart(series("A", "-1", "99"))), minimum) == []


def test_few_counts_have_whole_steps() -> None:
    assert values(root(chart(series("A", "1", "3"))), f".//{C}majorUnit") == ["1"]
    assert values(root(chart(series("A", "1.5", "3"))), f".//{C}majorUnit") == []


def test_legend_only_with_several_series() -> None:
    assert root(chart()).find(f".//{C}legend") is not None
    assert root(chart(series("A", "1"))).find(f".//{C}legend") is None


def test_numbers_stand_at_points_while_there_is_room() -> None:
    few, some, many = (chart(series("A", *["82.5"] * n), series("B", *["71.3"] * n)) for n in (4, 12, 40))
    assert labels(few, 150) == (True, False)
    assert labels(some, 150) == (True, True)
    assert labels(many, 150) == (False, True)
    assert labels(chart(form="garis"), 150) == (False, False)
    assert labels(chart(series("A", None)), 150) == (False, False)


def test_low_parts_of_a_stack_have_no_number() -> None:
    block = chart(series("A", "1000", "900"), series("B", "3", None), series("C", "0", "100"), form="bertumpuk")
    assert [without_label(block, n) for n in range(3)] == [[], [0], [0]]


def test_long_names_get_smaller_and_slant_at_last() -> None:
    words = [["Sasaran"] * 2, ["Perlindungan"] * 7, ["Perlindungan"] * 9, ["Perlindungan"] * 20]
    found = [category_look(chart(series("A", *["1"] * len(each)), names=each), 150) for each in words]
    assert found == [(9, False), (8, False), (7, True), (7, True)]


def test_same_input_same_bytes() -> None:
    assert workbook(chart()) == workbook(chart())
    assert chart_xml(chart(), ChartLook(), 150, "rId1") == chart_xml(chart(), ChartLook(), 150, "rId1")


def test_the_sheet_holds_texts_numbers_and_gaps() -> None:
    block = chart(series("=1+1", "80", None), names=["=HYPERLINK(1)", "http://a.b"], unit="%")
    with zipfile.ZipFile(io.BytesIO(workbook(block))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.create_system for info in archive.infolist()} == {0}
        texts = [each.text for each in etree.fromstring(archive.read("xl/sharedStrings.xml")).iter(f"{S}t")]
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        assert b"1980-01-01" in archive.read("docProps/core.xml")
        assert not [name for name in archive.namelist() if "sheet1.xml.rels" in name]
    assert sorted(filter(None, texts)) == ["=1+1", "=HYPERLINK(1)", "http://a.b"]
    assert next(sheet.iter(f"{S}f"), None) is None
    cells = {each.get("r"): (each.get("t"), each.findtext(f"{S}v")) for each in sheet.iter(f"{S}c")}
    assert cells["B2"] == (None, "80")
    assert "B3" not in cells
    assert cells["A2"][0] == "s"


def test_cells_beyond_z() -> None:
    block = chart(*(series(str(n), "1") for n in range(30)))
    assert [value_cells(block, n) for n in (0, 24, 25)] == ["Data!$B$2:$B$2", "Data!$Z$2:$Z$2", "Data!$AA$2:$AA$2"]
    assert len(list(root(block).iter(f"{C}ser"))) == 30


def test_values_are_written_without_exponent() -> None:
    block = chart(series("A")._replace(values=(Decimal("1E+12"), Decimal("1E-7"))))
    assert [each.text for each in root(block).iterfind(f".//{C}numCache//{C}v")] == ["1000000000000", "0.0000001"]


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme>'
    '<a:accent1><a:srgbClr val="112233"/></a:accent1><a:accent2><a:sysClr val="window" lastClr="AABBCC"/></a:accent2>'
    '<a:accent3><a:prstClr val="red"/></a:accent3></a:clrScheme><a:fontScheme><a:minorFont><a:latin typeface="Tema"/>'
    "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
)


def test_look_comes_from_the_template() -> None:
    plain = parts()
    assert chart_look(plain) == (SOBER, "Bookman Old Style")
    themed = {**plain, "word/theme/theme1.xml": THEME.encode()}
    assert chart_look(themed).colours == ("112233", "AABBCC")
    themed["word/styles.xml"] = plain["word/styles.xml"].replace(
        b'w:ascii="', b'w:asciiTheme="minorHAnsi" w:ascii="', 1
    )
    assert chart_look(themed).font == "Tema"
    assert chart_look(themed).colour(2) == "112233"
