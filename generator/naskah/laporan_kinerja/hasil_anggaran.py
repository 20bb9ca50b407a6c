"""The budget worked out: every level summed from the lowest, absorption, efficiency."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from generator.naskah.laporan_kinerja.capaian import persen_dari, rata_rata

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.diagnostics.finding import NodePath
    from generator.naskah.laporan_kinerja.anggaran import Anggaran, IndikatorAnggaran

Tingkat = Literal["urusan", "program", "kegiatan", "sub_kegiatan"]


@dataclass(frozen=True, slots=True)
class CapaianAnggaran:
    """An indicator of a budget row: its name and its achievement in percent, None when it has none.

    `at` is the place of the name, `at_persen` that of a typed achievement, empty for one that is worked out.
    """

    nama: str
    persen: Decimal | None
    at: NodePath = ()
    at_persen: NodePath = ()


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """One row of the budget with its sums in rupiah, its indicators, and the rows below it."""

    tingkat: Tingkat
    id: str | None
    nama: str
    pagu: int
    realisasi: int
    at: NodePath
    indikator: tuple[CapaianAnggaran, ...] = ()
    mendukung: tuple[str, ...] = ()
    bawahan: tuple[BarisAnggaran, ...] = ()

    @property
    def serapan(self) -> Decimal | None:
        """Absorption in percent: realisasi / pagu x 100."""
        return persen_dari(self.realisasi, self.pagu)

    @property
    def capaian(self) -> Decimal | None:
        """Mean achievement of the row's indicators in percent."""
        return rata_rata(each.persen for each in self.indikator)

    def semua(self) -> Iterator[BarisAnggaran]:
        """Yield this row and everything below it, in order."""
        yield self
        for each in self.bawahan:
            yield from each.semua()


def efisiensi(capaian: Decimal | None, serapan: Decimal | None, bulat: Callable[[Decimal], Decimal]) -> Decimal | None:
    """Return mean achievement less absorption, both as printed, so that a reader's sum comes out the same."""
    return None if capaian is None or serapan is None else bulat(capaian) - bulat(serapan)


@dataclass(frozen=True, slots=True)
class HasilAnggaran:
    """All rows, by urusan; totals; rows by id."""

    urusan: tuple[BarisAnggaran, ...]
    by_id: dict[str, BarisAnggaran] = field(default_factory=dict)

    @property
    def pagu(self) -> int:
        """Total budget in rupiah."""
        return sum(each.pagu for each in self.urusan)

    @property
    def realisasi(self) -> int:
        """Total spending in rupiah."""
        return sum(each.realisasi for each in self.urusan)

    @property
    def program(self) -> tuple[BarisAnggaran, ...]:
        """Every program, in order."""
        return tuple(program for urusan in self.urusan for program in urusan.bawahan)

    def pendukung(self, sasaran: str) -> tuple[BarisAnggaran, ...]:
        """Return the programs that support an objective."""
        return tuple(each for each in self.program if sasaran in each.mendukung)


def hitung_anggaran(
    anggaran: Anggaran, capaian: Callable[[IndikatorAnggaran, NodePath], CapaianAnggaran]
) -> HasilAnggaran:
    """Return the budget summed on every level; `capaian` works out one indicator of a row."""

    def indicators(rows: Sequence[IndikatorAnggaran], at: NodePath) -> tuple[CapaianAnggaran, ...]:
        return tuple(capaian(each, (*at, "indikator", n)) for n, each in enumerate(rows))

    def summed(
        tingkat: Tingkat, key: str | None, nama: str, at: NodePath, below: tuple[BarisAnggaran, ...],
        indikator: tuple[CapaianAnggaran, ...] = (), mendukung: tuple[str, ...] = (),
    ) -> BarisAnggaran:  # fmt: skip
        pagu, realisasi = sum(each.pagu for each in below), sum(each.realisasi for each in below)
        return BarisAnggaran(tingkat, key, nama, pagu, realisasi, at, indikator, mendukung, below)

    urusan_rows = []
    for u, urusan in enumerate(anggaran.urusan):
        at_u: NodePath = ("anggaran", "urusan", u)
        programs = []
        for p, program in enumerate(urusan.program):
            at_p: NodePath = (*at_u, "program", p)
            activities = []
            for k, kegiatan in enumerate(program.kegiatan):
                at_k: NodePath = (*at_p, "kegiatan", k)
                subs = tuple(
                    BarisAnggaran(
                        "sub_kegiatan", sub.id, sub.sub_kegiatan, sub.pagu, sub.realisasi, (*at_k, "sub_kegiatan", s),
                        indicators(sub.indikator, (*at_k, "sub_kegiatan", s)),
                    )
                    for s, sub in enumerate(kegiatan.sub_kegiatan)
                )  # fmt: skip
                found = indicators(kegiatan.indikator, at_k)
                activities.append(summed("kegiatan", kegiatan.id, kegiatan.kegiatan, at_k, subs, found))
            found = indicators(program.indikator, at_p)
            programs.append(
                summed("program", program.id, program.program, at_p, tuple(activities), found, program.mendukung)
            )
        urusan_rows.append(summed("urusan", None, urusan.urusan, at_u, tuple(programs)))
    rows = tuple(urusan_rows)
    return HasilAnggaran(rows, {each.id: each for top in rows for each in top.semua() if each.id})
