"""Every printed figure of the real performance report stands in the Word tables, or is recomputed and explained.

`tests/data/lkip-*.csv` hold the 97 indicator rows and 114 budget rows as they were printed. A figure that departs
from print needs a `catatan` beside it (or beside what holds it) in the YAML, and stands in
`tests/golden/data--lkip.txt` to be reviewed; see test_golden for writing anew.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from typing import TYPE_CHECKING

import pytest

from tests.alat.banding import compare
from tests.dokumen.lkip_tools import (
    NAIK_TURUN_BARIS,
    BarisAnggaran,
    BarisIndikator,
    Beda,
    Laporan,
    decimals,
    number,
    squash,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.dokumen.conftest import Dokumen

HUNDRED = Decimal(100)


@pytest.fixture(scope="module")
def lkip(laporan: Dokumen) -> Laporan:
    return Laporan(laporan.blocks)


def two(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def agrees(printed: Decimal, exact: Decimal) -> bool:
    """Return whether a printed figure is the exact one, rounded as far as it was printed."""
    step = Decimal(1).scaleb(-decimals(printed))
    return exact.quantize(step, ROUND_HALF_UP) == printed


def achievement(target: Decimal | None, reached: Decimal | None, line: int) -> Decimal | None:
    """Return R/T x 100, or its mirror where less is better; None without a target or a measurement."""
    if target is None or reached is None or target == 0:
        return None
    part = target - (reached - target) if line in NAIK_TURUN_BARIS else reached
    return max(part * HUNDRED / target, Decimal(0))


def category(share: Decimal) -> str:
    bands = ((90, "Sangat Tinggi"), (75, "Tinggi"), (65, "Sedang"), (50, "Rendah"))
    return next((name for limit, name in bands if share > limit), "Sangat Rendah")


# ---- indicators


def test_all_indicator_rows_are_there(lkip: Laporan) -> None:
    assert len(lkip.indikator) == 97
    assert [sum(each.tabel == name for each in lkip.indikator) for name in ("ikhtisar", "sasaran", "unit")] == [
        7,
        7,
        83,
    ]
    for each in lkip.indikator:
        assert each.same_name() or each.similar(), f"{each.csv['baris']}: {each.csv['indikator']} / {each.nama}"


def test_achievements_are_those_of_target_and_realisation(lkip: Laporan) -> None:
    for each in lkip.indikator:
        exact = achievement(number(each.word["target"]), number(each.word["realisasi"]), each.baris)
        shown = number(each.word["capaian"])
        where = f"b.{each.baris} {each.nama}: {each.word}"
        assert (shown is None) == (exact is None), where
        assert each.word["kategori"] == (category(exact) if exact is not None else "–"), where
        if exact is not None:
            assert shown == two(exact), where


def test_means_are_those_of_achievements_that_are_not_rounded(lkip: Laporan) -> None:
    assert len(lkip.tabel_capaian) == 1 + 4 + 18
    for table in lkip.tabel_capaian:
        exact = [achievement(number(row.target), number(row.realisasi), row.baris) for row in table.baris]
        known = [each for each in exact if each is not None]
        assert known, table.judul
        mean = sum(known, Decimal(0)) / len(known)
        assert number(table.rata_rata) == two(mean), table.judul
        assert table.kategori == category(mean), table.judul


def test_comparisons_over_the_years_are_computed(lkip: Laporan) -> None:
    for each in lkip.indikator:
        if each.tabel != "sasaran":
            continue
        plan = lkip.renstra[each.nama]
        last = achievement(plan["2021"], lkip.riwayat[each.nama]["2021"], each.baris)
        end = achievement(plan["2026"], number(each.word["realisasi"]), each.baris)
        assert number(each.word["capaian_2021"]) == (None if last is None else two(last)), each.nama
        assert number(each.word["capaian_akhir_rpjmd"]) == (None if end is None else two(end)), each.nama
        for year, amount in plan.items():
            assert amount is not None, f"{each.nama} {year}"


def indicator_changes(lkip: Laporan) -> Iterator[Beda]:
    for each in lkip.indikator:
        yield from _targets(each)
        shown, printed = number(each.word["capaian"]), number(each.csv["capaian_tercetak"])
        exact = achievement(number(each.word["target"]), number(each.word["realisasi"]), each.baris)
        if exact is None or printed is None:
            if (exact is None) != (printed is None):
                yield each.beda("capaian", each.csv["capaian_tercetak"], each.word["capaian"])
        elif not agrees(printed, exact):
            yield each.beda("capaian", each.csv["capaian_tercetak"], each.word["capaian"])
        else:
            assert shown == two(exact)
        for column in ("capaian_2021", "capaian_akhir_rpjmd"):
            stated = number(each.csv[column])
            now = number(each.word.get(column, ""))
            if stated is not None and (now is None or not agrees(stated, now)):
                yield each.beda(column, each.csv[column], each.word.get(column, ""))
        if each.csv["kategori"] and each.csv["kategori"] != each.word["kategori"]:
            yield each.beda("kategori", each.csv["kategori"], each.word["kategori"])
        if not each.same_name():
            yield each.beda("nama indikator", each.csv["indikator"], each.nama, figure=False)


def _targets(each: BarisIndikator) -> Iterator[Beda]:
    for column in ("target", "realisasi", "target_pk"):
        printed, shown = each.csv[column], each.word[column]
        if column == "target_pk" and not each.csv["pk_line"]:
            continue
        if number(printed) != number(shown) or not each.same_unit(column):
            yield each.beda(column, printed, shown)


# ---- budget


def test_all_budget_rows_are_there(lkip: Laporan) -> None:
    assert len(lkip.anggaran) == 114
    for each in lkip.anggaran:
        assert each.same_name() or each.similar(), f"{each.csv['nama']} / {each.nama}"
    levels = [each.csv["level"] for each in lkip.anggaran]
    assert [levels.count(name) for name in ("urusan", "program", "kegiatan", "sub", "total")] == [3, 15, 30, 65, 1]


def test_budget_is_summed_from_the_lowest_level(lkip: Laporan) -> None:
    """Amounts are those of print on every level, and each is the sum of what stands below it."""
    for each in lkip.anggaran:
        below = [row for row in lkip.anggaran if row.csv["level"] == "sub" and each.holds(row)]
        for column, name in (("pagu", "anggaran"), ("realisasi", "realisasi")):
            amount = number(each.word[column])
            assert amount == Decimal(each.csv[name]), each.nama
            assert amount == sum(Decimal(row.csv[name]) for row in below), each.nama


def test_absorption_is_computed(lkip: Laporan) -> None:
    for each in lkip.anggaran:
        exact = Decimal(each.csv["realisasi"]) * HUNDRED / Decimal(each.csv["anggaran"])
        assert number(each.word["penyerapan"]) == two(exact), each.nama
        printed = number(each.csv["persen_tercetak"])
        assert printed is not None
        assert agrees(printed, exact), each.nama
        if each.efisiensi:
            assert number(each.efisiensi["penyerapan"]) == two(exact), each.nama


def test_efficiency_is_mean_achievement_less_absorption(lkip: Laporan) -> None:
    rows = [each for each in lkip.anggaran if each.csv["level"] in ("program", "kegiatan", "sub")]
    assert len(rows) == 110
    for each in rows:
        shares = [share for share in each.capaian if share is not None]
        gain = number(each.efisiensi["efisiensi"])
        if not shares:
            assert gain is None, each.nama
            continue
        mean = each.rata_rata
        assert mean is not None
        assert abs(mean - sum(shares) / len(shares)) < Decimal("0.02"), each.nama
        assert gain == mean - (number(each.efisiensi["penyerapan"]) or 0), each.nama


def test_plan_of_the_budget_has_the_same_programs(lkip: Laporan) -> None:
    stated = {squash(each.csv["nama"]): Decimal(each.csv["anggaran_rka"]) for each in lkip.anggaran if each.program()}
    assert len(stated) == 15
    for table in (lkip.rencana, lkip.lampiran_anggaran):
        found = {squash(name): number(amount) for name, amount in table.items() if name != "Jumlah"}
        assert found == stated
        assert number(table["Jumlah"]) == sum(stated.values()) == Decimal(29669164407)


def budget_changes(lkip: Laporan) -> Iterator[Beda]:
    for each in lkip.anggaran:
        if not each.same_name():
            yield each.beda("nama", each.csv["nama"], each.nama, figure=False)
        if each.csv["level"] in ("urusan", "total"):
            continue
        if not each.same_indicators():
            yield each.beda("indikator", each.csv["indikator"], " | ".join(each.indikator), figure=False)
        yield from _efficiency(each)
        supports = each.csv["anggaran_efektivitas"]
        if supports and number(each.efektivitas) != Decimal(supports):
            yield each.beda("anggaran efektivitas", supports, each.efektivitas)


def _efficiency(each: BarisAnggaran) -> Iterator[Beda]:
    printed = [number(part) for part in each.csv["capaian_efisiensi"].split("|")]
    shown = " | ".join(each.capaian_teks)
    same = len(printed) == len(each.capaian) and all(
        a == b or (a is not None and b is not None and agrees(a, b)) for a, b in zip(printed, each.capaian, strict=True)
    )
    if not same:
        yield each.beda("capaian", each.csv["capaian_efisiensi"], shown)
    absorbed, now = number(each.csv["penyerapan_efisiensi"]), number(each.efisiensi["penyerapan"])
    if absorbed is not None and (now is None or not agrees(absorbed, now)):
        yield each.beda("penyerapan", each.csv["penyerapan_efisiensi"], each.efisiensi["penyerapan"])
    stated, gain = number(each.csv["efisien_tercetak"]), number(each.efisiensi["efisiensi"])
    if stated != gain and (stated is None or gain is None or not agrees(stated, gain)):
        yield each.beda("efisiensi", each.csv["efisien_tercetak"], each.efisiensi["efisiensi"])


# ---- what departs from print


def test_every_figure_that_departs_from_print_is_explained(lkip: Laporan) -> None:
    """A note beside the figure names what was printed, or what it is now."""
    changes = [*indicator_changes(lkip), *budget_changes(lkip)]
    assert len(changes) > 40
    silent = [f"{each.where}: {each.old!r} -> {each.new!r}" for each in changes if each.figure and not each.explained()]
    assert not silent, "\n".join(silent)


def test_the_list_of_changes_is_known(lkip: Laporan) -> None:
    lines: list[str] = []
    for title, changes in (("Indikator", indicator_changes(lkip)), ("Anggaran", budget_changes(lkip))):
        lines.append(f"== {title}")
        for row, group in groupby(changes, lambda each: each.where.rsplit(", ", 1)[0]):
            same = list(group)
            lines.append(row)
            lines += [f"  {each.where.rsplit(', ', 1)[1]}: {each.old or '(kosong)'} → {each.new}" for each in same]
            lines += [f"  catatan: {note}" for note in same[0].notes]
    compare("data--lkip", lines)
