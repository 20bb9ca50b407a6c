"""A matrix flattened to printed rows, and the rows divided into tables of bearable length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.naskah.matriks.model import Indikator, IndikatorTerbagi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.matriks.model import Aksi, Matriks, Pengukuran

MAX_ROWS = 128  # LibreOffice lays out long tables in more than linear time; cut them at natural places


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
            yield Baris("aksi", k, anchor, path, indikator, at, number, sub, aksi, pengukuran, len(measures), first, m == 0)


def split_tables(matriks: Matriks) -> Iterator[Tabel]:
    """Yield the tables: one a group, or one for all, cut before an indicator when they grow too long."""
    own = matriks.susunan == "tabel per kelompok"
    rows: list[Baris] = []
    count = 0
    title: int | None = 0 if own else None
    for baris in flatten(matriks):
        new_group = own and bool(rows) and baris.kelompok != rows[-1].kelompok
        too_long = len(rows) >= MAX_ROWS and (baris.jenis == "kelompok" or (baris.awal_indikator and rows[-1].jenis != "kelompok"))
        too_long = too_long or (len(rows) >= 2 * MAX_ROWS and baris.awal_aksi)
        if new_group or too_long:
            count += 1
            yield _table(count, rows, title)
            rows = []
            title = baris.kelompok if new_group else None
        rows.append(baris)
    if rows:
        yield _table(count + 1, rows, title)


def _table(number: int, rows: list[Baris], title: int | None) -> Tabel:
    return Tabel(number, tuple(dict.fromkeys(row.kelompok for row in rows)), rows, title)
