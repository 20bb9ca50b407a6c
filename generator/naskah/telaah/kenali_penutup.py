"""The closing of a regulation: order of promulgation, dates, officials, gazette."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.naskah.telaah.bentuk import Paragraf, Tanggal
from generator.naskah.telaah.kenali_baris import bernama

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.naskah.telaah.kenali_baris import Baris

MULAI = re.compile(r"Agar\s+(?:setiap|semua)\s+orang\b|(?:Ditetapkan|Diundangkan|Disahkan)\s+(?:di|pada)\b")
_PERISTIWA = re.compile(r"(Ditetapkan|Diundangkan|Disahkan)\s+di\b\s*:?\s*(.*)")
_PADA = re.compile(r"\bpada\s+tanggal\b\s*:?\s*", re.IGNORECASE)
_TANGGAL = re.compile(r"[0-9]{1,2}\s+[A-Za-z]+\s+[0-9]{4}")


def baca_penutup(lines: Sequence[Baris]) -> tuple[tuple[Paragraf, ...], tuple[Tanggal, ...]]:
    """Return the lines of the closing, and the dates in it."""
    out: list[Paragraf] = []
    dates: list[Tanggal] = []
    waiting: tuple[str, str] | None = None
    for line in lines:
        out.append(Paragraf(line.teks, bernama(line.at, "penutup", line.teks)))
        text = line.teks
        found = _PERISTIWA.match(text)
        if found:
            waiting, text = (found[1], found[2].strip()), found[2]
        if waiting is None:
            continue
        when = _PADA.search(text)
        if when is None:
            continue
        event, place = waiting
        place = text[: when.start()].strip(" ,") if found else place
        rest = text[when.end() :]
        day = _TANGGAL.match(rest)
        dates.append(Tanggal(event, place, day[0] if day else rest[:40], bernama(line.at, f"{event} di", rest[:40])))
        waiting = None
    return tuple(out), tuple(dates)
