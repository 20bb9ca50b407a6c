"""The checks on a regulation as read; modules `periksa_*` put themselves in here."""

from __future__ import annotations

from generator.checking.registry import Daftar
from generator.naskah.telaah.bentuk import Telaah

TELAAH: Daftar[Telaah] = Daftar("naskah peraturan")
