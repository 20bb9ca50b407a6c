"""What a regulation names must exist: kind of region, laws, officials, and all its matrices name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics.finding import Finding, Place, galat, peringatan
from generator.diagnostics.near import nearest
from generator.naskah.matriks.checks import MatriksChecker
from generator.naskah.peraturan.matriks_naskah import each_matriks, periksa_matriks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.peraturan.model import Peraturan
    from generator.naskah.umum.konteks import Konteks

_JENIS_DAERAH = {"peraturan_bupati": "kabupaten", "peraturan_wali_kota": "kota"}


def check(naskah: Peraturan, konteks: Konteks, file: str) -> Iterator[Finding]:
    """Yield every finding that needs the registries."""
    yield from _kind(naskah, konteks, file)
    yield from _closing_consideration(naskah, file)
    yield from _single_consideration(naskah, file)
    yield from _laws(naskah, konteks, file)
    yield from _officials(naskah, konteks, file)
    tahun = naskah.periode.tahun if naskah.periode else ()
    for matriks, at in each_matriks(naskah):
        yield from MatriksChecker(matriks, at, tahun, konteks, file).check()
    yield from periksa_matriks(naskah, konteks, file)


def _kind(naskah: Peraturan, konteks: Konteks, file: str) -> Iterator[Finding]:
    daerah = konteks.daerah
    if _JENIS_DAERAH[naskah.jenis] != daerah.jenis:
        right = next(jenis for jenis, kind in _JENIS_DAERAH.items() if kind == daerah.jenis)
        message = f"jenis `{naskah.jenis}` tidak cocok dengan daerah: {daerah.sebutan} dipimpin {daerah.kepala_daerah}"
        yield galat("JUD001", Place(file, ("jenis",)), message, f"tulis `jenis: {right}`")


def _closing_consideration(naskah: Peraturan, file: str) -> Iterator[Finding]:
    for n, each in enumerate(naskah.menimbang):
        if each.teks.casefold().startswith("bahwa berdasarkan pertimbangan sebagaimana dimaksud"):
            message = "butir penutup Menimbang disusun oleh generator; bila ditulis juga, akan tercetak dua kali"
            yield galat("KON001", Place(file, ("menimbang", n)), message, "hapus butir ini")


def _single_consideration(naskah: Peraturan, file: str) -> Iterator[Finding]:
    """Only several considerations get a composed closing; a single one must say itself what is enacted."""
    if len(naskah.menimbang) == 1 and "perlu menetapkan" not in naskah.menimbang[0].teks.casefold():
        message = "pertimbangan tunggal harus sekaligus menyatakan apa yang ditetapkan"
        hint = "akhiri dengan `perlu menetapkan {{ jenis }} tentang {{ tentang }}`"
        source = "UU 12/2011 Lampiran II, bagian Konsiderans"
        yield peringatan("KON002", Place(file, ("menimbang", 0)), message, hint, source)


def _laws(naskah: Peraturan, konteks: Konteks, file: str) -> Iterator[Finding]:
    known = konteks.hukum.peraturan
    seen: set[tuple[str, str | None]] = set()
    for n, each in enumerate(naskah.mengingat):
        at = Place(file, ("mengingat", n))
        if each.peraturan not in known:
            near = nearest(each.peraturan, known, 0.8)
            hint = f"maksudnya `{near}`?" if near else "tambahkan di hukum.yaml daerah, atau di _nasional/hukum.yaml"
            yield galat("DAS001", at, f"peraturan `{each.peraturan}` tidak ada dalam pustaka", hint)
        if (each.peraturan, each.bagian) in seen:
            yield galat(
                "DAS005", at, f"peraturan `{each.peraturan}` disebut dua kali dalam Mengingat", "hapus salah satu"
            )
        seen.add((each.peraturan, each.bagian))


def _officials(naskah: Peraturan, konteks: Konteks, file: str) -> Iterator[Finding]:
    pejabat = konteks.daerah.pejabat
    named = [("penetapan", naskah.penetapan.oleh), ("pengundangan", naskah.pengundangan.oleh)]
    if naskah.salinan:
        named.append(("salinan", naskah.salinan.oleh))
    for part, key in named:
        if key is not None and key not in pejabat:
            near = nearest(key, pejabat, 0.5)
            hint = (
                f"maksudnya `{near}`?"
                if near
                else f"yang ada: {', '.join(pejabat)}; yang lain ditambahkan di `pejabat:`"
            )
            yield galat("PEN002", Place(file, (part, "oleh")), f"pejabat `{key}` tidak ada di daerah.yaml", hint)
