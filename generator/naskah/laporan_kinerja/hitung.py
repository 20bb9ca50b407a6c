"""Works a whole report out: tables first, then indicators, then the budget that points at them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from zlib import crc32

from generator.diagnostics.finding import Finding, Place, galat
from generator.diagnostics.near import nearest
from generator.naskah.laporan_kinerja.anggaran import IndikatorRujukan
from generator.naskah.laporan_kinerja.hasil import HasilIndikator, Hitungan, Kelompok, Penghitung
from generator.naskah.laporan_kinerja.hasil_anggaran import CapaianAnggaran, hitung_anggaran
from generator.naskah.laporan_kinerja.hasil_tabel import PembacaTabel
from generator.naskah.laporan_kinerja.tempat import tempat_nama

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import NodePath
    from generator.naskah.laporan_kinerja.anggaran import IndikatorAnggaran
    from generator.naskah.laporan_kinerja.indikator import Indikator
    from generator.naskah.laporan_kinerja.model import LaporanKinerja, Sasaran, Unit
    from generator.naskah.laporan_kinerja.tabel import Tabel
    from generator.naskah.umum.skala import Skala


def _giliran(name: str) -> int:
    """Return at which form of a sentence a group begins; groups elsewhere that come or go do not matter."""
    return crc32(name.encode()) % 60  # a multiple of any small number of forms


def each_unit(naskah: LaporanKinerja) -> Iterator[tuple[Unit, NodePath]]:
    """Yield every bureau and officer with its place, those below right after the one above."""

    def walk(units: tuple[Unit, ...], at: NodePath) -> Iterator[tuple[Unit, NodePath]]:
        for n, unit in enumerate(units):
            yield unit, (*at, n)
            yield from walk(unit.bawahan, (*at, n, "bawahan"))

    yield from walk(naskah.unit, ("unit",))


def each_sasaran(naskah: LaporanKinerja) -> Iterator[tuple[Sasaran, NodePath]]:
    """Yield every strategic objective with its place."""
    for t, tujuan in enumerate(naskah.kinerja.tujuan):
        for s, sasaran in enumerate(tujuan.sasaran):
            yield sasaran, ("kinerja", "tujuan", t, "sasaran", s)


class _Hitung:
    def __init__(self, naskah: LaporanKinerja, skala: Skala, file: str) -> None:
        self.naskah, self.file = naskah, file
        self.findings: list[Finding] = []
        self.indikator: dict[str, HasilIndikator] = {}
        self.places: dict[tuple[str, str], NodePath] = {}
        tables = PembacaTabel(self._tables(), file)
        self.tabel = tables.baca()
        self.findings += tables.findings
        self.penghitung = Penghitung(naskah.tahun, naskah.renstra.akhir, naskah.kebijakan, skala, self.tabel)

    def hitung(self) -> Hitungan:
        naskah = self.naskah
        sasaran, sasaran_model = {}, {}
        for each, at in each_sasaran(naskah):
            self._known("sasaran atau unit", each.id, (*at, "id"))
            sasaran[each.id] = self._kelompok(each.indikator, at, each.id)
            sasaran_model[each.id] = each
        own = tuple(hasil for each in sasaran.values() for hasil in each.hasil)
        daerah = self._kelompok(naskah.kinerja.indikator_daerah, ("kinerja",), "daerah", "indikator_daerah")
        unit, unit_model = {}, {}
        for one, at in each_unit(naskah):
            self._known("sasaran atau unit", one.id, (*at, "id"))
            rows: list[HasilIndikator] = []
            for n, s in enumerate(one.sasaran):
                rows += self._hasil(s.indikator, (*at, "sasaran", n), _giliran(one.id) + len(rows))
            unit[one.id] = self.penghitung.kelompok(tuple(rows))
            unit_model[one.id] = one
        anggaran = hitung_anggaran(naskah.anggaran, self._capaian_anggaran)
        taken = {"jumlah", *(f"sasaran-{key}" for key in sasaran)}  # texts quote sums by these names
        for row in (each for top in anggaran.urusan for each in top.semua() if each.id):
            self._known("anggaran", str(row.id), (*row.at, "id"))
            if row.id in taken:
                message = f"id `{row.id}` sudah dipakai generator untuk jumlah anggaran"
                place = Place(self.file, (*row.at, "id"))
                self.findings.append(galat("RUJ003", place, message, "beri nama lain, misalnya program-" + str(row.id)))
        ringkasan = self.penghitung.kelompok(own)
        return Hitungan(
            self.indikator, sasaran, unit, daerah, ringkasan, self.tabel, anggaran, unit_model, sasaran_model
        )

    def _tables(self) -> dict[str, tuple[Tabel, NodePath]]:
        found: dict[str, tuple[Tabel, NodePath]] = {}
        for n, part in enumerate(self.naskah.tabel):
            for key, tabel in part.items():
                self._known("tabel", key, ("tabel", n, key))
                found[key] = (tabel, ("tabel", n, key))
        return found

    def _known(self, kind: str, key: str, at: NodePath) -> None:
        """Report an id that stands for two things: sentences and references could not tell them apart."""
        other = self.places.setdefault((kind, key), at)
        if other != at:
            hint = "beri nama lain pada salah satunya"
            self.findings.append(galat("RUJ003", Place(self.file, at), f"id `{key}` dipakai dua kali", hint))

    def _kelompok(self, indikator: tuple[Indikator, ...], at: NodePath, name: str, key: str = "indikator") -> Kelompok:
        return self.penghitung.kelompok(self._hasil(indikator, at, _giliran(name), key))

    def _hasil(
        self, indikator: tuple[Indikator, ...], at: NodePath, giliran: int, key: str = "indikator"
    ) -> tuple[HasilIndikator, ...]:
        found = []
        for n, each in enumerate(indikator):
            here: NodePath = (*at, key, n)
            self._known("indikator", each.id, (*here, "id"))
            hasil = self.penghitung.indikator(each, here, giliran + n)
            self.indikator[each.id] = hasil
            found.append(hasil)
        return tuple(found)

    def _capaian_anggaran(self, each: IndikatorAnggaran, at: NodePath) -> CapaianAnggaran:
        if not isinstance(each, IndikatorRujukan):
            share = each.capaian if isinstance(each.capaian, Decimal) else None
            return CapaianAnggaran(each.nama, share, (*at, "nama"), (*at, "capaian"))
        hasil = self.indikator.get(each.kinerja)
        if hasil is None:
            near = nearest(each.kinerja, self.indikator, 0.6)
            hint = f"maksudnya `{near}`?" if near else "tulis id indikator yang ada, atau {nama: ..., capaian: ...}"
            place = Place(self.file, (*at, "kinerja"))
            self.findings.append(galat("KIN004", place, f"indikator `{each.kinerja}` tidak ada", hint))
            return CapaianAnggaran(each.kinerja, None)
        name = (*at, "nama") if each.nama else tempat_nama(hasil)
        return CapaianAnggaran(each.nama or hasil.indikator.nama, hasil.capaian.persen, name)


def hitung(naskah: LaporanKinerja, skala: Skala, file: str) -> tuple[Hitungan, list[Finding]]:
    """Return every figure of a report, and what is wrong with the names and numbers they come from."""
    work = _Hitung(naskah, skala, file)
    return work.hitung(), work.findings
