"""A Word template: read once, checked, and filled for any number of documents."""

from __future__ import annotations

import re
from itertools import chain
from typing import IO, TYPE_CHECKING

from generator.blocks.model import Orientation, SectionBreak
from generator.diagnostics.finding import Finding, Place, galat, has_galat
from generator.diagnostics.reasons import reason
from generator.ooxml.emit import Emitter
from generator.ooxml.extra_parts import ExtraParts, has_figures
from generator.ooxml.guard import PackageError, parse_xml, read_package
from generator.ooxml.manifest import Manifest, declare
from generator.ooxml.namespaces import w
from generator.ooxml.origin import NAME
from generator.ooxml.package import drop_part, set_properties, write_package
from generator.ooxml.page_labels import page_labels, settled
from generator.ooxml.sections import take_layouts
from generator.ooxml.styles import style_ids
from generator.ooxml.template_compile import CompiledPart, check_names
from generator.ooxml.template_faults import TemplateFault
from generator.templating.faults import SLOT_MISUSE
from generator.templating.sandbox import make_environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from lxml import etree

    from generator.blocks.composition import Composition, Slot
    from generator.blocks.model import Block
    from generator.ooxml.sections import Layouts

BODY = "word/document.xml"
_FILLED = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_THUMBNAIL = re.compile(r"docProps/thumbnail\.\w+")
_END = "</w:body>"


class Template:
    """A template that has been read and compiled; see `load`."""

    def __init__(
        self,
        file: str,
        parts: dict[str, bytes],
        compiled: dict[str, CompiledPart],
        styles: dict[str, str],
        layouts: Layouts,
        bookmark: int,
    ) -> None:
        self.file = file
        self._parts = parts
        self._compiled = compiled
        self._styles = styles
        self._layouts = layouts
        self._first_bookmark = bookmark

    @classmethod
    def load(
        cls, path: Path, name: str, needed: Iterable[str], filters: Mapping[str, Callable[..., object]]
    ) -> tuple[Template | None, list[Finding]]:
        """Return the template, or everything that is wrong with it; `needed` are the styles its kind uses."""
        opened, problem = _open(path, name)
        if opened is None:
            return None, [problem] if problem else []
        parts, roots, styles = opened
        findings = _missing_styles(styles, needed, name)
        layouts = take_layouts(roots[BODY], _free_bookmark(roots.values()))
        environment = make_environment(filters)
        compiled: dict[str, CompiledPart] = {}
        for part, root in roots.items():
            if part != BODY and not _has_tags(root):
                continue
            result, problems = CompiledPart.compile(root, part, name, environment)
            findings += problems
            if result is not None:
                compiled[part] = result
        if has_galat(findings):
            return None, findings
        for part in [part for part in parts if _THUMBNAIL.fullmatch(part)]:
            drop_part(parts, part)
        return cls(name, parts, compiled, styles, layouts, _free_bookmark(roots.values())), findings

    def check(self, composition: Composition) -> list[Finding]:
        """Return what is wrong with the template for this document: unknown names, faults, slots left out."""
        findings = [problem for part in self._compiled.values() for problem in check_names(part, composition.values)]
        if findings:
            return findings
        printed: list[Slot] = []

        def note(slot: Slot) -> Iterator[str]:
            printed.append(slot)
            return iter(())

        try:
            for name, part in self._compiled.items():
                before = len(printed)
                for _ in part.generate(composition.values, note):
                    pass
                if name != BODY and any(has_figures(slot.blocks) for slot in printed[before:]):
                    findings.append(self._figures_outside(name))
        except TemplateFault as fault:
            return [fault.finding]
        return findings + [
            self._left_out(name) for name, slot in composition.slots() if _says_something(slot) and slot not in printed
        ]

    def write(
        self,
        composition: Composition,
        target: IO[bytes],
        pages: Mapping[str, str] | None = None,
        make_emitter: Callable[..., Emitter] = Emitter,
        stamp: Mapping[str, str] | None = None,
        shown_too: Iterable[Block] = (),
    ) -> list[Finding]:
        """Write the document, streaming its body; return a finding when the template fails half-way.

        `pages` maps anchor keys or bookmark names to page labels, for tables of contents; without it Word
        fills them when it opens the file. `make_emitter` stands in for the class that writes the slots, and
        `shown_too` are figures that it shows beyond those. A document with a `stamp` tells its origin: these are its
        properties, `RancangNaskah` among them, and a manifest says where its texts came from.
        """
        layouts = self._layouts.fresh()
        parts: dict[str, bytes | Path | Iterable[str]] = {}
        fixed = dict(self._parts)
        set_properties(fixed, composition.title, composition.author)
        manifest = Manifest(stamp[NAME]) if stamp else None
        item = declare(fixed) if manifest else ""
        blocks = (block for _, slot in composition.slots() for block in slot.blocks)
        extra = ExtraParts(fixed, chain(blocks, shown_too), self._layouts.text_width(Orientation.TEGAK))
        emitter = make_emitter(self._styles, layouts, self._first_bookmark, extra, pages)
        emitter.manifest = manifest
        parts.update(fixed)
        parts.update(extra.parts)
        if manifest is not None:
            parts[item] = manifest.pieces()
        for name, part in self._compiled.items():
            pieces = part.generate(composition.values, lambda slot: emitter.pieces(slot.blocks))
            if name == BODY:
                marked = settled(pieces) if layouts.numbers else pieces
                pieces = _with_last_section(marked, layouts, composition.last_orientation)
            parts[name] = pieces
        try:
            write_package(target, parts, stamp or {})
        except TemplateFault as fault:
            return [fault.finding]
        return []

    def shell(self, composition: Composition) -> Iterator[str]:
        """Yield the body with its slots left empty; nothing when the template fails with these values."""
        try:
            yield "".join(self._compiled[BODY].generate(composition.values, lambda _: iter(())))
        except TemplateFault:
            return

    def _figures_outside(self, part: str) -> Finding:
        message = "sisipan yang memuat grafik atau gambar hanya dapat dicetak di tubuh dokumen"
        hint = "pindahkan sisipan itu dari kepala atau kaki halaman"
        return galat(SLOT_MISUSE, Place(self.file, detail=part), message, hint)

    def labels(self, pages: Mapping[str, int]) -> dict[str, str]:
        """Return what is printed as page number where each bookmark is; `pages` counts sheets from zero."""
        return page_labels(pages, self._layouts.numbers)

    def _left_out(self, name: str) -> Finding:
        message = f"templat tidak memuat sisipan `{name}`, sehingga isinya tidak akan tercetak"
        return galat("TPL018", Place(self.file), message, f"tambahkan paragraf {{{{p {name} }}}} di tempatnya")


Opened = tuple[dict[str, bytes], dict[str, "etree._Element"], dict[str, str]]


def _open(path: Path, name: str) -> tuple[Opened | None, Finding | None]:
    """Return the parts of a template, those with text as trees, and its style ids by name."""
    at = Place(name)
    try:
        parts = read_package(path.read_bytes())
        roots = {part: parse_xml(data, part) for part, data in parts.items() if _FILLED.fullmatch(part)}
        styles = style_ids(parse_xml(parts["word/styles.xml"], "word/styles.xml"))
        missing = [part for part in (BODY,) if part not in roots or roots[part].find(w("body")) is None]
    except OSError as error:
        hint = "periksa berkas itu dan izinnya; templat harus berupa berkas .docx di folder templates"
        return None, galat("TPL020", at, f"templat tidak dapat dibaca: {reason(error)}", hint)
    except PackageError as error:
        return None, galat(error.code, Place(name, detail=error.part), error.message, error.hint)
    except KeyError:
        missing = ["word/styles.xml"]
    if missing:
        message = f"bagian {missing[0]} tidak ada dalam templat"
        return None, galat("TPL020", at, message, "buka templat di Word, lalu simpan ulang sebagai .docx")
    return (parts, roots, styles), None


def _says_something(slot: Slot) -> bool:
    return any(not isinstance(block, SectionBreak) for block in slot.blocks)


def _missing_styles(styles: Mapping[str, str], needed: Iterable[str], name: str) -> list[Finding]:
    missing = sorted(set(needed) - set(styles))
    hint = "buat gaya itu di Word (Styles), atau salin dari templat bawaan"
    return [galat("TPL017", Place(name), f"gaya `{each}` tidak ada dalam templat", hint) for each in missing]


def _has_tags(root: etree._Element) -> bool:
    return any("{" in text for text in root.itertext() if isinstance(text, str))


def _free_bookmark(roots: Iterable[etree._Element]) -> int:
    used = [int(mark.get(w("id"), "0")) for root in roots for mark in root.iter(w("bookmarkStart"))]
    return max(used, default=0) + 1


def _with_last_section(pieces: Iterator[str], layouts: Layouts, last: Orientation | None) -> Iterator[str]:
    """Put the section properties of the last sheets at the end of the body, where Word wants them."""
    held = ""
    for piece in pieces:
        if held:
            yield held
        held = piece
    before, end, after = held.rpartition(_END)
    yield before + layouts.xml(last) + end + after
