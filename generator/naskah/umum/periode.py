"""A period of whole years."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from generator.source.fields import ContentModel, Tahun, refuse


class Periode(ContentModel):
    """The years that a plan is for, both included."""

    awal: Tahun
    akhir: Tahun

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.akhir < self.awal:
            raise refuse(
                "ISI010", f"periode {self.awal}-{self.akhir} terbalik", "tahun awal tidak boleh sesudah tahun akhir"
            )
        if self.akhir - self.awal > 25:
            raise refuse("ISI010", f"periode {self.awal}-{self.akhir} lebih dari 25 tahun", "periksa tahunnya")
        return self

    @property
    def tahun(self) -> tuple[int, ...]:
        """Every year of the period."""
        return tuple(range(self.awal, self.akhir + 1))
