"""The library of laws: kinds in order of hierarchy, and every law once with its amendments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, Self

from pydantic import model_validator

from generator.diagnostics.finding import Finding, Place, galat
from generator.diagnostics.near import nearest
from generator.source.fields import Cacah, ContentModel, Id, Tahun, TanggalIsi, Teks, refuse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class JenisPeraturan(ContentModel):
    """A kind of legislation; the order in its file is the hierarchy (UU 12/2011 Pasal 7).

    `pembentuk` says what follows the name: nothing, a minister, or a region. `lembaran` and
    `tambahan` name the gazette. `setingkat` sorts the kind together with another one.
    """

    nama: Teks
    pembentuk: Literal["tanpa", "menteri", "daerah"] = "tanpa"
    lembaran: Teks | None = None
    tambahan: Teks | None = None
    setingkat: Id | None = None


class DaftarJenis(ContentModel):
    """The file of kinds of legislation."""

    jenis_peraturan: dict[Id, JenisPeraturan]

    @model_validator(mode="after")
    def _known_rank(self) -> Self:
        for key, jenis in self.jenis_peraturan.items():
            if jenis.setingkat is not None and jenis.setingkat not in self.jenis_peraturan:
                message = f"`{key}` setingkat dengan `{jenis.setingkat}`, yang tidak ada dalam daftar jenis"
                at = ("jenis_peraturan", key, "setingkat")
                raise refuse("DAS003", message, _near(jenis.setingkat, self.jenis_peraturan), at)
        return self


class Lembaran(ContentModel):
    """Number in the gazette, and of its supplement where there is one."""

    tahun: Tahun
    nomor: Cacah
    tambahan: Cacah | None = None


class PeraturanHukum(ContentModel):
    """One law: what the formal citation is composed from; `diundangkan` is only needed where the year is not enough."""

    jenis: Id
    pembentuk: Teks | None = None
    nomor: Teks | None = None
    tahun: Tahun
    judul: Teks | None = None
    lembaran: Lembaran | None = None
    diundangkan: TanggalIsi | None = None
    diubah_oleh: tuple[Id, ...] = ()
    status: Literal["berlaku", "dicabut"] = "berlaku"
    dicabut_oleh: Id | None = None


class DaftarHukum(ContentModel):
    """A file of laws, national or of one region."""

    peraturan: dict[Id, PeraturanHukum]


class PustakaHukum(NamedTuple):
    """All laws that a region may cite, and the kinds they are of."""

    jenis: Mapping[str, JenisPeraturan]
    peraturan: Mapping[str, PeraturanHukum]

    def rank(self, key: str) -> tuple[int, int, int, str]:
        """Sort key of a law: hierarchy, year, number."""
        law = self.peraturan[key]
        order = list(self.jenis)
        jenis = self.jenis[law.jenis].setingkat or law.jenis
        number = int(law.nomor) if law.nomor and law.nomor.isdecimal() else 0
        return order.index(jenis), law.tahun, number, key


def check_library(jenis: Mapping[str, JenisPeraturan], files: Mapping[str, DaftarHukum]) -> Iterator[Finding]:
    """Yield laws of an unknown kind, links to laws that do not exist, and ids that stand in two files."""
    owner: dict[str, str] = {}
    for file, laws in files.items():
        for key in laws.peraturan:
            if key in owner:
                message = f"id peraturan `{key}` sudah dipakai di {owner[key]}"
                yield galat(
                    "DAS002", Place(file, ("peraturan", key), key=True), message, "pakai id lain, atau hapus salah satu"
                )
            owner.setdefault(key, file)
    for file, laws in files.items():
        for key, law in laws.peraturan.items():
            yield from _check_law(jenis, owner, Place(file, ("peraturan", key)), law)


def _near(key: str, known: Iterable[str]) -> str:
    found = nearest(key, list(known), 0.6)
    return f"maksudnya `{found}`?" if found else "yang dikenal: " + ", ".join(known)


def _check_law(
    jenis: Mapping[str, JenisPeraturan], owner: Mapping[str, str], at: Place, law: PeraturanHukum
) -> Iterator[Finding]:
    if law.jenis not in jenis:
        where = Place(at.file, (*at.path, "jenis"))
        yield galat("DAS003", where, f"jenis peraturan `{law.jenis}` tidak dikenal", _near(law.jenis, jenis))
    elif jenis[law.jenis].pembentuk != "tanpa" and law.pembentuk is None:
        message = f"kunci `pembentuk` belum ada, padahal {jenis[law.jenis].nama} disebut dengan pembentuknya"
        yield galat("ISI001", Place(at.file, at.path, key=True), message, "tambahkan `pembentuk: ...`")
    links = [(("diubah_oleh", index), key) for index, key in enumerate(law.diubah_oleh)]
    if law.dicabut_oleh:
        links.append((("dicabut_oleh",), law.dicabut_oleh))  # type: ignore[arg-type]
    for path, key in links:
        if key not in owner:
            message = f"peraturan `{key}` tidak ada dalam pustaka"
            near = nearest(key, owner, 0.6)
            hint = f"maksudnya `{near}`?" if near else "tambahkan peraturan itu, atau hapus tautannya"
            yield galat("DAS001", Place(at.file, (*at.path, *path)), message, hint)
