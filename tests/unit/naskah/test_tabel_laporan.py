"""Tables of a performance report: columns wide enough for their words, rows that stay together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.blocks.model import Orientation, Row
from generator.naskah.laporan_kinerja import gaya
from generator.naskah.laporan_kinerja.cetak import Pencetak, satuan_kecil
from generator.naskah.laporan_kinerja.lebar import lebar_kolom
from generator.naskah.laporan_kinerja.tabel_blok import gabung_tegak, kepala, sel, tabel

CETAK = Pencetak(2, frozenset({"Indeks"}), {"Persen": "%"})


def _kept(*rows: Row, diikuti: bool = False) -> list[bool]:
    made = tabel((20, 20), kepala("A", "B"), rows, "Judul", "kunci", diikuti=diikuti)
    return [row.keep_next for row in made.rows]


def test_a_column_is_as_wide_as_its_longest_word() -> None:
    rows = [Row((sel("Uraian yang panjang sekali tetapi dapat dipatahkan"), sel("Desa/Kelurahan")))]
    widths = lebar_kolom((90, 10), kepala("Uraian", "Target"), rows, Orientation.TEGAK)
    assert widths[1] / sum(widths) * 155 > len("Desa/Kelurahan") * 1.5


def test_widths_stay_where_every_word_has_room() -> None:
    assert lebar_kolom((3, 1), kepala("A", "B"), [Row((sel("kata"), sel("kata")))], Orientation.TEGAK) == (3, 1)


def test_short_rows_do_not_stand_alone_at_a_page_end() -> None:
    rows = [Row((sel("a"), sel("b")))] * 6
    assert _kept(*rows) == [True, False, False, False, True, False]
    total = Row((sel("Jumlah", gaya.JUMLAH_TEKS), sel("6", gaya.JUMLAH)))
    assert _kept(*rows, total, diikuti=True) == [True, False, False, False, True, True, True]


def test_few_rows_under_a_merged_cell_stay_together() -> None:
    group = [Row((*gabung_tegak([sel("sasaran")], n), sel("b"))) for n in range(3)]
    alone = Row((*gabung_tegak([sel("lain")], 0), sel("b")))
    assert _kept(alone, alone, *group, alone, alone) == [True, False, True, True, False, True, False]


@pytest.mark.parametrize(
    ("satuan", "kecil"),
    [("Orang", "orang"), ("KK", "KK"), ("KP-SPAMS", "KP-SPAMS"), ("BUMDes", "BUMDes"), ("Kerja Sama", "kerja sama")],
)
def test_units_are_small_in_sentences_but_not_abbreviations(satuan: str, kecil: str) -> None:
    assert satuan_kecil(satuan) == kecil
    assert CETAK.kalimat(Decimal(3), satuan) == f"3 {kecil}"


def test_cells_hold_a_short_unit_at_its_number_and_show_a_true_minus() -> None:
    assert CETAK.sel(Decimal(12), "KK") == "12\u00a0KK"
    assert CETAK.sel(Decimal(3), "Desa/Kelurahan") == "3 Desa/\u200bKelurahan"
    assert CETAK.dua(Decimal("-50.825")) == "\u221250,83"
