"""The region: its name, its officials, its agencies."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.source.fields import ContentModel, Id, Teks

_SEBUTAN = {"kabupaten": ("Kabupaten", "Bupati", "kabupaten"), "kota": ("Kota", "Wali Kota", "kota")}


class Pejabat(ContentModel):
    """An official; `nama` is typed in plain case, title and rank apart from it."""

    nama: Teks | None = None
    jabatan: Teks | None = None
    gelar_depan: Teks | None = None
    gelar: Teks | None = None
    pangkat: Teks | None = None
    nip: Teks | None = None


class PerangkatDaerah(ContentModel):
    """An agency or partner body: one official name, other spellings as `alias`; `kepala` is the id of its head."""

    nama: Teks
    singkatan: Teks | None = None
    kepala: Id | None = None
    alias: tuple[Teks, ...] = ()


class Daerah(ContentModel):
    """A regency or city with the registries that its documents cite by id."""

    nama: Teks
    jenis: Literal["kabupaten", "kota"]
    provinsi: Teks
    ibu_kota: Teks
    pejabat: dict[Id, Pejabat] = Field(default_factory=dict)
    perangkat_daerah: dict[Id, PerangkatDaerah] = Field(default_factory=dict)
    mitra: dict[Id, PerangkatDaerah] = Field(default_factory=dict)

    @property
    def sebutan(self) -> str:
        """Full name, such as `Kabupaten Hulu Sungai Selatan`."""
        return f"{_SEBUTAN[self.jenis][0]} {self.nama}"

    @property
    def kepala_daerah(self) -> str:
        """Title of the head of the region: `Bupati` or `Wali Kota` (two words)."""
        return _SEBUTAN[self.jenis][1]

    @property
    def jabatan_kepala_daerah(self) -> str:
        """Title with the region's name, such as `Wali Kota Serang`."""
        return f"{self.kepala_daerah} {self.nama}"

    def instansi(self, key: str) -> PerangkatDaerah | None:
        """Return the agency or partner of that id."""
        return self.perangkat_daerah.get(key) or self.mitra.get(key)

    def sebutan_instansi(self) -> dict[str, tuple[str, ...]]:
        """Return every name of every agency and partner by id, the official one first."""
        return {
            key: (each.nama, *((each.singkatan,) if each.singkatan else ()), *each.alias)
            for key, each in {**self.perangkat_daerah, **self.mitra}.items()
        }

    def values(self) -> dict[str, object]:
        """Return what texts and templates may name as `daerah.…`."""
        return {
            "nama": self.nama,
            "jenis": self.jenis,
            "sebutan": self.sebutan,
            "provinsi": self.provinsi,
            "ibu_kota": self.ibu_kota,
            "kepala_daerah": self.kepala_daerah,
            "jabatan_kepala_daerah": self.jabatan_kepala_daerah,
        }
