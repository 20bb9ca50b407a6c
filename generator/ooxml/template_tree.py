"""From a Word part with tags in its text to an element tree with markers in place of the tags."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from generator.diagnostics.finding import peringatan
from generator.ooxml.template_blocks import check_blocks
from generator.ooxml.template_cells import keep_paragraphs
from generator.ooxml.template_check import is_usable, tag_faults
from generator.ooxml.template_faults import located
from generator.ooxml.template_hoist import Found, hoist
from generator.ooxml.template_inline import set_inline
from generator.ooxml.template_markers import Markers
from generator.ooxml.template_places import W, paragraphs
from generator.ooxml.template_text import T, paragraph_text
from generator.templating.faults import NOT_FILLED, NOTHING_OPENED, OUT_OF_PLACE, SYNTAX, TEXT_LOST, UNCLOSED
from generator.templating.sandbox import closing
from generator.templating.tags import Stray, scan

if TYPE_CHECKING:
    from jinja2 import Environment

_BREAKS_BLOCKS: Final = frozenset({UNCLOSED, TEXT_LOST, OUT_OF_PLACE, SYNTAX})
"""Findings after which a block that looks open may only follow from them."""


class MarkedTree(NamedTuple):
    """A copy of the part with markers; `markers.findings` says what is wrong with it."""

    root: etree._Element
    markers: Markers


def mark(root: etree._Element, part: str, file: str, env: Environment) -> MarkedTree:
    """Return the tree with every tag turned into a marker, and all findings at once."""
    root = deepcopy(root)
    markers = Markers(file)
    _clean(root)
    found = [Found(paragraph, detail, *scan(paragraph_text(paragraph))) for paragraph, detail in paragraphs(root, part)]
    _report_elsewhere(found, root, part, markers)
    found = [each for each in found if each.tags or each.strays]
    for each in found:
        _report(each, env, markers)
    usable = [each._replace(tags=[tag for tag in each.tags if is_usable(tag)]) for each in found]
    for each in hoist(usable, markers):
        set_inline(each, markers)
    if not _BREAKS_BLOCKS.intersection(finding.code for finding in markers.findings):
        check_blocks(root, markers)
    if not markers.findings:
        keep_paragraphs(root, markers)
    return MarkedTree(root, markers)


def _clean(root: etree._Element) -> None:
    """Drop comments, instructions and spelling marks: none of them prints."""
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    etree.strip_elements(root, f"{W}proofErr", with_tail=False)


def _report(found: Found, env: Environment, markers: Markers) -> None:
    for stray in found.strays:
        if stray.opens:
            _report_unclosed(stray, found.detail, markers)
        else:
            message = f"tanda {stray.text} tanpa pembuka tercetak apa adanya"
            hint = f"bila ini tag, awali dengan {{{stray.text[0].replace('}', '{')}"
            markers.warnings.append(peringatan(NOTHING_OPENED, markers.place(found.detail), message, hint))
    for tag in found.tags:
        for fault in tag_faults(tag, env):
            markers.findings.append(located(fault, markers.place(found.detail), tag.text))


def _report_unclosed(stray: Stray, detail: str, markers: Markers) -> None:
    end = closing(stray.text)
    wrong = next((edge for edge in ("}}", "%}", "#}") if edge != end and edge in stray.text), "")
    hint = f"tutup dengan {end}" + (f", bukan {wrong}" if wrong else ", di paragraf yang sama")
    markers.fault(UNCLOSED, detail, stray.text, f"tag tidak ditutup: {stray.text}", hint)


def _report_elsewhere(found: Iterable[Found], root: etree._Element, part: str, markers: Markers) -> None:
    """Report tags in fields, alternative texts and tracked deletions: they would be printed as they are."""
    places = {each.paragraph: each.detail for each in found}
    tagged = {each.paragraph for each in found if each.tags or each.strays}
    for element in root.iter():
        for text in (element.text or "", *map(str, element.attrib.values())):
            if "{{" not in text and "{%" not in text:
                continue
            owner = next(element.iterancestors(f"{W}p"), None)
            if element.tag == T and owner in tagged and text == element.text:
                continue
            detail = part.rpartition("/")[2] if owner is None else places[owner]
            message = "tag di dalam bidang, teks alternatif, atau perubahan terlacak tidak diisi"
            markers.fault(NOT_FILLED, detail, text.strip()[:60], message, "tulis tag sebagai teks biasa")
