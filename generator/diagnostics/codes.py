"""The codes that are no checks of their own (input, templates, output), in words for the person who gets them."""

from __future__ import annotations

from typing import Final

from generator.diagnostics.kode.bentuk import Penjelasan
from generator.diagnostics.kode.dokumen import KODE_DOKUMEN
from generator.diagnostics.kode.isi import KODE_ISI
from generator.diagnostics.kode.keluaran import KODE_KELUARAN
from generator.diagnostics.kode.kinerja import KODE_KINERJA
from generator.diagnostics.kode.matriks import KODE_MATRIKS
from generator.diagnostics.kode.naskah import KODE_NASKAH
from generator.diagnostics.kode.pengecualian import KODE_PENGECUALIAN
from generator.diagnostics.kode.sumber import KODE_SUMBER
from generator.diagnostics.kode.templat import KODE_TEMPLAT

KODE: Final[dict[str, Penjelasan]] = {
    **KODE_SUMBER,
    **KODE_ISI,
    **KODE_NASKAH,
    **KODE_MATRIKS,
    **KODE_KINERJA,
    **KODE_TEMPLAT,
    **KODE_KELUARAN,
    **KODE_DOKUMEN,
    **KODE_PENGECUALIAN,
}
