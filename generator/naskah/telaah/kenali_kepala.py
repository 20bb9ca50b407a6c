"""The title block and the recitals of a regulation, read line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.naskah.telaah.bentuk import Butir, Paragraf, TabelCetak
from generator.naskah.telaah.kenali_baris import KEPALA_LAMPIRAN, Baris, bernama
from generator.naskah.telaah.kenali_batang_tubuh import MULAI
from generator.naskah.telaah.kenali_penutup import MULAI as MULAI_PENUTUP

JUDUL = re.compile(
    r"(?:(?:RANCANGAN|SALINAN)\s+)?(PERATURAN|KEPUTUSAN)\s+"
    r"(BUPATI|WALI\s?KOTA|GUBERNUR|DAERAH(?:\s+(?=KABUPATEN|KOTA|PROVINSI))?|SEKRETARIS\s+DAERAH|KEPALA\s+(?:DINAS|BADAN))\b",
    re.IGNORECASE,
)
JABATAN = re.compile(r"(?:BUPATI|WALI\s?KOTA|GUBERNUR|SEKRETARIS DAERAH)\b[A-Z .\-]*,?")
_KOP = re.compile(
    r"(?:BUPATI|WALI\s?KOTA|GUBERNUR|PROVINSI|PEMERINTAH|KABUPATEN|KOTA|SALINAN|RANCANGAN|DRAF|LEMBARAN|BERITA)\b"
)
LABEL = re.compile(
    r"(Menimbang|Mengingat|Memperhatikan|Menetapkan)\s*(?::|$|(?=[a-z1]\.|bahwa\b|PERATURAN\b|KEPUTUSAN\b))\s*:?\s*(.*)"
)
_HURUF = re.compile(r"([a-z]{1,2})[.)]\s*(?=[^\s.]|$)(.*)")
_ANGKA = re.compile(r"([0-9]{1,3})[.)]\s*(?=[^0-9]|$)(.*)")
_PANJANG_JUDUL = 40
_PANJANG_BUTIR = 20_000
_BERBUTIR = ("Menimbang", "Mengingat", "Memperhatikan")


@dataclass(slots=True)
class Kepala:
    """What stands above the body."""

    jenis: str = ""
    nomor: str = ""
    tahun: int | None = None
    nama: str = ""
    daerah: str = ""
    judul: list[Paragraf] = field(default_factory=list)
    konsiderans: dict[str, list[Butir]] = field(default_factory=dict)
    menetapkan: Butir | None = None
    tak_dikenal: list[Paragraf] = field(default_factory=list)


def is_memutuskan(text: str) -> bool:
    """Return whether a line is the word MEMUTUSKAN, spaced out or not."""
    return len(text) < 40 and "".join(text.split()).rstrip(":").upper() == "MEMUTUSKAN"


def baca_kepala(lines: list[Baris | TabelCetak]) -> tuple[Kepala, int]:
    """Return what stands above the body, and where the body begins."""
    kepala = Kepala()
    pos = _judul(lines, kepala)
    label = ""
    while pos < len(lines):
        line = lines[pos]
        if isinstance(line, TabelCetak):
            pos += 1
            continue
        if _is_below(line.teks):
            break
        found = LABEL.match(line.teks)
        if found:
            label = found[1]
            _add(kepala, label, found[2], line, new=True)
        elif is_memutuskan(line.teks):
            label = "MEMUTUSKAN"
        elif label in _BERBUTIR or label == "Menetapkan":
            _add(kepala, label, line.teks, line, new=False)
        elif not _is_opening(line.teks):
            kepala.tak_dikenal.append(Paragraf(line.teks, bernama(line.at, "pembukaan", line.teks)))
        pos += 1
    return kepala, pos


def _judul(lines: list[Baris | TabelCetak], kepala: Kepala) -> int:
    """Read the title block; return where what follows begins."""
    start = next((n for n, line in enumerate(lines) if isinstance(line, Baris) and JUDUL.match(line.teks)), None)
    opening = next((n for n, line in enumerate(lines) if isinstance(line, Baris) and LABEL.match(line.teks)), None)
    if start is None or (opening is not None and start > opening):
        return 0
    for line in lines[:start]:
        if isinstance(line, Baris) and not _KOP.match(line.teks):
            kepala.tak_dikenal.append(Paragraf(line.teks, bernama(line.at, "sebelum judul", line.teks)))
    pos = start
    while pos < len(lines) and pos - start < _PANJANG_JUDUL:
        line = lines[pos]
        if not isinstance(line, Baris) or (pos > start and _ends_title(line.teks)):
            break
        kepala.judul.append(Paragraf(line.teks, bernama(line.at, "judul", line.teks)))
        pos += 1
    _name_parts(kepala)
    return pos


def _ends_title(text: str) -> bool:
    is_office = text.endswith(",") and JABATAN.fullmatch(text) is not None
    return text.upper().startswith("DENGAN RAHMAT") or LABEL.match(text) is not None or is_office or _is_below(text)


def _is_below(text: str) -> bool:
    """Return whether the body, the closing or an attachment begins here."""
    return any(pattern.match(text) is not None for pattern in (MULAI, MULAI_PENUTUP, KEPALA_LAMPIRAN))


def _is_opening(text: str) -> bool:
    return text.upper().startswith("DENGAN RAHMAT") or JABATAN.fullmatch(text) is not None or not text.strip(" :")


def _name_parts(kepala: Kepala) -> None:
    kind, nomor, tahun, kepala.nama = urai_judul(" ".join(line.teks for line in kepala.judul))
    found = JUDUL.match(kind)
    if found:
        kepala.jenis = " ".join(f"{found[1]} {found[2]}".title().split())
        kepala.daerah = kind[found.end() :].strip(" :,").title()
    kepala.nomor = nomor
    years = re.findall(r"\b(?:19|20)[0-9]{2}\b", tahun or nomor)
    kepala.tahun = int(years[-1]) if years else None


def urai_judul(text: str) -> tuple[str, str, str, str]:
    """Return kind with region, number, year and name of a title, or of the heading block of an attachment."""
    upper = text.upper()
    about = re.search(r"\bTENTANG\b", upper)
    head, name = (text[: about.start()], text[about.end() :].strip(" :")) if about else (text, "")
    number = re.search(r"\bNOMOR\b", head.upper())
    kind, rest = (head[: number.start()], head[number.end() :]) if number else (head, "")
    year = re.search(r"\bTAHUN\b", rest.upper())
    nomor, tahun = (rest[: year.start()], rest[year.end() :]) if year else (rest, "")
    return kind.strip(" :"), nomor.strip(" :"), tahun.strip(" :"), name


def _add(kepala: Kepala, label: str, text: str, line: Baris, *, new: bool) -> None:
    """Put a line into the part of its label: as a new item, or behind the one before it."""
    if label == "Menetapkan":
        old = kepala.menetapkan
        if old is not None and len(old.teks) > _PANJANG_BUTIR:
            return
        joined = text if old is None or new else f"{old.teks} {text}".strip()
        kepala.menetapkan = Butir("", joined, bernama(line.at, "Menetapkan") if old is None or new else old.at)
        return
    items = kepala.konsiderans.setdefault(label, [])
    text = text.removeprefix("- ").strip(" :") if new else text.removeprefix("- ")
    found = _form(label, items, text).fullmatch(text)
    if found:
        place = bernama(line.at, f"{label} {_unit(found[1])} {found[1]}", found[2])
        items.append(Butir(found[1], found[2], place))
    elif not items:
        if text:
            items.append(Butir("", text, bernama(line.at, label, text)))
    elif len(items[-1].teks) > _PANJANG_BUTIR:
        kepala.tak_dikenal.append(Paragraf(text, bernama(line.at, label, text)))
    else:
        last = items[-1]
        place = last.at
        if not last.teks:
            place = bernama(last.at, f"{label} {_unit(last.nomor)} {last.nomor}", text)
        items[-1] = Butir(last.nomor, f"{last.teks} {text}".strip(), place)


def _form(label: str, items: list[Butir], text: str) -> re.Pattern[str]:
    """Return how the items of a part are marked: as its first one is, which may be marked wrongly."""
    usual, other = (_HURUF, _ANGKA) if label == "Menimbang" else (_ANGKA, _HURUF)
    if items and items[0].nomor:
        return _HURUF if items[0].nomor.isalpha() else _ANGKA
    return other if not items and not usual.fullmatch(text) and other.fullmatch(text) else usual


def _unit(number: str) -> str:
    return "huruf" if number.isalpha() else "angka"
