"""Counts, words of numbers and years in running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.terbilang import bilangan, parse_terbilang
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.baca_kata import KATA_BILANGAN, kalimat_utuh
from generator.naskah.laporan_kinerja.hitung import each_unit
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.model import Unit
    from generator.naskah.laporan_kinerja.periksa_dasar import Kalimat, Laporan

_BANYAK = re.compile(
    rf"(?<![\w.,/])(?:(?P<angka>\d+)(?:\s*\(\s*{KATA_BILANGAN}(?:\s+{KATA_BILANGAN})*\s*\))?|(?P<kata>{KATA_BILANGAN}(?:\s+{KATA_BILANGAN})*))"
    r"\s+(?P<apa>bidang|sasaran strategis|indikator kinerja utama|IKU|program|kategorisasi)\b"
    r"(?!\s+(?:yang|urusan|untuk|kerja))",
    re.IGNORECASE,
)
_TERDIRI = re.compile(r"\bterdiri\s+(?:dari|atas)\b", re.IGNORECASE)
_SEKRETARIAT = re.compile(r"\bsekretariat\b", re.IGNORECASE)
_MELAKSANAKAN = re.compile(r"\b(?:melaksanakan|terdiri\s+(?:dari|atas)|memuat|sebanyak)\s+$", re.IGNORECASE)
_BIDANG = re.compile(r"(?<!Kepala )\bBidang\s+[A-Z]")


@LAPORAN.periksa("NAR002", Severity.PERINGATAN)
def banyaknya(laporan: Laporan) -> Iterator[Temuan]:
    """Jumlah yang disebut dalam uraian berbeda dari datanya.

    Banyaknya bidang, sasaran strategis, indikator kinerja utama, program, dan kategori diketahui dari data laporan.
    Kutip jumlahnya, misalnya `{{ jumlah.bidang | bilangan }}`. Kalimat "terdiri atas" yang merinci bidang juga
    dihitung isinya.

    Salah:
        Dinas terdiri atas 4 (empat) bidang  # datanya lima
    Benar:
        Dinas terdiri atas {{ jumlah.bidang | bilangan }} bidang
    """
    counts = _counts(laporan)
    bureaus = [unit.nama for unit, _ in each_unit(laporan.naskah) if unit.tingkat == "eselon III"]
    for each in laporan.kalimat:
        if each.unit:
            continue  # a bureau counts what is its own
        for match in _BANYAK.finditer(each.teks):
            number = _number(match["angka"], match["kata"])
            what = " ".join(match["apa"].lower().split())
            if number is None or number in counts[what] or not _of_agency(each.teks, match, what):
                continue
            words = " ".join(match[0].split())
            message = f"tertulis “{words}”, padahal datanya {bilangan(max(counts[what]))}"
            yield Temuan(laporan.di(*each.at, word=words), message, "kutip jumlahnya dari data, atau betulkan datanya")
        yield from _listed(laporan, each, bureaus)


def _of_agency(text: str, match: re.Match[str], what: str) -> bool:
    """Return whether bureaus and programs are counted as the agency's own: the words are used of much else."""
    if what == "bidang":
        return bool(_TERDIRI.search(text, 0, match.start()) and _SEKRETARIAT.search(text))
    return what != "program" or bool(_MELAKSANAKAN.search(text[: match.start()]))


def _number(figures: str | None, words: str | None) -> int | None:
    return int(figures) if figures else parse_terbilang(words or "")


def _counts(laporan: Laporan) -> dict[str, set[int]]:
    """Return by what is counted every number that a text may rightly state: of all, and of a part."""
    hasil = laporan.hasil
    bureaus = [unit for unit, _ in each_unit(laporan.naskah) if unit.tingkat == "eselon III"]
    by_objective: dict[str, list[Unit]] = {}
    for unit in bureaus:
        for key in unit.mendukung:
            by_objective.setdefault(key, []).append(unit)
    indikator = {len(hasil.ringkasan.hasil), *(len(group.hasil) for group in hasil.sasaran.values())}
    indikator |= {hasil.ringkasan.banyak(sign) for sign in (-1, 0, 1)}
    indikator.add(hasil.ringkasan.banyak(0) + hasil.ringkasan.banyak(1))
    urusan = [sum(each.urusan == name for each in hasil.sasaran_model.values()) for name in _urusan(laporan)]
    categories = len(laporan.konteks.nasional.kinerja.skala[laporan.naskah.skala].kategori)
    return {
        "bidang": {len(bureaus), *(len(each) for each in by_objective.values())},
        "sasaran strategis": {
            len(hasil.sasaran), *urusan, *(len(each.sasaran) for each in laporan.naskah.kinerja.tujuan)
        },
        "indikator kinerja utama": indikator,
        "iku": indikator,
        "program": {
            len(hasil.anggaran.program), *(len(each.bawahan) for each in hasil.anggaran.urusan),
            *(len(hasil.anggaran.pendukung(key)) for key in hasil.sasaran), 1,
        },
        "kategorisasi": {categories},
    }  # fmt: skip


def _urusan(laporan: Laporan) -> set[str]:
    return {each.urusan for each in laporan.hasil.sasaran_model.values()}


def _listed(laporan: Laporan, each: Kalimat, bureaus: list[str]) -> Iterator[Temuan]:
    """Count the bureaus that one sentence on what the agency consists of lists."""
    if not bureaus or not _TERDIRI.search(each.teks):
        return
    for start, end in kalimat_utuh(each.teks):
        begins = _TERDIRI.search(each.teks, start, end)
        if begins is None or not _SEKRETARIAT.search(each.teks, begins.end(), end):
            continue
        listed = len(_BIDANG.findall(each.teks, begins.end(), end))
        if listed >= 2 and listed != len(bureaus):
            message = f"susunan ini merinci {bilangan(listed)} bidang, padahal datanya {bilangan(len(bureaus))}"
            yield Temuan(laporan.di(*each.at, word=begins[0]), message, f"bidangnya: {'; '.join(bureaus)}")
