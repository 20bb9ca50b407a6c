"""A matrix flattened to printed rows, and the rows divided into tables of bearable length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.naskah.matriks.model import Indikator, IndikatorTerbagi
from generator.naskah.matriks.nilai import Nilai

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.matriks.model import Aksi, Matriks, Pengukuran

# LibreOffice lays out long tables in more than linear time, but every cut repeats the headings in the
# middle of a page: only a table above WHOLE_ROWS is cut, into parts of about CUT_ROWS, at natural places.
WHOLE_ROWS = 200
CUT_ROWS = 100


class Baris(NamedTuple):
    """One printed row: a group heading, or one measure of an action with all that stands above it.

    `nomor` counts indicators, `sub` the parts of a shared number (0: none). `awal_indikator` and
    `awal_aksi` tell where merged cells begin.
    """

    jenis: Literal["kelompok", "aksi"]
    kelompok: int
    anchor: str
    path: NodePath
    indikator: Indikator = None  # type: ignore[assignment]  # only group headings have none
    indikator_path: NodePath = ()
    nomor: int = 0
    sub: int = 0
    aksi: Aksi | None = None
    pengukuran: Pengukuran | None = None
    pengukuran_total: int = 1
    awal_indikator: bool = False
    awal_aksi: bool = False


class Tabel(NamedTuple):
    """The rows of one Word table; `judul` is the group whose title stands above it."""

    nomor: int
    kelompok: tuple[int, ...]
    baris: list[Baris]
    judul: int | None = None


def flatten(matriks: Matriks) -> Iterator[Baris]:
    """Yield the printed rows in order; group headings only when all groups share one table."""
    shared = matriks.susunan == "satu tabel"
    number = 0
    for k, group in enumerate(matriks.kelompok):
        if shared:
            yield Baris("kelompok", k, f"kelompok/{k + 1}", ("kelompok", k))
        else:
            number = 0
        for i, entry in enumerate(group.indikator):
            number += 1
            at: NodePath = ("kelompok", k, "indikator", i)
            if isinstance(entry, IndikatorTerbagi):
                for s, part in enumerate(entry.sub):
                    yield from _indicator(part, k, (*at, "sub", s), number, s + 1)
            else:
                yield from _indicator(entry, k, at, number, 0)


def _indicator(indikator: Indikator, k: int, at: NodePath, number: int, sub: int) -> Iterator[Baris]:
    key = indikator.id or f"{k + 1}.{number}" + (f".{sub}" if sub else "")
    if not indikator.aksi:
        yield Baris("aksi", k, f"indikator/{key}", at, indikator, at, number, sub, awal_indikator=True, awal_aksi=True)
        return
    for n, aksi in enumerate(indikator.aksi):
        measures = aksi.semua_pengukuran
        for m, pengukuran in enumerate(measures):
            path: NodePath = (*at, "aksi", n, "pengukuran", m) if aksi.pengukuran else (*at, "aksi", n)
            anchor = f"indikator/{key}/aksi/{n + 1}" + (f"/{m + 1}" if len(measures) > 1 else "")
            first = n == 0 and m == 0
            yield Baris(
                "aksi", k, anchor, path, indikator, at, number, sub, aksi, pengukuran, len(measures), first, m == 0
            )


def split_tables(matriks: Matriks) -> Iterator[Tabel]:
    """Yield the tables: one a group, or one for all, cut before an indicator when they are too long."""
    own = matriks.susunan == "tabel per kelompok"
    number = 0
    for rows in _by_group(matriks) if own else [list(flatten(matriks))]:
        for part, cut in enumerate(_cut(rows)):
            number += 1
            yield Tabel(
                number,
                tuple(dict.fromkeys(row.kelompok for row in cut)),
                cut,
                cut[0].kelompok if own and part == 0 else None,
            )


def _by_group(matriks: Matriks) -> Iterator[list[Baris]]:
    rows: list[Baris] = []
    for baris in flatten(matriks):
        if rows and baris.kelompok != rows[-1].kelompok:
            yield rows
            rows = []
        rows.append(baris)
    if rows:
        yield rows


def _cut(rows: list[Baris]) -> Iterator[list[Baris]]:
    if len(rows) <= WHOLE_ROWS:
        if rows:
            yield rows
        return
    start = 0
    for index in range(CUT_ROWS, len(rows)):
        here, before = rows[index], rows[index - 1]
        natural = here.jenis == "kelompok" or (here.awal_indikator and before.jenis != "kelompok")
        length = index - start
        if (length >= CUT_ROWS and natural) or (length >= 2 * CUT_ROWS and here.awal_aksi):
            yield rows[start:index]
            start = index
    yield rows[start:]


def teks_baris(baris: Baris) -> Iterator[tuple[str, NodePath, NodePath]]:
    """Yield the texts of a row in which an author may have written tags, each with its node and key below it."""
    if baris.awal_indikator:
        yield baris.indikator.nama, baris.indikator_path, ("nama",)
        for n, each in enumerate(baris.indikator.ukuran):
            yield each, baris.indikator_path, ("ukuran", n)
    if baris.aksi and baris.awal_aksi:
        yield baris.aksi.aksi, baris.path, ("aksi",)
    if baris.pengukuran:
        yield baris.pengukuran.ukuran or "", baris.path, ("ukuran",)
        yield baris.pengukuran.satuan or "", baris.path, ("satuan",)
        yield _words(baris.pengukuran.data_dasar), baris.path, ("data_dasar",)
        for year, value in baris.pengukuran.target.items():
            if type(value) is Nilai:
                yield _words(value), baris.path, ("target", str(year))


def _words(value: object) -> str:
    """Return what an author wrote in words inside a value."""
    return (value.teks or value.keterangan or "") if isinstance(value, Nilai) else ""
