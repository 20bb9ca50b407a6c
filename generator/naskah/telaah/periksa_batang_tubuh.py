"""Checks on the body: a single ayat, figures and their words, headings."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.bilangan import salah_terbilang
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.teks_telaah import kata_di, sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah


@TELAAH.periksa("BTG006", Severity.PERINGATAN, sumber.BATANG_TUBUH)
def ayat_tunggal(telaah: Telaah) -> Iterator[Temuan]:
    """Pasal berayat tunggal diberi nomor ayat.

    Pasal yang hanya memuat satu ayat ditulis tanpa nomor ayat.

    Salah:
    Pasal 5
    (1) Pendanaan dibebankan pada anggaran pendapatan dan belanja Daerah.

    Benar:
    Pasal 5
    Pendanaan dibebankan pada anggaran pendapatan dan belanja Daerah.
    """
    for pasal, group in itertools.groupby(telaah.batang_tubuh, key=lambda each: each.pasal):
        clauses = [each for each in group if each.jenis == "ayat"]
        if pasal and len(clauses) == 1:
            message = f"Pasal {_angka(pasal)} hanya berisi satu ayat, tetapi ayatnya diberi nomor"
            yield Temuan(clauses[0].at, message, f"hapus nomor `{clauses[0].nomor}`")


def _angka(pasal: str) -> str:
    return pasal.removeprefix("Pasal ").strip()


@TELAAH.periksa("BTG007", Severity.GALAT, sumber.BATANG_TUBUH)
def bilangan_dan_kata(telaah: Telaah) -> Iterator[Temuan]:
    """Bilangan dan terbilangnya berbeda.

    Bilangan dalam norma ditulis dengan angka dan kata, `5 (lima)`. Bila keduanya berbeda, norma itu mempunyai dua arti.
    Yang diperiksa hanya tanda kurung yang seluruhnya berisi kata bilangan.

    Salah:
    Anak adalah seseorang yang belum berusia 18 (tujuh belas) tahun.

    Benar:
    Anak adalah seseorang yang belum berusia 18 (delapan belas) tahun.
    """
    for each in telaah.batang_tubuh:
        for wrong in salah_terbilang(each.teks):
            message = f"`{wrong.tercetak}`: angka dan terbilangnya berbeda"
            yield Temuan(kata_di(each.at, wrong.tercetak), message, f"tulis `({wrong.benar})`, atau perbaiki angkanya")


@TELAAH.periksa("BTG010", Severity.PERINGATAN, sumber.BATANG_TUBUH)
def judul_satuan(telaah: Telaah) -> Iterator[Temuan]:
    """BAB, Bagian, atau Paragraf tanpa judul.

    Setiap BAB, Bagian, dan Paragraf diberi nomor dan judul.

    Salah:
    BAB II
    Pasal 4

    Benar:
    BAB II
    PELAKSANAAN
    Pasal 4
    """
    for each in telaah.batang_tubuh:
        if each.jenis in ("bab", "bagian", "paragraf") and not each.teks.strip():
            yield Temuan(each.at, f"{sebutan(each) or each.nomor} tidak berjudul", "tulis judul di bawah nomornya")
