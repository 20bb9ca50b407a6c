"""What `pull` found, as a person reads it."""

from __future__ import annotations

from difflib import SequenceMatcher
from textwrap import wrap
from typing import TYPE_CHECKING

from generator.pulang.nomor import bare
from generator.pulang.usul import Usul

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pulang.jalan import Pulang
    from generator.pulang.usul import Sisa

_WIDTH = 400
_LONGEST, _LINE = 2_000, 120
_AROUND, _FEW = 12, 4
_WORDS = {"ubah": "ubah nilai", "sisip": "tambah butir", "hapus": "hapus butir", "jadi ayat": "jadikan ayat"}


def lines(result: Pulang, *, applied: bool) -> Iterator[str]:
    """Yield the report on a pull."""
    source = "daftar asal di dalam berkas" if result.has_manifest else "isi YAML sekarang (berkas tanpa daftar asal)"
    yield f"{result.target}: dibandingkan dengan {source}"
    if not result.has_manifest:
        yield "  perhatian: yang diubah di YAML sejak berkas dibuat pun tampak sebagai suntingan; periksa setiap usulan"
    if result.usul:
        yield f"\n{'Ditulis ke YAML' if applied else 'Usulan perubahan YAML'} ({len(result.usul)})"
        for usul in result.usul:
            yield from _usul(result, usul)
    stays = [each for each in result.sisa if not each.lama]
    if stays:
        yield f"\nTidak dibawa pulang ({len(stays)})"
        for sisa in stays:
            yield from _sisa(result, sisa)
    newer = [each for each in result.sisa if each.lama]
    if newer:
        yield f"\nBerubah di YAML sejak berkas dibuat, di Word tidak disunting ({len(newer)})"
        for sisa in newer:
            yield f"    {in_short(sisa.new, sisa.old)}"
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
    if old and new and "\n" not in old + new and max(len(old), len(new)) > _WIDTH:
        old, new = _gist(old, new)
    for sign, text in (("-", old), ("+", new)):
        for line in text.split("\n") if text else ():
            yield f"    {sign} {line if len(line) <= _LONGEST else line[:_LONGEST] + '…'}"


def _gist(old: str, new: str) -> tuple[str, str]:
    """Return two long texts with every word that differs, and long stretches that do not as an ellipsis."""
    left, right = old.split(), new.split()
    shown: tuple[list[str], list[str]] = [], []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        pieces = left[i1:i2], right[j1:j2]
        if kind == "equal" and i2 - i1 > 2 * _AROUND:
            head, tail = left[i1 : i1 + _AROUND], left[i2 - _AROUND : i2]
            same = [*(head if i1 else ()), "…", *(tail if i2 < len(left) or j2 < len(right) else ())]
            pieces = same, same
        shown[0].extend(pieces[0])
        shown[1].extend(pieces[1])
    return " ".join(shown[0]), " ".join(shown[1])


def in_short(before: str, after: str) -> str:
    """Return on one line what changes between two texts, with a few words around it: `adalah [68,72% → 70%], naik`."""
    if not before or not after:
        return f"[{before or '(tidak ada)'} → {after or '(tidak tercetak lagi)'}]"
    left, right = before.split(), after.split()
    pieces: list[str] = []
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    for n, (kind, i1, i2, j1, j2) in enumerate(codes):
        if kind != "equal":
            pieces.append(f"[{' '.join(left[i1:i2])} → {' '.join(right[j1:j2])}]")
            continue
        head = left[i1 : min(i1 + _FEW, i2)] if n else []
        tail = left[max(i1 + len(head), i2 - _FEW) : i2] if n < len(codes) - 1 else []
        pieces += [*head, *(["…"] if len(head) + len(tail) < i2 - i1 else []), *tail]
    return " ".join(pieces)


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
        numbers = [_numbers(now, was) for was, now in bukti.recomputed]
        if moved := ", ".join(filter(None, numbers)):
            yield from wrap(f"nomor: {moved}", _LINE, initial_indent="    ", subsequent_indent="      ")
        for (was, now), number in zip(bukti.recomputed, numbers, strict=True):
            if not number:
                yield f"    {in_short(now, was)}"
    if bukti.unexplained:
        yield f"\nBelum dapat dijelaskan ({len(bukti.unexplained)}): periksa sendiri baris ini"
        for was, now in bukti.unexplained:
            yield from _both(was, now)
    if bukti.total == 0:
        yield "\ntidak ada perbedaan teks"
        return
    yield (
        f"\n{bukti.total} baris berbeda menurut perbandingan teks; {len(result.usul)} usulan, "
        f"{sum(not each.lama for each in result.sisa)} tidak dibawa pulang, {len(bukti.recomputed)} dihitung ulang, "
        f"{len(bukti.unexplained)} belum dapat dijelaskan"
    )
