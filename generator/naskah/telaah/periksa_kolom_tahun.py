"""The check of the years that head the columns of a matrix."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.bentuk import Paragraf
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.kenali_nama import (
    rentang_judul,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import TabelCetak, Telaah

_TAHUN = re.compile(r"(?:tahun\s+)?((?:19|20)[0-9]{2})", re.IGNORECASE)


@TELAAH.periksa("JUD007", Severity.PERINGATAN)
def kolom_tahun(telaah: Telaah) -> Iterator[Temuan]:
    """Kolom tahun di luar rentang judul.

    Kolom tahun di bawah TARGET harus tahun-tahun dalam rentang judul. Tahun di luar rentang itu biasanya tersisa dari
    matriks periode sebelumnya.

    Salah:
        TARGET: 2020 | 2021 | 2022   (judul: Tahun 2021-2023)

    Benar:
        TARGET: 2021 | 2022 | 2023
    """
    title = rentang_judul(telaah)
    if title is None:
        return
    for lampiran in telaah.lampiran:
        for table in lampiran.isi:
            if isinstance(table, Paragraf):
                continue
            outside = sorted({year for year in _target_years(table) if not title.awal <= year <= title.akhir})
            if outside:
                years = ", ".join(map(str, outside))
                yield Temuan(table.at, f"kolom target tahun {years} di luar rentang judul, {title}", "samakan kolomnya")


def _target_years(table: TabelCetak) -> Iterator[int]:
    """Yield the years that stand as columns below the heading TARGET."""
    for upper, lower in zip(table.kepala, table.kepala[1:], strict=False):
        for above, cell in zip(upper, lower, strict=False):
            found = _TAHUN.fullmatch(cell.strip())
            if found and "TARGET" in above.upper():
                yield int(found[1])
