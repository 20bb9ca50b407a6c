"""Runs every check of the registry on a matrix; importing this module fills the registry."""

from __future__ import annotations

from generator.naskah.matriks import (  # noqa: F401  (each puts its checks into the registry)
    periksa_angka,
    periksa_baris_ganda,
    periksa_daftar_indikator,
    periksa_deret,
    periksa_instansi,
    periksa_kata,
    periksa_klaster,
    periksa_kolom,
    periksa_nilai,
    periksa_nomor,
    periksa_penyebut,
    periksa_satuan,
    periksa_sel,
    periksa_susunan,
    periksa_target,
)
from generator.naskah.matriks.periksa_dasar import MATRIKS, DaftarIndikator, MatriksDibaca

__all__ = ["MATRIKS", "DaftarIndikator", "MatriksDibaca"]
