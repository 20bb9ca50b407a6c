"""The check on cells of values that hold words or several values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.matriks.periksa_dasar import BERKATA, MATRIKS, MatriksDibaca, lipat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.matriks.model import Pengukuran

_BILANGAN = re.compile(r"\d[\d.,]*")
_DALAM_KURUNG = re.compile(r"\([^)]*\)")
# a product (30 orang x 6 kegiatan), a range, a number of a letter, a date: more than one number, one value
_SATU_NILAI = re.compile(
    r"\bx\b|×|\d\s*[-–]\s*\d|\bsampai\b|\bs\.d\b|^[\d.]+/\S"
    r"|\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b"
)
_SINGKATAN = {"org": "orang", "x": "kali", "kec": "kecamatan", "kel": "kelurahan", "keg": "kegiatan", "%": "persen"}
_MENGULANG = "mengulang satuan"
_AWALAN_UKURAN = ("jumlah ", "persentase ", "prosentase ", "cakupan ")


@MATRIKS.periksa("MTK021", Severity.PERINGATAN)
def nilai_bercampur_kata(m: MatriksDibaca) -> Iterator[Temuan]:
    """Kolom nilai berisi satuan lain, uraian, atau beberapa nilai.

    Data dasar dan target memuat satu nilai; satuannya ada di kolom satuan, penjelasannya di `keterangan`. Beberapa
    nilai dalam satu sel dipisah dengan `pengukuran`, agar jelas nilai mana milik ukuran mana. Bilangan yang sekadar
    mengulang satuan barisnya (25 orang) dilaporkan sekali sebagai catatan.

    Salah:
        data_dasar: {teks: Orang}
        data_dasar: {teks: 21 PRA 1 RSIA}

    Benar:
        satuan: Orang
        data_dasar: 25
    """
    repeated: list[tuple[NodePath, str]] = []
    for _, ukuran, texts in m.bernaskah:
        said: set[str] = set()
        for path, teks in texts:
            kind, hint = _salah_nilai(m, ukuran, teks, dasar="data_dasar" in path)
            if kind == _MENGULANG:
                repeated.append((path, teks))
            elif kind and kind not in said:
                said.add(kind)
                yield Temuan(m.place(path), f"{kind}: `{teks}`", hint)
    if repeated:
        message = f"{len(repeated)} sel nilai mengulang satuannya, mulai dari `{repeated[0][1]}`"
        yield Temuan(m.place(repeated[0][0]), message, "tulis bilangannya saja", Severity.CATATAN)


def _salah_nilai(m: MatriksDibaca, ukuran: Pengukuran, teks: str, *, dasar: bool) -> tuple[str, str]:
    """Return which fault a value in words has, and what to write."""
    folded = lipat(teks)
    if not folded[0].isdigit():
        if folded in m.satuan:
            return "sel nilai berisi satuan", "kolomnya agaknya bergeser: pindahkan ke `satuan`, isi nilainya"
        if dasar and folded.startswith(_AWALAN_UKURAN):
            return "uraian ukuran di kolom data dasar", "pindahkan ke `ukuran`, isi data dasarnya"
        return "", ""
    bare = " ".join(_DALAM_KURUNG.sub(" ", folded).split())
    numbers = len(_BILANGAN.findall(bare))
    if _SATU_NILAI.search(bare) or (not BERKATA.search(bare) and numbers < 2):
        return "", ""
    if numbers > 1:
        return "beberapa nilai dalam satu sel", "pisahkan dengan `pengukuran`, satu nilai tiap ukuran"
    words = [_SINGKATAN.get(word.rstrip("."), word) for word in _BILANGAN.sub(" ", bare, count=1).split()]
    own = [_SINGKATAN.get(word, word) for word in lipat(ukuran.satuan or "").split() if not word[0].isdigit()]
    if words[: len(own)] == own or words == own[:1]:
        return _MENGULANG, ""
    hint = f"satuan baris ini `{ukuran.satuan}`; samakan satuannya, atau pindahkan kata itu ke `keterangan`"
    return "bilangan dengan kata yang bukan satuannya", hint
