"""The literal number in front of a printed paragraph, apart from its text."""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = re.compile(
    r"(?:(?:Menimbang|Mengingat) ?: ?)?"
    r"(?:BAB [IVXLC]+|Pasal \d+[A-Z]{0,2}|Paragraf \d+|Bagian Ke\w+(?: (?:Belas|Puluh)(?: \w+)?)?|\(\d+[a-z]?\)"
    r"|\d+[.)]|[a-z]{1,2}[.)]|[A-Z]\.|[IVXLC]+\.|–)(?= |$)"
)


def split_number(text: str, number: str) -> tuple[str, str]:
    """Return number and text of a printed paragraph that had this number, or should look as if it had."""
    folded = " ".join(text.split())
    glued = number[-1:] in (")", ".")  # somebody deleted the tab behind it
    if number and folded.startswith(number) and (glued or folded[len(number) :][:1] in ("", " ")):
        return number, folded[len(number) :].lstrip()
    found = _NUMBER.match(folded) if number else None  # a number of another kind, or a wrong one
    return (found[0], folded[found.end() :].lstrip()) if found else ("", folded)


def bare(text: str) -> str:
    """Return a printed paragraph without the number in front of it."""
    folded = " ".join(text.split())
    found = _NUMBER.match(folded)
    return folded[found.end() :].lstrip() if found else folded


def shape(text: str) -> str:
    """Return what kind of number a paragraph begins with: `(1)`, `1.`, `a.`, `a)`, or nothing."""
    found = _NUMBER.match(" ".join(text.split()))
    if found is None:
        return ""
    return re.sub("[a-z]+", "a", re.sub(r"\d+", "1", found[0].rpartition(" ")[2]))
