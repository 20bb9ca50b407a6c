"""Everything that the documents of one region share: the region, the laws, national facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field

from generator.naskah.umum.ejaan import DaftarEjaan
from generator.naskah.umum.skala import DaftarKinerja
from generator.source.fields import Cacah, ContentModel, Id, Tahun, Teks

if TYPE_CHECKING:
    from generator.naskah.umum.daerah import Daerah
    from generator.naskah.umum.hukum import PustakaHukum


class IndikatorKla(ContentModel):
    """One national KLA indicator."""

    nomor: Cacah
    nama: Teks


class KlasterKla(ContentModel):
    """One cluster of national KLA indicators."""

    id: Id
    nama: Teks
    indikator: tuple[IndikatorKla, ...] = Field(min_length=1)


class VersiKla(ContentModel):
    """The indicators as they stand from a year on; numbers have moved between years."""

    tahun: Tahun
    sumber: Teks
    klaster: tuple[KlasterKla, ...] = Field(min_length=1)


class PredikatKla(ContentModel):
    """A KLA rank and the score it needs, on a scale of 0 to 1000."""

    nama: Teks
    minimal: Cacah | None = None
    lebih_dari: Cacah | None = None


class DaftarKla(ContentModel):
    """The file of KLA clusters, indicators and ranks (Perpres 25/2021; PermenPPPA 12/2022)."""

    versi: tuple[VersiKla, ...] = Field(min_length=1)
    predikat: tuple[PredikatKla, ...] = ()

    def untuk(self, tahun: int | None) -> VersiKla:
        """Return the version in force in a year: the latest that is not younger, else the oldest."""
        ordered = sorted(self.versi, key=lambda each: each.tahun)
        past = [each for each in ordered if tahun is None or each.tahun <= tahun]
        return past[-1] if past else ordered[0]


class DaftarSatuan(ContentModel):
    """Units whose values may have decimals (all others count whole things), and how units are set behind a number.

    Those `tanpa_sebutan` are not printed (an index), those `dengan_tanda` as a sign that touches the number (%).
    """

    satuan_pecahan: tuple[Teks, ...]
    tanpa_sebutan: tuple[Teks, ...] = ()
    dengan_tanda: dict[Teks, Teks] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Nasional:
    """National facts, read once a run."""

    kla: DaftarKla
    satuan_pecahan: frozenset[str]
    satuan: DaftarSatuan
    kinerja: DaftarKinerja
    ejaan: DaftarEjaan = field(default_factory=DaftarEjaan)


@dataclass(frozen=True, slots=True)
class Konteks:
    """What composers and checks of one region look things up in; `akar` is the folder of all content."""

    daerah: Daerah
    hukum: PustakaHukum
    nasional: Nasional
    akar: Path = Path()
