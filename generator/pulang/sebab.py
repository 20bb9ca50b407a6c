"""Why a difference is not carried home, and which input to change instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pulang.nomor import kind_of_number
from generator.pulang.usul import Sisa

if TYPE_CHECKING:
    from generator.ooxml.edited import Unit
    from generator.pulang.sumber import Asal, Sumber

_PARTS = {"header": "kepala halaman", "footer": "kaki halaman", "comments": "komentar"}
_COMPOSED = {
    "mengingat": ("sitasi disusun dari pustaka peraturan", "ubah datanya di hukum.yaml, atau id di `mengingat:`"),
    "menimbang": ("butir penutup pertimbangan disusun generator", "ubah `tentang` di naskah.yaml"),
    "definisi": ("kalimat pembuka definisi disusun generator", "ubah templat atau generator, bukan naskah"),
}


def shell(old: Unit | None, new: Unit | None, o: int = -1, n: int = -1) -> Sisa:
    """Return the difference of wording that stands outside of the content: the template's own, or values in it."""
    unit = new or old
    assert unit is not None
    if unit.part:
        where = _PARTS.get(unit.part, "catatan kaki atau akhir")
        why, hint = f"bagian dari {where}", "ubah di templat; komentar dan catatan tidak dibawa pulang"
    elif unit.kind == "baris":
        why = "kepala tabel atau tabel dari templat"
        hint = "ubah `judul` di bawah `kolom:` pada matriks, atau ubah di templat"
    elif old is None and kind_of_number(unit.text) in ("BAB", "Bagian", "Paragraf", "Pasal", "("):
        why = "BAB, Pasal, atau ayat baru di luar batang tubuh"
        hint = "pindahkan ke antara isi naskah, di atas kalimat penutup dari templat"
    else:
        why = "kalimat dari templat" if old is not None else "paragraf baru di luar isi naskah"
        hint = "ubah di templat; nomor, tanggal, dan nama pejabat diubah di naskah.yaml dan daerah.yaml"
    return Sisa(
        why,
        hint,
        old.text if old is not None else "",
        new.text if new is not None else "",
        (n,) if new is not None else (),
        (o,) if old is not None else (),
    )


def number_only(asal: Asal, old: tuple[int, Unit], new: tuple[int, Unit], sumber: Sumber, *, typed: bool) -> Sisa:
    """Return the difference of a paragraph or row of which only the number differs."""
    hint = "nomor dihitung dari urutan di YAML; pindahkan barisnya bila urutannya yang berubah"
    if new[1].kind == "baris":
        why = "nomor baris dihitung generator"
    elif asal.number:
        why = "nomor tidak disunting di Word"
    else:
        why, hint = "satu ayat saja tidak diberi nomor", "ketik ayat berikutnya di bawahnya, atau hapus nomornya"
    sisa = Sisa(why, hint, old[1].text, new[1].text, (new[0],), (old[0],), *sumber.file(asal.at))
    return sisa._replace(nomor="diketik" if typed else "dihitung")


def composed(asal: Asal, sumber: Sumber, old: tuple[int, Unit], new: tuple[int, Unit] | None) -> Sisa:
    """Return the difference of a text that the generator composes."""
    key = next((str(each) for each in reversed(asal.at) if isinstance(each, str) and each != "teks"), "")
    why, hint = _COMPOSED.get(key, ("teks ini dihitung generator", "ubah nilai asalnya di YAML"))
    units, text = ((new[0],), new[1].text) if new is not None else ((), "")
    return Sisa(why, hint, old[1].text, text, units, (old[0],), *sumber.file(asal.at))
