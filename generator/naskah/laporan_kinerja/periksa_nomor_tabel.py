"""Numbers of tables as an older print has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.kelompok_tercetak import kelompok_tercetak
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN, Laporan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath

TANPA = "tanpa"


@LAPORAN.periksa("KIN021", Severity.PERINGATAN)
def nomor_tabel(laporan: Laporan) -> Iterator[Temuan]:
    """Tabel tercetak tanpa nomor, atau nomornya dipakai dua kali.

    Setiap tabel bernomor urut dan berjudul agar dapat dirujuk dan masuk daftar tabel. Naskah yang disusun program ini
    selalu bernomor; pemeriksaan ini untuk nomor yang dicatat dari naskah lama di `tercetak: {nomor_tabel: ...}` dan
    `nomor_tercetak:` pada tabel data.

    Salah:
    tercetak: {nomor_tabel: tanpa}

    Benar:
    tercetak: {nomor_tabel: "3.12"}
    """
    seen: set[str] = set()
    for number, at in _printed(laporan):
        if number == TANPA:
            hint = "beri nomor dan judul; susunan program ini menomorinya sendiri"
            yield Temuan(laporan.di(*at), "tabel ini tercetak tanpa nomor", hint)
        elif number in seen:
            yield Temuan(laporan.di(*at), f"nomor tabel {number} tercetak dua kali", "lanjutkan urutannya")
        seen.add(number)


def _printed(laporan: Laporan) -> Iterator[tuple[str, NodePath]]:
    """Yield every number that a print has, with its place."""
    for printed, _, at in kelompok_tercetak(laporan):
        if printed.nomor_tabel is not None:
            yield printed.nomor_tabel, (*at, "tercetak", "nomor_tabel")
    for n, part in enumerate(laporan.naskah.tabel):
        for key, tabel in part.items():
            if tabel.nomor_tercetak is not None:
                yield tabel.nomor_tercetak, ("tabel", n, key, "nomor_tercetak")
