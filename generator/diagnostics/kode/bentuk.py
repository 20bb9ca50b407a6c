"""The shape of an explanation."""

from __future__ import annotations

from typing import NamedTuple


class Penjelasan(NamedTuple):
    """What one code means; `salah` and `benar` are examples as typed, `sumber` the legal source."""

    judul: str
    uraian: str
    salah: str = ""
    benar: str = ""
    sumber: str = ""
