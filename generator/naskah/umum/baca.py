"""Reads the registries: national facts once a run, a region's own facts once a region."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics.finding import Finding, has_galat
from generator.naskah.umum.daerah import Daerah
from generator.naskah.umum.ejaan import DaftarEjaan
from generator.naskah.umum.hukum import (
    DaftarHukum,
    DaftarJenis,
    JenisPeraturan,
    PustakaHukum,
    check_library,
)
from generator.naskah.umum.konteks import DaftarKla, DaftarSatuan, Konteks, Nasional
from generator.naskah.umum.skala import DaftarKinerja
from generator.source.discover import NATIONAL
from generator.source.validate import validate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.source.load import Library
    from generator.source.validate import Model


class PustakaNasional(NamedTuple):
    """The national files as read: kinds of law, laws, KLA indicators, units."""

    jenis: Mapping[str, JenisPeraturan]
    hukum: DaftarHukum
    fakta: Nasional


def read_model(library: Library, model: type[Model], name: str) -> tuple[Model | None, list[Finding]]:
    """Return a file as a model, or why it is none."""
    data, findings = library.read(name)
    if data is None:
        return None, findings
    found, problems = validate(model, data, name)
    return found, findings + problems


def _read_optional(library: Library, model: type[Model], name: str) -> tuple[Model | None, list[Finding]]:
    """Return a file as a model, an empty model where there is no such file."""
    return read_model(library, model, name) if (library.root / name).exists() else (model(), [])


def read_national(library: Library) -> tuple[PustakaNasional | None, list[Finding]]:
    """Return the national library, or what is wrong with it."""
    jenis, a = read_model(library, DaftarJenis, f"{NATIONAL}/jenis_peraturan.yaml")
    hukum, b = read_model(library, DaftarHukum, f"{NATIONAL}/hukum.yaml")
    kla, c = read_model(library, DaftarKla, f"{NATIONAL}/kla.yaml")
    satuan, d = read_model(library, DaftarSatuan, f"{NATIONAL}/satuan.yaml")
    kinerja, e = _read_optional(library, DaftarKinerja, f"{NATIONAL}/kinerja.yaml")
    ejaan, f = _read_optional(library, DaftarEjaan, f"{NATIONAL}/ejaan.yaml")
    findings = [*a, *b, *c, *d, *e, *f]
    if jenis is None or hukum is None or kla is None or satuan is None or kinerja is None or ejaan is None:
        return None, findings
    findings += check_library(jenis.jenis_peraturan, {f"{NATIONAL}/hukum.yaml": hukum})
    fakta = Nasional(kla, frozenset(satuan.satuan_pecahan), satuan, kinerja, ejaan)
    return None if has_galat(findings) else PustakaNasional(jenis.jenis_peraturan, hukum, fakta), findings


def read_region(library: Library, national: PustakaNasional, name: str) -> tuple[Konteks | None, list[Finding]]:
    """Return what the documents of a region look things up in; a region without laws of its own has no hukum.yaml."""
    daerah, findings = read_model(library, Daerah, f"{name}/daerah.yaml")
    laws = {f"{NATIONAL}/hukum.yaml": national.hukum}
    own_file = f"{name}/hukum.yaml"
    if (library.root / own_file).exists():
        own, problems = read_model(library, DaftarHukum, own_file)
        findings += problems
        if own is not None:
            laws[own_file] = own
            findings += [each for each in check_library(national.jenis, laws) if each.at.file == own_file]
    if daerah is None or has_galat(findings):
        return None, findings
    merged = {key: law for each in laws.values() for key, law in each.peraturan.items()}
    return Konteks(daerah, PustakaHukum(national.jenis, merged), national.fakta, library.root), findings
