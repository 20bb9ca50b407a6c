"""Every code that a finding may carry, in words for the person who gets it."""

from __future__ import annotations

import textwrap
from typing import Final

from generator.diagnostics.kode.bentuk import Penjelasan
from generator.diagnostics.kode.isi import KODE_ISI
from generator.diagnostics.kode.keluaran import KODE_KELUARAN
from generator.diagnostics.kode.matriks import KODE_MATRIKS
from generator.diagnostics.kode.naskah import KODE_NASKAH
from generator.diagnostics.kode.sumber import KODE_SUMBER
from generator.diagnostics.kode.templat import KODE_TEMPLAT
from generator.diagnostics.near import nearest

__all__ = ["KODE", "Penjelasan", "explain", "near_code"]

KODE: Final[dict[str, Penjelasan]] = {
    **KODE_SUMBER,
    **KODE_ISI,
    **KODE_NASKAH,
    **KODE_MATRIKS,
    **KODE_TEMPLAT,
    **KODE_KELUARAN,
}


def explain(code: str) -> str | None:
    """Return the explanation of a code over several lines, or None when there is no such code."""
    found = KODE.get(code)
    if found is None:
        return None
    lines = [f"{code}: {found.judul}", "", *textwrap.wrap(found.uraian, 100)]
    for title, example in (("Salah", found.salah), ("Benar", found.benar)):
        if example:
            lines += ["", f"{title}:", textwrap.indent(example, "    ")]
    if found.sumber:
        lines += ["", f"Sumber: {found.sumber}"]
    return "\n".join(lines)


def near_code(code: str) -> str | None:
    """Return the known code that looks most like this one."""
    near = nearest(code, KODE, 0.5)
    return near or None
