"""One row typed into a matrix: which indicator and action it names, and the values in its cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.naskah.matriks.baca_cetak import baca_nilai
from generator.pulang.isi_baru import refuse_marks
from generator.pulang.segmen import CannotMapError
from generator.pulang.sel import agencies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.blocks.model import Source
    from generator.ooxml.edited import Unit
    from generator.pulang.sumber import Sumber

_CONTINUED: Final = re.compile(r"\s*\(lanjutan\)$")
_MEASURES: Final = re.compile(r"\sUkuran:\s+(?=[–•-])")
_BULLET: Final = re.compile(r"(?:^|\s)[–•]\s+|\n-\s+|^-\s+")
_PART: Final = re.compile(r"\d+\s*\.\s*[a-z]\b")
_RUNNING: Final = re.compile(r"\(kumulatif [^()]*\)$")


class BarisKetik(NamedTuple):
    """A row as typed: the name of a group (then nothing else), of an indicator, and the values of an action.

    `bagian`: the indicator is numbered as a part of one, 23.a.
    """

    kelompok: str
    indikator: str
    bagian: bool
    nilai: dict[str, Any]


def baca_baris(unit: Unit, sources: Sequence[Source], sumber: Sumber) -> BarisKetik:
    """Return what a row says; `sources` are those of the table's columns."""
    refuse_marks(unit.cells, "baris baru")
    by_key = {source.path[-1]: n for n, source in enumerate(sources) if source.path}
    if by_key["aksi"] not in unit.starts:
        name = " ".join(unit.cells[-1].split())
        if len(unit.cells) > 2 or not name:
            hint = "sisipkan baris yang selnya sama dengan baris lain"
            raise CannotMapError("susunan sel baris baru tidak dikenali", hint)
        return BarisKetik(name, "", False, {})
    name, part = "", False
    values: dict[str, Any] = {}
    for start, cell, merged in zip(unit.starts, unit.cells, unit.merged, strict=True):
        if not cell.strip() or start >= len(sources):
            continue
        if merged:
            raise CannotMapError(
                "teks diketik di sel gabungan lanjutan", "pisahkan selnya dari baris di atasnya, lalu ketik lagi"
            )
        source = sources[start]
        if source.path == ("nama",):
            name = cell
        elif source.kind == "hitung":
            part = _PART.match(cell.strip()) is not None
        else:
            _put(values, source, cell, sumber)
    return BarisKetik("", name, part, values)


def indikator(name: str, aksi: list[Any]) -> dict[str, Any]:
    """Return the value of a new indicator; measures may stand below its name, each behind a dash."""
    words, *below = _MEASURES.split(name, maxsplit=1)
    measures = [" ".join(each.split()) for each in _BULLET.split(below[0]) if each.strip()] if below else []
    value: dict[str, Any] = {"nama": " ".join(words.split())}
    return value | ({"ukuran": measures} if measures else {}) | {"aksi": aksi}


def same_name(cell: str, name: str) -> bool:
    """Return whether a cell repeats the name of an indicator."""
    typed = " ".join(_CONTINUED.sub("", cell).split()).casefold()
    return typed == " ".join(name.split()).casefold() or typed.startswith(
        f"{' '.join(name.split()).casefold()} ukuran:"
    )


def _put(values: dict[str, Any], source: Source, cell: str, sumber: Sumber) -> None:
    holder = values
    for key in source.path[:-1]:
        holder = holder.setdefault(str(key), {})
    holder[str(source.path[-1])] = _content(cell, source, sumber)
    if source.kind == "nilai" and _RUNNING.search(cell.strip()):
        values["akumulasi"] = "ya"


def _content(cell: str, source: Source, sumber: Sumber) -> Any:
    if source.kind == "nilai":
        return baca_nilai(cell)
    return agencies(cell, sumber) if source.kind == "instansi" else cell
