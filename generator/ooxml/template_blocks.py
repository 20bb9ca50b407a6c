"""Blocks in the element tree of a template: they open and close among siblings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.templating.faults import BLOCK_OPEN, CLOSES_NOTHING, OUT_OF_PLACE
from generator.templating.tags import scan

if TYPE_CHECKING:
    from generator.ooxml.template_markers import Marker, Markers

_OPENERS: Final = {"endif": "if", "endfor": "for"}
_HINT: Final = "blok lintas paragraf memakai {%p ... %}, lintas baris {%tr ... %}"


@dataclass
class _Unmatched:
    openers: list[Marker] = field(default_factory=list)
    closers: list[Marker] = field(default_factory=list)


def check_blocks(root: etree._Element, markers: Markers) -> None:
    """Report every block that is not opened and closed among the children of one element."""
    unmatched = _Unmatched()
    for parent in root.iter():
        if isinstance(parent.tag, str) and len(parent):
            _match_children(parent, markers, unmatched)
    for opener in unmatched.openers:
        closer = next((each for each in unmatched.closers if _OPENERS.get(each.word) == opener.word), None)
        hint = f"tutup dengan {{%{scan(opener.tag)[0][0].level} end{opener.word} %}}"
        if closer:
            unmatched.closers.remove(closer)
            hint = f"penutupnya {closer.tag} ada di {closer.place.detail}; {_HINT}"
        markers.fault(BLOCK_OPEN, opener.place.detail, opener.tag, "blok tidak ditutup di tempat yang sejajar", hint)
    for closer in unmatched.closers:
        markers.fault(CLOSES_NOTHING, closer.place.detail, closer.tag, "tag ini tidak menutup atau memotong apa pun")
    if not markers.findings:
        _check_loops(root, markers)


def _match_children(parent: etree._Element, markers: Markers, unmatched: _Unmatched) -> None:
    stack: list[tuple[Marker, bool]] = []  # each open block, and whether its else has come
    for node in parent:
        marker = markers.of(node)
        if marker is None or not marker.word:
            continue
        word = marker.word
        if word in _OPENERS.values():
            stack.append((marker, False))
        elif word in ("else", "elif"):
            if not stack or stack[-1][1] or (word == "elif" and stack[-1][0].word != "if"):
                unmatched.closers.append(marker)
            elif word == "else":
                stack[-1] = (stack[-1][0], True)
        elif any(opener.word == _OPENERS[word] for opener, _ in stack):
            while stack[-1][0].word != _OPENERS[word]:
                unmatched.openers.append(stack.pop()[0])
            stack.pop()
        else:
            unmatched.closers.append(marker)
    unmatched.openers.extend(opener for opener, _ in stack)


def _check_loops(root: etree._Element, markers: Markers) -> None:
    depth = 0
    for node in root.iter(etree.ProcessingInstruction):
        marker = markers.of(node)
        if marker is None:
            continue
        depth += {"for": 1, "endfor": -1}.get(marker.word, 0)
        if marker.needs_loop and not depth:
            message = "tag ini hanya berguna di dalam perulangan for"
            markers.fault(OUT_OF_PLACE, marker.place.detail, marker.tag, message)
