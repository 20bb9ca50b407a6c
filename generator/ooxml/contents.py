"""Tables of contents: a live Word field that already shows its entries, each with its page.

The field opens in the paragraph of the first entry and closes in a hair-thin one of its own, as Word leaves it:
were the close part of the last entry, an update in Word would leave an empty line behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.ooxml.anchors import bookmark_name
from generator.ooxml.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.blocks.figures import ContentsBlock, Entry

_TAB: Final = "<w:r><w:tab/></w:r>"
_SEPARATE: Final = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_END: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_CLOSE: Final = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    f'<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr>{_END}</w:p>'
)


def contents(block: ContentsBlock, styles: Mapping[str, str], pages: Mapping[str, str] | None) -> Iterator[str]:
    """Yield the paragraphs of a contents field; nothing when it has no entries.

    `styles` maps style names to ids. `pages` maps anchor keys or bookmark names to page labels; when it lacks
    an entry, that page stays empty and the field is marked so that Word fills it on opening.
    """
    if not block.entries:
        return
    labels = [_label(entry, pages or {}) for entry in block.entries]
    dirty = "" if all(labels) else ' w:dirty="true"'
    field = f'<w:r><w:fldChar w:fldCharType="begin"{dirty}/></w:r>{_instruction(block.instruction)}{_SEPARATE}'
    for entry, label in zip(block.entries, labels, strict=True):
        style = escape(styles[block.styles[min(entry.level, len(block.styles)) - 1]])
        yield f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{field}{_entry(entry, label)}</w:p>'
        field = ""
    yield _CLOSE


def _label(entry: Entry, pages: Mapping[str, str]) -> str:
    name = bookmark_name(entry.anchor)
    return pages[name] if name in pages else pages.get(entry.anchor, "")


def _entry(entry: Entry, label: str) -> str:
    name = bookmark_name(entry.anchor)
    text = escape(entry.text).replace("\n", " ").replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    field = _instruction(f"PAGEREF {name} \\h")
    page = f"<w:r><w:t>{escape(label)}</w:t></w:r>" if label else ""
    return (
        f'<w:hyperlink w:anchor="{name}" w:history="1"><w:r><w:t xml:space="preserve">{text}</w:t></w:r>{_TAB}'
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{field}{_SEPARATE}{page}{_END}'
        "</w:hyperlink>"
    )


def _instruction(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {escape(text)} </w:instrText></w:r>'
