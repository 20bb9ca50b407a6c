"""Checks of the closing: dates, commencement, promulgation, signatures."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.bahasa.tanggal import Tanggal as Hari
from generator.bahasa.tanggal import TanggalError, parse_tanggal
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.kenali_nama import rentang_judul

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Paragraf, Telaah

_SUMBER = "UU 12/2011 Lampiran II, bagian Penutup"
_LEMBARAN = re.compile(r"(BERITA|LEMBARAN)\s+DAERAH\b.*?\bTAHUN\s+([0-9]{4})\b")
_MULAI_BERLAKU = re.compile(r"\bmulai\s+berlaku\b", re.IGNORECASE)
_SEJAK = re.compile(
    r"\bmulai\s+berlaku\s+((?:sejak|terhitung|pada\s+saat|saat)\b[^.;]{0,60}|pada\s+tanggal\s+(?:di\w+))"
)
_PERINTAH = re.compile(r"Agar\s+(?:setiap|semua)\s+orang\b")
_BAKU = re.compile(
    r"Agar setiap orang mengetahuinya, memerintahkan pengundangan .+ dengan penempatannya dalam (?:Berita|Lembaran)\b"
)
_GELAR = re.compile(
    r",\s*(?:S\.\s?[A-Z]|M\.\s?[A-Z]|S[HE]\b|M[MH]\b|A\.?Md|Ph\.?\s?D)|\b(?:Drs|Dra|Dr|Ir|Prof|DRS|DRA|DR|IR|PROF)\."
    r"|\bNIP\b|\b(?:Pembina|PEMBINA)\b"
)
_PASAL_LENGKAP = 3
_BULAN_TENGAH = 7


@TELAAH.periksa("PEN003", Severity.GALAT, _SUMBER)
def urutan_tanggal(telaah: Telaah) -> Iterator[Temuan]:
    """Diundangkan sebelum ditetapkan.

    Peraturan ditetapkan lebih dahulu, baru diundangkan. Tanggal pengundangan sama dengan atau sesudah tanggal
    penetapan.

    Salah:
        Ditetapkan ... 29 Mei 2023; Diundangkan ... 28 Mei 2023

    Benar:
        Ditetapkan ... 29 Mei 2023; Diundangkan ... 29 Mei 2023
    """
    enacted, promulgated = _day(telaah, "Ditetapkan"), _day(telaah, "Diundangkan")
    if enacted and promulgated and promulgated[0] < enacted[0]:
        yield Temuan(
            promulgated[1], "tanggal pengundangan mendahului tanggal penetapan", "betulkan salah satu tanggalnya"
        )


@TELAAH.periksa("PEN004", Severity.GALAT, _SUMBER)
def tahun_lembaran(telaah: Telaah) -> Iterator[Temuan]:
    """Tahun berita daerah berbeda dari tahun pengundangan.

    Peraturan ditempatkan dalam Berita Daerah atau Lembaran Daerah tahun pengundangannya. Nomornya boleh berbeda dari
    nomor peraturan.

    Salah:
        Diundangkan ... 29 Desember 2022; BERITA DAERAH ... TAHUN 2023 NOMOR 1

    Benar:
        Diundangkan ... 29 Desember 2022; BERITA DAERAH ... TAHUN 2022 NOMOR 271
    """
    promulgated = _day(telaah, "Diundangkan")
    for line in telaah.penutup:
        found = _LEMBARAN.match(line.teks)
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
    day = _day(telaah, "Diundangkan") or _day(telaah, "Ditetapkan")
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


@TELAAH.periksa("PEN006", Severity.PERINGATAN, _SUMBER)
def mulai_berlaku(telaah: Telaah) -> Iterator[Temuan]:
    """Pasal mulai berlaku.

    Pasal terakhir menyatakan: Peraturan ini mulai berlaku pada tanggal diundangkan. Keputusan mulai berlaku pada
    tanggal ditetapkan. Tanggal yang ditentukan lain boleh; sejak, terhitung, dan pada saat tidak baku. Naskah yang
    baru berisi satu atau dua pasal belum diperiksa kelengkapannya.

    Salah:
        Peraturan Bupati ini mulai berlaku sejak tanggal ditetapkan.

    Benar:
        Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
    """
    decree = telaah.jenis.startswith("Keputusan")
    right = "ditetapkan" if decree else "diundangkan"
    own = [unit for unit in telaah.batang_tubuh if _MULAI_BERLAKU.search(unit.teks)]
    for unit in own:
        found = _SEJAK.search(unit.teks)
        said = " ".join(found[1].split()) if found else ""
        if found and said != f"pada tanggal {right}" and f"{telaah.jenis} ini" in unit.teks:
            at = replace(unit.at, word=found[1])
            yield Temuan(
                at, f"rumusan tidak baku: `mulai berlaku {said}`", f"tulis `mulai berlaku pada tanggal {right}`"
            )
    articles = sum(unit.jenis == "pasal" for unit in telaah.batang_tubuh)
    if not own and not decree and telaah.jenis and articles >= _PASAL_LENGKAP:
        at = telaah.batang_tubuh[-1].at
        hint = f"tambahkan pasal: `{telaah.jenis} ini mulai berlaku pada tanggal {right}`"
        yield Temuan(at, "tidak ada pasal yang menyatakan kapan peraturan ini mulai berlaku", hint)


@TELAAH.periksa("PEN007", Severity.PERINGATAN, _SUMBER)
def perintah_pengundangan(telaah: Telaah) -> Iterator[Temuan]:
    """Perintah pengundangan.

    Peraturan kepala daerah ditempatkan dalam Berita Daerah, Peraturan Daerah dalam Lembaran Daerah. Perintahnya
    berbunyi: Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya
    dalam Berita Daerah Kabupaten X. Keputusan tidak diundangkan.

    Salah:
        PERATURAN BUPATI ... dengan penempatannya dalam Lembaran Daerah Kabupaten X.

    Benar:
        PERATURAN BUPATI ... dengan penempatannya dalam Berita Daerah Kabupaten X.
    """
    if not telaah.jenis.startswith("Peraturan") or not telaah.penutup:
        return
    right = "Lembaran" if telaah.jenis == "Peraturan Daerah" else "Berita"
    wrong = "Berita" if right == "Lembaran" else "Lembaran"
    order = _order(telaah.penutup)
    if order is None:
        hint = "tulis `Agar setiap orang mengetahuinya, memerintahkan pengundangan ...`"
        yield Temuan(telaah.penutup[0].at, "perintah pengundangan tidak ada", hint)
    elif f"{wrong} Daerah" not in order.teks and not _BAKU.match(order.teks):
        hint = f"tulis `Agar setiap orang mengetahuinya, memerintahkan pengundangan {telaah.jenis} ini ...`"
        yield Temuan(order.at, "rumusan perintah pengundangan tidak baku", hint)
    named = [(order, f"{wrong} Daerah")] if order else []
    named += [(line, f"{wrong} DAERAH".upper()) for line in telaah.penutup if _LEMBARAN.match(line.teks)]
    for line, words in named:
        if words in line.teks:
            message = f"{telaah.jenis} ditempatkan dalam {right} Daerah, bukan {wrong} Daerah"
            yield Temuan(replace(line.at, word=words), message, f"tulis {right} Daerah")


@TELAAH.periksa("PEN008", Severity.PERINGATAN, _SUMBER)
def nama_tanpa_gelar(telaah: Telaah) -> Iterator[Temuan]:
    """Nama pejabat dengan gelar atau pangkat.

    Nama pejabat yang menetapkan dan mengundangkan ditulis tanpa gelar, pangkat, dan nomor induk pegawai. Keterangan itu
    hanya ada pada pengesahan salinan.

    Salah:
        Drs. SITI CONTOH, M.Si

    Benar:
        SITI CONTOH
    """
    signing = False
    for line in telaah.penutup:
        if line.teks.startswith("Salinan") or line.teks.upper().startswith("SALINAN"):
            return
        signing = signing or line.teks.startswith(("Ditetapkan", "Diundangkan"))
        found = _GELAR.search(line.teks) if signing else None
        if found and len(line.teks) < 80:
            yield Temuan(line.at, f"nama pejabat memuat gelar atau pangkat: {line.teks}", "tulis namanya saja")


def _day(telaah: Telaah, event: str) -> tuple[Hari, Place] | None:
    for each in telaah.tanggal:
        if each.peristiwa == event:
            try:
                return parse_tanggal(each.teks), each.at
            except TanggalError:
                return None
    return None


def _order(lines: tuple[Paragraf, ...]) -> Paragraf | None:
    """Return the order of promulgation, put together where it runs over several lines."""
    for n, line in enumerate(lines):
        if _PERINTAH.match(line.teks):
            parts = [line.teks]
            for more in lines[n + 1 : n + 5]:
                if parts[-1].endswith(".") or more.teks.startswith(("Ditetapkan", "Diundangkan")):
                    break
                parts.append(more.teks)
            return line._replace(teks=" ".join(parts))
    return None
