"""Proposals tried on a copy of the content: only what prints as asked is kept."""

from __future__ import annotations

import contextlib
import io
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from generator.diagnostics.finding import Severity
from generator.ooxml.edited import read_edited
from generator.outputs.files import WriteError, replace_file
from generator.pipeline import Pipeline
from generator.pulang.ketikan import rapikan
from generator.pulang.tulis_yaml import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.diagnostics.render import Located
    from generator.ooxml.edited import Unit
    from generator.pulang.usul import Usul
    from generator.report import Folders
    from generator.source.discover import Target

_BOM = b"\xef\xbb\xbf"


class DraftError(Exception):
    """The content cannot be put together; `findings` say why."""

    def __init__(self, findings: Iterable[Located]) -> None:
        super().__init__("isi belum dapat disusun")
        self.findings = [each for each in findings if each.finding.severity is Severity.GALAT]


def units_of(folders: Folders, target: Target) -> tuple[Unit, ...]:
    """Return the units of the draft that the content gives; DraftError where it gives none."""
    composition, template, findings = Pipeline(folders).draft(target)
    if composition is None or template is None or any(each.finding.severity is Severity.GALAT for each in findings):
        raise DraftError(findings)
    stream = io.BytesIO()
    template.write(composition, stream)
    return rapikan(read_edited(stream.getvalue()).units)


def try_out(folders: Folders, target: Target, files: Mapping[str, bytes]) -> tuple[Unit, ...]:
    """Return the units of the draft as it would be with these files."""
    with tempfile.TemporaryDirectory(prefix="rancang-") as name:
        content = Path(name) / folders.content.name
        for folder in (target.daerah, "_nasional"):
            if (folders.content / folder).is_dir():
                shutil.copytree(folders.content / folder, content / folder)
        for path, data in files.items():
            (content / path).write_bytes(data)
        return units_of(replace(folders, content=content), target)


def new_files(before: Mapping[str, bytes], usul: Iterable[Usul]) -> dict[str, bytes]:
    """Return the new bytes of every file that the changes touch, pictures first; line ends stay as they are."""
    by_file: dict[str, list[Usul]] = {}
    for each in usul:
        by_file.setdefault(each.file, []).append(each)
    files = {file: _rewritten(before[file], changes) for file, changes in by_file.items()}
    pictures = {each.berkas.name: each.berkas.data for changes in by_file.values() for each in changes if each.berkas}
    return {**pictures, **files}


def _rewritten(raw: bytes, changes: list[Usul]) -> bytes:
    mark = _BOM if raw.startswith(_BOM) else b""
    text = raw.removeprefix(_BOM).decode("utf-8")
    ends = "\r\n" if "\r\n" in text else "\n"
    new = rewrite(text.replace("\r\n", "\n").replace("\r", "\n"), changes)
    return mark + new.replace("\n", ends).encode("utf-8")


def write_all(content: Path, before: dict[str, bytes], files: dict[str, bytes]) -> None:
    """Replace the files, all or none; WriteError where one cannot be written or has changed meanwhile."""
    for name, raw in before.items():
        if (content / name).read_bytes() != raw:
            raise WriteError(f"{name} berubah selagi dibaca", "jalankan pull sekali lagi")
    done: list[str] = []
    try:
        for name, data in files.items():
            _write(content / name, data)
            done.append(name)
    except WriteError:
        for name in done:
            if name in before:
                _write(content / name, before[name])
            else:
                (content / name).unlink()
        raise


def _write(path: Path, data: bytes) -> None:
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644

    def fill(stream: IO[bytes]) -> None:
        stream.write(data)

    replace_file(path, fill, lambda: path)
    with contextlib.suppress(OSError):  # the text is safe; who may read it is the same on most disks anyway
        path.chmod(mode)
