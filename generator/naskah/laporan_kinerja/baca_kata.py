"""Words, names and sentences of running text: cut apart and compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


KATA = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
KATA_BILANGAN = (
    r"(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|seribu|ribu|juta|mil(?:iar|yar)"
    r"|tril(?:iun|yun))"
)
_SINGKATAN = re.compile(r"^([A-Z][A-Za-z0-9]{1,9}) \(([^()]+)\)$")
_KURUNG = re.compile(r"\s*\([^()]*\)")
_KATA_TUGAS = frozenset(
    {"pada", "yang", "di", "dari", "untuk", "dan", "nya", "dalam", "oleh", "terhadap", "kepada", "bagi", "atas"}
)


def kata(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters."""
    return tuple(KATA.findall(text.lower()))


def tanpa_tanda(text: str) -> str:
    """Return a name in small letters, its marks left out: names of two tables are compared so."""
    return " ".join(re.findall(r"\w+", text.lower()))


def bentuk_nama(name: str) -> Iterator[str]:
    """Yield the ways in which a name is said: whole, without what stands in parentheses, short, long."""
    yield name
    short = _SINGKATAN.match(name)
    if short:
        yield from short.groups()
        return
    bare = _KURUNG.sub("", name).strip()
    if len(kata(bare)) >= 3:
        yield bare


def inti(text: str) -> tuple[str, ...]:
    """Return the words that carry a name, without the small ones between them."""
    return tuple(each for each in kata(text) if each not in _KATA_TUGAS)


def kalimat_utuh(text: str) -> Iterator[tuple[int, int]]:
    """Yield where sentences and their parts begin and end: a full stop or semicolon, then a blank."""
    start = 0
    for match in re.finditer(r"[.;](?=\s+[\"“A-Z])|;", text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)
