"""Blocks of reports: charts, pictures, numbered captions, contents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal
    from pathlib import Path

    from generator.blocks.model import Run
    from generator.diagnostics.finding import NodePath

ChartForm = Literal["batang", "mendatar", "garis", "bertumpuk"]
"""Upright bars side by side, lying ones below each other, lines with markers, or stacked upright bars."""


class Series(NamedTuple):
    """One series of a chart; None is a value that is missing: a gap, never a zero."""

    name: str
    values: tuple[Decimal | None, ...]


class ChartBlock(NamedTuple):
    """A chart that stays editable in Word, alone in its paragraph.

    `categories` are the labels of the category axis, every series has as many values. A short `unit` (such as
    `%`) stands behind the numbers, a longer one at the axis; `description` is the alternative text. `height` is
    in millimetres, the width that of the text. `keep_next` holds it on the page of its caption. `decimals` are
    those of the numbers shown; without it as many as the data have.
    """

    style: str
    form: ChartForm
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    description: str
    unit: str = ""
    height: int = 70
    anchor: str = ""
    at: NodePath = ()
    keep_next: bool = True
    decimals: int | None = None


class PictureBlock(NamedTuple):
    """A PNG or JPEG file, alone in its paragraph, at most as wide as the text and `height` millimetres high.

    `size` is width and height in pixels. Without `file` an empty frame is drawn that says so.
    `description` is the alternative text.
    """

    style: str
    file: Path | None
    size: tuple[int, int]
    description: str
    height: int = 80
    anchor: str = ""
    at: NodePath = ()
    keep_next: bool = True


class CaptionBlock(NamedTuple):
    """A numbered caption: `Tabel 3.2 Judul`, its last number a live sequence field.

    `label` is Tabel or Gambar, `chapter` stands before the dot (empty: no chapter number), `number` behind it;
    number 1 starts the sequence anew. `keep_next` holds it on the page of the table below it.
    """

    style: str
    label: str
    chapter: str
    number: int
    runs: tuple[Run, ...]
    anchor: str = ""
    at: NodePath = ()
    keep_next: bool = False


class Entry(NamedTuple):
    """One line of a table of contents: level from one, text as printed, anchor key of its target."""

    level: int
    text: str
    anchor: str


class ContentsBlock(NamedTuple):
    r"""A live contents field with the entries it shows now; `styles` are the paragraph styles of its levels.

    `instruction` is the Word field, such as `TOC \o "1-3" \h \z \u` or `TOC \h \z \c "Tabel"`.
    """

    styles: tuple[str, ...]
    instruction: str
    entries: tuple[Entry, ...]


def caption_number(block: CaptionBlock) -> str:
    """Return label and number as they read: `Tabel 3.2`."""
    return f"{block.label} {block.chapter}.{block.number}" if block.chapter else f"{block.label} {block.number}"


def value_text(value: Decimal | None) -> str:
    """Return a value of a chart as typed in Indonesian, without zeros that only fill; a missing one as a dash."""
    if value is None:
        return "–"
    return f"{value.normalize():f}".replace(".", ",")
