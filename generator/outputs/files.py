"""Replaces a file as a whole or not at all: a reader sees the old bytes or the new ones, never half."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, TYPE_CHECKING, Final

from generator.diagnostics.reasons import reason
from generator.outputs.hashes import file_digest
from generator.outputs.moving import patiently

if TYPE_CHECKING:
    from collections.abc import Callable

PREFIX: Final = ".rancang-"
SUFFIX: Final = ".tmp"
_LONG: Final = 200


class WriteError(Exception):
    """The file could not be written; the old one is untouched."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def replace_file(
    path: Path,
    fill: Callable[[IO[bytes]], object],
    place: Callable[[], Path | None],
    put: Callable[[Path, Path], object] = lambda new, final: patiently(new.replace, final),
) -> str | None:
    """Let `fill` write a new file beside `path`, swap it in where `place` says, and return the sum of its bytes.

    `place` is asked last, so that what it sees of the folder is what the swap will meet; when it says None, the
    new file is dropped. `put` moves the new file to its name.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("wb", dir=path.parent, prefix=PREFIX, suffix=SUFFIX, delete=False) as stream:
            temporary = Path(stream.name)
            fill(stream)
            stream.flush()
            os.fsync(stream.fileno())
        final = place()
        if final is None:
            return None
        sums = file_digest(temporary)
        temporary.chmod(0o644)
        put(temporary, final)
        settle(path.parent)
    except PermissionError as error:
        hint = "tutup berkas itu di Word bila sedang terbuka, atau periksa izin foldernya, lalu ulangi"
        raise WriteError(f"{path.name} tidak dapat ditulis: {reason(error)}", hint) from error
    except OSError as error:
        raise WriteError(f"{path.name} tidak dapat ditulis: {reason(error)}", _hint(error, path)) from error
    else:
        return sums
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _hint(error: OSError, path: Path) -> str:
    """Return what to do; Windows says of an address that is too long that it does not exist."""
    if error.errno == errno.ENAMETOOLONG or (error.errno == errno.ENOENT and len(str(path)) > _LONG):
        return "pendekkan nama folder dokumen, atau pindahkan proyek ke folder yang alamatnya lebih pendek"
    return "periksa ruang kosong dan izin folder keluaran, lalu ulangi"


def settle(folder: Path) -> None:
    """Ask the disk to remember the names in a folder; where it will not, the files are whole all the same."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
