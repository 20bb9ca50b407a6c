"""Words that are surely mistyped, found without a word list: by the words around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PANJANG: Final = 8
_SERING: Final = 3
_JARANG: Final = 2


def salah_ketik(banyak: Mapping[str, int]) -> dict[str, str]:
    """Return the rare words of a text that miss, double or swap one letter of a word that is often used there.

    Only long words count, and only letters inside them: short words and endings differ by one letter in earnest.
    """
    often = {word for word, times in banyak.items() if times >= _SERING and len(word) >= _PANJANG}
    shortened = {short: word for word in often for short in _tanpa_satu_huruf(word)}
    found: dict[str, str] = {}
    for word, times in banyak.items():
        if times > _JARANG or len(word) < _PANJANG - 1:
            continue
        near = (*_tanpa_satu_huruf(word), *_bertukar(word))
        right = shortened.get(word) or next((each for each in near if each in often), None)
        if right is not None:
            found[word] = right
    return found


def seperti(word: str, right: str) -> str:
    """Return a word in the capitals of another."""
    return right.upper() if word.isupper() else right.capitalize() if word[0].isupper() else right


def _tanpa_satu_huruf(word: str) -> Iterator[str]:
    return (word[:n] + word[n + 1 :] for n in range(1, len(word) - 1))


def _bertukar(word: str) -> Iterator[str]:
    return (word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(1, len(word) - 2))
