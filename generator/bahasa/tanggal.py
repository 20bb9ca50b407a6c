"""Read and print dates the Indonesian way: "29 Mei 2023"."""

import re
from typing import Final, NamedTuple

from generator.bahasa.salah_tulis import SalahTulisError

BULAN: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

_NOMOR_BULAN: Final = {nama.lower(): nomor for nomor, nama in enumerate(BULAN, 1)}
_BENTUK_LAIN: Final = (
    (1, ("january",)),
    (2, ("february", "pebruari", "peb")),
    (3, ("march", "mart")),
    (5, ("may",)),
    (6, ("june",)),
    (7, ("july",)),
    (8, ("august", "aug", "agt", "agust")),
    (9, ("sept",)),
    (10, ("october", "oct")),
    (11, ("nopember", "nop")),
    (12, ("december", "dec")),
)
_EJAAN_LAIN: Final = {
    **{nama[:3]: nomor for nama, nomor in _NOMOR_BULAN.items()},
    **{bentuk: nomor for nomor, semua in _BENTUK_LAIN for bentuk in semua},
    **_NOMOR_BULAN,
}
_ISO: Final = re.compile(r"([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})")
_BERKATA: Final = re.compile(r"([0-9]{1,2})\s+([A-Za-z]+)\s+([1-9][0-9]{3})")

# Forms that are understood well enough to suggest the right one, never to accept it.
_HARI_DAHULU: Final = re.compile(r"(?<![0-9])([0-9]{1,2})[-/., ]+([0-9]{1,2}|[A-Za-z]+)[-/., ]+([0-9]{4}|[0-9]{2})\b")
_TAHUN_DAHULU: Final = re.compile(r"(?<![0-9])([0-9]{4})[-/., ]+([0-9]{1,2}|[A-Za-z]+)[-/., ]+([0-9]{1,2})\b")
_BULAN_DAHULU: Final = re.compile(r"\b([A-Za-z]+)[-/., ]+([0-9]{1,2})(?:st|nd|rd|th)?[-/., ]+([0-9]{4})\b")
_TANPA_HARI: Final = re.compile(r"([A-Za-z]+)\s+([1-9][0-9]{3})")
_PANJANG_TAMPIL: Final = 40
_CONTOH: Final = "tulis hari, nama bulan, dan tahun, misalnya 29 Mei 2023"


class Tanggal(NamedTuple):
    """A day of the Gregorian calendar; compares in time order."""

    tahun: int
    bulan: int
    hari: int


class TanggalError(SalahTulisError):
    """A text that is not a date."""


def parse_tanggal(text: str) -> Tanggal:
    """Return the date written as "29 Mei 2023" or "2023-05-29"; anything else raises TanggalError with advice."""
    bare = text.strip()
    if iso := _ISO.fullmatch(bare):
        tanggal = Tanggal(int(iso[1]), int(iso[2]), int(iso[3]))
    elif (berkata := _BERKATA.fullmatch(bare)) and berkata[2].lower() in _NOMOR_BULAN:
        tanggal = Tanggal(int(berkata[3]), _NOMOR_BULAN[berkata[2].lower()], int(berkata[1]))
    else:
        raise _explain_bentuk(bare)
    if not _is_ada(tanggal):
        raise _explain_hari(bare, tanggal)
    return tanggal


def format_tanggal(t: Tanggal) -> str:
    """Print a date as legal drafts do: "29 Mei 2023"."""
    return f"{t.hari} {BULAN[t.bulan - 1]} {t.tahun}"


def iso(t: Tanggal) -> str:
    """Return a date as "2023-05-29", which sorts as the dates do."""
    return f"{t.tahun:04}-{t.bulan:02}-{t.hari:02}"


def _banyak_hari(tahun: int, bulan: int) -> int:
    if bulan == 2:
        return 29 if tahun % 4 == 0 and (tahun % 100 != 0 or tahun % 400 == 0) else 28
    return 30 if bulan in (4, 6, 9, 11) else 31


def _is_ada(t: Tanggal) -> bool:
    return 1 <= t.bulan <= 12 and 1 <= t.hari <= _banyak_hari(t.tahun, t.bulan) and t.tahun >= 1000


def _explain_hari(text: str, t: Tanggal) -> TanggalError:
    message = f'tanggal "{text}" tidak ada dalam kalender'
    if not 1 <= t.bulan <= 12:
        return TanggalError(message, "bulan hanya 01 sampai dengan 12; " + _CONTOH)
    batas = _banyak_hari(t.tahun, t.bulan)
    return TanggalError(message, f"{BULAN[t.bulan - 1]} {t.tahun} hanya dari tanggal 1 sampai dengan {batas}")


def _explain_bentuk(text: str) -> TanggalError:
    if not text:
        return TanggalError("tanggalnya kosong", _CONTOH)
    message = f'"{text[:_PANJANG_TAMPIL]}{"…" if len(text) > _PANJANG_TAMPIL else ""}" bukan penulisan tanggal'
    dugaan = _guess(text)
    if dugaan:
        return TanggalError(message, f"tulis {format_tanggal(dugaan)}")
    tanpa_hari = _TANPA_HARI.fullmatch(text)
    if tanpa_hari and (bulan := _EJAAN_LAIN.get(tanpa_hari[1].lower())):
        contoh = format_tanggal(Tanggal(int(tanpa_hari[2]), bulan, 1))
        return TanggalError(message, f"tambahkan harinya, misalnya {contoh}")
    return TanggalError(message, _CONTOH)


def _guess(text: str) -> Tanggal | None:
    """Return the date that the text most likely means, for suggestions only."""
    if match := _TAHUN_DAHULU.search(text):
        tahun, bulan, hari = match[1], match[2], match[3]
    elif match := _HARI_DAHULU.search(text):
        hari, bulan, tahun = match[1], match[2], match[3]
    elif match := _BULAN_DAHULU.search(text):
        bulan, hari, tahun = match[1], match[2], match[3]
    else:
        return None
    nomor = int(bulan) if bulan.isdecimal() else _EJAAN_LAIN.get(bulan.lower(), 0)
    dugaan = Tanggal(int(tahun) if len(tahun) == 4 else 2000 + int(tahun), nomor, int(hari))
    return dugaan if _is_ada(dugaan) else None
