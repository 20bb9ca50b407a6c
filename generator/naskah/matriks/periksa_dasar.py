"""The matrix as its reviewer reads it, and the registry that modules `periksa_*` put their checks into."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from generator.bahasa.bentuk_angka import read_bilangan
from generator.checking.registry import Daftar
from generator.diagnostics.finding import Place
from generator.naskah.matriks.baris import flatten
from generator.naskah.matriks.nilai import Nilai, angka

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.blocks.model import NodePath
    from generator.naskah.matriks.baris import Baris
    from generator.naskah.matriks.model import Matriks, Pengukuran
    from generator.naskah.umum.konteks import Konteks

PERSEN = frozenset({"persen", "%"})
BERKATA = re.compile(r"[^\W\d_]|%")
_AWAL_BILANGAN = re.compile(r"\d[\d.,]*(?<![.,])")


class DaftarIndikator(NamedTuple):
    """A list of indicators outside the matrix: a titled part of an attachment whose parts are indicators."""

    judul: str
    nama: tuple[str, ...]
    at: NodePath


class MatriksDibaca:
    """One matrix with what its checks look things up in; `pembanding` is the first matrix of the same document."""

    def __init__(
        self,
        matriks: Matriks,
        at: NodePath,
        tahun: Sequence[int],
        konteks: Konteks,
        berkas: str,
        *,
        pembanding: Matriks | None = None,
        daftar_lain: tuple[DaftarIndikator, ...] = (),
    ) -> None:
        self.matriks, self.at, self.tahun, self.konteks, self.berkas = matriks, at, tuple(tahun), konteks, berkas
        self.pembanding, self.daftar_lain = pembanding, daftar_lain
        self.versi = konteks.nasional.kla.untuk(self.tahun[0] if self.tahun else None)
        self.target: tuple[tuple[int, NodePath], ...] = tuple((each, ("target", str(each))) for each in self.tahun)
        self.baris = tuple(flatten(matriks))
        self.indikator = tuple(each for each in self.baris if each.awal_indikator)
        self.terukur = tuple((each, each.pengukuran) for each in self.baris if each.pengukuran is not None)

    def place(self, path: NodePath, *, key: bool = False, word: str = "") -> Place:
        """Return the place of a node of the matrix."""
        return Place(self.berkas, (*self.at, *path), key=key, word=word)

    @cached_property
    def bernaskah(self) -> tuple[tuple[Baris, Pengukuran, tuple[tuple[NodePath, str], ...]], ...]:
        """The rows with values written in words: of each such value its place and text."""
        found = []
        for baris, ukuran in self.terukur:
            texts = tuple(self._texts(baris, ukuran))
            if texts:
                found.append((baris, ukuran, texts))
        return tuple(found)

    def _texts(self, baris: Baris, ukuran: Pengukuran) -> Iterator[tuple[NodePath, str]]:
        if type(ukuran.data_dasar) is Nilai and ukuran.data_dasar.teks:
            yield (*baris.path, "data_dasar", "teks"), ukuran.data_dasar.teks
        for tahun, nilai in ukuran.target.items():
            if type(nilai) is Nilai and nilai.teks:
                yield (*baris.path, "target", str(tahun), "teks"), nilai.teks

    @cached_property
    def satuan(self) -> frozenset[str]:
        """Every unit that some row of the matrix uses, folded."""
        return frozenset(lipat(each) for each in {ukuran.satuan for _, ukuran in self.terukur} if each)


MATRIKS: Daftar[MatriksDibaca] = Daftar("matriks rencana aksi")


def lipat(teks: str) -> str:
    """Return a text as it is compared: without case, emphasis, and differences of blanks."""
    return " ".join(teks.casefold().replace("*", "").split())


def path_aksi(baris: Baris) -> NodePath:
    """Return the node of the action that a row belongs to."""
    return baris.path[: baris.path.index("aksi") + 2]


def bilangan(nilai: object) -> Decimal | None:
    """Return the number of a value, also where a text begins with one (`25 orang`)."""
    if nilai is None or type(nilai) is Decimal:
        return nilai
    number = angka(nilai)
    if number is None and isinstance(nilai, Nilai) and nilai.teks:
        match = _AWAL_BILANGAN.match(nilai.teks)
        return read_bilangan(match[0]) if match else None
    return number


def deret(m: MatriksDibaca, ukuran: Pengukuran) -> list[tuple[NodePath, Decimal]]:
    """Return baseline and targets in the order of the years, as far as they are numbers, each with its node."""
    found: list[tuple[NodePath, Decimal]] = []
    dasar = bilangan(ukuran.data_dasar)
    if dasar is not None:
        found.append((("data_dasar",), dasar))
    for tahun, path in m.target:
        number = bilangan(ukuran.target.get(tahun))
        if number is not None:
            found.append((path, number))
    return found


def subjek(baris: Baris, ukuran: Pengukuran) -> str:
    """Return the words that say what a row counts: its measure, or its action where it has none."""
    return ukuran.ukuran or (baris.aksi.aksi if baris.aksi else "")
