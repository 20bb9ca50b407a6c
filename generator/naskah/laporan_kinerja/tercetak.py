"""Figures and names as an older print states them: never printed by us, only held against what is computed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.source.fields import Bilangan, Cacah, ContentModel, Teks

if TYPE_CHECKING:
    from collections.abc import Iterable


class TercetakIndikator(ContentModel):
    """What a print says of an indicator: achievements in percent (now, last year, end of plan), band, name."""

    nama: Teks | None = None
    capaian: Bilangan | None = None
    capaian_lalu: Bilangan | None = None
    capaian_akhir: Bilangan | None = None
    kategori: Teks | None = None


class TercetakKelompok(ContentModel):
    """What a print says of indicators together: their mean in percent, its band, the number of their table.

    `nomor_tabel` is `3.4`, or `tanpa` for a table that was printed without a number.
    """

    nomor_tabel: Teks | None = None
    rata_rata: Bilangan | None = None
    kategori: Teks | None = None


class TercetakAnggaran(ContentModel):
    """What a print says of a budget row; `nama` and `indikator` (how many) are those of another table."""

    nama: Teks | None = None
    indikator: Cacah | None = None
    pagu: Cacah | None = None
    realisasi: Cacah | None = None
    serapan: Bilangan | None = None
    capaian: Bilangan | None = None
    efisiensi: Bilangan | None = None


class TercetakJumlah(ContentModel):
    """What a print says of the whole budget, in figures and in words."""

    pagu: Cacah | None = None
    realisasi: Cacah | None = None
    serapan: Bilangan | None = None
    terbilang_pagu: Teks | None = None
    terbilang_realisasi: Teks | None = None


def setengah_digit(value: Decimal) -> Decimal:
    """Return half a unit of the last digit that a figure was printed with."""
    exponent = value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return Decimal(5).scaleb(-places - 1)


def cocok(printed: Decimal, computed: Iterable[Decimal | None]) -> bool:
    """Return whether a printed figure is any of the computed ones, rounded to the digits that it has."""
    half = setengah_digit(printed)
    return any(each is not None and abs(each - printed) <= half for each in computed)
