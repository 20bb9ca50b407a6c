"""Groups of indicators with what a print says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.naskah.laporan_kinerja.hitung import each_sasaran, each_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.hasil import Kelompok
    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan
    from generator.naskah.laporan_kinerja.tercetak import TercetakKelompok


def kelompok_tercetak(laporan: Laporan) -> Iterator[tuple[TercetakKelompok, Kelompok, NodePath]]:
    """Yield every objective, every unit and the whole with what was printed of it and where."""
    for sasaran, at in each_sasaran(laporan.naskah):
        yield sasaran.tercetak, laporan.hasil.sasaran[sasaran.id], at
    for unit, at in each_unit(laporan.naskah):
        yield unit.tercetak, laporan.hasil.unit[unit.id], at
    yield laporan.naskah.tercetak, laporan.hasil.ringkasan, ()
