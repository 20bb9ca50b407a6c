"""Checks of the days at the end: their order, the year of the gazette, periods that have begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.kenali_nama import rentang_judul
from generator.naskah.telaah.periksa_penutup import LEMBARAN
from generator.naskah.telaah.peristiwa import hari

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah

_BULAN_TENGAH = 7


@TELAAH.periksa("PEN003", Severity.GALAT, sumber.PENUTUP)
def urutan_tanggal(telaah: Telaah) -> Iterator[Temuan]:
    """Diundangkan sebelum ditetapkan.

    Peraturan ditetapkan lebih dahulu, baru diundangkan. Tanggal pengundangan sama dengan atau sesudah tanggal
    penetapan.

    Salah:
        Ditetapkan ... 29 Mei 2023; Diundangkan ... 28 Mei 2023

    Benar:
        Ditetapkan ... 29 Mei 2023; Diundangkan ... 29 Mei 2023
    """
    enacted, promulgated = hari(telaah, "Ditetapkan"), hari(telaah, "Diundangkan")
    if enacted and promulgated and promulgated[0] < enacted[0]:
        yield Temuan(
            promulgated[1], "tanggal pengundangan mendahului tanggal penetapan", "betulkan salah satu tanggalnya"
        )


@TELAAH.periksa("PEN004", Severity.GALAT, sumber.PENUTUP)
def tahun_lembaran(telaah: Telaah) -> Iterator[Temuan]:
    """Tahun berita daerah berbeda dari tahun pengundangan.

    Peraturan ditempatkan dalam Berita Daerah atau Lembaran Daerah tahun pengundangannya. Nomornya boleh berbeda dari
    nomor peraturan.

    Salah:
        Diundangkan ... 29 Desember 2022; BERITA DAERAH ... TAHUN 2023 NOMOR 1

    Benar:
        Diundangkan ... 29 Desember 2022; BERITA DAERAH ... TAHUN 2022 NOMOR 271
    """
    promulgated = hari(telaah, "Diundangkan")
    for line in telaah.penutup:
        found = LEMBARAN.match(line.teks)
        if found and promulgated and int(found[2]) != promulgated[0].tahun:
            message = f"{found[1].lower()} daerah tahun {found[2]}, padahal diundangkan tahun {promulgated[0].tahun}"
            yield Temuan(line.at, message, f"tulis TAHUN {promulgated[0].tahun}")


@TELAAH.periksa("PEN005", Severity.PERINGATAN)
def berlaku_surut(telaah: Telaah) -> Iterator[Temuan]:
    """Periode sudah berjalan saat ditetapkan.

    Rencana yang tahun pertamanya sudah lewat saat peraturan diundangkan praktis berlaku surut: target tahun itu tidak
    dapat lagi menjadi pedoman. Dilaporkan bila tahun awal sudah lewat, atau lebih dari separuhnya sudah lewat.

    Salah:
        RENCANA AKSI ... TAHUN 2022-2023, diundangkan 29 Desember 2022

    Benar:
        RENCANA AKSI ... TAHUN 2023-2024, diundangkan 29 Desember 2022
    """
    period = rentang_judul(telaah)
    day = hari(telaah, "Diundangkan") or hari(telaah, "Ditetapkan")
    if period is None or day is None:
        return
    late = day[0].tahun > period.awal or (day[0].tahun == period.awal and day[0].bulan >= _BULAN_TENGAH)
    if late:
        message = (
            f"berlaku surut: periode mulai tahun {period.awal}, sedangkan peraturan baru ada pada tahun {day[0].tahun}"
        )
        if day[0].tahun == period.awal:
            message = f"berlaku surut: sebagian besar tahun {period.awal} sudah lewat saat peraturan ini ada"
        yield Temuan(day[1], message, "pastikan periodenya, atau atur tahun yang sudah lewat dalam ketentuan peralihan")
