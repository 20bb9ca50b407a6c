"""Finding tags in plain text, before any of it is handed to Jinja."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

# Each piece is taken whole, by `(?=(...))` and a backreference: going back into one would cost exponential time.
# Possessive quantifiers would say the same shorter, but Python 3.11.0 to 3.11.4 match them wrongly (gh-106052).
_STRING = r"""'(?:[^'\\{]|\\.|\{(?![{%#]))*'|"(?:[^"\\{]|\\.|\{(?![{%#]))*\""""
_TAG = re.compile(
    rf"\{{\{{(?:(?=(?P<cetak>{_STRING}|(?!\}}\}}|\{{[{{%#]).))(?P=cetak))*\}}\}}"
    rf"|\{{%(?:(?=(?P<perintah>{_STRING}|(?!%\}}|\{{[{{%#]).))(?P=perintah))*%\}}"
    r"|\{\#.*?\#\}",
    re.DOTALL,
)
_EDGE = re.compile(r"\{[{%#]|[}%#]\}")
_LEVEL_OF_PRINT = re.compile(r"(p|tr|tc|r)\s+(?=[\w\"'(\[])(?!(?:if|and|or|in|is|not)\b)")
_LEVEL_OF_STATEMENT = re.compile(r"\s*(p|tr|tc|r)\s+")
_LEVEL_OF_COMMENT = re.compile(r"(p|tr|tc)\s")
_WORD = re.compile(r"\w+")

Kind = Literal["cetak", "perintah", "komentar"]
_KINDS: dict[str, Kind] = {"{": "cetak", "%": "perintah", "#": "komentar"}


class Tag(NamedTuple):
    """One whole tag: where it stands, its level (`p`, `tr`, `tc`, `r` or none) and what it says.

    `body` is the inside on one line, without level and dashes; `word` the first word of a
    statement. `trim_before` and `trim_after` are the dashes that remove blanks beside the tag.
    """

    start: int
    end: int
    text: str
    kind: Kind
    level: str
    body: str
    word: str
    trim_before: bool
    trim_after: bool


class Stray(NamedTuple):
    """A tag's edge without its other edge; `text` starts at an opening edge, or is the closing one."""

    start: int
    text: str
    opens: bool


def scan(text: str) -> tuple[list[Tag], list[Stray]]:
    """Return the whole tags of `text` and the edges that belong to none, both in order."""
    tags: list[Tag] = []
    strays: list[Stray] = []
    position = 0
    while edge := _EDGE.search(text, position):
        match = _TAG.match(text, edge.start())
        if match:
            tags.append(_read(match))
            position = match.end()
            continue
        opens = edge.group().startswith("{")
        if opens or edge.group() != "#}":
            strays.append(Stray(edge.start(), text[edge.start() : edge.start() + 40] if opens else edge.group(), opens))
        position = edge.end()
    return tags, strays


def without(text: str, tags: list[Tag]) -> str:
    """Return `text` with its tags taken out."""
    kept: list[str] = []
    position = 0
    for tag in tags:
        kept.append(text[position : tag.start])
        position = tag.end
    return "".join([*kept, text[position:]])


def _read(match: re.Match[str]) -> Tag:
    text = match.group()
    kind = _KINDS[text[1]]
    inside = text[2:-2]
    trim_before, trim_after = inside.startswith("-"), inside.endswith("-")
    inside = inside[1:] if inside[:1] in ("-", "+") else inside
    inside = inside[:-1] if inside[-1:] in ("-", "+") else inside
    pattern = {"cetak": _LEVEL_OF_PRINT, "perintah": _LEVEL_OF_STATEMENT, "komentar": _LEVEL_OF_COMMENT}[kind]
    level = pattern.match(inside)
    if level:
        inside = inside[level.end() :]
    body = " ".join(inside.splitlines()).replace("\t", " ").strip()
    word = _WORD.match(body) if kind == "perintah" else None
    return Tag(
        match.start(),
        match.end(),
        text,
        kind,
        level[1] if level else "",
        body,
        word.group() if word else "",
        trim_before,
        trim_after,
    )
