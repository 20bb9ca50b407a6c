"""Charts, pictures, captions and contents that are written come back from the file as they were."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.blocks.dump import dump
from generator.blocks.figures import CaptionBlock, ContentsBlock, Entry, PictureBlock, Series
from generator.blocks.model import Run, SectionBreak, TextBlock
from generator.ooxml.anchors import bookmark_name
from generator.ooxml.contents import contents
from generator.ooxml.guard import read_package
from generator.ooxml.namespaces import w
from generator.ooxml.readback import read_blocks
from generator.ooxml.readback_figures import ContentsReader
from tests.alat.lint_docx import lint
from tests.unit.ooxml.figure_tools import STYLE, chart, image, series, template, write

if TYPE_CHECKING:
    from pathlib import Path

    from generator.blocks.model import Block
    from generator.ooxml.template import Template

W = {"w": w("")[1:-1]}
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp")), min_size=1, max_size=12)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return template(tmp_path_factory.mktemp("templat"))


def read(loaded: Template, *blocks: Block) -> tuple[Block, ...]:
    """Return the blocks read back, without the paragraph and the section at the end."""
    data = write(loaded, *blocks)
    assert lint(io.BytesIO(data)) == []
    found = read_blocks(io.BytesIO(data))
    assert isinstance(found[-1], SectionBreak)
    return found[:-2]


def body(loaded: Template, *blocks: Block) -> list[etree._Element]:
    root = etree.fromstring(read_package(write(loaded, *blocks))["word/document.xml"])
    return root.findall("w:body/w:p", W)


def caption(number: int = 2, chapter: str = "3", *runs: Run, **more: object) -> CaptionBlock:
    return CaptionBlock(STYLE, "Tabel", chapter, number, runs, **more)  # type: ignore[arg-type]


def test_all_kinds_come_back(loaded: Template, tmp_path: Path) -> None:
    blocks = (
        TextBlock(STYLE, (Run("Uraian."),)),
        chart(unit="%", anchor="grafik/1"),
        chart(form="garis", unit="Indeks & <nilai>"),
        chart(series("A", "1000", None), series("B", "-3.50", "0"), form="bertumpuk"),
        caption(1, "3", Run("Judul "), Run("miring", italic=True), anchor="tabel/1"),
        caption(7, "", Run("Tanpa bab")),
        caption(12, "IV"),
        PictureBlock(STYLE, image(tmp_path / "kursi & roda.png"), (40, 30), 'Foto "kursi"', anchor="foto/1"),
        PictureBlock(STYLE, None, (0, 0), "Rumah <singgah>", anchor="foto/2"),
        PictureBlock(STYLE, None, (0, 0), "Berdampingan"),
    )
    found = read(loaded, *blocks)
    assert list(dump(found)) == list(dump(blocks))
    anchors = [bookmark_name(each.anchor) if each.anchor else "" for each in blocks]  # type: ignore[union-attr]
    assert [each.anchor for each in found] == anchors  # type: ignore[union-attr]


def test_dump_shows_every_figure() -> None:
    assert list(dump([chart(unit="%"), caption(2, "3", Run("Judul"))])) == [
        f"[{STYLE}] (grafik batang) Capaian per sasaran; satuan %",
        "  kategori: Sasaran 1 | Sasaran 2",
        "  Target: 80 | 82,5",
        "  Realisasi: – | 71,3",
        f"[{STYLE}] Tabel 3.2 Judul",
    ]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(WORDS, min_size=1, max_size=3),
    st.lists(st.tuples(WORDS, st.lists(st.none() | st.decimals(-(10**13), 10**13, places=3), min_size=3)), min_size=1),
    st.sampled_from(["batang", "garis", "bertumpuk"]),
    WORDS,
)
def test_any_chart_comes_back(loaded: Template, names: list[str], rows: list, form: str, words: str) -> None:  # type: ignore[type-arg]
    data = tuple(Series(name, tuple(values[: len(names)])) for name, values in rows)
    data = tuple(each for each in data if len(each.values) == len(names)) or (series("A", *["1"] * len(names)),)
    block = chart(*data, form=form, names=names, description=words)  # type: ignore[arg-type]
    assert list(dump(read(loaded, block))) == list(dump([block]))


def test_a_caption_is_a_live_field_with_its_result(loaded: Template) -> None:
    first, second, _ = body(loaded, caption(1, "3", Run("Judul")), caption(2, "3", Run("Judul"), keep_next=True))
    codes = [each.findtext(".//w:instrText", "", W) for each in (first, second)]
    assert codes == [r" SEQ Tabel \* ARABIC \r 1 ", r" SEQ Tabel \* ARABIC "]
    kinds = [each.get(w("fldCharType")) for each in second.iterfind(".//w:fldChar", W)]
    assert kinds == ["begin", "separate", "end"]
    assert "".join(each.text or "" for each in second.iterfind(".//w:t", W)) == "Tabel 3.2 Judul"
    assert [each.find("w:pPr/w:keepNext", W) is not None for each in (first, second)] == [False, True]


def test_drawings_are_not_cut_by_an_exact_line_pitch(loaded: Template, tmp_path: Path) -> None:
    file = image(tmp_path / "a.png")
    shown = body(loaded, chart(), PictureBlock(STYLE, file, (4, 3), "Foto", keep_next=False))
    for paragraph in shown[:2]:
        spacing = paragraph.find("w:pPr/w:spacing", W)
        assert spacing is not None
        assert (spacing.get(w("line")), spacing.get(w("lineRule"))) == ("240", "auto")
    assert [each.find("w:pPr/w:keepNext", W) is not None for each in shown[:2]] == [True, False]


def test_contents_come_back_without_page_numbers() -> None:
    block = ContentsBlock(
        ("toc 1", "toc 2"),
        r'TOC \o "1-2" \h',
        (Entry(1, "BAB I\tPENDAHULUAN", "bab/1"), Entry(2, "A. Latar & dasar", "bab/1/a"), Entry(1, "BAB II", "bab/2")),
    )
    ids = {"toc 1": "toc 1", "toc 2": "toc 2"}
    xml = "".join(contents(block, ids, {"bab/1": "1", "bab/1/a": "2"}))
    root = etree.fromstring(f'<w:body xmlns:w="{W["w"]}">{xml}</w:body>')
    reader = ContentsReader(lambda paragraph: paragraph.find("w:pPr/w:pStyle", W).get(w("val"), ""))  # type: ignore[union-attr]
    taken = [reader.take(each) for each in root]
    assert taken[:-1] == [(), (), ()]
    assert list(dump(taken[-1] or (), str)) == list(dump([block]))
    assert list(dump([block])) == [
        r'(daftar isi) TOC \o "1-2" \h',
        "  1 BAB I⇥PENDAHULUAN",
        "  2 A. Latar & dasar",
        "  1 BAB II",
    ]
