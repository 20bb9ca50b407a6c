"""The values of an indicator: a number, or plainly none; and how one that was measured is marked."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from generator.bahasa.angka import AngkaError, parse_bilangan
from generator.source.fields import Cacah, ContentModel, Tahun, refuse
from generator.source.words import short


class Keadaan(StrEnum):
    """A value that is no number: the datum is missing, or nothing was aimed at."""

    TIDAK_TERSEDIA = "tidak tersedia"
    TIDAK_BERLAKU = "tidak berlaku"


_STATES = {state.value: state for state in Keadaan}
_HINTS = {"-": "tulis `tidak berlaku`", "–": "tulis `tidak berlaku`", "n/a": "tulis `tidak tersedia`"}


def _read(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = value.strip()
    if text in _STATES:
        return _STATES[text]
    try:
        return parse_bilangan(text)
    except AngkaError as error:
        hint = _HINTS.get(text.lower(), "")
        if not hint and (any(each.isalpha() for each in text) or "%" in text):
            hint = "tulis bilangannya saja (satuan di kunci `satuan`), atau `tidak tersedia`, atau `tidak berlaku`"
        raise refuse("ISI005", error.message, hint or error.hint) from None


def _kind(value: Any) -> str:
    return "<keadaan>" if isinstance(value, Keadaan) else "<angka>"


NilaiKinerja = Annotated[
    Annotated[Decimal, Tag("<angka>")] | Annotated[Keadaan, Tag("<keadaan>")],
    Discriminator(_kind),
    BeforeValidator(_read),
]
"""A value as typed: `8.000`, `52,95`, `tidak tersedia`, `tidak berlaku`."""

_SEL = re.compile(r"[a-z0-9-]+\.[a-z0-9_]+\.[a-z0-9_]+")


def _cell(value: Any) -> Any:
    if isinstance(value, str) and not _SEL.fullmatch(value):
        hint = "tulis tabel.baris.kolom, misalnya ppks.jumlah.populasi"
        raise refuse("KIN004", f"`{short(value)}` tidak menunjuk satu sel tabel", hint)
    return value


RujukanTabel = Annotated[str, BeforeValidator(_cell)]
"""A cell of a data table: table, row, column, such as `ppks.jumlah.populasi`."""


def _several(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


class RealisasiTertulis(ContentModel):
    """A measured value that needs a mark: `*` provisional, `**` measured in an earlier year."""

    nilai: NilaiKinerja
    status: Literal["tetap", "sementara", "tahun sebelumnya"] = "tetap"
    tahun: Tahun | None = None

    @model_validator(mode="after")
    def _year_with_status(self) -> Self:
        if (self.status == "tahun sebelumnya") != (self.tahun is not None):
            message = "`tahun` harus ada, dan hanya ada, bila `status: tahun sebelumnya`"
            raise refuse("KIN001", message, 'contoh: {nilai: "92,33", status: tahun sebelumnya, tahun: 2021}')
        return self


class RealisasiTerhitung(ContentModel):
    """A measured share: the sum of cells divided by another sum, in percent unless `kali` says otherwise."""

    pembilang: Annotated[tuple[RujukanTabel, ...], BeforeValidator(_several)] = Field(min_length=1)
    penyebut: Annotated[tuple[RujukanTabel, ...], BeforeValidator(_several)] = Field(min_length=1)
    kali: Cacah = 100
    desimal: Cacah = Field(2, le=6)


def _form(value: Any) -> str:
    if isinstance(value, RealisasiTertulis):
        return "<nilai>"
    if isinstance(value, RealisasiTerhitung):
        return "<hitung>"
    if isinstance(value, dict):
        return "<hitung>" if {"pembilang", "penyebut"} & set(value) else "<nilai>"
    return "<langsung>"


Realisasi = Annotated[
    Annotated[NilaiKinerja, Tag("<langsung>")]
    | Annotated[RealisasiTertulis, Tag("<nilai>")]
    | Annotated[RealisasiTerhitung, Tag("<hitung>")],
    Discriminator(_form),
]
"""What was reached: a plain value, a marked one, or a share computed from a data table."""


def angka(value: object) -> Decimal | None:
    """Return the number of a value, or None."""
    return value if isinstance(value, Decimal) else None
