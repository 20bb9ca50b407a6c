"""Names in running text: of indicators and objectives in quotes, of the agency; ordinals before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.bahasa.terbilang import parse_terbilang, urutan
from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.baca_kata import bentuk_nama, inti
from generator.naskah.laporan_kinerja.hitung import each_sasaran, each_unit
from generator.naskah.laporan_kinerja.indeks_nama import IndeksNama
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics.finding import NodePath
    from generator.naskah.laporan_kinerja.periksa_dasar import Kalimat, Laporan

_URUTAN = (
    r"pertama|kesatu|kedua(?:\s+belas)?|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|kesebelas"
)
_BERNAMA = re.compile(
    r"\b(?P<jenis>indikator|sasaran)(?:\s+(?:strategis|kinerja|utama|capaian|sasaran|program))*"
    rf"(?:\s+yang)?(?:\s+(?P<urutan>{_URUTAN}))?(?:\s+(?:yaitu|adalah))?\s*[“\"]\s*(?P<nama>[^“”\"]{{3,300}}?)\s*[”\"]",
    re.IGNORECASE,
)
_CUKUP = 0.75
_PERSIS = 0.97


class _Nama(NamedTuple):
    """A name that a text puts in quotes behind the word for what it is."""

    jenis: str
    urutan: str
    nama: str


class _Dikenal(NamedTuple):
    """The names of one kind by the words that carry them, and their index."""

    nama: dict[tuple[str, ...], str]
    indeks: IndeksNama


def _bernama(text: str) -> Iterator[_Nama]:
    for match in _BERNAMA.finditer(text):
        ordinal = " ".join((match["urutan"] or "").lower().split())
        if not re.search(r"\b(?:dengan|dan)\s+(?:indikator|sasaran)\b", match["nama"], re.IGNORECASE):
            yield _Nama(match["jenis"].lower(), ordinal, " ".join(match["nama"].split()))  # else a quote was left open


@LAPORAN.periksa("NAR006", Severity.PERINGATAN)
def nama_dalam_kutipan(laporan: Laporan) -> Iterator[Temuan]:
    """Nama indikator atau sasaran dalam kutipan keliru.

    Nama yang dikutip sesudah kata "Indikator" atau "Sasaran" harus ada dalam data. Yang dilaporkan adalah nama yang
    tertukar jenisnya (nama indikator disebut sasaran) dan nama yang mirip tetapi tidak sama: terpotong, atau
    katanya tertukar.

    Salah:
        indikator “Indeks Pemberdayaan Masyarakat”
    Benar:
        indikator “{{ indikator.idg.nama }}”
    """
    names = {"indikator": _indicators(laporan), "sasaran": _objectives(laporan)}
    known = {kind: _Dikenal(each, IndeksNama(each)) for kind, each in names.items()}
    for each in laporan.kalimat:
        for found in _bernama(each.teks):
            message, hint = _problem(found, known)
            if message:
                yield Temuan(laporan.di(*each.at, word=found.nama), message, hint)


def _indicators(laporan: Laporan) -> dict[tuple[str, ...], str]:
    names = ((each.indikator.nama, each.sebutan) for each in laporan.hasil.indikator.values())
    return {inti(form): nama for nama, sebutan in names for one in (nama, sebutan) for form in bentuk_nama(one)}


def _objectives(laporan: Laporan) -> dict[tuple[str, ...], str]:
    names = [each.sasaran for each, _ in each_sasaran(laporan.naskah)]
    names += [group.sasaran for unit, _ in each_unit(laporan.naskah) for group in unit.sasaran]
    names += [each.tujuan for each in laporan.naskah.kinerja.tujuan]
    return {inti(form): name for name in names for form in bentuk_nama(name)}


def _problem(found: _Nama, known: dict[str, _Dikenal]) -> tuple[str, str]:
    """Return what is wrong with a name, and what it should be; nothing for one that is known or like no other."""
    own, words = known[found.jenis], inti(found.nama)
    if words in own.nama:
        return "", ""
    other = "sasaran" if found.jenis == "indikator" else "indikator"
    near, score = _nearest(found.nama, own)
    _, likeness = _nearest(found.nama, known[other])
    if likeness >= 0.9 and likeness > score:
        return (
            f"“{found.nama}” disebut {found.jenis}, padahal itu nama {other}",
            f"tulis nama {found.jenis}-nya",
        )
    if _CUKUP <= score < _PERSIS:
        return f"{found.jenis} “{found.nama}” tidak ada dalam data", f"maksudnya “{near}”?"
    return "", ""


def _nearest(name: str, known: _Dikenal) -> tuple[str, float]:
    near = ((score, known.nama[form]) for score, form in known.indeks.terdekat(name, 1, 2, _CUKUP))
    score, full = max(near, default=(0.0, ""))
    return full, score


@LAPORAN.periksa("NAR007", Severity.PERINGATAN)
def urutan_ganda(laporan: Laporan) -> Iterator[Temuan]:
    """Kata urutan dipakai dua kali berturut-turut.

    Dua indikator berbeda yang sama-sama disebut "yang kelima" berarti salah satunya salah urut.

    Salah:
        Indikator yang kelima “A” ... Indikator yang kelima “B” ...
    Benar:
        Indikator yang kelima “A” ... Indikator yang keenam “B” ...
    """
    last: dict[tuple[NodePath, str], _Nama] = {}
    for each in laporan.kalimat:
        for found in _bernama(each.teks):
            if not found.urutan:
                if found.jenis == "sasaran":
                    last.pop((each.daftar, "indikator"), None)
                continue
            key = (each.daftar, found.jenis)
            before = last.get(key)
            if before and before.urutan == found.urutan != "pertama" and inti(before.nama) != inti(found.nama):
                yield _again(laporan, each, before, found)
            last[key] = found
            if found.jenis == "sasaran":  # its indicators are counted anew
                last.pop((each.daftar, "indikator"), None)


def _again(laporan: Laporan, each: Kalimat, before: _Nama, found: _Nama) -> Temuan:
    number = parse_terbilang(found.urutan.removeprefix("ke"))
    hint = f"maksudnya {urutan(number + 1)}?" if number else "periksa urutannya"
    message = f"{found.jenis} “{found.nama}” disebut {found.urutan}, sama dengan “{before.nama}” sebelumnya"
    return Temuan(laporan.di(*each.at, word=found.nama), message, hint)
