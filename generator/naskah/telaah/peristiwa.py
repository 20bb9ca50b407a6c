"""The days on which a regulation was enacted and promulgated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.bahasa.tanggal import TanggalError, parse_tanggal

if TYPE_CHECKING:
    from generator.bahasa.tanggal import Tanggal
    from generator.diagnostics.finding import Place
    from generator.naskah.telaah.bentuk import Telaah


def hari(telaah: Telaah, peristiwa: str) -> tuple[Tanggal, Place] | None:
    """Return the day of `Ditetapkan` or `Diundangkan` and where it stands; none that cannot be read."""
    for each in telaah.tanggal:
        if each.peristiwa == peristiwa:
            try:
                return parse_tanggal(each.teks), each.at
            except TanggalError:
                return None
    return None
