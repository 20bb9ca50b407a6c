"""The arithmetic of a report: targets that differ, values that do not fit their unit, sums that do not come out."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa.angka import format_bilangan
from generator.diagnostics.finding import Finding, Place, galat, peringatan
from generator.diagnostics.near import nearest
from generator.naskah.laporan_kinerja.hitung import each_sasaran, each_unit
from generator.naskah.laporan_kinerja.nilai import RealisasiTerhitung, RealisasiTertulis
from generator.naskah.laporan_kinerja.tabel import row_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.indikator import Indikator
    from generator.naskah.laporan_kinerja.model import LaporanKinerja
    from generator.naskah.laporan_kinerja.tabel import Tabel
    from generator.naskah.umum.konteks import Konteks


def each_indikator(naskah: LaporanKinerja) -> Iterator[tuple[Indikator, NodePath, bool]]:
    """Yield every indicator with its place, and whether it belongs to the plan of the agency."""
    for sasaran, at in each_sasaran(naskah):
        for n, each in enumerate(sasaran.indikator):
            yield each, (*at, "indikator", n), True
    for n, each in enumerate(naskah.kinerja.indikator_daerah):
        yield each, ("kinerja", "indikator_daerah", n), False
    for unit, at in each_unit(naskah):
        for s, group in enumerate(unit.sasaran):
            for n, each in enumerate(group.indikator):
                yield each, (*at, "sasaran", s, "indikator", n), False


def check_angka(naskah: LaporanKinerja, konteks: Konteks, file: str) -> Iterator[Finding]:
    """Yield what is wrong with the numbers of the report."""
    for each, at, own in each_indikator(naskah):
        yield from _targets(naskah, each, at, own, file)
        yield from _units(each, at, konteks, file)
        if isinstance(each.realisasi, RealisasiTerhitung):
            yield from _cells(naskah, each.realisasi, at, file)
    yield from _budget(naskah, file)


def _targets(naskah: LaporanKinerja, each: Indikator, at: NodePath, own: bool, file: str) -> Iterator[Finding]:
    tahun = naskah.tahun
    planned = each.renstra.get(tahun)
    if own:
        missing = [year for year in naskah.renstra.tahun if year not in each.renstra]
        if missing:
            years = ", ".join(map(str, missing))
            message = f"indikator `{each.id}` tanpa target Renstra tahun {years}"
            yield galat("KIN010", Place(file, (*at, "id")), message, "isi `renstra:` untuk semua tahun")
    elif each.target is None and planned is None:
        message = f"indikator `{each.id}` tanpa target tahun {tahun}"
        yield galat("KIN010", Place(file, (*at, "id")), message, "isi `target:`; bila tidak ditargetkan: tidak berlaku")
    for year in each.renstra:
        if year not in naskah.renstra.tahun:
            place = Place(file, (*at, "renstra", str(year)), key=True)
            yield galat("KIN010", place, f"tahun {year} di luar periode Renstra", "periksa tahunnya")
    for year in each.riwayat:
        if year >= tahun:
            place = Place(file, (*at, "riwayat", str(year)), key=True)
            hint = "nilai tahun laporan ditulis di `realisasi`"
            yield galat("KIN010", place, f"`riwayat` hanya untuk tahun sebelum {tahun}", hint)
    yield from _history(each, at, tahun, file)
    stated = each.target if each.target is not None else planned
    if each.target is not None and planned is not None and each.target != planned:
        message = f"target {_shown(each.target)} berbeda dari target Renstra tahun {tahun}, yaitu {_shown(planned)}"
        yield peringatan(
            "KIN011", Place(file, (*at, "target")), message, "samakan, atau hapus `target` agar ikut Renstra"
        )
    if each.target_pk is not None and stated is not None and each.target_pk != stated:
        message = f"target Perjanjian Kinerja {_shown(each.target_pk)} berbeda dari target capaian {_shown(stated)}"
        hint = "samakan; bila dokumennya memang berbeda, biarkan: bedanya tercetak di bawah tabel capaian"
        yield peringatan("KIN011", Place(file, (*at, "target_pk")), message, hint)


def _history(each: Indikator, at: NodePath, tahun: int, file: str) -> Iterator[Finding]:
    """Yield a history that ends before last year: most likely only the year of an older report was changed."""
    past = [year for year in each.riwayat if year < tahun]
    if past and tahun - 1 not in past:
        message = f"`riwayat` berakhir tahun {max(past)}, padahal tahun lalu adalah {tahun - 1}"
        hint = f"tambahkan realisasi tahun {tahun - 1}; pastikan pula `realisasi` sudah milik tahun {tahun}"
        yield peringatan("KIN022", Place(file, (*at, "riwayat")), message, hint)


def _shown(value: object) -> str:
    return format_bilangan(value) if isinstance(value, Decimal) else str(value)


def _units(each: Indikator, at: NodePath, konteks: Konteks, file: str) -> Iterator[Finding]:
    """Whole things have no decimals, and nothing that is counted is below zero."""
    values: list[tuple[object, NodePath]] = [(each.target, (*at, "target")), (each.target_pk, (*at, "target_pk"))]
    values += [(value, (*at, "renstra", str(year))) for year, value in each.renstra.items()]
    values += [(value, (*at, "riwayat", str(year))) for year, value in each.riwayat.items()]
    realisasi = each.realisasi
    if isinstance(realisasi, RealisasiTertulis):
        values.append((realisasi.nilai, (*at, "realisasi", "nilai")))
    else:
        values.append((realisasi, (*at, "realisasi")))
    whole = each.satuan not in konteks.nasional.satuan_pecahan
    for value, place in values:
        below = isinstance(value, Decimal) and value < 0
        if below and (whole or place[len(at)] in ("target", "target_pk", "renstra")):
            message = f"{_shown(value)} kurang dari nol, padahal satuannya {each.satuan}"
            if not whole:
                message = f"target {_shown(value)} kurang dari nol, sehingga rumus capaian tidak berlaku"
            hint = "periksa tanda minusnya; bila memang begitu, nyatakan indikatornya dengan bilangan positif"
            yield galat("KIN012", Place(file, place), message, hint)
        if isinstance(value, Decimal) and whole and value != value.to_integral_value():
            message = f"{_shown(value)} bukan bilangan bulat, padahal satuannya {each.satuan}"
            hint = "periksa titik dan komanya, atau tambahkan satuan itu di _nasional/satuan.yaml"
            yield galat("KIN012", Place(file, place), message, hint)


def _cells(naskah: LaporanKinerja, realisasi: RealisasiTerhitung, at: NodePath, file: str) -> Iterator[Finding]:
    tables = {key: tabel for part in naskah.tabel for key, tabel in part.items()}
    for part in ("pembilang", "penyebut"):
        for name in getattr(realisasi, part):
            problem, hint = _cell_problem(name, tables)
            if problem:
                yield galat("KIN004", Place(file, (*at, "realisasi", part), word=name), problem, hint)


def _cell_problem(name: str, tables: dict[str, Tabel]) -> tuple[str, str]:
    table, row, column = name.split(".")
    if table not in tables:
        near = nearest(table, tables, 0.5)
        return f"tabel `{table}` tidak ada", _hint(near, "tabel", tables)
    tabel = tables[table]
    columns = [kolom.id for kolom in tabel.kolom if kolom.jenis in ("angka", "jumlah")]
    if column not in columns:
        return f"kolom berangka `{column}` tidak ada dalam tabel `{table}`", _hint("", "kolom", columns)
    rows = [row_key(str(each.sel[0])) for each in tabel.baris] + (["jumlah"] if tabel.jumlah else [])
    if row not in rows:
        near = nearest(row, rows, 0.5)
        return f"baris `{row}` tidak ada dalam tabel `{table}`", _hint(near, "baris", rows)
    if rows.count(row) > 1:
        return f"baris `{row}` ada beberapa dalam tabel `{table}`", "beri nama berbeda pada sel pertamanya"
    return "", ""


def _hint(near: str, what: str, known: Iterable[str]) -> str:
    if near:
        return f"maksudnya `{near}`?"
    listed = ", ".join(list(known)[:12])
    return f"{what} yang ada: {listed}" if listed else f"tambahkan dahulu {what} itu di tabel.yaml"


def _budget(naskah: LaporanKinerja, file: str) -> Iterator[Finding]:
    """Hold sums against the control figures that other documents state, and spending against what there is."""
    total_pagu = total_realisasi = 0
    for u, urusan in enumerate(naskah.anggaran.urusan):
        for p, program in enumerate(urusan.program):
            at: NodePath = ("anggaran", "urusan", u, "program", p)
            pagu = 0
            for k, kegiatan in enumerate(program.kegiatan):
                for s, sub in enumerate(kegiatan.sub_kegiatan):
                    pagu += sub.pagu
                    total_realisasi += sub.realisasi
                    if sub.realisasi > sub.pagu:
                        here = (*at, "kegiatan", k, "sub_kegiatan", s, "realisasi")
                        message = (
                            f"realisasi {format_bilangan(sub.realisasi)} melebihi pagu {format_bilangan(sub.pagu)}"
                        )
                        yield peringatan("ANG002", Place(file, here), message, "periksa kedua angkanya")
            total_pagu += pagu
            if program.pagu_dpa is not None:
                yield from _control("pagu program", pagu, program.pagu_dpa, (*at, "pagu_dpa"), file)
    kendali = naskah.anggaran.kendali
    for name, total, stated in (("pagu", total_pagu, kendali.pagu), ("realisasi", total_realisasi, kendali.realisasi)):
        if stated is not None:
            yield from _control(f"{name} seluruhnya", total, stated, ("anggaran", "kendali", name), file)


def _control(what: str, total: int, stated: int, at: NodePath, file: str) -> Iterator[Finding]:
    if total != stated:
        gap = format_bilangan(abs(total - stated))
        message = f"jumlah {what} {format_bilangan(total)} tidak sama dengan angka kendali {format_bilangan(stated)}"
        yield galat(
            "ANG001", Place(file, at), message, f"selisihnya {gap}; periksa subkegiatannya atau angka kendalinya"
        )
