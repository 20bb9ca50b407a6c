"""Checks of Mengingat against the library of laws: title, gazette, amendments, status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.bahasa.tanggal import TanggalError, parse_tanggal
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.sitasi_terbaca import Katalog, samakan_judul, urai
from generator.naskah.umum.sitasi import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.bahasa.tanggal import Tanggal
    from generator.naskah.telaah.bentuk import Butir, Telaah
    from generator.naskah.telaah.sitasi_terbaca import DasarHukum, Sitasi
    from generator.naskah.umum.hukum import PustakaHukum

_SUMBER = "UU 12/2011 Lampiran II, bagian Dasar Hukum"


def dasar_hukum(telaah: Telaah) -> Iterator[tuple[Butir, DasarHukum]]:
    """Yield the items of Mengingat that name a law by number and year."""
    for each in telaah.mengingat:
        read = urai(each.teks)
        if read is not None:
            yield each, read


def _known(telaah: Telaah) -> Iterator[tuple[Butir, Sitasi, str, PustakaHukum]]:
    """Yield every citation of a law that the library has, amending laws too."""
    if telaah.hukum is None:
        return
    catalogue = Katalog(telaah.hukum)
    for butir, read in dasar_hukum(telaah):
        for cited in (read.pokok, read.perubahan):
            key = catalogue.cari(cited.peraturan) if cited else None
            if cited is not None and key is not None:
                yield butir, cited, key, telaah.hukum


@TELAAH.periksa("DAS006", Severity.PERINGATAN, _SUMBER)
def judul_peraturan(telaah: Telaah) -> Iterator[Temuan]:
    """Judul peraturan yang dikutip berbeda dari pustaka.

    Judul peraturan dikutip utuh, sebagaimana diundangkan. Huruf kapital dan koma tidak dibandingkan. Bila pustaka yang
    keliru, betulkan di hukum.yaml.

    Salah:
        Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintah Daerah

    Benar:
        Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
    """
    for butir, cited, key, hukum in _known(telaah):
        title = hukum.peraturan[key].judul or ""
        if title and cited.judul and samakan_judul(title) != samakan_judul(cited.judul):
            message = f"judul {cited.peraturan.sebutan} tertulis `{cited.judul}`"
            yield Temuan(butir.at, message, f"menurut pustaka: {title.replace('*', '')}")


@TELAAH.periksa("DAS007", Severity.PERINGATAN, _SUMBER)
def nomor_lembaran(telaah: Telaah) -> Iterator[Temuan]:
    """Lembaran peraturan yang dikutip berbeda dari pustaka.

    Tahun dan nomor lembaran serta nomor tambahannya dikutip di belakang judul, di dalam kurung. Yang dibandingkan hanya
    peraturan yang lembarannya tercatat dalam pustaka.

    Salah:
        (Lembaran Negara ... Tahun 2016 Nomor 114, Tambahan Lembaran Negara ... Nomor 5888)

    Benar:
        (Lembaran Negara ... Tahun 2016 Nomor 114, Tambahan Lembaran Negara ... Nomor 5887)
    """
    for butir, cited, key, hukum in _known(telaah):
        law = hukum.peraturan[key]
        gazette = law.lembaran
        if gazette is None or hukum.jenis[law.jenis].lembaran is None:
            continue
        name = cited.peraturan.sebutan
        right = f"Tahun {gazette.tahun} Nomor {gazette.nomor}"
        hint = f"menurut pustaka: {right}" + (f", tambahan Nomor {gazette.tambahan}" if gazette.tambahan else "")
        found = cited.tahun_nomor
        if found is None:
            yield Temuan(butir.at, f"{name} dikutip tanpa tahun dan nomor lembaran", hint)
        elif found != (gazette.tahun, gazette.nomor):
            yield Temuan(butir.at, f"lembaran {name} tertulis Tahun {found[0]} Nomor {found[1]}", hint)
        if found is None or gazette.tambahan is None:
            continue
        if cited.tambahan is None:
            yield Temuan(butir.at, f"{name} dikutip tanpa nomor tambahan lembaran", hint)
        elif cited.tambahan != gazette.tambahan:
            yield Temuan(butir.at, f"tambahan lembaran {name} tertulis Nomor {cited.tambahan}", hint)


@TELAAH.periksa("DAS008", Severity.PERINGATAN, _SUMBER)
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


@TELAAH.periksa("DAS009", Severity.PERINGATAN, _SUMBER)
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
    day = _day(telaah)
    for butir, cited, key, hukum in _known(telaah):
        law = hukum.peraturan[key]
        successor = hukum.peraturan.get(law.dicabut_oleh) if law.dicabut_oleh else None
        if law.status != "dicabut" or successor is None or law.dicabut_oleh is None:
            continue
        since = successor.diundangkan
        before = since < day if since and day else successor.tahun < telaah.tahun
        if before:
            name = short_name(hukum, law.dicabut_oleh).replace("*", "")
            yield Temuan(butir.at, f"{cited.peraturan.sebutan} sudah dicabut", f"dicabut dengan {name}")


@TELAAH.periksa("DAS017", Severity.PERINGATAN, _SUMBER)
def nomor_peraturan(telaah: Telaah) -> Iterator[Temuan]:
    """Nomor peraturan yang dikutip keliru.

    Dalam pustaka tidak ada peraturan sejenis bernomor itu, tetapi ada yang berjudul dan bertahun sama dengan
    nomor lain.

    Salah:
        Undang-Undang Nomor 1 Tahun 2020 tentang Cipta Kerja

    Benar:
        Undang-Undang Nomor 11 Tahun 2020 tentang Cipta Kerja
    """
    if telaah.hukum is None:
        return
    catalogue = Katalog(telaah.hukum)
    for butir, read in dasar_hukum(telaah):
        for cited in (read.pokok, read.perubahan):
            if cited is None or not cited.judul or catalogue.cari(cited.peraturan) is not None:
                continue
            right = catalogue.berjudul(cited)
            if right is not None:
                hint = f"menurut pustaka: {short_name(telaah.hukum, right).replace('*', '')}"
                yield Temuan(butir.at, f"{cited.peraturan.sebutan} tentang {cited.judul} tidak dikenal", hint)


def _day(telaah: Telaah) -> Tanggal | None:
    for each in telaah.tanggal:
        if each.peristiwa == "Ditetapkan":
            try:
                return parse_tanggal(each.teks)
            except TanggalError:
                return None
    return None
