"""Checks on defined terms: that they are used, and written as they were defined."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.definisi import PencariIstilah, bentuk_lain, istilah, istilah_di_tengah
from generator.naskah.telaah.teks_telaah import kata_di, lampiran_teks, norma, sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Telaah

SUMBER: Final = "UU 12/2011 Lampiran II, bagian Ketentuan Umum"
_GABUNGAN: Final = r"[A-Z]{2,}(?:[ -][A-Z]{2,})*"
_LAIN: Final = re.compile(r"\s+(?:lain|lainnya|provinsi|pusat|kabupaten|kota|desa|kelurahan|setempat|terkait)\b")
_ORGANISASI: Final = re.compile(r"(?:organisasi|satuan kerja|antar|setiap kepala)\s+$")


@TELAAH.periksa("DEF002", Severity.PERINGATAN, SUMBER)
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
    for text, _ in lampiran_teks(telaah):
        yield text


@TELAAH.periksa("DEF003", Severity.PERINGATAN, SUMBER)
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


@TELAAH.periksa("DEF004", Severity.PERINGATAN, SUMBER)
def dua_ejaan_istilah(telaah: Telaah) -> Iterator[Temuan]:
    """Satu istilah ditulis dengan dua bentuk.

    Satu istilah satu bentuk: spasi, tanda hubung, dan penggabungan kata mengikuti definisinya di seluruh naskah.

    Salah:
    RAD-KLA dalam definisi; RAD KLA atau RADKLA dalam pasal

    Benar:
    RAD-KLA di semua tempat
    """
    texts = [*((each.teks, each.at) for each in telaah.batang_tubuh), *lampiran_teks(telaah)]
    names = {name for each in istilah(telaah) for name in each.sebutan}
    forms = _composed(names)
    shapes = sorted((r"[ -]?".join(map(re.escape, bentuk_lain(name))) for name in forms.values()), key=len)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join([*reversed(shapes), _GABUNGAN])})(?![\w-])")
    uses: dict[str, dict[str, list[Place]]] = {}
    for text, at in texts:
        for found in pattern.finditer(text) if text != text.upper() else ():
            uses.setdefault(re.sub("[ -]", "", found[0]), {}).setdefault(found[0], []).append(at)
    for bare, printed in uses.items():
        if len(printed) > 1 or bare in forms:
            right = forms.get(bare) or max(printed, key=lambda form: (form in names, len(printed[form])))
            for wrong, places in printed.items():
                if wrong != right:
                    more = f" ({len(places)} kali)" if len(places) > 1 else ""
                    message = f"istilah `{right}` ditulis `{wrong}`{more}"
                    yield Temuan(kata_di(places[0], wrong), message, f"tulis `{right}`")


def _composed(names: set[str]) -> dict[str, str]:
    """Return the terms of several parts by their letters; those that differ in nothing else are left out."""
    bare = {name: "".join(bentuk_lain(name)) for name in sorted(names)}
    once = Counter(bare.values())
    return {key: name for name, key in bare.items() if key != name and once[key] == 1}


@TELAAH.periksa("DEF007", Severity.PERINGATAN, SUMBER)
def huruf_kapital_istilah(telaah: Telaah) -> Iterator[Temuan]:
    """Istilah yang didefinisikan ditulis dengan huruf kecil.

    Istilah yang didefinisikan diawali huruf kapital pada setiap katanya, agar pembaca tahu bahwa yang dimaksud
    pengertian dalam ketentuan umum. Yang diperiksa istilah lebih dari satu kata dalam pasal-pasal.

    Salah:
    gugus tugas KLA menyusun laporan

    Benar:
    Gugus Tugas KLA menyusun laporan
    """
    names = {name.casefold(): name for each in istilah(telaah) for name in each.sebutan if " " in name}
    if not names:
        return
    longest = sorted(names.values(), key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)
    for unit in norma(telaah):
        for found in pattern.finditer(unit.teks):
            right = names[found[0].casefold()]
            if found[0] in (right, found[0].upper()) or _LAIN.match(unit.teks, found.end()):
                continue
            if _ORGANISASI.search(unit.teks[max(0, found.start() - 30) : found.start()]):
                continue
            message = f"istilah `{right}` ditulis `{found[0]}` di {sebutan(unit)}"
            yield Temuan(kata_di(unit.at, found[0]), message, f"tulis `{right}`")
