"""Indicators and what is aimed at: of the agency, of its bureaus, of its functional officers."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.naskah.laporan_kinerja.nilai import NilaiKinerja, Realisasi
from generator.naskah.laporan_kinerja.tercetak import TercetakIndikator
from generator.source.fields import ContentModel, Id, Tahun, Teks


class Pembanding(ContentModel):
    """A value to compare with: of the nation, the province, a neighbour."""

    nama: Teks
    nilai: NilaiKinerja
    tahun: Tahun | None = None


class Indikator(ContentModel):
    """One indicator with its direction, its targets and what was reached.

    `renstra` and `riwayat` are values by year; `target` is that of the report's year where it is not in
    `renstra`; `target_pk` what a signed Perjanjian Kinerja says, if it says something else.
    """

    id: Id
    nama: Teks
    sebutan: Teks | None = None
    satuan: Teks
    polaritas: Literal["naik", "turun"]
    target: NilaiKinerja | None = None
    renstra: dict[Tahun, NilaiKinerja] = Field(default_factory=dict)
    target_pk: NilaiKinerja | None = None
    realisasi: Realisasi
    riwayat: dict[Tahun, NilaiKinerja] = Field(default_factory=dict)
    pembanding: tuple[Pembanding, ...] = ()
    tanpa_pembanding: Teks | None = None
    tercetak: TercetakIndikator = TercetakIndikator()
