"""Checks on how a matrix is built: numbers, groups, columns, indicators."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.bahasa.penomoran import parse_romawi, romawi
from generator.bahasa.teks import gabung
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Place, Severity
from generator.naskah.matriks.periksa_dasar import MATRIKS, DaftarIndikator, MatriksDibaca, lipat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath

_KLA = "Perpres 25/2021"
_NOMOR = re.compile(r"(\d+)[\s.]*([a-z])?[\s.)]*", re.IGNORECASE)
_KLASTER = re.compile(r"\bkl[au]ster\s+([ivx]+|\d+)\b")


@MATRIKS.periksa("MTK015", Severity.PERINGATAN)
def nomor_tidak_urut(m: MatriksDibaca) -> Iterator[Temuan]:
    """Nomor tercetak tidak urut.

    Nomor kelompok dan indikator yang tercetak harus urut tanpa lompatan dan tanpa nomor kembar. Nomor dalam
    naskah Rancang dihitung sendiri; yang diperiksa adalah nomor pada naskah terbit (`tercetak: {nomor: ...}`).

    Salah:
        tercetak: {nomor: "IV"}   # kelompok kelima, sesudah kelompok IV

    Benar:
        tercetak: {nomor: "V"}
    """
    groups = ((("kelompok", k), each.tercetak.nomor) for k, each in enumerate(m.matriks.kelompok) if each.tercetak)
    yield from _urut(m, "kelompok", [(path, nomor) for path, nomor in groups if nomor])
    runs: dict[int, list[tuple[NodePath, str]]] = {}
    own = m.matriks.susunan == "tabel per kelompok"
    for baris in m.indikator:
        printed = baris.indikator.tercetak
        if printed and printed.nomor:
            runs.setdefault(baris.kelompok if own else 0, []).append((baris.indikator_path, printed.nomor))
    for run in runs.values():
        yield from _urut(m, "indikator", run)


def _urut(m: MatriksDibaca, apa: str, nomor: list[tuple[NodePath, str]]) -> Iterator[Temuan]:
    """Yield the numbers that neither follow the last one in order nor the one that stands before them."""
    expected, before, letter = 1, 0, ""
    for position, (path, text) in enumerate(nomor, 1):
        number, sub = _baca_nomor(text)
        if number is None:
            continue
        follows = number in (expected, before + 1) or (apa == "kelompok" and number == position)
        if follows or (number == before and letter and sub > letter):
            expected = number + 1
        else:
            shown = romawi(expected) if apa == "kelompok" else str(expected)
            twice = "dipakai dua kali" if number == before else "tidak urut"
            at = m.place((*path, "tercetak", "nomor"))
            yield Temuan(at, f"nomor {apa} {text} {twice}; menurut urutan {shown}", f"nomori {shown}")
        before, letter = number, sub


def _baca_nomor(text: str) -> tuple[int | None, str]:
    match = _NOMOR.fullmatch(text.strip())
    if match:
        return int(match[1]), (match[2] or "").lower()
    try:
        return parse_romawi(text.strip(" .").upper()), ""
    except ValueError:
        return None, ""


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
        number, _ = _baca_nomor(stated[1]) if stated else (None, "")
        own = group.klaster.removeprefix("klaster-")
        at = m.place(("kelompok", k, "nama"))
        if others and lipat(right) not in label:
            message = f"judul menyebut klaster {others[0]}, padahal kelompok ini `{group.klaster}` ({right})"
            yield Temuan(at, message, f"tulis nama klasternya, {right}")
        elif number is not None and own.isdigit() and number != int(own):
            message = f"judul menyebut klaster {stated[1].upper() if stated else ''}, padahal ini klaster {own}"
            yield Temuan(at, message, f"tulis Klaster {romawi(int(own))}, atau betulkan `klaster`")


@MATRIKS.periksa("MTK017", Severity.PERINGATAN)
def indikator_tanpa_aksi(m: MatriksDibaca) -> Iterator[Temuan]:
    """Indikator tanpa aksi.

    Setiap indikator rencana aksi dicapai dengan paling sedikit satu aksi yang berukuran dan bertarget. Indikator
    tanpa aksi tercetak sebagai baris kosong dan tidak dapat dievaluasi.

    Salah:
        - nama: Wajib Belajar 12 Tahun
          aksi: []

    Benar:
        - nama: Wajib Belajar 12 Tahun
          aksi: [{aksi: Pendataan anak putus sekolah, ...}]
    """
    for baris in m.indikator:
        if not baris.indikator.aksi:
            message = "indikator ini belum mempunyai aksi; barisnya tercetak kosong"
            yield Temuan(m.place((*baris.indikator_path, "nama")), message, "tambahkan paling sedikit satu aksi")


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


@MATRIKS.periksa("MTK033", Severity.PERINGATAN)
def judul_kolom_berbeda(m: MatriksDibaca) -> Iterator[Temuan]:
    """Judul kolom berbeda antartabel.

    Tabel matriks dalam satu naskah memakai judul kolom yang sama. Judul yang berbeda pada satu tabel biasanya sisa
    naskah lama.

    Salah:
        Perangkat Daerah/Unit Terkait   # lima tabel
        OPD/Unit Terkait                # tabel keenam

    Benar:
        Perangkat Daerah/Unit Terkait   # semua tabel
    """
    for nama, kolom in m.matriks.kolom.items():
        if m.pembanding is not None and nama in m.pembanding.kolom:
            first = m.pembanding.kolom[nama].judul
            if _judul(kolom.judul) != _judul(first):
                at = m.place(("kolom", nama, "judul"))
                yield Temuan(at, f"judul kolom `{kolom.judul}` berbeda dengan matriks pertama", f"samakan: `{first}`")
        for k, group in enumerate(m.matriks.kelompok):
            printed = group.tercetak.kolom.get(nama) if group.tercetak else None
            if printed is not None and _judul(printed) != _judul(kolom.judul):
                at = m.place(("kelompok", k, "tercetak", "kolom", nama))
                message = f"judul kolom `{printed}` berbeda dengan tabel lain (`{kolom.judul}`)"
                yield Temuan(at, message, f"samakan: `{kolom.judul}`")


def _judul(teks: str) -> str:
    return re.sub(r"\s*/\s*", "/", lipat(teks))


@MATRIKS.periksa("MTK037", Severity.PERINGATAN)
def dua_daftar_indikator(m: MatriksDibaca) -> Iterator[Temuan]:
    """Dua daftar indikator yang tidak terhubung.

    Uraian dalam lampiran menyebut indikator setiap klaster, sedangkan matriks memuat indikator klaster yang sama
    dengan nama lain. Pembaca tidak dapat mengetahui aksi mana yang menjawab indikator mana. Diperiksa bila uraian
    dan matriks sama-sama memuat paling sedikit tiga klaster dan tidak sampai separuh namanya sama.

    Salah:
        uraian: Persentase Sekolah Ramah Anak
        matriks: Meningkatnya Jumlah Sekolah Ramah Anak

    Benar:
        uraian dan matriks: Persentase Sekolah Ramah Anak
    """
    by_cluster = {each.id: each.nama for each in m.versi.klaster}
    lists: dict[str, DaftarIndikator] = {}
    for daftar in m.daftar_lain:
        id_ = next((id_ for id_, nama in by_cluster.items() if lipat(nama) in lipat(daftar.judul)), None)
        if id_ is not None:
            lists.setdefault(id_, daftar)
    rows = [baris for baris in m.indikator if m.matriks.kelompok[baris.kelompok].klaster in lists]
    groups = {m.matriks.kelompok[baris.kelompok].klaster for baris in rows}
    if len(groups) < 3:
        return
    told = [lipat(nama) for id_, daftar in lists.items() if id_ in groups for nama in daftar.nama]
    names = {lipat(baris.indikator.nama) for baris in rows}
    shared = sum(nama in names for nama in told)
    if shared * 2 < min(len(told), len(rows)):
        first = next(iter(lists.values()))
        message = (
            f"uraian memuat {len(told)} indikator, matriks memuat {len(rows)} indikator untuk klaster yang sama, "
            f"dan {f'hanya {shared} yang' if shared else 'tidak satu pun'} namanya sama"
        )
        yield Temuan(Place(m.berkas, first.at), message, "pakai satu daftar indikator, atau padankan nama keduanya")
