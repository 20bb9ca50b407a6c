"""Changes in percent that people type, held against the values before and after."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa.angka import AngkaError, parse_bilangan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.angka_terbaca import ANGKA
from generator.naskah.laporan_kinerja.baca_kata import kalimat_utuh
from generator.naskah.laporan_kinerja.capaian import persen_dari
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN
from generator.naskah.laporan_kinerja.sebutan import Sebutan
from generator.naskah.laporan_kinerja.tercetak import cocok

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.hasil import HasilIndikator
    from generator.naskah.laporan_kinerja.periksa_dasar import Kalimat, Laporan

_UBAH = re.compile(
    r"\b(?:kenaikan|penurunan|peningkatan|meningkat|menurun|naik|turun)(?:nya)?(?:\s+(?:sebesar|sebanyak|sejumlah|hingga))?"
    rf"\s+(?P<angka>{ANGKA})\s*(?:%|persen\b)(?!\s*poin)",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\b(20\d\d)\b")


@LAPORAN.periksa("NAR003", Severity.PERINGATAN)
def selisih(laporan: Laporan) -> Iterator[Temuan]:
    """Kenaikan atau penurunan dalam uraian tidak cocok dengan datanya.

    Perubahan dari 54,91% menjadi 68,72% adalah 13,81 poin persen, atau 25,15% dari nilai semula. Angka kenaikan
    yang bukan salah satunya keliru. Keduanya dibedakan dalam tulisan: selisih dua persentase disebut poin persen.

    Salah:
        dari 54,91% menjadi 68,72%, ada kenaikan sebesar 18,73%
    Benar:
        dari 54,91% menjadi 68,72%, ada kenaikan sebesar 13,81 poin persen
    """
    for each in laporan.kalimat:
        if _UBAH.search(each.teks):
            mentions = laporan.pencari.cari(each.teks)
            for start, end in kalimat_utuh(each.teks) if mentions else ():
                yield from _sentence(laporan, each, mentions, start, end)


def _sentence(laporan: Laporan, each: Kalimat, mentions: list[Sebutan], start: int, end: int) -> Iterator[Temuan]:
    years = set(map(int, _TAHUN.findall(each.teks, start, end)))
    if not years <= {laporan.tahun, laporan.tahun - 1}:
        return
    for match in _UBAH.finditer(each.teks, start, end):
        before = [mention for mention in mentions if mention.awal < match.start()]
        if not before or len(before[-1].indikator) > 1:
            continue
        indikator = before[-1].indikator[0]
        try:
            value = abs(parse_bilangan(match["angka"]))
        except AngkaError:
            continue
        points, relative = _changes(indikator)
        if indikator.selisih is None or cocok(value, [*points, *relative]):
            continue
        words = " ".join(match[0].split())
        right = laporan.cetak.selisih(indikator.selisih, indikator.indikator.satuan)
        message = f"tertulis “{words}”, padahal `{indikator.indikator.id}` berubah {right}"
        if relative:
            message += f" ({laporan.cetak.persen(relative[0])} dari nilai semula)"
        key = indikator.indikator.id.replace("-", "_")
        hint = f"kutip selisihnya: {{{{ indikator.{key}.selisih_realisasi }}}}"
        yield Temuan(laporan.di(*each.at, word=words), message, hint)


def _changes(one: HasilIndikator) -> tuple[list[Decimal], list[Decimal]]:
    """Return the change in points of what was reached and of the achievement; the change in percent of the first."""
    points, relative = [], []
    if one.selisih is not None and isinstance(one.realisasi_lalu, Decimal):
        points.append(abs(one.selisih))
        share = persen_dari(abs(one.selisih), one.realisasi_lalu)
        relative += [share] if share is not None else []
    now, before = one.capaian.persen, one.capaian_lalu.persen
    if now is not None and before is not None:
        points += [abs(round(now, places) - round(before, other)) for places in (0, 2) for other in (0, 2)]
    return points, relative
