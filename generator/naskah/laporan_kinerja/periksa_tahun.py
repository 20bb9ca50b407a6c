"""Words of numbers, and years left over from an older report, in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.angka import AngkaError, format_bilangan, parse_cacah
from generator.bahasa.salah_tulis import SalahTulisError
from generator.bahasa.terbilang import parse_terbilang, terbilang
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.baca_kata import KATA_BILANGAN, kalimat_utuh
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.periksa_dasar import Kalimat, Laporan

_BERHURUF = re.compile(
    rf"(?<![\w.,/])(?P<rp>Rp\.?\s*)?(?P<angka>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:,00|,-)?\s*\(\s*(?P<kata>{KATA_BILANGAN}(?:\s+{KATA_BILANGAN})*)(?:\s+rupiah)?\s*\)",
    re.IGNORECASE,
)
_KE_DEPAN = re.compile(r"\b(?:tetap\s+berkomitmen|akan|langkah(?:-langkah)?)\b", re.IGNORECASE)
_BANDING = re.compile(r"\b(?:dibanding\w*|sebelumnya|semula|sejak|terhadap|Nomor)\b", re.IGNORECASE)
_UNTUK_TAHUN = re.compile(r"\buntuk\s+tahun\s+(20\d\d)\b(?!\s*[-–])", re.IGNORECASE)
_LAPORAN = re.compile(
    r"\b(?:LKIP|LAKIP|Laporan\s+(?:Akuntabilitas\s+)?Kinerja(?:\s+Instansi(?:\s+Pemerintah)?)?)\b(?P<antara>[^.;:()]{0,260}?)"
    r"\bTahun\s+(?P<tahun>20\d\d(?:\s*[-–]\s*20\d\d)?)",
    re.IGNORECASE,
)
_BUKAN_LAPORAN = re.compile(r"renstra|rpjm|rencana|peraturan|misi|perjanjian|nomor|sasaran|realisasi", re.IGNORECASE)


@LAPORAN.periksa("NAR004", Severity.PERINGATAN)
def angka_dan_huruf(laporan: Laporan) -> Iterator[Temuan]:
    """Angka dan terbilangnya tidak sama.

    Bilangan yang ditulis dengan angka lalu huruf harus berbunyi sama; bila berbeda, tidak jelas mana yang berlaku.
    Kutip nilainya dengan saringan `bilangan` atau `terbilang` agar hurufnya dihitung.

    Salah:
        Rp156 (seratus lima enam rupiah)
    Benar:
        Rp156 (seratus lima puluh enam rupiah)
    """
    for each in laporan.kalimat:
        for match in _BERHURUF.finditer(each.teks):
            try:
                number = parse_cacah(match["angka"])
            except (AngkaError, SalahTulisError):
                continue
            if parse_terbilang(match["kata"]) != number:
                words = " ".join(match["kata"].split())
                message = f"{format_bilangan(number)} ditulis “{words}”"
                yield Temuan(laporan.di(*each.at, word=words), message, f"tulis: {terbilang(number)}")


@LAPORAN.periksa("NAR005", Severity.PERINGATAN)
def tahun_usang(laporan: Laporan) -> Iterator[Temuan]:
    """Tahun tertinggal dari laporan lama.

    Laporan sering disusun dari laporan tahun sebelumnya. Yang dilaporkan: janji atau langkah ke depan yang menyebut
    tahun yang sudah lewat, dan nama laporan ini dengan tahun lain.

    Salah:
        untuk tahun 2021 Dinas tetap berkomitmen meningkatkan kinerja  # laporan tahun 2022
    Benar:
        untuk tahun {{ tahun_depan }} Dinas tetap berkomitmen meningkatkan kinerja
    """
    for each in laporan.kalimat:
        if each.bagian in ("penutup", "kata_pengantar", "tindak_lanjut"):
            yield from _promise(laporan, each)
        yield from _title(laporan, each)


def _promise(laporan: Laporan, each: Kalimat) -> Iterator[Temuan]:
    for start, end in kalimat_utuh(each.teks):
        if not _KE_DEPAN.search(each.teks, start, end) or _BANDING.search(each.teks, start, end):
            continue
        for match in _UNTUK_TAHUN.finditer(each.teks, start, end):
            if int(match[1]) < laporan.tahun:
                message = f"langkah ke depan menyebut tahun {match[1]}, padahal laporan ini tahun {laporan.tahun}"
                yield Temuan(laporan.di(*each.at, word=match[0]), message, "kutip tahunnya: {{ tahun_depan }}")


def _title(laporan: Laporan, each: Kalimat) -> Iterator[Temuan]:
    agency = laporan.konteks.daerah.instansi(laporan.naskah.perangkat_daerah)
    for match in _LAPORAN.finditer(each.teks):
        between = match["antara"]
        if not agency or _BUKAN_LAPORAN.search(between) or agency.nama.split()[0] not in between:
            continue
        if match["tahun"] not in (str(laporan.tahun), str(laporan.tahun - 1)):
            message = f"laporan ini disebut “Tahun {match['tahun']}”, padahal tahun laporannya {laporan.tahun}"
            yield Temuan(laporan.di(*each.at, word=f"Tahun {match['tahun']}"), message, "kutip tahunnya: {{ tahun }}")
