"""Field types that parse text by Indonesian rules, and the base of every content model."""

from __future__ import annotations

import sys
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from generator.bahasa.angka import parse_bilangan, parse_cacah
from generator.bahasa.salah_tulis import SalahTulisError
from generator.bahasa.tanggal import Tanggal, parse_tanggal
from generator.source import plugins
from generator.source.words import short

if TYPE_CHECKING:
    from collections.abc import Callable

sys.modules.setdefault("pydantic.plugin._loader", plugins)

_TAHUN = {str(year): year for year in range(1800, 2200)}


def refuse(code: str, message: str, hint: str = "", at: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """Return the error by which a type reports a finding of its own; `at` leads to a node below the value."""
    # `message_template` is formatted by pydantic: the words go in as values, so that braces survive.
    context: dict[str, Any] = {"pesan": message, "saran": hint} | ({"letak": at} if at else {})
    return PydanticCustomError(code, "{pesan}", context)


def _one_text(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def _parsed(parse: Callable[[str], Any], code: str) -> BeforeValidator:
    """Return a validator that reads text by `parse` and reports what it refuses under `code`."""

    def read(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return parse(value)
        except SalahTulisError as error:
            raise refuse(code, error.message, error.hint) from None

    return BeforeValidator(read)


def _tahun(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    found = _TAHUN.get(value.strip())
    if found is None:
        hint = "tulis tahun dengan empat angka tanpa titik, misalnya 2023"
        raise refuse("ISI005", f"`{short(value.strip())}` bukan tahun", hint)
    return found


def _one_date(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        message = f"nilai di sini harus berupa satu tanggal, bukan {short(value)}"
        raise refuse("ISI003", message, "tulis hari, nama bulan, dan tahun, misalnya 29 Mei 2023")
    return value


def _ya_tidak(value: Any) -> Any:
    if value in ("ya", "tidak"):
        return value == "ya"
    raise refuse("ISI008", f"`{short(value)}` bukan ya atau tidak", "tulis `ya` atau `tidak`")


Teks = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text of at least one visible character."""

Id = Annotated[str, StringConstraints(pattern=r"^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
"""A short name chosen by an author: small letters, digits, hyphens; figures alone would pass for a number."""

Cacah = Annotated[int, _parsed(parse_cacah, "ISI005")]
"""A whole number from zero, such as a regulation's number."""

Tahun = Annotated[int, BeforeValidator(_tahun)]
"""A calendar year, 1800 to 2199, in four digits: as a key it must have one form only."""

Bilangan = Annotated[Decimal, _parsed(parse_bilangan, "ISI005")]
"""A number exactly as typed, in Indonesian form: 8.000 is eight thousand."""

TanggalIsi = Annotated[Tanggal, _parsed(parse_tanggal, "ISI006"), BeforeValidator(_one_date)]
"""A calendar date, typed as 29 Mei 2023 or 2023-05-29."""

YaTidak = Annotated[bool, BeforeValidator(_ya_tidak)]
"""Yes or no, typed as ya or tidak."""

Catatan = Annotated[tuple[Teks, ...], BeforeValidator(_one_text)]
"""Remarks that are never printed: what an older text said, why a value was put right."""


class ContentModel(BaseModel):
    """Base of everything written in YAML: frozen, no unknown keys, remarks allowed everywhere."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    catatan: Catatan = ()


def text_as(key: str) -> BeforeValidator:
    """Return a validator that reads a bare text as a mapping with only `key`."""

    def read(value: Any) -> Any:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(read)
