"""Runs every check on a report; importing this module puts them all into the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics.finding import has_galat
from generator.naskah.laporan_kinerja import (  # noqa: F401  (they register themselves)
    periksa_anggaran,
    periksa_baris_anggaran,
    periksa_efisiensi,
    periksa_hitungan,
    periksa_hukum,
    periksa_kategori,
    periksa_kinerja,
    periksa_nama,
    periksa_narasi,
    periksa_nomor_tabel,
    periksa_perangkat,
    periksa_rata_rata,
    periksa_selisih,
    periksa_tabel,
    periksa_tahun,
    periksa_tercetak,
)
from generator.naskah.laporan_kinerja.cetak import Pencetak
from generator.naskah.laporan_kinerja.hitung import hitung
from generator.naskah.laporan_kinerja.kutipan import quoted_values
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN, Laporan, kalimat_laporan
from generator.naskah.laporan_kinerja.sebutan import Pencari
from generator.naskah.umum.saringan import FILTERS
from generator.templating.text import TextFault, TextRenderer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Finding
    from generator.naskah.laporan_kinerja.model import LaporanKinerja
    from generator.naskah.umum.konteks import Konteks


def periksa(naskah: LaporanKinerja, konteks: Konteks, file: str) -> Iterator[Finding]:
    """Yield what the registered checks find in a report whose names and numbers can all be read."""
    skala = konteks.nasional.kinerja.skala[naskah.skala]
    hasil, problems = hitung(naskah, skala, file)
    if has_galat(problems):
        return  # the composer reports them; figures that depend on them would only repeat it
    satuan = konteks.nasional.satuan
    cetak = Pencetak(naskah.kebijakan.desimal, frozenset(satuan.tanpa_sebutan), satuan.dengan_tanda)
    values = quoted_values(naskah, hasil, konteks, cetak)
    renderer = TextRenderer(FILTERS)

    def filled(text: str) -> str | None:
        try:
            return renderer.render(text, values)
        except TextFault:
            return None  # the composer reports it

    texts = tuple(kalimat_laporan(naskah, filled))
    yield from LAPORAN.jalankan(Laporan(naskah, hasil, konteks, file, cetak, Pencari(hasil), texts))
