"""Reads the figures that people type behind an indicator's name: of what, of which year, in which unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.bahasa.angka import AngkaError, parse_bilangan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan

ANGKA = r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:,\d+)?"
_SAMBUNG = (
    r"(?:\s+(?:kinerja|kinerjanya|yang|ditetapkan|dibuat|diperjanjikan|pada|untuk|tahun|20\d\d|adalah|yaitu|sebesar|sebanyak|sejumlah"
    r"|mencapai|dengan|ini|jangka|menengah|akhir|renstra|rpjmd|persentase|hanya|baru|itu)){0,9}"
)
SEBUT_ANGKA = re.compile(
    rf"\b(?P<jenis>target(?:nya)?|ditargetkan|menargetkan|reali[sa]*si(?:nya)?|terealisasi|teralisasi"
    rf"|(?:persentase\s+)?capaian(?:nya)?)(?P<antara>{_SAMBUNG})\s+(?P<angka>{ANGKA})(?![\d.,]*\d)(?P<satuan>\s*%|\s+persen\b|\s+[^\W\d_]+)?",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\b(20\d\d)\b")
_UKURAN = frozenset(
    {
        "dan",
        "dengan",
        "dari",
        "sehingga",
        "pada",
        "atau",
        "serta",
        "yang",
        "maka",
        "tetapi",
        "namun",
        "untuk",
        "sedangkan",
    }
)
_WILAYAH = re.compile(r"\b(?:Kabupaten|Kota)\s+([A-Z][a-z]+)")
_LAIN = re.compile(r"\b(?:provinsi|nasional|pusat|semula|sebelum perubahan|triwulan|semester|bulan)\b", re.IGNORECASE)


class AngkaTerbaca(NamedTuple):
    """A figure that a text states: of what, of which year (0: the end of the plan), and how it is written."""

    jenis: str
    tahun: int
    nilai: Decimal
    satuan: str
    tulisan: str


def angka_di_antara(laporan: Laporan, text: str, sentence: int, start: int, stop: int) -> Iterator[AngkaTerbaca]:
    """Yield the figures that a text states between two places; `sentence` is where the sentence begins."""
    for match in SEBUT_ANGKA.finditer(text, start, stop):
        if _is_year(match) or _of_others(laporan, text[sentence : match.start("angka")]):
            continue
        year = _year(laporan, text[sentence : match.start()], match["antara"])
        if year is None:
            continue
        try:
            value = parse_bilangan(match["angka"])
        except AngkaError:
            continue
        unit = (match["satuan"] or "").strip().lower()
        unit, end = ("", match.end("angka")) if unit in _UKURAN else (unit, match.end())
        words = " ".join(text[match.start() : end].split())
        yield AngkaTerbaca(_kind(match["jenis"].lower()), year, value, unit, words)


def _of_others(laporan: Laporan, before: str) -> bool:
    """Return whether a figure is of another region, or of a part of the year."""
    regions = (match[1] for match in _WILAYAH.finditer(before))
    return bool(_LAIN.search(before)) or any(not laporan.konteks.daerah.nama.startswith(name) for name in regions)


def _is_year(match: re.Match[str]) -> bool:
    """Return whether the figure found is a year: the text names one and no value behind it."""
    return bool(_TAHUN.fullmatch(match["angka"])) and (match["satuan"] or "").strip().lower() in ("", *_UKURAN)


def _kind(word: str) -> str:
    if "target" in word:
        return "target"
    return "capaian" if "capaian" in word else "realisasi"


def _year(laporan: Laporan, before: str, between: str) -> int | None:
    """Return of which year a figure is; 0 for the end of the plan, None where the text leaves it open."""
    if re.search(r"jangka\s+menengah|akhir\s+(?:renstra|rpjmd)", between, re.IGNORECASE):
        return 0
    if re.search(r"jangka\s+menengah|\bakhir\b|renstra|rpjmd", between, re.IGNORECASE):
        return None
    near = set(map(int, _TAHUN.findall(between)))
    if near:
        return near.pop() if len(near) == 1 else None
    earlier = set(map(int, _TAHUN.findall(before)))
    if len(earlier) > 1:
        return None
    return earlier.pop() if earlier else laporan.tahun
