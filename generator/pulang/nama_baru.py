"""Names and titles for what was typed in Word: an id from its words, a title out of capitals."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from generator.bahasa.teks import judul

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pulang.sumber import Sumber

_WORD: Final = re.compile(r"[A-Za-z]+(?:/[A-Za-z]+)*")
_ACRONYM: Final = re.compile(r"\b[\w-]*[A-Z][\w-]*[A-Z][\w-]*\b")
_IDS: Final = ("id", "pasal", "lampiran")
_COUNTS: Final = (2, 3, 1)  # how many words make a name, the best first
_LONGEST: Final = 50
_SAYING_NOTHING: Final = """
yang dan atau di ke dari untuk dengan dalam pada tentang bagi atas serta oleh terhadap antar sebagai agar supaya
adalah ialah yaitu yakni ini itu tersebut dimaksud sebagaimana sesuai berdasarkan menurut mengenai secara melalui
setiap seluruh semua para dapat wajib harus akan telah sudah tidak bukan paling sedikit lama kali satu dua tiga
meliputi memuat terdiri mencakup berupa antara lain lebih lanjut hal ketentuan rangka guna bahwa bila apabila jika
melakukan dilakukan melaksanakan dilaksanakan menyelenggarakan diselenggarakan mempunyai memiliki bertugas bertanggung
jawab ada tetap berlaku menetapkan ditetapkan diatur mengatur disusun bupati wali kota gubernur pemerintah
pemerintahan daerah perangkat dinas kepala peraturan keputusan bab bagian paragraf pasal ayat huruf angka lampiran
"""
_EMPTY: Final = frozenset(_SAYING_NOTHING.split())


class Penamaan:
    """Gives names that no other part of the document has."""

    def __init__(self, sumber: Sumber) -> None:
        self._taken = {value for key, value in _strings(sumber.node(())) if key in _IDS}
        self._capitals = {
            found.upper(): found
            for key, value in _strings(sumber.node(()))
            if key != "catatan" and not value.isupper()
            for found in _ACRONYM.findall(value)
        }
        self._short = {part.lower() for each in self._capitals for part in each.split("-")}

    def name(self, text: str, fallback: str) -> str:
        """Return a short name from the first words that say something, a number behind it only when all are taken."""
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
        words = [word.lower() for each in _WORD.findall(plain) for word in each.split("/")]
        telling = list(dict.fromkeys(word for word in words if word not in _EMPTY and len(word) > 2))
        telling = [word for word in telling if word not in self._short] or telling or [fallback]
        stems = ["-".join(telling[:count])[:_LONGEST].strip("-") for count in _COUNTS]
        numbered = (f"{stems[0]}-{n}" for n in range(2, len(self._taken) + 3))
        name = next(each for each in (*stems, *numbered) if each not in self._taken)
        self._taken.add(name)
        return name

    def title(self, text: str) -> str:
        """Return a title as authors write it where it was typed in capitals; known abbreviations stay."""
        if not text.isupper():
            return text
        pieces = re.split(r"([\w-]+)", text)
        return judul("".join(self._capitals.get(piece, piece.lower()) for piece in pieces))


def _strings(node: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield all texts of the content with the keys that they stand under."""
    if isinstance(node, str):
        yield key, node
    elif isinstance(node, dict):
        for name, each in node.items():
            yield from _strings(each, str(name))
    elif isinstance(node, list):
        for each in node:
            yield from _strings(each, key)
