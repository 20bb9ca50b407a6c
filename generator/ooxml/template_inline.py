"""Tags in running text: values inside a run, blocks between runs, comments gone, cells merged in a loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.ooxml.template_hoist import Found, remove_paragraph
from generator.ooxml.template_places import W
from generator.ooxml.template_text import (
    PPR,
    cut,
    drop_empty_runs,
    has_objects,
    insert_between_runs,
    insert_in_text,
    paragraph_text,
    text_items,
)
from generator.templating.faults import OUT_OF_PLACE
from generator.templating.tags import Tag, without

if TYPE_CHECKING:
    from generator.ooxml.template_markers import Markers

_BEFORE_MERGE: Final = frozenset(f"{W}{name}" for name in ("cnfStyle", "tcW", "gridSpan", "hMerge"))
_BEFORE_SPAN: Final = frozenset(f"{W}{name}" for name in ("cnfStyle", "tcW"))


def set_inline(found: Found, markers: Markers) -> None:
    """Turn the tags of one paragraph into markers, the last one first so that offsets stay true."""
    text = paragraph_text(found.paragraph)
    only_comments = all(tag.kind == "komentar" for tag in found.tags) and not without(text, found.tags).strip()
    if only_comments and not has_objects(found.paragraph):
        remove_paragraph(found.paragraph)
        return
    items = text_items(found.paragraph)
    for tag in reversed(found.tags):
        start, end = _with_blanks(tag, text)
        cut(items, tag.end, end)
        cut(items, tag.start, tag.end)
        if tag.kind == "cetak":
            insert_in_text(items, tag.start, markers.printing(tag, found.detail))
        elif tag.kind == "perintah" and tag.word not in ("vm", "hm"):
            insert_between_runs(items, tag.start, markers.statement(tag.text, tag.body, found.detail))
        cut(items, start, tag.start)
    drop_empty_runs(found.paragraph)
    for tag in found.tags:
        if tag.word in ("vm", "hm"):
            _merge(tag, found, markers)


def _with_blanks(tag: Tag, text: str) -> tuple[int, int]:
    """Return the tag's span widened over the spaces that its dashes remove."""
    start, end = tag.start, tag.end
    while tag.trim_before and start and text[start - 1] == " ":
        start -= 1
    while tag.trim_after and end < len(text) and text[end] == " ":
        end += 1
    return start, end


def _merge(tag: Tag, found: Found, markers: Markers) -> None:
    cell = next(found.paragraph.iterancestors(f"{W}tc"), None)
    if cell is None:
        message = f"tag {tag.word} berada di luar tabel"
        markers.fault(OUT_OF_PLACE, found.detail, tag.text, message, "taruh di dalam sel yang digabung")
        return
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        properties = etree.Element(f"{W}tcPr")
        cell.insert(0, properties)
    if tag.word == "vm":
        _merge_down(tag, found, properties, markers)
    else:
        _merge_across(tag, found, cell, properties, markers)


def _merge_down(tag: Tag, found: Found, properties: etree._Element, markers: Markers) -> None:
    """Make the cell one with the cell above it, except in the loop's first turn."""
    first, otherwise, end = _conditions(tag, found, markers)
    restart = etree.Element(f"{W}vMerge", {f"{W}val": "restart"})
    again = etree.Element(f"{W}vMerge")
    for old in properties.findall(f"{W}vMerge"):
        properties.remove(old)
    position = sum(child.tag in _BEFORE_MERGE for child in properties)
    for offset, node in enumerate((first, restart, otherwise, again, end)):
        properties.insert(position + offset, node)
    first, _, end = _conditions(tag, found, markers, needs_loop=False)
    found.paragraph.insert(int(found.paragraph.find(PPR) is not None), first)
    found.paragraph.append(end)


def _merge_across(tag: Tag, found: Found, cell: etree._Element, properties: etree._Element, markers: Markers) -> None:
    """Let the cell of the loop's first turn span the cells of all turns."""
    first, _, end = _conditions(tag, found, markers)
    columns = "1"
    for old in properties.findall(f"{W}gridSpan"):
        columns = old.get(f"{W}val") or "1"
        properties.remove(old)
    position = sum(child.tag in _BEFORE_SPAN for child in properties)
    properties.insert(position, markers.span(tag, found.detail, int(columns)))
    cell.addprevious(first)
    cell.addnext(end)


def _conditions(
    tag: Tag, found: Found, markers: Markers, *, needs_loop: bool = True
) -> tuple[etree._Element, etree._Element, etree._Element]:
    return (
        markers.statement(tag.text, "if loop.first", found.detail, needs_loop=needs_loop),
        markers.statement(tag.text, "else", found.detail),
        markers.statement(tag.text, "endif", found.detail),
    )
