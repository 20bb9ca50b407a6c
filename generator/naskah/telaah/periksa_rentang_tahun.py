"""The check of ranges of years in free text against that of the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.kenali_nama import (
    inti,
    rentang,
    rentang_judul,
    samakan,
)
from generator.naskah.telaah.nama_rencana import AWAL_KALIMAT, nama_sebelum, teks_bebas
from generator.naskah.telaah.teks_telaah import kata_di

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Telaah

_SINGKATAN = re.compile(r"(.{3,200}?),? yang selanjutnya disingkat(?: dengan)? ([^\s,]+)", re.IGNORECASE)
_MASA = re.compile(r"\b(?:berlaku|dilaksanakan|jangka waktu|kurun waktu|selama)\b", re.IGNORECASE)
_RENCANA_LAIN = re.compile(
    r"\b(?:RPJM[DN]?|RPJP[DN]?|renstra|RKPD|rencana (?:strategis|pembangunan|kerja)|visi)\b", re.IGNORECASE
)


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
                yield Temuan(kata_di(at, words), message, "samakan rentangnya dengan judul")


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
