"""Builds only what something has happened to, one build at a time, and remembers it for the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.bahasa.tanggal import Tanggal, iso
from generator.diagnostics.finding import Finding, Place, catatan, galat, peringatan
from generator.diagnostics.render import Located
from generator.freshness import Asked, Fresh
from generator.law_changes import restamp
from generator.outputs.hashes import file_digest
from generator.outputs.lock import WAIT_SECONDS, BusyError, folder_lock
from generator.outputs.state import Entry, State
from generator.report import Folders, Report, restored, stored
from generator.source.strays import stray_folders, stray_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from generator.report import Trace
    from generator.source.discover import Target

    Run = Callable[[tuple[Target, ...]], Report]

_KEPT: Final = "KLR002"
_BUSY: Final = "KLR007"
_FORGETFUL: Final = "KLR008"
_OLD_PDF: Final = "KLR009"


@dataclass(slots=True)
class Builder:
    """Builds documents into one output folder; `today` is for exemptions, `waiting` is called when another build runs.

    `every` are all documents there are, `force` builds whatever is asked for, changed or not.
    """

    folders: Folders
    asked: Asked
    today: Tanggal
    every: tuple[Target, ...]
    force: bool = False
    waiting: Callable[[], None] = lambda: None

    def build(self, targets: tuple[Target, ...], run: Run) -> Report:
        """Return what `run` did with the documents that need it, and what is known of the others."""
        report, state = self._built(targets, run)
        report.add(Report(list(self._old_pdfs(state, targets))))
        return report

    def _built(self, targets: tuple[Target, ...], run: Run) -> tuple[Report, State]:
        fresh = self._fresh()
        if not self.force and all(fresh.stands(str(target)) for target in targets):
            return self._known(fresh, targets), fresh.state
        try:
            with folder_lock(self.folders.output, self.waiting, WAIT_SECONDS) as locked:
                return self._build(targets, run, locked=locked)
        except BusyError:
            message = "pembangunan lain masih memakai folder keluaran ini, jadi tidak ada yang dibangun"
            at = Place(self.folders.shown(self.folders.output))
            report = Report([_located(galat(_BUSY, at, message, "tunggu sampai selesai, lalu ulangi"))])
            return report, State(self.folders.output)

    def _build(self, targets: tuple[Target, ...], run: Run, *, locked: bool) -> tuple[Report, State]:
        from generator.outputs.files import WriteError

        rescued = self._recover() if locked else Report()
        fresh = self._fresh()  # once more: another build may have ended meanwhile
        if not self.force:
            restamp(self.folders, fresh, targets)
        stale = tuple(target for target in targets if self.force or not fresh.stands(str(target)))
        done = run(stale) if stale else Report()
        self._remember(fresh.state, stale, done.traces)
        try:
            if locked or done.written:
                fresh.state.save()
        except WriteError as error:
            if done.written:
                message = f"catatan keadaan tidak tersimpan, jadi pembangunan berikutnya mengulang: {error.message}"
                done.findings.append(
                    _located(catatan(_FORGETFUL, Place(self.folders.shown(self.folders.output)), message, error.hint))
                )
        done.add(rescued)
        done.add(self._known(fresh, tuple(target for target in targets if target not in stale)))
        return done, fresh.state

    def _old_pdfs(self, state: State, targets: Iterable[Target]) -> Iterator[Located]:
        """Yield a remark on every PDF that stands beside a draft but was not made of it."""
        for target in targets:
            entry = state.entries.get(str(target))
            name = f"{target}.pdf"
            path = self.folders.output / name
            if entry is not None and name not in entry.hasil and name not in entry.dibiarkan and path.exists():
                message = "PDF ini dibuat sebelum naskah di sampingnya, jadi isinya mungkin lama"
                hint = "bangun dengan --pdf, atau pindahkan PDF itu"
                yield _located(catatan(_OLD_PDF, Place(self.folders.shown(path)), message, hint))

    def _recover(self) -> Report:
        """Clear away what a killed build left; tell of a person's file that it had just replaced."""
        from generator.ooxml.origin import is_untouched  # imported late, as all that only building needs
        from generator.outputs.pdf_mark import is_marked
        from generator.outputs.swap import recover

        output = self.folders.output
        saved = recover(output, lambda path: is_marked(path) if path.stem.endswith(".pdf") else is_untouched(path))
        message = "suntingan yang disimpan saat pembangunan terhenti ada di berkas ini"
        hint = "pindahkan suntingan yang masih perlu ke folder content"
        report = Report([_located(peringatan(_KEPT, Place(self.folders.shown(path)), message, hint)) for path in saved])
        names = [f"{path.parent.name}/{path.name}" for path in saved]
        report.kept = [each for each in self.every if any(name.startswith(f"{each}.") for name in names)]
        return report

    def _fresh(self) -> Fresh:
        roots = {"content": self.folders.content, "templates": self.folders.templates}
        day = iso(self.today)
        return Fresh(State.load(self.folders.output), roots, self.asked, day)

    def _known(self, fresh: Fresh, targets: Iterable[Target]) -> Report:
        """Return the report of documents that stand as they were built."""
        report = Report()
        content = self.folders.content
        strays = [*stray_folders(content), *stray_templates(self.folders.templates, content)]
        findings = [_located(each) for each in strays]
        for target in targets:
            entry = fresh.state.entries[str(target)]
            findings += [restored(each, self.folders.shown(self.folders.output)) for each in entry.temuan]
            report.current.append((target, self.folders.output / entry.docx))
            if entry.dibiarkan:
                report.kept.append(target)
        empty = Report(findings)
        report.add(empty)
        return report

    def _remember(self, state: State, stale: Iterable[Target], traces: dict[Target, Trace]) -> None:
        """Put the documents just built into the state, and drop those that were not, or are no more."""
        for target in stale:
            state.entries.pop(str(target), None)
        names = {str(target) for target in self.every}
        state.entries = {name: entry for name, entry in state.entries.items() if not names or name in names}
        now = self._fresh()
        for target, trace in traces.items():
            entry = self._entry(trace)
            if not entry.changed(now.sums):  # nobody wrote into a file while it was being read
                state.entries[str(target)] = entry

    def _entry(self, trace: Trace) -> Entry:
        output = self.folders.output
        asked, product = self.asked, trace.product
        laid_out = trace.has_contents and asked.pages
        findings = [each for each in trace.findings if each.finding.code != _KEPT or product.kept]
        day = iso(self.today)
        return Entry(
            alat=asked.tool,
            jenis=trace.kind,
            masukan=dict(sorted(trace.files.items())),
            daftar=trace.listing,
            hukum=trace.laws,
            halaman=asked.pages if trace.has_contents else None,
            soffice=asked.soffice() if laid_out or product.pdf else None,
            batas=trace.ends,
            lewat=sum(end < day for end in trace.ends),
            hasil={path.relative_to(output).as_posix(): sums for path, sums in product.sums.items()},
            dibiarkan=_kept_sums(output, product.kept),
            temuan=[stored(each, self.folders.shown(output)) for each in findings],
        )


def _kept_sums(output: Path, kept: Iterable[Path]) -> dict[str, str]:
    return {path.relative_to(output).as_posix(): file_digest(path) or "" for path in kept}


def _located(finding: Finding) -> Located:
    return Located(finding, finding.at.file, 0, 0)
