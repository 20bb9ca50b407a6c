"""Names that are printed as typed, in tables and charts: marks that only running text knows would be seen there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics.finding import Finding, Place, galat
from generator.naskah.laporan_kinerja.checks_angka import each_indikator
from generator.naskah.laporan_kinerja.hitung import each_sasaran, each_unit
from generator.naskah.umum.kalimat import emphasize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.anggaran import IndikatorAnggaran
    from generator.naskah.laporan_kinerja.model import LaporanKinerja

_MARK = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|\[\[|\]\]")


def check_nama(naskah: LaporanKinerja, file: str) -> Iterator[Finding]:
    """Yield every name with a value, a reference or emphasis in it."""
    for text, at in _names(naskah):
        found = _MARK.search(text)
        stars = not found and any(run.bold or run.italic for run in emphasize(text))
        if found or stars:
            mark = found[0] if found else "*"
            message = f"tanda `{mark}` tidak dapat dipakai di sini, sebab nama tercetak apa adanya"
            hint = "tulis namanya lengkap, tanpa nilai, rujukan, dan huruf miring"
            yield galat("ISI012", Place(file, at, word=mark), message, hint)


def _names(naskah: LaporanKinerja) -> Iterator[tuple[str, NodePath]]:
    for each, at, _ in each_indikator(naskah):
        yield each.nama, (*at, "nama")
        yield each.satuan, (*at, "satuan")
        if each.sebutan:
            yield each.sebutan, (*at, "sebutan")
        yield from ((other.nama, (*at, "pembanding", n, "nama")) for n, other in enumerate(each.pembanding))
    for t, tujuan in enumerate(naskah.kinerja.tujuan):
        here: NodePath = ("kinerja", "tujuan", t)
        yield tujuan.tujuan, (*here, "tujuan")
        yield from ((text, (*here, "indikator", n)) for n, text in enumerate(tujuan.indikator))
    for sasaran, at in each_sasaran(naskah):
        yield sasaran.sasaran, (*at, "sasaran")
    for unit, at in each_unit(naskah):
        yield from ((text, (*at, name)) for name, text in (("nama", unit.nama), ("jabatan", unit.jabatan)))
        yield from ((group.sasaran, (*at, "sasaran", n, "sasaran")) for n, group in enumerate(unit.sasaran))
    yield from _budget_names(naskah)
    for n, part in enumerate(naskah.tabel):
        for key, tabel in part.items():
            for b, row in enumerate(tabel.baris):
                cells = ((cell, s) for s, cell in enumerate(row.sel) if isinstance(cell, str))
                yield from ((cell, ("tabel", n, key, "baris", b, "sel", s)) for cell, s in cells)


def _budget_names(naskah: LaporanKinerja) -> Iterator[tuple[str, NodePath]]:
    for u, urusan in enumerate(naskah.anggaran.urusan):
        at_u: NodePath = ("anggaran", "urusan", u)
        yield urusan.urusan, (*at_u, "urusan")
        for p, program in enumerate(urusan.program):
            at_p = (*at_u, "program", p)
            yield program.program, (*at_p, "program")
            yield from _row_names(program.indikator, at_p)
            for k, kegiatan in enumerate(program.kegiatan):
                at_k = (*at_p, "kegiatan", k)
                yield kegiatan.kegiatan, (*at_k, "kegiatan")
                yield from _row_names(kegiatan.indikator, at_k)
                for s, sub in enumerate(kegiatan.sub_kegiatan):
                    at_s = (*at_k, "sub_kegiatan", s)
                    yield sub.sub_kegiatan, (*at_s, "sub_kegiatan")
                    yield from _row_names(sub.indikator, at_s)


def _row_names(indikator: tuple[IndikatorAnggaran, ...], at: NodePath) -> Iterator[tuple[str, NodePath]]:
    yield from ((each.nama, (*at, "indikator", n, "nama")) for n, each in enumerate(indikator) if each.nama)
