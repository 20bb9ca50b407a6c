"""The attachments of a regulation: heading block, paragraphs and tables, without the signature at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.naskah.telaah.bentuk import Lampiran, Paragraf, TabelCetak
from generator.naskah.telaah.kenali_baris import KEPALA_LAMPIRAN, Baris, bernama
from generator.naskah.telaah.kenali_kepala import JABATAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.naskah.telaah.bentuk import Cetak

_BAB = re.compile(r"BAB\s*[IVXLC]+\b|Pasal\s+[0-9]|[A-Z0-9a-z]{1,3}[.)]\s")
_AKHIR = 8


def mulai_lampiran(line: Baris | TabelCetak) -> bool:
    """Return whether an attachment begins here."""
    return isinstance(line, Baris) and KEPALA_LAMPIRAN.match(line.teks) is not None


def baca_lampiran(lines: Sequence[Baris | TabelCetak], nama: str) -> Lampiran:
    """Return one attachment; its lines begin with the word LAMPIRAN, `nama` is the name of the regulation."""
    first = lines[0]
    assert isinstance(first, Baris)
    found = KEPALA_LAMPIRAN.match(first.teks)
    number = (found[1] or "") if found else ""
    called = f"Lampiran {number}".strip()
    end = _end_of_head(lines, nama)
    head = tuple(
        Paragraf(x.teks, bernama(x.at, f"kepala {called}", x.teks)) for x in lines[:end] if isinstance(x, Baris)
    )
    content: list[Cetak] = []
    for each in lines[end : _signature(lines, end)]:
        if isinstance(each, Baris):
            content.append(Paragraf(each.teks, bernama(each.at, called, each.teks)))
        else:
            content.append(each._replace(at=bernama(each.at, f"tabel dalam {called}")))
    return Lampiran(number, head, tuple(content), bernama(first.at, called))


def _end_of_head(lines: Sequence[Baris | TabelCetak], nama: str) -> int:
    """Return where the heading block ends: with its paragraph or table, else with the name of the regulation."""
    about, name = False, ""
    wanted = _bare(nama)
    for n, line in enumerate(lines):
        if not isinstance(line, Baris) or n > 20:
            return n
        same = n > 0 and line.kelompok == lines[0].kelompok  # type: ignore[union-attr]
        if n and not same and (_BAB.match(line.teks) or line.teks != line.teks.upper()):
            return n
        if about and not same and name and _is_whole(name, wanted):
            return n
        words = line.teks
        if not about and "TENTANG" in words:
            about, words = True, words.partition("TENTANG")[2]
        if about:
            name = f"{name} {words}".strip(" :")
    return len(lines)


def _is_whole(name: str, wanted: str) -> bool:
    bare = _bare(name)
    return len(bare) >= len(wanted) or (bare[-4:].isdigit() and wanted[-4:].isdigit())


def _bare(text: str) -> str:
    return "".join(char for char in text.upper() if char.isalnum())


def _signature(lines: Sequence[Baris | TabelCetak], start: int) -> int:
    """Return where the signature below an attachment begins."""
    for n in range(max(start, len(lines) - _AKHIR), len(lines)):
        line = lines[n]
        if isinstance(line, Baris) and line.teks.endswith(",") and JABATAN.fullmatch(line.teks):
            return n
    return len(lines)
