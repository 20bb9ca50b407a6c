"""Checks of Mengingat against the library of laws: number, title, gazette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.dasar_hukum import dasar_hukum, dikenal
from generator.naskah.telaah.sitasi_terbaca import Katalog, samakan_judul
from generator.naskah.umum.sitasi import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah


@TELAAH.periksa("DAS006", Severity.PERINGATAN, sumber.DASAR_HUKUM)
def judul_peraturan(telaah: Telaah) -> Iterator[Temuan]:
    """Judul peraturan yang dikutip berbeda dari pustaka.

    Judul peraturan dikutip utuh, sebagaimana diundangkan. Huruf kapital dan koma tidak dibandingkan. Bila pustaka yang
    keliru, betulkan di hukum.yaml.

    Salah:
        Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintah Daerah

    Benar:
        Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
    """
    for butir, cited, key, hukum in dikenal(telaah):
        title = hukum.peraturan[key].judul or ""
        if title and cited.judul and samakan_judul(title) != samakan_judul(cited.judul):
            message = f"judul {cited.peraturan.sebutan} tertulis `{cited.judul}`"
            yield Temuan(butir.at, message, f"menurut pustaka: {title.replace('*', '')}")


@TELAAH.periksa("DAS007", Severity.PERINGATAN, sumber.DASAR_HUKUM)
def nomor_lembaran(telaah: Telaah) -> Iterator[Temuan]:
    """Lembaran peraturan yang dikutip berbeda dari pustaka.

    Tahun dan nomor lembaran serta nomor tambahannya dikutip di belakang judul, di dalam kurung. Yang dibandingkan hanya
    peraturan yang lembarannya tercatat dalam pustaka.

    Salah:
        (Lembaran Negara ... Tahun 2016 Nomor 114, Tambahan Lembaran Negara ... Nomor 5888)

    Benar:
        (Lembaran Negara ... Tahun 2016 Nomor 114, Tambahan Lembaran Negara ... Nomor 5887)
    """
    for butir, cited, key, hukum in dikenal(telaah):
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


@TELAAH.periksa("DAS017", Severity.PERINGATAN, sumber.DASAR_HUKUM)
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
