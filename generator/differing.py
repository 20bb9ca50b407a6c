"""`diff`: what changed between two versions of a document, as tracked changes, as a table, and in words."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.blocks.compare import compare
from generator.blocks.compare_matrix import STYLES, persandingan
from generator.blocks.compare_report import changed, summarize
from generator.diagnostics.finding import has_galat
from generator.naskah.umum.saringan import FILTERS
from generator.ooxml.guard import MAX_FILE_BYTES, PackageError, read_package
from generator.ooxml.origin import is_untouched
from generator.ooxml.redline import write_redline
from generator.ooxml.redline_shell import shell_lines
from generator.ooxml.redline_source import read_old
from generator.ooxml.template import Template
from generator.outputs.edited import Destination, destination
from generator.outputs.files import replace_file
from generator.outputs.opened import OpenedError
from generator.outputs.swap import swap_in
from generator.pipeline import Pipeline
from generator.revisions import content_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import IO

    from generator.blocks.compare import Perubahan
    from generator.blocks.composition import Composition
    from generator.diagnostics.finding import Finding
    from generator.report import Folders
    from generator.source.discover import Target

TABLE = "persandingan"


class DiffError(Exception):
    """Two versions that cannot be compared; `message` and `hint` are Indonesian."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(slots=True)
class Difference:
    """What changed, in words, and the files that show it; nothing is written when nothing changed.

    `kept` are older products that a person has saved since: the new ones stand beside them.
    """

    lines: list[str]
    written: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)


def diff(folders: Folders, target: Target, against: str | Path) -> Difference:
    """Compare a document with a .docx of ours (a path) or with a git revision (a name), and write what differs.

    Fails with DiffError, RevisionError or WriteError. The products are `NAME.perubahan.docx` (tracked changes)
    and `NAME.persandingan.docx` (old, new, remark) in the output folder.
    """
    new, template = _prepared(Pipeline(folders), target, "sekarang")
    lines = shell_lines(template, new)
    with ExitStack() as stack:
        date = ""
        if isinstance(against, str):
            revision = stack.enter_context(content_at(folders.content, against))
            old, _ = _prepared(Pipeline(replace(folders, content=revision.content)), target, f"versi {against}")
            old_lines, date = shell_lines(template, old), revision.date
        else:
            old, old_lines = _from_file(against, new, lines)
        changes = compare(old, new, old_lines, lines)
    found = Difference(summarize(changes))
    if changed(changes):
        base = folders.output / target.daerah / target.dokumen
        _write(base.with_name(f"{base.name}.perubahan.docx"), _tracked(template, changes, date), found)
        _write(base.with_name(f"{base.name}.{TABLE}.docx"), _table(folders, changes), found)
    return found


def _prepared(pipeline: Pipeline, target: Target, which: str) -> tuple[Composition, Template]:
    composition, template, findings = pipeline.draft(target)
    if composition is None or template is None or has_galat(each.finding for each in findings):
        hint = f"jalankan `build.py check {target}`, lalu betulkan galatnya"
        raise DiffError(f"{target} {which} tidak dapat disusun karena ada galat", hint)
    return composition, template


def _from_file(path: Path, new: Composition, lines: list[str]) -> tuple[Composition, list[str]]:
    """Return the composition that a file of ours shows; other files have none of the bookmarks to align by."""
    try:
        with path.open("rb") as stream:
            read_package(stream.read(MAX_FILE_BYTES + 1))
    except PackageError as error:
        raise DiffError(f"{path.name} tidak dapat dibaca: {error.message}", error.hint) from None
    except OSError:
        hint = "bangun dulu dengan `build`, atau sebut pembandingnya: --against BERKAS.docx atau --against VERSI"
        raise DiffError(f"tidak ada berkas {path} untuk dibandingkan", hint) from None
    old, old_lines = read_old(path, new, lines)
    if not any(slot.blocks for _, slot in old.slots()):
        raise DiffError(f"{path.name} bukan naskah buatan Rancang untuk dokumen ini", "sebut berkas hasil `build`")
    return old, old_lines


def _tracked(template: Template, changes: Perubahan, date: str) -> Callable[[IO[bytes]], list[Finding]]:
    return lambda stream: write_redline(template, changes, stream, date)


def _table(folders: Folders, changes: Perubahan) -> Callable[[IO[bytes]], list[Finding]]:
    path = folders.templates / f"{TABLE}.docx"
    template, problems = Template.load(path, f"{folders.templates.name}/{path.name}", STYLES, FILTERS)
    if template is None:
        raise DiffError(problems[0].message, problems[0].hint)
    return lambda stream: template.write(persandingan(changes), stream)


def _write(path: Path, fill: Callable[[IO[bytes]], list[Finding]], found: Difference) -> None:
    """Put a product in its place, or beside one that a person has saved since, with decisions and remarks in it."""
    faults: list[Finding] = []
    places: list[Destination] = []

    def place() -> Path | None:
        if faults:
            return None
        places.append(destination(path, is_untouched, force=False))
        return places[0].path

    try:
        replace_file(
            path,
            lambda stream: faults.extend(fill(stream)),
            place,
            lambda new, final: swap_in(new, final, is_untouched),
        )
    except OpenedError as error:
        hint = f"simpan dan tutup berkas itu, lalu ulangi; bila tidak terbuka, hapus `{error.mark.name}` di foldernya"
        message = f"{error.path.name} sedang terbuka di Word atau LibreOffice, jadi tidak diganti"
        raise DiffError(message, hint) from None
    if faults:
        raise DiffError(faults[0].message, faults[0].hint)
    found.written.append(places[0].path)
    if places[0].kept is not None:
        found.kept.append(places[0].kept)
