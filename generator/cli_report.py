"""What the command line prints at the end of a run: as text, as JSON, as SARIF."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from generator.report import Report
    from generator.source.discover import Target


def shown(path: Path) -> Path:
    """Return a path as a person expects it: from the folder where the command was given."""
    root = Path.cwd()
    return path.relative_to(root) if path.is_relative_to(root) else path


def print_report(report: Report, targets: tuple[Target | str, ...], form: str, *, write: bool) -> None:
    """Print a report on standard output, findings as text on standard error."""
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
        "current": [path.as_posix() for _, path in report.current],
    }
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _print_text(report: Report, targets: tuple[Target | str, ...], *, write: bool) -> None:
    from generator.diagnostics.render import render, summarize

    for located in report.findings:
        click.echo(render(located) + "\n", err=True)
    lines = [(target, path, "ditulis") for target, path in [*report.written, *report.pdf]]
    lines += [(target, path, "mutakhir") for target, path in report.current]
    for target, path, word in sorted(lines):
        click.echo(f"{word:8} {target}  ->  {shown(path)}")
    for target in report.failed:
        click.echo(f"gagal    {target}" + ("  (tidak ditulis)" if write else ""))
    if not targets:
        click.echo("tidak ada dokumen di folder content")
    click.echo(f"selesai: {len(targets)} dokumen, {summarize(each.finding for each in report.findings)}")


def report_failure(error: Exception) -> str:
    """Write the traceback to a file and return one line about it."""
    import traceback

    if isinstance(error, ModuleNotFoundError):
        return f"paket `{error.name}` belum terpasang; pasang dengan: python -m pip install -e ."
    path = Path.cwd() / "output" / "galat-program.txt"
    try:
        path.parent.mkdir(exist_ok=True)
        path.unlink(missing_ok=True)  # a link would lead out of the folder
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        return f"galat program ({type(error).__name__}); rinciannya tidak dapat ditulis ke {path}"
    return f"galat program ({type(error).__name__}), bukan salah isi; kirimkan berkas {path} kepada pembuat program"
