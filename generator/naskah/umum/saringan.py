"""Filters that templates and texts may use: `{{ periode.lama | bilangan }}`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa import angka, teks
from generator.bahasa import terbilang as kata

if TYPE_CHECKING:
    from collections.abc import Callable


def _number(value: object, name: str) -> int | Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise TypeError(f"saringan `{name}` hanya untuk bilangan, bukan `{value}`")
    return value


def _terbilang(value: object) -> str:
    return kata.terbilang(_number(value, "terbilang"))


def _bilangan(value: object) -> str:
    return kata.bilangan(_number(value, "bilangan"))


def _angka(value: object) -> str:
    return angka.format_bilangan(_number(value, "angka"))


def _rupiah(value: object) -> str:
    return angka.format_rupiah(_number(value, "rupiah"))


def _kapital(value: object) -> str:
    return teks.kapital(str(value))


def _judul(value: object) -> str:
    return teks.judul(str(value))


FILTERS: dict[str, Callable[..., str]] = {
    "terbilang": _terbilang,
    "bilangan": _bilangan,
    "angka": _angka,
    "rupiah": _rupiah,
    "kapital": _kapital,
    "judul": _judul,
}
