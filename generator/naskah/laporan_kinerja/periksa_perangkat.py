"""The name of the agency in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.baca_kata import KATA, kata
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan


@LAPORAN.periksa("NAR008", Severity.PERINGATAN)
def nama_perangkat_daerah(laporan: Laporan) -> Iterator[Temuan]:
    """Nama perangkat daerah tidak lengkap.

    Nama resmi perangkat daerah ditulis utuh; singkatan dan alias di daerah.yaml boleh dipakai. Yang dilaporkan
    adalah nama yang kehilangan kata di tengah atau terpotong di belakang.

    Salah:
        Dinas Sosial, Pemberdayaan dan Perlindungan Anak  # tanpa "Perempuan"
    Benar:
        {{ perangkat_daerah.nama }}
    """
    agency = laporan.konteks.daerah.instansi(laporan.naskah.perangkat_daerah)
    official = kata(agency.nama) if agency else ()
    if agency is None or len(official) < 4:
        return  # a short name cannot be told from another agency's
    others = [kata(each) for each in (agency.nama, *agency.alias)]
    others += [kata(each.nama) for each in laporan.konteks.daerah.perangkat_daerah.values() if each is not agency]
    others += [kata(each.nama) for each in laporan.konteks.daerah.mitra.values()]
    for each in laporan.kalimat:
        if official[1] not in each.teks.lower():
            continue
        tokens = list(KATA.finditer(each.teks))
        words = tuple(token[0].lower() for token in tokens)
        for start in range(len(words) - 1):
            if words[start : start + 2] == official[:2]:
                used, missing = _missing(words[start:], official, others)
                if missing:
                    printed = each.teks[tokens[start].start() : tokens[start + used - 1].end()]
                    message = f"nama perangkat daerah tertulis “{printed}”, kurang “{' '.join(missing)}”"
                    hint = "kutip namanya: {{ perangkat_daerah.nama }}"
                    yield Temuan(laporan.di(*each.at, word=printed), message, hint)


def _missing(words: tuple[str, ...], official: tuple[str, ...], others: list[tuple[str, ...]]) -> tuple[int, list[str]]:
    """Return how many words a name takes and which words of the official one it lacks: none for another name."""
    if any(words[: len(name)] == name for name in others):
        return 0, []
    taken, used = _aligned(words, official)
    missing = [official[n] for n in range(len(official)) if n not in taken]
    small = all(word in ("dan", "serta") for word in missing)
    another = len(taken) < 4 or len(taken) * 2 < len(official)
    return (0, []) if small or another else (used, missing)


def _aligned(words: tuple[str, ...], official: tuple[str, ...]) -> tuple[set[int], int]:
    """Return which words of the official name a text has, in order, and how many of its own words that takes.

    At most three words of the name may be lacking in a row; the first foreign word ends the name.
    """
    taken: set[int] = set()
    at = used = 0
    for word in words:
        ahead = next((n for n in range(at, min(at + 4, len(official))) if official[n] == word), None)
        if ahead is None:
            break
        taken.add(ahead)
        at, used = ahead + 1, used + 1
    return taken, used
