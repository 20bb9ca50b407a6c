"""Formal citations, composed from the library (UU 12/2011 Lampiran II, bagian Dasar Hukum)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.naskah.umum.hukum import JenisPeraturan, PeraturanHukum, PustakaHukum

_REGION_WORD = re.compile(r"^(Provinsi|Kabupaten|Kota)\s+")


def short_name(library: PustakaHukum, key: str) -> str:
    """Return kind, number, year and title: how running text names a law."""
    law = library.peraturan[key]
    jenis = library.jenis[law.jenis]
    name = jenis.nama if jenis.pembentuk == "tanpa" else f"{jenis.nama} {_maker(jenis, law)}"
    number = f" Nomor {law.nomor}" if law.nomor else ""
    title = f" tentang {law.judul}" if law.judul else ""
    return f"{name}{number} Tahun {law.tahun}{title}"


def _maker(jenis: JenisPeraturan, law: PeraturanHukum) -> str:
    """Return who made a law, as it follows the kind: Peraturan Daerah Kabupaten X, but Peraturan Bupati X."""
    maker = str(law.pembentuk)
    if jenis.pembentuk == "daerah" and not jenis.nama.endswith(" Daerah"):
        return _REGION_WORD.sub("", maker)
    return maker


def full_name(library: PustakaHukum, key: str) -> str:
    """Return the short name followed by the gazette in parentheses, where the law has one."""
    return short_name(library, key) + _gazette(library, library.peraturan[key])


def amendments_until(library: PustakaHukum, key: str, year: int | None, last: str | None) -> tuple[str, ...]:
    """Return the amending laws, in time order, that a text of that year (or up to `last`) may cite."""
    chain = library.peraturan[key].diubah_oleh
    if last is not None:
        return chain[: chain.index(last) + 1]
    return tuple(each for each in chain if year is None or library.peraturan[each].tahun <= year)


def citation(
    library: PustakaHukum, key: str, year: int | None, last: str | None = None, part: str | None = None
) -> str:
    """Return the citation for Mengingat, without the closing semicolon.

    One amendment is cited as `sebagaimana telah diubah dengan`, more than one as `sebagaimana telah
    beberapa kali diubah, terakhir dengan`. `part` names an article in front of the law.
    """
    text = full_name(library, key)
    if part:
        text = f"{part} {text}"
    chain = amendments_until(library, key, year, last)
    if len(chain) == 1:
        text += f" sebagaimana telah diubah dengan {full_name(library, chain[0])}"
    elif chain:
        text += f" sebagaimana telah beberapa kali diubah, terakhir dengan {full_name(library, chain[-1])}"
    return text


def _gazette(library: PustakaHukum, law: PeraturanHukum) -> str:
    jenis = library.jenis[law.jenis]
    if law.lembaran is None or jenis.lembaran is None:
        return ""
    region = f" {law.pembentuk}" if jenis.pembentuk == "daerah" else ""
    text = f"{jenis.lembaran}{region} Tahun {law.lembaran.tahun} Nomor {law.lembaran.nomor}"
    if law.lembaran.tambahan is not None and jenis.tambahan is not None:
        text += f", {jenis.tambahan}{region} Nomor {law.lembaran.tambahan}"
    return f" ({text})"
