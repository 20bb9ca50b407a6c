"""Two versions of a document side by side: what belongs together, what is said of it."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile
from pathlib import Path

import pytest

from generator.blocks.compare import Perubahan, compare, pair_blocks, same_block
from generator.blocks.compare_align import Item, align, is_name
from generator.blocks.compare_matrix import ISI, TABEL, matrix
from generator.blocks.compare_report import changed, summarize
from generator.blocks.compare_rows import row_changes
from generator.blocks.compare_tables import column_names, pair_paragraphs
from generator.blocks.compare_units import text_units
from generator.blocks.compare_words import word_changes
from generator.blocks.composition import Composition, Slot
from generator.blocks.figures import CaptionBlock, ChartBlock, PictureBlock, Series
from generator.blocks.model import Block, Cell, Row, Rows, Run, TableBlock, TextBlock


def text(words: str, anchor: str = "", number: str = "", style: str = "Ayat") -> TextBlock:
    return TextBlock(style, (Run(words),) if words else (), number, anchor=anchor)


def pasal(key: str, number: int, *ayat: str | TextBlock) -> list[Block]:
    """Return a Pasal whose ayat have only places for anchors, as in a real one without ids."""
    head = TextBlock("Pasal", (), f"Pasal {number}", number_above=True, anchor=f"pasal/{key}")
    made = [
        each if isinstance(each, TextBlock) else text(each, f"pasal/{key}/ayat/{n}", f"({n})")
        for n, each in enumerate(ayat, 1)
    ]
    return [head, *made]


def naskah(*blocks: Block, name: str = "batang_tubuh", **values: object) -> Composition:
    return Composition("Naskah", "Pembuat", {"isi": {name: Slot(blocks)}, **values})


def cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell((text(each, style="Sel"),)) for each in texts)


def table(*rows: Row, caption: str = "Matriks") -> TableBlock:
    header = (Row(cells("No", "Aksi", "2022")), Row(cells("(1)", "(2)", "(3)")))
    return TableBlock("Matriks", (1, 5, 2), header, Rows(lambda: iter(rows)), caption, anchor="m/tabel/1")


def row(n: int, *texts: str) -> Row:
    return Row(cells(*texts), f"m/baris/{n}")


OLD = (
    *pasal("laporan", 1, "Setiap perangkat daerah menyusun laporan.", "Laporan disampaikan paling lambat 30 hari."),
    *pasal("evaluasi", 2, "Bupati mengevaluasi laporan setiap tahun anggaran."),
    *pasal("berlaku", 3, "Peraturan ini mulai berlaku pada tanggal diundangkan."),
)


def said(*new: Block, old: tuple[Block, ...] = OLD) -> list[str]:
    return summarize(compare(naskah(*old), naskah(*new)))


def test_nothing_changed() -> None:
    changes = compare(naskah(*OLD), naskah(*OLD))
    assert not changed(changes)
    assert summarize(changes) == ["tidak ada perubahan"]
    assert list(matrix(changes)) == []


def test_a_new_pasal_does_not_rewrite_the_later_ones() -> None:
    new = (*OLD[:3], *pasal("publikasi", 2, "Laporan dimuat pada laman resmi."), *OLD[3:5], *OLD[5:])
    later = [each._replace(number="Pasal 3") if each.anchor == "pasal/evaluasi" else each for each in new]  # type: ignore[union-attr]
    later = [each._replace(number="Pasal 4") if each.anchor == "pasal/berlaku" else each for each in later]  # type: ignore[union-attr]
    assert said(*later) == [
        "Pasal: 1 ditambah, 2 bernomor baru",
        "  Pasal 2 ditambah",
        "  Pasal 2 → Pasal 3 bernomor baru",
        "  Pasal 3 → Pasal 4 bernomor baru",
    ]


def test_a_deleted_ayat_is_the_only_one_that_goes() -> None:
    new = (*pasal("laporan", 1, "Laporan disampaikan paling lambat 30 hari."), *OLD[3:])
    pairs = pair_blocks(OLD, new)
    gone = [old for old, after in pairs if after is None]
    assert gone == [OLD[1]]
    assert all(old is not None for old, _ in pairs)
    assert said(*new)[:2] == ["Pasal: 1 diubah", "  Pasal 1 diubah"]


def test_a_pasal_is_known_by_its_id_however_its_text_changed() -> None:
    new = (*OLD[:4], text("Sesuatu yang sama sekali lain.", "pasal/evaluasi/ayat/1", "(1)"), *OLD[5:])
    assert said(*new)[:2] == ["Pasal: 1 diubah", "  Pasal 2 diubah"]


def test_a_pasal_that_moved_goes_and_comes() -> None:
    new = (*OLD[:3], *OLD[5:], *OLD[3:5])
    lines = said(*new)
    assert "1 ditambah" in lines[0]
    assert "1 dihapus" in lines[0]


def test_references_that_follow_a_new_number_are_told_apart() -> None:
    def refer(n: int) -> TextBlock:
        linked = (Run("sebagaimana dimaksud dalam "), Run(f"Pasal {n}", to="pasal/laporan"))
        return TextBlock("Ayat", linked, anchor="pasal/x/ayat/1")

    old, new = pasal("x", 5, refer(1)), pasal("x", 5, refer(2))
    assert said(*new, old=tuple(old)) == ["Pasal: 1 rujukan disesuaikan", "  Pasal 5 rujukan disesuaikan"]


def test_a_new_slot_and_one_that_is_gone_are_named() -> None:
    old, new = naskah(text("a")), naskah(text("b b b"), name="penutup_baru")
    assert "Batang tubuh: bagian dihapus seluruhnya" in summarize(compare(old, new))
    assert "Penutup baru: bagian baru seluruhnya" in summarize(compare(old, new))


def test_lines_of_the_template_are_reported() -> None:
    changes = compare(naskah(*OLD), naskah(*OLD), ["NOMOR 1", "Serang"], ["NOMOR 2", "Serang"])
    assert changes.kerangka == (("NOMOR 1", "NOMOR 2"),)
    assert summarize(changes)[-1] == "  NOMOR 1 → NOMOR 2"


def test_a_paragraph_that_changed_is_told_by_its_words() -> None:
    old = text("Rata-rata capaian adalah 126,21% dengan kategori Tinggi sekali.", "x/a")
    new = text("Rata-rata capaian adalah 119,91% dengan kategori Tinggi.", "x/a")
    told = "126,21% → 119,91%; sekali → (dihapus)"
    line = f"  diubah: Rata-rata capaian adalah 119,91% dengan kate…: {told}"
    assert said(new, old=(old,)) == ["Paragraf: 1 diubah", "Batang tubuh", line]


def test_words_that_only_look_otherwise_are_said_to() -> None:
    old = text("Lampu pelican dipasang.", "x/1")
    new = TextBlock("Ayat", (Run("Lampu "), Run("pelican", italic=True), Run(" dipasang.")), anchor="x/1")
    assert said(new, old=(old,))[2] == "  diubah: Lampu pelican dipasang.: pelican (bentuk hurufnya)"
    assert said(old._replace(style="Rincian 1"), old=(old,))[2].endswith(": bentuk paragrafnya")
    numbered = text("Lampu pelican dipasang.", "x/1", "a.")
    assert said(numbered._replace(number="b."), old=(numbered,))[2] == (
        "  bernomor baru: b. Lampu pelican dipasang.: a → b"
    )


def test_long_lists_are_cut() -> None:
    old = tuple(text(f"Kalimat tentang hal {chr(97 + n)}.", f"t/{n}") for n in range(9))
    lines = summarize(compare(naskah(*old), naskah(text("lain sekali"))), limit=3)
    assert lines[4] == "  … dan 8 lainnya"


# ---- tables

ROWS = (row(1, "1.", "Sosialisasi", "58.697"), row(2, "2.", "Pelatihan guru", "4"), row(3, "3.", "Data anak", "7"))


def test_figures_are_told_by_their_column() -> None:
    new = (row(1, "1.", "Sosialisasi", "59.250"), *ROWS[1:])
    assert said(table(*new), old=(table(*ROWS),)) == [
        "Baris tabel: 1 diubah",
        "Batang tubuh",
        "  Matriks, Sosialisasi: 2022 58.697 → 59.250",
    ]


def test_a_row_in_the_middle_moves_no_figures() -> None:
    new = (
        ROWS[0],
        row(2, "2.", "Forum anak", "9"),
        row(3, "3.", "Pelatihan guru", "4"),
        row(4, "4.", "Data anak", "8"),
    )
    changes = list(row_changes(compare(naskah(table(*ROWS)), naskah(table(*new))).bagian[0]))
    assert [(each.nama, each.status) for each in changes] == [
        (("Forum anak",), "ditambah"),
        (("Pelatihan guru",), "bernomor baru"),
        (("Data anak",), "diubah"),
    ]
    assert ("2022", "7", "8") in changes[2].kolom


def test_every_figure_may_change_at_once() -> None:
    old = table(*(row(n, f"{n}.", f"Aksi bernama {n % 7}", str(n)) for n in range(1, 400)))
    new = table(*(row(n, f"{n}.", f"Aksi bernama {n % 7}", str(n + 1)) for n in range(1, 400)))
    changes = list(row_changes(compare(naskah(old), naskah(new)).bagian[0]))
    assert len(changes) == 399
    assert {each.status for each in changes} == {"diubah"}


def test_a_merged_cell_counts_in_every_row_it_reaches() -> None:
    def pair(first: str) -> tuple[Row, ...]:
        head = Row((Cell((text("1."),), merge="restart"), *cells(first, "1")), "m/a")
        return head, Row((Cell((text(""),), merge="continue"), *cells("Kedua", "2")), "m/b")

    old, new = table(*pair("Pertama")), table(pair("Pertama")[1]._replace(cells=cells("1.", "Kedua", "2")))
    changes = list(row_changes(compare(naskah(old), naskah(new)).bagian[0]))
    assert [(each.nama, each.status) for each in changes] == [(("Pertama",), "dihapus")]


def test_columns_are_named_by_their_headings() -> None:
    assert column_names(table()) == ("No", "Aksi", "2022")


@pytest.mark.parametrize("old", [["a b"], ["a b", "c d"], ["a b", "c d", "e f"]])
@pytest.mark.parametrize("new", [["x y"], ["a b", "x y"], ["x y", "a b"], ["c d"], ["e f", "c d", "a b"]])
def test_a_cell_ends_in_what_stayed_or_in_one_kind_of_change(old: list[str], new: list[str]) -> None:
    pairs = pair_paragraphs([text(each) for each in old], [text(each) for each in new])
    tail = [*takewhile(lambda pair: None in pair, reversed(pairs))]
    assert len({before is None for before, _ in tail}) <= 1
    assert [each for each, _ in pairs if each] == [text(each) for each in old]
    assert [each for _, each in pairs if each] == [text(each) for each in new]


# ---- words


def told(old: str, new: str) -> str:
    marks = {"sama": "{}", "hapus": "[-{}-]", "tambah": "[+{}+]"}
    pieces = word_changes((Run(old),), (Run(new),))
    return "".join(marks[piece.kind].format("".join(run.text for run in piece.runs)) for piece in pieces)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Pasal 5", "Pasal 6", "Pasal [-5-][+6+]"),
        ("sebesar 58.697 jiwa", "sebesar 59.250 jiwa", "sebesar [-58.697-][+59.250+] jiwa"),
        ("(2)\tLaporan", "(3)\tLaporan", "([-2-][+3+])\tLaporan"),
        ("paling lambat 30 (tiga puluh) hari", "paling lambat 14 (empat belas) hari",
         "paling lambat [-30 (tiga puluh-][+14 (empat belas+]) hari"),
        ("satu dua tiga", "lain sama sekali", "[-satu dua tiga-][+lain sama sekali+]"),
        ("", "baru", "[+baru+]"),
        ("tetap", "tetap", "tetap"),
    ],
)  # fmt: skip
def test_words(old: str, new: str, shown: str) -> None:
    assert told(old, new) == shown


def test_a_change_of_look_is_a_change() -> None:
    pieces = word_changes((Run("rapat "), Run("online")), (Run("rapat "), Run("online", italic=True)))
    assert [piece.kind for piece in pieces] == ["sama", "hapus", "tambah"]


def test_where_a_link_leads_is_no_change() -> None:
    assert [piece.kind for piece in word_changes((Run("Pasal 5", to="a"),), (Run("Pasal 5", to="b"),))] == ["sama"]


# ---- figures


def test_a_picture_is_known_by_what_is_in_its_file(tmp_path: Path) -> None:
    files = [tmp_path / folder / "foto.png" for folder in ("lama", "baru", "sama")]
    for file, data in zip(files, (b"satu", b"dua", b"satu"), strict=True):
        file.parent.mkdir()
        file.write_bytes(data)
    old, new, same = (PictureBlock("Gambar", file, (4, 3), "Serah terima", anchor="g/1") for file in files)
    assert same_block(old, same)
    assert not same_block(old, new)
    assert same_block(old, new._replace(file=Path("tidak-ada/foto.png")))
    assert said(new, old=(old,)) == [
        *("Grafik dan gambar: 1 diubah", "Batang tubuh", "  gambar: diubah: [gambar foto.png: Serah terima]")
    ]


def test_a_chart_of_another_form_or_unit_is_another_chart() -> None:
    chart = ChartBlock("Gambar", "batang", ("2021",), (Series("Capaian", (Decimal(5),)),), "Capaian", "%")
    assert same_block(chart, chart._replace(height=90, decimals=2))
    assert not same_block(chart, chart._replace(form="garis"))
    assert not same_block(chart, chart._replace(unit="Rp"))


def test_of_a_chart_the_values_are_told_that_changed() -> None:
    def figure(*values: str, names: tuple[str, ...] = ("Anak", "Lansia")) -> tuple[Block, ...]:
        row = Series("Persen", tuple(map(Decimal, values)))
        caption = CaptionBlock("Judul Gambar", "Gambar", "3", 1, (Run("Capaian"),), "gambar/x")
        return ChartBlock("Gambar", "batang", names, (row,), "Capaian", anchor="grafik/x"), caption

    assert said(*figure("17.8", "45"), old=figure("17.8", "27.31"))[1:] == [
        *("Batang tubuh", "  Gambar 3.1: diubah: Lansia 27,31 → 45")
    ]
    assert said(*figure("17.8", names=("Anak",)), old=figure("17.8", "27.31"))[2:] == [
        "  Gambar 3.1: diubah: Lansia 27,31 → (tidak ada)"
    ]
    assert shown(compare(naskah(*figure("1", "2")), naskah(*figure("1", "3")))) == [
        ["Gambar 3.1¶Lansia: 2", "Gambar 3.1¶Lansia: 3", "diubah"]
    ]


# ---- places


def heading(level: int, words: str, key: str) -> TextBlock:
    return text(words, key, style=f"heading {level}")


REPORT = (
    heading(1, "BAB III AKUNTABILITAS", "bab"),
    heading(2, "A. Capaian", "bab/a"),
    text("Capaian 7 indikator adalah 126,21%.", "bab/a/teks/1"),
    heading(3, "1. Urusan Sosial", "bab/a/1"),
    text("Realisasi urusan sosial mencapai 68,72%.", "bab/a/1/teks/1"),
    CaptionBlock("Judul Tabel", "Tabel", "3", 2, (Run("Bantuan"),), "tabel/x"),
    table(*ROWS),
    heading(2, "B. Anggaran", "bab/b"),
    text("Anggaran berjumlah Rp29.669.164.407,00.", "bab/b/teks/1"),
)


def changed_report() -> tuple[Block, ...]:
    rows = (ROWS[0], row(2, "2.", "Forum anak", "9"), row(3, "3.", "Pelatihan guru", "5"), row(4, "4.", *texts_of(2)))
    new = {4: text("Realisasi urusan sosial mencapai 65,79%.", "bab/a/1/teks/1"), 6: table(*rows)}
    new[8] = text("Anggaran berjumlah Rp29.679.164.407,00.", "bab/b/teks/1")
    return tuple(new.get(place, block) for place, block in enumerate(REPORT))


def texts_of(place: int) -> list[str]:
    return [cell.content[0].runs[0].text for cell in ROWS[place].cells[1:]]


def test_what_changed_in_a_report_stands_under_its_headings() -> None:
    assert said(*changed_report(), old=REPORT) == [
        "Paragraf: 2 diubah",
        "Baris tabel: 1 ditambah, 1 diubah, 1 bernomor baru",
        "BAB III AKUNTABILITAS",
        "  A. Capaian",
        "    1. Urusan Sosial",
        "      diubah: Realisasi urusan sosial mencapai 65,79%.: 68,72% → 65,79%",
        "      Tabel 3.2, Forum anak: ditambah",
        "      Tabel 3.2, Pelatihan guru: No 2. → 3.; 2022 4 → 5",
        "  B. Anggaran",
        "    diubah: Anggaran berjumlah Rp29.679.164.407,00.: 29.669.164.407,00 → 29.679.164.407,00",
    ]


def test_the_matrix_of_a_report_has_its_headings_between_the_rows() -> None:
    changes = compare(naskah(*REPORT), naskah(*changed_report()))
    title = next(iter(matrix(changes)))
    assert isinstance(title, TextBlock)
    assert title.runs == (Run("BAB III AKUNTABILITAS"),)
    assert shown(changes) == [
        ["A. Capaian – 1. Urusan Sosial"],
        ["Realisasi urusan sosial mencapai 68,72%.", "Realisasi urusan sosial mencapai 65,79%.", "diubah"],
        ["", "Tabel 3.2¶No: 2.¶Aksi: Forum anak¶2022: 9", "baris ditambah"],
        ["Tabel 3.2: Pelatihan guru¶No: 2.¶2022: 4", "Tabel 3.2: Pelatihan guru¶No: 3.¶2022: 5", "diubah: No, 2022"],
        ["Tabel 3.2¶No: 3.", "Tabel 3.2¶No: 4.", "1 baris bernomor baru; isi tetap"],
        ["B. Anggaran"],
        ["Anggaran berjumlah Rp29.669.164.407,00.", "Anggaran berjumlah Rp29.679.164.407,00.", "diubah"],
    ]


def test_another_year_is_no_new_number() -> None:
    def years(first: str) -> TableBlock:
        made = table(row(1, first, "Sosialisasi", "4"))
        head = Row((Cell((text("Tahun", style="Sel"),)), *made.header[0].cells[1:]))
        return made._replace(header=(head,))

    assert said(years("2022"), old=(years("2021"),))[0] == "Baris tabel: 1 diubah"


# ---- alignment


def test_names_and_places() -> None:
    assert is_name("pasal/gugus-tugas")
    assert is_name("mengingat/uu-4-1979")
    assert not is_name("pasal/gugus-tugas/ayat/2")
    assert not is_name("m/indikator/1.2/aksi/1")
    assert not is_name("")


def test_alignment_keeps_both_orders() -> None:
    old = [Item("", f"x/{n}", word) for n, word in enumerate(["satu", "dua", "tiga", "empat"])]
    new = [Item("", f"x/{n}", word) for n, word in enumerate(["nol", "dua", "empat", "tiga"])]
    matches = align(old, new)
    assert [i for i, _ in matches if i is not None] == [0, 1, 2, 3]
    assert [j for _, j in matches if j is not None] == [0, 1, 2, 3]


def test_kinds_never_become_one_another() -> None:
    assert align([Item("a", "k/n", "teks")], [Item("b", "k/n", "teks")]) == [(0, None), (None, 0)]


# ---- matrix


def shown(changes: Perubahan) -> list[list[str]]:
    return [
        ["¶".join("".join(run.text for run in each.runs) for each in cell.content) for cell in each_row.cells]
        for block in matrix(changes)
        if isinstance(block, TableBlock)
        for each_row in block.rows
    ]


def test_the_matrix_shows_a_pasal_on_both_sides_and_what_is_new_in_bold() -> None:
    new = (*OLD[:2], text("Laporan disampaikan paling lambat 14 hari.", "pasal/laporan/ayat/2", "(2)"), *OLD[3:])
    changes = compare(naskah(*OLD), naskah(*new))
    assert shown(changes) == [
        [
            "Pasal 1¶(1)\tSetiap perangkat daerah menyusun laporan.¶(2)\tLaporan disampaikan paling lambat 30 hari.",
            "Pasal 1¶(1)\tSetiap perangkat daerah menyusun laporan.¶(2)\tLaporan disampaikan paling lambat 14 hari.",
            "diubah",
        ]
    ]
    (tabel,) = [each for each in matrix(changes) if isinstance(each, TableBlock)]
    (only,) = tabel.rows
    bold = [run.text for each in only.cells[1].content for run in each.runs if run.bold]
    assert bold == ["14"]
    assert not [run for each in only.cells[0].content for run in each.runs if run.bold]
    assert (tabel.style, only.cells[0].content[0].style) == (TABEL, ISI)


def test_of_a_long_pasal_the_matrix_shows_what_changed() -> None:
    old = pasal("arti", 1, *(f"Istilah {chr(97 + n)} adalah hal bernama {chr(97 + n)}." for n in range(9)))
    new = [*old]
    new[5] = text("Istilah e adalah perkara bernama e.", "pasal/arti/ayat/5", "(5)")
    ((left, right, _),) = shown(compare(naskah(*old), naskah(*new)))
    assert left == "Pasal 1¶…¶(5)\tIstilah e adalah hal bernama e.¶…"
    assert right == "Pasal 1¶…¶(5)\tIstilah e adalah perkara bernama e.¶…"


def test_the_matrix_has_rows_of_tables() -> None:
    new = (row(1, "1.", "Sosialisasi", "59.250"), ROWS[1])
    assert shown(compare(naskah(table(*ROWS)), naskah(table(*new)))) == [
        ["Matriks: Sosialisasi¶2022: 58.697", "Matriks: Sosialisasi¶2022: 59.250", "diubah: 2022"],
        ["Matriks¶No: 3.¶Aksi: Data anak¶2022: 7", "", "baris dihapus"],
    ]


def test_units_have_both_names() -> None:
    new = tuple(each._replace(number="Pasal 9") if each.anchor == "pasal/berlaku" else each for each in OLD)  # type: ignore[union-attr]
    units = text_units(compare(naskah(*OLD), naskah(*new)).bagian[0])
    assert [(unit.lama, unit.baru, unit.status) for unit in units][-1] == ("Pasal 3", "Pasal 9", "bernomor baru")
