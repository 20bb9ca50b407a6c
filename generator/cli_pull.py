"""The command `pull`: what it prints, and what it returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.outputs.files import WriteError
from generator.pulang.cetak import lines
from generator.pulang.coba import DraftError
from generator.pulang.jalan import PullError, apply, find_target, open_edited, pull

if TYPE_CHECKING:
    from pathlib import Path

    from generator.report import Folders
    from generator.source.discover import Target


def run_pull(folders: Folders, targets: tuple[Target, ...], file: Path, dokumen: str, *, write: bool) -> int:
    """Show what a person changed in a draft, and write it to YAML on request.

    0: every difference is in YAML or proposed for it. 1: some stay, or nothing could be read.
    """
    try:
        edited = open_edited(file)
        target = find_target(file, edited, targets, folders.output, dokumen)
        result = pull(folders, target, edited)
        if write and result.usul:
            apply(folders, result)
    except (PullError, WriteError) as error:
        click.echo(f"galat: {error.message}\n  = saran: {error.hint}", err=True)
        return 1
    except DraftError as error:
        _print_findings(error)
        return 1
    for line in lines(result, applied=write):
        click.echo(line)
    if result.usul:
        click.echo("sudah ditulis; bangun lagi dengan --force" if write else "tulis ke YAML dengan: --apply")
    assert result.bukti is not None
    return 1 if result.bukti.unexplained or not all(each.lama for each in result.sisa) else 0


def _print_findings(error: DraftError) -> None:
    from generator.diagnostics.render import render

    for each in error.findings:
        click.echo(render(each) + "\n", err=True)
    click.echo("galat: isi YAML belum dapat disusun; betulkan dahulu, lalu ulangi pull", err=True)
