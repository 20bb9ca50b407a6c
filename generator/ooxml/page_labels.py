"""What is printed as the number of a page: `iv` in the front matter, `12` in the body."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from generator.bahasa.penomoran import romawi
from generator.ooxml.namespaces import w

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

_BOOKMARK: Final = "_Seksi"
_MARK: Final = re.compile(rf'<w:bookmarkStart w:id="(\d+)" w:name="{_BOOKMARK}\d+"/><w:bookmarkEnd w:id="\1"/>')
_PARAGRAPH: Final = re.compile(r"<w:p(?=[ />])[^>]*?(/?)>(?:<w:pPr/>|<w:pPr>.*?</w:pPr>(?!</w:pPrChange>))?", re.DOTALL)


class PageNumbers(NamedTuple):
    """How a section numbers its pages: Word's name of the format, the first number or None to run on.

    `bookmark` stands at the start of the section; the first section has none, it begins on the first page.
    """

    bookmark: str
    form: str
    start: int | None


def page_numbers(
    sections: Sequence[tuple[Sequence[etree._Element], etree._Element]], first_bookmark: int
) -> tuple[PageNumbers, ...]:
    """Return how sections number their pages, marking where each begins; nothing when all run on in figures.

    The bookmark tells on which page of the PDF the section begins: LibreOffice writes no page labels.
    """
    kinds = [_kind(properties) for _, properties in sections]
    if set(kinds) <= {("decimal", None)}:
        return ()
    names = ["", *(f"{_BOOKMARK}{number}" for number in range(2, len(kinds) + 1))]
    for id_, (name, (elements, _)) in enumerate(zip(names, sections, strict=True), first_bookmark - 1):
        if name:
            _mark(elements[0], name, id_)
    return tuple(PageNumbers(name, *kind) for name, kind in zip(names, kinds, strict=True))


def settled(pieces: Iterable[str]) -> Iterator[str]:
    """Yield a body with each mark moved into the paragraph behind it: LibreOffice hangs it on the one before."""
    held = ""
    for piece in pieces:
        if not held and _BOOKMARK not in piece:
            yield piece
            continue
        held += piece
        while mark := _MARK.search(held):
            paragraph = _PARAGRAPH.search(held, mark.end())
            if paragraph is None:
                break
            if paragraph[1]:  # an empty one, <w:p/>
                held = f"{held[: paragraph.end() - 2]}></w:p>{held[paragraph.end() :]}"
                continue
            place = paragraph.end()
            if "<w:sectPr" in paragraph[0]:  # it ends a section: only behind its text is the mark safe
                place = held.find("</w:p>", place)
            if place < 0:
                break
            yield held[: mark.start()] + held[mark.end() : place] + mark[0]
            held = held[place:]
        else:
            yield held
            held = ""
    if held:
        yield held


def page_labels(pages: Mapping[str, int], numbers: Sequence[PageNumbers]) -> dict[str, str]:
    """Return what is printed on the page of every bookmark; `pages` counts the sheets of the PDF from zero."""
    begins = [(pages.get(each.bookmark, 0), each) for each in numbers if not each.bookmark or each.bookmark in pages]
    labels = {}
    for name, page in pages.items():
        form, first, begin = "decimal", 1, 0
        for start, each in begins:
            if start > page:
                break
            first = first + start - begin if each.start is None else each.start
            form, begin = each.form, start
        labels[name] = page_label(first + page - begin, form)
    return labels


def page_label(number: int, form: str) -> str:
    """Return a page number as Word prints it; formats that no report uses come out in figures."""
    if number < 1 or form not in _FORMS:
        return str(number)
    return _FORMS[form](number)


def _letters(number: int) -> str:
    """Return a to z, then aa, bb: Word repeats the letter."""
    times, letter = divmod(number - 1, len(ascii_lowercase))
    return ascii_lowercase[letter] * (times + 1)


_FORMS: Final[dict[str, Callable[[int], str]]] = {
    "lowerRoman": lambda number: romawi(number).lower(),
    "upperRoman": romawi,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "numberInDash": lambda number: f"- {number} -",
}


def _kind(properties: etree._Element) -> tuple[str, int | None]:
    numbers = properties.find(w("pgNumType"))
    if numbers is None:
        return "decimal", None
    start = numbers.get(w("start"))
    return numbers.get(w("fmt"), "decimal"), None if start is None else int(start)


def _mark(element: etree._Element, name: str, id_: int) -> None:
    for tag in ("bookmarkStart", "bookmarkEnd"):
        mark = etree.Element(w(tag))
        mark.set(w("id"), str(id_))
        if tag == "bookmarkStart":
            mark.set(w("name"), name)
        element.addprevious(mark)
