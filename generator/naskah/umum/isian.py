"""Blanks: what a draft does not know yet is printed as dots, counted, and reported."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.diagnostics.finding import Finding, Place, catatan

if TYPE_CHECKING:
    from generator.diagnostics.finding import NodePath

KOSONG = "………"


@dataclass(slots=True)
class Isian:
    """Collects the blanks of one document."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def text(self, value: object | None, name: str, at: NodePath) -> str:
        """Return the value as text, or dots where there is none yet."""
        if value is not None:
            return str(value)
        message = f"{name} belum diisi; tercetak {KOSONG}"
        self.findings.append(catatan("PEN001", Place(self.file, at, key=True), message, "isi bila sudah ada"))
        return KOSONG
