"""Checks that hold rows against each other: doubles, denominators, the form of names."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from generator.bahasa.angka import format_bilangan
from generator.bahasa.bentuk_angka import read_bilangan
from generator.bahasa.salah_ketik import salah_ketik, seperti
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.nilai import Nilai
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca, bilangan, deret, lipat, path_aksi
from generator.naskah.umum.ejaan import cari_salah_eja

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.matriks.baris import Baris
    from generator.naskah.matriks.model import Pengukuran

_HURUF = re.compile(r"[^\W\d_]{7,}")
_PERSEN = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")


@MATRIKS.periksa("MTK023", Severity.PERINGATAN)
def baris_ganda(m: MatriksDibaca) -> Iterator[Temuan]:
    """Baris ganda.

    Aksi dengan ukuran yang sama muncul dua kali dalam satu kelompok. Bila angkanya berbeda, tidak jelas angka mana yang
    berlaku; bila sama dalam satu indikator, salah satunya berlebih. Baris yang sama di dua klaster boleh: itu
    rujukan silang.

    Salah:
        - {aksi: Gemar membaca, satuan: Orang, target: {2022: 2.500}}
        - {aksi: Gemar membaca, satuan: Orang, target: {2022: 25.000}}

    Benar:
        - {aksi: Gemar membaca, satuan: Orang, target: {2022: 25.000}}
    """
    first: dict[tuple[int, str, str], tuple[Baris, Pengukuran]] = {}
    for baris, ukuran in m.terukur:
        assert baris.aksi is not None
        key = (baris.kelompok, lipat(baris.aksi.aksi), lipat(ukuran.ukuran or ""))
        if key not in first:
            first[key] = (baris, ukuran)
            continue
        before, earlier = first[key]
        same = (earlier.satuan, earlier.data_dasar, earlier.target) == (ukuran.satuan, ukuran.data_dasar, ukuran.target)
        if same and before.indikator_path != baris.indikator_path:
            continue
        at = m.place((*path_aksi(baris), "aksi"))
        if same:
            yield Temuan(at, "aksi ini sudah ada dengan angka yang sama", "hapus salah satu")
            continue
        old, new = (" / ".join(format_bilangan(n) for _, n in deret(m, each)) for each in (earlier, ukuran))
        message = f"aksi ini sudah ada dalam kelompok yang sama dengan angka lain: {old or '-'} dan {new or '-'}"
        if _sepuluh_kali(m, earlier, ukuran):
            message += " (berbeda tepat sepuluh kali)"
        yield Temuan(at, message, "sisakan satu baris dengan angka yang benar, atau bedakan uraiannya")


def _sepuluh_kali(m: MatriksDibaca, one: Pengukuran, other: Pengukuran) -> bool:
    a, b = deret(m, one), deret(m, other)
    low, high = sorted(([n for _, n in a], [n for _, n in b]))
    return bool(low) and [n * 10 for n in low] == high


class _Penyebut(NamedTuple):
    """Between which totals the share of a row puts its whole."""

    path: NodePath
    rendah: Decimal
    tinggi: Decimal


@MATRIKS.periksa("MTK036", Severity.PERINGATAN)
def penyebut_berbeda(m: MatriksDibaca) -> Iterator[Temuan]:
    """Penyebut persentase berbeda.

    Beberapa baris dalam satu indikator menyebut jumlah beserta persennya untuk ukuran dan satuan yang sama, tetapi
    persen itu dihitung dari jumlah keseluruhan yang berbeda. Satu daerah mempunyai satu jumlah rumah tangga.

    Salah:
        - {aksi: STBM, satuan: KK, target: {2023: {angka: 57.912, persen: 100}}}
        - {aksi: Air limbah, satuan: KK, target: {2023: {angka: 50.272, persen: "89,3"}}}

    Benar:
        - {aksi: STBM, satuan: KK, target: {2023: {angka: 57.912, persen: 100}}}
        - {aksi: Air limbah, satuan: KK, target: {2023: {angka: 50.272, persen: "86,81"}}}
    """
    first: dict[tuple[NodePath, str, str], _Penyebut | None] = {}
    for baris, ukuran in m.terukur:
        whole = _penyebut(baris, ukuran)
        if whole is None:
            continue
        key = (baris.indikator_path, lipat(ukuran.ukuran or ""), lipat(ukuran.satuan or ""))
        if key not in first:
            first[key] = whole
            continue
        earlier = first[key]
        if earlier is not None and (whole.rendah > earlier.tinggi or earlier.rendah > whole.tinggi):
            first[key] = None  # said once an indicator
            old, new = (format_bilangan(round((each.rendah + each.tinggi) / 2)) for each in (earlier, whole))
            message = f"persen baris ini dihitung dari sekitar {new}, baris sebelumnya dari sekitar {old}"
            yield Temuan(m.place(whole.path), message, "hitung persennya dari satu jumlah keseluruhan")


def _penyebut(baris: Baris, ukuran: Pengukuran) -> _Penyebut | None:
    low: Decimal | None = None
    high: Decimal | None = None
    at: NodePath = ()
    for path, nilai in _berpersen(ukuran):
        number, share = bilangan(nilai), _persen(nilai)
        if not number or not share:
            continue
        half = Decimal((0, (5,), int(share.as_tuple().exponent) - 1))
        a, b = number * 100 / (share + half), number * 100 / (share - half)
        low, high = min(a, low or a), max(b, high or b)
        at = at or (*baris.path, *path)
    return None if low is None or high is None else _Penyebut(at, low, high)


def _berpersen(ukuran: Pengukuran) -> Iterator[tuple[NodePath, Nilai]]:
    if type(ukuran.data_dasar) is Nilai:
        yield ("data_dasar",), ukuran.data_dasar
    for tahun, nilai in ukuran.target.items():
        if type(nilai) is Nilai:
            yield ("target", str(tahun)), nilai


def _persen(nilai: Nilai) -> Decimal | None:
    if nilai.persen is not None or not nilai.teks:
        return nilai.persen
    match = _PERSEN.search(nilai.teks)
    return read_bilangan(match[1].replace(".", ",")) if match else None


@MATRIKS.periksa("MTK034", Severity.PERINGATAN)
def salah_ketik_dalam_matriks(m: MatriksDibaca) -> Iterator[Temuan]:
    """Salah ketik.

    Kata panjang yang jarang dan kurang, lebih, atau tertukar satu huruf dari kata yang sering dipakai dalam matriks
    yang sama. Kata yang sudah ada dalam daftar ejaan dilaporkan sebagai FMT001.

    Salah:
        aksi: Fasilitasi pembagunnan ruang kelas baru

    Benar:
        aksi: Fasilitasi pembangunan ruang kelas baru
    """
    texts = tuple(_kalimat(m))
    mistyped = salah_ketik(Counter(_HURUF.findall("\n".join(teks for _, teks in texts).lower())))
    listed = m.konteks.nasional.ejaan
    mistyped = {word: right for word, right in mistyped.items() if not any(cari_salah_eja(word, listed))}
    if not mistyped:
        return
    for path, teks in texts:
        for word in _HURUF.findall(teks):
            right = mistyped.get(word.lower())
            if right is not None:
                at = m.place(path, word=word)
                yield Temuan(at, f"agaknya salah ketik: `{word}`", f"tulis `{seperti(word, right)}`")


def _kalimat(m: MatriksDibaca) -> Iterator[tuple[NodePath, str]]:
    for k, group in enumerate(m.matriks.kelompok):
        yield ("kelompok", k, "nama"), group.nama
    for baris in m.baris:
        if baris.awal_indikator:
            yield (*baris.indikator_path, "nama"), baris.indikator.nama
        if baris.awal_aksi and baris.aksi is not None:
            yield (*path_aksi(baris), "aksi"), baris.aksi.aksi
        if baris.pengukuran is not None and baris.pengukuran.ukuran:
            yield (*baris.path, "ukuran"), baris.pengukuran.ukuran


@MATRIKS.periksa("MTK035", Severity.CATATAN)
def bentuk_nama_indikator(m: MatriksDibaca) -> Iterator[Temuan]:
    """Bentuk nama indikator berbeda.

    Indikator menyebut keadaan yang dicapai (Meningkatnya, Tersedianya), bukan pekerjaan (Meningkatkan, Menyediakan).
    Diperiksa bila paling sedikit tiga indikator lain dalam matriks itu memakai bentuk keadaan dari kata yang sama.

    Salah:
        nama: Meningkatkan Jumlah Anak Diimunisasi

    Benar:
        nama: Meningkatnya Jumlah Anak Diimunisasi
    """
    firsts = Counter(baris.indikator.nama.split(maxsplit=1)[0].casefold() for baris in m.indikator)
    for baris in m.indikator:
        word = baris.indikator.nama.split(maxsplit=1)[0]
        state = word[:-3] + "nya"
        if word.casefold().endswith("kan") and firsts[state.casefold()] >= 3:
            at = m.place((*baris.indikator_path, "nama"), word=word)
            message = f"indikator lain memakai `{state}`, yang ini `{word}`"
            yield Temuan(at, message, f"samakan bentuknya: `{state}`")
