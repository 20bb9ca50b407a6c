"""Checks on a matrix against the national clusters of child-friendly regions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.penomoran import romawi
from generator.bahasa.teks import gabung
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.nomor_tercetak import baca_nomor
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca, lipat

if TYPE_CHECKING:
    from collections.abc import Iterator


_KLA = "Perpres 25/2021"
_KLASTER = re.compile(r"\bkl[au]ster\s+([ivx]+|\d+)\b")


@MATRIKS.periksa("MTK016", Severity.PERINGATAN, _KLA)
def nama_kelompok_bukan_klasternya(m: MatriksDibaca) -> Iterator[Temuan]:
    """Nama kelompok tidak cocok dengan klasternya.

    Kelompok yang menunjuk suatu klaster KLA memuat nama atau nomor klaster lain; biasanya judul matriks
    sebelumnya tersalin. Daftar klaster ada di _nasional/kla.yaml.

    Salah:
        - klaster: klaster-5
          nama: Klaster IV (Pendidikan, Pemanfaatan Waktu Luang, dan Kegiatan Budaya)

    Benar:
        - klaster: klaster-5
          nama: Klaster V (Perlindungan Khusus)
    """
    names = {each.id: each.nama for each in m.versi.klaster}
    for k, group in enumerate(m.matriks.kelompok):
        if group.klaster not in names:
            continue
        label = lipat(group.nama)
        right = names[group.klaster]
        others = [nama for id_, nama in names.items() if id_ != group.klaster and lipat(nama) in label]
        stated = _KLASTER.search(label)
        number, _ = baca_nomor(stated[1]) if stated else (None, "")
        own = group.klaster.removeprefix("klaster-")
        at = m.place(("kelompok", k, "nama"))
        if others and lipat(right) not in label:
            message = f"judul menyebut klaster {others[0]}, padahal kelompok ini `{group.klaster}` ({right})"
            yield Temuan(at, message, f"tulis nama klasternya, {right}")
        elif number is not None and own.isdigit() and number != int(own):
            message = f"judul menyebut klaster {stated[1].upper() if stated else ''}, padahal ini klaster {own}"
            yield Temuan(at, message, f"tulis Klaster {romawi(int(own))}, atau betulkan `klaster`")


@MATRIKS.periksa("MTK018", Severity.PERINGATAN, _KLA)
def indikator_nasional_belum_tercakup(m: MatriksDibaca) -> Iterator[Temuan]:
    """Indikator KLA nasional belum tercakup.

    Matriks yang memuat kelembagaan dan kelima klaster seharusnya menjawab semua indikator KLA nasional. Diperiksa
    bila setiap klaster mempunyai kelompok dan indikatornya dipadankan dengan `nasional`.

    Salah:
        indikator: [{nama: Akta Kelahiran, nasional: 4, ...}]   # 5 dan 6 tidak dipadankan

    Benar:
        indikator: [{nama: Akta Kelahiran, nasional: 4, ...}, {nama: ..., nasional: [5, 6], ...}]
    """
    claimed = {group.klaster for group in m.matriks.kelompok}
    if not claimed.issuperset(each.id for each in m.versi.klaster):
        return
    covered = {nomor for baris in m.indikator for nomor in baris.indikator.nasional}
    wanted = [each for klaster in m.versi.klaster for each in klaster.indikator]
    missing = [each for each in wanted if each.nomor not in covered]
    if covered and missing:
        named = gabung([f"{each.nomor} ({each.nama})" for each in missing])
        message = f"belum ada indikator yang dipadankan dengan indikator KLA nasional nomor {named}"
        yield Temuan(m.place(("kelompok",), key=True), message, "tambahkan indikatornya, atau isi `nasional`")
