"""What the pipeline needs of this kind of document."""

from __future__ import annotations

from generator.naskah.laporan_kinerja.checks import check
from generator.naskah.laporan_kinerja.compose import compose
from generator.naskah.laporan_kinerja.gaya import STYLES
from generator.naskah.laporan_kinerja.model import LaporanKinerja

MODEL = LaporanKinerja

__all__ = ["MODEL", "STYLES", "check", "compose"]
