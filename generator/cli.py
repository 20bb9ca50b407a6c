"""The commands a person types; every word printed here is Indonesian."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.cli_words import Group, complaint

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.outputs.printing import Printing
    from generator.pipeline import Folders, Report
    from generator.source.discover import Target

EXIT_FINDINGS, EXIT_USAGE, EXIT_KEPT = 1, 2, 3
_CONTEXT = {"help_option_names": ["-h", "--help", "--bantuan"]}


def main() -> None:
    """Run the command line and end the process.

    0: done. 1: galat found, or the program itself failed. 2: wrong usage. 3: written beside an edited file.
    """
    gc.set_threshold(100_000, 20, 20)  # one short run that makes much and drops little: look for cycles less often
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
        click.echo(_report_failure(error), err=True)
        code = EXIT_FINDINGS
    sys.exit(code if isinstance(code, int) else 0)


def _report_failure(error: Exception) -> str:
    """Write the traceback to a file and return one line about it."""
    import traceback

    if isinstance(error, ModuleNotFoundError):
        return f"paket `{error.name}` belum terpasang; pasang dengan: python -m pip install -e ."
    path = Path.cwd() / "output" / "galat-program.txt"
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        return f"galat program ({type(error).__name__}); rinciannya tidak dapat ditulis ke {path}"
    return f"galat program ({type(error).__name__}), bukan salah isi; kirimkan berkas {path} kepada pembuat program"


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
@click.option("--out", type=click.Path(path_type=Path), metavar="FOLDER", help="Folder keluaran (bawaan: output).")
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
    from generator.outputs.printing import Printing

    printing = Printing(pages=not tanpa_halaman, pdf=pdf, soffice=soffice)
    return _run(names, out, form, jobs=jobs, write=True, force=force, printing=printing)


@cli.command()
@click.argument("names", nargs=-1, metavar="[DAERAH[/DOKUMEN] | BERKAS.docx]...")
@click.option("--strict", is_flag=True, help="Peringatan juga dianggap gagal.")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", help="Bentuk laporan.")
def check(names: tuple[str, ...], strict: bool, form: str) -> int:
    """Periksa isi dan templat, atau berkas Word sebuah peraturan, tanpa menulis apa pun."""
    words = tuple(name for name in names if name.lower().endswith(".docx"))
    targets = tuple(name for name in names if name not in words)
    return _run(targets, None, form, write=False, strict=strict, words=words)


@cli.command("list")
def list_() -> int:
    """Sebutkan semua dokumen yang dapat dibangun."""
    from generator.kinds import KINDS
    from generator.source.discover import DOCUMENT_FILE
    from generator.source.load import Library

    folders = _folders(None)
    library = Library(folders.content)
    for target in _discover(folders):
        data, _ = library.read(f"{target}/{DOCUMENT_FILE}")
        kind = KINDS.get(str((data or {}).get("jenis")))
        unknown = "jenis tidak dikenal" if data else "berkas tidak dapat dibaca"
        click.echo(f"{target}  {kind.nama if kind else unknown}")
    return 0


@cli.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="BERKAS.docx")
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
        raise click.UsageError(f"kode `{code}` tidak dikenal" + (f"; maksudnya `{near}`?" if near else ""))
    click.echo(text)
    return 0


def _folders(out: Path | None) -> Folders:
    from generator.pipeline import Folders

    root = Path.cwd()
    if not (root / "content").is_dir():
        raise click.UsageError(f"tidak ada folder `content` di {root}; jalankan dari folder proyek")
    return Folders(root / "content", root / "templates", out or root / "output")


def _discover(folders: Folders) -> tuple[Target, ...]:
    from generator.diagnostics.reasons import reason
    from generator.source.discover import discover

    try:
        return discover(folders.content)
    except OSError as error:
        raise click.UsageError(f"folder {error.filename} tidak dapat dibaca: {reason(error)}") from None


def _run(
    names: tuple[str, ...],
    out: Path | None,
    form: str,
    *,
    write: bool,
    jobs: int = 1,
    strict: bool = False,
    force: bool = False,
    printing: Printing | None = None,
    words: tuple[str, ...] = (),
) -> int:
    from generator.pipeline import Report
    from generator.source.discover import UnknownTargetError, select

    report = Report()
    targets: tuple[Target, ...] = ()
    if names or not words:
        folders = _folders(out)
        try:
            targets = select(_discover(folders), names)
        except UnknownTargetError as error:
            raise click.UsageError(str(error)) from None
        report = _run_targets(folders, targets, write=write, jobs=jobs, force=force, printing=printing)
    if words:
        from generator.word_check import check_word

        report.findings += check_word([(name, Path(name)) for name in words], Path.cwd() / "content")
    _print_report(report, (*targets, *words), form, write=write)
    severities = {each.finding.severity.value for each in report.findings}
    failed = bool(report.failed) or "galat" in severities or (strict and "peringatan" in severities)
    if failed:
        return EXIT_FINDINGS
    return EXIT_KEPT if report.kept else 0


def _run_targets(
    folders: Folders, targets: tuple[Target, ...], *, write: bool, jobs: int, force: bool, printing: Printing | None
) -> Report:
    from generator.clock import today
    from generator.pipeline import Pipeline, run_parallel

    if jobs > 1 and len(targets) > 1:
        return run_parallel(folders, targets, write=write, force=force, jobs=jobs, printing=printing, today=today())
    pipeline = Pipeline(folders, force=force, printing=printing, today=today())
    if len(targets) > 2 and sys.stderr.isatty():
        with click.progressbar(length=len(targets), label="membangun", file=sys.stderr) as bar:
            return pipeline.run(targets, write=write, done=lambda: bar.update(1))
    return pipeline.run(targets, write=write)


def _print_report(report: Report, targets: tuple[Target | str, ...], form: str, *, write: bool) -> None:
    if form == "text":
        _print_text(report, targets, write=write)
    elif form == "json":
        _print_json(report)
    else:
        from generator.diagnostics.sarif import to_sarif
        from generator.reviews import explanation

        click.echo(json.dumps(to_sarif(report.findings, explanation), ensure_ascii=False, indent=2))


def _print_json(report: Report) -> None:
    data: dict[str, Any] = {
        "findings": [each.as_dict() for each in report.findings],
        "written": [path.as_posix() for _, path in report.written],
        "pdf": [path.as_posix() for _, path in report.pdf],
        "failed": [str(target) for target in report.failed],
        "kept": [str(target) for target in report.kept],
    }
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _print_text(report: Report, targets: tuple[Target | str, ...], *, write: bool) -> None:
    from generator.diagnostics.render import render, summarize

    for located in report.findings:
        click.echo(render(located) + "\n", err=True)
    root = Path.cwd()
    for target, path in sorted([*report.written, *report.pdf]):
        shown = path.relative_to(root) if path.is_relative_to(root) else path
        click.echo(f"ditulis  {target}  ->  {shown}")
    for target in report.failed:
        click.echo(f"gagal    {target}" + ("  (tidak ditulis)" if write else ""))
    if not targets:
        click.echo("tidak ada dokumen di folder content")
    click.echo(f"selesai: {len(targets)} dokumen, {summarize(each.finding for each in report.findings)}")
