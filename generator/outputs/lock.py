"""One build at a time in an output folder, whatever computer program or window started it."""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from generator.outputs.state import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WAIT_SECONDS: Final = 10.0
_STEP_SECONDS: Final = 0.1
_FILE: Final = "kunci"
_TAKEN: Final = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class BusyError(Exception):
    """Another build has the folder."""


@contextmanager
def folder_lock(output: Path, waiting: Callable[[], None], patience: float = WAIT_SECONDS) -> Iterator[bool]:
    """Hold the output folder; `waiting` is called once when another build has it, BusyError comes after `patience`.

    Gives False where the folder cannot be locked at all (it cannot be written, or its file system has no locks).
    The system drops the lock when the process ends, however it ends.
    """
    try:
        (output / FOLDER).mkdir(parents=True, exist_ok=True)
        handle = os.open(output / FOLDER / _FILE, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError:
        yield False
        return
    try:
        yield _taken(handle, waiting, patience)
    finally:
        os.close(handle)


def end_with_parent() -> None:
    """Let a worker end when the process that started it does, however that ends; else it would wait for work for ever.

    A worker that was forked holds the folder as well, so until it ends nobody else can build.
    """
    import threading
    from multiprocessing import connection, parent_process  # imported late: only workers need them

    parent = parent_process()
    if parent is None:
        return

    def watch() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _taken(handle: int, waiting: Callable[[], None], patience: float) -> bool:
    end = time.monotonic() + patience
    told = False
    while True:
        try:
            _try_lock(handle)
        except OSError as error:
            if error.errno not in _TAKEN:
                return False
        else:
            return True
        if time.monotonic() >= end:
            raise BusyError
        if not told:
            waiting()
            told = True
        time.sleep(_STEP_SECONDS)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
