"""The report worked out: every figure that it prints, computed once from the data."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.bahasa.angka import round_half_away
from generator.naskah.laporan_kinerja.capaian import TANPA_CAPAIAN, Capaian, hitung_capaian, rata_rata
from generator.naskah.laporan_kinerja.nilai import Keadaan, RealisasiTerhitung, RealisasiTertulis

if TYPE_CHECKING:
    from generator.diagnostics.finding import NodePath
    from generator.naskah.laporan_kinerja.hasil_anggaran import HasilAnggaran
    from generator.naskah.laporan_kinerja.hasil_tabel import HasilTabel
    from generator.naskah.laporan_kinerja.indikator import Indikator
    from generator.naskah.laporan_kinerja.model import Kebijakan, Sasaran, Unit
    from generator.naskah.umum.skala import Skala

TANDA = {"tetap": "", "sementara": "*", "tahun sebelumnya": "**"}


@dataclass(frozen=True, slots=True)
class HasilIndikator:
    """One indicator worked out for the report's year, the year before, and the end of the plan.

    `giliran` says which form its sentences take. `realisasi` is a number or says why there is none; `tanda` marks it
    (`*` provisional, `**` of `tahun_ukur`).
    """

    indikator: Indikator
    at: NodePath
    giliran: int
    target: object
    realisasi: Decimal | Keadaan
    capaian: Capaian
    kategori: str
    tanda: str = ""
    tahun_ukur: int | None = None
    target_lalu: object = None
    realisasi_lalu: object = None
    capaian_lalu: Capaian = TANPA_CAPAIAN
    target_akhir: object = None
    capaian_akhir: Capaian = TANPA_CAPAIAN

    @property
    def sebutan(self) -> str:
        """What sentences call the indicator."""
        return self.indikator.sebutan or self.indikator.nama

    @property
    def selisih(self) -> Decimal | None:
        """Change of what was reached since the year before, in the indicator's unit."""
        now, before = self.realisasi, self.realisasi_lalu
        return now - before if isinstance(now, Decimal) and isinstance(before, Decimal) else None

    @property
    def membaik(self) -> bool:
        """Whether the change since the year before is for the better."""
        change = self.selisih or Decimal(0)
        return change > 0 if self.indikator.polaritas == "naik" else change < 0


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Indicators that are averaged together: of an objective, a bureau, the whole report."""

    hasil: tuple[HasilIndikator, ...]
    rata_rata: Decimal | None
    kategori: str

    @property
    def giliran(self) -> int:
        """Which form its sentences take."""
        return self.hasil[0].giliran if self.hasil else 0

    @property
    def tidak_dihitung(self) -> int:
        """How many indicators are left out of the mean."""
        return sum(each.capaian.persen is None for each in self.hasil)

    def banyak(self, sign: int) -> int:
        """Return how many achievements are below (-1), at (0) or above (1) one hundred percent."""
        found = [each.capaian.persen for each in self.hasil if each.capaian.persen is not None]
        return sum((each > 100) - (each < 100) == sign for each in found)


@dataclass(frozen=True, slots=True)
class Hitungan:
    """Everything worked out; unit and sasaran by id, `daerah` the indicators besides the agency's own."""

    indikator: dict[str, HasilIndikator]
    sasaran: dict[str, Kelompok]
    unit: dict[str, Kelompok]
    daerah: Kelompok
    ringkasan: Kelompok
    tabel: dict[str, HasilTabel]
    anggaran: HasilAnggaran
    unit_model: dict[str, Unit]
    sasaran_model: dict[str, Sasaran]


@dataclass(frozen=True, slots=True)
class Penghitung:
    """Works out indicators by the policy and scale of one report."""

    tahun: int
    akhir: int
    kebijakan: Kebijakan
    skala: Skala
    tabel: dict[str, HasilTabel]

    def indikator(self, each: Indikator, at: NodePath, giliran: int) -> HasilIndikator:
        """Return one indicator worked out."""
        policy, direction = self.kebijakan, each.polaritas
        target = each.target if each.target is not None else each.renstra.get(self.tahun)
        realisasi, status, measured = self._realisasi(each)
        capaian = hitung_capaian(target, realisasi, direction, policy)
        last = self.tahun - 1
        end = each.renstra.get(self.akhir)
        return HasilIndikator(
            each, at, giliran, target, realisasi, capaian, self.kategori(capaian.persen), TANDA[status], measured,
            target_lalu=each.renstra.get(last),
            realisasi_lalu=each.riwayat.get(last),
            capaian_lalu=hitung_capaian(each.renstra.get(last), each.riwayat.get(last), direction, policy),
            target_akhir=end,
            capaian_akhir=hitung_capaian(end, realisasi, direction, policy),
        )  # fmt: skip

    def kelompok(self, hasil: tuple[HasilIndikator, ...]) -> Kelompok:
        """Return indicators averaged: the mean of achievements that are not rounded."""
        mean = rata_rata(each.capaian.persen for each in hasil)
        return Kelompok(hasil, mean, self.kategori(mean))

    def kategori(self, persen: Decimal | None) -> str:
        """Return the band of an achievement, empty without one."""
        return "" if persen is None else self.skala.kategori_dari(persen)

    def _realisasi(self, each: Indikator) -> tuple[Decimal | Keadaan, str, int | None]:
        value = each.realisasi
        if isinstance(value, RealisasiTertulis):
            return value.nilai, value.status, value.tahun
        if isinstance(value, RealisasiTerhitung):
            return self._terhitung(value), "tetap", None
        return value, "tetap", None

    def _terhitung(self, value: RealisasiTerhitung) -> Decimal | Keadaan:
        part, whole = self._total(value.pembilang), self._total(value.penyebut)
        if part is None or not whole:
            return Keadaan.TIDAK_TERSEDIA
        return round_half_away(part * value.kali / whole, value.desimal)

    def _total(self, names: tuple[str, ...]) -> Decimal | None:
        total = Decimal(0)
        for name in names:
            table, row, column = name.split(".")
            try:
                cell = self.tabel[table].sel(row, column)
            except (KeyError, StopIteration):
                return None  # reported by the checks, which know the place
            if not isinstance(cell, Decimal):
                return None
            total += cell
        return total
