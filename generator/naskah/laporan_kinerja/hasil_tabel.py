"""Data tables worked out: typed numbers read, computed columns and totals filled in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa.angka import AngkaError, parse_bilangan
from generator.diagnostics.finding import Finding, Place, galat
from generator.diagnostics.near import nearest
from generator.naskah.laporan_kinerja.capaian import persen_dari
from generator.naskah.laporan_kinerja.nilai import Keadaan
from generator.naskah.laporan_kinerja.tabel import Banyak, row_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics.finding import NodePath
    from generator.naskah.laporan_kinerja.tabel import BarisTabel, Kolom, Tabel

IsiSel = str | Decimal | None
"""A text, a number, or nothing known."""
JUMLAH = "jumlah"


@dataclass(frozen=True, slots=True)
class HasilTabel:
    """One table with every cell by row and column; `jumlah` holds the totals of the columns that have one."""

    tabel: Tabel
    at: NodePath
    baris: tuple[dict[str, IsiSel], ...]
    jumlah: dict[str, Decimal | None]

    def sel(self, row: str, column: str) -> IsiSel:
        """Return a cell by the names of its row and column; KeyError for one that there is not."""
        if row == JUMLAH:
            return self.jumlah[column]
        first = self.tabel.kolom[0].id
        return next(each[column] for each in self.baris if row_key(str(each[first])) == row)


class PembacaTabel:
    """Works out the tables of one report and collects what is wrong in their cells."""

    def __init__(self, tabel: Mapping[str, tuple[Tabel, NodePath]], file: str) -> None:
        self.tabel, self.file = tabel, file
        self.findings: list[Finding] = []

    def baca(self) -> dict[str, HasilTabel]:
        """Return every table worked out."""
        return {key: self._tabel(tabel, at) for key, (tabel, at) in self.tabel.items()}

    def _tabel(self, tabel: Tabel, at: NodePath) -> HasilTabel:
        rows = tuple(self._baris(tabel, row, (*at, "baris", n)) for n, row in enumerate(tabel.baris))
        totals: dict[str, Decimal | None] = {}
        for kolom in tabel.kolom:
            if kolom.id in tabel.jumlah or (kolom.jenis == "jumlah" and tabel.jumlah):
                totals[kolom.id] = _sum([row[kolom.id] for row in rows])
        for kolom in tabel.kolom:
            if kolom.persen_dari and all(name in totals for name in kolom.persen_dari):
                totals[kolom.id] = _share(*(totals[name] for name in kolom.persen_dari))
        return HasilTabel(tabel, at, rows, totals)

    def _baris(self, tabel: Tabel, baris: BarisTabel, at: NodePath) -> dict[str, IsiSel]:
        cells = iter(enumerate(baris.sel))
        row: dict[str, IsiSel] = {}
        for kolom in tabel.kolom:
            if kolom.jenis in ("teks", "angka"):
                n, cell = next(cells)
                row[kolom.id] = self._sel(kolom, cell, _cell_place(self.file, cell, (*at, "sel", n)))
        for kolom in tabel.kolom:
            if kolom.jenis == "jumlah":
                row[kolom.id] = _sum([row[name] for name in kolom.jumlah_dari])
        for kolom in tabel.kolom:
            if kolom.persen_dari:
                row[kolom.id] = _share(*(row[name] for name in kolom.persen_dari))
        return row

    def _sel(self, kolom: Kolom, cell: str | Banyak, at: Place) -> IsiSel:
        if isinstance(cell, Banyak):
            if cell.banyak in self.tabel:
                return Decimal(len(self.tabel[cell.banyak][0].baris))
            near = nearest(cell.banyak, self.tabel, 0.5)
            hint = f"maksudnya `{near}`?" if near else f"tabel yang ada: {', '.join([*self.tabel][:12])}"
            self.findings.append(galat("KIN004", at, f"tabel `{cell.banyak}` tidak ada", hint))
            return None
        if kolom.jenis == "teks":
            return cell
        if cell == Keadaan.TIDAK_TERSEDIA:
            return None
        try:
            return parse_bilangan(cell)
        except AngkaError as error:
            hint = error.hint or "tulis bilangannya saja, atau `tidak tersedia`"
            self.findings.append(galat("ISI005", at, error.message, hint))
            return None


def _cell_place(file: str, cell: str | Banyak, at: NodePath) -> Place:
    """Return the place of a cell; a row typed as a bare list has no `sel`, so there its words are looked for."""
    return Place(file, at, word=cell if isinstance(cell, str) else f"{cell.banyak}")


def _sum(cells: list[IsiSel]) -> Decimal | None:
    """Return a sum; one unknown part makes it unknown."""
    numbers = [each for each in cells if isinstance(each, Decimal)]
    return sum(numbers, Decimal(0)) if len(numbers) == len(cells) else None


def _share(part: IsiSel, whole: IsiSel) -> Decimal | None:
    return persen_dari(part, whole) if isinstance(part, Decimal) and isinstance(whole, Decimal) else None
