"""What every composer of a report has at hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.cetak import Pencetak
    from generator.naskah.laporan_kinerja.hasil import Hitungan
    from generator.naskah.laporan_kinerja.isi import Foto
    from generator.naskah.laporan_kinerja.model import LaporanKinerja
    from generator.naskah.laporan_kinerja.penata import Penata
    from generator.naskah.laporan_kinerja.pola import Pola
    from generator.naskah.umum.konteks import Konteks
    from generator.naskah.umum.skala import Skala
    from generator.source.pictures import Picture as Gambar


@dataclass(frozen=True, slots=True)
class Bahan:
    """One report with its figures, its printing, its sentences and its order."""

    naskah: LaporanKinerja
    hasil: Hitungan
    konteks: Konteks
    skala: Skala
    cetak: Pencetak
    pola: Pola
    penata: Penata
    tempat_sasaran: Mapping[str, NodePath]
    tempat_unit: Mapping[str, NodePath]
    foto: Callable[[Foto, NodePath], Gambar | None]
    tercetak: set[tuple[str, str]] = field(default_factory=set)

    def sekali(self, jenis: str, key: str) -> bool:
        """Return whether this part is placed for the first time; a second time was reported by the checks."""
        first = (jenis, key) not in self.tercetak
        self.tercetak.add((jenis, key))
        return first

    @property
    def tahun(self) -> int:
        """The year reported on."""
        return self.naskah.tahun

    @property
    def dinas(self) -> str:
        """The agency's official name."""
        found = self.konteks.daerah.instansi(self.naskah.perangkat_daerah)
        return found.nama if found else self.naskah.perangkat_daerah

    @property
    def kepala(self) -> str:
        """The title of the agency's head."""
        found = self.konteks.daerah.instansi(self.naskah.perangkat_daerah)
        head = self.konteks.daerah.pejabat.get(found.kepala) if found and found.kepala else None
        return (head.jabatan if head else None) or f"Kepala {self.dinas}"
