"""Checks of Mengingat against the library of laws: what has been amended or repealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.dasar_hukum import dasar_hukum, dikenal
from generator.naskah.telaah.peristiwa import hari
from generator.naskah.telaah.sitasi_terbaca import Katalog
from generator.naskah.umum.sitasi import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah


@TELAAH.periksa("DAS008", Severity.PERINGATAN, sumber.DASAR_HUKUM)
def rantai_perubahan(telaah: Telaah) -> Iterator[Temuan]:
    """Perubahan peraturan yang dikutip tidak mutakhir.

    Peraturan yang telah diubah dikutip dengan perubahan terakhirnya pada saat naskah ditetapkan. Perubahan pada tahun
    yang sama tidak dipersoalkan, sebab mungkin terjadi sesudah penetapan.

    Salah:
        Undang-Undang Nomor 23 Tahun 2002 ... sebagaimana telah diubah dengan Undang-Undang Nomor 35 Tahun 2014 ...
        (pada tahun 2022, sesudah Undang-Undang Nomor 17 Tahun 2016)

    Benar:
        ... sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 17 Tahun 2016 ...
    """
    if telaah.hukum is None or telaah.tahun is None:
        return
    catalogue, laws = Katalog(telaah.hukum), telaah.hukum.peraturan
    for butir, read in dasar_hukum(telaah):
        key = catalogue.cari(read.pokok.peraturan)
        chain = [each for each in laws[key].diubah_oleh if laws[each].tahun < telaah.tahun] if key else []
        if not chain:
            continue
        newest = laws[chain[-1]]
        name = read.pokok.peraturan.sebutan
        hint = f"perubahan terakhir menurut pustaka: {short_name(telaah.hukum, chain[-1])}"
        cited = read.perubahan.peraturan if read.perubahan else None
        if cited is None and not read.hubungan:
            yield Temuan(butir.at, f"{name} dikutip tanpa perubahannya", hint)
        elif cited is not None and (cited.tahun, _number(cited.nomor)) < (newest.tahun, _number(newest.nomor)):
            yield Temuan(butir.at, f"{name} dikutip sampai dengan perubahan oleh {cited.sebutan}", hint)


def _number(nomor: str | None) -> int:
    return int(nomor) if nomor and nomor.isdecimal() else 0


@TELAAH.periksa("DAS009", Severity.PERINGATAN, sumber.DASAR_HUKUM)
def sudah_dicabut(telaah: Telaah) -> Iterator[Temuan]:
    """Dasar hukum sudah dicabut.

    Peraturan yang sudah dicabut saat naskah ditetapkan tidak dapat menjadi dasar hukum; kutip penggantinya. Bila
    pencabutnya terbit pada tahun yang sama, tanggalnya dibandingkan sejauh tercatat dalam pustaka (`diundangkan`).

    Salah:
        Undang-Undang Nomor 36 Tahun 2009 tentang Kesehatan  (naskah tahun 2024)

    Benar:
        Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan
    """
    if telaah.tahun is None:
        return
    enacted = hari(telaah, "Ditetapkan")
    day = enacted[0] if enacted else None
    for butir, cited, key, hukum in dikenal(telaah):
        law = hukum.peraturan[key]
        successor = hukum.peraturan.get(law.dicabut_oleh) if law.dicabut_oleh else None
        if law.status != "dicabut" or successor is None or law.dicabut_oleh is None:
            continue
        since = successor.diundangkan
        before = since < day if since and day else successor.tahun < telaah.tahun
        if before:
            name = short_name(hukum, law.dicabut_oleh).replace("*", "")
            yield Temuan(butir.at, f"{cited.peraturan.sebutan} sudah dicabut", f"dicabut dengan {name}")
