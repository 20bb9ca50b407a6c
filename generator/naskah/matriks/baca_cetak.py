"""A printed value back to what an author writes: the inverse of `cetak`."""

from __future__ import annotations

import re
from typing import Any, Final

from generator.bahasa.angka import AngkaError, parse_bilangan
from generator.naskah.matriks.nilai import Keadaan

_RUNNING: Final = re.compile(r"\s*\(kumulatif [^()]*\)$")
_REMARKED: Final = re.compile(r"(?P<angka>[^\s()]+)\s*\((?P<isi>[^()]+)\)")
_SHARE: Final = re.compile(r"(?P<persen>[\d.,]+)\s*%(?:\s*;\s*(?P<keterangan>.+))?")
_NOT_MEANT: Final = ("-", "–", "—")


class NotAValueError(Exception):
    """A text that is no value of a matrix; `message` and `hint` are in Indonesian."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def baca_nilai(text: str, lama: Any = None) -> str | dict[str, str]:
    """Return the YAML value of a printed cell; `lama` is what stands in the YAML now."""
    bare = _RUNNING.sub("", " ".join(text.split()))
    if isinstance(lama, dict) and lama.get("teks") is not None and bare:
        return {"teks": bare}
    if bare in _NOT_MEANT:
        return Keadaan.TIDAK_BERLAKU.value
    if bare in {state.value for state in Keadaan}:
        return bare
    if not bare:
        raise NotAValueError("sel nilai dikosongkan", "tulis `tidak berlaku` atau `tidak tersedia` di YAML")
    remarked = _REMARKED.fullmatch(bare)
    if remarked is None:
        return _number(bare)
    value = {"angka": _number(remarked["angka"])}
    share = _SHARE.fullmatch(remarked["isi"].strip())
    if share is not None:
        value["persen"] = _number(share["persen"])
    remark = share["keterangan"] if share is not None else remarked["isi"].strip()
    if remark:
        value["keterangan"] = remark
    return value


def _number(text: str) -> str:
    try:
        parse_bilangan(text)
    except AngkaError as error:
        raise NotAValueError(f"`{text[:40]}`: {error.message}", error.hint) from None
    return text
