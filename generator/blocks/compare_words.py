"""What changed inside a paragraph, word by word; numbers such as `58.697` and `92,74` are one word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from generator.blocks.model import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.blocks.model import TextBlock

Kind = Literal["sama", "hapus", "tambah"]

_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d]+|\s|[^\w\s]|\w")
_ALIKE: Final = 0.35  # below this share of common words a paragraph is shown as replaced whole
_GLUE: Final = re.compile(r"[\s(),.;:–-]*\Z")


class Piece(NamedTuple):
    """A stretch of a paragraph that stayed, went, or came; its runs keep their look."""

    kind: Kind
    runs: tuple[Run, ...]


def flat_runs(block: TextBlock) -> tuple[Run, ...]:
    """Return a paragraph's number and text as runs, as it reads on paper."""
    runs = tuple(run for run in block.runs if run.text)
    if not block.number:
        return runs
    separator = ("\n" if block.number_above else "\t") if runs else ""
    return (Run(block.number + separator), *runs)


def same_runs(old: Sequence[Run], new: Sequence[Run]) -> bool:
    """Return whether two paragraphs read and look the same; where a link leads does not count."""
    return _looks(old) == _looks(new)


def word_changes(old: Sequence[Run], new: Sequence[Run]) -> tuple[Piece, ...]:
    """Return the pieces in reading order; links of what stayed are those of the new text."""
    if same_runs(old, new):
        return (Piece("sama", tuple(new)),) if new else ()
    olds, news = list(_tokens(old)), list(_tokens(new))
    matcher = SequenceMatcher(
        None, [each._replace(to="") for each in olds], [each._replace(to="") for each in news], False
    )
    if matcher.ratio() < _ALIKE:
        return _pieces([("hapus", olds), ("tambah", news)])
    parts: list[tuple[Kind, list[Run]]] = []
    opcodes = matcher.get_opcodes()
    for number, (name, i1, i2, j1, j2) in enumerate(opcodes):
        between = 0 < number < len(opcodes) - 1
        if name == "equal" and not (between and _is_glue(news[j1:j2])):
            parts.append(("sama", news[j1:j2]))
        else:
            parts += [("hapus", olds[i1:i2]), ("tambah", news[j1:j2])]
    return _pieces(parts)


def _is_glue(tokens: Sequence[Run]) -> bool:
    """Return whether what stayed is so little that two changes beside it read better as one."""
    text = "".join(token.text for token in tokens)
    return len(text) <= 2 and "\t" not in text and "\n" not in text and _GLUE.match(text) is not None


def _pieces(parts: Iterable[tuple[Kind, list[Run]]]) -> tuple[Piece, ...]:
    """Join what belongs together; between two texts that stayed, what went stands before what came."""
    found: list[Piece] = []
    for stayed, group in groupby(parts, lambda part: part[0] == "sama"):
        members = list(group)
        kinds: tuple[Kind, ...] = ("sama",) if stayed else ("hapus", "tambah")
        for kind in kinds:
            runs = [run for each, tokens in members if each == kind for run in tokens]
            if runs:
                found.append(Piece(kind, join_runs(runs)))
    return tuple(found)


def join_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs with neighbours of one look made one."""
    return tuple(
        look._replace(text="".join(run.text for run in same))
        for look, same in groupby(runs, lambda run: run._replace(text=""))
    )


def _tokens(runs: Iterable[Run]) -> Iterator[Run]:
    for run in runs:
        for word in _TOKEN.findall(run.text):
            yield run._replace(text=word)


def _unlinked(tokens: Iterable[Run]) -> list[Run]:
    return [token._replace(to="") for token in tokens]


def _looks(runs: Iterable[Run]) -> tuple[Run, ...]:
    return join_runs(_unlinked(run for run in runs if run.text))
