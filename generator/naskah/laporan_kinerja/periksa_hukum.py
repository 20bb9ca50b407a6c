"""Laws that running text cites, held against the library."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.baca_kata import kata
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN
from generator.naskah.umum.sitasi import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan

SUMBER = "UU 12/2011 Lampiran II, bagian Dasar Hukum"
_TENTANG = re.compile(r"\bNomor\s+(?P<nomor>\d+)\s+Tahun\s+(?P<tahun>\d{4})\s+tentang\s+", re.IGNORECASE)
_NOMOR = re.compile(r"\s+Nomor\s+\d+\s+Tahun\s+\d{4}.*$", re.DOTALL)
_GANDA = re.compile(
    r"\b(?:Peraturan\s+(?:Permen\w*|Perpres|Perda|Perbup|Perwal\w*|Perka\w*|PP)|Undang-Undang\s+UU|Instruksi\s+Inpres|Keputusan\s+Kep(?:pres|men\w*))"
    r"(?=\s+Nomor\b)",
)
_LEMBARAN = re.compile(
    r"\(\s*(?P<kurang>(?:Daerah|Negara)\s+(?:Provinsi|Kabupaten|Kota|Republik)\s+[^()]{0,60}?Tahun\s+\d{4}\s+Nomor\b)",
    re.IGNORECASE,
)


@LAPORAN.periksa("NAR009", Severity.PERINGATAN, SUMBER)
def judul_peraturan(laporan: Laporan) -> Iterator[Temuan]:
    """Judul peraturan dalam uraian berbeda dari pustaka.

    Peraturan dikutip dengan judul resminya. Tulis `[[id]]` agar judulnya diambil dari pustaka peraturan.

    Salah:
        Peraturan Menteri ... Nomor 53 Tahun 2014 tentang Petunjuk Teknis ... Reviu atas LAKIP
    Benar:
        [[permenpanrb-53-2014]]
    """
    laws: dict[tuple[str, int], list[str]] = {}
    for key, law in laporan.konteks.hukum.peraturan.items():
        if law.nomor and law.tahun and law.judul:
            laws.setdefault((law.nomor, law.tahun), []).append(key)
    for each in laporan.kalimat:
        for match in _TENTANG.finditer(each.teks):
            keys = laws.get((match["nomor"], int(match["tahun"])), ())
            found = next((one for one in keys if _same_kind(laporan, one, each.teks[: match.start()])), None)
            if found is None:
                continue
            title = laporan.konteks.hukum.peraturan[found].judul or ""
            wanted, written = _huruf(title), _huruf(each.teks[match.end() :])
            if not written.startswith(wanted) and written[:4] == wanted[:4]:
                words = match[0].strip()
                message = f"judul Nomor {match['nomor']} Tahun {match['tahun']} tidak sama dengan pustaka peraturan"
                yield Temuan(
                    laporan.di(*each.at, word=words),
                    message,
                    f"judulnya “{title.replace('*', '')}”; atau tulis [[{found}]]",
                )


def _huruf(text: str) -> str:
    """Return the letters and figures of a text: dashes, blanks and abbreviations in parentheses do not matter."""
    return "".join(re.findall(r"[^\W_]+", re.sub(r"\([A-Z]+\)", "", text).lower()))


def _same_kind(laporan: Laporan, key: str, before: str) -> bool:
    """Return whether a text names, right before the number, the kind of this law."""
    kind = kata(_NOMOR.sub("", short_name(laporan.konteks.hukum, key)))
    words = tuple(word for word in kata(before[-200:]) if word not in ("republik", "indonesia"))
    return words[-len(kind) :] == kind


@LAPORAN.periksa("NAR010", Severity.PERINGATAN, SUMBER)
def sebutan_peraturan(laporan: Laporan) -> Iterator[Temuan]:
    """Sebutan peraturan atau lembarannya rusak.

    Singkatan jenis peraturan tidak didahului jenis yang sama, dan tempat pengundangan disebut lengkap dengan kata
    "Lembaran" atau "Berita".

    Salah:
        Peraturan Permendagri Nomor 96 Tahun 2017; (Daerah Kabupaten Balangan Tahun 2013 Nomor 24)
    Benar:
        Permendagri Nomor 96 Tahun 2017; (Lembaran Daerah Kabupaten Balangan Tahun 2013 Nomor 24)
    """
    for each in laporan.kalimat:
        for match in _GANDA.finditer(each.teks):
            words = " ".join(match[0].split())
            short = words.split()[-1]
            yield Temuan(
                laporan.di(*each.at, word=words), f"“{words}” menyebut jenisnya dua kali", f"tulis {short} saja"
            )
        for match in _LEMBARAN.finditer(each.teks):
            words = " ".join(match["kurang"].split()[:2])
            message = f"tempat pengundangan tertulis “({words} ...”, tanpa kata Lembaran atau Berita"
            yield Temuan(laporan.di(*each.at, word=match["kurang"]), message, f"tulis (Lembaran {words} ...")
