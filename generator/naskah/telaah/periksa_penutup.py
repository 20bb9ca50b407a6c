"""Checks of the closing: commencement, promulgation and the gazette."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah import sumber
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.teks_telaah import kata_di

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Paragraf, Telaah

LEMBARAN = re.compile(r"(BERITA|LEMBARAN)\s+DAERAH\b.*?\bTAHUN\s+([0-9]{4})\b")
_MULAI_BERLAKU = re.compile(r"\bmulai\s+berlaku\b", re.IGNORECASE)
_SEJAK = re.compile(
    r"\bmulai\s+berlaku\s+((?:sejak|terhitung|pada\s+saat|saat)\b[^.;]{0,60}|pada\s+tanggal\s+(?:di\w+))"
)
_PERINTAH = re.compile(r"Agar\s+(?:setiap|semua)\s+orang\b")
_BAKU = re.compile(
    r"Agar setiap orang mengetahuinya, memerintahkan pengundangan .+ dengan penempatannya dalam (?:Berita|Lembaran)\b"
)
_PASAL_LENGKAP = 3


@TELAAH.periksa("PEN006", Severity.PERINGATAN, sumber.PENUTUP)
def mulai_berlaku(telaah: Telaah) -> Iterator[Temuan]:
    """Pasal mulai berlaku.

    Pasal terakhir menyatakan: Peraturan ini mulai berlaku pada tanggal diundangkan. Keputusan mulai berlaku pada
    tanggal ditetapkan. Tanggal yang ditentukan lain boleh; sejak, terhitung, dan pada saat tidak baku. Naskah yang
    baru berisi satu atau dua pasal belum diperiksa kelengkapannya.

    Salah:
        Peraturan Bupati ini mulai berlaku sejak tanggal ditetapkan.

    Benar:
        Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
    """
    decree = telaah.jenis.startswith("Keputusan")
    right = "ditetapkan" if decree else "diundangkan"
    own = [unit for unit in telaah.batang_tubuh if _MULAI_BERLAKU.search(unit.teks)]
    for unit in own:
        found = _SEJAK.search(unit.teks)
        said = " ".join(found[1].split()) if found else ""
        if found and said != f"pada tanggal {right}" and f"{telaah.jenis} ini" in unit.teks:
            at = kata_di(unit.at, found[1])
            yield Temuan(
                at, f"rumusan tidak baku: `mulai berlaku {said}`", f"tulis `mulai berlaku pada tanggal {right}`"
            )
    articles = sum(unit.jenis == "pasal" for unit in telaah.batang_tubuh)
    if not own and not decree and telaah.jenis and articles >= _PASAL_LENGKAP:
        at = telaah.batang_tubuh[-1].at
        hint = f"tambahkan pasal: `{telaah.jenis} ini mulai berlaku pada tanggal {right}`"
        yield Temuan(at, "tidak ada pasal yang menyatakan kapan peraturan ini mulai berlaku", hint)


@TELAAH.periksa("PEN007", Severity.PERINGATAN, sumber.PENUTUP)
def perintah_pengundangan(telaah: Telaah) -> Iterator[Temuan]:
    """Perintah pengundangan.

    Peraturan kepala daerah ditempatkan dalam Berita Daerah, Peraturan Daerah dalam Lembaran Daerah. Perintahnya
    berbunyi: Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya
    dalam Berita Daerah Kabupaten X. Keputusan tidak diundangkan.

    Salah:
        PERATURAN BUPATI ... dengan penempatannya dalam Lembaran Daerah Kabupaten X.

    Benar:
        PERATURAN BUPATI ... dengan penempatannya dalam Berita Daerah Kabupaten X.
    """
    if not telaah.jenis.startswith("Peraturan") or not telaah.penutup:
        return
    right = "Lembaran" if telaah.jenis == "Peraturan Daerah" else "Berita"
    wrong = "Berita" if right == "Lembaran" else "Lembaran"
    order = _order(telaah.penutup)
    if order is None:
        hint = "tulis `Agar setiap orang mengetahuinya, memerintahkan pengundangan ...`"
        yield Temuan(telaah.penutup[0].at, "perintah pengundangan tidak ada", hint)
    elif f"{wrong} Daerah" not in order.teks and not _BAKU.match(order.teks):
        hint = f"tulis `Agar setiap orang mengetahuinya, memerintahkan pengundangan {telaah.jenis} ini ...`"
        yield Temuan(order.at, "rumusan perintah pengundangan tidak baku", hint)
    named = [(order, f"{wrong} Daerah")] if order else []
    named += [(line, f"{wrong} DAERAH".upper()) for line in telaah.penutup if LEMBARAN.match(line.teks)]
    for line, words in named:
        if words in line.teks:
            message = f"{telaah.jenis} ditempatkan dalam {right} Daerah, bukan {wrong} Daerah"
            yield Temuan(kata_di(line.at, words), message, f"tulis {right} Daerah")


def _order(lines: tuple[Paragraf, ...]) -> Paragraf | None:
    """Return the order of promulgation, put together where it runs over several lines."""
    for n, line in enumerate(lines):
        if _PERINTAH.match(line.teks):
            parts = [line.teks]
            for more in lines[n + 1 : n + 5]:
                if parts[-1].endswith(".") or more.teks.startswith(("Ditetapkan", "Diundangkan")):
                    break
                parts.append(more.teks)
            return line._replace(teks=" ".join(parts))
    return None
