"""What `pull` found, as a person reads it."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from generator.pulang.nomor import bare
from generator.pulang.usul import Usul

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pulang.jalan import Pulang
    from generator.pulang.usul import Sisa

_WIDTH = 400
_LINE = 120
_WORDS = {"ubah": "ubah nilai", "sisip": "tambah butir", "hapus": "hapus butir", "jadi ayat": "jadikan ayat"}


def lines(result: Pulang, *, applied: bool) -> Iterator[str]:
    """Yield the report on a pull."""
    source = "daftar asal di dalam berkas" if result.has_manifest else "isi YAML sekarang (berkas tanpa daftar asal)"
    yield f"{result.target}: dibandingkan dengan {source}"
    if result.usul:
        yield f"\n{'Ditulis ke YAML' if applied else 'Usulan perubahan YAML'} ({len(result.usul)})"
        for usul in result.usul:
            yield from _usul(result, usul)
    if result.sisa:
        yield f"\nTidak dibawa pulang ({len(result.sisa)})"
        for sisa in result.sisa:
            yield from _sisa(result, sisa)
    yield from _count(result)


def _usul(result: Pulang, usul: Usul) -> Iterator[str]:
    what = f"tambah {usul.apa}" if usul.aksi == "sisip" and usul.apa else _WORDS[usul.aksi]
    yield f"  {_place(result, usul)}: {what}"
    yield from _both(usul.old, usul.new)
    for each in usul.perhatian:
        yield f"    perhatian: {each}"


def _sisa(result: Pulang, sisa: Sisa) -> Iterator[str]:
    where = f"{_place(result, sisa)}: " if sisa.file else ""
    yield f"  {where}{sisa.alasan}"
    yield from _both(sisa.old, sisa.new)
    if sisa.saran:
        yield f"    saran: {sisa.saran}"


def _place(result: Pulang, each: Usul | Sisa) -> str:
    path = each.path
    if isinstance(each, Usul) and each.aksi == "sisip" and isinstance(path[-1], int) and path[-1]:
        path = (*path[:-1], path[-1] - 1)  # what it is put behind
    return result.sumber.shown(each.file, path)


def _both(old: str, new: str) -> Iterator[str]:
    for sign, text in (("-", old), ("+", new)):
        for line in text.split("\n") if text else ():
            yield f"    {sign} {line if len(line) <= _WIDTH else line[:_WIDTH] + '…'}"


def _numbers(now: str, was: str) -> str:
    """Return how the number of a line moves where nothing else of it does."""
    if " | " in now:  # of a row: its first cell
        (before, _, one), (after, _, other) = now.partition(" | "), was.partition(" | ")
        return f"{before} → {after}" if one == other and before and after else ""
    one, other = bare(now), bare(was)
    if one != other or now == was:
        return ""
    before, after = now.removesuffix(one).rstrip(), was.removesuffix(one).rstrip()
    return f"{before} → {after}" if before and after else ""


def _count(result: Pulang) -> Iterator[str]:
    bukti = result.bukti
    assert bukti is not None
    if bukti.recomputed:
        yield f"\nDihitung ulang generator, tidak perlu disunting ({len(bukti.recomputed)})"
        numbers = [_numbers(now, was) for now, was in bukti.recomputed]
        if moved := ", ".join(filter(None, numbers)):
            yield from wrap(f"nomor: {moved}", _LINE, initial_indent="    ", subsequent_indent="      ")
        for (now, was), number in zip(bukti.recomputed, numbers, strict=True):
            if not number:
                yield from _both(now, was)
    if bukti.unexplained:
        yield f"\nBelum dapat dijelaskan ({len(bukti.unexplained)}): periksa sendiri baris ini"
        for was, now in bukti.unexplained:
            yield from _both(was, now)
    if bukti.total == 0:
        yield "\ntidak ada perbedaan teks"
        return
    yield (
        f"\n{bukti.total} baris berbeda menurut perbandingan teks; {len(result.usul)} usulan, "
        f"{len(result.sisa)} tidak dibawa pulang, {len(bukti.recomputed)} dihitung ulang, "
        f"{len(bukti.unexplained)} belum dapat dijelaskan"
    )
