"""Checks of years against those of the title: in texts and in the columns of a matrix."""

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
    rentang,
    rentang_judul,
    samakan,
)
from generator.naskah.telaah.nama_rencana import AWAL_KALIMAT, nama_sebelum, teks_bebas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import TabelCetak, Telaah

_SINGKATAN = re.compile(r"(.{3,200}?),? yang selanjutnya disingkat(?: dengan)? ([^\s,]+)", re.IGNORECASE)
_MASA = re.compile(r"\b(?:berlaku|dilaksanakan|jangka waktu|kurun waktu|selama)\b", re.IGNORECASE)
_RENCANA_LAIN = re.compile(
    r"\b(?:RPJM[DN]?|RPJP[DN]?|renstra|RKPD|rencana (?:strategis|pembangunan|kerja)|visi)\b", re.IGNORECASE
)
_TAHUN = re.compile(r"(?:tahun\s+)?((?:19|20)[0-9]{2})", re.IGNORECASE)


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
    for text, at, in_body in teks_bebas(telaah):
        for each in rentang(text):
            if str(each) == str(title):
                continue
            named = nama_sebelum(text, each.mulai, telaah)
            same = named and inti(named, telaah.daerah) == whole
            if same or (in_body and _is_period(_sentence(text, each.mulai, each.selesai), short)):
                words = text[each.mulai : each.selesai]
                message = f"rentang tahun {each} berbeda dari judul, {title}"
                yield Temuan(replace(at, word=words), message, "samakan rentangnya dengan judul")


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


def _sentence(text: str, start: int, end: int) -> str:
    before = AWAL_KALIMAT.split(text[max(0, start - 600) : start])[-1]
    return before + AWAL_KALIMAT.split(text[start : end + 300])[0]


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
