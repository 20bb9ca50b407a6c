"""Data tables: typed once, summed by the generator, quoted by name."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from generator.source.fields import Bilangan, Cacah, ContentModel, Id, Teks, YaTidak, refuse
from generator.source.words import short

_NAMA_KOLOM = re.compile(r"[a-z][a-z0-9_]{0,39}")


def _column_name(value: Any) -> Any:
    if isinstance(value, str) and not _NAMA_KOLOM.fullmatch(value):
        example = row_key(value)[:40]
        shown = example if _NAMA_KOLOM.fullmatch(example) else "jumlah_anak"
        hint = f"pakai huruf kecil, angka, dan garis bawah, diawali huruf, misalnya `{shown}`"
        raise refuse("ISI009", f"`{short(value)}` tidak dapat dipakai sebagai nama kolom", hint)
    return value


NamaKolom = Annotated[str, BeforeValidator(_column_name)]
"""The name of a column, as texts quote it: small letters, digits, underscores."""


def _pair(value: Any) -> Any:
    if not isinstance(value, list) or len(value) != 2:
        hint = "tulis [bagian, seluruhnya], misalnya [hadir, anak]"
        raise refuse("KIN002", "`persen_dari` menyebut tepat dua kolom", hint)
    return value


class Kolom(ContentModel):
    """A column of text, of typed numbers, or of numbers computed from its row."""

    id: NamaKolom
    judul: Teks
    lebar: Cacah = Field(20, ge=5, le=300)
    satuan: Teks | None = None
    angka: YaTidak = False
    persen_dari: Annotated[tuple[NamaKolom, ...], BeforeValidator(_pair)] | None = None
    jumlah_dari: tuple[NamaKolom, ...] = ()

    @property
    def jenis(self) -> Literal["teks", "angka", "persen", "jumlah"]:
        """What stands in the column."""
        if self.persen_dari:
            return "persen"
        if self.jumlah_dari:
            return "jumlah"
        return "angka" if self.angka or self.satuan else "teks"


class Banyak(ContentModel):
    """A cell that counts the rows of another table."""

    banyak: Id


def _cell_kind(value: Any) -> str:
    return "<banyak>" if isinstance(value, (dict, Banyak)) else "<teks>"


Sel = Annotated[Annotated[Teks, Tag("<teks>")] | Annotated[Banyak, Tag("<banyak>")], Discriminator(_cell_kind)]


class BarisTabel(ContentModel):
    """One row: the cells of the columns that are not computed; `tercetak` holds computed ones as once printed."""

    sel: tuple[Sel, ...] = Field(min_length=1, max_length=40)
    tercetak: dict[NamaKolom, Bilangan] = Field(default_factory=dict)


def _as_row(value: Any) -> Any:
    """Read a bare list as a row; what is wrong with its cells is told here, where their places are known."""
    if isinstance(value, str):
        raise refuse(
            "ISI003", "baris tabel harus berupa daftar sel, bukan teks", "tulis [sel, sel], misalnya [Desa A, 5]"
        )
    if not isinstance(value, list):
        return value
    if not value:
        raise refuse("ISI004", "baris tabel ini kosong", "isi selnya, atau hapus barisnya")
    for n, cell in enumerate(value):
        if cell is None or (isinstance(cell, str) and not cell.strip()):
            hint = "isi selnya; bila datanya tidak ada, tulis `tidak tersedia`"
            raise refuse("ISI004", f"sel ke-{n + 1} baris ini kosong", hint, (n,))
        if isinstance(cell, list) or (isinstance(cell, dict) and "banyak" not in cell):
            hint = "tulis satu teks atau bilangan, atau {banyak: id-tabel}"
            raise refuse("ISI003", f"sel ke-{n + 1} baris ini bukan satu nilai", hint, (n,))
    return {"sel": value}


BarisIsi = Annotated[BarisTabel, BeforeValidator(_as_row)]


class Tabel(ContentModel):
    """One data table; `jumlah` names the columns with a total below them.

    `tercetak` are totals, `nomor_tercetak` is its number (or `tanpa`) as once printed.
    """

    judul: Teks
    kolom: tuple[Kolom, ...] = Field(min_length=1, max_length=20)
    nomor: YaTidak = True
    baris: tuple[BarisIsi, ...] = Field(min_length=1, max_length=5000)
    jumlah: tuple[NamaKolom, ...] = ()
    sumber: Teks | None = None
    lanskap: YaTidak = False
    tercetak: dict[NamaKolom, Bilangan] = Field(default_factory=dict)
    nomor_tercetak: Teks | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        self._check_columns()
        self._check_rows()
        return self

    def _check_columns(self) -> None:
        """See that columns differ, that the first one names the rows, and that sums are made of numbers."""
        ids = [kolom.id for kolom in self.kolom]
        for n, name in enumerate(ids):
            if name in ids[:n]:
                raise refuse("KIN002", f"kolom `{name}` ada dua kali", "beri nama lain", ("kolom", n, "id"))
        if self.kolom[0].jenis != "teks":
            hint = "taruh di depan kolom teks yang memberi nama tiap baris, tanpa `satuan` dan `angka`"
            raise refuse("KIN002", f"kolom pertama, `{ids[0]}`, harus berupa teks", hint, ("kolom", 0))
        typed = {kolom.id for kolom in self.kolom if kolom.jenis == "angka"}
        summed = typed | {kolom.id for kolom in self.kolom if kolom.jenis == "jumlah"}
        for n, each in enumerate(self.kolom):
            if each.persen_dari and each.jumlah_dari:
                message = f"kolom `{each.id}` memuat `persen_dari` dan `jumlah_dari` sekaligus"
                raise refuse("KIN002", message, "tulis salah satu", ("kolom", n))
            _numbers_only(each.persen_dari or (), ids, summed, ("kolom", n, "persen_dari"))
            _numbers_only(each.jumlah_dari, ids, typed, ("kolom", n, "jumlah_dari"))
        _numbers_only(self.jumlah, ids, summed, ("jumlah",))
        computed = {kolom.id for kolom in self.kolom if kolom.jenis in ("persen", "jumlah")}
        _numbers_only(tuple(self.tercetak), ids, computed | set(self.jumlah), ("tercetak",))
        for n, row in enumerate(self.baris):
            _numbers_only(tuple(row.tercetak), ids, computed, ("baris", n, "tercetak"))

    def _check_rows(self) -> None:
        """See that every row has its cells, and that no sum is typed."""
        kinds = [kolom.jenis for kolom in self.kolom if kolom.jenis in ("teks", "angka")]
        for n, row in enumerate(self.baris):
            if len(row.sel) != len(kinds):
                message = f"baris ini berisi {len(row.sel)} sel, seharusnya {len(kinds)}"
                hint = "isi satu sel untuk tiap kolom yang tidak dihitung"
                if len(row.sel) > len(kinds):
                    hint += '; bilangan berkoma di dalam [...] diapit petik, misalnya "52,95"'
                raise refuse("KIN002", message, hint, ("baris", n))
            if any(isinstance(cell, Banyak) and kind == "teks" for cell, kind in zip(row.sel, kinds, strict=True)):
                message = "sel `banyak` hanya untuk kolom berangka"
                raise refuse("KIN002", message, "tulis teks, atau beri kolomnya `satuan`", ("baris", n))
            if self.jumlah and row_key(str(row.sel[0])) == "jumlah":
                message = "baris jumlah diketik, padahal `jumlah:` sudah menghitungnya"
                raise refuse("KIN002", message, "hapus baris itu", ("baris", n))


def _numbers_only(names: tuple[str, ...], ids: list[str], numbers: set[str], at: tuple[str | int, ...]) -> None:
    """Refuse a column that is not there or that nothing can be computed from."""
    for name in names:
        if name not in ids:
            message = f"kolom `{name}` tidak ada dalam tabel ini"
            raise refuse("KIN002", message, f"kolom yang ada: {', '.join(ids)}", at)
        if name not in numbers:
            able = ", ".join(each for each in ids if each in numbers)
            hint = f"kolom yang dapat dipakai: {able}" if able else "beri kolom bilangan `satuan` atau `angka: ya`"
            raise refuse("KIN002", f"kolom `{name}` tidak dapat dihitung di sini", hint, at)


_NOT_WORD = re.compile(r"[^a-z0-9]+")


def row_key(label: str) -> str:
    """Return the name by which texts quote a row: its first cell in small letters, joined by underscores."""
    key = _NOT_WORD.sub("_", label.lower()).strip("_")
    return f"t{key}" if key[:1].isdigit() else key
