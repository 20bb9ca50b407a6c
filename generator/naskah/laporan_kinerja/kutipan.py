"""What texts may quote by name: figures as they are printed, amounts and counts as numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.naskah.laporan_kinerja.capaian import persen_dari
from generator.naskah.laporan_kinerja.hitung import each_unit
from generator.naskah.laporan_kinerja.tabel import row_key

if TYPE_CHECKING:
    from generator.naskah.laporan_kinerja.cetak import Pencetak
    from generator.naskah.laporan_kinerja.hasil import HasilIndikator, Hitungan, Kelompok
    from generator.naskah.laporan_kinerja.hasil_anggaran import BarisAnggaran
    from generator.naskah.laporan_kinerja.hasil_tabel import HasilTabel
    from generator.naskah.laporan_kinerja.model import LaporanKinerja
    from generator.naskah.umum.konteks import Konteks


def quoted_values(naskah: LaporanKinerja, hasil: Hitungan, konteks: Konteks, cetak: Pencetak) -> dict[str, object]:
    """Return everything that `{{ }}` may name in a report; what is not known has no name."""
    dinas = konteks.daerah.instansi(naskah.perangkat_daerah)
    kepala = konteks.daerah.pejabat.get(dinas.kepala) if dinas and dinas.kepala else None
    anggaran: dict[str, object] = {_name(row.id): _row(row, cetak) for row in hasil.anggaran.by_id.values() if row.id}
    for key in hasil.sasaran:
        anggaran[f"sasaran_{_name(key)}"] = _amounts(hasil.anggaran.pendukung(key), cetak)
    anggaran["jumlah"] = _amounts(hasil.anggaran.urusan, cetak)
    sasaran = {key: {"nama": hasil.sasaran_model[key].sasaran} for key in hasil.sasaran}
    unit = {key: {"nama": each.nama, "jabatan": each.jabatan} for key, each in hasil.unit_model.items()}
    return {
        "daerah": konteks.daerah.values(),
        "perangkat_daerah": {
            "nama": dinas.nama if dinas else naskah.perangkat_daerah,
            "singkatan": (dinas.singkatan or dinas.nama) if dinas else naskah.perangkat_daerah,
            "kepala": (kepala.jabatan if kepala else None) or f"Kepala {dinas.nama if dinas else ''}".strip(),
        },
        "tahun": naskah.tahun,
        "tahun_lalu": naskah.tahun - 1,
        "tahun_depan": naskah.tahun + 1,
        "renstra": {"awal": naskah.renstra.awal, "akhir": naskah.renstra.akhir},
        "kinerja": {"visi": naskah.kinerja.visi, "misi": naskah.kinerja.misi},
        "indikator": {_name(key): indicator_values(each, cetak) for key, each in hasil.indikator.items()},
        "sasaran": {_name(key): {**each, **_group(hasil.sasaran[key], cetak)} for key, each in sasaran.items()},
        "unit": {_name(key): {**each, **_group(hasil.unit[key], cetak)} for key, each in unit.items()},
        "anggaran": anggaran,
        "urusan": {row_key(row.nama): _urusan(row, cetak) for row in hasil.anggaran.urusan},
        "tabel": {_name(key): _table(each) for key, each in hasil.tabel.items()},
        "jumlah": _counts(naskah, hasil),
        "ringkasan": {
            **_group(hasil.ringkasan, cetak),
            "tercapai": hasil.ringkasan.banyak(0) + hasil.ringkasan.banyak(1),
            "melampaui": hasil.ringkasan.banyak(1),
            "tidak_tercapai": hasil.ringkasan.banyak(-1),
        },
    }


def _name(key: str) -> str:
    return key.replace("-", "_")


def indicator_values(each: HasilIndikator, cetak: Pencetak) -> dict[str, object]:
    """Return what texts and sentence patterns may say of one indicator."""
    satuan = each.indikator.satuan
    values: dict[str, object] = {"nama": each.indikator.nama, "sebutan": each.sebutan, "satuan": satuan}
    for name, value in (
        ("target", each.target),
        ("realisasi", each.realisasi),
        ("target_lalu", each.target_lalu),
        ("realisasi_lalu", each.realisasi_lalu),
        ("target_akhir", each.target_akhir),
    ):
        if isinstance(value, Decimal):
            values[name] = cetak.kalimat(value, satuan)
    for name, capaian in (
        ("capaian", each.capaian),
        ("capaian_lalu", each.capaian_lalu),
        ("capaian_akhir", each.capaian_akhir),
    ):
        if capaian.persen is not None:
            values[name] = cetak.persen(capaian.persen)
    if each.kategori:
        values["kategori"] = each.kategori
    if each.selisih is not None:
        values["selisih_realisasi"] = cetak.selisih(each.selisih, satuan)
    if each.capaian.persen is not None and each.capaian_lalu.persen is not None:
        change = cetak.bulat(each.capaian.persen) - cetak.bulat(each.capaian_lalu.persen)
        values["selisih_capaian"] = f"{cetak.dua(abs(change))} poin persen"
    return values


def _group(each: Kelompok, cetak: Pencetak) -> dict[str, object]:
    values: dict[str, object] = {"banyak_indikator": len(each.hasil)}
    if each.rata_rata is not None:
        values |= {"rata_rata": cetak.persen(each.rata_rata), "kategori": each.kategori}
    return values


def _row(row: BarisAnggaran, cetak: Pencetak) -> dict[str, object]:
    return {"nama": row.nama, **_amounts((row,), cetak)}


def _urusan(row: BarisAnggaran, cetak: Pencetak) -> dict[str, object]:
    return {"nama": row.nama, "program": len(row.bawahan), **_amounts((row,), cetak)}


def _amounts(rows: tuple[BarisAnggaran, ...], cetak: Pencetak) -> dict[str, object]:
    pagu, realisasi = sum(row.pagu for row in rows), sum(row.realisasi for row in rows)
    values: dict[str, object] = {"pagu": pagu, "realisasi": realisasi, "sisa": pagu - realisasi, "banyak": len(rows)}
    share = persen_dari(realisasi, pagu)
    return values if share is None else {**values, "serapan": cetak.persen(share)}


def _table(each: HasilTabel) -> dict[str, object]:
    """Return the rows by name; those of one name have none, since a text could not tell them apart."""
    names = row_names(each)
    rows = {name: _known(row) for name, row in zip(names, each.baris, strict=True) if names.count(name) == 1}
    return {**rows, "banyak": len(each.baris), **({"jumlah": _known(each.jumlah)} if each.tabel.jumlah else {})}


def row_names(each: HasilTabel) -> list[str]:
    """Return by which name texts quote each row of a table."""
    return [row_key(str(row[each.tabel.kolom[0].id])) for row in each.baris]


def _known(cells: dict[str, object] | dict[str, Decimal | None] | dict[str, str | Decimal | None]) -> dict[str, object]:
    """Return the cells that there are; a whole number as such, so that filters read it."""
    return {
        name: int(cell) if isinstance(cell, Decimal) and cell == cell.to_integral_value() else cell
        for name, cell in cells.items()
        if cell is not None
    }


def _counts(naskah: LaporanKinerja, hasil: Hitungan) -> dict[str, object]:
    levels = [row.tingkat for urusan in hasil.anggaran.urusan for row in urusan.semua()]
    tingkat = [unit.tingkat for unit, _ in each_unit(naskah)]
    return {
        "tujuan": len(naskah.kinerja.tujuan),
        "sasaran": len(hasil.sasaran),
        "indikator": len(hasil.ringkasan.hasil),
        "urusan": levels.count("urusan"),
        "program": levels.count("program"),
        "kegiatan": levels.count("kegiatan"),
        "sub_kegiatan": levels.count("sub_kegiatan"),
        "bidang": tingkat.count("eselon III"),
        "jabatan_fungsional": tingkat.count("jabatan fungsional"),
    }
