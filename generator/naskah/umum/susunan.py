"""What a walk over a document settles once: units with their numbers, chains and anchors, and the lists among them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.diagnostics.finding import Finding, Place, galat
from generator.naskah.umum.rincian import deret, nomor_butir, penutup_butir, tutup, tutup_kalimat
from generator.naskah.umum.rujukan import Sasaran, nama_satuan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.model import NodePath
    from generator.naskah.umum.rincian import Bentuk, Butir, Penghubung, Penomoran
    from generator.naskah.umum.rujukan import Rantai


class Satuan(NamedTuple):
    """One numbered or unnumbered unit of the text, ready to be set.

    `jenis` names its style, `penutup` what must close its text (None: leave the text as typed),
    `tingkat` how far it is indented: the level of a Subbab, or of a list item together with what the
    list hangs below, `muatan` what stands in the place of a text.
    """

    jenis: str
    nomor: str
    teks: str
    anchor: str
    at: NodePath
    rantai: Rantai = ()
    penutup: str | None = None
    tingkat: int = 0
    muatan: Any = None


@dataclass(slots=True)
class Pencatat:
    """Everything in a document that has an id, and what is wrong with its structure."""

    file: str
    sasaran: dict[str, Sasaran] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def register(self, key: str | None, sasaran: Sasaran, field_name: str = "id") -> None:
        """Make a unit known under its id; a second unit of the same id is reported at both ends."""
        if key is None:
            return
        other = self.sasaran.get(key)
        if other is not None:
            message = (
                f"id `{key}` dipakai dua kali: untuk {nama_satuan(other.rantai)} dan {nama_satuan(sasaran.rantai)}"
            )
            self.findings.append(
                galat(
                    "RUJ003", Place(self.file, (*sasaran.at, field_name)), message, "beri nama lain pada salah satunya"
                )
            )
            return
        self.sasaran[key] = sasaran


@dataclass(frozen=True, slots=True)
class Daftar:
    """Lists below a sentence, all levels of them; `dasar` is the indentation of the sentence itself."""

    result: Pencatat
    out: list[Satuan]
    penghubung: Penghubung
    penomoran: Penomoran = "huruf"
    bentuk: Bentuk = "rincian"
    dasar: int = 0
    tingkat: int = 1

    def walk(self, butir: Sequence[Butir], at: NodePath, anchor: str, rantai: Rantai, penutup: str) -> None:
        """Append the items; `penutup` closes the last one, since it also closes what the list belongs to."""
        if butir and self.tingkat > 4:
            message = "rincian lebih dari empat tingkat"
            self.result.findings.append(
                galat("BTG001", Place(self.result.file, at), message, "pecah menjadi ayat atau pasal lain")
            )
            return
        for n, each in enumerate(butir, 1):
            here = (*at, n - 1)
            unit, name, printed = nomor_butir(self.penomoran, self.tingkat, n)
            chain = (*rantai, (unit, name))
            key = f"{anchor}/{each.id or n}"
            if each.id is not None and self.penomoran == "tanpa":
                self._refuse_target(each.id, here)
            else:
                self.result.register(each.id, Sasaran(chain, n, key, here))
            close = "." if self.bentuk == "kalimat" else penutup_butir(n, len(butir), self.penghubung, penutup)
            own = ":" if each.rincian else close
            self.out.append(
                Satuan("butir", printed, each.teks, key, (*here, "teks"), chain, own, self.dasar + self.tingkat)
            )
            below = Daftar(
                self.result,
                self.out,
                each.penghubung,
                deret(each.penomoran, self.tingkat + 1) if each.penomoran else self.penomoran,
                each.bentuk,
                self.dasar,
                self.tingkat + 1,
            )
            below.walk(each.rincian, (*here, "rincian"), key, chain, close)

    def _refuse_target(self, key: str, at: NodePath) -> None:
        at_id = Place(self.result.file, (*at, "id"))
        hint = "pakai `penomoran: huruf` atau `penomoran: angka`, atau hapus idnya"
        self.result.findings.append(
            galat("RUJ004", at_id, f"butir `{key}` tidak bernomor sehingga tidak dapat dirujuk", hint)
        )


def closed(unit: Satuan) -> str:
    """Return a unit's text with the closing that rules fix."""
    if unit.penutup is None:
        return unit.teks
    return tutup_kalimat(unit.teks) if unit.penutup == "." else tutup(unit.teks, unit.penutup)
