"""Checks of Mengingat as a list: its order, and laws cited twice."""

from __future__ import annotations

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


@TELAAH.periksa("DAS014", Severity.PERINGATAN, sumber.DASAR_HUKUM)
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


@TELAAH.periksa("DAS015", Severity.PERINGATAN, sumber.DASAR_HUKUM)
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
