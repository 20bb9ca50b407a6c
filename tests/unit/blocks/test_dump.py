"""The dump shows everything of a block that a reader of the paper would see."""

from __future__ import annotations

from generator.blocks.dump import dump
from generator.blocks.model import Block, Cell, Orientation, Row, Rows, Run, SectionBreak, TableBlock, TextBlock


def lines(*blocks: Block) -> list[str]:
    return list(dump(blocks))


def cell(text: str, style: str = "Isi", span: int = 1, merge: str = "") -> Cell:
    return Cell((TextBlock(style, (Run(text),) if text else ()),), span, merge)  # type: ignore[arg-type]


def test_number_before_the_text_and_above_it() -> None:
    assert lines(
        TextBlock("Ayat", (Run("RAD-KLA disusun."),), "(1)"),
        TextBlock("Bab", (Run("UMUM"),), "BAB I", number_above=True),
        TextBlock("Pasal", (), "Pasal 1"),
        TextBlock("Teks", ()),
    ) == ["[Ayat] (1)⇥RAD-KLA disusun.", "[Bab] BAB I⏎UMUM", "[Pasal] Pasal 1", "[Teks]"]


def test_look_and_links_are_marked() -> None:
    runs = (
        Run("lihat "),
        Run("Pasal 3", to="pasal/tiga"),
        Run(" dan "),
        Run("road", italic=True),
        Run("map", italic=True),
        Run("", bold=True),
        Run(" 2*3", bold=True),
    )
    assert lines(TextBlock("Teks", runs)) == [r"[Teks] lihat [Pasal 3](→pasal/tiga) dan *roadmap*** 2\*3**"]
    assert list(dump([TextBlock("Teks", runs[:2])], str.upper)) == ["[Teks] lihat [Pasal 3](→PASAL/TIGA)"]


def test_tabs_and_breaks_are_visible() -> None:
    assert lines(TextBlock("Teks", (Run("a\tb\nc\\"),))) == ["[Teks] a⇥b⏎c\\\\"]


def test_sections() -> None:
    assert lines(SectionBreak(Orientation.LANSKAP)) == ["--- lanskap ---"]


def test_table_shows_heads_spans_merges_and_changes_of_style() -> None:
    header = (
        Row((cell("NO", "Kepala", merge="restart"), cell("TARGET", "Kepala", 2))),
        Row((cell("", "Kepala", merge="continue"), cell("2022", "Kepala"), cell("2023", "Kepala"))),
    )
    rows = (
        Row((cell("KELOMPOK", "Judul", 3),), keep_next=True),
        Row((cell("1.", merge="restart"), cell("a|b", "Tengah"), cell("5", "Tengah"))),
        Row(
            (
                cell("", merge="continue"),
                Cell((TextBlock("Tengah", (Run("x"),)), TextBlock("Tengah", ()))),
                cell("", "Tengah"),
            )
        ),
    )
    table = TableBlock("Matriks", (1, 2, 2), header, Rows(lambda: iter(rows)), "Uji")
    assert lines(table) == [
        "<Matriks> Uji",
        "|: 1–3 Kepala",
        "|= ↓NO | ↔2 TARGET",
        "|= ^ | 2022 | 2023",
        "|: 1–3 Judul",
        "|> ↔3 KELOMPOK",
        "|: 1 Isi, 2–3 Tengah",
        r"|  ↓1. | a\|b | 5",
        "|  ^ | x¶ |",
    ]
