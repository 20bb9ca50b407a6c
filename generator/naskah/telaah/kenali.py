"""Recognises a regulation or a decree in printed paragraphs: one reader for YAML and for any Word file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.naskah.telaah import kenali_penutup
from generator.naskah.telaah.bentuk import Paragraf, TabelCetak, Telaah
from generator.naskah.telaah.kenali_baris import Baris, baris, bernama
from generator.naskah.telaah.kenali_batang_tubuh import TubuhTerbaca
from generator.naskah.telaah.kenali_kepala import baca_kepala
from generator.naskah.telaah.kenali_lampiran import baca_lampiran, mulai_lampiran
from generator.naskah.telaah.kenali_penutup import baca_penutup

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.naskah.telaah.bentuk import Lampiran
    from generator.naskah.umum.hukum import PustakaHukum

_PENJELASAN = re.compile(r"PENJELASAN(?:\s+ATAS)?\s*$|PENJELASAN\s+ATAS\s+PERATURAN\b")


def kenali(
    cetak: Iterable[Paragraf | TabelCetak],
    berkas: str,
    hukum: PustakaHukum | None = None,
    instansi: Mapping[str, tuple[str, ...]] | None = None,
) -> Telaah:
    """Return the regulation that these paragraphs print; what has no place goes to `tak_dikenal`."""
    lines = baris(cetak)
    kepala, pos = baca_kepala(lines)
    tubuh = TubuhTerbaca()
    while pos < len(lines) and not _ends_body(lines[pos]):
        tubuh.baca(lines[pos])
        pos += 1
    closing, explained, attachments = _rest(lines[pos:])
    units = tubuh.satuan()
    lampiran: list[Lampiran] = [baca_lampiran(each, kepala.nama) for each in attachments]
    penutup, tanggal = baca_penutup(closing)
    return Telaah(
        berkas,
        kepala.jenis,
        kepala.nomor,
        kepala.tahun,
        kepala.nama,
        kepala.daerah,
        tuple(kepala.judul),
        tuple(kepala.konsiderans.get("Menimbang", ())),
        tuple(kepala.konsiderans.get("Mengingat", ())),
        kepala.menetapkan,
        units,
        penutup,
        tanggal,
        tuple(lampiran),
        (*kepala.tak_dikenal, *tubuh.tak_dikenal),
        hukum,
        dict(instansi or {}),
        tuple(kepala.konsiderans.get("Memperhatikan", ())),
        explained,
    )


def _ends_body(line: Baris | TabelCetak) -> bool:
    if isinstance(line, TabelCetak):
        return False
    return (
        kenali_penutup.MULAI.match(line.teks) is not None or mulai_lampiran(line) or bool(_PENJELASAN.match(line.teks))
    )


def _rest(
    lines: list[Baris | TabelCetak],
) -> tuple[list[Baris], tuple[Paragraf, ...], list[list[Baris | TabelCetak]]]:
    """Divide what stands behind the body: closing, explanation, attachments."""
    closing: list[Baris] = []
    explained: list[Paragraf] = []
    attachments: list[list[Baris | TabelCetak]] = []
    explaining = False
    for line in lines:
        if mulai_lampiran(line):
            attachments.append([])
            explaining = False
        elif isinstance(line, Baris) and _PENJELASAN.match(line.teks):
            explaining = True
        if explaining:
            if isinstance(line, Baris):
                explained.append(Paragraf(line.teks, bernama(line.at, "penjelasan", line.teks)))
        elif attachments:
            attachments[-1].append(line)
        elif isinstance(line, Baris):
            closing.append(line)
    return closing, tuple(explained), attachments
