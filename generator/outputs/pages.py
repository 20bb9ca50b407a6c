"""On which sheet of a PDF every bookmark of the document came to stand."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_ESCAPED: Final = "5F"  # how LibreOffice writes the low line that hidden bookmarks begin with


def bookmark_pages(data: bytes) -> dict[str, int]:
    """Return the sheet of every bookmark, counted from zero, by its name in Word."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        sheets = {page.objgen: number for number, page in enumerate(pdf.pages)}
        return {_word_name(name): sheets[target[0].objgen] for name, target in _destinations(pdf)}


def _destinations(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Yield name and target, from the old dictionary and from the name tree that newer versions write."""
    found: list[tuple[str, Any]] = list(pdf.Root.get("/Dests", pikepdf.Dictionary()).items())
    names = pdf.Root.get("/Names", pikepdf.Dictionary())
    if "/Dests" in names:
        found += ((str(name), target) for name, target in pikepdf.NameTree(names.Dests).items())
    for name, target in found:
        yield name, target.D if isinstance(target, pikepdf.Dictionary) else target


def _word_name(name: str) -> str:
    plain = name.removeprefix("/")
    return f"_{plain.removeprefix(_ESCAPED)}" if plain.startswith(_ESCAPED) else plain
