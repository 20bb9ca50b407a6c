"""Checks of Mengingat that need no library entry: what may be cited, in which order, in which form."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.bentuk import Paragraf
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.periksa_dasar_hukum import dasar_hukum
from generator.naskah.telaah.sitasi_terbaca import samakan_nama, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Telaah

_SUMBER = "UU 12/2011 Lampiran II, bagian Dasar Hukum"
_TAHUN_PERATURAN = 2011
_BUKAN_PERATURAN = re.compile(r"(?:instruksi|surat edaran|keputusan)\b")
_GANDA = re.compile(r"\bPeraturan\s+(?:Permen\w*|Perda|Perbup|Perwal\w*|Perpres|Pergub|PP)\b")
_TANPA_LEMBARAN = re.compile(r"\(\s*(?:Daerah|Negara\s+Republik)\b|,\s*Tambahan\s+(?:Negara|Daerah)\b")
_TANPA_NEGARA = re.compile(r"\bLembaran\s+Republik\s+Indonesia\b")
_SINGKAT = re.compile(
    r"\bNo\.?\s+[0-9]+\s+[Tt]ahun\b|\bNomor\s+[0-9]+\s+tahun\b|\bTahu\s+[0-9]{4}\b|\bTahun\s+[0-9]{4}\s+Tentang\b"
)
_LEMBARAN_SINGKAT = re.compile(r"\b(?:Lembaran|Berita)\s[^()]{0,80}?\b(No\.?\s+[0-9]+)")


@TELAAH.periksa("DAS010", Severity.PERINGATAN, _SUMBER)
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
            at = replace(butir.at, word="; sebagaimana")
            yield Temuan(at, "titik koma sebelum `sebagaimana` memutus kutipan", "hapus titik koma itu")
        words = " ".join(read.hubungan.casefold().split())
        if not words or words in ("diubah", "beberapa kali diubah, terakhir", "beberapa kali diubah terakhir"):
            continue
        several = "kali" in words or "terakhir" in words
        right = "beberapa kali diubah, terakhir dengan" if several else "diubah dengan"
        message = f"rumusan perubahan tidak baku: `{read.hubungan} dengan`"
        yield Temuan(butir.at, message, f"tulis `sebagaimana telah {right} ...`")


@TELAAH.periksa("DAS011", Severity.PERINGATAN, _SUMBER)
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
                yield Temuan(replace(each.at, word=words), f"{message}: `{words}`", hint)


@TELAAH.periksa("DAS012", Severity.PERINGATAN, _SUMBER)
def tingkat_lebih_rendah(telaah: Telaah) -> Iterator[Temuan]:
    """Dasar hukum lebih rendah dari peraturan ini.

    Hanya peraturan yang setingkat atau lebih tinggi yang menjadi dasar hukum.

    Salah:
        PERATURAN DAERAH ... Mengingat: 5. Peraturan Bupati X Nomor 3 Tahun 2019 tentang ...;

    Benar:
        Mengingat: 5. Peraturan Daerah Kabupaten X Nomor 3 Tahun 2018 tentang ...;
    """
    own = tingkat(telaah.jenis, telaah.hukum) if telaah.hukum else None
    if own is None or telaah.hukum is None or not telaah.jenis.startswith("Peraturan"):
        return
    for butir, read in dasar_hukum(telaah):
        law = read.pokok.peraturan
        rank = tingkat(law.nama, telaah.hukum)
        village = samakan_nama(law.nama).startswith(("peraturan desa", "peraturan kepala desa"))
        if village or (rank is not None and rank > own and not _is_head(law.nama, telaah.jenis)):
            message = f"{law.sebutan} lebih rendah tingkatnya dari {telaah.jenis}"
            yield Temuan(butir.at, message, "hapus dari Mengingat, atau ganti dengan dasar hukumnya")


@TELAAH.periksa("DAS013", Severity.PERINGATAN, _SUMBER)
def bukan_peraturan(telaah: Telaah) -> Iterator[Temuan]:
    """Dasar hukum bukan peraturan perundang-undangan.

    Instruksi, surat edaran, dan keputusan yang bersifat penetapan bukan peraturan perundang-undangan. Keputusan dari
    tahun 2011 ke belakang tidak diperiksa, sebab yang bersifat mengatur dianggap peraturan.

    Salah:
        Mengingat: 12. Instruksi Presiden Nomor 5 Tahun 2014 tentang ...;

    Benar:
        (dihapus; dalam Keputusan boleh disebut pada Memperhatikan)
    """
    for butir, read in dasar_hukum(telaah):
        law = read.pokok.peraturan
        kind = samakan_nama(law.nama)
        if _BUKAN_PERATURAN.match(kind) and not (kind.startswith("keputusan") and law.tahun <= _TAHUN_PERATURAN):
            hint = "hapus dari Mengingat; jiwanya dapat disebut di Menimbang atau Memperhatikan"
            yield Temuan(butir.at, f"{law.sebutan} bukan peraturan perundang-undangan", hint)


@TELAAH.periksa("DAS014", Severity.PERINGATAN, _SUMBER)
def urutan(telaah: Telaah) -> Iterator[Temuan]:
    """Urutan Mengingat.

    Dasar hukum diurutkan menurut hierarki; yang setingkat menurut tahun, lalu nomor. Letak peraturan menteri sebelum
    peraturan daerah mengikuti praktik dan diatur di jenis_peraturan.yaml.

    Salah:
        12. Instruksi Presiden Nomor 5 Tahun 2014 ...; 13. Peraturan Presiden Nomor 25 Tahun 2021 ...;

    Benar:
        10. Peraturan Presiden Nomor 25 Tahun 2021 ...; 11. Keputusan Presiden Nomor 36 Tahun 1990 ...;
    """
    if telaah.hukum is None:
        return
    before: tuple[int, int, int] | None = None
    name = ""
    for butir, read in dasar_hukum(telaah):
        law = read.pokok.peraturan
        rank = tingkat(law.nama, telaah.hukum)
        if rank is None:
            continue
        here = (rank, law.tahun, int(law.nomor) if law.nomor.isdecimal() else 0)
        if before is not None and here < before:
            yield Temuan(
                butir.at, f"{law.sebutan} berdiri di belakang {name}", "urutkan menurut hierarki, tahun, nomor"
            )
        before, name = here, law.sebutan


@TELAAH.periksa("DAS015", Severity.PERINGATAN, _SUMBER)
def dua_kali(telaah: Telaah) -> Iterator[Temuan]:
    """Dasar hukum tertulis dua kali.

    Peraturan yang sama cukup dikutip satu kali, kecuali pasal yang disebut berbeda.

    Salah:
        3. Undang-Undang Nomor 23 Tahun 2014 ...; 7. Undang-Undang Nomor 23 Tahun 2014 ...;

    Benar:
        3. Undang-Undang Nomor 23 Tahun 2014 ...;
    """
    seen: dict[tuple[str, str, int, str], str] = {}
    for butir, read in dasar_hukum(telaah):
        law = read.pokok.peraturan
        key = (samakan_nama(law.nama), law.nomor, law.tahun, butir.teks[: law.mulai].strip())
        if key in seen and not butir.at.path:  # DAS005 says it of content
            yield Temuan(butir.at, f"{law.sebutan} sudah dikutip pada angka {seen[key]}", "hapus salah satu")
        seen.setdefault(key, butir.nomor)


@TELAAH.periksa("DAS016", Severity.PERINGATAN, _SUMBER)
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
            yield Temuan(replace(at, word=found[0]), f"kata peraturan ganda: `{found[0]}`", hint)


def _is_head(one: str, other: str) -> bool:
    """Return whether both are regulations of a head of a regency or city: one rank with two entries in the list."""
    heads = ("peraturan bupati", "peraturan wali kota")
    return samakan_nama(one).startswith(heads) and samakan_nama(other).startswith(heads)


def _all_texts(telaah: Telaah) -> Iterator[tuple[str, Place]]:
    yield from ((each.teks, each.at) for each in (*telaah.menimbang, *telaah.mengingat))
    yield from ((each.teks, each.at) for each in telaah.batang_tubuh)
    for lampiran in telaah.lampiran:
        yield from ((each.teks, each.at) for each in lampiran.isi if isinstance(each, Paragraf))
