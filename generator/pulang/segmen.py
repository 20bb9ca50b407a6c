"""Printed text mapped to the source it came from: which character of the YAML prints which on paper.

A source is a chain of literal stretches and tags (`{{ }}`, `[[ ]]`). Literal stretches are found again in the
printed text, in order; what lies between them was computed from the tags and cannot be edited here.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from generator.bahasa.teks import bersihkan_akhiran, judul

_TAG: Final = re.compile(r"(?:\b(?:dalam|pada)\s+)?\[\[.*?\]\]|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL | re.I)
_MARKS: Final = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|\[\[|\]\]|\*")
_WORDS: Final = re.compile(r"\s+|\w+|[^\w\s]")
_TAIL: Final = r"(?P<akhir>\s*(?:[.;:,]|[.;:,]?\s*(?:dan/atau|dan|atau)|\(lanjutan\)|;\s*(?:dan/atau|dan|atau))?)"
_MAX_CHARS: Final = 20_000
_MIN_LABELLED: Final = 4


class CannotMapError(Exception):
    """A change that cannot be carried into the source; `message` says why and `hint` what to do instead."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Mapping(NamedTuple):
    """Where each printed character stands in the source (None: computed), and how far the printed text is literal.

    `end` is where the closing begins that rules set; `owners` has the tag behind every computed character.
    """

    places: tuple[int | None, ...]
    owners: tuple[str, ...]
    end: int
    source_end: int


def map_printed(source: str, printed: str) -> Mapping | None:
    """Return the mapping of a printed text to its source, or None where they do not belong together."""
    if len(source) > _MAX_CHARS or len(printed) > _MAX_CHARS:
        return None
    core = bersihkan_akhiran(source.rstrip())
    core_start = len(core) - len(core.lstrip())
    tokens = _tokens(core, core_start)
    pieces = ["(.*?)" if is_tag else f"({_literal(core[start:end])})" for start, end, is_tag in tokens]
    folded = re.IGNORECASE if printed == printed.upper() else 0
    pattern = "".join(pieces) + _TAIL
    found = re.fullmatch(rf"(?P<depan>(?:– )?){pattern}", printed, re.DOTALL | folded)
    if found is None and len(core) - core_start >= _MIN_LABELLED:  # behind a label: `Sumber: …`, `Sasaran 1: …`
        found = re.fullmatch(rf"(?P<depan>[^:]{{1,40}}: |\d+\. |\w+ ){pattern}", printed, re.DOTALL | folded)
    if found is None:
        return None
    places: list[int | None] = [None] * len(printed)
    owners = [""] * len(printed)
    for number, (start, end, is_tag) in enumerate(tokens, 2):  # group 1 is what stands in front
        first, last = found.span(number)
        if is_tag:
            owners[first:last] = [core[start:end]] * (last - first)
        else:
            _follow(core, start, printed, range(first, last), places)
    return Mapping(tuple(places), tuple(owners), found.start("akhir"), len(core))


def edit(source: str, printed: str, wanted: str) -> str:
    """Return the source that prints `wanted` where it printed `printed`; fail with CannotMapError."""
    mapping = map_printed(source, printed)
    if mapping is None:
        raise CannotMapError("teks ini disusun generator, bukan disalin dari satu nilai YAML")
    tail = printed[mapping.end :]
    body, new = printed[: mapping.end], _without_tail(wanted, tail)
    if printed == printed.upper() and printed != printed.lower():
        body, new = body.casefold(), new.casefold() if new == new.upper() else new
    old_words, new_words = _WORDS.findall(body), _WORDS.findall(new)
    starts = [0]
    for word in old_words:
        starts.append(starts[-1] + len(word))
    result = source
    changes = SequenceMatcher(None, old_words, new_words, autojunk=False).get_opcodes()
    for kind, i1, i2, j1, j2 in reversed(changes):
        if kind == "equal":
            continue
        inserted = "".join(new_words[j1:j2])
        if _MARKS.search(inserted):
            raise CannotMapError("sisipan memuat tanda khusus ({{ }}, [[ ]], *)", "tulis sendiri di YAML")
        if body != printed[: mapping.end]:
            inserted = judul(f"x {inserted}")[2:] if mapping.places[:1] != (None,) and starts[i1] else judul(inserted)
        start, end = _span(mapping, source, starts[i1], starts[i2])
        result = result[:start] + inserted + result[end:]
    return result


def _tokens(core: str, begin: int) -> list[tuple[int, int, bool]]:
    tokens, at = [], begin
    for tag in _TAG.finditer(core, begin):
        if tag.start() > at:
            tokens.append((at, tag.start(), False))
        tokens.append((tag.start(), tag.end(), True))
        at = tag.end()
    if at < len(core):
        tokens.append((at, len(core), False))
    return tokens


def _literal(text: str) -> str:
    """Return the pattern of a literal stretch: blanks may be written otherwise, marks of look are not printed."""
    parts = re.split(r"(\s+|\*+)", text)
    return "".join(
        r"\s+" if part.isspace() else r"\*{0," + f"{len(part)}}}" if part.startswith("*") else re.escape(part)
        for part in parts
        if part
    )


def _follow(core: str, at: int, printed: str, span: range, places: list[int | None]) -> None:
    """Walk a literal stretch on both sides at once."""
    for index in span:
        char = printed[index]
        while at < len(core) and core[at] == "*" and char != "*":
            at += 1
        if char.isspace():
            places[index] = at
            if index + 1 not in span or not printed[index + 1].isspace():
                while at < len(core) and core[at].isspace():
                    at += 1
        else:
            places[index] = at
            at += 1


def _span(mapping: Mapping, source: str, first: int, last: int) -> tuple[int, int]:
    """Return the stretch of the source that printed these characters; fail where any of it was computed."""
    places = mapping.places
    if first == last:
        return _insertion(mapping, source, first)
    computed = next((n for n in range(first, last) if places[n] is None), None)
    if computed is not None:
        raise _computed(mapping.owners[computed])
    start, end = places[first], places[last - 1]
    assert start is not None
    assert end is not None
    end = _behind(mapping, source, last - 1)
    stretch = source[start:end]
    if tag := _TAG.search(stretch):
        raise _computed(tag[0])
    if stretch.count("*") % 2:
        raise CannotMapError("perubahan melintasi batas huruf miring atau tebal", "ubah sendiri di YAML")
    return start, end


def _insertion(mapping: Mapping, source: str, at: int) -> tuple[int, int]:
    places = mapping.places
    if at and places[at - 1] is not None:
        place = _behind(mapping, source, at - 1)
    elif at >= mapping.end:
        place = mapping.source_end
    elif places[at] is not None:
        place = places[at] or 0
    elif at == 0:
        place = 0
    else:
        raise _computed(mapping.owners[at])
    return place, place


def _behind(mapping: Mapping, source: str, index: int) -> int:
    """Return the place behind a printed character; blanks of the source that print as one are taken whole."""
    place = mapping.places[index]
    assert place is not None
    end = place + 1
    while source[place].isspace() and end < mapping.source_end and source[end].isspace():
        end += 1
    return end


def _computed(owner: str) -> CannotMapError:
    if owner.endswith("]]"):
        return CannotMapError(
            f"kata itu rujukan yang dihitung dari `{owner}`", "ubah nama yang dirujuk di YAML, bukan nomornya"
        )
    if owner:
        return CannotMapError(f"kata itu dihitung dari `{owner}`", "ubah nilai itu, atau tagnya, di YAML")
    return CannotMapError("kata itu ditambahkan generator")


def _without_tail(wanted: str, tail: str) -> str:
    if tail and wanted.endswith(tail):
        return wanted[: -len(tail)]
    return bersihkan_akhiran(wanted.rstrip()) if tail else wanted
