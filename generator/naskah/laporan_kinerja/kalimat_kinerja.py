"""Sentences about indicators: which situation it is, and the values that its pattern may name."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_rupiah
from generator.bahasa.teks import gabung
from generator.bahasa.terbilang import bilangan
from generator.naskah.laporan_kinerja.capaian import persen_dari
from generator.naskah.laporan_kinerja.hasil_anggaran import efisiensi
from generator.naskah.laporan_kinerja.kutipan import indicator_values
from generator.naskah.laporan_kinerja.nilai import Keadaan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.hasil import HasilIndikator, Kelompok
    from generator.naskah.laporan_kinerja.hasil_anggaran import BarisAnggaran
    from generator.naskah.laporan_kinerja.indikator import Pembanding


def _values(bahan: Bahan, each: HasilIndikator) -> dict[str, object]:
    years = {"tahun": bahan.tahun, "tahun_lalu": bahan.tahun - 1, "tahun_akhir": bahan.naskah.renstra.akhir}
    return {**indicator_values(each, bahan.cetak), **years}


def kalimat_capaian(bahan: Bahan, each: HasilIndikator) -> str:
    """Return the sentence on target and realisation of the year."""
    return bahan.pola.kalimat(_keadaan_capaian(each), _values(bahan, each), each.giliran)


def _keadaan_capaian(each: HasilIndikator) -> str:
    persen = each.capaian.persen
    if persen is None:
        if each.target is None or each.target is Keadaan.TIDAK_BERLAKU:
            return "tanpa_target"
        return "target_nol" if each.target == 0 else "tidak_tersedia"
    if each.realisasi == 0 and each.target != 0 and each.indikator.polaritas == "naik":
        return "capaian_nol"
    turun = "_turun" if each.indikator.polaritas == "turun" else ""
    if each.realisasi == each.target:
        return "capaian_tercapai"
    return f"capaian_melampaui{turun}" if persen > 100 else f"capaian_tidak_tercapai{turun}"


def kalimat_lalu(bahan: Bahan, each: HasilIndikator) -> str:
    """Return the sentences on the year before: the change of what was reached, then of the achievement."""
    values = _values(bahan, each)
    change = each.selisih
    if change is None:
        return bahan.pola.kalimat("lalu_tidak_ada", values, each.giliran) if isinstance(each.realisasi, Decimal) else ""
    values["selisih"] = bahan.cetak.selisih(change, each.indikator.satuan)
    if change == 0:
        first = bahan.pola.kalimat("lalu_tetap", values, each.giliran)
    else:
        direction = "naik" if change > 0 else "turun"
        state = f"lalu_{direction}_{'membaik' if each.membaik else 'memburuk'}"
        first = bahan.pola.kalimat(state, values, each.giliran)
    now, before = each.capaian.persen, each.capaian_lalu.persen
    if now is None or before is None:
        return first
    gain = bahan.cetak.bulat(now) - bahan.cetak.bulat(before)
    state = "capaian_tetap" if gain == 0 else ("capaian_naik" if gain > 0 else "capaian_turun")
    return f"{first} {bahan.pola.kalimat(state, values, each.giliran)}"


def kalimat_akhir(bahan: Bahan, each: HasilIndikator) -> str:
    """Return the sentence on the target at the end of the plan."""
    persen = each.capaian_akhir.persen
    state = "akhir_tidak_ada" if persen is None else ("akhir_tercapai" if persen >= 100 else "akhir_belum")
    return bahan.pola.kalimat(state, _values(bahan, each), each.giliran)


def kalimat_pembanding(bahan: Bahan, each: HasilIndikator) -> list[str]:
    """Return a sentence for every comparison, or the reason why there is none."""
    if not each.indikator.pembanding or not isinstance(each.realisasi, Decimal):
        reason = each.indikator.tanpa_pembanding or "angka pembandingnya tidak tersedia"
        return [_tanpa_pembanding(bahan, each, reason.rstrip("."))]
    return [_satu_pembanding(bahan, each, other) for other in each.indikator.pembanding]


def _satu_pembanding(bahan: Bahan, each: HasilIndikator, other: Pembanding) -> str:
    if not isinstance(other.nilai, Decimal) or not isinstance(each.realisasi, Decimal):
        reason = f"nilai {other.nama} tidak tersedia"
        return _tanpa_pembanding(bahan, each, reason)
    gap = each.realisasi - other.nilai
    better = gap > 0 if each.indikator.polaritas == "naik" else gap < 0
    satuan = each.indikator.satuan
    values = {
        **_values(bahan, each),
        "daerah": bahan.konteks.daerah.sebutan,
        "nama_pembanding": other.nama + (f" tahun {other.tahun}" if other.tahun else ""),
        "nilai_pembanding": bahan.cetak.kalimat(other.nilai, satuan),
        "selisih_pembanding": bahan.cetak.selisih(gap, satuan),
    }
    state = "pembanding_sama" if gap == 0 else f"pembanding_lebih_{'baik' if better else 'buruk'}"
    return bahan.pola.kalimat(state, values, each.giliran)


def _tanpa_pembanding(bahan: Bahan, each: HasilIndikator, reason: str) -> str:
    return bahan.pola.kalimat("tanpa_pembanding", {**_values(bahan, each), "alasan": reason}, each.giliran)


def kalimat_rata_rata(bahan: Bahan, kelompok: Kelompok) -> str:
    """Return the sentence on the mean of an objective."""
    if kelompok.rata_rata is None:
        return ""
    banyak = len(kelompok.hasil) - kelompok.tidak_dihitung
    values = {"banyak": banyak, "rata_rata": bahan.cetak.persen(kelompok.rata_rata), "kategori": kelompok.kategori}
    return bahan.pola.kalimat("rata_rata" if banyak > 1 else "satu_indikator", values, kelompok.giliran)


def kalimat_unit(bahan: Bahan, kelompok: Kelompok) -> str:
    """Return the sentences that sum a unit up: how many reached, exceeded or missed their target, and the mean."""
    left_out = kelompok.tidak_dihitung
    counted = len(kelompok.hasil) - left_out
    if kelompok.rata_rata is None or counted < 2:
        return ""
    parts = [(kelompok.banyak(0), "tepat mencapai target"), (kelompok.banyak(1), "melampaui target")]
    parts = [each for each in (*parts, (kelompok.banyak(-1), "belum mencapai target")) if each[0]]
    values: dict[str, object] = {"banyak": counted, "kategori": kelompok.kategori}
    values |= {"rata_rata": bahan.cetak.persen(kelompok.rata_rata), "tidak_dihitung": left_out}
    if len(parts) == 1:
        text = bahan.pola.kalimat("ringkas_seluruhnya", {**values, "rincian": parts[0][1]}, kelompok.giliran)
    else:
        rincian = gabung([f"{bilangan(count)} {words}" for count, words in parts])
        text = bahan.pola.kalimat("ringkas_unit", {**values, "rincian": rincian}, kelompok.giliran)
    return f"{text} {bahan.pola.kalimat('ringkas_tidak_dihitung', values, kelompok.giliran)}" if left_out else text


def kalimat_rujukan(bahan: Bahan, keadaan: str, keys: Sequence[str], giliran: int, **more: object) -> str:
    """Return the sentence that leads to tables and figures by their ids."""
    rujukan = gabung([f"[[{key}]]" for key in keys])
    return bahan.pola.kalimat(keadaan, {"rujukan": rujukan, "tahun": bahan.tahun, **more}, giliran)


def kalimat_efisiensi(bahan: Bahan, kelompok: Kelompok, programs: tuple[BarisAnggaran, ...]) -> str:
    """Return the sentence on achievement against absorption of the supporting programs."""
    pagu, realisasi = sum(each.pagu for each in programs), sum(each.realisasi for each in programs)
    share = persen_dari(realisasi, pagu)
    gain = efisiensi(kelompok.rata_rata, share, bahan.cetak.bulat)
    if gain is None:
        return bahan.pola.kalimat("tanpa_anggaran", {}, kelompok.giliran)
    values = {
        "pagu": format_rupiah(pagu),
        "realisasi_anggaran": format_rupiah(realisasi),
        "serapan": bahan.cetak.persen(share),
        "rata_rata": bahan.cetak.persen(kelompok.rata_rata),
        "efisiensi": bahan.cetak.dua(abs(gain)),
    }
    return bahan.pola.kalimat("efisien" if gain >= 0 else "tidak_efisien", values, kelompok.giliran)
