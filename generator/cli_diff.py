"""The command `diff`: which two versions, and what is printed of their difference."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli_report import shown
from generator.cli_words import waiting
from generator.differing import DiffError, diff
from generator.revisions import RevisionError

if TYPE_CHECKING:
    from generator.report import Folders
    from generator.source.discover import Target

FAILED, KEPT = 1, 3


def run_diff(folders: Folders, target: Target, against: str | None) -> int:
    """Compare, print the summary and the files written; return the exit code.

    Without `against` the older version is the last draft in the output folder; a name that ends in .docx is a file.
    """
    old: str | Path = folders.output / target.daerah / f"{target.dokumen}.docx"
    if against is not None:
        old = Path(against) if against.lower().endswith(".docx") else against
    try:
        found = diff(folders, target, old, waiting)
    except (DiffError, RevisionError) as error:
        click.echo(f"galat: {error.message}\n  = saran: {error.hint}", err=True)
        return FAILED
    for note in found.notes:
        click.echo(f"catatan: {note}", err=True)
    click.echo("\n".join(found.lines))
    for path in found.kept:
        click.echo(f"dibiarkan: {shown(path)} sudah disunting; yang baru ditulis di sampingnya", err=True)
    for path in found.written:
        click.echo(f"ditulis  {target}  ->  {shown(path)}")
    return KEPT if found.kept else 0
