"""A matrix to tables: repeated headings, groups, merged indicators, values as they are printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from generator.bahasa.penomoran import huruf, romawi
from generator.blocks.model import Cell, Orientation, Row, Rows, Run, Source, TableBlock, TextBlock, plain_text
from generator.naskah.matriks.baris import Baris, Tabel, split_tables, teks_baris
from generator.naskah.matriks.cetak import cetak_nilai, cetak_target
from generator.naskah.umum.kalimat import in_capitals, is_marked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.blocks.model import Block, NodePath
    from generator.naskah.matriks.model import Matriks, NamaKolom
    from generator.naskah.umum.daerah import Daerah
    from generator.naskah.umum.kalimat import Penulis

LEBAR_BAWAAN: dict[str, int] = {
    "nomor": 10,
    "indikator": 40,
    "aksi": 50,
    "ukuran": 38,
    "satuan": 20,
    "data_dasar": 26,
    "target": 54,
    "penanggung_jawab": 40,
}
TENGAH, ISI, KEPALA, KELOMPOK, JUDUL = (
    "Matriks Tengah",
    "Matriks Isi",
    "Matriks Kepala",
    "Matriks Kelompok",
    "Matriks Judul",
)
TABEL = "Matriks"
STYLES = (TENGAH, ISI, KEPALA, KELOMPOK, JUDUL, TABEL)
_MAX_MERGED = 8  # a merged cell is blank on following pages: start again, with the text, after this many rows
_BLANK: tuple[TextBlock, ...] = (TextBlock(ISI, ()),)
Merge = Literal["", "restart", "continue"]
_SHORT = 16  # numbers, units and the like come again and again; their cells are made once
_CONTINUED = Cell(_BLANK, 1, "continue")
_SOURCES: dict[str, Source] = {
    "nomor": Source("hitung"),
    "indikator": Source("teks", ("nama",), above=True),
    "aksi": Source("teks", ("aksi",), above=True),
    "data_dasar": Source("nilai", ("data_dasar",)),
    "penanggung_jawab": Source("instansi", ("penanggung_jawab",), above=True),
}


class MatriksComposer:
    """Sets one matrix; `tahun` are the years of the plan, in order."""

    def __init__(
        self, matriks: Matriks, tahun: Sequence[int], daerah: Daerah, penulis: Penulis, at: NodePath, anchor: str
    ) -> None:
        self.matriks, self.tahun, self.daerah, self.penulis = matriks, tuple(tahun), daerah, penulis
        self.at, self.anchor = at, anchor
        self.columns: tuple[NamaKolom, ...] = tuple(matriks.kolom)
        self.span = {name: max(1, len(self.tahun)) if name == "target" else 1 for name in self.columns}
        self._tables = tuple(split_tables(matriks))
        self._short: dict[tuple[str, str | None], Cell] = {}
        self._agencies: dict[tuple[str, ...], Cell] = {}
        setters: dict[NamaKolom, Callable[[Baris], list[Cell]]] = {
            "nomor": self._nomor,
            "indikator": self._indikator,
            "aksi": self._aksi,
            "ukuran": self._ukuran,
            "satuan": self._satuan,
            "data_dasar": self._data_dasar,
            "target": self._target,
            "penanggung_jawab": self._penanggung_jawab,
        }
        self._setters = tuple(setters[name] for name in self.columns)
        self._shapes: dict[tuple[bool, bool, bool, bool], tuple[Merge, ...]] = {}

    def compose(self) -> Iterator[Block]:
        """Yield the tables, each under its title where every group has its own."""
        self._report_texts()
        header, widths = self._header(), self._widths()
        for tabel in self._tables:
            if tabel.judul is not None:
                group = self.matriks.kelompok[tabel.judul]
                at = (*self.at, "kelompok", tabel.judul, "nama")
                title = in_capitals(self.penulis.runs(group.nama, at))
                yield TextBlock(
                    JUDUL, title, f"{romawi(tabel.judul + 1)}.", anchor=f"{self.anchor}/judul/{tabel.judul + 1}", at=at
                )
            names = (self._group_name(index) for index in tabel.kelompok)
            caption = "Matriks rencana aksi: " + ", ".join(
                plain_text(self.penulis.runs(name, (*self.at, *path))) for name, path in names
            )
            rows = Rows(partial(self._rows, tabel))
            anchor = f"{self.anchor}/tabel/{tabel.nomor}"
            yield TableBlock(
                TABEL,
                widths,
                tuple(row._replace(anchor=f"{anchor}/kepala/{n}") for n, row in enumerate(header, 1)),
                rows,
                caption,
                Orientation.LANSKAP,
                anchor,
                self.at,
                self._sources(),
            )

    def _report_texts(self) -> None:
        """Report faults in texts now: rows are made only while writing, when it is too late to stop."""
        for baris in (baris for tabel in self._tables for baris in tabel.baris):
            if baris.jenis == "kelompok":
                name, path = self._group_name(baris.kelompok)
                self.penulis.runs(name, (*self.at, *path))
                continue
            for text, node, below in teks_baris(baris):
                if is_marked(text):
                    self.penulis.runs(text, (*self.at, *node, *below))

    def _group_name(self, index: int) -> tuple[str, NodePath]:
        return self.matriks.kelompok[index].nama, ("kelompok", index, "nama")

    def _widths(self) -> tuple[int, ...]:
        widths: list[int] = []
        for name in self.columns:
            lebar = self.matriks.kolom[name].lebar or LEBAR_BAWAAN[name]
            widths += [max(1, lebar * 100 // self.span[name])] * self.span[name]
        return tuple(widths)

    def _sources(self) -> tuple[Source, ...]:
        """Return where the cells of every column come from."""
        found: list[Source] = []
        for name in self.columns:
            if name == "target":
                found += [Source("nilai", ("target", str(year))) for year in self.tahun or ("",)]
            else:
                found.append(_SOURCES.get(name) or Source("teks", (name,)))
        return tuple(found)

    # ---- header

    def _header(self) -> tuple[Row, ...]:
        nested = any(self._child_headings(name) for name in self.columns)
        top = [self._heading_cell(name, nested) for name in self.columns]
        rows = [Row(tuple(top))]
        if nested:
            rows.append(Row(tuple(cell for name in self.columns for cell in self._child_cells(name))))
        count = sum(self.span.values())
        rows.append(Row(tuple(Cell((TextBlock(KEPALA, (Run(f"({n})"),)),)) for n in range(1, count + 1))))
        return tuple(rows)

    def _child_headings(self, name: NamaKolom) -> tuple[str, ...]:
        if name == "target":
            return tuple(str(year) for year in self.tahun)
        year = self.matriks.kolom[name].tahun
        return (f"Tahun {year}",) if year is not None else ()

    def _heading_cell(self, name: NamaKolom, nested: bool) -> Cell:
        column = self.matriks.kolom[name]
        at = (*self.at, "kolom", name, "judul")
        merge: Merge = "restart" if nested and not self._child_headings(name) else ""
        return Cell((TextBlock(KEPALA, self.penulis.runs(column.judul, at), at=at),), self.span[name], merge)

    def _child_cells(self, name: NamaKolom) -> list[Cell]:
        children = self._child_headings(name)
        if not children:
            return [Cell((TextBlock(KEPALA, ()),), 1, "continue")]
        return [Cell((TextBlock(KEPALA, (Run(child),)),)) for child in children]

    # ---- body

    def _rows(self, tabel: Tabel) -> Iterator[Row]:
        merged = 0
        for index, baris in enumerate(tabel.baris):
            if baris.jenis == "kelompok":
                yield self._group_row(baris)
                continue
            merged = 0 if baris.awal_indikator or index == 0 else merged + 1
            if merged >= _MAX_MERGED and baris.awal_aksi:
                merged = 0
            following = tabel.baris[index + 1] if index + 1 < len(tabel.baris) else None
            starts = merged == 0
            alone = starts and (following is None or following.awal_indikator or following.jenis == "kelompok")
            yield self._row(baris, starts, alone)

    def _group_row(self, baris: Baris) -> Row:
        group = self.matriks.kelompok[baris.kelompok]
        at = (*self.at, "kelompok", baris.kelompok, "nama")
        name = TextBlock(KELOMPOK, in_capitals(self.penulis.runs(group.nama, at)), at=at)
        total = sum(self.span.values())
        anchor = f"{self.anchor}/kelompok/{baris.kelompok + 1}"
        if "nomor" not in self.columns:
            return Row((Cell((name,), total),), anchor, at, keep_next=True)
        number = TextBlock(TENGAH, (Run(romawi(baris.kelompok + 1), bold=True),))
        return Row((Cell((number,)), Cell((name,), total - 1)), anchor, at, keep_next=True)

    def _row(self, baris: Baris, starts: bool, alone: bool) -> Row:
        cells: list[Cell] = []
        for make, merge in zip(self._setters, self._merges(baris, starts, alone), strict=True):
            if merge == "continue":
                cells.append(_CONTINUED)
            elif merge:
                cells += [cell._replace(merge=merge) for cell in make(baris)]
            else:
                cells += make(baris)
        return Row(tuple(cells), f"{self.anchor}/{baris.anchor}", (*self.at, *baris.path))

    def _merges(self, baris: Baris, starts: bool, alone: bool) -> tuple[Merge, ...]:
        """Return the part of every column in a vertical merge; most rows of a matrix have one of a few shapes."""
        shape = (starts, alone, baris.awal_aksi, baris.pengukuran_total > 1)
        found = self._shapes.get(shape)
        if found is None:
            found = self._shapes[shape] = tuple(_merge(name, *shape) for name in self.columns)
        return found

    def _cell(self, style: str, teks: str | None, node: NodePath, *below: str | int) -> Cell:
        """Return a cell; `node` and `below` are its place in the matrix, needed only for marked texts."""
        key = (style, teks)
        cell = self._short.get(key)
        if cell is None:
            cell = Cell(self._lines(style, teks, node, *below))
            if teks is None or (len(teks) <= _SHORT and not is_marked(teks)):
                self._short[key] = cell
        return cell

    def _lines(self, style: str, teks: str | None, node: NodePath, *below: str | int) -> tuple[TextBlock, ...]:
        if not teks:
            return (TextBlock(style, ()),)
        at = (*self.at, *node, *below)
        if "\n" not in teks:
            return (TextBlock(style, self.penulis.runs(teks, at)),)
        filled = self.penulis.text(teks, at)  # first, since a tag may reach over several lines
        return tuple(TextBlock(style, self.penulis.runs(line.strip(), at)) for line in filled.split("\n"))

    def _nomor(self, baris: Baris) -> list[Cell]:
        number = f"{baris.nomor}.{huruf(baris.sub)}" if baris.sub else f"{baris.nomor}."
        return [Cell((TextBlock(TENGAH, (Run(number),)),))]

    def _indikator(self, baris: Baris) -> list[Cell]:
        indikator, node = baris.indikator, baris.indikator_path
        if not baris.awal_indikator:  # begun again after a long merge or a cut
            return [self._cell(ISI, f"{indikator.nama} (lanjutan)", node, "nama")]
        lines = self._lines(ISI, indikator.nama, node, "nama")
        if not indikator.ukuran:
            return [Cell(lines)]
        measures = [
            TextBlock(ISI, self.penulis.runs(f"– {each}", (*self.at, *node, "ukuran", n)))
            for n, each in enumerate(indikator.ukuran)
        ]
        return [Cell((*lines, TextBlock(ISI, (Run("Ukuran:", italic=True),)), *measures))]

    def _aksi(self, baris: Baris) -> list[Cell]:
        return [self._cell(ISI, baris.aksi.aksi if baris.aksi else None, baris.path, "aksi")]

    def _ukuran(self, baris: Baris) -> list[Cell]:
        return [self._cell(ISI, baris.pengukuran.ukuran if baris.pengukuran else None, baris.path, "ukuran")]

    def _satuan(self, baris: Baris) -> list[Cell]:
        return [self._cell(TENGAH, baris.pengukuran.satuan if baris.pengukuran else None, baris.path, "satuan")]

    def _data_dasar(self, baris: Baris) -> list[Cell]:
        value = baris.pengukuran.data_dasar if baris.pengukuran else None
        return [self._cell(TENGAH, cetak_nilai(value), baris.path, "data_dasar")]

    def _target(self, baris: Baris) -> list[Cell]:
        printed = zip(cetak_target(baris.pengukuran, self.tahun), self.tahun or ("",), strict=True)
        return [self._cell(TENGAH, text, baris.path, "target", str(year)) for text, year in printed]

    def _penanggung_jawab(self, baris: Baris) -> list[Cell]:
        keys = baris.aksi.penanggung_jawab if baris.aksi else ()
        cell = self._agencies.get(keys)
        if cell is None:
            found = [self.daerah.instansi(key) for key in keys]
            cell = Cell(tuple(TextBlock(ISI, (Run(each.nama),)) for each in found if each) or _BLANK)
            self._agencies[keys] = cell
        return [cell]


def _merge(name: NamaKolom, starts: bool, alone: bool, first: bool, several: bool) -> Merge:
    if name in ("nomor", "indikator"):
        return "" if alone else "restart" if starts else "continue"
    if name in ("aksi", "penanggung_jawab") and several:
        return "restart" if first else "continue"
    return ""
