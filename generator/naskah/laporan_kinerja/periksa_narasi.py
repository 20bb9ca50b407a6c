"""The check of typed figures against the data of the indicator that they are said of."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.angka_terbaca import SEBUT_ANGKA, AngkaTerbaca, angka_di_antara
from generator.naskah.laporan_kinerja.baca_kata import kalimat_utuh
from generator.naskah.laporan_kinerja.indeks_nama import PALING_BANYAK
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN
from generator.naskah.laporan_kinerja.tercetak import cocok

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.hasil import HasilIndikator
    from generator.naskah.laporan_kinerja.periksa_dasar import Kalimat, Laporan


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
        if SEBUT_ANGKA.search(each.teks):
            yield from _text(laporan, each)


def _text(laporan: Laporan, each: Kalimat) -> Iterator[Temuan]:
    mentions = laporan.pencari.cari(each.teks)
    if not mentions:
        return
    for start, end in kalimat_utuh(each.teks):
        here = [mention for mention in mentions if start <= mention.awal < end]
        for n, mention in enumerate(here):
            stop = here[n + 1].awal if n + 1 < len(here) else end
            for figure in angka_di_antara(laporan, each.teks, start, mention.akhir, stop):
                yield from _compare(laporan, each, mention.indikator, figure)


def _compare(
    laporan: Laporan, each: Kalimat, indikator: tuple[HasilIndikator, ...], figure: AngkaTerbaca
) -> Iterator[Temuan]:
    """Report a figure that belongs to none of the indicators of that name, if what it should be is known."""
    if len(indikator) > PALING_BANYAK:
        return  # a name of so many tells nothing of one of them
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


def _quote(laporan: Laporan, figure: AngkaTerbaca) -> str:
    if figure.tahun == 0:
        return f"{figure.jenis}_akhir"
    return figure.jenis + ("_lalu" if figure.tahun == laporan.tahun - 1 else "")


def _value(laporan: Laporan, one: HasilIndikator, figure: AngkaTerbaca) -> Decimal | None:
    values: dict[str, dict[int, object]] = {
        "target": {**one.indikator.renstra, laporan.tahun: one.target, 0: one.target_akhir},
        "realisasi": {**one.indikator.riwayat, laporan.tahun: one.realisasi},
        "capaian": {laporan.tahun: one.capaian.persen, laporan.tahun - 1: one.capaian_lalu.persen},
    }
    value = values[figure.jenis].get(figure.tahun)
    return value if isinstance(value, Decimal) else None


def _same_unit(one: HasilIndikator, figure: AngkaTerbaca) -> bool:
    """Return whether a figure can be in the unit of what it is said of."""
    percent = figure.satuan in ("%", "persen")
    if figure.jenis == "capaian":
        return percent
    if one.indikator.satuan in ("Persen", "%"):
        return percent or not figure.satuan
    unit = one.indikator.satuan.lower().replace("-", " ").split()
    return not percent and (not figure.satuan or figure.satuan in unit)
