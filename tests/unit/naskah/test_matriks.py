"""A matrix on paper: headings, numbers, merged cells, values, and where it is cut."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.blocks.model import Orientation, Row, TableBlock, TextBlock, block_text
from generator.diagnostics.finding import Finding
from generator.naskah.matriks.baris import CUT_ROWS, WHOLE_ROWS, flatten, split_tables
from generator.naskah.matriks.cetak import cetak_nilai, cetak_target
from generator.naskah.matriks.checks import MatriksChecker
from generator.naskah.matriks.compose import MatriksComposer
from generator.naskah.matriks.model import Aksi, Matriks
from generator.naskah.matriks.nilai import Keadaan, Nilai, NilaiIsi
from generator.source.fields import ContentModel
from generator.source.validate import validate
from tests.unit.naskah.naskah_tools import FILE, KOLOM, aksi, konteks, matriks, model, penulis

TAHUN = (2021, 2022)
AT = ("lampiran", 0, "isi", 0, "matriks")


def indikator(nama: str = "Indikator", *actions: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"nama": nama, "aksi": list(actions) or [aksi()], **more}


def kelompok(nama: str = "Kelembagaan", *entries: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"nama": nama, "indikator": list(entries) or [indikator()], **more}


def blocks(found: Matriks, tahun: tuple[int, ...] = TAHUN) -> list[Any]:
    writer = penulis(tahun=2023)
    composed = list(MatriksComposer(found, tahun, konteks().daerah, writer, AT, "lampiran/a/matriks/1").compose())
    assert writer.findings == []
    return composed


def tables(found: Matriks, tahun: tuple[int, ...] = TAHUN) -> list[TableBlock]:
    return [block for block in blocks(found, tahun) if isinstance(block, TableBlock)]


def shown(row: Row) -> list[str]:
    """Return the cells of a row: text, `^` where a merge goes on."""
    return [
        "^" if cell.merge == "continue" else "¶".join(block_text(each) for each in cell.content) for cell in row.cells
    ]


def body(found: Matriks, tahun: tuple[int, ...] = TAHUN) -> list[list[str]]:
    return [shown(row) for table in tables(found, tahun) for row in table.rows]


def first_column(found: Matriks) -> list[str]:
    return [row[0] for row in body(found)]


def test_header_has_years_below_target_and_a_row_of_column_numbers() -> None:
    (table,) = tables(matriks(kelompok()))
    top, below, numbers = table.header
    assert shown(top) == ["NO", "INDIKATOR", "AKSI", "UKURAN", "SATUAN", "DATA DASAR", "TARGET", "PENANGGUNG JAWAB"]
    assert [cell.span for cell in top.cells] == [1, 1, 1, 1, 1, 1, 2, 1]
    assert [cell.merge for cell in top.cells] == ["restart"] * 5 + ["", "", "restart"]
    assert shown(below) == ["^"] * 5 + ["Tahun 2020", "2021", "2022", "^"]
    assert shown(numbers) == [f"({n})" for n in range(1, 10)]


def test_header_without_years_has_one_row_of_titles() -> None:
    (table,) = tables(matriks(kelompok("K", indikator("I", {"aksi": "A"})), kolom={"indikator": "I", "aksi": "A"}))
    assert [shown(row) for row in table.header] == [["I", "A"], ["(1)", "(2)"]]
    assert all(cell.merge == "" for row in table.header for cell in row.cells)


def test_widths_share_the_target_among_its_years() -> None:
    kolom = {
        "indikator": {"judul": "I", "lebar": "40"},
        "aksi": {"judul": "A", "lebar": "40"},
        "target": {"judul": "T", "lebar": "30"},
    }
    (table,) = tables(matriks(kelompok("K", indikator("I", {"aksi": "A"})), kolom=kolom), (2021, 2022, 2023))
    assert table.widths == (4000, 4000, 1000, 1000, 1000)


def test_tables_lie_across_and_say_what_they_are() -> None:
    (table,) = tables(matriks(kelompok("Satu"), kelompok("Dua")))
    assert table.orientation is Orientation.LANSKAP
    assert table.caption == "Matriks rencana aksi: Satu, Dua"


def test_one_table_numbers_indicators_through_all_groups() -> None:
    found = matriks(kelompok("Satu", indikator("A"), indikator("B")), kelompok("Dua", indikator("C")))
    assert first_column(found) == ["I", "1.", "2.", "II", "3."]


def test_a_table_for_each_group_starts_at_one_under_its_title() -> None:
    found = matriks(
        kelompok("Satu", indikator("A"), indikator("B")), kelompok("Dua", indikator("C")), susunan="tabel per kelompok"
    )
    assert first_column(found) == ["1.", "2.", "1."]
    titles = [block_text(block) for block in blocks(found) if isinstance(block, TextBlock)]
    assert titles == ["I.\tSATU", "II.\tDUA"]


def test_parts_of_a_shared_number() -> None:
    found = matriks(kelompok("K", indikator("A"), {"sub": [indikator("B"), indikator("C")]}, indikator("D")))
    assert first_column(found) == ["I", "1.", "2.a", "2.b", "3."]


def test_group_rows_span_the_table_and_stay_with_the_next_row() -> None:
    (table,) = tables(matriks(kelompok("Hak Sipil {{ tahun }}")))
    row = next(iter(table.rows))
    assert shown(row) == ["I", "HAK SIPIL 2023"]
    assert [cell.span for cell in row.cells] == [1, 8]
    assert row.keep_next


def test_a_group_row_without_a_number_column_is_one_cell() -> None:
    kolom = {name: KOLOM[name] for name in ("indikator", "aksi", "target")}
    (table,) = tables(matriks(kelompok("K", indikator("I", {"aksi": "A"})), kolom=kolom))
    assert [cell.span for cell in next(iter(table.rows)).cells] == [4]


def test_title_of_a_group_table_keeps_its_values() -> None:
    found = matriks(kelompok("Hak {{ tahun }}"), susunan="tabel per kelompok")
    assert block_text(blocks(found)[0]) == "I.\tHAK 2023"


def test_one_row_in_full() -> None:
    action = aksi("Sosialisasi\nPelatihan", penanggung_jawab=["dinas-kesehatan", "forum-anak"], data_dasar="8.000")
    assert body(matriks(kelompok("K", indikator("Gizi", action, ukuran=["Turun", "Habis"]))))[1] == [
        "1.",
        "Gizi¶Ukuran:¶– Turun¶– Habis",
        "Sosialisasi¶Pelatihan",
        "Jumlah orang",
        "Orang",
        "8.000",
        "25",
        "30",
        "Dinas Kesehatan¶Forum Anak",
    ]


def test_an_indicator_without_actions_is_a_row_of_blanks() -> None:
    assert body(matriks(kelompok("K", {"nama": "I", "aksi": []})))[1] == ["1.", "I", "", "", "", "", "", "", ""]


def test_tags_may_reach_over_the_lines_of_a_cell() -> None:
    action = aksi("{% if tahun %}Satu\nDua{% endif %}")
    assert body(matriks(kelompok("K", indikator("I", action))))[1][2] == "Satu¶Dua"


def measures(count: int) -> list[dict[str, Any]]:
    return [{"ukuran": f"U{n}", "target": {"2021": str(n), "2022": str(n)}} for n in range(1, count + 1)]


def test_several_measures_of_an_action_share_its_cells() -> None:
    action = {"aksi": "A", "pengukuran": measures(3), "penanggung_jawab": ["dinas-sosial"]}
    rows = body(matriks(kelompok("K", indikator("I", action, aksi("B")))))[1:]
    assert [row[2] for row in rows] == ["A", "^", "^", "B"]
    assert [row[3] for row in rows] == ["U1", "U2", "U3", "Jumlah orang"]
    assert [row[-1] for row in rows] == ["Dinas Sosial", "^", "^", "Dinas Kesehatan"]
    assert [row[1] for row in rows] == ["I", "^", "^", "^"]


def test_a_lone_row_is_not_merged() -> None:
    (table,) = tables(matriks(kelompok("K", indikator("A"), indikator("B"))))
    assert {cell.merge for row in list(table.rows)[1:] for cell in row.cells} == {""}


def test_long_merges_begin_again_with_the_text() -> None:
    many = indikator("Gizi", *[aksi(f"A{n}") for n in range(20)])
    rows = body(matriks(kelompok("K", many)))[1:]
    assert [n for n, row in enumerate(rows) if row[0] != "^"] == [0, 8, 16]
    assert [row[1] for row in rows if row[1] != "^"] == ["Gizi", "Gizi (lanjutan)", "Gizi (lanjutan)"]


def test_a_merge_does_not_begin_again_inside_an_action() -> None:
    action = {"aksi": "A", "pengukuran": measures(12)}
    rows = body(matriks(kelompok("K", indikator("I", action, aksi("B")))))[1:]
    assert [n for n, row in enumerate(rows) if row[1] != "^"] == [0, 12]


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("8.000", "8.000"),
        ("52,95", "52,95"),
        ("85,10", "85,10"),
        ("0", "0"),
        ("tidak tersedia", "tidak tersedia"),
        ("tidak berlaku", "-"),
        ("terlaksana", "terlaksana"),
        ({"angka": "48.815", "persen": "84,29", "keterangan": "13 Desa"}, "48.815 (84,29%; 13 Desa)"),
        ({"angka": "25", "keterangan": "13 Desa"}, "25 (13 Desa)"),
        ({"angka": "25"}, "25"),
        ({"angka": "0,00", "persen": "0,0"}, "0,00 (0,0%)"),
        ({"teks": "SK Bupati Nomor 188.45/072/KUM/2020"}, "SK Bupati Nomor 188.45/072/KUM/2020"),
    ],
)
def test_values_as_printed(value: Any, printed: str) -> None:
    assert cetak_nilai(model(Aksi, {"aksi": "A", "data_dasar": value}).data_dasar) == printed


def test_no_value_is_blank() -> None:
    assert cetak_nilai(None) == ""


@pytest.mark.parametrize(
    ("value", "code", "hint"),
    [
        ("0.21", "ISI005", "0,21"),
        ("-", "ISI005", "tidak berlaku"),
        ("n/a", "MTK002", "tidak tersedia"),
        ("v", "MTK002", "terlaksana"),
        ("25 orang", "ISI005", "satuan"),
        ("ada", "MTK002", "{teks: ...}"),
        ({"keterangan": "x"}, "MTK001", "angka"),
        ({"angka": "1", "teks": "x"}, "MTK001", "angka"),
        ({"teks": "x", "persen": "1"}, "MTK001", "teks"),
    ],
)
def test_what_is_no_value(value: Any, code: str, hint: str) -> None:
    class Isi(ContentModel):
        nilai: NilaiIsi

    found, findings = validate(Isi, {"nilai": value}, FILE)
    assert found is None
    assert [finding.code for finding in findings] == [code]
    assert hint in findings[0].hint


def test_kinds_of_value() -> None:
    action = model(Aksi, aksi(target={"2021": "52,95", "2022": "tidak berlaku", "2023": {"angka": "1"}}))
    assert action.target[2021] == Decimal("52.95")
    assert action.target[2022] is Keadaan.TIDAK_BERLAKU
    assert isinstance(action.target[2023], Nilai)


def test_accumulated_targets() -> None:
    action = model(Aksi, aksi(akumulasi="ya", data_dasar="10", target={"2021": "5", "2022": "7,5"}))
    assert cetak_target(action, TAHUN) == ["5 (kumulatif 15)", "7,5 (kumulatif 22,5)"]


def test_targets_follow_the_years_of_the_plan() -> None:
    assert cetak_target(model(Aksi, aksi()), (2022, 2021, 2025)) == ["30", "25", ""]
    assert cetak_target(None, TAHUN) == ["", ""]


@pytest.mark.parametrize("tahun", [(), (2021,), TAHUN])
def test_every_row_fills_the_grid(tahun: tuple[int, ...]) -> None:
    (table,) = tables(matriks(kelompok("K", indikator(), {"nama": "kosong", "aksi": []})), tahun)
    assert {sum(cell.span for cell in row.cells) for row in (*table.header, *table.rows)} == {len(table.widths)}


def test_short_matrices_stay_whole_and_long_ones_are_cut_at_indicators() -> None:
    short = matriks(kelompok("K", *[indikator(f"I{n}") for n in range(WHOLE_ROWS - 1)]))
    assert len(list(split_tables(short))) == 1
    long = matriks(*[kelompok(f"K{k}", *[indikator(f"I{n}", aksi(), aksi()) for n in range(30)]) for k in range(4)])
    parts = list(split_tables(long))
    assert [row for part in parts for row in part.baris] == list(flatten(long))
    assert len(parts) > 1
    assert all(len(part.baris) <= 2 * CUT_ROWS for part in parts)
    for part in parts:
        assert part.baris[0].jenis == "kelompok" or part.baris[0].awal_indikator
        assert part.baris[-1].jenis != "kelompok"


def test_a_huge_indicator_is_cut_at_an_action_and_named_again() -> None:
    found = matriks(kelompok("K", indikator("Besar", *[aksi(f"A{n}") for n in range(450)])))
    made = tables(found)
    assert len(made) > 1
    for table in made[1:]:
        assert shown(next(iter(table.rows)))[1] == "Besar (lanjutan)"
    assert len({row.anchor for table in made for row in table.rows}) == 451


def test_only_the_first_part_of_a_group_has_its_title() -> None:
    found = matriks(kelompok("K", *[indikator(f"I{n}") for n in range(450)]), susunan="tabel per kelompok")
    assert [part.judul for part in split_tables(found)][:2] == [0, None]


def check(found: Matriks, tahun: tuple[int, ...] = TAHUN) -> list[Finding]:
    return list(MatriksChecker(found, AT, tahun, konteks(), FILE).check())


ROW = (*AT, "kelompok", 0, "indikator", 0, "aksi", 0)


@pytest.mark.parametrize(
    ("action", "code", "path"),
    [
        (aksi(penanggung_jawab=["dinkes"]), "MTK009", (*ROW, "penanggung_jawab", 0)),
        (aksi(penanggung_jawab=["dinas-sosial", "dinas-sosial"]), "MTK010", (*ROW, "penanggung_jawab", 1)),
        (aksi(target={"2021": "1", "2022": "1", "2030": "1"}), "MTK011", (*ROW, "target", "2030")),
        (aksi(target={"2021": "1"}), "MTK012", (*ROW, "target")),
        (aksi(target=None), "MTK012", ROW),
        (aksi(data_dasar="1,5"), "MTK013", (*ROW, "data_dasar")),
        (aksi(target={"2021": "1,5", "2022": "1"}), "MTK013", (*ROW, "target", "2021")),
        (aksi(akumulasi="ya", data_dasar="tidak tersedia"), "MTK014", (*ROW, "akumulasi")),
    ],
)
def test_checks_of_a_row(action: dict[str, Any], code: str, path: tuple[str | int, ...]) -> None:
    (finding,) = check(matriks(kelompok("K", indikator("I", action))))
    assert (finding.code, finding.at.path) == (code, path)


def test_an_alias_is_answered_with_the_id() -> None:
    (finding,) = check(matriks(kelompok("K", indikator("I", aksi(penanggung_jawab=["dinkes"])))))
    assert "`dinas-kesehatan`" in finding.hint


def test_units_that_may_be_fractions_are_data() -> None:
    assert check(matriks(kelompok("K", indikator("I", aksi(satuan="Persen", data_dasar="1,5"))))) == []


def test_checks_of_groups_and_columns() -> None:
    good = kelompok("K", indikator("I", nasional=["1"]), klaster="kelembagaan")
    assert check(matriks(good)) == []
    assert [each.code for each in check(matriks({**good, "klaster": "klaster-9"}))] == ["MTK006"]
    assert [each.code for each in check(matriks(kelompok("K", indikator("I", nasional="99"))))] == ["MTK007"]
    assert [each.code for each in check(matriks(good), ())] == ["MTK005"]
    kolom = {name: KOLOM[name] for name in ("indikator", "aksi", "target")}
    found = check(matriks(kelompok("K", indikator("I", aksi(data_dasar=None))), kolom=kolom))
    assert [each.code for each in found] == ["MTK008", "MTK008"]


def test_two_indicators_of_one_id_are_reported() -> None:
    found = check(matriks(kelompok("K", indikator("A", id="gizi"), {"sub": [indikator("B", id="gizi")]})))
    assert [each.code for each in found] == ["RUJ003"]
    assert found[0].at.path == (*AT, "kelompok", 0, "indikator", 1, "sub", 0, "id")


def test_faults_in_texts_are_found_before_the_rows_are_made() -> None:
    bad = "{{ salah }}"
    action = aksi(
        bad, ukuran=bad, satuan=bad, data_dasar={"teks": bad}, target={"2021": {"angka": "1", "keterangan": bad}}
    )
    other = {"aksi": "A", "pengukuran": [{"ukuran": bad}]}
    for susunan in ("satu tabel", "tabel per kelompok"):
        found = matriks(kelompok(bad, indikator(bad, action, other, ukuran=[bad])), susunan=susunan)
        writer = penulis()
        made = list(MatriksComposer(found, TAHUN, konteks().daerah, writer, AT, "m").compose())
        reported = len(writer.findings)
        assert len({finding.at.path for finding in writer.findings}) == 9
        for table in made:
            if isinstance(table, TableBlock):
                list(table.rows)
        assert {finding.at.path for finding in writer.findings[reported:]} <= {
            finding.at.path for finding in writer.findings[:reported]
        }


@pytest.mark.parametrize("missing", ["indikator", "aksi"])
def test_needed_columns(missing: str) -> None:
    kolom = {name: title for name, title in KOLOM.items() if name != missing}
    found, findings = validate(Matriks, {"kolom": kolom, "kelompok": [kelompok()]}, FILE)
    assert found is None
    assert [finding.code for finding in findings] == ["MTK004"]


def test_figures_stand_in_one_place() -> None:
    found, findings = validate(Aksi, {"aksi": "A", "satuan": "Orang", "pengukuran": [{"ukuran": "U"}]}, FILE)
    assert found is None
    assert [finding.code for finding in findings] == ["MTK003"]
