"""What the pipeline needs of this kind of document."""

from __future__ import annotations

from generator.naskah.peraturan.checks import check
from generator.naskah.peraturan.compose import compose
from generator.naskah.peraturan.gaya import STYLES
from generator.naskah.peraturan.model import Peraturan

MODEL = Peraturan

__all__ = ["MODEL", "STYLES", "check", "compose"]
