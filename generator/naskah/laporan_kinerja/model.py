"""What a performance report is, as a planner writes it (PermenPANRB 53/2014)."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.naskah.laporan_kinerja.anggaran import Anggaran
from generator.naskah.laporan_kinerja.indikator import Indikator
from generator.naskah.laporan_kinerja.isi import Bagian, DaftarIsi
from generator.naskah.laporan_kinerja.tabel import Tabel
from generator.naskah.laporan_kinerja.tercetak import TercetakKelompok
from generator.naskah.umum.pengecualian import Pengecualian
from generator.naskah.umum.periode import Periode
from generator.naskah.umum.skala import PolaKalimat
from generator.source.fields import Bilangan, Cacah, ContentModel, Id, Tahun, Teks, refuse


def _texts(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


class Analisis(ContentModel):
    """What people say about a sasaran; the comparisons between these parts are computed."""

    pengantar: DaftarIsi = ()
    penyebab: DaftarIsi = ()
    upaya: DaftarIsi = ()
    hambatan: DaftarIsi = ()
    tindak_lanjut: DaftarIsi = ()
    efisiensi: DaftarIsi = ()
    penunjang: DaftarIsi = ()


class Sasaran(ContentModel):
    """A strategic objective with its indicators and its analysis."""

    id: Id
    sasaran: Teks
    urusan: Teks
    indikator: tuple[Indikator, ...] = Field(min_length=1)
    analisis: Analisis = Analisis()
    tercetak: TercetakKelompok = TercetakKelompok()


class Tujuan(ContentModel):
    """A goal, its indicators as text, and the objectives that serve it."""

    tujuan: Teks
    indikator: Annotated[tuple[Teks, ...], BeforeValidator(_texts)] = ()
    sasaran: tuple[Sasaran, ...] = Field(min_length=1)


class Kinerja(ContentModel):
    """Vision, mission, goals; `indikator_daerah` are reported besides those of the agency's own plan."""

    visi: Teks
    misi: Teks
    tujuan: tuple[Tujuan, ...] = Field(min_length=1)
    indikator_daerah: tuple[Indikator, ...] = ()

    @property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """Every objective, in order."""
        return tuple(sasaran for tujuan in self.tujuan for sasaran in tujuan.sasaran)


class SasaranUnit(ContentModel):
    """An objective of a bureau or officer."""

    sasaran: Teks
    indikator: tuple[Indikator, ...] = Field(min_length=1)


class Unit(ContentModel):
    """A bureau or officer with a Perjanjian Kinerja of its own, and those below."""

    id: Id
    nama: Teks
    jabatan: Teks
    tingkat: Literal["eselon III", "jabatan fungsional"]
    mendukung: tuple[Id, ...] = ()
    pengantar: DaftarIsi = ()
    sasaran: tuple[SasaranUnit, ...] = Field(min_length=1)
    uraian: DaftarIsi = ()
    upaya: DaftarIsi = ()
    hambatan: DaftarIsi = ()
    tindak_lanjut: DaftarIsi = ()
    penunjang: tuple[Id, ...] = ()
    bawahan: tuple[Unit, ...] = Field((), max_length=50)
    tercetak: TercetakKelompok = TercetakKelompok()


class Kebijakan(ContentModel):
    """How an achievement is computed where the formula alone does not say; it is printed with the formula."""

    target_nol: Literal["tidak dihitung"] = "tidak dihitung"
    di_bawah_nol: Literal["nol", "apa adanya"] = "nol"
    paling_tinggi: Bilangan | None = None
    desimal: Cacah = Field(2, le=6)


class Penandatangan(ContentModel):
    """Who signs the report, where and when; the place defaults to the capital."""

    oleh: Id
    tempat: Teks | None = None
    waktu: Teks | None = None


class PerjanjianLampiran(ContentModel):
    """The attached Perjanjian Kinerja: with whom, where and when."""

    pihak_kedua: Id
    tempat: Teks | None = None
    waktu: Teks | None = None


class LaporanKinerja(ContentModel):
    """A performance report with everything that is printed in it."""

    jenis: Literal["laporan_kinerja"]
    tahun: Tahun
    perangkat_daerah: Id
    renstra: Periode
    skala: Id
    kebijakan: Kebijakan = Kebijakan()
    penandatangan: Penandatangan
    perjanjian: PerjanjianLampiran | None = None
    landasan_hukum: tuple[Id, ...] = Field(min_length=1)
    kata_pengantar: Bagian
    ringkasan_eksekutif: Bagian
    pendahuluan: Bagian
    perencanaan_kinerja: Bagian
    akuntabilitas_kinerja: Bagian
    penutup: Bagian
    kinerja: Kinerja
    unit: tuple[Unit, ...] = ()
    anggaran: Anggaran
    tabel: tuple[dict[Id, Tabel], ...] = ()
    kalimat: dict[Teks, PolaKalimat] = Field(default_factory=dict)
    tercetak: TercetakKelompok = TercetakKelompok()
    pengecualian: tuple[Pengecualian, ...] = ()

    @model_validator(mode="after")
    def _year_in_plan(self) -> Self:
        if self.tahun not in self.renstra.tahun:
            message = f"tahun laporan {self.tahun} di luar Renstra {self.renstra.awal}-{self.renstra.akhir}"
            raise refuse("ISI010", message, "periksa `tahun` dan `renstra`", ("tahun",))
        return self
