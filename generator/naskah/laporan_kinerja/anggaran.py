"""The budget: urusan, program, kegiatan, sub kegiatan; amounts are typed on the lowest level only."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag, model_validator

from generator.naskah.laporan_kinerja.nilai import NilaiKinerja
from generator.naskah.laporan_kinerja.tercetak import TercetakAnggaran, TercetakJumlah
from generator.source.fields import Cacah, ContentModel, Id, Teks, refuse


class IndikatorRujukan(ContentModel):
    """An indicator that the report has already: name and achievement come from there."""

    kinerja: Id
    nama: Teks | None = None

    @model_validator(mode="before")
    @classmethod
    def _without_capaian(cls, value: Any) -> Any:
        if isinstance(value, dict) and "capaian" in value:
            hint = "hapus `capaian`; nilainya diambil dari indikator itu"
            raise refuse("ISI002", "`capaian` tidak ditulis bersama `kinerja`", hint, ("capaian",))
        return value


class IndikatorTertulis(ContentModel):
    """An indicator that stands here alone; `capaian` is in percent."""

    nama: Teks
    capaian: NilaiKinerja


def _kind(value: Any) -> str:
    named = isinstance(value, IndikatorRujukan) or (isinstance(value, dict) and "kinerja" in value)
    return "<kinerja>" if named else "<nama>"


IndikatorAnggaran = Annotated[
    Annotated[IndikatorRujukan, Tag("<kinerja>")] | Annotated[IndikatorTertulis, Tag("<nama>")], Discriminator(_kind)
]


class SubKegiatan(ContentModel):
    """A sub kegiatan with its amounts in whole rupiah."""

    id: Id | None = None
    sub_kegiatan: Teks
    pagu: Cacah
    realisasi: Cacah
    indikator: tuple[IndikatorAnggaran, ...] = ()
    tercetak: TercetakAnggaran = TercetakAnggaran()


class Kegiatan(ContentModel):
    """A kegiatan; its amounts are the sums of its sub kegiatan."""

    id: Id | None = None
    kegiatan: Teks
    indikator: tuple[IndikatorAnggaran, ...] = ()
    sub_kegiatan: tuple[SubKegiatan, ...] = Field(min_length=1)
    tercetak: TercetakAnggaran = TercetakAnggaran()


class Program(ContentModel):
    """A program and the sasaran that it supports; `pagu_dpa` is a control figure from elsewhere."""

    id: Id
    program: Teks
    mendukung: tuple[Id, ...] = ()
    pagu_dpa: Cacah | None = None
    indikator: tuple[IndikatorAnggaran, ...] = ()
    kegiatan: tuple[Kegiatan, ...] = Field(min_length=1)
    tercetak: TercetakAnggaran = TercetakAnggaran()


class Urusan(ContentModel):
    """An affair of government with its programs."""

    urusan: Teks
    program: tuple[Program, ...] = Field(min_length=1)
    tercetak: TercetakAnggaran = TercetakAnggaran()


class Kendali(ContentModel):
    """Totals as other documents state them: the sums must come out the same."""

    pagu: Cacah | None = None
    realisasi: Cacah | None = None


class Anggaran(ContentModel):
    """The whole budget of the agency."""

    urusan: tuple[Urusan, ...] = Field(min_length=1)
    kendali: Kendali = Kendali()
    tercetak: TercetakJumlah = TercetakJumlah()
