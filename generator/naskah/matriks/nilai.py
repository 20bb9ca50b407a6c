"""The value of a baseline or target: a number, or plainly something that is not one."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Discriminator, Tag, model_validator

from generator.bahasa.angka import AngkaError, parse_bilangan
from generator.source.fields import Bilangan, ContentModel, Teks, refuse


class Keadaan(StrEnum):
    """A value that is no number: the datum is missing, not meant to be, or a thing merely done."""

    TIDAK_TERSEDIA = "tidak tersedia"
    TIDAK_BERLAKU = "tidak berlaku"
    TERLAKSANA = "terlaksana"


class Nilai(ContentModel):
    """A number with a share in percent and a remark, or a text; exactly one of `angka` and `teks`."""

    angka: Bilangan | None = None
    persen: Bilangan | None = None
    keterangan: Teks | None = None
    teks: Teks | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if (self.angka is None) == (self.teks is None):
            raise refuse(
                "MTK001",
                "nilai harus memuat salah satu: `angka` atau `teks`",
                "contoh: {angka: 25, keterangan: 13 Desa}",
            )
        if self.teks is not None and (self.persen is not None or self.keterangan is not None):
            raise refuse(
                "MTK001", "`persen` dan `keterangan` hanya untuk nilai berupa angka", "gabungkan ke dalam `teks`"
            )
        return self


_STATES = {state.value: state for state in Keadaan}
_LOOKALIKE_HINT = {
    "-": "tulis `tidak berlaku`",
    "–": "tulis `tidak berlaku`",
    "n/a": "tulis `tidak tersedia`",
    "v": "tulis `terlaksana`",
}


def _read(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if value.isascii() and value.isdigit() and value[0] != "0" and len(value) < 16:  # most values, by far
        return Decimal(value)
    text = value.strip()
    state = _STATES.get(text)
    if state is not None:
        return state
    if text[:1].isdigit() or text[:1] in "-−+.,":
        try:
            return parse_bilangan(text)
        except AngkaError as error:
            hint = error.hint if not any(c.isalpha() for c in text) else _mixed_hint(text)
            raise refuse("ISI005", error.message, _LOOKALIKE_HINT.get(text.lower(), hint)) from None
    hint = _LOOKALIKE_HINT.get(
        text.lower(),
        "hapus tanda petik lengkungnya"
        if text[0] in "“”„‘’"
        else "tulis {teks: ...} bila memang bukan bilangan, atau salah satu: " + ", ".join(_STATES),
    )
    raise refuse("MTK002", f"`{text[:40]}` bukan bilangan", hint)


def _mixed_hint(text: str) -> str:
    return f"satuan ditulis di kunci `satuan`, bukan di nilainya; bila memang teks, tulis {{teks: {text[:40]}}}"


def _kind(value: Any) -> str:
    if isinstance(value, (dict, Nilai)):
        return "<nilai>"
    return "<keadaan>" if isinstance(value, Keadaan) else "<angka>"


NilaiIsi = Annotated[
    Annotated[Decimal, Tag("<angka>")] | Annotated[Keadaan, Tag("<keadaan>")] | Annotated[Nilai, Tag("<nilai>")],
    Discriminator(_kind),
    BeforeValidator(_read),
]
"""A value as typed: `8.000`, `tidak berlaku`, or a mapping as of `Nilai`."""


def angka(value: object) -> Decimal | None:
    """Return the number that a value carries, or None."""
    if type(value) is Decimal:
        return value
    return value.angka if isinstance(value, Nilai) else None


def is_whole(value: object) -> bool:
    """Return whether a value is a whole number, or none at all."""
    number = angka(value)
    return number is None or number == number.to_integral_value()
