"""Lifting tags that stand for a whole paragraph, row or cell out of the text and into the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.ooxml.template_places import W
from generator.ooxml.template_text import P, has_objects, paragraph_text
from generator.templating.faults import OUT_OF_PLACE, SLOT_MISUSE, TEXT_LOST
from generator.templating.tags import Stray, Tag, scan, without

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from generator.ooxml.template_markers import Markers

_LEVELS: Final = {"p": "paragraf", "tr": "baris", "tc": "sel"}
_TEXT_BOX: Final = f"{W}txbxContent"
_RANGES: Final = {
    f"{W}bookmarkStart": f"{W}bookmarkEnd",
    f"{W}commentRangeStart": f"{W}commentRangeEnd",
    f"{W}permStart": f"{W}permEnd",
}


class Found(NamedTuple):
    """One paragraph with its place and what was found in its text."""

    paragraph: etree._Element
    detail: str
    tags: list[Tag]
    strays: list[Stray]


def hoist(found: Sequence[Found], markers: Markers) -> list[Found]:
    """Replace paragraphs, rows and cells by their structural tags; return the paragraphs with tags in running text."""
    inline: list[Found] = []
    targets: dict[etree._Element, list[tuple[Tag, str]]] = {}
    for each in found:
        structural = [tag for tag in each.tags if tag.level]
        if any(tag.kind == "cetak" for tag in structural):
            _hoist_slot(each, markers)
        elif structural:
            target = _target(each, structural[0].level, markers)
            if target is not None and not _loses(target, structural, each.detail, markers):
                targets.setdefault(target, []).extend((tag, each.detail) for tag in structural)
        elif each.tags:
            inline.append(each)
    for target, tags in targets.items():
        nodes = [markers.statement(tag.text, tag.body, detail) for tag, detail in tags if tag.kind == "perintah"]
        if nodes or target.tag != P:
            _replace(target, nodes)
        else:
            remove_paragraph(target)
    gone = set(targets)
    return [each for each in inline if not gone.intersection(each.paragraph.iterancestors())]


def _hoist_slot(found: Found, markers: Markers) -> None:
    tag = next(tag for tag in found.tags if tag.level and tag.kind == "cetak")
    if without(paragraph_text(found.paragraph), [tag]).strip() or has_objects(found.paragraph):
        message = "isi lain di paragraf yang sama akan hilang"
        markers.fault(TEXT_LOST, found.detail, tag.text, message, "taruh tag ini sendiri di satu paragraf")
        return
    parent = found.paragraph.getparent()
    assert parent is not None
    if next(found.paragraph.iterancestors(_TEXT_BOX), None) is not None:
        message = "sisipan isi tidak dapat berada di kotak teks"
        markers.fault(SLOT_MISUSE, found.detail, tag.text, message, "pindahkan ke badan dokumen")
        return
    _replace(found.paragraph, [markers.slot(tag, found.detail, in_body=parent.tag == f"{W}body")])


def _target(found: Found, level: str, markers: Markers) -> etree._Element | None:
    """Return the paragraph, row or cell that the tag stands for; report it when there is none."""
    tag = next(tag for tag in found.tags if tag.level)
    target = found.paragraph if level == "p" else next(found.paragraph.iterancestors(f"{W}{level}"), None)
    if target is None:
        message = f"tag {_LEVELS[level]} berada di luar tabel"
        hint = f"pindahkan ke dalam tabel, atau tulis {tag.text.replace(level, 'p', 1)}"
        markers.fault(OUT_OF_PLACE, found.detail, tag.text, message, hint)
    return target


def _loses(target: etree._Element, structural: list[Tag], detail: str, markers: Markers) -> bool:
    """Report text, pictures or tags of another level that would vanish together with the target."""
    level = structural[0].level
    lost = "gambar, batas halaman, atau batas seksi" if has_objects(target) else ""
    for paragraph in [target] if target.tag == P else target.iter(P):
        text = paragraph_text(paragraph)
        tags = scan(text)[0]
        rest = without(text, [tag for tag in tags if tag.kind == "komentar" or tag.level == level]).strip()
        lost = lost or rest
    if lost:
        word = _LEVELS[level]
        message = f'isi lain di {word} yang sama akan hilang: "{lost[:60]}"'
        markers.fault(TEXT_LOST, detail, structural[0].text, message, f"taruh tag ini sendiri di satu {word}")
    return bool(lost)


def remove_paragraph(paragraph: etree._Element) -> None:
    """Remove a paragraph; where it is the only one, only its content."""
    parent = paragraph.getparent()
    assert parent is not None
    if any(child.tag == P and child is not paragraph for child in parent):
        _replace(paragraph, ())
        return
    for child in [child for child in paragraph if child.tag != f"{W}pPr"]:
        paragraph.remove(child)


def _replace(target: etree._Element, nodes: Sequence[etree._Element]) -> None:
    """Put nodes where the target stands; bookmarks that began or ended in it go with it."""
    _drop_ranges(target)
    parent = target.getparent()
    assert parent is not None
    for node in nodes:
        target.addprevious(node)
    parent.remove(target)


def _drop_ranges(target: etree._Element) -> None:
    """Remove the other end of every range that has one end in the target."""
    root = target.getroottree().getroot()
    for start, end in _RANGES.items():
        for here, there in ((start, end), (end, start)):
            ids = {element.get(f"{W}id") for element in target.iter(here)}
            for element in [each for each in root.iter(there) if each.get(f"{W}id") in ids] if ids else []:
                holder = element.getparent()
                if holder is not None:
                    holder.remove(element)
