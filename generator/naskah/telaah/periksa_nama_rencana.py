"""Checks that a regulation and its plan bear one name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.kenali_nama import (
    inti,
    nama_ditetapkan,
    rentang,
    rentang_judul,
    samakan,
)
from generator.naskah.telaah.nama_rencana import beda_nama, isi_batang_tubuh, nama_sebelum, pertimbangan
from generator.naskah.telaah.teks_telaah import kata_di

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah


@TELAAH.periksa("JUD002", Severity.GALAT, sumber.JUDUL)
def nama_di_pembukaan(telaah: Telaah) -> Iterator[Temuan]:
    """Nama peraturan di pembukaan berbeda dari judul.

    Nama dan rentang tahun ditulis di judul, di butir terakhir Menimbang, dan di Menetapkan. Ketiganya harus sama,
    sebab nama itulah yang dikutip orang. Tanda hubung dan huruf kapital tidak dibandingkan.

    Salah:
        TENTANG RENCANA AKSI DAERAH TAHUN 2022-2023
        ... perlu menetapkan Peraturan Wali Kota tentang Rencana Aksi Daerah Tahun 2022-2033;

    Benar:
        ... perlu menetapkan Peraturan Wali Kota tentang Rencana Aksi Daerah Tahun 2022-2023;
    """
    if not telaah.nama:
        return
    places = [(each.at, "Menimbang", nama_ditetapkan(each.teks)) for each in telaah.menimbang[-1:]]
    if telaah.menetapkan:
        about = re.split(r"\btentang\b", telaah.menetapkan.teks, maxsplit=1, flags=re.IGNORECASE)
        places.append((telaah.menetapkan.at, "Menetapkan", about[1].strip(" .:") if len(about) > 1 else ""))
    for at, part, name in places:
        if name and samakan(name) != samakan(telaah.nama):
            yield Temuan(at, beda_nama(name, telaah.nama, part), f"tulis sama dengan judul: {telaah.nama}")


@TELAAH.periksa("JUD004", Severity.PERINGATAN)
def nama_terpotong(telaah: Telaah) -> Iterator[Temuan]:
    """Nama rencana terpotong.

    Bila nama rencana ditulis lengkap dengan rentang tahunnya di Menimbang atau batang tubuh, namanya harus sama dengan
    judul. Nama daerah boleh tidak disebut; kata lain tidak boleh hilang. Untuk bentuk pendek, pakai singkatan yang
    didefinisikan di ketentuan umum.

    Salah:
        pelaksanaan Rencana Aksi Daerah Kabupaten Hulu Sungai Selatan Tahun 2021-2023

    Benar:
        pelaksanaan Rencana Aksi Daerah Kabupaten Layak Anak Kabupaten Hulu Sungai Selatan Tahun 2021-2023
    """
    title = rentang_judul(telaah)
    if title is None:
        return
    whole = inti(telaah.nama, telaah.daerah)
    for text, at, _ in [*pertimbangan(telaah), *isi_batang_tubuh(telaah)]:
        for each in rentang(text):
            named = nama_sebelum(text, each.mulai, telaah)
            found = inti(named, telaah.daerah)
            missing = [word for word in whole.split() if word not in found.split()]
            if str(each) == str(title) and found and missing and set(found.split()) < set(whole.split()):
                message = f"nama rencana di sini kehilangan kata: {' '.join(missing)}"
                yield Temuan(kata_di(at, named.strip()), message, f"tulis sama dengan judul: {telaah.nama}")
