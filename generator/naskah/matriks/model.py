"""What a matrix is, as an author writes it; ten thousand rows are read through these models."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from generator.naskah.matriks.nilai import NilaiIsi
from generator.source.fields import Cacah, ContentModel, Id, Tahun, Teks, YaTidak, refuse, text_as

NamaKolom = Literal["nomor", "indikator", "aksi", "ukuran", "satuan", "data_dasar", "target", "penanggung_jawab"]


class Kolom(ContentModel):
    """Heading of a column and its share of the width; `tahun` is the year of the baseline."""

    judul: Teks
    lebar: Annotated[Cacah, Field(ge=1, le=1000)] | None = None
    tahun: Tahun | None = None


class Pengukuran(ContentModel):
    """One measure of an action: what is counted, in which unit, from where to where."""

    ukuran: Teks | None = None
    satuan: Teks | None = None
    data_dasar: NilaiIsi | None = None
    target: dict[Tahun, NilaiIsi] = Field(default_factory=dict)
    akumulasi: YaTidak = False


class TercetakAksi(ContentModel):
    """What a published matrix shows in a row, held against ours and never printed: its agencies as spelled there."""

    penanggung_jawab: Teks | None = None


class Aksi(Pengukuran):
    """One action under an indicator; several measures go into `pengukuran`, each a printed row."""

    aksi: Teks
    pengukuran: tuple[Pengukuran, ...] = ()
    penanggung_jawab: tuple[Id, ...] = ()
    tercetak: TercetakAksi | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.pengukuran and (self.ukuran or self.satuan or self.target or self.data_dasar is not None):
            message = (
                "aksi ini memakai `pengukuran`, tetapi juga menulis ukuran, satuan, data dasar, atau target sendiri"
            )
            raise refuse("MTK003", message, "pindahkan semuanya ke dalam `pengukuran`")
        return self

    @property
    def semua_pengukuran(self) -> tuple[Pengukuran, ...]:
        """Every measure; an action with its figures inline is its own only measure."""
        return self.pengukuran or (self,)


def _one_or_more(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


class TercetakIndikator(ContentModel):
    """What a published matrix shows beside an indicator: its number."""

    nomor: Teks | None = None


class Indikator(ContentModel):
    """An indicator with its actions; `nasional` names the national KLA indicators it stands for."""

    nama: Teks
    id: Id | None = None
    nasional: Annotated[tuple[Cacah, ...], BeforeValidator(_one_or_more)] = ()
    ukuran: tuple[Teks, ...] = ()
    aksi: tuple[Aksi, ...]
    tercetak: TercetakIndikator | None = None


class IndikatorTerbagi(ContentModel):
    """Indicators that share one number: 23.a, 23.b."""

    sub: tuple[Indikator, ...] = Field(min_length=1)


def _kind(value: Any) -> str:
    return (
        "<sub>"
        if isinstance(value, IndikatorTerbagi) or (isinstance(value, dict) and "sub" in value)
        else "<indikator>"
    )


class TercetakKelompok(ContentModel):
    """What a published matrix shows above a group: its number, and headings of columns that differ there."""

    nomor: Teks | None = None
    kolom: dict[NamaKolom, Teks] = Field(default_factory=dict)


class Kelompok(ContentModel):
    """A group of indicators, as a rule one cluster."""

    nama: Teks
    klaster: Id | None = None
    tercetak: TercetakKelompok | None = None
    indikator: tuple[
        Annotated[
            Annotated[IndikatorTerbagi, Tag("<sub>")] | Annotated[Indikator, Tag("<indikator>")], Discriminator(_kind)
        ],
        ...,
    ]


class Matriks(ContentModel):
    """Columns in their order on paper, and the groups."""

    susunan: Literal["satu tabel", "tabel per kelompok"] = "satu tabel"
    kolom: dict[NamaKolom, Annotated[Kolom, text_as("judul")]]
    kelompok: tuple[Kelompok, ...] = Field(min_length=1, max_length=999)

    @model_validator(mode="after")
    def _needed_columns(self) -> Self:
        for name in ("indikator", "aksi"):
            if name not in self.kolom:
                raise refuse(
                    "MTK004", f"kolom `{name}` belum ada", f"tambahkan `{name}: {{judul: ...}}` di bawah `kolom:`"
                )
        return self
