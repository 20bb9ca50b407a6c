"""What the pipeline needs of this kind of document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import RootModel

from generator.naskah.laporan_kinerja.anggaran import Anggaran
from generator.naskah.laporan_kinerja.checks import check
from generator.naskah.laporan_kinerja.compose import compose
from generator.naskah.laporan_kinerja.gaya import STYLES
from generator.naskah.laporan_kinerja.isi import Bagian
from generator.naskah.laporan_kinerja.model import Kinerja, LaporanKinerja, Unit
from generator.naskah.laporan_kinerja.tabel import Tabel
from generator.source.fields import Id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.composition import Composition
    from generator.diagnostics.finding import Finding
    from generator.naskah.umum.konteks import Konteks

MODEL = LaporanKinerja
PARTS: dict[str, type[Any]] = {
    "anggaran": Anggaran,
    "bab": Bagian,
    "kinerja": Kinerja,
    "tabel": RootModel[dict[Id, Tabel]],
    "unit": Unit,
}

__all__ = ["MODEL", "PARTS", "STYLES", "check", "compose", "review"]


def review(naskah: LaporanKinerja, konteks: Konteks, _composition: Composition, file: str) -> Iterator[Finding]:
    """Yield what a reviewer finds in the figures and the prose of a report."""
    from generator.naskah.laporan_kinerja.periksa import periksa  # all checks; read only when there is something

    yield from periksa(naskah, konteks, file)
