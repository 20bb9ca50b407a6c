"""A number in a cell back to what an author types: unit, mark and sign are printed by the generator."""

from __future__ import annotations

import re
from typing import Any, Final

from generator.bahasa.angka import AngkaError, parse_bilangan
from generator.naskah.matriks.baca_cetak import NotAValueError

_NUMBER: Final = re.compile(r"[-−]?\d[\d.]*(?:,\d+)?")
_STATES: Final = {
    "n/a": "tidak tersedia",
    "tidak tersedia": "tidak tersedia",
    "tidak berlaku": "tidak berlaku",
    **dict.fromkeys(("-", "–", "—"), "tidak berlaku"),
}
_UNBROKEN: Final = dict.fromkeys(map(ord, "\u200b\u00ad"))


def is_measure(node: Any) -> bool:
    """Return whether a YAML value is a number, or says why there is none."""
    return isinstance(node, str) and (node.strip() in _STATES or _is_number(node))


def is_state(text: str) -> bool:
    """Return whether a printed text says why there is no number."""
    return _plain(text).lower() in _STATES


def read_measure(before: str, after: str) -> str:
    """Return what to type so that a cell prints `after` where it printed `before`.

    The unit may be left out. NotAValueError for what is no number, and for another unit or mark.
    """
    was, now = _plain(before), _plain(after)
    if now.lower() in _STATES:
        return _STATES[now.lower()]
    if not now:
        raise NotAValueError("sel bilangan dikosongkan", "tulis n/a bila datanya tidak tersedia")
    old, new = _NUMBER.search(was), _NUMBER.search(now)
    if new is None:
        raise NotAValueError(f"`{now[:40]}` bukan bilangan", "tulis bilangan seperti 52,95, atau n/a")
    around = [now[: new.start()].strip(), now[new.end() :].strip()]
    known = [was[: old.start()].strip(), was[old.end() :].strip()] if old else around
    for mine, ours in zip(around, known, strict=True):
        if mine not in ("", ours):
            raise NotAValueError(
                f"`{mine[:40]}` bukan bagian dari bilangannya", "satuan dan tanda diubah di YAML: `satuan`, `status`"
            )
    try:
        parse_bilangan(new[0])
    except AngkaError as error:
        raise NotAValueError(f"`{new[0]}`: {error.message}", error.hint) from None
    return new[0].replace("−", "-")


def same_measure(one: str, other: str) -> bool:
    """Return whether two printed texts are the same number, one of them perhaps without its unit or its dots."""
    texts = _plain(one), _plain(other)
    found = [_NUMBER.match(text) for text in texts]
    if not all(found):
        return False
    numbers = [each[0] for each in found if each]
    tails = [text[len(number) :].strip() for text, number in zip(texts, numbers, strict=True)]
    return (tails[0] == tails[1] or "" in tails) and all(map(_is_number, numbers)) and _value(numbers)


def _value(numbers: list[str]) -> bool:
    return len({parse_bilangan(each) for each in numbers}) == 1


def _is_number(text: str) -> bool:
    try:
        parse_bilangan(text)
    except AngkaError:
        return False
    return True


def _plain(text: str) -> str:
    return " ".join(text.translate(_UNBROKEN).split())
