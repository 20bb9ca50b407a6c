"""Parts of chapter II: goals and targets of the plan, performance agreements, programs with their budget."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.bahasa.angka import format_bilangan
from generator.blocks.model import Orientation, Row
from generator.naskah.laporan_kinerja import gaya
from generator.naskah.laporan_kinerja.hitung import each_unit
from generator.naskah.laporan_kinerja.tabel_blok import (
    catatan,
    gabung_tegak,
    kepala,
    kepala_bertingkat,
    sel,
    sel_banyak,
    tabel,
)
from generator.naskah.laporan_kinerja.tempat import tempat_nama, tempat_renstra, tempat_target_pk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.blocks.model import Block, Cell, NodePath
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.hasil import HasilIndikator
    from generator.naskah.laporan_kinerja.hasil_anggaran import BarisAnggaran
    from generator.naskah.laporan_kinerja.model import Unit
    from generator.naskah.umum.kalimat import Penulis


def tujuan_sasaran(bahan: Bahan) -> None:
    """Add the table of goals, objectives, indicators and the targets of every year of the plan."""
    renstra = bahan.naskah.renstra
    judul = f"Tujuan, Sasaran, Indikator, dan Target Renstra Tahun {renstra.awal}-{renstra.akhir}"

    def buat(penulis: Penulis) -> Iterator[Block]:
        years = renstra.tahun
        header = kepala_bertingkat(
            ["No", "Tujuan", "Indikator Tujuan", "Sasaran", "Indikator Sasaran", ("Target", [str(y) for y in years])]
        )
        rows: list[Row] = []
        for t, tujuan in enumerate(bahan.naskah.kinerja.tujuan):
            at: NodePath = ("kinerja", "tujuan", t)
            names = [(*at, "indikator", n) for n in range(len(tujuan.indikator))]
            first = [
                sel(str(t + 1), gaya.TENGAH),
                sel(tujuan.tujuan, at=(*at, "tujuan")),
                sel_banyak(tujuan.indikator, at=names),
            ]
            n = 0
            for sasaran in tujuan.sasaran:
                for k, hasil in enumerate(bahan.hasil.sasaran[sasaran.id].hasil):
                    left = gabung_tegak(first, n)
                    name = (*bahan.tempat_sasaran[sasaran.id], "sasaran")
                    middle = gabung_tegak([sel(sasaran.sasaran, at=name)], k)
                    targets = [_target_tahun(bahan, hasil, year) for year in years]
                    cells = (*left, *middle, sel(hasil.indikator.nama, at=tempat_nama(hasil)), *targets)
                    rows.append(Row(cells, f"renstra/{hasil.indikator.id}", hasil.at))
                    n += 1
        widths = (8, 34, 34, 34, 46, *[17] * len(years))
        yield tabel(widths, header, rows, judul, "tujuan-sasaran", orientation=Orientation.LANSKAP)

    bahan.penata.tabel_berjudul("tujuan-sasaran", judul, ("kinerja",), buat, lanskap=True)


def _target_tahun(bahan: Bahan, hasil: HasilIndikator, year: int) -> Cell:
    value = hasil.indikator.renstra.get(year)
    return sel(bahan.cetak.sel(value, hasil.indikator.satuan), gaya.TENGAH, at=tempat_renstra(hasil, year))


def target_pk(hasil: HasilIndikator) -> object:
    """Return the target as the signed Perjanjian Kinerja has it."""
    return hasil.indikator.target_pk if hasil.indikator.target_pk is not None else hasil.target


def perjanjian_kinerja(bahan: Bahan, key: str = "perjanjian-kinerja", style: str = gaya.TABEL) -> None:
    """Add the agreement of the agency's head: objectives, indicators, targets of the year."""
    judul = f"Perjanjian Kinerja {bahan.kepala} Tahun {bahan.tahun}"
    groups = [
        KelompokUnit(model.sasaran, (*bahan.tempat_sasaran[name], "sasaran"), bahan.hasil.sasaran[name].hasil)
        for name, model in bahan.hasil.sasaran_model.items()
    ]
    bahan.penata.tabel_berjudul(key, judul, ("kinerja",), partial(_perjanjian, bahan, judul, key, groups, style))


def perjanjian_unit(bahan: Bahan) -> None:
    """Add the agreements of all bureaus and officers, one table each."""
    for unit, at in each_unit(bahan.naskah):
        groups = kelompok_unit(bahan, unit, at)
        judul = f"Perjanjian Kinerja {unit.jabatan} Tahun {bahan.tahun}"
        key = f"perjanjian-{unit.id}"
        bahan.penata.tabel_berjudul(key, judul, at, partial(_perjanjian, bahan, judul, key, groups, gaya.TABEL))


class KelompokUnit(NamedTuple):
    """An objective, the place of its name, and its indicators worked out."""

    sasaran: str
    at: NodePath
    hasil: tuple[HasilIndikator, ...]


def kelompok_unit(bahan: Bahan, unit: Unit, at: NodePath) -> list[KelompokUnit]:
    """Return the objectives of a unit, which stands at `at`, with their indicators worked out."""
    return [
        KelompokUnit(
            each.sasaran,
            (*at, "sasaran", n, "sasaran"),
            tuple(bahan.hasil.indikator[one.id] for one in each.indikator),
        )
        for n, each in enumerate(unit.sasaran)
    ]


def _perjanjian(
    bahan: Bahan,
    judul: str,
    key: str,
    groups: Sequence[KelompokUnit],
    style: str,
    _penulis: Penulis,
) -> Iterator[Block]:
    rows = []
    for number, group in enumerate(groups, 1):
        for k, each in enumerate(group.hasil):
            left = gabung_tegak([sel(str(number), gaya.TENGAH), sel(group.sasaran, at=group.at)], k)
            text = bahan.cetak.sel(target_pk(each), each.indikator.satuan)
            target = sel(text, gaya.TENGAH, at=tempat_target_pk(each, bahan.tahun))
            name = sel(each.indikator.nama, at=tempat_nama(each))
            rows.append(Row((*left, name, target), f"{key}/{each.indikator.id}", each.at))
    header = kepala("No", "Sasaran", "Indikator Kinerja", "Target")
    yield tabel((9, 62, 76, 20), header, rows, judul, key, style=style)


def rencana_anggaran(bahan: Bahan, key: str = "rencana-anggaran", style: str = gaya.TABEL) -> None:
    """Add the programs of the year with their budget and its total."""
    judul = f"Program dan Anggaran Tahun {bahan.tahun}"

    def buat(_penulis: Penulis) -> Iterator[Block]:
        rows = []
        for n, row in enumerate(bahan.hasil.anggaran.program, 1):
            name = sel(row.nama, at=(*row.at, row.tingkat))
            rows.append(
                Row((sel(str(n), gaya.TENGAH), name, sel_uang(row, "pagu", gaya.ANGKA)), f"{key}/{row.id}", row.at)
            )
        total = format_bilangan(bahan.hasil.anggaran.pagu)
        rows.append(Row((sel("Jumlah", gaya.JUMLAH_TEKS, 2), sel(total, gaya.JUMLAH))))
        signed = style == gaya.TABEL_RAPAT  # signatures follow at once
        header = kepala("No", "Program", "Anggaran (Rp)")
        yield tabel((8, 122, 35), header, rows, judul, key, diikuti=signed, style=style)

    bahan.penata.tabel_berjudul(key, judul, ("anggaran",), buat)


def sel_uang(row: BarisAnggaran, name: Literal["pagu", "realisasi"], style: str) -> Cell:
    """Return an amount of rupiah; only a sub kegiatan has one of its own."""
    own = row.tingkat == "sub_kegiatan"
    return sel(format_bilangan(getattr(row, name)), style, at=(*row.at, name) if own else ())


def catatan_target(bahan: Bahan, hasil: Iterable[HasilIndikator]) -> Iterator[Block]:
    """Yield a note for every target that differs from the signed agreement."""
    for each in hasil:
        pk = each.indikator.target_pk
        if isinstance(pk, Decimal) and pk != each.target:
            stated = bahan.cetak.kalimat(pk, each.indikator.satuan)
            used = bahan.cetak.kalimat(each.target, each.indikator.satuan)
            yield catatan(f"Target {each.sebutan} dalam Perjanjian Kinerja {stated}; capaian dihitung terhadap {used}.")
