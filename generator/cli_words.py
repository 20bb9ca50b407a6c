"""What click says by itself, in Indonesian: help pages and complaints about the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.diagnostics.near import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

_SECTIONS = {"Options": "Pilihan", "Commands": "Perintah", "Arguments": "Isian"}
_PHRASES = {
    "Show this message and exit.": "Tampilkan bantuan ini.",
    "Show the version and exit.": "Tampilkan versi.",
}
_METAVARS = {"[OPTIONS]": "[PILIHAN]", "[COMMAND] [ARGS]...": "[PERINTAH] [ISIAN]..."}


class _Formatter(click.HelpFormatter):
    """Writes help pages with Indonesian headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        for english, word in _METAVARS.items():
            args = args.replace(english, word)
        super().write_usage(prog, args, prefix or "Cara pakai: ")

    def section(self, name: str) -> AbstractContextManager[None]:  # type: ignore[override]  # a decorated generator
        return super().section(_SECTIONS.get(name, name))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(first, _PHRASES.get(text, text)) for first, text in rows], col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help is Indonesian."""

    context_class = _Context


class Group(click.Group):
    """A group of such commands."""

    context_class = _Context
    command_class = Command


def complaint(error: click.ClickException, commands: Sequence[str]) -> str:
    """Return what is wrong with the command line, with the nearest right word where there is one."""
    match error:
        case click.NoSuchOption():
            return f"pilihan `{error.option_name}` tidak ada{_hint(error)}"
        case click.NoSuchCommand():
            hint = _near(error.command_name, commands) or "; untuk membangun satu dokumen: build DAERAH/DOKUMEN"
            return f"perintah `{error.command_name}` tidak ada{hint}"
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else ""
            return f"isian {name} belum ditulis"
        case click.BadOptionUsage():
            return f"pilihan `{error.option_name}` dipakai keliru: periksa nilainya"
        case click.BadParameter():
            return _bad_value(error)
    if error.message.startswith("Got unexpected extra argument"):
        extra = error.message.partition("(")[2].rstrip(")")
        return f"isian `{extra}` tidak diperlukan"
    return error.message


def wrong_output(root: Path, out: Path) -> str:
    """Return why a folder is not fit for drafts; empty where it is."""
    place = (root / out).resolve()
    if place == root.resolve():
        return "folder keluaran tidak boleh folder proyek sendiri; tulis namanya, misalnya --out hasil"
    for name in ("content", "templates", "generator"):
        if place.is_relative_to((root / name).resolve()):
            return f"folder keluaran tidak boleh di dalam folder {name}"
    found = next((each for each in (place, *place.parents) if each.exists()), place)
    return "" if found.is_dir() else f"`{out}` tidak dapat menjadi folder keluaran: {found.name} adalah berkas"


def _options(error: click.UsageError) -> list[str]:
    command = error.ctx.command if error.ctx else None
    return [name for param in (command.params if command else ()) for name in param.opts]


def _hint(error: click.NoSuchOption) -> str:
    """Return the nearest option, or the commands that know this one."""
    command = error.ctx.command if error.ctx else None
    below = command.commands.items() if isinstance(command, click.Group) else ()
    owners = [name for name, each in below if any(error.option_name in param.opts for param in each.params)]
    if owners:
        return f" di sini; tulis sesudah perintahnya: {owners[0]} {error.option_name}"
    return _near(error.option_name, _options(error))


def _near(word: str, known: Sequence[str]) -> str:
    found = nearest(word, known, 0.6)
    return f"; maksudnya `{found}`?" if found else ""


def _bad_value(error: click.BadParameter) -> str:
    name = error.param.opts[0] if error.param else "isian"
    match error.param.type if error.param else None:
        case click.Choice(choices=choices):
            return f"nilai untuk {name} tidak dikenal; pilihannya: {', '.join(map(str, choices))}"
        case click.IntRange(min=low, max=high):
            return f"nilai untuk {name} harus bilangan {low} sampai {high}"
    return f"nilai untuk {name} tidak dapat dipakai"


def waiting() -> None:
    """Say that another build has the output folder."""
    click.echo("menunggu pembangunan lain di folder keluaran ini selesai ...", err=True)
