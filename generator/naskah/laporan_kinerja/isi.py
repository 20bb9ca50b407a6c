"""What may stand in a chapter: text, titled parts, tables, charts, photos, and parts that are composed."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from generator.naskah.umum.rincian import Uraian
from generator.source.fields import ContentModel, Id, Teks, text_as

BAGIAN = (
    "kata_pengantar",
    "ringkasan_eksekutif",
    "pendahuluan",
    "perencanaan_kinerja",
    "akuntabilitas_kinerja",
    "penutup",
)
"""The parts of a report, in their order on paper."""

NamaSisipan = Literal[
    "landasan-hukum",
    "struktur-organisasi",
    "tujuan-sasaran",
    "perjanjian-kinerja",
    "perjanjian-unit",
    "rencana-anggaran",
    "rumus",
    "skala",
    "ikhtisar",
    "efektivitas",
    "realisasi-anggaran",
    "efisiensi",
]
"""Parts that the generator composes from the data."""


class Subbab(ContentModel):
    """A titled part: A., inside it 1., then a., then 1)."""

    subbab: Teks
    id: Id | None = None
    isi: tuple[Isi, ...] = Field(min_length=1, max_length=999)


class TempatTabel(ContentModel):
    """The place of a data table."""

    tabel: Id


class Grafik(ContentModel):
    """A chart of columns of a data table; the categories are its first column of text."""

    grafik: Id
    judul: Teks
    bentuk: Literal["batang", "garis", "bertumpuk"] = "batang"
    data: Id
    kolom: tuple[Teks, ...] = Field(min_length=1, max_length=12)


class Foto(ContentModel):
    """A photo in the document's folder, or `belum ada`: an empty frame."""

    foto: Teks
    judul: Teks
    id: Id | None = None


class Sisipan(ContentModel):
    """The place of a part that is composed from the data."""

    sisipan: NamaSisipan


class TempatAnalisis(ContentModel):
    """The place of a sasaran with its seven analyses."""

    analisis: Id


class TempatUnit(ContentModel):
    """The place of a bureau with all that is below it."""

    unit: Id


_KINDS: dict[str, type[ContentModel]] = {
    "subbab": Subbab,
    "tabel": TempatTabel,
    "grafik": Grafik,
    "foto": Foto,
    "sisipan": Sisipan,
    "analisis": TempatAnalisis,
    "unit": TempatUnit,
}


def _kind(value: Any) -> str | None:
    if isinstance(value, dict):
        found = next((f"<{name}>" for name in _KINDS if name in value), None)
        return found or ("<teks>" if {"teks", "rincian"} & set(value) else None)
    return next((f"<{name}>" for name, model in _KINDS.items() if isinstance(value, model)), "<teks>")


Isi = Annotated[
    Annotated[Subbab, Tag("<subbab>")]
    | Annotated[TempatTabel, Tag("<tabel>")]
    | Annotated[Grafik, Tag("<grafik>")]
    | Annotated[Foto, Tag("<foto>")]
    | Annotated[Sisipan, Tag("<sisipan>")]
    | Annotated[TempatAnalisis, Tag("<analisis>")]
    | Annotated[TempatUnit, Tag("<unit>")]
    | Annotated[Uraian, text_as("teks"), Tag("<teks>")],
    Discriminator(_kind),
]


Subbab.model_rebuild()  # it holds what it is part of; hints read its fields before any text is validated


class Bagian(ContentModel):
    """A chapter or a part before the chapters: its content in the order of the paper."""

    isi: tuple[Isi, ...] = Field(min_length=1, max_length=999)


DaftarIsi = Annotated[tuple[Isi, ...], Field(max_length=999)]
"""Content of a part that may be left out."""
