"""Sentence patterns chosen by what happened; several forms of each take turns through the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics.finding import Finding, Place, galat
from generator.templating.text import TextFault, TextRenderer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Pola:
    """Fills patterns; the n-th sentence of a situation takes the n-th form, then begins again.

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
        self._used: dict[str, int] = {}
        self.findings: list[Finding] = []

    def kalimat(self, keadaan: str, values: Mapping[str, object]) -> str:
        """Return one sentence for a situation; empty, with a finding, when it cannot be made."""
        forms = self._pola.get(keadaan)
        at = Place(self._file, ("kalimat", keadaan) if keadaan in self._milik else ("jenis",))
        if not forms:
            hint = "tambahkan pada `kalimat:` di _nasional/kinerja.yaml atau di naskah.yaml"
            self.findings.append(galat("KIN005", at, f"pola kalimat untuk keadaan `{keadaan}` tidak ada", hint))
            return ""
        turn = self._used.get(keadaan, 0)
        self._used[keadaan] = turn + 1
        try:
            return self._renderer.render(forms[turn % len(forms)], _with_capital(values))
        except TextFault as fault:
            message = f"pola kalimat `{keadaan}` tidak dapat diisi: {fault.message}"
            self.findings.append(galat("KIN005", at, message, fault.hint))
            return ""


def _with_capital(values: Mapping[str, object]) -> Mapping[str, object]:
    """Add `Sebutan`, what a sentence calls the indicator at its beginning."""
    name = values.get("sebutan")
    return {**values, "Sebutan": name[:1].upper() + name[1:]} if isinstance(name, str) else values
