"""Checks of the considerations: whole sentences, and laws that are also a basis."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.sitasi_terbaca import semua_peraturan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah

_KETERANGAN = re.compile(r"bahwa\s+(?:dalam rangka|untuk|guna|demi|sehubungan dengan|dalam upaya|sebagai upaya|agar)\b")
_PREDIKAT = re.compile(
    r"\b(?:perlu|perlunya|diperlukan|maka|harus|wajib|dapat|telah|sudah|akan|belum|tidak|adalah|merupakan|ialah|menjadi|memerlukan"
    r"|membutuhkan|dipandang|ditetapkan|dibentuk|disusun|dilakukan|dilaksanakan|diatur|dibutuhkan|diubah|dicabut|mengamanatkan"
    r"|memerintahkan|mempunyai|memiliki|menetapkan)\b"
)


@TELAAH.periksa("KON003", Severity.PERINGATAN, sumber.KONSIDERANS)
def diawali_bahwa(telaah: Telaah) -> Iterator[Temuan]:
    """Pertimbangan tidak diawali bahwa.

    Setiap butir Menimbang adalah satu kalimat yang diawali kata bahwa.

    Salah:
        a. setiap anak berhak atas perlindungan;

    Benar:
        a. bahwa setiap anak berhak atas perlindungan;
    """
    for each in telaah.menimbang:
        if each.teks and not each.teks.startswith(("bahwa ", "[")):
            yield Temuan(each.at, "pertimbangan ini tidak diawali kata `bahwa`", "awali dengan `bahwa`, huruf kecil")


@TELAAH.periksa("KON004", Severity.PERINGATAN, sumber.KONSIDERANS)
def kalimat_utuh(telaah: Telaah) -> Iterator[Temuan]:
    """Pertimbangan tanpa pokok pikiran.

    Butir yang hanya berisi keterangan tujuan (dalam rangka, untuk, guna) belum menyatakan apa-apa: induk kalimatnya
    tidak ada. Sebutkan apa yang perlu, diperlukan, atau ditetapkan.

    Salah:
        a. bahwa dalam rangka memberikan kepastian hukum terhadap pelaksanaan rencana aksi;

    Benar:
        a. bahwa dalam rangka memberikan kepastian hukum terhadap pelaksanaan rencana aksi, perlu disusun pengaturannya;
    """
    for each in telaah.menimbang:
        text = " ".join(each.teks.split())
        opening = _KETERANGAN.match(text)
        if opening is None or _PREDIKAT.search(text, opening.end()):
            continue
        _, comma, behind = text[opening.end() :].partition(",")
        if comma and re.search(r"\b(?:di|ber|me|ter)[a-z]{3,}", behind):
            continue  # a main clause may begin behind the comma
        message = "pertimbangan ini hanya keterangan tujuan; induk kalimatnya tidak ada"
        yield Temuan(each.at, message, "lengkapi dengan pokok pikirannya, misalnya `..., perlu ...`")


@TELAAH.periksa("KON007", Severity.PERINGATAN, sumber.KONSIDERANS)
def ada_di_mengingat(telaah: Telaah) -> Iterator[Temuan]:
    """Peraturan di Menimbang tidak ada di Mengingat.

    Peraturan yang pasalnya disebut sebagai alasan di Menimbang harus juga menjadi dasar hukum di Mengingat.

    Salah:
        Menimbang: bahwa untuk melaksanakan ketentuan Pasal 9 ayat (6) Peraturan Daerah Nomor 1 Tahun 2020 ...
        Mengingat: (tanpa Peraturan Daerah Nomor 1 Tahun 2020)

    Benar:
        Mengingat: 14. Peraturan Daerah Nomor 1 Tahun 2020 tentang Kabupaten Layak Anak ...;
    """
    if not telaah.mengingat:
        return
    based = {law.kunci for each in telaah.mengingat for law in semua_peraturan(each.teks)}
    for each in telaah.menimbang:
        for law in semua_peraturan(each.teks):
            if law.berpasal and law.kunci not in based:
                message = f"{law.sebutan} disebut pasalnya di sini, tetapi tidak ada di Mengingat"
                yield Temuan(each.at, message, "tambahkan peraturan itu di Mengingat")
