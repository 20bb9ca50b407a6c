"""What a reader sees of a regulation: the same view for YAML and for any Word file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from generator.diagnostics.finding import Place
    from generator.naskah.umum.ejaan import DaftarEjaan
    from generator.naskah.umum.hukum import PustakaHukum
    from generator.naskah.umum.rujukan import Rantai


class Paragraf(NamedTuple):
    """One printed paragraph with its number as it reads (`a.`, `(2)`), a tab between, and where it comes from."""

    teks: str
    at: Place


class TabelCetak(NamedTuple):
    """One printed table: rows of cells as text, header rows first; a merged cell repeats its text."""

    kepala: tuple[tuple[str, ...], ...]
    baris: tuple[tuple[str, ...], ...]
    at: Place
    tempat_baris: tuple[Place, ...] = ()


Cetak = Paragraf | TabelCetak


class Butir(NamedTuple):
    """A numbered item: its number without punctuation, its text without the number, its place."""

    nomor: str
    teks: str
    at: Place


class Satuan(NamedTuple):
    """One unit of the body: kind, number as printed, text (empty where the unit has none), chain, place.

    `pasal` is the number of the Pasal around it; a heading's title is its text.
    """

    jenis: Literal["bab", "bagian", "paragraf", "pasal", "ayat", "rincian", "definisi", "teks"]
    nomor: str
    teks: str
    rantai: Rantai
    at: Place
    pasal: str = ""


class Lampiran(NamedTuple):
    """One attachment: the lines of its head block, its number (`II`, or empty), its paragraphs and tables."""

    nomor: str
    kepala: tuple[Paragraf, ...]
    isi: tuple[Cetak, ...]
    at: Place


class Tanggal(NamedTuple):
    """A date of the closing: who (`Ditetapkan`, `Diundangkan`), place, date as text, its place."""

    peristiwa: str
    tempat: str
    teks: str
    at: Place


@dataclass(frozen=True, slots=True)
class Telaah:
    """A whole regulation or decree as read; parts that were not found are empty.

    `judul` are the lines of the title block (kind, number and year, TENTANG, name) as printed; `menetapkan` the
    sentence behind `Menetapkan`; `penutup` the lines behind the last Pasal that are no unit; `tak_dikenal` what
    could not be placed. A decree has no Pasal: its dictums are units `teks` with the number `KESATU`, `KEDUA`.
    `hukum` is the library that citations are held against, `ejaan` the spellings; None without them.
    `ingatan` keeps the texts of the attachments, which many checks ask for.
    """

    berkas: str
    jenis: str = ""
    nomor: str = ""
    tahun: int | None = None
    nama: str = ""
    daerah: str = ""
    judul: tuple[Paragraf, ...] = ()
    menimbang: tuple[Butir, ...] = ()
    mengingat: tuple[Butir, ...] = ()
    menetapkan: Butir | None = None
    batang_tubuh: tuple[Satuan, ...] = ()
    penutup: tuple[Paragraf, ...] = ()
    tanggal: tuple[Tanggal, ...] = ()
    lampiran: tuple[Lampiran, ...] = ()
    tak_dikenal: tuple[Paragraf, ...] = ()
    hukum: PustakaHukum | None = None
    instansi: dict[str, tuple[str, ...]] = field(default_factory=dict)
    memperhatikan: tuple[Butir, ...] = ()
    penjelasan: tuple[Paragraf, ...] = ()
    ejaan: DaftarEjaan | None = None
    ingatan: dict[str, list[Place]] = field(default_factory=dict, compare=False, repr=False, init=False)
