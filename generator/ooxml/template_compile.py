"""A Word part as a compiled template: filled as a stream of XML text, every fault with its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from jinja2.exceptions import TemplateError
from lxml import etree

from generator.diagnostics.finding import Finding, Place, galat
from generator.ooxml.namespaces import DECLARATION
from generator.ooxml.template_faults import TemplateFault, located
from generator.ooxml.template_markers import TARGET, Marker
from generator.ooxml.template_output import SlotPiece, word_environment
from generator.ooxml.template_tree import MarkedTree, mark
from generator.templating.explain import explain
from generator.templating.faults import LIMIT, SYNTAX, Fault, ValueFaultError, did_you_mean
from generator.templating.filters import BUDGET_NAME
from generator.templating.names import nearest_path
from generator.templating.usage import unknown_paths, used_paths
from generator.templating.values import MAX_OUTPUT_CHARS, MAX_STEPS, Budget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jinja2 import Environment, Template, nodes

    from generator.blocks.composition import Slot

_MARKER: Final = re.compile(rf"<\?{TARGET} (\d+)\?>")
_TAG_EDGE: Final = re.compile(r"\{(?=[{%#]|\Z)")


class CompiledPart:
    """One part of a Word template, ready to be filled any number of times."""

    def __init__(self, file: str, part: str, source: _Source, template: Template, syntax: nodes.Template) -> None:
        self.file = file
        self.part = part
        self.names = used_paths(syntax)
        self._source = source
        self._template = template
        self._syntax = syntax

    @classmethod
    def compile(
        cls, root: etree._Element, part: str, file: str, env: Environment
    ) -> tuple[CompiledPart | None, list[Finding]]:
        """Return the compiled part and its warnings, or None and everything that is wrong with it."""
        tree = mark(root, part, file, env)
        if tree.markers.findings:
            return None, tree.markers.findings
        source = _Source(tree)
        word_env = word_environment(env)
        try:
            syntax = word_env.parse(source.text)
            template = word_env.from_string(syntax)
        except TemplateError as error:
            line = getattr(error, "lineno", 0) or 0
            return None, [source.finding(Fault(line, SYNTAX, f"tata tulis tag keliru ({error})"), file, part)]
        except (SyntaxError, RecursionError, MemoryError) as error:
            return None, [source.finding(Fault(0, LIMIT, f"templat terlalu rumit ({error})"), file, part)]
        return cls(file, part, source, template, syntax), tree.markers.warnings

    def generate(
        self,
        values: Mapping[str, object],
        slot: Callable[[Slot], Iterator[str]],
        *,
        max_steps: int = MAX_STEPS,
        max_chars: int = MAX_OUTPUT_CHARS,
    ) -> Iterator[str]:
        """Yield the part as XML text, each slot's own pieces in its place; fail with a `TemplateFault`."""
        pieces = self._template.generate({**values, BUDGET_NAME: Budget(max_steps)})
        written = 0
        while True:
            try:
                piece = next(pieces, None)
                if piece is None:
                    return
                written += len(piece)
                if written > max_chars:
                    raise ValueFaultError(LIMIT, "hasil templat terlalu besar")
            except Exception as error:
                raise TemplateFault(self._source.finding(explain(error, values), self.file, self.part)) from error
            if type(piece) is SlotPiece:
                yield from slot(piece.slot)
                yield piece.after
            else:
                yield piece

    def unknown(self, known: Mapping[str, object]) -> list[Finding]:
        """Return a finding for every name in the template that these example values do not have."""
        findings: list[Finding] = []
        for line, path, siblings in unknown_paths(self._syntax, known):
            near = nearest_path(path, known) if siblings is None else ""
            hint = did_you_mean(path, siblings) if siblings else f'maksudnya "{near}"?' if near else ""
            fault = Fault(line, "TPL006", f'nama "{path}" tidak dikenal', hint)
            findings.append(self._source.finding(fault, self.file, self.part))
        return findings


def check_names(part: CompiledPart, known: Mapping[str, object]) -> list[Finding]:
    """Return a finding for every name that the example values do not have, without filling the template."""
    return part.unknown(known)


class _Source:
    """The Jinja source of a part, and the way back from its lines to the tags."""

    def __init__(self, tree: MarkedTree) -> None:
        self.markers: list[Marker] = []
        self._first_lines: list[int] = []
        pieces = [DECLARATION]
        line = 1 + DECLARATION.count("\n")
        position = 0
        xml = etree.tostring(tree.root, encoding="unicode")
        for match in _MARKER.finditer(xml):
            literal = _literal(xml[position : match.start()])
            marker = tree.markers.made[int(match[1])]
            line += literal.count("\n")
            self._first_lines.append(line)
            self.markers.append(marker)
            pieces += (literal, marker.source)
            line += marker.source.count("\n")
            position = match.end()
        pieces.append(_literal(xml[position:]))
        self.text = "".join(pieces)

    def finding(self, fault: Fault, file: str, part: str) -> Finding:
        """Return a fault at a source line as a finding at the tag that made the line."""
        index = bisect_right(self._first_lines, max(0, fault.line - 1)) - 1
        if index < 0 or fault.line <= 0:
            return galat(fault.code, Place(file, detail=part.rpartition("/")[2]), fault.message, fault.hint)
        marker = self.markers[index]
        return located(fault, marker.place, marker.tag)


def _literal(xml: str) -> str:
    """Return markup in which Jinja sees no tag."""
    return _TAG_EDGE.sub("&#123;", xml)
