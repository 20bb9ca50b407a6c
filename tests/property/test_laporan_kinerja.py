"""Changing one figure of a report changes every place that quotes it, by the right amount, and nothing else.

The document is laid out as lines. Between two values of one figure, lines may differ in numbers only, each pair
of old and new number must be one that is derived here from the model with formulas of our own, and no number
that was derived from the old value may be left in the new document.
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.bahasa.terbilang import terbilang
from generator.blocks.dump import dump
from generator.naskah.laporan_kinerja.anggaran import IndikatorRujukan
from generator.naskah.laporan_kinerja.compose import compose
from generator.naskah.laporan_kinerja.model import LaporanKinerja
from generator.naskah.laporan_kinerja.nilai import RealisasiTerhitung, RealisasiTertulis
from generator.naskah.laporan_kinerja.tabel import row_key
from generator.naskah.umum.baca import read_national, read_region
from generator.source.load import Library
from generator.source.validate import validate
from tests.unit.naskah.laporan.laporan_tools import konteks_laporan, laporan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.indikator import Indikator
    from generator.naskah.umum.konteks import Konteks

CONTENT = Path(__file__).resolve().parents[2] / "content"
FILE = "kab-balangan/lkip-dinsos-pppa-pmd-2022/naskah.yaml"
PROFILE = settings(deadline=None, max_examples=25, derandomize=True)
HUNDRED = Decimal(100)
Pairs = set[tuple[str, str]]


# ---- the report as lines


@cache
def real() -> tuple[LaporanKinerja, Konteks]:
    library = Library(CONTENT)
    national, findings = read_national(library)
    assert national is not None, findings
    konteks, findings = read_region(library, national, "kab-balangan")
    assert konteks is not None, findings
    data, findings = library.read(FILE)
    assert data is not None, findings
    naskah, findings = validate(LaporanKinerja, data, FILE)
    assert naskah is not None, findings
    return naskah, konteks


@cache
def small() -> tuple[LaporanKinerja, Konteks]:
    return laporan(), konteks_laporan()


def lines(naskah: LaporanKinerja, konteks: Konteks) -> list[str]:
    composition, _ = compose(naskah, konteks, FILE)
    return [f"{name}: {line}" for name, slot in composition.slots() for line in dump(slot.blocks)]


_TOKEN = re.compile(r"(?<![\d.,])-?\d[\d.]*(?:,\d+)?")


def numbers(line: str) -> list[str]:
    return [each.rstrip(".") for each in _TOKEN.findall(line.replace("−", "-"))]


def words(line: str) -> str:
    return _TOKEN.sub("#", line.replace("−", "-").replace("\u00a0", " "))


def changed(model: Any, path: tuple[str | int, ...], value: object) -> Any:
    """Return a copy of a model with one value deep inside replaced."""
    if not path:
        return value
    key, rest = path[0], path[1:]
    if isinstance(key, int):
        return tuple(changed(each, rest, value) if n == key else each for n, each in enumerate(model))
    assert isinstance(model, BaseModel)
    return model.model_copy(update={key: changed(getattr(model, key), rest, value)})


# ---- figures, printed as the report prints them


def two(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def printed(value: Decimal) -> str:
    """Return `1.234,50`: points between thousands, as many decimals as the value has."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def in_chart(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


def achievement(target: object, reached: object, direction: str) -> Decimal | None:
    if not isinstance(target, Decimal) or not isinstance(reached, Decimal) or target == 0:
        return None
    part = reached if direction == "naik" else target - (reached - target)
    return max(part * HUNDRED / target, Decimal(0))


def reached(naskah: LaporanKinerja, each: Indikator) -> object:
    if isinstance(each.realisasi, RealisasiTerhitung):
        part, whole = (
            sum(_total(naskah, name) for name in names) for names in (each.realisasi.pembilang, each.realisasi.penyebut)
        )
        return two(Decimal(part) * each.realisasi.kali / whole)
    return each.realisasi.nilai if isinstance(each.realisasi, RealisasiTertulis) else each.realisasi


def _total(naskah: LaporanKinerja, name: str) -> Decimal:
    """Return a typed cell, or the sum of a typed column, by its name `table.row.column`."""
    table, row, column = name.split(".")
    tabel = next(part[table] for part in naskah.tabel if table in part)
    total = next((each.jumlah_dari for each in tabel.kolom if each.id == column), ())
    if total:
        return sum((_total(naskah, f"{table}.{row}.{each}") for each in total), Decimal(0))
    typed = [each.id for each in tabel.kolom if each.jenis in ("teks", "angka")]
    rows = [[_plain(naskah, cell) for cell in each.sel] for each in tabel.baris]
    chosen = rows if row == "jumlah" else [each for each in rows if row_key(each[0]) == row]
    assert chosen, name
    cells = [each[typed.index(column)] for each in chosen]
    return sum((Decimal(cell.replace(".", "").replace(",", ".")) for cell in cells), Decimal(0))


def _plain(naskah: LaporanKinerja, cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    return str(next(len(part[cell.banyak].baris) for part in naskah.tabel if cell.banyak in part))


def own_share(naskah: LaporanKinerja, each: Indikator) -> Decimal | None:
    target = each.target if each.target is not None else each.renstra.get(naskah.tahun)
    return achievement(target, reached(naskah, each), each.polaritas)


def mean(values: list[Decimal | None]) -> Decimal | None:
    known = [each for each in values if each is not None]
    return sum(known, Decimal(0)) / len(known) if known else None


def places(naskah: LaporanKinerja) -> Iterator[tuple[tuple[str | int, ...], Indikator, list[list[Indikator]]]]:
    """Yield every indicator with its place and the groups that it is averaged in."""
    everything = [each for sasaran in naskah.kinerja.sasaran for each in sasaran.indikator]
    for t, tujuan in enumerate(naskah.kinerja.tujuan):
        for s, sasaran in enumerate(tujuan.sasaran):
            for n, each in enumerate(sasaran.indikator):
                at = ("kinerja", "tujuan", t, "sasaran", s, "indikator", n)
                yield at, each, [list(sasaran.indikator), everything]

    def walk(units: Any, at: tuple[str | int, ...]) -> Iterator[Any]:
        for u, unit in enumerate(units):
            group = [each for sasaran in unit.sasaran for each in sasaran.indikator]
            for s, sasaran in enumerate(unit.sasaran):
                for n, each in enumerate(sasaran.indikator):
                    yield (*at, u, "sasaran", s, "indikator", n), each, [group]
            yield from walk(unit.bawahan, (*at, u, "bawahan"))

    yield from walk(naskah.unit, ("unit",))


def budget_rows(naskah: LaporanKinerja) -> Iterator[tuple[Any, int, int]]:
    """Yield program, kegiatan and sub kegiatan with budget and spending summed here."""
    for urusan in naskah.anggaran.urusan:
        for program in urusan.program:
            subs = [sub for kegiatan in program.kegiatan for sub in kegiatan.sub_kegiatan]
            yield program, sum(each.pagu for each in subs), sum(each.realisasi for each in subs)
            for kegiatan in program.kegiatan:
                below = kegiatan.sub_kegiatan
                yield kegiatan, sum(each.pagu for each in below), sum(each.realisasi for each in below)
                for sub in below:
                    yield sub, sub.pagu, sub.realisasi


# ---- what is derived from one realisation


def derived(naskah: LaporanKinerja, key: str) -> list[tuple[str, Decimal]]:
    """Return every figure that rests on the realisation of one indicator, named, in one order."""
    shares = {each.id: own_share(naskah, each) for _, each, _ in places(naskah)}
    each, groups = next((each, groups) for _, each, groups in places(naskah) if each.id == key)
    value, share, last = reached(naskah, each), shares[key], naskah.tahun - 1
    assert isinstance(value, Decimal)
    assert share is not None
    found: list[tuple[str, Decimal | None]] = [("realisasi", value), ("capaian", two(share))]
    before = each.riwayat.get(last)
    if isinstance(before, Decimal):
        found.append(("selisih", abs(value - before)))
        was = achievement(each.renstra.get(last), before, each.polaritas)
        if was is not None:
            found.append(("selisih capaian", abs(two(share) - two(was))))
    end = achievement(each.renstra.get(naskah.renstra.akhir), value, each.polaritas)
    found.append(("capaian akhir", None if end is None else two(end)))
    for other in each.pembanding:
        found.append(
            (f"pembanding {other.nama}", abs(value - other.nilai) if isinstance(other.nilai, Decimal) else None)
        )
    for n, group in enumerate(groups):
        average = mean([shares[one.id] for one in group])
        assert average is not None
        found.append((f"rata-rata {n}", two(average)))
    for row, pagu, realisasi in budget_rows(naskah):
        pointed = [one for one in row.indikator if isinstance(one, IndikatorRujukan)]
        if any(one.kinerja == key for one in pointed):
            values = [_budget_share(one, shares) for one in row.indikator]
            average = mean(values)
            assert average is not None
            found.append(("rata-rata anggaran", two(average)))
            if pagu:
                found.append(("efisiensi", two(average) - two(Decimal(realisasi) * HUNDRED / pagu)))
    found += _efficiency_of_sasaran(naskah, key, shares)
    return [(name, value) for name, value in found if value is not None]


def _budget_share(one: Any, shares: dict[str, Decimal | None]) -> Decimal | None:
    if isinstance(one, IndikatorRujukan):
        return shares[one.kinerja]
    return one.capaian if isinstance(one.capaian, Decimal) else None


def _efficiency_of_sasaran(
    naskah: LaporanKinerja, key: str, shares: dict[str, Decimal | None]
) -> Iterator[tuple[str, Decimal | None]]:
    for sasaran in naskah.kinerja.sasaran:
        if key not in [each.id for each in sasaran.indikator]:
            continue
        average = mean([shares[each.id] for each in sasaran.indikator])
        programs = [p for urusan in naskah.anggaran.urusan for p in urusan.program if sasaran.id in p.mendukung]
        subs = [sub for p in programs for kegiatan in p.kegiatan for sub in kegiatan.sub_kegiatan]
        pagu, realisasi = sum(each.pagu for each in subs), sum(each.realisasi for each in subs)
        if average is not None and pagu:
            yield "efisiensi sasaran", abs(two(average) - two(Decimal(realisasi) * HUNDRED / pagu))


def forms(value: Decimal) -> list[str]:
    return [printed(value), in_chart(value)]


def pairs_of(before: list[tuple[str, Decimal]], after: list[tuple[str, Decimal]]) -> Pairs:
    assert [name for name, _ in before] == [name for name, _ in after]
    return {
        pair
        for (_, a), (_, b) in zip(before, after, strict=True)
        for pair in zip(forms(a), forms(b), strict=True)
        if a != b
    }


def assert_only(before: list[str], after: list[str], pairs: Pairs, free: set[str]) -> dict[str, int]:
    """Check the lines and return how often each derived number stood in the old ones.

    `free` are numbers that stand in the document for other reasons; only those may stay.
    """
    assert [words(each) for each in before] == [words(each) for each in after]
    stale = {old for old, _ in pairs} - free
    seen: dict[str, int] = {}
    for old_line, new_line in zip(before, after, strict=True):
        for a, b in zip(numbers(old_line), numbers(new_line), strict=True):
            if a != b:
                assert (a, b) in pairs, f"{a} -> {b}\n{old_line}\n{new_line}"
                seen[a] = seen.get(a, 0) + 1
            assert b not in stale, f"{b} tertinggal\n{new_line}"
    return seen


def with_reached(naskah: LaporanKinerja, key: str, value: Decimal) -> LaporanKinerja:
    at, each, _ = next(found for found in places(naskah) if found[1].id == key)
    marked = isinstance(each.realisasi, RealisasiTertulis)
    path = (*at, "realisasi", "nilai") if marked else (*at, "realisasi")
    found: LaporanKinerja = changed(naskah, path, value)
    return found


def check_reached(source: tuple[LaporanKinerja, Konteks], key: str, values: tuple[Decimal, ...]) -> dict[str, int]:
    """Compare two values; a third one tells which numbers stand in the document anyway."""
    naskah, konteks = source
    first, second, third = (with_reached(naskah, key, value) for value in values)
    pairs = pairs_of(derived(first, key), derived(second, key))
    free = {number for line in lines(third, konteks) for number in numbers(line)}
    free |= {new for _, new in pairs}
    return assert_only(lines(first, konteks), lines(second, konteks), pairs, free)


def between(low: int, high: int) -> st.SearchStrategy[tuple[Decimal, ...]]:
    """Return three different values with two decimals, so that no situation changes between them."""
    cents = st.integers(low * 100 + 1, high * 100 - 1).map(lambda n: Decimal(n) / 100)
    return st.lists(cents, min_size=3, max_size=3, unique=True).map(tuple)


@PROFILE
@given(between(56, 99))
def test_a_realisation_of_the_agency(values: tuple[Decimal, ...]) -> None:
    seen = check_reached(small(), "satu", values)
    value = values[0]
    share = printed(two(value * 2))
    assert seen[printed(value)] >= 9 - (in_chart(value) != printed(value))
    assert seen[share] >= 10
    for name, figure in derived(with_reached(small()[0], "satu", value), "satu"):
        assert seen.get(printed(figure)) or figure in [f for _, f in derived(small()[0], "satu")], name


@PROFILE
@given(between(26, 47))
def test_a_realisation_where_less_is_better(values: tuple[Decimal, ...]) -> None:
    seen = check_reached(small(), "dua", values)
    assert seen[printed(values[0])] >= 5


@PROFILE
@given(between(6, 7).filter(lambda values: all(two(each * 10) > 50 for each in values)))
def test_a_realisation_of_a_bureau(values: tuple[Decimal, ...]) -> None:
    """Between 6 and 7 of 10 the category of the indicator may turn; then words may differ too."""
    shares = [each * 10 for each in values]
    assume(all(share > 65 for share in shares) or all(share <= 65 for share in shares))
    seen = check_reached(small(), "empat", values)
    assert seen[printed(two(shares[0]))] >= 3


REAL = {
    "ipg": ("91.17", "91.53", "90.91"),
    "rasio-kekerasan-anak": ("2.63", "2.59", "2.61"),
    "desa-maju-mandiri": ("67.13", "68.27", "69.39"),
    "keluarga-miskin-masuk-bdt": ("22391", "22963", "22157"),
    "perempuan-berumur-20-24": ("33.37", "33.41", "33.59"),
}


@pytest.mark.parametrize("key", REAL)
def test_a_realisation_of_the_real_report(key: str) -> None:
    naskah, _ = real()
    assert key in [each.id for _, each, _ in places(naskah)]
    values = tuple(Decimal(each) for each in REAL[key])
    seen = check_reached(real(), key, values)
    assert seen[printed(values[0])] >= 2


@pytest.mark.parametrize(("key", "value"), [("satu", "40"), ("dua", "60"), ("empat", "12"), ("lima", "1")])
def test_crossing_the_target_changes_words_only_where_they_speak_of_it(key: str, value: str) -> None:
    """Counts, categories and sentences turn; lines that speak of other indicators alone stay as they are."""
    naskah, konteks = small()
    before, after = lines(naskah, konteks), lines(with_reached(naskah, key, Decimal(value)), konteks)
    others = {f"Angka {each.id}" for _, each, _ in places(naskah)} - {f"Angka {key}"}
    turned = (Counter(before) - Counter(after)) + (Counter(after) - Counter(before))
    assert turned
    for line in turned:
        alone = f"Angka {key}" not in line and any(other in line for other in others)
        assert not alone or "[capaian_" in line, line  # a bureau's sentences stand in one paragraph


@pytest.mark.parametrize("key", ["lembaga-pemerintah-tingkat-daerah", "rasio-kekerasan-anak"])
def test_crossing_the_target_words_nothing_anew_elsewhere(key: str) -> None:
    """Forms take turns by what a sentence is about, so other sentences keep theirs in the real report."""
    naskah, konteks = real()
    own = next(each for _, each, _ in places(naskah) if each.id == key)
    values = [Decimal(each) for each in ("1", "9999")]  # below and above every target
    before, after = (lines(with_reached(naskah, key, value), konteks) for value in values)
    known = {name.lower() for _, each, _ in places(naskah) for name in (each.nama, each.sebutan or each.nama)}
    mine = {name.lower() for name in (own.nama, own.sebutan or own.nama)}
    turned = (Counter(before) - Counter(after)) + (Counter(after) - Counter(before))
    assert turned
    for line in turned:
        text = line.lower()
        assert any(name in text for name in mine) or not any(name in text for name in known - mine), line


# ---- budget


def sub_places(naskah: LaporanKinerja) -> list[tuple[str | int, ...]]:
    return [
        ("anggaran", "urusan", u, "program", p, "kegiatan", k, "sub_kegiatan", s)
        for u, urusan in enumerate(naskah.anggaran.urusan)
        for p, program in enumerate(urusan.program)
        for k, kegiatan in enumerate(program.kegiatan)
        for s, _ in enumerate(kegiatan.sub_kegiatan)
    ]


def budget_figures(naskah: LaporanKinerja, at: tuple[str | int, ...]) -> list[tuple[str, Decimal]]:
    """Return the figures that rest on the budget of one sub kegiatan, from there up to the total."""
    urusan = naskah.anggaran.urusan[int(at[2])]
    program = urusan.program[int(at[4])]
    kegiatan = program.kegiatan[int(at[6])]
    sub = kegiatan.sub_kegiatan[int(at[8])]
    shares = {each.id: own_share(naskah, each) for _, each, _ in places(naskah)}
    found: list[tuple[str, Decimal]] = []

    def add(name: str, subs: list[Any], row: Any = None) -> None:
        pagu, realisasi = sum(each.pagu for each in subs), sum(each.realisasi for each in subs)
        share = two(Decimal(realisasi) * HUNDRED / pagu)
        found.extend([(f"pagu {name}", Decimal(pagu)), (f"serapan {name}", share)])
        average = mean([_budget_share(one, shares) for one in row.indikator]) if row else None
        if average is not None:
            found.append((f"efisiensi {name}", two(average) - share))

    def below(*programs: Any) -> list[Any]:
        return [each for program in programs for kegiatan in program.kegiatan for each in kegiatan.sub_kegiatan]

    add("sub", [sub], sub)
    add("kegiatan", list(kegiatan.sub_kegiatan), kegiatan)
    add("program", below(program), program)
    add("urusan", below(*urusan.program))
    add("seluruhnya", below(*(p for each in naskah.anggaran.urusan for p in each.program)))
    for sasaran in naskah.kinerja.sasaran:
        if sasaran.id not in program.mendukung:
            continue
        subs = below(*(p for each in naskah.anggaran.urusan for p in each.program if sasaran.id in p.mendukung))
        add(f"sasaran {sasaran.id}", subs)
        average = mean([shares[each.id] for each in sasaran.indikator])
        if average is not None:
            found.append((f"efisiensi sasaran {sasaran.id}", abs(two(average) - found[-1][1])))
    return found


def check_budget(source: tuple[LaporanKinerja, Konteks], at: tuple[str | int, ...], values: tuple[int, ...]) -> None:
    naskah, konteks = source
    first, second, third = (changed(naskah, (*at, "pagu"), value) for value in values)
    before, after = budget_figures(first, at), budget_figures(second, at)
    pairs = pairs_of(before, after)
    pairs |= {(f"{a},00", f"{b},00") for a, b in pairs if "," not in a}
    totals = [dict(figures)["pagu seluruhnya"] for figures in (before, after, budget_figures(third, at))]
    texts = [
        _without_words(lines(each, konteks), total) for each, total in zip((first, second, third), totals, strict=True)
    ]
    assert any("⟨terbilang⟩" in line for line in texts[0])
    free = {number for line in texts[2] for number in numbers(line)} | {new for _, new in pairs}
    seen = assert_only(texts[0], texts[1], pairs, free)
    for name, figure in before:
        if name.startswith("pagu") and figure not in dict(after).values():
            assert seen.get(printed(figure), 0) >= 1, name
    pagu = printed(dict(before)["pagu sub"])
    assert seen[pagu] >= 1


def _without_words(found: list[str], total: Decimal) -> list[str]:
    """Put a mark where the total stands in words."""
    return [line.replace(terbilang(int(total)), "⟨terbilang⟩") for line in found]


@PROFILE
@given(
    st.integers(0, 3),
    st.lists(st.integers(1_000_001, 1_999_999), min_size=3, max_size=3, unique=True).map(tuple),
)
def test_a_budget_changes_its_sums_on_every_level(n: int, values: tuple[int, ...]) -> None:
    naskah, konteks = small()
    at = sub_places(naskah)[n]
    figures = [budget_figures(changed(naskah, (*at, "pagu"), value), at) for value in values]
    signs = {tuple(value >= 0 for name, value in each if name.startswith("efisiensi")) for each in figures}
    assume(len(signs) == 1)
    check_budget((naskah, konteks), at, values)


@pytest.mark.parametrize("n", [0, 20, 40, 64])
def test_a_budget_of_the_real_report(n: int) -> None:
    naskah, konteks = real()
    at = sub_places(naskah)[n]
    sub: Any = naskah
    for key in at:
        sub = sub[key] if isinstance(key, int) else getattr(sub, str(key))
    check_budget((naskah, konteks), at, (sub.pagu + 1_357, sub.pagu + 2_469, sub.pagu + 3_571))
