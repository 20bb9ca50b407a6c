"""Lists below a sentence: a., 1., a), 1), with the punctuation that drafting rules fix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import model_validator

from generator.bahasa.penomoran import nomor_rincian
from generator.bahasa.teks import bersihkan_akhiran
from generator.source.fields import ContentModel, Id, Teks, refuse, text_as

if TYPE_CHECKING:
    from collections.abc import Sequence

Penghubung = Literal["dan", "atau", "dan/atau", "tanpa"]
Penomoran = Literal["huruf", "angka", "tanpa"]
Bentuk = Literal["rincian", "kalimat"]


class Butir(ContentModel):
    """One item of a list, with items of its own or not; a bare text is an item without any."""

    id: Id | None = None
    teks: Teks
    rincian: tuple[ButirIsi, ...] = ()
    penghubung: Penghubung = "dan"
    penomoran: Penomoran | None = None
    bentuk: Bentuk = "rincian"


ButirIsi = Annotated[Butir, text_as("teks")]


class Uraian(ContentModel):
    """A paragraph of running text, with a list below it or not; or a list alone."""

    teks: Teks | None = None
    rincian: tuple[ButirIsi, ...] = ()
    penghubung: Penghubung = "dan"
    penomoran: Penomoran = "huruf"
    bentuk: Bentuk = "rincian"

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.teks is None and not self.rincian:
            raise refuse("ISI004", "butir ini tidak berisi teks maupun rincian", "isi `teks`, atau hapus butirnya")
        return self


_FORMS = {"huruf": (1, 2, 3, 4), "angka": (2, 1, 4, 3)}  # which of a. 1. a) 1) stands at each level


def nomor_butir(penomoran: Penomoran, tingkat: int, n: int) -> tuple[str, str, str]:
    """Return unit, name in a reference and printed number of the n-th item at a level from one.

    Levels alternate a. 1. a) 1), or 1. a. 1) a) when the list starts with figures.
    """
    if penomoran == "tanpa":
        return "butir", str(n), "–"
    form = _FORMS[penomoran][tingkat - 1]
    printed = nomor_rincian(form, n)
    return ("huruf" if form % 2 else "angka"), printed.rstrip("."), printed


def deret(penomoran: Penomoran, tingkat: int) -> Penomoran:
    """Return how a list must start at its first level so that this level is set in that `penomoran`."""
    if penomoran == "tanpa" or tingkat % 2:
        return penomoran
    return "angka" if penomoran == "huruf" else "huruf"


def penutup_butir(n: int, total: int, penghubung: Penghubung, penutup_daftar: str) -> str:
    """Return what closes the n-th of `total` items; the last one takes the closing of the whole list.

    The conjunction stands once, behind the last item but one (UU 12/2011 Lampiran II, bagian Batang Tubuh).
    """
    if n == total:
        return penutup_daftar
    if n == total - 1 and penghubung != "tanpa":
        return f"; {penghubung}"
    return ";"


def tutup(teks: str, penutup: str) -> str:
    """Return a text with the closing that rules fix, whatever the author typed at its end."""
    return bersihkan_akhiran(teks) + penutup


def tutup_kalimat(teks: str) -> str:
    """Return a sentence that ends in a full stop, keeping a question or exclamation mark."""
    if teks.endswith(("?", "!", ".”", '."')):
        return teks
    bare = bersihkan_akhiran(teks)
    return bare if bare.endswith(".") else bare + "."  # dll. and S.H. end a sentence with their own dot


def depth(butir: Sequence[Butir]) -> int:
    """Return how many levels a list has."""
    return 1 + max((depth(each.rincian) for each in butir), default=-1) if butir else 0
