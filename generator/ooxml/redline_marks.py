"""Tracked changes as WordprocessingML: runs, paragraph marks and rows that came or went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.ooxml.anchors import bookmark_name
from generator.ooxml.emit import _run
from generator.ooxml.escape import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.blocks.compare_words import Kind, Piece
    from generator.blocks.model import Run

AUTHOR: Final = "rancang"
_CHOICES: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WORD_2013: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
_TAG: Final[dict[Kind, str]] = {"hapus": "del", "tambah": "ins"}


def or_words(run: str, words: str) -> str:
    """Return the run of a chart that Word can delete and bring back; other programs see words in its place.

    Measured: LibreOffice takes the mark of one chart for the next thing behind it, so that accepting what changed
    would leave the old chart and drop the new one. It knows no `w15`, which Word has known since 2013.
    """
    drawing = run.removeprefix("<w:r>").removesuffix("</w:r>")
    return (
        f'<w:r><mc:AlternateContent xmlns:mc="{_CHOICES}"><mc:Choice xmlns:w15="{_WORD_2013}" Requires="w15">{drawing}'
        f'</mc:Choice><mc:Fallback><w:t xml:space="preserve">{escape(words)}</w:t></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


class Marks:
    """Numbers the revisions of one document; `date` is what Word shows, such as `2022-12-29T00:00:00Z`, or nothing."""

    def __init__(self, date: str, next_id: Callable[[], int]) -> None:
        self._who = f'w:author="{AUTHOR}"' + (f' w:date="{escape(date)}"' if date else "")
        self._next_id = next_id

    def pieces(self, pieces: Iterable[Piece]) -> str:
        """Return the runs of a paragraph."""
        return "".join([self.runs(piece.kind, piece.runs) for piece in pieces])

    def runs(self, kind: Kind, runs: Iterable[Run]) -> str:
        """Return runs that stayed, came or went; what went leads nowhere any more."""
        if kind == "sama":
            return "".join([_run(run) for run in runs])
        return "".join([self._tracked(kind, run) for run in runs if run.text])

    def wrap(self, kind: Kind, xml: str) -> str:
        """Return finished runs as having come or gone."""
        if kind == "hapus":
            xml = xml.replace("<w:t ", "<w:delText ").replace("<w:t>", "<w:delText>").replace("</w:t>", "</w:delText>")
        return xml if kind == "sama" else f"<w:{_TAG[kind]} {self._attributes()}>{xml}</w:{_TAG[kind]}>"

    def mark(self, kind: Kind) -> str:
        """Return the run properties of a paragraph mark."""
        return "" if kind == "sama" else f"<w:rPr>{self.row(kind)}</w:rPr>"

    def row(self, kind: Kind) -> str:
        """Return what stands in the properties of a row."""
        return "" if kind == "sama" else f"<w:{_TAG[kind]} {self._attributes()}/>"

    def restyled(self, old_properties: str) -> str:
        """Return what says which properties a paragraph had before."""
        return f"<w:pPrChange {self._attributes()}>{old_properties}</w:pPrChange>"

    def _tracked(self, kind: Kind, run: Run) -> str:
        xml = self.wrap(kind, _run(run._replace(to="")))
        if not run.to or kind == "hapus":
            return xml
        return f'<w:hyperlink w:anchor="{bookmark_name(run.to)}" w:history="1">{xml}</w:hyperlink>'

    def _attributes(self) -> str:
        return f'w:id="{self._next_id()}" {self._who}'
