"""Replaces a file as a whole or not at all: a reader sees the old bytes or the new ones, never half."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, TYPE_CHECKING

from generator.diagnostics.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Callable


class WriteError(Exception):
    """The file could not be written; the old one is untouched."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def replace_file(path: Path, fill: Callable[[IO[bytes]], None], place: Callable[[], Path | None]) -> None:
    """Let `fill` write a new file beside `path`, then swap it in where `place` says; None drops it.

    `place` is asked last, so that what it sees of the folder is what the swap will meet.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("wb", dir=path.parent, prefix=".", suffix=".tmp", delete=False) as stream:
            temporary = Path(stream.name)
            fill(stream)
            stream.flush()
            os.fsync(stream.fileno())
        final = place()
        if final is not None:
            temporary.chmod(0o644)
            temporary.replace(final)
            temporary = None
    except PermissionError as error:
        hint = "tutup berkas itu di Word bila sedang terbuka, atau periksa izin foldernya, lalu ulangi"
        raise WriteError(f"{path.name} tidak dapat ditulis: {reason(error)}", hint) from error
    except OSError as error:
        hint = "periksa ruang kosong dan izin folder keluaran, lalu ulangi"
        raise WriteError(f"{path.name} tidak dapat ditulis: {reason(error)}", hint) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
