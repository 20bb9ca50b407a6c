"""Cells, headers and notes must hold a paragraph, whatever the conditions inside them turn out to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.ooxml.template_places import W

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.ooxml.template_markers import Markers

_CONTAINERS: Final = tuple(
    f"{W}{name}" for name in ("tc", "hdr", "ftr", "txbxContent", "footnote", "endnote", "comment")
)

Branch = tuple[str, etree._Element, list[etree._Element]]
"""The word that ends a branch of a block, the node of that word, and the nodes of the branch."""


def keep_paragraphs(root: etree._Element, markers: Markers) -> None:
    """Give each container whose paragraphs are all conditional an empty one for the other case."""
    for container in root.iter(*_CONTAINERS):
        if any(markers.of(node) for node in container):
            _ensure(list(container), None, container, markers)


def _ensure(
    nodes: Sequence[etree._Element], end: etree._Element | None, container: etree._Element, markers: Markers
) -> None:
    """Make sure that these siblings, which stand before `end`, always yield a paragraph."""
    certain, branches = _survey(nodes, markers)
    if certain:
        return
    if not branches:
        _add_paragraph(end, container)
        return
    for _, branch_end, inner in branches:
        _ensure(inner, branch_end, container, markers)
    if not any(word == "else" for word, _, _ in branches):
        _, closing, _ = branches[-1]
        marker = markers.of(closing)
        assert marker is not None
        closing.addprevious(markers.statement(marker.tag, "else", marker.place.detail))
        _add_paragraph(closing, container)


def _survey(nodes: Sequence[etree._Element], markers: Markers) -> tuple[bool, list[Branch]]:
    """Return whether a paragraph is certain, and the branches of the last block if not."""
    depth = 0
    branches: list[Branch] = []
    inner: list[etree._Element] = []
    for node in nodes:
        marker = markers.of(node)
        word = marker.word if marker else ""
        depth -= word in ("endif", "endfor")
        if depth == 0 and not word and (marker.is_slot if marker else _holds_paragraph(node)):
            return True, []
        if depth == 0 and word in ("if", "for"):
            branches, inner = [], []
        elif word in ("else", "elif", "endif", "endfor") and depth == (word in ("else", "elif")):
            branches.append((word, node, inner))
            inner = []
        else:
            inner.append(node)
        depth += word in ("if", "for")
    return False, branches


def _holds_paragraph(node: etree._Element) -> bool:
    return node.tag != f"{W}tbl" and next(node.iter(f"{W}p"), None) is not None


def _add_paragraph(end: etree._Element | None, container: etree._Element) -> None:
    paragraph = etree.Element(f"{W}p")
    if end is None:
        container.append(paragraph)
    else:
        end.addprevious(paragraph)
