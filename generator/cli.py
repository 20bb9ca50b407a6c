"""The commands a person types; every word printed here is Indonesian."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.cli_report import print_report, report_failure
from generator.cli_words import Group, complaint, waiting, wrong_output

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.freshness import Asked
    from generator.report import Folders, Report
    from generator.source.discover import Target

EXIT_FINDINGS, EXIT_USAGE, EXIT_KEPT = 1, 2, 3
COLLECT = (1_000_000, 20, 20)
"""When to look for cycles: hardly ever, in one short run that makes much and drops little."""
_PATH = click.Path(path_type=Path, readable=False)  # what may not be read is told in our own words
_CONTEXT = {"help_option_names": ["-h", "--help", "--bantuan"]}


def main() -> None:
    """Run the command line and end the process at once: what a run has made need not be freed piece by piece."""
    code = run()
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):  # a program without a console has neither
            stream.flush()
    except OSError:  # nobody reads on, or the disk is full: what was to be said did not arrive
        code = code or EXIT_FINDINGS
    os._exit(code)


def run() -> int:
    """Run the command line and return the exit code.

    0: done. 1: galat found, or the program itself failed. 2: wrong usage. 3: written beside an edited file.
    """
    gc.set_threshold(*COLLECT)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = cli.main(standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("dibatalkan", err=True)
        code = EXIT_USAGE
    except click.ClickException as error:
        click.echo(f"salah perintah: {complaint(error, list(cli.commands))}", err=True)
        click.echo("lihat: python build.py --help", err=True)
        code = EXIT_USAGE
    except Exception as error:  # a mistake of ours: the person gets one line, we get the whole story
        click.echo(report_failure(error), err=True)
        code = EXIT_FINDINGS
    return code if isinstance(code, int) else 0


def _printing_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add what a person may want of LibreOffice; the bare program takes the same options as `build`."""
    pdf = click.option("--pdf", is_flag=True, help="Buat juga PDF di samping berkas Word (perlu LibreOffice).")
    pages = click.option(
        "--tanpa-halaman", is_flag=True, help="Jangan hitung nomor halaman daftar isi: lebih cepat untuk draf."
    )
    place = click.option(
        "--soffice",
        default="",
        envvar="RANCANG_SOFFICE",
        metavar="PROGRAM",
        help="Letak LibreOffice bila tidak ditemukan sendiri; dapat juga diisi di RANCANG_SOFFICE.",
    )
    return pdf(pages(place(command)))


@click.group(cls=Group, invoke_without_command=True, context_settings=_CONTEXT)
@click.version_option(package_name=None, version=__version__, prog_name="rancang", message="%(prog)s %(version)s")
@_printing_options
@click.pass_context
def cli(context: click.Context, *, pdf: bool, tanpa_halaman: bool, soffice: str) -> int | None:
    """Rancang: dari isi YAML menjadi naskah Word.

    Tanpa perintah, semua dokumen dibangun ke folder output.

    Kode akhir: 0 berhasil, 1 ada galat, 2 salah perintah, 3 berkas yang sudah disunting dibiarkan atau disisihkan.
    """
    options = {"pdf": pdf, "tanpa_halaman": tanpa_halaman, "soffice": soffice}
    if context.invoked_subcommand is None:
        code: int = context.invoke(build, names=(), out=None, jobs=1, force=False, form="text", **options)
        return code
    if context.invoked_subcommand == "build":
        context.default_map = {"build": options}
    elif pdf or tanpa_halaman:
        raise click.UsageError("pilihan --pdf dan --tanpa-halaman hanya untuk membangun")
    return None


@cli.command()
@click.argument("names", nargs=-1, metavar="[DAERAH[/DOKUMEN]]...")
@click.option("--out", type=_PATH, metavar="FOLDER", help="Folder keluaran (bawaan: output).")
@click.option("--force", is_flag=True, help="Sisihkan berkas keluaran yang sudah disunting, lalu tulis yang baru.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, metavar="BANYAK", help="Banyak dokumen yang dibangun bersamaan."
)
@_printing_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Bentuk laporan.")
def build(
    names: tuple[str, ...],
    out: Path | None,
    jobs: int,
    force: bool,
    form: str,
    *,
    pdf: bool,
    tanpa_halaman: bool,
    soffice: str,
) -> int:
    """Bangun dokumen Word yang lolos pemeriksaan."""
    from generator.freshness import Asked

    folders = _folders(out)
    every = _discover(folders)
    targets = _select(every, names)
    asked = Asked(pages=not tanpa_halaman, pdf=pdf, given=soffice)
    return _finish(_build(folders, every, targets, asked, jobs=jobs, force=force), targets, form, write=True)


@cli.command()
@click.argument("names", nargs=-1, metavar="[DAERAH[/DOKUMEN] | BERKAS.docx]...")
@click.option("--strict", is_flag=True, help="Peringatan juga dianggap gagal.")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", help="Bentuk laporan.")
def check(names: tuple[str, ...], strict: bool, form: str) -> int:
    """Periksa isi dan templat, atau berkas Word sebuah peraturan, tanpa menulis apa pun."""
    from generator.report import Report

    words = tuple(name for name in names if name.lower().endswith(".docx"))
    chosen = tuple(name for name in names if name not in words)
    report = Report()
    targets: tuple[Target, ...] = ()
    if chosen or not words:
        from generator.clock import today
        from generator.pipeline import Pipeline

        folders = _folders(None)
        targets = _select(_discover(folders), chosen)
        pipeline = Pipeline(folders, today=today())
        report = _with_bar(targets, lambda some, done: pipeline.run(some, write=False, done=done))
    if words:
        from generator.word_check import check_word

        report.findings += check_word([(name, Path(name)) for name in words], Path.cwd() / "content")
    return _finish(report, (*targets, *words), form, write=False, strict=strict)


@cli.command("list")
def list_() -> int:
    """Sebutkan semua dokumen dan keadaannya."""
    from generator.bahasa.tanggal import iso
    from generator.clock import today
    from generator.freshness import Asked
    from generator.listing import describe

    folders = _folders(None)
    for target, kind, state in describe(folders, _discover(folders), Asked(), iso(today())):
        click.echo(f"{target}  {kind}  {state}")
    return 0


@cli.command()
@click.argument("name", metavar="DAERAH/DOKUMEN")
@click.option(
    "--against",
    metavar="BERKAS|VERSI",
    help="Pembanding: berkas .docx buatan Rancang, atau versi git seperti HEAD~1 (bawaan: hasil build terakhir).",
)
@click.option("--out", type=_PATH, metavar="FOLDER", help="Folder keluaran (bawaan: output).")
def diff(name: str, against: str | None, out: Path | None) -> int:
    """Tunjukkan yang berubah: ringkasan, lacak perubahan Word, dan matriks persandingan."""
    from generator.cli_diff import run_diff

    folders = _folders(out)
    return run_diff(folders, _one_target(folders, name), against)


@cli.command()
@click.argument("file", type=_PATH, metavar="BERKAS.docx")
@click.option("--apply", "write", is_flag=True, help="Tulis usulannya ke YAML; tanpa ini hanya diperlihatkan.")
@click.option("--dokumen", default="", metavar="DAERAH/DOKUMEN", help="Asal berkas, bila berkasnya tidak menyebutnya.")
def pull(file: Path, dokumen: str, *, write: bool) -> int:
    """Bawa pulang suntingan Word ke YAML."""
    from generator.cli_pull import run_pull

    folders = _folders(None)
    return run_pull(folders, _discover(folders), file, dokumen, write=write)


@cli.command()
@click.argument("code", metavar="KODE")
def explain(code: str) -> int:
    """Jelaskan arti satu kode temuan, misalnya RUJ001."""
    from generator.reviews import explain as explain_code
    from generator.reviews import near_code

    text = explain_code(code.upper())
    if text is None:
        near = near_code(code.upper())
        hint = f"maksudnya `{near}`?" if near else "semua kode ada di docs/pemeriksaan.md"
        raise click.UsageError(f"kode `{code}` tidak dikenal; {hint}")
    click.echo(text)
    return 0


def _one_target(folders: Folders, name: str) -> Target:
    from generator.source.discover import UnknownTargetError, select

    try:
        found = select(_discover(folders), (name,))
    except UnknownTargetError as error:
        raise click.UsageError(str(error)) from None
    if len(found) != 1:
        raise click.UsageError(f"sebut satu dokumen: {', '.join(map(str, found))}")
    return found[0]


def _folders(out: Path | None) -> Folders:
    from generator.report import Folders

    root = Path.cwd()
    if not (root / "content").is_dir():
        raise click.UsageError(f"tidak ada folder `content` di {root}; jalankan dari folder proyek")
    if out is not None and (problem := wrong_output(root, out)):
        raise click.UsageError(problem)
    return Folders(root / "content", root / "templates", out or root / "output")


def _discover(folders: Folders) -> tuple[Target, ...]:
    from generator.diagnostics.reasons import reason
    from generator.source.discover import discover

    try:
        return discover(folders.content)
    except OSError as error:
        raise click.UsageError(f"folder {error.filename} tidak dapat dibaca: {reason(error)}") from None


def _select(every: tuple[Target, ...], names: tuple[str, ...]) -> tuple[Target, ...]:
    from generator.source.discover import UnknownTargetError, select

    try:
        return select(every, names)
    except UnknownTargetError as error:
        raise click.UsageError(str(error)) from None


def _build(
    folders: Folders, every: tuple[Target, ...], targets: tuple[Target, ...], asked: Asked, *, jobs: int, force: bool
) -> Report:
    """Build what something has happened to; modules that read and write are imported only when there is such."""
    from generator.building import Builder
    from generator.clock import today

    def run(stale: tuple[Target, ...]) -> Report:
        from generator.outputs.printing import Printing
        from generator.pipeline import Pipeline, run_parallel

        printing = Printing(pages=asked.pages, pdf=asked.pdf, soffice=asked.given)
        if jobs > 1 and len(stale) > 1:
            return run_parallel(folders, stale, write=True, force=force, jobs=jobs, printing=printing, today=today())
        pipeline = Pipeline(folders, force=force, printing=printing, today=today())
        return _with_bar(stale, lambda some, done: pipeline.run(some, write=True, done=done))

    return Builder(folders, asked, today(), every, force=force, waiting=waiting).build(targets, run)


def _with_bar(targets: tuple[Target, ...], run: Callable[[tuple[Target, ...], Callable[[], None]], Report]) -> Report:
    """Run over some documents, with a bar where a person waits for many."""
    if len(targets) > 2 and sys.stderr.isatty():
        with click.progressbar(length=len(targets), label="membangun", file=sys.stderr) as bar:
            return run(targets, lambda: bar.update(1))
    return run(targets, lambda: None)


def _finish(report: Report, targets: tuple[Target | str, ...], form: str, *, write: bool, strict: bool = False) -> int:
    """Print the report and return the exit code."""
    print_report(report, targets, form, write=write)
    severities = {each.finding.severity.value for each in report.findings}
    if report.failed or "galat" in severities or (strict and "peringatan" in severities):
        return EXIT_FINDINGS
    return EXIT_KEPT if report.kept else 0
