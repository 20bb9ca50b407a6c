"""Where each paragraph of a Word part is, in words: `document.xml: tabel 1 baris 2 sel 3 paragraf 1`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.ooxml.namespaces import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

W: Final = w("")
_COUNTED: Final = {
    f"{W}tbl": "tabel",
    f"{W}tr": "baris",
    f"{W}tc": "sel",
    f"{W}txbxContent": "kotak teks",
    f"{W}footnote": "catatan kaki",
    f"{W}endnote": "catatan akhir",
    f"{W}comment": "komentar",
}


def paragraphs(root: etree._Element, part: str) -> Iterator[tuple[etree._Element, str]]:
    """Yield every paragraph in document order with its place; wrappers such as w:sdt do not count."""
    name = part.rpartition("/")[2]
    for paragraph, words in _walk(root, (), Counter()):
        yield paragraph, f"{name}: {' '.join(words)}"


def _walk(
    element: etree._Element, words: tuple[str, ...], counts: Counter[str]
) -> Iterator[tuple[etree._Element, tuple[str, ...]]]:
    for child in element:
        tag = child.tag
        if tag == f"{W}p":
            counts["paragraf"] += 1
            inside = (*words, f"paragraf {counts['paragraf']}")
            yield child, inside
            yield from _walk(child, inside, Counter())
        elif tag in _COUNTED:
            word = _COUNTED[tag]
            counts[word] += 1
            yield from _walk(child, (*words, f"{word} {counts[word]}"), Counter())
        elif isinstance(tag, str):
            yield from _walk(child, words, counts)
