"""Checks on indicators as such: direction, targets of nothing, names that stand twice."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.laporan_kinerja.hitung import each_sasaran, each_unit
from generator.naskah.laporan_kinerja.periksa_dasar import LAPORAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.blocks.model import NodePath
    from generator.naskah.laporan_kinerja.indikator import Indikator
    from generator.naskah.laporan_kinerja.periksa_dasar import Laporan

_ARTI = {"naik": "makin tinggi makin baik", "turun": "makin rendah makin baik"}


@LAPORAN.periksa("KIN016", Severity.PERINGATAN)
def polaritas(laporan: Laporan) -> Iterator[Temuan]:
    """Polaritas berlawanan dengan rumusan indikator.

    Rumus capaian bergantung pada polaritas. Bila indikator yang makin rendah makin baik diberi `polaritas: naik`,
    kegagalan tercetak sebagai capaian di atas 100% dan berkategori Sangat Tinggi. Rumusan yang menunjukkan arah
    didaftar di _nasional/kinerja.yaml.

    Salah:
        nama: Rasio Kekerasan terhadap Anak
        polaritas: naik
    Benar:
        nama: Rasio Kekerasan terhadap Anak
        polaritas: turun
    """
    words = laporan.konteks.nasional.kinerja.polaritas
    known = [(arah, _pattern(kata.kata), _pattern(kata.kecuali)) for arah, kata in words.items() if kata.kata]
    for each in laporan.hasil.indikator.values():
        name = each.indikator.nama.lower()
        for arah, signs, but in known:
            sign = signs.search(name) if signs and arah != each.indikator.polaritas else None
            if sign and not (but and but.search(name)) and not _also(name, known, each.indikator.polaritas):
                message = f"polaritas `{each.indikator.polaritas}`, padahal “{sign[0]}” lazimnya {_ARTI[arah]}"
                hint = f"ganti dengan `polaritas: {arah}`, atau betulkan rumusan indikatornya"
                yield Temuan(laporan.di(*each.at, "polaritas"), message, hint)
                break


def _pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    listed = "|".join(re.escape(each.lower()) for each in words)
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)") if listed else None


def _also(
    name: str, known: Sequence[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None]], polaritas: str
) -> bool:
    """Return whether the wording speaks for the stated direction as well: then it decides nothing."""
    return any(arah == polaritas and signs and signs.search(name) for arah, signs, _ in known)


@LAPORAN.periksa("KIN017", Severity.PERINGATAN)
def target_nol(laporan: Laporan) -> Iterator[Temuan]:
    """Target nol tidak terukur.

    Capaian adalah realisasi dibagi target, sehingga target 0 tidak menghasilkan capaian berapa pun realisasinya.
    Indikator seperti itu tidak ikut dirata-rata dan tidak menunjukkan kinerja. Tetapkan target yang dapat diukur,
    atau tulis `tidak berlaku` bila memang tidak ditargetkan pada tahun itu.

    Salah:
        target: 0
    Benar:
        target: tidak berlaku
    """
    for each in laporan.hasil.indikator.values():
        if isinstance(each.target, Decimal) and each.target == 0:
            key: tuple[str | int, ...] = ("target",) if each.indikator.target is not None else (
                "renstra", laporan.tahun
            )  # fmt: skip
            message = f"target `{each.indikator.id}` nol, sehingga capaiannya tidak terdefinisi"
            hint = "tetapkan target di atas nol, atau tulis `tidak berlaku`"
            yield Temuan(laporan.di(*each.at, *key), message, hint)


@LAPORAN.periksa("KIN018", Severity.PERINGATAN)
def indikator_ganda(laporan: Laporan) -> Iterator[Temuan]:
    """Indikator yang sama di bawah dua sasaran.

    Satu indikator mengukur satu sasaran. Nama yang muncul dua kali dalam Perjanjian Kinerja orang yang sama
    biasanya tersalin dari baris di atasnya, sehingga sasaran kedua sebenarnya belum mempunyai ukuran.

    Salah:
        - sasaran: Tersusunnya produk hukum desa
          indikator: [{nama: Jumlah Desa yang Difasilitasi, ...}]
        - sasaran: Ditetapkannya RKPDes
          indikator: [{nama: Jumlah Desa yang Difasilitasi, ...}]
    Benar:
        - sasaran: Ditetapkannya RKPDes
          indikator: [{nama: Jumlah RKPDes yang Ditetapkan Tepat Waktu, ...}]
    """
    yield from _twice(laporan, _own(laporan), "Perjanjian Kinerja kepala perangkat daerah")
    for unit, at in each_unit(laporan.naskah):
        rows = (
            (each, (*at, "sasaran", s, "indikator", n))
            for s, group in enumerate(unit.sasaran)
            for n, each in enumerate(group.indikator)
        )
        yield from _twice(laporan, rows, f"`{unit.id}`")


def _own(laporan: Laporan) -> Iterator[tuple[Indikator, NodePath]]:
    for sasaran, at in each_sasaran(laporan.naskah):
        for n, each in enumerate(sasaran.indikator):
            yield each, (*at, "indikator", n)


def _twice(laporan: Laporan, rows: Iterable[tuple[Indikator, NodePath]], where: str) -> Iterator[Temuan]:
    seen: dict[str, str] = {}
    for each, at in rows:
        key = " ".join(re.findall(r"\w+", each.nama.lower()))
        if key in seen:
            message = f"nama indikator ini sudah dipakai `{seen[key]}` dalam {where}"
            yield Temuan(laporan.di(*at, "nama"), message, "tulis indikator yang mengukur sasarannya sendiri")
        seen.setdefault(key, each.id)
