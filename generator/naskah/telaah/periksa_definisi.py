"""Checks on definitions: the form of the sentence, no circles, no term defined twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.definisi import istilah
from generator.naskah.telaah.teks_telaah import kata_di

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah
    from generator.naskah.telaah.definisi import Istilah

_SINGKATAN: Final = re.compile(r"[A-Z][A-Z0-9]*(?:[-/ ][A-Z][A-Z0-9]*)*")


@TELAAH.periksa("DEF001", Severity.PERINGATAN, sumber.KETENTUAN_UMUM)
def bentuk_definisi(telaah: Telaah) -> Iterator[Temuan]:
    """Kalimat definisi tidak memakai rumusan baku.

    Definisi ditulis `X adalah ...`, singkatan `X yang selanjutnya disingkat Y adalah ...`, dan sebutan pendek
    `X yang selanjutnya disebut Y adalah ...`, tanpa koma sebelum kata "yang" dan tanpa kata "dengan" sesudahnya.

    Salah:
    Kabupaten Layak Anak, yang selanjutnya disingkat dengan KLA adalah ...

    Benar:
    Kabupaten Layak Anak yang selanjutnya disingkat KLA adalah ...
    """
    for each in istilah(telaah):
        found = each.bagian
        if found is None:
            if not re.search(r"\badalah\b", each.satuan.teks):
                start = " ".join(each.satuan.teks.split()[:6])
                message = "definisi tidak memakai kata `adalah`"
                yield Temuan(kata_di(each.at, start), message, "tulis `X adalah ...`")
            continue
        yield from _rumusan(each, found)


def _rumusan(each: Istilah, found: re.Match[str]) -> Iterator[Temuan]:
    parts = found.groupdict()
    if parts["adalah"] == "Adalah":
        yield Temuan(
            kata_di(each.at, f"{each.nama} Adalah"), f"definisi `{each.nama}` menulis `Adalah`", "tulis `adalah`"
        )
    if "kata" not in parts:
        return
    kata, pendek = parts["kata"], each.pendek
    if parts["koma"]:
        message = f"ada koma sebelum kata `yang` dalam definisi `{each.nama}`"
        yield Temuan(
            kata_di(each.at, f"{each.nama},"), message, f"tulis `{each.nama} yang selanjutnya {kata} {pendek} adalah`"
        )
    if parts["dengan"]:
        phrase = f"{kata} {parts['dengan'].strip()}"
        yield Temuan(kata_di(each.at, phrase), f"definisi `{each.nama}` menulis `{phrase}`", f"tulis `{kata} {pendek}`")
    if parts["lanjut"] == "Selanjutnya":
        message = f"definisi `{each.nama}` menulis `Selanjutnya` dengan huruf kapital"
        yield Temuan(kata_di(each.at, "Selanjutnya"), message, "tulis `selanjutnya`")
    if kata == "disebut" and _SINGKATAN.fullmatch(pendek) and len(pendek) > 2:
        message = f"`{pendek}` adalah singkatan, tetapi definisinya memakai kata `disebut`"
        yield Temuan(kata_di(each.at, f"disebut {pendek}"), message, f"tulis `disingkat {pendek}`")


@TELAAH.periksa("DEF005", Severity.PERINGATAN, sumber.KETENTUAN_UMUM)
def definisi_melingkar(telaah: Telaah) -> Iterator[Temuan]:
    """Definisi melingkar.

    Definisi menerangkan istilah dengan kata lain. Definisi yang langsung mengulang istilah atau singkatannya tidak
    menerangkan apa pun. Rumusan `Bupati adalah Bupati X` (istilah diikuti nama daerah) lazim dan tidak ditandai.

    Salah:
    Kelurahan adalah Kelurahan di wilayah Kota Serang.

    Benar:
    Kelurahan adalah bagian wilayah Kecamatan sebagai perangkat Kecamatan.
    """
    for each in istilah(telaah):
        repeated = next((name for name in each.sebutan if name and each.isi.startswith(name)), "")
        rest = each.isi[len(repeated) :]
        named = re.match(r" [A-Z]", rest) is not None
        if repeated and rest[:1] in (" ", "", ".", ",") and (not named or (each.pendek and repeated == each.pendek)):
            message = f"definisi `{each.nama}` mengulang istilahnya sendiri: `adalah {repeated} ...`"
            yield Temuan(kata_di(each.at, f"adalah {repeated}"), message, "terangkan istilahnya dengan kata lain")


@TELAAH.periksa("DEF008", Severity.PERINGATAN, sumber.KETENTUAN_UMUM)
def didefinisikan_dua_kali(telaah: Telaah) -> Iterator[Temuan]:
    """Istilah didefinisikan dua kali.

    Satu istilah mempunyai satu definisi. Dua definisi untuk istilah atau singkatan yang sama membuat norma yang
    memakainya bermakna ganda.

    Salah:
    3. Anak adalah ... / 9. Anak adalah ...

    Benar:
    3. Anak adalah ...
    """
    seen: dict[str, Istilah] = {}
    for each in istilah(telaah):
        for name in filter(None, each.sebutan):
            other = seen.setdefault(name, each)
            if other is not each:
                message = f"istilah `{name}` sudah didefinisikan pada angka {other.satuan.nomor.rstrip('.')}"
                yield Temuan(kata_di(each.at, name), message, "gabungkan kedua definisinya")
                break
