"""Checks on agencies as a published matrix spells them, against the region's own registry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.bahasa.teks import gabung
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Place, Severity
from generator.diagnostics.near import nearest
from generator.naskah.matriks.periksa_dasar import MATRIKS, MatriksDibaca, path_aksi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.naskah.matriks.baris import Baris

_PEMISAH = re.compile(r"[,;:/&\n]|\b(?:dan|serta|dengan)\b", re.IGNORECASE)


class Tercetak(NamedTuple):
    """One printed cell: the agencies found in it with their spelling, and the words that are none."""

    at: Place
    instansi: tuple[tuple[str, str], ...]
    lain: tuple[str, ...]


def _baca(m: MatriksDibaca) -> Iterator[Tercetak]:
    printed = [(baris, text) for baris in m.baris if baris.awal_aksi and (text := _tercetak(baris))]
    if not printed:
        return
    daerah = m.konteks.daerah
    ids: dict[str, str] = {}
    for id_, each in [*daerah.perangkat_daerah.items(), *daerah.mitra.items()]:
        for nama in (each.nama, each.singkatan, *each.alias):
            if nama:
                ids.setdefault(" ".join(nama.casefold().split()), id_)
    longest = sorted(ids, key=len, reverse=True)
    known = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE) if ids else None
    for baris, cell in printed:
        text = " ".join(cell.split())
        found = tuple((ids[match[0].casefold()], match[0]) for match in known.finditer(text)) if known else ()
        rest = known.sub(",", text) if known else text
        others = (part.strip(" .()-") for part in _PEMISAH.split(rest))
        at = m.place((*path_aksi(baris), "tercetak", "penanggung_jawab"))
        yield Tercetak(at, found, tuple(part for part in others if len(part) > 2))


def _tercetak(baris: Baris) -> str | None:
    return baris.aksi.tercetak.penanggung_jawab if baris.aksi and baris.aksi.tercetak else None


@MATRIKS.periksa("MTK028", Severity.PERINGATAN)
def instansi_tercetak_tak_dikenal(m: MatriksDibaca) -> Iterator[Temuan]:
    """Instansi tercetak tidak dikenal.

    Nama instansi pada naskah terbit (`tercetak: {penanggung_jawab: ...}`) bukan nama resmi, singkatan, atau alias
    yang tercatat di daerah.yaml; biasanya salah ketik.

    Salah:
        tercetak: {penanggung_jawab: DBAKB}

    Benar:
        tercetak: {penanggung_jawab: DP3AKB}
    """
    daerah = m.konteks.daerah
    names = [
        nama
        for each in (*daerah.perangkat_daerah.values(), *daerah.mitra.values())
        for nama in (each.nama, each.singkatan, *each.alias)
        if nama
    ]
    for cell in _baca(m):
        for word in cell.lain:
            near = nearest(word, names, 0.6)
            hint = f"maksudnya `{near}`?" if near else "tambahkan di `perangkat_daerah:` atau `mitra:` daerah.yaml"
            at = Place(cell.at.file, cell.at.path, word=word)
            yield Temuan(at, f"instansi `{word}` tidak ada di daerah.yaml", hint)


@MATRIKS.periksa("MTK029", Severity.PERINGATAN)
def instansi_tercetak_dua_kali(m: MatriksDibaca) -> Iterator[Temuan]:
    """Instansi tercetak dua kali dalam satu sel.

    Instansi yang sama, dengan ejaan yang sama atau lain, muncul dua kali dalam satu sel naskah terbit.

    Salah:
        tercetak: {penanggung_jawab: Diskominfo Diskominfo}

    Benar:
        tercetak: {penanggung_jawab: Diskominfo}
    """
    for cell in _baca(m):
        seen: set[str] = set()
        for id_, spelled in cell.instansi:
            if id_ in seen:
                yield Temuan(cell.at, f"`{spelled}` tercetak dua kali dalam satu sel", "sisakan satu")
            seen.add(id_)


@MATRIKS.periksa("MTK030", Severity.PERINGATAN)
def instansi_beberapa_penulisan(m: MatriksDibaca) -> Iterator[Temuan]:
    """Satu instansi dengan beberapa penulisan.

    Satu instansi ditulis dengan satu nama di seluruh naskah. Penulisan yang berbeda-beda dilaporkan sekali untuk
    setiap instansi, pada penulisan pertama yang bukan nama resminya.

    Salah:
        Dis PERAKPLH; Dispera KPLH; Dinas Perumahan Rakyat, Kawasan Permukiman dan LH

    Benar:
        Dinas Perumahan Rakyat, Kawasan Permukiman dan LH
    """
    used = {
        id_
        for each in m.baris
        if each.awal_aksi and each.aksi and not each.aksi.tercetak
        for id_ in each.aksi.penanggung_jawab
    }
    spellings: dict[str, dict[str, Place]] = {}
    for cell in _baca(m):
        for id_, spelled in cell.instansi:
            spellings.setdefault(id_, {}).setdefault(spelled, cell.at)
    for id_, found in spellings.items():
        agency = m.konteks.daerah.instansi(id_)
        official = agency.nama if agency else id_
        accepted = {official, agency.singkatan if agency else None}
        others = [each for each in found if each not in accepted]
        every = [official, *others] if id_ in used or official in found else others
        if others and len(every) > 1:
            at = Place(found[others[0]].file, found[others[0]].path, word=others[0])
            quoted = gabung([f"`{each}`" for each in every])
            yield Temuan(at, f"satu instansi, {len(every)} penulisan: {quoted}", f"pakai satu nama: `{official}`")
