"""Why a difference is not carried home, and which input to change instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pulang.gambar import OUTSIDE, PICTURE, frame_of
from generator.pulang.nomor import kind_of_number
from generator.pulang.segmen import CannotMapError
from generator.pulang.usul import Sisa

if TYPE_CHECKING:
    from generator.ooxml.edited import Unit
    from generator.pulang.sumber import Asal, Sumber

_PARTS = {"header": "kepala halaman", "footer": "kaki halaman", "comments": "komentar"}
_SUMS = ("jumlah ini dihitung dari subkegiatan di bawahnya", "ubah `pagu` dan `realisasi` subkegiatannya")
_COMPOSED = {
    "mengingat": ("sitasi disusun dari pustaka peraturan", "ubah datanya di hukum.yaml, atau id di `mengingat:`"),
    "menimbang": ("butir penutup pertimbangan disusun generator", "ubah `tentang` di naskah.yaml"),
    "definisi": ("kalimat pembuka definisi disusun generator", "ubah templat atau generator, bukan naskah"),
    "landasan_hukum": (
        "sitasi disusun dari pustaka peraturan",
        "ubah datanya di hukum.yaml, atau id di `landasan_hukum:`",
    ),
    "penunjang": ("nama ini diambil dari anggaran", "ubah namanya pada anggaran, atau id di `penunjang:`"),
    "kebijakan": ("ketentuan ini disusun dari `kebijakan:`", "ubah `kebijakan:` di naskah.yaml"),
}
_FRAME = ("tulisan bingkai foto ditetapkan generator", "ganti bingkainya dengan gambar, atau ubah `judul` fotonya")
_REPORTED = ("unit", "kinerja", "anggaran", "tabel")
_FIGURES = (
    (
        "polaritas",
        "sel ini dihitung dari target dan realisasi indikator ini",
        "ubah `realisasi`, atau `renstra`/`target`-nya",
    ),
    ("pagu", "sel ini dihitung dari pagu dan realisasi subkegiatan ini", "ubah `pagu` atau `realisasi`-nya"),
    ("sub_kegiatan", *_SUMS),
    ("kegiatan", *_SUMS),
    ("program", *_SUMS),
    ("kolom", "jumlah ini dihitung dari baris tabelnya", "ubah bilangan di barisnya"),
    ("sel", "sel ini dihitung dari kolom lain", "ubah bilangan di kolom asalnya"),
)


def shell(old: Unit | None, new: Unit | None, o: int = -1, n: int = -1) -> Sisa:
    """Return the difference of wording that stands outside of the content: the template's own, or values in it."""
    unit = new or old
    assert unit is not None
    if unit.part:
        where = _PARTS.get(unit.part, "catatan kaki atau akhir")
        why, hint = f"bagian dari {where}", "ubah di templat; komentar dan catatan tidak dibawa pulang"
    elif unit.pictures and not unit.words:
        why, hint = PICTURE, OUTSIDE
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
    general = ("teks ini dihitung generator", "ubah nilai asalnya di YAML")
    if asal.at[:1] and asal.at[0] in _REPORTED:
        general = (
            "kalimat ini disusun dari data",
            "ubah nilai asalnya, atau pola kalimatnya di `kalimat:` naskah.yaml",
        )
    why, hint = _COMPOSED.get(key, _FRAME if frame_of(asal, sumber) else general)
    if new is None and sumber.text(asal.at) is not None:
        why, hint = (
            "judul bagian ini dihapus, isinya masih ada",
            "hapus bagiannya seluruhnya, atau pindahkan isinya di YAML",
        )
    if old[1].kind == "baris":
        why, hint = "baris ini disusun dari data", "hapus atau ubah datanya di YAML (indikator, anggaran, atau unit)"
    units, text = ((new[0],), new[1].text) if new is not None else ((), "")
    return Sisa(why, hint, old[1].text, text, units, (old[0],), *sumber.file(asal.at))


def computed_cell(asal: Asal, sumber: Sumber, *, first: bool) -> CannotMapError:
    """Return why a cell stays as it is, and what its figure comes from; the first cell of a row is its number."""
    node = sumber.node(asal.at) if asal.at else None
    keys = {"sel"} if isinstance(node, list) else set(node) if isinstance(node, dict) else set()
    found = next((each[1:] for each in _FIGURES if each[0] in keys), None)
    if first or found is None:
        return CannotMapError("sel ini dihitung generator", "urutan dan nomor mengikuti urutan di YAML")
    return CannotMapError(*found)
