"""The stages in order, for one document after another: the only module that knows them all."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from generator.blocks.figures import ContentsBlock
from generator.diagnostics.finding import Finding, Place, Severity, galat, has_galat
from generator.diagnostics.near import nearest
from generator.diagnostics.render import Located, sort_located
from generator.kinds import KINDS, Kind
from generator.naskah.umum.baca import read_national, read_region
from generator.naskah.umum.pengecualian import kecualikan
from generator.naskah.umum.saringan import FILTERS
from generator.outputs.hashes import file_digest
from generator.outputs.lock import end_with_parent
from generator.outputs.printing import Draft, Printer, Printing
from generator.outputs.products import KEPT, Product, save
from generator.report import Folders, Report, merged
from generator.source.discover import DOCUMENT_FILE, Target
from generator.source.folder_names import clash
from generator.source.load import Library
from generator.source.strays import stray_folders, stray_templates, unread_files
from generator.source.validate import validate
from generator.source.words import short
from generator.traces import TEMPLATES, Follower

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.bahasa.tanggal import Tanggal
    from generator.blocks.composition import Composition
    from generator.naskah.umum.baca import PustakaNasional
    from generator.naskah.umum.konteks import Konteks
    from generator.ooxml.template import Template
    from generator.report import Trace


class Pipeline:
    """Runs documents through the stages; registries and templates are read once.

    `force` puts new drafts under their own names and moves files that a person edited aside; `printing` says
    what LibreOffice is to make of them. Exemptions end after `today`; without it they do not end.
    """

    def __init__(
        self,
        folders: Folders,
        *,
        force: bool = False,
        printing: Printing | None = None,
        today: Tanggal | None = None,
    ) -> None:
        self._folders = folders
        self._force = force
        self._today = today
        self._printer = Printer(printing or Printing())
        self._library = Library(folders.content)
        self._national: tuple[PustakaNasional | None, list[Finding]] | None = None
        self._regions: dict[str, tuple[Konteks | None, list[Finding]]] = {}
        self._sums: dict[Path, str | None] = {}
        self._templates: dict[Path, tuple[Template | None, list[Finding]]] = {}

    def run(self, targets: Iterable[Target], *, write: bool, done: Callable[[], None] = lambda: None) -> Report:
        """Check the documents and, if asked, write those without a galat; call `done` after each."""
        report = Report()
        content = self._folders.content
        findings = [*stray_folders(content), *stray_templates(self._folders.templates, content)]
        for target in targets:
            follower = Follower(self._folders, self._library, target, f"{target}/{DOCUMENT_FILE}")
            found, product, trace = self._run_one(follower, write=write)
            findings += found
            if trace is not None:
                report.traces[target] = trace
            if product is not None:
                report.written.append((target, product.docx))
            elif has_galat(found):
                report.failed.append(target)
            if product is not None and product.pdf is not None:
                report.pdf.append((target, product.pdf))
            if any(finding.code == KEPT for finding in found):
                report.kept.append(target)
            done()
        report.findings = merged(self._locate(findings))
        return report

    def draft(self, target: Target) -> tuple[Composition | None, Template | None, list[Located]]:
        """Return a document before Word and its template, or why it cannot be put together; nothing is written."""
        follower = Follower(self._folders, self._library, target, f"{target}/{DOCUMENT_FILE}")
        konteks, found = self._region(target.daerah)
        composition, kind, problems = self._compose(follower, konteks)
        findings = [*found, *problems]
        template: Template | None = None
        if composition is not None and kind is not None:
            template, problems = self._template(follower, kind)
            findings += [*problems, *(template.check(composition) if template is not None else [])]
        return composition, template, sort_located(self._locate(findings))

    def _run_one(self, follower: Follower, *, write: bool) -> tuple[list[Finding], Product | None, Trace | None]:
        target, name = follower.target, follower.name
        problem = clash(self._folders.content, target)
        if problem is not None:
            return [problem], None, None
        konteks, findings = self._region(target.daerah)
        findings = list(findings)
        composition, kind, problems = self._compose(follower, konteks)
        findings += problems
        if kind is None:
            return findings, None, None
        template, problems = self._template(follower, kind)
        findings += problems
        if composition is None or template is None:
            return findings, None, None
        findings += template.check(composition)
        if not has_galat(findings):  # a broken document may name its parts wrongly; that is said already
            findings += unread_files(self._folders.content, name, self._library.included(name))
        if not write or has_galat(findings):
            return findings, None, None
        product, problems = self._write(target, template, composition, follower.stamp(composition))
        findings += problems
        if product is None:
            return findings, None, None
        located = self._locate(findings)
        trace = follower.finish(kind, composition, product, located, contents=_has_contents(composition))
        return findings, product, trace

    def _write(
        self, target: Target, template: Template, composition: Composition, stamp: Mapping[str, str]
    ) -> tuple[Product | None, list[Finding]]:
        from generator.ooxml.origin import OPTIONS, is_untouched

        def fill(stream: IO[bytes], pages: Mapping[str, str] | None) -> list[Finding]:
            told = {**stamp, OPTIONS: "dengan nomor halaman" if pages else "tanpa nomor halaman"}
            return template.write(composition, stream, pages, stamp=told)

        path = self._folders.output / target.daerah / f"{target.dokumen}.docx"
        draft = Draft(
            shown=self._folders.shown(path),
            has_contents=_has_contents(composition),
            fill=fill,
            labels=template.labels,
        )
        return save(path, draft, self._printer, is_untouched, force=self._force)

    def _compose(
        self, follower: Follower, konteks: Konteks | None
    ) -> tuple[Composition | None, Kind | None, list[Finding]]:
        name = follower.name
        data, findings = self._library.read(name)
        if data is None:
            return None, None, findings
        kind, problem = _kind_of(data, name)
        if kind is None:
            return None, None, [*findings, problem] if problem else findings
        room = kind.room()
        naskah, problems = validate(room.MODEL, data, name)
        del data  # as large as the models made of it
        findings += _outside(problems, self._library.unreadable.get(name, []))
        if naskah is None or konteks is None or has_galat(findings):
            return None, kind, findings
        followed = follower.follow(konteks)
        findings += room.check(naskah, followed, name)
        composition, problems = room.compose(naskah, followed, name)
        findings += problems
        if not has_galat(findings):  # how a document reads says little while it cannot be put together
            findings += room.review(naskah, konteks, composition, name)
        follower.ends = tuple(each.sampai for each in naskah.pengecualian)
        findings = kecualikan(naskah.pengecualian, findings, name, self._today)
        if has_galat(findings):  # remarks say what is printed, and nothing is
            findings = [each for each in findings if each.severity is not Severity.CATATAN]
        return composition, kind, findings

    def _region(self, name: str) -> tuple[Konteks | None, list[Finding]]:
        if self._national is None:
            self._national = read_national(self._library)
        if name not in self._regions:
            national, findings = self._national
            found = (None, []) if national is None else read_region(self._library, national, name)
            self._regions[name] = (found[0], findings + found[1])
        return self._regions[name]

    def _template(self, follower: Follower, kind: Kind) -> tuple[Template | None, list[Finding]]:
        from generator.ooxml.template import Template  # imported late: it brings lxml and jinja2

        folder = self._folders.templates
        own = folder / follower.target.daerah / f"{kind.template}.docx"
        path = own if own.exists() else folder / f"{kind.template}.docx"
        if path not in self._templates:
            name = path.relative_to(folder.parent).as_posix()
            self._sums[path] = file_digest(path)
            if path.is_file():
                self._templates[path] = Template.load(path, name, kind.room().STYLES, FILTERS)
            else:
                hint = f"letakkan templat bernama {path.name} di folder templates"
                self._templates[path] = None, [galat("TPL020", Place(name), "berkas templat tidak ada", hint)]
        for each in (own, path):
            follower.templates[TEMPLATES + each.relative_to(folder).as_posix()] = self._sums.get(each)
        return self._templates[path]

    def _locate(self, findings: Iterable[Finding]) -> Iterator[Located]:
        """Yield every finding once, with its line."""
        once = dict.fromkeys(findings)
        self._library.expect(each.at for each in once)
        for finding in once:
            file, line, column, end = self._library.locate(finding.at)
            excerpt = self._library.line(file, line)
            shown = f"{self._folders.content.name}/{file}" if self._library.knows(file) else file
            yield Located(finding, shown, line, column, excerpt, end)


def _kind_of(data: dict[str, Any], name: str) -> tuple[Kind | None, Finding | None]:
    jenis = data.get("jenis")
    if isinstance(jenis, str) and jenis in KINDS:
        return KINDS[jenis], None
    choices = ", ".join(KINDS)
    if isinstance(jenis, (dict, list)):
        message = f"nilai di sini harus berupa satu teks, bukan {short(jenis)}"
        return None, galat("ISI003", Place(name, ("jenis",)), message, f"pilihannya: {choices}")
    if not jenis:
        at = Place(name, ("jenis",), key=True)
        return None, galat("ISI001", at, "kunci `jenis` belum ada", f"tambahkan `jenis: ...`; pilihannya: {choices}")
    near = nearest(jenis.lower().replace(" ", "_"), KINDS, 0.5)
    hint = f"maksudnya `{near}`?" if near else f"pilihannya: {choices}"
    return None, galat("ISI007", Place(name, ("jenis",)), f"jenis naskah `{short(jenis)}` tidak dikenal", hint)


def _outside(findings: list[Finding], broken: list[tuple[str | int, ...]]) -> list[Finding]:
    return [each for each in findings if not any(each.at.path[: len(path)] == path for path in broken)]


def _has_contents(composition: Composition) -> bool:
    blocks = (block for _, slot in composition.slots() for block in slot.blocks)
    return any(isinstance(block, ContentsBlock) and block.entries for block in blocks)


def run_parallel(
    folders: Folders,
    targets: tuple[Target, ...],
    *,
    write: bool,
    force: bool,
    jobs: int,
    printing: Printing | None = None,
    today: Tanggal | None = None,
) -> Report:
    """Run documents in several processes; the report does not depend on how many."""
    from concurrent.futures import ProcessPoolExecutor

    report = Report()
    groups = [targets[start::jobs] for start in range(min(jobs, len(targets)))]
    with ProcessPoolExecutor(len(groups), initializer=end_with_parent) as pool:
        for part in pool.map(_run_group, [(folders, group, write, force, printing, today) for group in groups]):
            report.add(part)
    return report


def _run_group(work: tuple[Folders, tuple[Target, ...], bool, bool, Printing | None, Tanggal | None]) -> Report:
    folders, targets, write, force, printing, today = work
    return Pipeline(folders, force=force, printing=printing, today=today).run(targets, write=write)
