"""Checks of the title: one name and one range of years everywhere."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.bentuk import Paragraf
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.kenali_nama import (
    inti,
    is_penutup,
    nama_ditetapkan,
    rentang,
    rentang_judul,
    samakan,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import TabelCetak, Telaah

_SUMBER = "UU 12/2011 Lampiran II, bagian Judul"
_AWAL_KALIMAT = re.compile(r"[.;:](?=\s)")
_SINGKATAN = re.compile(r"(.{3,200}?),? yang selanjutnya disingkat(?: dengan)? ([^\s,]+)", re.IGNORECASE)
_MASA = re.compile(r"\b(?:berlaku|dilaksanakan|jangka waktu|kurun waktu|selama)\b", re.IGNORECASE)
_RENCANA_LAIN = re.compile(
    r"\b(?:RPJM[DN]?|RPJP[DN]?|renstra|RKPD|rencana (?:strategis|pembangunan|kerja)|visi)\b", re.IGNORECASE
)
_WALIKOTA = re.compile(r"\bwalikota\b(?!\s+\S+(?:\s+\S+)?\s+nomor)", re.IGNORECASE)
_TAHUN = re.compile(r"(?:tahun\s+)?((?:19|20)[0-9]{2})", re.IGNORECASE)


@TELAAH.periksa("JUD002", Severity.GALAT, _SUMBER)
def nama_di_pembukaan(telaah: Telaah) -> Iterator[Temuan]:
    """Nama peraturan di pembukaan berbeda dari judul.

    Nama dan rentang tahun ditulis di judul, di butir terakhir Menimbang, dan di Menetapkan. Ketiganya harus sama,
    sebab nama itulah yang dikutip orang. Tanda hubung dan huruf kapital tidak dibandingkan.

    Salah:
        TENTANG RENCANA AKSI DAERAH TAHUN 2022-2023
        ... perlu menetapkan Peraturan Wali Kota tentang Rencana Aksi Daerah Tahun 2022-2033;

    Benar:
        ... perlu menetapkan Peraturan Wali Kota tentang Rencana Aksi Daerah Tahun 2022-2023;
    """
    if not telaah.nama:
        return
    places = [(each.at, "Menimbang", nama_ditetapkan(each.teks)) for each in telaah.menimbang[-1:]]
    if telaah.menetapkan:
        about = re.split(r"\btentang\b", telaah.menetapkan.teks, maxsplit=1, flags=re.IGNORECASE)
        places.append((telaah.menetapkan.at, "Menetapkan", about[1].strip(" .:") if len(about) > 1 else ""))
    for at, part, name in places:
        if name and samakan(name) != samakan(telaah.nama):
            yield Temuan(at, beda_nama(name, telaah.nama, part), f"tulis sama dengan judul: {telaah.nama}")


def beda_nama(name: str, title: str, part: str) -> str:
    """Return what differs between a name and the title: the years alone, or the words."""
    here, there = next(rentang(name), None), next(rentang(title), None)
    if here and there and str(here) != str(there) and inti(name, "") == inti(title, ""):
        return f"rentang tahun di {part} {here}, sedangkan di judul {there}"
    return f"nama peraturan di {part} berbeda dari judul: {name}"


@TELAAH.periksa("JUD003", Severity.PERINGATAN)
def rentang_tahun(telaah: Telaah) -> Iterator[Temuan]:
    """Rentang tahun berbeda dari judul.

    Rentang tahun rencana disebut lagi di Menimbang, di pasal jangka waktu, dan di lampiran. Bila berbeda dari judul,
    pembaca tidak tahu tahun mana yang berlaku. Yang dibandingkan hanya rentang di belakang nama rencana itu sendiri,
    dan rentang dalam pasal yang mengatur masa berlakunya.

    Salah:
        RAD-KLA dilaksanakan mulai tahun 2021 sampai dengan tahun 2024.  (judul: Tahun 2021-2023)

    Benar:
        RAD-KLA dilaksanakan mulai tahun 2021 sampai dengan tahun 2023.
    """
    title = rentang_judul(telaah)
    if title is None:
        return
    short, whole = _singkatan(telaah), inti(telaah.nama, telaah.daerah)
    for text, at, in_body in _free_texts(telaah):
        for each in rentang(text):
            if str(each) == str(title):
                continue
            named = _named(text, each.mulai, telaah)
            same = named and inti(named, telaah.daerah) == whole
            if same or (in_body and _is_period(_sentence(text, each.mulai, each.selesai), short)):
                words = text[each.mulai : each.selesai]
                message = f"rentang tahun {each} berbeda dari judul, {title}"
                yield Temuan(replace(at, word=words), message, "samakan rentangnya dengan judul")


@TELAAH.periksa("JUD004", Severity.PERINGATAN)
def nama_terpotong(telaah: Telaah) -> Iterator[Temuan]:
    """Nama rencana terpotong.

    Bila nama rencana ditulis lengkap dengan rentang tahunnya di Menimbang atau batang tubuh, namanya harus sama dengan
    judul. Nama daerah boleh tidak disebut; kata lain tidak boleh hilang. Untuk bentuk pendek, pakai singkatan yang
    didefinisikan di ketentuan umum.

    Salah:
        pelaksanaan Rencana Aksi Daerah Kabupaten Hulu Sungai Selatan Tahun 2021-2023

    Benar:
        pelaksanaan Rencana Aksi Daerah Kabupaten Layak Anak Kabupaten Hulu Sungai Selatan Tahun 2021-2023
    """
    title = rentang_judul(telaah)
    if title is None:
        return
    whole = inti(telaah.nama, telaah.daerah)
    for text, at, _ in [*_considerations(telaah), *_body(telaah)]:
        for each in rentang(text):
            named = _named(text, each.mulai, telaah)
            found = inti(named, telaah.daerah)
            missing = [word for word in whole.split() if word not in found.split()]
            if str(each) == str(title) and found and missing and set(found.split()) < set(whole.split()):
                message = f"nama rencana di sini kehilangan kata: {' '.join(missing)}"
                yield Temuan(replace(at, word=named.strip()), message, f"tulis sama dengan judul: {telaah.nama}")


@TELAAH.periksa("JUD005", Severity.PERINGATAN, _SUMBER)
def tanda_baca_judul(telaah: Telaah) -> Iterator[Temuan]:
    """Tanda baca di akhir judul.

    Judul peraturan dan kepala lampiran ditulis tanpa tanda baca akhir. Titik hanya ada di belakang nama pada
    Menetapkan.

    Salah:
        TENTANG RENCANA AKSI DAERAH TAHUN 2021-2023.

    Benar:
        TENTANG RENCANA AKSI DAERAH TAHUN 2021-2023
    """
    heads = [("judul", telaah.judul[-1:])] + [
        (f"kepala Lampiran {each.nomor}".strip(), each.kepala[-1:]) for each in telaah.lampiran if not each.at.path
    ]
    for name, lines in heads:
        for line in lines:
            if line.teks.endswith((".", ";", ",", ":")) and not line.teks.endswith("..."):
                yield Temuan(line.at, f"{name} berakhir dengan tanda `{line.teks[-1]}`", "hapus tanda baca di akhirnya")


@TELAAH.periksa("JUD006", Severity.PERINGATAN)
def wali_kota(telaah: Telaah) -> Iterator[Temuan]:
    """Penulisan Wali Kota.

    Jabatan itu ditulis dua kata, Wali Kota, dan sama di seluruh naskah. Nama peraturan lama dikutip sebagaimana
    diundangkan, jadi "Peraturan Walikota X Nomor n" tidak diperiksa. Temuan ini satu untuk seluruh naskah.

    Salah:
        Walikota membentuk gugus tugas.

    Benar:
        Wali Kota membentuk gugus tugas.
    """
    titled = ((each.teks, each.at, False) for each in (*telaah.judul, *telaah.penutup))
    texts = [*titled, *_considerations(telaah), *_body(telaah)]
    found = [(at, match[0]) for text, at, _ in texts if (match := _WALIKOTA.search(text))]
    if found:
        at, word = found[0]
        times = f", di {len(found)} tempat" if len(found) > 1 else ""
        yield Temuan(replace(at, word=word), f"`{word}` ditulis serangkai{times}", "tulis dua kata: Wali Kota")


@TELAAH.periksa("JUD007", Severity.PERINGATAN)
def kolom_tahun(telaah: Telaah) -> Iterator[Temuan]:
    """Kolom tahun di luar rentang judul.

    Kolom tahun di bawah TARGET harus tahun-tahun dalam rentang judul. Tahun di luar rentang itu biasanya tersisa dari
    matriks periode sebelumnya.

    Salah:
        TARGET: 2020 | 2021 | 2022   (judul: Tahun 2021-2023)

    Benar:
        TARGET: 2021 | 2022 | 2023
    """
    title = rentang_judul(telaah)
    if title is None:
        return
    for lampiran in telaah.lampiran:
        for table in lampiran.isi:
            if isinstance(table, Paragraf):
                continue
            outside = sorted({year for year in _target_years(table) if not title.awal <= year <= title.akhir})
            if outside:
                years = ", ".join(map(str, outside))
                yield Temuan(table.at, f"kolom target tahun {years} di luar rentang judul, {title}", "samakan kolomnya")


@TELAAH.periksa("JUD008", Severity.GALAT, _SUMBER)
def tahun_penetapan(telaah: Telaah) -> Iterator[Temuan]:
    """Tahun di judul berbeda dari tahun penetapan.

    Nomor peraturan diberikan pada tahun penetapannya, jadi tahun di judul harus sama dengan tahun pada tanggal
    penetapan.

    Salah:
        NOMOR 25 TAHUN 2023 ... Ditetapkan di Kandangan pada tanggal 29 Mei 2022

    Benar:
        NOMOR 25 TAHUN 2023 ... Ditetapkan di Kandangan pada tanggal 29 Mei 2023
    """
    for each in telaah.tanggal:
        year = _TAHUN.search(each.teks)
        if each.peristiwa == "Ditetapkan" and telaah.tahun and year and int(year[1]) != telaah.tahun:
            message = f"ditetapkan pada tahun {year[1]}, sedangkan judul menyebut tahun {telaah.tahun}"
            yield Temuan(each.at, message, "samakan tahun di judul dengan tahun penetapan")


def _considerations(telaah: Telaah) -> Iterator[tuple[str, Place, bool]]:
    """Yield the considerations but the one that says what is enacted: JUD002 compares that."""
    for n, each in enumerate(telaah.menimbang, 1):
        if not is_penutup(each) and not (n == len(telaah.menimbang) and nama_ditetapkan(each.teks)):
            yield each.teks, each.at, False


def _body(telaah: Telaah) -> Iterator[tuple[str, Place, bool]]:
    yield from ((each.teks, each.at, True) for each in telaah.batang_tubuh)


def _free_texts(telaah: Telaah) -> Iterator[tuple[str, Place, bool]]:
    yield from _considerations(telaah)
    yield from _body(telaah)
    for lampiran in telaah.lampiran:
        yield from ((each.teks, each.at, False) for each in lampiran.isi if isinstance(each, Paragraf))


def _named(text: str, end: int, telaah: Telaah) -> str:
    """Return the name that runs up to a range of years and begins like the title; empty for another name."""
    start = max(0, end - 300)
    before = _AWAL_KALIMAT.split(text[start:end])[-1]
    key = " ".join(samakan(telaah.nama).split()[:3])
    at = before.casefold().rfind(key) if key else -1
    return before[at:] if at >= 0 else ""


def _sentence(text: str, start: int, end: int) -> str:
    before = _AWAL_KALIMAT.split(text[max(0, start - 600) : start])[-1]
    return before + _AWAL_KALIMAT.split(text[start : end + 300])[0]


def _singkatan(telaah: Telaah) -> str:
    """Return the short form that the definitions give the plan of the title, such as RAD-KLA."""
    words = samakan(telaah.nama).split()[:3]
    for each in telaah.batang_tubuh:
        if (
            each.jenis == "definisi"
            and (found := _SINGKATAN.match(each.teks))
            and samakan(found[1]).split()[:3] == words
        ):
            return found[2]
    return ""


def _is_period(sentence: str, short: str) -> bool:
    if not short or _RENCANA_LAIN.search(sentence) or not _MASA.search(sentence):
        return False
    return _plain(short) in _plain(sentence)


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum() or char == " ").replace(" ", "")


def _target_years(table: TabelCetak) -> Iterator[int]:
    """Yield the years that stand as columns below the heading TARGET."""
    for upper, lower in zip(table.kepala, table.kepala[1:], strict=False):
        for above, cell in zip(upper, lower, strict=False):
            found = _TAHUN.fullmatch(cell.strip())
            if found and "TARGET" in above.upper():
                yield int(found[1])
