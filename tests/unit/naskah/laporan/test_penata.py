"""Headings, tables and figures are numbered in the order of the paper; references and sections follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.blocks.figures import CaptionBlock, ContentsBlock
from generator.blocks.model import Orientation, SectionBreak, TableBlock, TextBlock, block_text
from tests.unit.naskah.laporan.laporan_tools import PPKS, data, disusun, isi, laporan, slot_lines
from tests.unit.naskah.naskah_tools import all_blocks, slot

if TYPE_CHECKING:
    from generator.blocks.composition import Composition


def bab_1(*items: Any, **more: Any) -> Composition:
    """Return the report with more content in its first chapter."""
    first = [{"subbab": "Isi", "isi": list(items)}] if items else []
    composition, findings = disusun(laporan(pendahuluan=isi(*first, *data()["pendahuluan"]["isi"]), **more))
    assert findings == []
    return composition


def texts(composition: Composition, name: str = "isi.pendahuluan") -> list[str]:
    return [block_text(each) for each in slot(composition, name) if isinstance(each, TextBlock)]


def captions(composition: Composition, label: str = "Tabel") -> list[str]:
    blocks = [each for each in all_blocks(composition) if isinstance(each, CaptionBlock) and each.label == label]
    return [f"{each.chapter}.{each.number}".lstrip(".") for each in blocks]


def test_headings_go_from_letters_to_numbers_and_back() -> None:
    deep = {"subbab": "1", "isi": [{"subbab": "a", "isi": [{"subbab": "1)", "isi": ["Isi."]}]}]}
    found = texts(bab_1(deep, {"subbab": "2", "isi": ["Isi."]}))
    headings = ["BAB I\nPENDAHULUAN", "A.\tIsi", "1.\t1", "a.\ta", "1)\t1)", "Isi.", "2.\t2", "Isi.", "B.\tHukum"]
    assert found[: len(headings)] == headings


def test_headings_begin_anew_in_every_chapter() -> None:
    more = {"subbab": "Satu", "isi": ["x"]}
    composition, _ = disusun(laporan(penutup=isi(more, {"subbab": "Dua", "isi": ["y"]})))
    assert texts(composition, "isi.penutup") == ["BAB IV\nPENUTUP", "A.\tSatu", "x", "B.\tDua", "y"]


def test_tables_and_figures_are_numbered_by_chapter() -> None:
    composition, _ = disusun()
    assert captions(composition) == [
        "1",
        *(f"2.{n}" for n in range(1, 5)),
        *(f"3.{n}" for n in range(1, 13)),
        "L.1",
        "L.2",
    ]
    assert captions(composition, "Gambar") == ["1.1", "3.1", "3.2", "3.3"]


def test_a_table_that_is_added_moves_the_numbers_behind_it() -> None:
    chapter = data()["akuntabilitas_kinerja"]
    chapter["isi"].insert(0, {"tabel": "lain"})
    composition, findings = disusun(laporan(akuntabilitas_kinerja=chapter, tabel=[{"ppks": PPKS, "lain": PPKS}]))
    assert findings == []
    assert captions(composition)[5:18] == [f"3.{n}" for n in range(1, 14)]


def test_references_name_tables_figures_and_headings() -> None:
    titled = {"subbab": "Tujuan", "id": "tujuan", "isi": ["Isi."]}
    sentence = "Lihat [[ppks]], [[capaian-desa]], [[tren-satu]], [[struktur-organisasi]], dan [[lampiran-anggaran]]."
    found = texts(bab_1(sentence, titled))
    assert "Lihat Tabel 3.9, Tabel 3.5, Gambar 3.2, Gambar 1.1, dan Tabel L.2." in found


def test_a_reference_to_nothing_is_reported() -> None:
    _, findings = disusun(laporan(penutup=isi("Lihat [[tabel-hilang]].")))
    assert [each.code for each in findings] == ["RUJ001"]


def test_references_link_to_the_caption() -> None:
    composition, _ = disusun()
    links = {
        run.to for block in all_blocks(composition) if isinstance(block, TextBlock) for run in block.runs if run.to
    }
    targets = {block.anchor for block in all_blocks(composition) if isinstance(block, (CaptionBlock, TextBlock))}
    assert "tabel/ikhtisar" in links
    assert links <= targets


def test_wide_tables_lie_across_and_the_sheets_turn_back() -> None:
    composition, _ = disusun()
    for name in ("isi.perencanaan_kinerja", "isi.akuntabilitas_kinerja"):
        turns = [each.orientation for each in slot(composition, name) if isinstance(each, SectionBreak)]
        assert turns == [(Orientation.TEGAK, Orientation.LANSKAP)[n % 2] for n in range(len(turns))]
        assert len(turns) % 2 == 0  # the chapter ends upright
        sheet = Orientation.LANSKAP
        for block in reversed(slot(composition, name)):
            if isinstance(block, SectionBreak):
                sheet = block.orientation
            elif isinstance(block, TableBlock) and block.orientation is Orientation.LANSKAP:
                assert sheet is Orientation.LANSKAP, block.caption


def test_a_chapter_without_wide_tables_never_turns() -> None:
    composition, _ = disusun()
    assert not any(isinstance(each, SectionBreak) for each in slot(composition, "isi.penutup"))
    assert composition.last_orientation is Orientation.TEGAK


def test_a_wide_data_table_lies_across_with_its_caption() -> None:
    lines = slot_lines(
        bab_1("Isi.", {"tabel": "lebar"}, tabel=[{"ppks": PPKS, "lebar": {**PPKS, "lanskap": "ya"}}]), "isi.pendahuluan"
    )
    turns, caption = lines.index("--- tegak ---"), lines.index("[Judul Tabel] Tabel 1.1 PPKS Tahun 2022")
    assert turns < caption < lines.index("--- lanskap ---")
    assert lines.index("[heading 1] BAB I⏎PENDAHULUAN") < turns


def test_contents_name_three_levels_and_every_table() -> None:
    deep = {"subbab": "Dalam", "isi": [{"subbab": "Lebih dalam", "isi": ["x"]}]}
    composition = bab_1(deep)
    lists = {block.instruction: block.entries for block in all_blocks(composition) if isinstance(block, ContentsBlock)}
    headings, tables, figures = lists.values()
    assert [(each.level, each.text) for each in headings][:6] == [
        (1, "KATA PENGANTAR"),
        (1, "RINGKASAN EKSEKUTIF"),
        (1, "BAB I\tPENDAHULUAN"),
        (2, "A.\tIsi"),
        (3, "1.\tDalam"),
        (2, "B.\tHukum"),
    ]
    assert len(tables) == len(captions(composition))
    assert len(figures) == len(captions(composition, "Gambar"))
    assert tables[0].text == "Tabel 1\tIkhtisar Capaian Kinerja Tahun 2022"
    anchors = {
        each.anchor for each in all_blocks(composition) if isinstance(each, (CaptionBlock, TextBlock)) and each.anchor
    }
    own = {each.anchor for each in (*headings, *tables, *figures) if not each.anchor.startswith("templat/")}
    assert own <= anchors


def test_values_in_titles_reach_captions_and_contents() -> None:
    composition, _ = disusun()
    entries = [
        entry.text for block in all_blocks(composition) if isinstance(block, ContentsBlock) for entry in block.entries
    ]
    assert "Tabel 3.9\tPPKS Tahun 2022" in entries
    assert not any("{{" in each for each in entries)


def test_every_anchor_stands_once() -> None:
    composition, _ = disusun()
    anchors = [each.anchor for each in all_blocks(composition) if getattr(each, "anchor", "")]
    rows = [
        row.anchor
        for each in all_blocks(composition)
        if isinstance(each, TableBlock)
        for row in each.rows
        if row.anchor
    ]
    assert len(set(anchors + rows)) == len(anchors + rows)
