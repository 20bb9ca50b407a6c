"""Checks by code. A check's docstring is its explanation for users, in Indonesian: title, why, wrong, right."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from generator.diagnostics.finding import Finding, Place, Severity
from generator.diagnostics.kode.bentuk import Penjelasan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

S = TypeVar("S")


class Temuan(NamedTuple):
    """What a check found: where, what is wrong, what to write instead; `derajat` only where it differs."""

    at: Place
    pesan: str
    saran: str = ""
    derajat: Severity | None = None


class Pemeriksaan(NamedTuple, Generic[S]):
    """One check: its code, how bad a finding is, where the rule comes from, what it does."""

    kode: str
    derajat: Severity
    sumber: str
    jalankan: Callable[[S], Iterable[Temuan]]

    @property
    def penjelasan(self) -> Penjelasan:
        """What the check means, read from its docstring."""
        return penjelasan(inspect.getdoc(self.jalankan) or "", self.sumber)


@dataclass(slots=True)
class Daftar(Generic[S]):
    """The checks of one kind of subject, in the order of their codes."""

    subjek: str
    pemeriksaan: dict[str, Pemeriksaan[S]] = field(default_factory=dict)

    def periksa(
        self, kode: str, derajat: Severity, sumber: str = ""
    ) -> Callable[[Callable[[S], Iterable[Temuan]]], Callable[[S], Iterable[Temuan]]]:
        """Register a function as the check of a code; ValueError for a code that is taken."""

        def register(function: Callable[[S], Iterable[Temuan]]) -> Callable[[S], Iterable[Temuan]]:
            if kode in self.pemeriksaan:
                raise ValueError(f"kode {kode} sudah terdaftar")
            self.pemeriksaan[kode] = Pemeriksaan(kode, derajat, sumber, function)
            return function

        return register

    def jalankan(self, subjek: S) -> Iterator[Finding]:
        """Yield the findings of all checks on one subject."""
        for kode in sorted(self.pemeriksaan):
            each = self.pemeriksaan[kode]
            for temuan in each.jalankan(subjek):
                derajat = temuan.derajat or each.derajat
                yield Finding(kode, derajat, temuan.at, temuan.pesan, temuan.saran, each.sumber)


def penjelasan(docstring: str, sumber: str) -> Penjelasan:
    """Return an explanation from a docstring: first line, paragraphs, then `Salah:` and `Benar:` with examples."""
    head, _, benar = docstring.partition("\nBenar:")
    head, _, salah = head.partition("\nSalah:")
    judul, _, uraian = head.partition("\n")
    return Penjelasan(
        judul.strip().rstrip("."),
        " ".join(uraian.split()),
        inspect.cleandoc(salah).strip(),
        inspect.cleandoc(benar).strip(),
        sumber,
    )
