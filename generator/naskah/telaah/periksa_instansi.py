"""Checks on the names of agencies in running text and in attachments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.checking.registry import Temuan
from generator.diagnostics.finding import Severity
from generator.naskah.telaah.bentuk import Paragraf
from generator.naskah.telaah.daftar import TELAAH
from generator.naskah.telaah.definisi import istilah
from generator.naskah.telaah.teks_telaah import kata_di, lampiran_teks, norma

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Telaah

_LANJUTAN: Final = re.compile(r",? (?:dan |serta )?[A-Z]")


@TELAAH.periksa("FMT005", Severity.PERINGATAN)
def nama_instansi(telaah: Telaah) -> Iterator[Temuan]:
    """Perangkat daerah disebut dengan nama lain.

    Dalam pasal dan uraian lampiran perangkat daerah disebut dengan nama resminya seperti tercatat di daerah.yaml.
    Nama lain yang diperkenalkan dalam naskah (sebagai istilah, atau dalam tanda kurung di belakang nama resmi) boleh
    dipakai.

    Salah:
    sekretariat berkedudukan di Dinkes Kab. HSS

    Benar:
    sekretariat berkedudukan di Dinas Kesehatan
    """
    known = {name for each in istilah(telaah) for name in each.sebutan}
    texts = list(_uraian(telaah))
    introduced = {word for text, _ in texts for word in re.findall(r"\(([^()]{2,40})\)", text)} | known
    aliases = {
        alias: every[0]
        for every in telaah.instansi.values()
        for alias in every[1:]
        if alias not in introduced and alias != every[0]
    }
    if not aliases:
        return
    every = sorted({*aliases, *(each[0] for each in telaah.instansi.values())}, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, every))})(?![\w-])")
    for text, at in texts:
        for found in pattern.finditer(text):
            name = aliases.get(found[0])
            if name and not _LANJUTAN.match(text, found.end()):
                yield Temuan(kata_di(at, found[0]), f"`{found[0]}` adalah nama lain {name}", f"tulis `{name}`")


def _uraian(telaah: Telaah) -> Iterator[tuple[str, Place]]:
    """Yield the sentences of the body and of attachments; tables are for short names."""
    for unit in norma(telaah):
        yield unit.teks, unit.at
    for lampiran in telaah.lampiran:
        yield from ((each.teks, each.at) for each in lampiran.isi if isinstance(each, Paragraf))


_DINAS: Final = re.compile(
    r"\b(?:Dinas|Badan|Satuan|Kantor)(?: (?:dan |serta )?(?!Dinas|Badan|Satuan|Kantor)[A-Z][a-z]+)+"
)


@TELAAH.periksa("FMT006", Severity.PERINGATAN)
def dua_nama_instansi(telaah: Telaah) -> Iterator[Temuan]:
    """Satu perangkat daerah ditulis dengan dua nama.

    Nama perangkat daerah ditulis sama di seluruh naskah. Yang ditandai hanya dua nama yang berawal dan berakhir sama
    dan berselisih satu kata di tengahnya.

    Salah:
    Dinas Perumahan Rakyat dan Kawasan Permukiman; Dinas Perumahan dan Kawasan Permukiman

    Benar:
    Dinas Perumahan Rakyat dan Kawasan Permukiman di semua tempat
    """
    texts = [*((unit.teks, unit.at) for unit in norma(telaah))]
    texts += [(text, places[0]) for text, places in lampiran_teks(telaah).items()]
    names = dict.fromkeys(_DINAS.findall("\n".join(text for text, _ in texts)))
    for short, full in _hampir_sama(names):
        at = next(at for text, at in texts if short in _DINAS.findall(text))
        message = f"`{short}` dan `{full}` tampaknya satu instansi"
        yield Temuan(kata_di(at, short), message, "pakai satu nama di seluruh naskah")


def _hampir_sama(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs where one name has one word more, neither the first two nor the last."""
    known = set(names)
    for full in names:
        words = full.split()
        for n in range(2, len(words) - 1):
            short = " ".join([*words[:n], *words[n + 1 :]])
            if short in known and words[n] not in ("dan", "serta") and words[n - 1] not in ("dan", "serta"):
                yield short, full
