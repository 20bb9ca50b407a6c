"""`diff`: what changed between two versions of a document, as tracked changes, as a table, and in words."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.blocks.compare import compare
from generator.blocks.compare_matrix import STYLES, persandingan
from generator.blocks.compare_report import changed, summarize
from generator.diagnostics.finding import Severity, has_galat
from generator.diagnostics.reasons import reason
from generator.naskah.umum.saringan import FILTERS
from generator.ooxml.guard import MAX_FILE_BYTES, PackageError, read_package
from generator.ooxml.origin import is_untouched
from generator.ooxml.redline import write_redline
from generator.ooxml.redline_shell import shell_lines
from generator.ooxml.redline_source import Told, read_old, told_by
from generator.ooxml.template import Template
from generator.outputs.lock import BusyError, folder_lock
from generator.outputs.products import put_beside
from generator.pipeline import Pipeline
from generator.revisions import content_at
from generator.source.discover import DOCUMENT_FILE

if TYPE_CHECKING:
    from collections.abc import Callable
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

    `notes` is what a person must know of the older version, `kept` are edited files beside which ours were written.
    """

    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)


def diff(folders: Folders, target: Target, against: str | Path, waiting: Callable[[], None]) -> Difference:
    """Compare a document with a .docx of ours (a path) or with a git revision (a name), and write what differs.

    Fails with DiffError or RevisionError. The products are `NAME.perubahan.docx` (tracked changes) and
    `NAME.persandingan.docx` (old, new, remark) in the output folder; `waiting` is called while a build has that.
    """
    found = Difference()
    new, template = _prepared(Pipeline(folders), target, "")
    lines = shell_lines(template, new)
    with ExitStack() as stack:
        date = ""
        if isinstance(against, str):
            revision = stack.enter_context(content_at(folders.content, against))
            if not (revision.content / str(target) / DOCUMENT_FILE).is_file():
                raise DiffError(f"{target} belum ada dalam versi {against}", "pilih versi yang lebih baru")
            old, _ = _prepared(Pipeline(replace(folders, content=revision.content)), target, against)
            old_lines, date = shell_lines(template, old), revision.date
        else:
            media = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rancang-")))
            found.notes += _notes(against, target)
            old, old_lines = _from_file(against, new, lines, media)
        changes = compare(old, new, old_lines, lines)
        found.lines = summarize(changes)
        if changed(changes):
            _write_both(folders, target, template, changes, date, found, waiting)
    return found


def _prepared(pipeline: Pipeline, target: Target, revision: str) -> tuple[Composition, Template]:
    composition, template, findings = pipeline.draft(target)
    if composition is not None and template is not None and not has_galat(each.finding for each in findings):
        return composition, template
    if not revision:
        hint = f"jalankan `build.py check {target}`, lalu betulkan galatnya"
        raise DiffError(f"{target} sekarang tidak dapat disusun karena ada galat", hint)
    first = next((each for each in findings if each.finding.severity is Severity.GALAT), None)
    why = f": {first.file}{f':{first.line}' if first.line else ''}: {first.finding.message}" if first else ""
    hint = "isi versi itu tidak dikenal program sekarang; pilih versi lain, atau berkas: --against BERKAS.docx"
    raise DiffError(f"{target} versi {revision} tidak dapat disusun{why}", hint)


def _from_file(path: Path, new: Composition, lines: list[str], media: Path) -> tuple[Composition, list[str]]:
    """Return the composition that a file of ours shows; other files have none of the bookmarks to align by."""
    old, old_lines = read_old(path, new, lines, media)
    if not any(slot.blocks for _, slot in old.slots()):
        hint = "sebut berkas hasil `build`; naskah dari luar diperiksa dengan `check BERKAS.docx`"
        raise DiffError(f"{path.name} bukan naskah buatan Rancang untuk dokumen ini", hint)
    return old, old_lines


def _notes(path: Path, target: Target) -> list[str]:
    """Return what a person must know of the older file; fail for one that cannot be read or is another document."""
    try:
        with path.open("rb") as stream:
            told = told_by(read_package(stream.read(MAX_FILE_BYTES + 1)))
    except PackageError as error:
        raise DiffError(f"{path.name} tidak dapat dibaca: {error.message}", error.hint) from None
    except FileNotFoundError:
        hint = "bangun dulu dengan `build`, atau sebut pembandingnya: --against BERKAS.docx atau --against VERSI"
        raise DiffError(f"tidak ada berkas {path} untuk dibandingkan", hint) from None
    except OSError as error:
        raise DiffError(f"{path.name} tidak dapat dibaca: {reason(error)}", "periksa nama dan letaknya") from None
    if told.target not in ("", str(target)):
        hint = f"sebut berkas dari {target}, atau jalankan `build.py diff {told.target}`"
        raise DiffError(f"{path.name} adalah naskah {told.target}, bukan {target}", hint)
    return list(_told(path, told))


def _told(path: Path, told: Told) -> list[str]:
    found = []
    if not is_untouched(path):
        found.append(f"{path.name} sudah disunting sejak dibangun; suntingannya ikut dibandingkan sebagai naskah lama")
    if told.tracked:
        found.append(f"{path.name} memuat perubahan terlacak, yang dianggap sudah diterima")
    if told.version and told.version != told.now:
        found.append(
            f"{path.name} dibuat dengan Rancang {told.version}, sekarang {told.now}; sebagian perubahan dapat berasal "
            "dari program, bukan dari isi"
        )
    return found


def _write_both(
    folders: Folders,
    target: Target,
    template: Template,
    changes: Perubahan,
    date: str,
    found: Difference,
    waiting: Callable[[], None],
) -> None:
    base = folders.output / target.daerah / target.dokumen
    table = _table(folders, changes)
    try:
        with folder_lock(folders.output, waiting):
            _write(folders, base, "perubahan", lambda stream: write_redline(template, changes, stream, date), found)
            _write(folders, base, TABLE, table, found)
    except BusyError:
        raise DiffError("pembangunan lain masih memakai folder keluaran ini", "tunggu sampai selesai") from None


def _table(folders: Folders, changes: Perubahan) -> Callable[[IO[bytes]], list[Finding]]:
    path = folders.templates / f"{TABLE}.docx"
    template, problems = Template.load(path, f"{folders.templates.name}/{path.name}", STYLES, FILTERS)
    if template is None:
        raise DiffError(problems[0].message, problems[0].hint)
    return lambda stream: template.write(persandingan(changes), stream)


def _write(
    folders: Folders, base: Path, kind: str, fill: Callable[[IO[bytes]], list[Finding]], found: Difference
) -> None:
    """Put a product in its place; one that a person has written into stays, and the new one goes beside it."""
    path = base.with_name(f"{base.name}.{kind}.docx")
    written, findings = put_beside(path, folders.shown(path), is_untouched, fill)
    if written is None:
        raise DiffError(findings[0].message, findings[0].hint)
    found.written.append(written.path)
    found.kept += [written.kept] if written.kept is not None else []
