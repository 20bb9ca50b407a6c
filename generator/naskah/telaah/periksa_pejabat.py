"""The check on the names of those who sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah

_GELAR = re.compile(
    r",\s*(?:S\.\s?[A-Z]|M\.\s?[A-Z]|S[HE]\b|M[MH]\b|A\.?Md|Ph\.?\s?D)|\b(?:Drs|Dra|Dr|Ir|Prof|DRS|DRA|DR|IR|PROF)\."
    r"|\bNIP\b|\b(?:Pembina|PEMBINA)\b"
)


@TELAAH.periksa("PEN008", Severity.PERINGATAN, sumber.PENUTUP)
def nama_tanpa_gelar(telaah: Telaah) -> Iterator[Temuan]:
    """Nama pejabat dengan gelar atau pangkat.

    Nama pejabat yang menetapkan dan mengundangkan ditulis tanpa gelar, pangkat, dan nomor induk pegawai. Keterangan itu
    hanya ada pada pengesahan salinan.

    Salah:
        Drs. SITI CONTOH, M.Si

    Benar:
        SITI CONTOH
    """
    signing = False
    for line in telaah.penutup:
        if line.teks.startswith("Salinan") or line.teks.upper().startswith("SALINAN"):
            return
        signing = signing or line.teks.startswith(("Ditetapkan", "Diundangkan"))
        found = _GELAR.search(line.teks) if signing else None
        if found and len(line.teks) < 80:
            yield Temuan(line.at, f"nama pejabat memuat gelar atau pangkat: {line.teks}", "tulis namanya saja")
