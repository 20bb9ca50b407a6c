"""What the pipeline needs of this kind of document."""

from __future__ import annotations

from typing import Any

from generator.naskah.matriks.model import Matriks
from generator.naskah.peraturan.checks import check
from generator.naskah.peraturan.compose import compose
from generator.naskah.peraturan.gaya import STYLES
from generator.naskah.peraturan.model import Lampiran, Peraturan
from generator.naskah.peraturan.telaah_naskah import review

MODEL = Peraturan
PARTS: dict[str, type[Any]] = {"lampiran": Lampiran, "matriks": Matriks}

__all__ = ["MODEL", "PARTS", "STYLES", "check", "compose", "review"]
