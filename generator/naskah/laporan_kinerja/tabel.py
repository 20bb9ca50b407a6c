"""Data tables: typed once, summed by the generator, quoted by name."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from generator.source.fields import Cacah, ContentModel, Id, Teks, YaTidak, refuse

NamaKolom = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
"""The name of a column, as texts quote it: small letters, digits, underscores."""


class Kolom(ContentModel):
    """A column of text, of typed numbers, or of numbers computed from its row."""

    id: NamaKolom
    judul: Teks
    lebar: Cacah = Field(20, ge=5, le=300)
    satuan: Teks | None = None
    angka: YaTidak = False
    persen_dari: tuple[NamaKolom, NamaKolom] | None = None
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
    """One row: the cells of the columns that are not computed."""

    sel: tuple[Sel, ...] = Field(min_length=1, max_length=40)


def _as_row(value: Any) -> Any:
    return {"sel": value} if isinstance(value, list) else value


BarisIsi = Annotated[BarisTabel, BeforeValidator(_as_row)]


class Tabel(ContentModel):
    """One data table; `jumlah` names the columns with a total below them."""

    judul: Teks
    kolom: tuple[Kolom, ...] = Field(min_length=1, max_length=20)
    nomor: YaTidak = True
    baris: tuple[BarisIsi, ...] = Field(min_length=1, max_length=5000)
    jumlah: tuple[NamaKolom, ...] = ()
    sumber: Teks | None = None
    lanskap: YaTidak = False

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        ids = [kolom.id for kolom in self.kolom]
        for n, name in enumerate(ids):
            if name in ids[:n]:
                raise refuse("KIN002", f"kolom `{name}` ada dua kali", "beri nama lain", ("kolom", n, "id"))
        named: list[tuple[tuple[str | int, ...], tuple[str, ...]]] = [(("jumlah",), self.jumlah)]
        named += [(("kolom", n), (*(each.persen_dari or ()), *each.jumlah_dari)) for n, each in enumerate(self.kolom)]
        for at, names in named:
            for name in names:
                if name not in ids:
                    message = f"kolom `{name}` tidak ada dalam tabel ini"
                    raise refuse("KIN002", message, f"kolom yang ada: {', '.join(ids)}", at)
        typed = sum(1 for each in self.kolom if each.jenis in ("teks", "angka"))
        for n, row in enumerate(self.baris):
            if len(row.sel) != typed:
                message = f"baris ini berisi {len(row.sel)} sel, seharusnya {typed}"
                raise refuse("KIN002", message, "isi satu sel untuk tiap kolom yang tidak dihitung", ("baris", n))
        return self


_NOT_WORD = re.compile(r"[^a-z0-9]+")


def row_key(label: str) -> str:
    """Return the name by which texts quote a row: its first cell in small letters, joined by underscores."""
    key = _NOT_WORD.sub("_", label.lower()).strip("_")
    return f"t{key}" if key[:1].isdigit() else key
