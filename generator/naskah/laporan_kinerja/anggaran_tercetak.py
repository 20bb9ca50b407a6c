"""The rows of the budget with what a print says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.hasil_anggaran import BarisAnggaran
    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan
    from generator.naskah.laporan_kinerja.tercetak import TercetakAnggaran


def baris_tercetak(laporan: Laporan) -> Iterator[tuple[TercetakAnggaran, BarisAnggaran, BarisAnggaran | None]]:
    """Yield every row with what was printed of it, and the row above a kegiatan or subkegiatan."""
    for urusan, row in zip(laporan.naskah.anggaran.urusan, laporan.hasil.anggaran.urusan, strict=True):
        yield urusan.tercetak, row, None
        for program, row_p in zip(urusan.program, row.bawahan, strict=True):
            yield program.tercetak, row_p, None
            for kegiatan, row_k in zip(program.kegiatan, row_p.bawahan, strict=True):
                yield kegiatan.tercetak, row_k, row_p
                for sub, row_s in zip(kegiatan.sub_kegiatan, row_k.bawahan, strict=True):
                    yield sub.tercetak, row_s, row_k
