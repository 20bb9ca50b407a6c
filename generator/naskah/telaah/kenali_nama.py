"""Names and year ranges of a regulation wherever they are written: made equal before they are compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.telaah.bentuk import Butir, Telaah

_RENTANG = re.compile(
    r"\b((?:19|20)[0-9]{2})\s*(?:[-–—]|s\.?\s?d\.?|s/d|sampai dengan|hingga)\s*(?:tahun\s+)?((?:19|20)[0-9]{2})\b",
    re.IGNORECASE,
)
_TANDA = str.maketrans("", "", "*\"'“”‘’")
_MENETAPKAN = re.compile(r"\bmenetapkan\b", re.IGNORECASE)
_PANJANG_NAMA = 1000
_TENTANG = re.compile(r"\btentang\b", re.IGNORECASE)
_PENUTUP = re.compile(r"bahwa\s+berdasarkan\s+pertimbangan\b", re.IGNORECASE)


class Rentang(NamedTuple):
    """Two years with words between, and where they stand in the text."""

    awal: int
    akhir: int
    mulai: int
    selesai: int

    def __str__(self) -> str:
        return f"{self.awal}-{self.akhir}"


def rentang(teks: str) -> Iterator[Rentang]:
    """Yield every range of years in a text, in order."""
    for found in _RENTANG.finditer(teks):
        yield Rentang(int(found[1]), int(found[2]), *found.span())


def rentang_judul(telaah: Telaah) -> Rentang | None:
    """Return the last range of years in the name of the regulation; a name of no human length has none."""
    if len(telaah.nama) > _PANJANG_NAMA:
        return None
    return next(iter([*rentang(telaah.nama)][::-1]), None)


def samakan(teks: str) -> str:
    """Return a name without what may differ: capitals, blanks, quotes, kind of dash, the closing mark."""
    text = _RENTANG.sub(r"\1-\2", teks.translate(_TANDA))
    return " ".join(text.split()).casefold().strip(" .;:,")


def inti(teks: str, daerah: str) -> str:
    """Return a name without its years and its region, since short forms leave them out."""
    text = re.sub(r"\b(?:tahun\s+)?(?:19|20)[0-9]{2}(?:-(?:19|20)[0-9]{2})?\b", " ", samakan(teks))
    if daerah:
        text = re.sub(rf"\b(?:kabupaten |kota |provinsi )?{re.escape(samakan(daerah))}\b", " ", text)
    return " ".join(re.sub(r"\btahun$", "", text.strip()).split())


def nama_ditetapkan(teks: str) -> str:
    """Return the name behind `menetapkan Peraturan … tentang`, empty where there is none."""
    verb = [*_MENETAPKAN.finditer(teks)]
    about = _TENTANG.search(teks, verb[-1].end()) if verb else None
    return teks[about.end() :].strip(" .;:") if about else ""


def is_penutup(butir: Butir) -> bool:
    """Return whether a consideration is the closing one."""
    return _PENUTUP.match(butir.teks) is not None
