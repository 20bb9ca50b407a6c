"""Where in the YAML the values of an indicator stand: what a table cell prints, and what `pull` changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.naskah.laporan_kinerja.nilai import RealisasiTertulis

if TYPE_CHECKING:
    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.hasil import HasilIndikator


def tempat_nama(each: HasilIndikator) -> NodePath:
    """Return the place of the name."""
    return (*each.at, "nama")


def tempat_target(each: HasilIndikator, tahun: int) -> NodePath:
    """Return the place of the target of the report's year."""
    return (*each.at, "target") if each.indikator.target is not None else tempat_renstra(each, tahun)


def tempat_target_pk(each: HasilIndikator, tahun: int) -> NodePath:
    """Return the place of the target as the Perjanjian Kinerja prints it."""
    return (*each.at, "target_pk") if each.indikator.target_pk is not None else tempat_target(each, tahun)


def tempat_renstra(each: HasilIndikator, tahun: int) -> NodePath:
    """Return the place of the target of one year of the plan."""
    return (*each.at, "renstra", str(tahun))


def tempat_realisasi(each: HasilIndikator) -> NodePath:
    """Return the place of what was reached; a share of table cells has only the formula there."""
    written = isinstance(each.indikator.realisasi, RealisasiTertulis)
    return (*each.at, "realisasi", "nilai") if written else (*each.at, "realisasi")
