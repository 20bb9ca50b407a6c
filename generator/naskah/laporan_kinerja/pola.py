"""Sentence patterns chosen by what happened; several forms of each take turns through the report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics.finding import Finding, Place, galat
from generator.source.discover import NATIONAL
from generator.templating.text import TextFault, TextRenderer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_NAME = re.compile(r"\b[a-z]\w*\b", re.ASCII)
BOLEH_KOSONG = frozenset(
    (
        *("target", "realisasi", "capaian", "kategori", "target_lalu", "realisasi_lalu", "capaian_lalu"),
        *("target_akhir", "capaian_akhir", "selisih_realisasi", "selisih_capaian"),
    )
)
"""Values of an indicator that are there only where the data have them."""


class Pola:
    """Fills patterns; what a sentence is about has a turn of its own, which says what form it takes.

    No sentence is worded by what happened elsewhere: a figure that changes leaves all others as they are.
    `milik` are the document's own patterns, which come before the national ones.
    """

    def __init__(
        self,
        nasional: Mapping[str, tuple[str, ...]],
        milik: Mapping[str, tuple[str, ...]],
        filters: Mapping[str, Callable[..., object]],
        file: str,
    ) -> None:
        self._milik, self._file = milik, file
        self._pola = {**nasional, **milik}
        self._renderer = TextRenderer(filters)
        self.findings: list[Finding] = []

    def kalimat(self, keadaan: str, values: Mapping[str, object], giliran: int) -> str:
        """Return one sentence for a situation; empty, with a finding, when it cannot be made."""
        forms = self._pola.get(keadaan)
        if not forms:
            hint = "tambahkan pada `kalimat:` di _nasional/kinerja.yaml atau di naskah.yaml"
            message = f"pola kalimat untuk keadaan `{keadaan}` tidak ada" if self._pola else "pola kalimat tidak ada"
            self.findings.append(galat("KIN005", self._place(keadaan), message, hint))
            return ""
        turn = giliran % len(forms)
        try:
            return self._renderer.render(forms[turn], _with_capital(values))
        except TextFault as fault:
            message = f"pola kalimat `{keadaan}` tidak dapat diisi: {fault.message}"
            hint = fault.hint or "pakai nilai yang dijelaskan di kepala _nasional/kinerja.yaml"
            missing = next((name for name in _NAME.findall(forms[turn]) if name in BOLEH_KOSONG - values.keys()), "")
            if missing:
                message = f"pola kalimat `{keadaan}` menyebut `{missing}`, yang tidak selalu tersedia"
                hint = f"hapus nilai itu; di sini ia kosong untuk {values.get('sebutan', 'keadaan ini')}"
            self.findings.append(galat("KIN005", self._place(keadaan, turn), message, hint))
            return ""

    def _place(self, keadaan: str, *form: int) -> Place:
        """Return where the patterns of a situation are written, or where they could be."""
        if keadaan in self._milik:
            return Place(self._file, ("kalimat", keadaan, *form))
        if keadaan in self._pola:
            return Place(f"{NATIONAL}/kinerja.yaml", ("kalimat", keadaan, *form))
        return Place(self._file, ("jenis",))


def _with_capital(values: Mapping[str, object]) -> Mapping[str, object]:
    """Add `Sebutan`, what a sentence calls the indicator at its beginning."""
    name = values.get("sebutan")
    return {**values, "Sebutan": name[:1].upper() + name[1:]} if isinstance(name, str) else values
