"""A finished report as its checks see it: the data, what is computed from them, and every text as it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.checking.registry import Daftar
from generator.diagnostics.finding import Place
from generator.naskah.laporan_kinerja.hitung import each_sasaran, each_unit
from generator.naskah.laporan_kinerja.isi import BAGIAN, Subbab
from generator.naskah.umum.rincian import Uraian

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.cetak import Pencetak
    from generator.naskah.laporan_kinerja.hasil import Hitungan
    from generator.naskah.laporan_kinerja.isi import Isi
    from generator.naskah.laporan_kinerja.model import LaporanKinerja
    from generator.naskah.laporan_kinerja.sebutan import Pencari
    from generator.naskah.umum.konteks import Konteks
    from generator.naskah.umum.rincian import ButirIsi

ANALISIS = ("pengantar", "penyebab", "upaya", "hambatan", "tindak_lanjut", "efisiensi", "penunjang")
URAIAN_UNIT = ("pengantar", "uraian", "upaya", "hambatan", "tindak_lanjut")


class Kalimat(NamedTuple):
    """One text with its values filled in: where it is, the list it stands in, the part, and whose text it is."""

    teks: str
    at: NodePath
    daftar: NodePath
    bagian: str
    sasaran: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Laporan:
    """What a check of a report gets."""

    naskah: LaporanKinerja
    hasil: Hitungan
    konteks: Konteks
    file: str
    cetak: Pencetak
    pencari: Pencari
    kalimat: tuple[Kalimat, ...] = ()

    @property
    def tahun(self) -> int:
        """The year reported on."""
        return self.naskah.tahun

    def di(self, *at: str | int, word: str = "", key: bool = False) -> Place:
        """Return a place in this report."""
        return Place(self.file, at, word=word, key=key)


LAPORAN: Daftar[Laporan] = Daftar("laporan kinerja")


def kalimat_laporan(naskah: LaporanKinerja, isi: Callable[[str], str | None]) -> Iterator[Kalimat]:
    """Yield every text of the authors in the order of the parts; `isi` fills one, or says None when it cannot."""
    for name in BAGIAN:
        yield from _filled(_texts(getattr(naskah, name).isi, (name, "isi")), isi, name)
    for sasaran, at in each_sasaran(naskah):
        for part in ANALISIS:
            found = _texts(getattr(sasaran.analisis, part), (*at, "analisis", part))
            yield from _filled(found, isi, part, sasaran=sasaran.id)
    for unit, at in each_unit(naskah):
        for part in URAIAN_UNIT:
            yield from _filled(_texts(getattr(unit, part), (*at, part)), isi, part, unit=unit.id)


Teks = tuple[str, "NodePath", "NodePath"]
"""A text, its place, the place of the list that it stands in."""


def _filled(
    texts: Iterator[Teks], isi: Callable[[str], str | None], bagian: str, sasaran: str = "", unit: str = ""
) -> Iterator[Kalimat]:
    for raw, at, daftar in texts:
        text = isi(raw)
        if text is not None:
            yield Kalimat(" ".join(text.replace("*", "").split()), at, daftar, bagian, sasaran, unit)


def _texts(isi: Sequence[Isi], at: NodePath) -> Iterator[Teks]:
    for n, item in enumerate(isi):
        here = (*at, n)
        if isinstance(item, Subbab):
            yield from _texts(item.isi, (*here, "isi"))
        elif isinstance(item, Uraian):
            if item.teks:
                yield item.teks, (*here, "teks"), at
            yield from _items(item.rincian, (*here, "rincian"))


def _items(butir: Sequence[ButirIsi], at: NodePath) -> Iterator[Teks]:
    for n, each in enumerate(butir):
        yield each.teks, (*at, n, "teks"), at
        yield from _items(each.rincian, (*at, n, "rincian"))
