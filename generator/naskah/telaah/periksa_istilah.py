"""Checks on defined terms: that they are used, and not before they are introduced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.definisi import PencariIstilah, istilah, istilah_di_tengah
from generator.naskah.telaah.teks_telaah import kata_di, lampiran_teks, norma, sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah


@TELAAH.periksa("DEF002", Severity.PERINGATAN, sumber.KETENTUAN_UMUM)
def istilah_tidak_dipakai(telaah: Telaah) -> Iterator[Temuan]:
    """Istilah didefinisikan tetapi tidak dipakai.

    Yang didefinisikan hanya istilah yang dipakai lagi dalam pasal berikutnya atau dalam lampiran. Pemakaian sebagai
    bagian istilah atau nama yang lebih panjang tidak dihitung: "Kabupaten Layak Anak" tidak memakai istilah "Layak".
    Bila naskah menyebut Lampiran tetapi lampirannya tidak ikut diperiksa, pemeriksaan ini dilewati.

    Salah:
    8. Layak adalah kondisi fisik dan nonfisik suatu wilayah ... (hanya ada "Kabupaten Layak Anak")

    Benar:
    (definisi itu dihapus)
    """
    terms = [each for each in istilah(telaah) if each.nama]
    if not terms or (not telaah.lampiran and any("Lampiran" in each.teks for each in norma(telaah))):
        return
    finder = PencariIstilah(name for each in terms for name in each.sebutan)
    used: set[str] = set()
    for text in _texts_outside(telaah):
        used.update(each.kata for each in finder.dalam(text))
    inside = {each.kata for term in terms for each in finder.dalam(term.isi) if each.kata not in term.sebutan}
    for each in terms:
        if used.isdisjoint(each.sebutan):
            elsewhere = "; hanya dipakai dalam definisi lain" if not inside.isdisjoint(each.sebutan) else ""
            message = f"istilah `{each.pendek or each.nama}` didefinisikan tetapi tidak dipakai{elsewhere}"
            grade = Severity.CATATAN if elsewhere else None
            yield Temuan(kata_di(each.at, each.nama), message, "hapus definisinya, atau pakai istilahnya", grade)


def _texts_outside(telaah: Telaah) -> Iterator[str]:
    """Yield every text but the definitions: headings in title case too, for they use terms as well."""
    for each in telaah.batang_tubuh:
        if each.jenis != "definisi" and each.teks:
            yield each.teks
    yield from lampiran_teks(telaah)


@TELAAH.periksa("DEF003", Severity.PERINGATAN, sumber.KETENTUAN_UMUM)
def dipakai_sebelum_didefinisikan(telaah: Telaah) -> Iterator[Temuan]:
    """Istilah dipakai sebelum diperkenalkan.

    Istilah yang baru diperkenalkan di tengah batang tubuh dengan `yang selanjutnya disebut` tidak boleh sudah dipakai
    pada pasal atau ayat sebelumnya. Pindahkan pengertiannya ke ketentuan umum, atau ke tempat pemakaian pertama.

    Salah:
    Pasal 3 Forum bertugas ... / Pasal 5 ... Forum Anak yang selanjutnya disebut Forum

    Benar:
    Pasal 1 Forum Anak yang selanjutnya disebut Forum adalah ...
    """
    known = {name for each in istilah(telaah) for name in each.sebutan}
    introduced = {name: unit for name, unit in reversed(list(istilah_di_tengah(telaah))) if name not in known}
    if not introduced:
        return
    finder = PencariIstilah([*introduced, *known])
    order = {id(unit): n for n, unit in enumerate(telaah.batang_tubuh)}
    told: set[str] = set()
    for n, unit in enumerate(telaah.batang_tubuh):
        for use in finder.dalam(unit.teks) if unit.jenis not in ("bab", "bagian", "paragraf") else ():
            home = introduced.get(use.kata)
            if home is not None and use.kata not in told and n < order[id(home)]:
                told.add(use.kata)
                message = (
                    f"istilah `{use.kata}` dipakai di {sebutan(unit)}, padahal baru diperkenalkan di {sebutan(home)}"
                )
                yield Temuan(kata_di(unit.at, use.kata), message, "pindahkan pengertiannya ke ketentuan umum")
