"""LibreOffice as a child that may hang or crash: one run of it that always ends."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from typing import Final

from generator.outputs.soffice import ConversionError

_NOTHING: Final = subprocess.DEVNULL


def run(command: list[str], timeout: float) -> int:
    """Run a command to its end and return its exit code; after `timeout` seconds it and its children are killed."""
    try:
        process = _start(command)
    except OSError as error:
        message = "LibreOffice tidak dapat dijalankan"
        raise ConversionError(message, "periksa pemasangannya, atau nilai RANCANG_SOFFICE") from error
    try:
        code = process.wait(timeout)
    except subprocess.TimeoutExpired:
        message = f"LibreOffice tidak selesai dalam {timeout:g} detik"
        hint = "ulangi saat komputer tidak sibuk; bila tetap begitu, coba cetak ke PDF dari Word"
        raise ConversionError(message, hint) from None
    finally:
        if process.returncode != 0:  # also when a person interrupts: no orphan goes on working
            _kill(process)
    return code


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    """Start in a group of its own, so that the group can be killed as a whole."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP
    return subprocess.Popen(  # noqa: S603  # the command is ours, what it opens is our own draft
        command,
        stdin=_NOTHING,
        stdout=_NOTHING,
        stderr=_NOTHING,
        creationflags=flags,
        start_new_session=sys.platform != "win32",
    )


def _kill(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        command = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(command, check=False, stdout=_NOTHING, stderr=_NOTHING)  # noqa: S603
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
