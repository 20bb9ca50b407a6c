"""What can be wrong with a template, before Word or YAML gives it a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.diagnostics import near

if TYPE_CHECKING:
    from collections.abc import Iterable

UNCLOSED: Final = "TPL001"
BLOCK_OPEN: Final = "TPL002"
CLOSES_NOTHING: Final = "TPL003"
TEXT_LOST: Final = "TPL004"
OUT_OF_PLACE: Final = "TPL005"
UNKNOWN_NAME: Final = "TPL006"
UNKNOWN_FILTER: Final = "TPL007"
FORBIDDEN: Final = "TPL008"
SYNTAX: Final = "TPL009"
SLOT_MISUSE: Final = "TPL010"
ILLEGAL_CHARACTER: Final = "TPL011"
LIMIT: Final = "TPL012"
RUN_TIME: Final = "TPL013"
CURLY_QUOTE: Final = "TPL014"
UNPRINTABLE: Final = "TPL015"
NOT_FILLED: Final = "TPL016"
NOTHING_OPENED: Final = "TPL019"


class Fault(NamedTuple):
    """One flaw of a template; `line` counts from 1 in the source that was checked."""

    line: int
    code: str
    message: str
    hint: str = ""


class ValueFaultError(Exception):
    """A value that a tag cannot print or use; carries its code, message and hint."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


def nearest(word: str, candidates: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the candidate most like `word`, upper and lower case apart, or an empty string."""
    by_folded = {candidate.casefold(): candidate for candidate in sorted(candidates)}
    found = near.nearest(word.casefold(), list(by_folded), cutoff)
    return by_folded[found] if found else ""


def did_you_mean(word: str, candidates: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the hint `maksudnya "..."?` for the nearest candidate, or an empty string."""
    found = nearest(word, candidates, cutoff)
    return f'maksudnya "{found}"?' if found else ""
