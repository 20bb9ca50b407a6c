"""Scales of achievement: bands with a name, as data, since their limits differ between rules and regions."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import Field, model_validator

from generator.bahasa.angka import format_bilangan
from generator.source.fields import Bilangan, ContentModel, Id, Teks, refuse

if TYPE_CHECKING:
    from decimal import Decimal


class Kategori(ContentModel):
    """One band in percent; a limit that is left out is infinite."""

    nama: Teks
    lebih_dari: Bilangan | None = None
    paling_sedikit: Bilangan | None = None
    kurang_dari: Bilangan | None = None
    paling_banyak: Bilangan | None = None

    @model_validator(mode="after")
    def _one_limit_a_side(self) -> Self:
        for pair in (("lebih_dari", "paling_sedikit"), ("kurang_dari", "paling_banyak")):
            if None not in (getattr(self, pair[0]), getattr(self, pair[1])):
                message = f"kategori `{self.nama}` memuat `{pair[0]}` dan `{pair[1]}` sekaligus"
                raise refuse("KIN003", message, "tulis salah satu")
        low, high = _lower(self), _upper(self)
        single = low == (1, high[1], 0) and high[2] == 1
        if low[0] == 1 and high[0] == 0 and low[1] >= high[1] and not single:
            message = f"kategori `{self.nama}` tidak memuat nilai apa pun: batas bawahnya tidak di bawah batas atasnya"
            raise refuse("KIN003", message, "periksa kedua batasnya")
        return self

    def contains(self, value: Decimal) -> bool:
        """Return whether a value in percent belongs to this band."""
        above = self.lebih_dari is None or value > self.lebih_dari
        at_least = self.paling_sedikit is None or value >= self.paling_sedikit
        below = self.kurang_dari is None or value < self.kurang_dari
        at_most = self.paling_banyak is None or value <= self.paling_banyak
        return above and at_least and below and at_most

    @property
    def rentang(self) -> str:
        """The band in words, such as `lebih dari 75% sampai dengan 90%`."""
        lower = [(self.lebih_dari, "lebih dari {}%"), (self.paling_sedikit, "{}%")]
        upper = [(self.kurang_dari, "kurang dari {}%"), (self.paling_banyak, "sampai dengan {}%")]
        words = [form.format(format_bilangan(limit)) for limit, form in (*lower, *upper) if limit is not None]
        if not words:
            return "semua nilai"
        if len(words) == 1 and self.paling_sedikit is not None:
            return f"paling sedikit {words[0]}"
        text = " ".join(words)
        return text.replace("sampai dengan", "paling banyak") if text.startswith("sampai") else text


class Skala(ContentModel):
    """The bands of one rule, from any order; together they must hold every value once."""

    sumber: Teks
    kategori: tuple[Kategori, ...] = Field(min_length=1, max_length=20)

    @model_validator(mode="after")
    def _covers_everything(self) -> Self:
        """Refuse holes and overlaps: a value must have exactly one band."""
        low_to_high = sorted(range(len(self.kategori)), key=lambda n: _lower(self.kategori[n]))
        first, last = self.kategori[low_to_high[0]], self.kategori[low_to_high[-1]]
        for index, bounded, end, side in (
            (low_to_high[0], _lower(first)[0] == 1, "terendah", "bawah"),
            (low_to_high[-1], _upper(last)[0] == 0, "tertinggi", "atas"),
        ):
            if bounded:
                name = self.kategori[index].nama
                message = f"kategori {end}, `{name}`, berbatas {side}, sehingga nilai di luarnya tidak berkategori"
                raise refuse("KIN003", message, f"hapus batas {side} kategori itu", ("kategori", index))
        for below, above in pairwise(low_to_high):
            fault = _between(self.kategori[below], self.kategori[above])
            if fault:
                hint = (
                    "batas atas yang satu adalah batas bawah berikutnya, misalnya paling_banyak: 75 lalu lebih_dari: 75"
                )
                raise refuse("KIN003", fault, hint, ("kategori", above))
        return self

    def kategori_dari(self, value: Decimal) -> str:
        """Return the name of the band of a value in percent."""
        return next(each.nama for each in self.kategori if each.contains(value))


Limit = tuple[int, "Decimal | int", int]
"""Infinite or not, the number, and on which side of it the band begins or ends."""


def _lower(each: Kategori) -> Limit:
    if each.lebih_dari is not None:
        return 1, each.lebih_dari, 1
    return (1, each.paling_sedikit, 0) if each.paling_sedikit is not None else (0, 0, 0)


def _upper(each: Kategori) -> Limit:
    if each.paling_banyak is not None:
        return 0, each.paling_banyak, 1
    return (0, each.kurang_dari, 0) if each.kurang_dari is not None else (1, 0, 0)


def _between(below: Kategori, above: Kategori) -> str:
    """Return what is wrong where one band ends and the next begins; empty where they meet."""
    end, start = _upper(below), _lower(above)
    if end[0] == 0 and start[0] == 1 and end[1:] == start[1:]:
        return ""
    names = f"kategori `{below.nama}` dan `{above.nama}`"
    if end[0] == 1 or start[0] == 0 or end[1:] > start[1:]:
        return f"{names} bertumpang tindih"
    return f"ada nilai di antara {names} yang tidak berkategori"


PolaKalimat = Annotated[tuple[Teks, ...], Field(min_length=1)]
"""Forms of one sentence; they take turns."""


class KataPolaritas(ContentModel):
    """Wording that tells which way an indicator is good, and words that take the reading away."""

    kata: tuple[Teks, ...] = ()
    kecuali: tuple[Teks, ...] = ()


class DaftarKinerja(ContentModel):
    """The national file on performance: scales by id, sentence patterns by situation, wording by direction."""

    skala: dict[Id, Skala] = Field(default_factory=dict)
    kalimat: dict[Teks, PolaKalimat] = Field(default_factory=dict)
    polaritas: dict[Literal["naik", "turun"], KataPolaritas] = Field(default_factory=dict)
