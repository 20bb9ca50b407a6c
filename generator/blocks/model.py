"""The block model: what every composer produces and every writer consumes.

Blocks are named tuples: ten thousand matrix rows of them are made in a fraction of a second.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple

from generator.blocks.figures import CaptionBlock, ChartBlock, ContentsBlock, PictureBlock
from generator.diagnostics.finding import NodePath as NodePath

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Orientation(StrEnum):
    """How the sheet lies: `tegak` is portrait, `lanskap` landscape."""

    TEGAK = "tegak"
    LANSKAP = "lanskap"


class Run(NamedTuple):
    """A stretch of text in one look; `to` is the anchor key it links to, if any.

    A tab in `text` is a tab stop, a line feed a line break.
    """

    text: str
    italic: bool = False
    bold: bool = False
    to: str = ""


class TextBlock(NamedTuple):
    """One Word paragraph in a named style of the template.

    `number` is the literal number (`BAB I`, `(2)`, `a.`); it is set before the text, separated by a
    tab, or by a line break when `number_above` is true. `anchor` is the stable key from which the
    bookmark name is made; `at` is the YAML node that the text came from. `keep_next` holds the
    paragraph on the page of the next one, such as a sentence that introduces a list.
    """

    style: str
    runs: tuple[Run, ...]
    number: str = ""
    number_above: bool = False
    anchor: str = ""
    at: NodePath = ()
    keep_next: bool = False


class Cell(NamedTuple):
    """One table cell: paragraphs, columns it spans, and its part in a vertical merge."""

    content: tuple[TextBlock, ...]
    span: int = 1
    merge: Literal["", "restart", "continue"] = ""


class Row(NamedTuple):
    """One table row; `anchor` and `at` as for a paragraph. `keep_next` holds it on the page of the next row."""

    cells: tuple[Cell, ...]
    anchor: str = ""
    at: NodePath = ()
    keep_next: bool = False


class Source(NamedTuple):
    """Where the cells of a column come from: a key below the row's YAML node, or below the nearest node above it.

    `kind` says what is written there: a text, a value (`nilai`), ids of agencies, or nothing (`hitung`: computed).
    """

    kind: Literal["teks", "nilai", "instansi", "hitung"]
    path: NodePath = ()
    above: bool = False


class Rows:
    """Rows made when they are first asked for, and kept: the reviewer reads them, then they are written."""

    __slots__ = ("_make", "_rows")

    def __init__(self, make: Callable[[], Iterator[Row]]) -> None:
        self._make = make
        self._rows: tuple[Row, ...] | None = None

    def __iter__(self) -> Iterator[Row]:
        if self._rows is None:
            self._rows = tuple(self._make())
        return iter(self._rows)


class TableBlock(NamedTuple):
    """One table: relative column widths, header rows that repeat on every page, body rows.

    `caption` is the table's description for screen readers. Widths are shares of the text width of
    a sheet that lies as `orientation` says. `sources` says of every column where its cells come from.
    """

    style: str
    widths: tuple[int, ...]
    header: tuple[Row, ...]
    rows: Rows
    caption: str
    orientation: Orientation = Orientation.TEGAK
    anchor: str = ""
    at: NodePath = ()
    sources: tuple[Source, ...] = ()


class SectionBreak(NamedTuple):
    """Ends the section before it; that section's sheets lie as `orientation` says."""

    orientation: Orientation


Block = TextBlock | TableBlock | SectionBreak | CaptionBlock | ChartBlock | PictureBlock | ContentsBlock


def plain_text(runs: tuple[Run, ...]) -> str:
    """Return the text of runs without their look."""
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


def block_text(block: TextBlock) -> str:
    """Return the paragraph as it reads on paper: number, separator, text."""
    text = plain_text(block.runs)
    if not block.number:
        return text
    if not text:
        return block.number
    return block.number + ("\n" if block.number_above else "\t") + text


def cell_text(cell: Cell) -> str:
    """Return the paragraphs of a cell as lines."""
    content = cell.content
    return block_text(content[0]) if len(content) == 1 else "\n".join([block_text(block) for block in content])
