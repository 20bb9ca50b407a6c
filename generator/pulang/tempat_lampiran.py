"""Where in YAML a new unit of an attachment belongs, by the unit in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.pulang.segmen import CannotMapError
from generator.pulang.simpul import NAMA
from generator.pulang.tempat_baru import Letak, Tempat, next_item, place_in_list
from generator.pulang.terbaca_lampiran import BAB, URAIAN, level_of, subbab_rank

if TYPE_CHECKING:
    from generator.diagnostics.finding import NodePath
    from generator.pulang.simpul import Simpul
    from generator.pulang.sumber import Sumber

ROOT = "lampiran"
_ISI = 3  # lampiran, its number, isi


def place_in_attachment(node: Simpul, letak: Letak, sumber: Sumber) -> Tempat:
    """Return the place of a unit behind the text at `letak.before`, or at the top of the attachment without one."""
    if node.jenis == "butir":
        return _list(node, letak, sumber)
    return Tempat("butir", _item(node.jenis, node.rank, letak, sumber))


def _list(node: Simpul, letak: Letak, sumber: Sumber) -> Tempat:
    level = node.rank - URAIAN
    inside = "rincian" in letak.before
    owner = sumber.text(letak.before)
    if inside or (owner is not None and letak.above.endswith(":") and letak.before[-1] == "teks"):
        return place_in_list(level, letak.before, sumber)
    if level > 1:
        raise CannotMapError("butir baru melompati satu tingkat rincian", "pakai urutan a., 1., a), 1)")
    return Tempat("daftar sendiri", _item("uraian", URAIAN, letak, sumber))


def _item(jenis: str, rank: int, letak: Letak, sumber: Sumber) -> NodePath:
    """Return the item that a titled part or paragraph becomes: behind the smaller ones, inside the larger one."""
    before = letak.before
    passed: NodePath = ()
    for length in range(len(before), _ISI, -1):
        item = before[:length]
        if before[length - 2] != "isi" or not isinstance(item[-1], int):
            continue
        own = _rank(item, sumber)
        if own < rank:
            _refuse_leap(jenis, rank, own)
            return next_item(passed) if passed else (*item, "isi", 0)
        passed = item
    if passed:
        _refuse_leap(jenis, rank, BAB)
        return next_item(passed)
    if letak.after[:1] != (ROOT,):
        raise CannotMapError(f"{NAMA[jenis]} di luar isi lampiran", "ketik di antara isi lampiran yang sudah ada")
    return (*letak.after[: _ISI - 1], "isi", 0)


def _refuse_leap(jenis: str, rank: int, around: int) -> None:
    if jenis == "subbab" and rank > around + 1:
        raise CannotMapError("subbab baru melompati satu tingkat", "pakai urutan A., 1., a., 1)")


def _rank(item: NodePath, sumber: Sumber) -> int:
    node: Any = sumber.node(item)
    if isinstance(node, dict) and "bab" in node:
        return BAB
    if isinstance(node, dict) and "subbab" in node:
        return subbab_rank(level_of(item, sumber))
    return URAIAN
