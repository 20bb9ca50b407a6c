"""What the tags of a Word part print: text made safe for XML, and slots passed through whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jinja2 import Undefined, pass_context

from generator.blocks.composition import Slot
from generator.blocks.model import TextBlock
from generator.ooxml.template_markers import CELL_SLOT_FILTER, SLOT_FILTER
from generator.templating.faults import ILLEGAL_CHARACTER, SLOT_MISUSE, ValueFaultError
from generator.templating.values import describe, printable

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.runtime import Context

_SPECIAL: Final = re.compile("[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAK: Final = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB: Final = '</w:t><w:tab/><w:t xml:space="preserve">'


class SlotPiece(str):
    """An empty piece of output that carries a slot past Jinja; `after` follows the slot's blocks."""

    __slots__ = ("after", "slot")
    slot: Slot
    after: str

    def __str__(self) -> str:
        return self


@pass_context
def word_text(_context: Context, value: object) -> str:
    """Return a value as the content of `w:t`; a line feed becomes a break, a tab a tab stop."""
    if type(value) is str:
        return escaped(value) if _SPECIAL.search(value) else value
    if isinstance(value, (SlotPiece, Undefined)):
        return str(value)
    if isinstance(value, Slot):
        raise ValueFaultError(SLOT_MISUSE, "nilainya sisipan isi, bukan teks", "tulis {{p ... }} di paragraf sendiri")
    text = printable(value)
    return escaped(text) if _SPECIAL.search(text) else text


def escaped(text: str) -> str:
    """Return text for `w:t`; fail for a character that XML cannot carry."""
    if illegal := _ILLEGAL.search(text):
        message = f"nilainya memuat karakter kendali U+{ord(illegal.group()):04X}"
        raise ValueFaultError(ILLEGAL_CHARACTER, message, "hapus karakter itu dari data")
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", _BREAK).replace("\t", _TAB)


def word_environment(env: Environment) -> Environment:
    """Return the sandbox with Word output: same filters and limits, printing into `w:t`."""
    word = env.overlay(autoescape=False, finalize=word_text)
    word.filters = {**env.filters, SLOT_FILTER: _slot, CELL_SLOT_FILTER: _slot_in_cell}
    return word


def _slot(value: object) -> SlotPiece:
    if isinstance(value, Undefined):
        str(value)  # says which name is unknown
    if not isinstance(value, Slot):
        message = f"nilainya {describe(value)}, bukan sisipan isi"
        raise ValueFaultError(SLOT_MISUSE, message, "tulis {{ ... }} tanpa p untuk teks")
    piece = SlotPiece()
    piece.slot = value
    piece.after = ""
    return piece


def _slot_in_cell(value: object) -> SlotPiece:
    """Close a cell or header with a paragraph where the slot's blocks do not end in one."""
    piece = _slot(value)
    if not piece.slot.blocks or not isinstance(piece.slot.blocks[-1], TextBlock):
        piece.after = "<w:p/>"
    return piece
