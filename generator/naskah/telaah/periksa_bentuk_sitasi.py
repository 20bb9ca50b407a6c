"""Checks of how laws are cited: amendments, words in full, no word twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.bentuk import Paragraf
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.dasar_hukum import dasar_hukum
from generator.naskah.telaah.teks_telaah import kata_di

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Telaah

_GANDA = re.compile(r"\bPeraturan\s+(?:Permen\w*|Perda|Perbup|Perwal\w*|Perpres|Pergub|PP)\b")
_TANPA_LEMBARAN = re.compile(r"\(\s*(?:Daerah|Negara\s+Republik)\b|,\s*Tambahan\s+(?:Negara|Daerah)\b")
_TANPA_NEGARA = re.compile(r"\bLembaran\s+Republik\s+Indonesia\b")
_SINGKAT = re.compile(
    r"\bNo\.?\s+[0-9]+\s+[Tt]ahun\b|\bNomor\s+[0-9]+\s+tahun\b|\bTahu\s+[0-9]{4}\b|\bTahun\s+[0-9]{4}\s+Tentang\b"
)
_LEMBARAN_SINGKAT = re.compile(r"\b(?:Lembaran|Berita)\s[^()]{0,80}?\b(No\.?\s+[0-9]+)")


@TELAAH.periksa("DAS010", Severity.PERINGATAN, sumber.DASAR_HUKUM)
def rumus_perubahan(telaah: Telaah) -> Iterator[Temuan]:
    """Rumusan perubahan peraturan tidak baku.

    Satu perubahan: sebagaimana telah diubah dengan. Lebih dari satu: sebagaimana telah beberapa kali diubah, terakhir
    dengan. Di depan sebagaimana tidak ada titik koma, sebab kutipannya belum selesai.

    Salah:
        Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial (...); sebagaimana telah diubah dengan ...;

    Benar:
        Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial (...) sebagaimana telah diubah dengan ...;
    """
    for butir, read in dasar_hukum(telaah):
        if read.bertitik_koma:
            at = kata_di(butir.at, "; sebagaimana")
            yield Temuan(at, "titik koma sebelum `sebagaimana` memutus kutipan", "hapus titik koma itu")
        words = " ".join(read.hubungan.casefold().split())
        if not words or words in ("diubah", "beberapa kali diubah, terakhir", "beberapa kali diubah terakhir"):
            continue
        several = "kali" in words or "terakhir" in words
        right = "beberapa kali diubah, terakhir dengan" if several else "diubah dengan"
        message = f"rumusan perubahan tidak baku: `{read.hubungan} dengan`"
        yield Temuan(butir.at, message, f"tulis `sebagaimana telah {right} ...`")


@TELAAH.periksa("DAS011", Severity.PERINGATAN, sumber.DASAR_HUKUM)
def bentuk_sitasi(telaah: Telaah) -> Iterator[Temuan]:
    """Kutipan peraturan tidak ditulis lengkap.

    Kata Nomor, Tahun, dan tentang ditulis utuh (tentang dengan huruf kecil), dan nama lembaran disebut lengkap:
    Lembaran Negara Republik Indonesia, Tambahan Lembaran Negara Republik Indonesia, Lembaran Daerah, Berita Daerah.

    Salah:
        Undang-Undang No 14 tahun 2019 tentang Pekerja Sosial (..., Tambahan Lembaran Republik Indonesia Nomor 6397)

    Benar:
        Undang-Undang Nomor 14 Tahun 2019 tentang Pekerja Sosial (..., Tambahan Lembaran Negara Republik Indonesia
        Nomor 6397)
    """
    faults = (
        (_SINGKAT, "kutipan tidak ditulis baku", "tulis `Nomor ... Tahun ... tentang ...`"),
        (_LEMBARAN_SINGKAT, "nomor lembaran disingkat", "tulis `Nomor`"),
        (_TANPA_LEMBARAN, "kata `Lembaran` hilang", "tulis nama lembaran selengkapnya"),
        (_TANPA_NEGARA, "kata `Negara` hilang", "tulis `Lembaran Negara Republik Indonesia`"),
    )
    for each in telaah.mengingat:
        for pattern, message, hint in faults:
            found = pattern.search(each.teks)
            if found:
                words = found[found.lastindex or 0].strip(" (,")
                yield Temuan(kata_di(each.at, words), f"{message}: `{words}`", hint)


@TELAAH.periksa("DAS016", Severity.PERINGATAN, sumber.DASAR_HUKUM)
def kata_ganda(telaah: Telaah) -> Iterator[Temuan]:
    """Kata Peraturan ganda.

    Singkatan seperti Permendagri sudah memuat kata peraturan.

    Salah:
        Peraturan Permendagri Nomor 96 Tahun 2017

    Benar:
        Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017
    """
    for text, at in _all_texts(telaah):
        for found in _GANDA.finditer(text):
            hint = "tulis nama jenisnya selengkapnya, tanpa singkatan"
            yield Temuan(kata_di(at, found[0]), f"kata peraturan ganda: `{found[0]}`", hint)


def _all_texts(telaah: Telaah) -> Iterator[tuple[str, Place]]:
    yield from ((each.teks, each.at) for each in (*telaah.menimbang, *telaah.mengingat))
    yield from ((each.teks, each.at) for each in telaah.batang_tubuh)
    for lampiran in telaah.lampiran:
        yield from ((each.teks, each.at) for each in lampiran.isi if isinstance(each, Paragraf))
