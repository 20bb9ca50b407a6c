"""Checks on cells that hold what belongs into another column: units and measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.periksa_dasar import BERKATA, MATRIKS, MatriksDibaca, lipat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath

_TEMPAT = re.compile(r"\d+ (?:kecamatan|kec\.?|desa|kelurahan|kel\.?|kabupaten|kota|sekolah|puskesmas)", re.IGNORECASE)
_URAIAN = ("adanya ", "tersedianya ", "terlaksananya ", "terwujudnya ", "jumlah ", "meningkatnya ")
_BUKAN_SATUAN = {"jumlah", "ada", "belum ada", "tidak ada", "terlaksana"}


@MATRIKS.periksa("MTK020", Severity.PERINGATAN)
def satuan_bukan_satuan(m: MatriksDibaca) -> Iterator[Temuan]:
    """Kolom satuan berisi nilai atau uraian.

    Satuan hanya menyebut apa yang dihitung: Orang, Dokumen, Persen. Bilangan milik kolom nilai, kalimat milik kolom
    ukuran; sel seperti itu biasanya bergeser satu kolom.

    Salah:
        satuan: 10 Remaja
        satuan: Adanya komitmen dalam penanganan bencana

    Benar:
        satuan: Remaja
    """
    verdicts: dict[str, tuple[str, str]] = {}
    for baris, ukuran in m.terukur:
        satuan = ukuran.satuan
        if satuan is None:
            continue
        if satuan not in verdicts:
            verdicts[satuan] = _salah_satuan(satuan)
        message, hint = verdicts[satuan]
        if message:
            yield Temuan(m.place((*baris.path, "satuan")), message, hint)


def _salah_satuan(satuan: str) -> tuple[str, str]:
    folded = lipat(satuan)
    if folded.startswith("per ") or not BERKATA.search(folded):
        return "", ""
    if any(word[0].isdigit() for word in folded.split()):
        return f"satuan `{satuan}` memuat bilangan", "bilangan ditulis di data dasar atau target; sisakan satuannya"
    if folded in _BUKAN_SATUAN or folded.startswith(_URAIAN) or len(folded.split()) > 5:
        return f"`{satuan}` bukan satuan", "tulis apa yang dihitung, misalnya Orang; uraiannya ditulis di `ukuran`"
    return "", ""


@MATRIKS.periksa("MTK038", Severity.PERINGATAN)
def ukuran_berupa_lokasi(m: MatriksDibaca) -> Iterator[Temuan]:
    """Kolom ukuran berisi jumlah lokasi.

    Ukuran mengatakan apa yang diukur pada aksi itu. "11 Kecamatan" hanya menyebut tempatnya, sehingga angka target
    di sebelahnya tidak dapat dimaknai. Dilaporkan sekali untuk setiap tulisan.

    Salah:
        ukuran: 11 Kecamatan
        satuan: Orang

    Benar:
        ukuran: Jumlah peserta di 11 kecamatan
        satuan: Orang
    """
    places: dict[str, list[NodePath]] = {}
    for baris, ukuran in m.terukur:
        teks = ukuran.ukuran
        if teks and teks[0].isdigit() and _TEMPAT.fullmatch(teks):
            places.setdefault(teks.casefold(), []).append((*baris.path, "ukuran"))
    for teks, paths in places.items():
        more = f" (juga pada {len(paths) - 1} baris lain)" if len(paths) > 1 else ""
        message = f"ukuran `{teks.title()}` menyebut lokasi, bukan apa yang diukur{more}"
        yield Temuan(m.place(paths[0]), message, "tulis apa yang diukur, misalnya Jumlah peserta")
