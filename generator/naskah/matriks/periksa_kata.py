"""Checks on words against those of other rows: typing errors, the form of indicators."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.bahasa.salah_ketik import salah_ketik, seperti
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca, path_aksi
from generator.naskah.umum.ejaan import cari_salah_eja

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.blocks.model import NodePath

_HURUF = re.compile(r"[^\W\d_]{7,}")


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
    mistyped = salah_ketik(_banyak([teks for _, _, teks in texts]))
    listed = m.konteks.nasional.ejaan
    mistyped = {word: right for word, right in mistyped.items() if not any(cari_salah_eja(word, listed))}
    if not mistyped:
        return
    for path, key, teks in texts:
        for word in _HURUF.findall(teks):
            right = mistyped.get(word.lower())
            if right is not None:
                at = m.place((*path, key), word=word)
                yield Temuan(at, f"agaknya salah ketik: `{word}`", f"tulis `{seperti(word, right)}`")


def _banyak(texts: Iterable[str]) -> Counter[str]:
    """Count the long words of texts; what stands between blanks comes again and again, and is taken apart once."""
    banyak: Counter[str] = Counter()
    for piece, times in Counter("\n".join(texts).lower().split()).items():
        for word in _HURUF.findall(piece):
            banyak[word] += times
    return banyak


def _kalimat(m: MatriksDibaca) -> Iterator[tuple[NodePath, str, str]]:
    """Yield the sentences of a matrix, each with its node and the key in it."""
    for k, group in enumerate(m.matriks.kelompok):
        yield ("kelompok", k), "nama", group.nama
    for baris in m.baris:
        if baris.awal_indikator:
            yield baris.indikator_path, "nama", baris.indikator.nama
        if baris.awal_aksi and baris.aksi is not None:
            yield path_aksi(baris), "aksi", baris.aksi.aksi
        if baris.pengukuran is not None and baris.pengukuran.ukuran:
            yield baris.path, "ukuran", baris.pengukuran.ukuran


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
