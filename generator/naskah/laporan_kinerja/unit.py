"""One bureau with its officers: what it agreed to, what it reached, what its people say about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.naskah.laporan_kinerja import gaya
from generator.naskah.laporan_kinerja.analisis import TEKS_SENDIRI, bagian
from generator.naskah.laporan_kinerja.grafik import grafik_capaian, has_bars
from generator.naskah.laporan_kinerja.kalimat_kinerja import kalimat_capaian, kalimat_rujukan, kalimat_unit
from generator.naskah.laporan_kinerja.sisipan_rencana import kelompok_unit
from generator.naskah.laporan_kinerja.tabel_kinerja import tabel_unit

if TYPE_CHECKING:
    from generator.naskah.laporan_kinerja.analisis import SusunIsi
    from generator.naskah.laporan_kinerja.bahan import Bahan
    from generator.naskah.laporan_kinerja.model import Unit


def susun_unit(bahan: Bahan, key: str, susun_isi: SusunIsi) -> None:
    """Add a unit: table, chart, sentences, its own text, supporting programs; then the units below it."""
    unit, kelompok = bahan.hasil.unit_model[key], bahan.hasil.unit[key]
    at, penata = bahan.tempat_unit[key], bahan.penata
    with penata.subbab(unit.jabatan, (*at, "jabatan")):
        susun_isi(bahan, unit.pengantar, (*at, "pengantar"))
        bars = has_bars(kelompok.hasil)
        keys = [f"capaian-{key}", f"grafik-capaian-{key}"][: 1 + bars]
        if text := kalimat_rujukan(bahan, "rujuk_unit", keys, kelompok.giliran, jabatan=unit.jabatan):
            penata.teks(text, at)
        judul = f"Capaian Kinerja {unit.jabatan} Tahun {bahan.tahun}"
        table = partial(tabel_unit, bahan, key, judul, kelompok_unit(bahan, unit, at))
        penata.tabel_berjudul(f"capaian-{key}", judul, at, lambda _: table())
        if bars:
            name, title = f"grafik-capaian-{key}", f"Capaian Indikator {unit.jabatan} Tahun {bahan.tahun}"
            chart = partial(grafik_capaian, bahan, kelompok.hasil, title, name)
            penata.gambar_berjudul(name, title, at, lambda _: (chart(),))
        for text in _sentences(bahan, key):
            penata.teks(text, at)
        susun_isi(bahan, unit.uraian, (*at, "uraian"))
        for name, title in TEKS_SENDIRI:
            bagian(bahan, title, getattr(unit, name), (*at, name), susun_isi)
        _penunjang(bahan, unit)
        for each in unit.bawahan:
            susun_unit(bahan, each.id, susun_isi)


def _sentences(bahan: Bahan, key: str) -> list[str]:
    """Return the summary, and one paragraph on the indicators that did not end exactly on their target."""
    kelompok = bahan.hasil.unit[key]
    summed = kalimat_unit(bahan, kelompok)
    special = [each for each in kelompok.hasil if not summed or each.capaian.persen != 100]
    texts = [summed, " ".join(kalimat_capaian(bahan, each) for each in special)]
    return [text for text in texts if text]


def _penunjang(bahan: Bahan, unit: Unit) -> None:
    """Add the programs and activities that the unit worked with, named from the budget."""
    rows = [bahan.hasil.anggaran.by_id[key] for key in unit.penunjang if key in bahan.hasil.anggaran.by_id]
    if not rows:
        return
    at = (*bahan.tempat_unit[unit.id], "penunjang")
    kinds = {"program": "program", "kegiatan": "kegiatan", "sub_kegiatan": "subkegiatan"}
    names = "/".join(kinds[kind] for kind in kinds if any(row.tingkat == kind for row in rows))
    penata = bahan.penata
    if len(rows) == 1:
        named = rows[0].nama if rows[0].nama.lower().startswith(names) else f"{names} {rows[0].nama}"
        penata.teks(f"Capaian tersebut didukung oleh {named}.", at)
        return
    penata.teks(f"Capaian tersebut didukung oleh {names} berikut:", at, gaya.RAPAT, keep_next=True)
    closings = [";"] * (len(rows) - 2) + ["; dan", "."]
    penata.daftar((row.nama + end, at) for row, end in zip(rows, closings, strict=True))
