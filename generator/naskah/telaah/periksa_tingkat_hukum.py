"""Checks of what may stand in Mengingat: regulations, and none below this one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.dasar_hukum import dasar_hukum
from generator.naskah.telaah.sitasi_terbaca import samakan_nama, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah

_TAHUN_PERATURAN = 2011
_DAERAH = re.compile(r"Peraturan (?:Daerah (?=Kabupaten|Kota)|(?:Bupati|Wali ?Kota) )(.+)", re.IGNORECASE)
_BUKAN_PERATURAN = re.compile(r"(?:instruksi|surat edaran|keputusan)\b")


@TELAAH.periksa("DAS012", Severity.PERINGATAN, sumber.DASAR_HUKUM)
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


@TELAAH.periksa("DAS013", Severity.PERINGATAN, sumber.DASAR_HUKUM)
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


@TELAAH.periksa("DAS018", Severity.PERINGATAN, sumber.DASAR_HUKUM)
def daerah_lain(telaah: Telaah) -> Iterator[Temuan]:
    """Dasar hukum milik daerah lain.

    Peraturan daerah dan peraturan kepala daerah hanya berlaku di daerahnya. Biasanya tertinggal dari naskah daerah lain
    yang disalin: periksa juga nama daerah di bagian lain naskah.

    Salah:
        PERATURAN BUPATI CONTOH ... Mengingat: 9. Peraturan Daerah Kota Serang Nomor 6 Tahun 2015 tentang ...;

    Benar:
        Mengingat: 9. Peraturan Daerah Kabupaten Contoh Nomor 6 Tahun 2015 tentang ...;
    """
    own = " ".join(telaah.daerah.casefold().split())
    if not own or not re.search(r"bupati|wali\s?kota", telaah.jenis, re.IGNORECASE):
        return
    for butir, read in dasar_hukum(telaah):
        law = read.pokok.peraturan
        found = _DAERAH.fullmatch(" ".join(law.nama.split()))
        if found and own not in found[1].casefold():
            message = f"{law.sebutan} milik {found[1]}, bukan {telaah.daerah}"
            yield Temuan(butir.at, message, "ganti dengan peraturan daerah sendiri, atau hapus")


def _is_head(one: str, other: str) -> bool:
    """Return whether both are regulations of a head of a regency or city: one rank with two entries in the list."""
    heads = ("peraturan bupati", "peraturan wali kota")
    return samakan_nama(one).startswith(heads) and samakan_nama(other).startswith(heads)
