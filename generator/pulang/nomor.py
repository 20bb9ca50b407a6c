"""The literal number in front of a printed paragraph, apart from its text."""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = re.compile(
    r"(?:(?:Menimbang|Mengingat) ?: ?)?"
    r"(?:BAB [IVXLC]+|Pasal \d+[A-Z]{0,2}|Paragraf \d+|Bagian Ke\w+(?: Belas| Puluh(?: [SDTELN]\w+)?)?"
    r"|(?:Tabel|Gambar) (?:(?:L|\d+)\.)?\d+"
    r"|\(\d+[a-z]?\)|\d+[.)]|[a-z]{1,2}[.)]|[A-Z]\.|[IVXLC]+\.|[-–•])(?: |$|(?<=\)))"
)

_COUNTED: Final = re.compile(r"\(?(\d+|[A-Za-z]{1,2})[.)]")
_CLAUSE: Final = re.compile(r"\(\d+[a-z]?\)\s*")


def split_number(text: str, number: str) -> tuple[str, str]:
    """Return number and text of a printed paragraph that had this number, or should look as if it had."""
    folded = " ".join(text.split())
    glued = number[-1:] in (")", ".")  # somebody deleted the tab behind it
    if number and folded.startswith(number) and (glued or folded[len(number) :][:1] in ("", " ")):
        return number, folded[len(number) :].lstrip()
    found = _NUMBER.match(folded) if number else None  # a number of another kind, or a wrong one
    return (found[0].rstrip(), folded[found.end() :].lstrip()) if found else ("", folded)


def without_clause(text: str, before: str) -> str:
    """Return a text without the number of a clause that was typed in front of it; `before` had none."""
    folded = " ".join(text.split())
    found = _CLAUSE.match(folded)
    return folded[found.end() :] if found and not _CLAUSE.match(before) else folded


def bare(text: str) -> str:
    """Return a printed paragraph without the number in front of it."""
    folded = " ".join(text.split())
    found = _NUMBER.match(folded)
    return folded[found.end() :].lstrip() if found else folded


def count_of(number: str) -> int:
    """Return which in its row a number is: 3 for `(3)`, `3.` and `c.`; nought for one that does not count."""
    found = _COUNTED.match(number)
    if found is None:
        return 0
    count = found[1]
    return int(count) if count.isdigit() else (len(count) - 1) * 26 + ord(count[0].lower()) - ord("a") + 1


def kind_of_number(text: str) -> str:
    """Return what a paragraph is numbered as, whatever mark follows: `Pasal`, `(`, `1`, `a`, `A`, `–`, or nothing."""
    found = _NUMBER.match(" ".join(text.split()))
    if found is None:
        return ""
    word, _, number = found[0].rstrip().rpartition(": ")[2].partition(" ")
    if number:
        return word
    kinds = {"(": word[0] == "(", "1": word[0].isdigit(), "a": word[0].islower(), "A": word[0].isupper()}
    return next((kind for kind, fits in kinds.items() if fits), "–")


def shape(text: str) -> str:
    """Return what kind of number a paragraph begins with: `(1)`, `1.`, `a.`, `a)`, or nothing."""
    found = _NUMBER.match(" ".join(text.split()))
    if found is None:
        return ""
    return re.sub("[a-z]+", "a", re.sub(r"\d+", "1", found[0].rstrip().rpartition(" ")[2]))
