"""Checks of the title itself: its last mark, its year, how the head of a city is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.nama_rencana import isi_batang_tubuh, pertimbangan
from generator.naskah.telaah.teks_telaah import kata_di

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah

_WALIKOTA = re.compile(r"\bwalikota\b(?!\s+\S+(?:\s+\S+)?\s+nomor)", re.IGNORECASE)
_TAHUN_TANGGAL = re.compile(r"\b((?:19|20)[0-9]{2})\b")


@TELAAH.periksa("JUD005", Severity.PERINGATAN, sumber.JUDUL)
def tanda_baca_judul(telaah: Telaah) -> Iterator[Temuan]:
    """Tanda baca di akhir judul.

    Judul peraturan dan kepala lampiran ditulis tanpa tanda baca akhir. Titik hanya ada di belakang nama pada
    Menetapkan.

    Salah:
        TENTANG RENCANA AKSI DAERAH TAHUN 2021-2023.

    Benar:
        TENTANG RENCANA AKSI DAERAH TAHUN 2021-2023
    """
    heads = [("judul", telaah.judul[-1:])] + [
        (f"kepala Lampiran {each.nomor}".strip(), each.kepala[-1:]) for each in telaah.lampiran if not each.at.path
    ]
    for name, lines in heads:
        for line in lines:
            if line.teks.endswith((".", ";", ",", ":")) and not line.teks.endswith("..."):
                yield Temuan(line.at, f"{name} berakhir dengan tanda `{line.teks[-1]}`", "hapus tanda baca di akhirnya")


@TELAAH.periksa("JUD006", Severity.PERINGATAN)
def wali_kota(telaah: Telaah) -> Iterator[Temuan]:
    """Penulisan Wali Kota.

    Jabatan itu ditulis dua kata, Wali Kota, dan sama di seluruh naskah. Nama peraturan lama dikutip sebagaimana
    diundangkan, jadi "Peraturan Walikota X Nomor n" tidak diperiksa. Temuan ini satu untuk seluruh naskah.

    Salah:
        Walikota membentuk gugus tugas.

    Benar:
        Wali Kota membentuk gugus tugas.
    """
    titled = ((each.teks, each.at, False) for each in (*telaah.judul, *telaah.penutup))
    texts = [*titled, *pertimbangan(telaah), *isi_batang_tubuh(telaah)]
    found = [(at, match[0]) for text, at, _ in texts if (match := _WALIKOTA.search(text))]
    if found:
        at, word = found[0]
        times = f", di {len(found)} tempat" if len(found) > 1 else ""
        yield Temuan(kata_di(at, word), f"`{word}` ditulis serangkai{times}", "tulis dua kata: Wali Kota")


@TELAAH.periksa("JUD008", Severity.GALAT, sumber.JUDUL)
def tahun_penetapan(telaah: Telaah) -> Iterator[Temuan]:
    """Tahun di judul berbeda dari tahun penetapan.

    Nomor peraturan diberikan pada tahun penetapannya, jadi tahun di judul harus sama dengan tahun pada tanggal
    penetapan.

    Salah:
        NOMOR 25 TAHUN 2023 ... Ditetapkan di Kandangan pada tanggal 29 Mei 2022

    Benar:
        NOMOR 25 TAHUN 2023 ... Ditetapkan di Kandangan pada tanggal 29 Mei 2023
    """
    for each in telaah.tanggal:
        year = _TAHUN_TANGGAL.search(each.teks)
        if each.peristiwa == "Ditetapkan" and telaah.tahun and year and int(year[1]) != telaah.tahun:
            message = f"ditetapkan pada tahun {year[1]}, sedangkan judul menyebut tahun {telaah.tahun}"
            yield Temuan(each.at, message, "samakan tahun di judul dengan tahun penetapan")
