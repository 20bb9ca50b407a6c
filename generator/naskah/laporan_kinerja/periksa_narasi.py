"""Figures that people type beside an indicator's name, held against its data."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from generator.bahasa.angka import AngkaError, parse_bilangan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN
from generator.naskah.laporan_kinerja.periksa_sebutan import kalimat_utuh
from generator.naskah.laporan_kinerja.tercetak import cocok

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.hasil import HasilIndikator
    from generator.naskah.laporan_kinerja.periksa_dasar import Kalimat, Laporan

ANGKA = r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:,\d+)?"
_SAMBUNG = (
    r"(?:\s+(?:kinerja|kinerjanya|yang|ditetapkan|dibuat|diperjanjikan|pada|untuk|tahun|20\d\d|adalah|yaitu|sebesar|sebanyak|sejumlah"
    r"|mencapai|dengan|ini|jangka|menengah|akhir|renstra|rpjmd|persentase|hanya|baru|itu)){0,9}"
)
_SEBUT = re.compile(
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


class _Angka(NamedTuple):
    """A figure that a text states: of what, of which year (0: the end of the plan), and how it is written."""

    jenis: str
    tahun: int
    nilai: Decimal
    satuan: str
    tulisan: str


@LAPORAN.periksa("NAR001", Severity.PERINGATAN)
def angka_narasi(laporan: Laporan) -> Iterator[Temuan]:
    """Angka dalam uraian berbeda dari data indikatornya.

    Target, realisasi, dan capaian yang diketik di belakang nama indikator harus sama dengan datanya. Lebih aman
    mengutip nilainya, misalnya `{{ indikator.tagana.capaian }}`: angkanya lalu ikut berubah bila datanya berubah.
    "Target jangka menengah" adalah target akhir Renstra, bukan target tahun laporan.

    Salah:
        “Jumlah Anggota Tagana” realisasi 38 Orang dari target 30 Orang, capaian 100%
    Benar:
        “Jumlah Anggota Tagana” realisasi 38 Orang dari target 30 Orang, capaian 126,67%
    """
    for each in laporan.kalimat:
        if _SEBUT.search(each.teks):
            yield from _text(laporan, each)


def _text(laporan: Laporan, each: Kalimat) -> Iterator[Temuan]:
    mentions = laporan.pencari.cari(each.teks)
    if not mentions:
        return
    for start, end in kalimat_utuh(each.teks):
        here = [mention for mention in mentions if start <= mention.awal < end]
        for n, mention in enumerate(here):
            stop = here[n + 1].awal if n + 1 < len(here) else end
            for figure in _figures(laporan, each.teks, start, mention.akhir, stop):
                yield from _compare(laporan, each, mention.indikator, figure)


def _figures(laporan: Laporan, text: str, sentence: int, start: int, stop: int) -> Iterator[_Angka]:
    for match in _SEBUT.finditer(text, start, stop):
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
        yield _Angka(_kind(match["jenis"].lower()), year, value, unit, words)


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


def _compare(
    laporan: Laporan, each: Kalimat, indikator: tuple[HasilIndikator, ...], figure: _Angka
) -> Iterator[Temuan]:
    """Report a figure that belongs to none of the indicators of that name, if what it should be is known."""
    known = [value for one in indikator if (value := _value(laporan, one, figure)) is not None]
    if not known or len(known) < len(indikator) or not all(_same_unit(one, figure) for one in indikator):
        return
    if cocok(figure.nilai, known):
        return
    one = indikator[0]
    right = (
        laporan.cetak.persen(known[0])
        if figure.jenis == "capaian"
        else laporan.cetak.nilai(known[0], one.indikator.satuan)
    )
    when = f"target akhir Renstra ({laporan.naskah.renstra.akhir})" if figure.tahun == 0 else (
        figure.jenis + ("" if figure.tahun == laporan.tahun else f" tahun {figure.tahun}")
    )  # fmt: skip
    message = f"tertulis “{figure.tulisan}”, padahal {when} `{one.indikator.id}` {right}"
    hint = f"kutip nilainya: {{{{ indikator.{one.indikator.id.replace('-', '_')}.{_quote(laporan, figure)} }}}}"
    yield Temuan(laporan.di(*each.at, word=figure.tulisan), message, hint)


def _quote(laporan: Laporan, figure: _Angka) -> str:
    if figure.tahun == 0:
        return f"{figure.jenis}_akhir"
    return figure.jenis + ("_lalu" if figure.tahun == laporan.tahun - 1 else "")


def _value(laporan: Laporan, one: HasilIndikator, figure: _Angka) -> Decimal | None:
    values: dict[str, dict[int, object]] = {
        "target": {**one.indikator.renstra, laporan.tahun: one.target, 0: one.target_akhir},
        "realisasi": {**one.indikator.riwayat, laporan.tahun: one.realisasi},
        "capaian": {laporan.tahun: one.capaian.persen, laporan.tahun - 1: one.capaian_lalu.persen},
    }
    value = values[figure.jenis].get(figure.tahun)
    return value if isinstance(value, Decimal) else None


def _same_unit(one: HasilIndikator, figure: _Angka) -> bool:
    """Return whether a figure can be in the unit of what it is said of."""
    percent = figure.satuan in ("%", "persen")
    if figure.jenis == "capaian":
        return percent
    if one.indikator.satuan in ("Persen", "%"):
        return percent or not figure.satuan
    unit = one.indikator.satuan.lower().replace("-", " ").split()
    return not percent and (not figure.satuan or figure.satuan in unit)
