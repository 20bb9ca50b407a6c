"""Where LibreOffice is on this machine, and that it failed; what runs it is imported only to run it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

TIMEOUT_SECONDS: Final = 180
_NAMES: Final = ("soffice", "libreoffice")
_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
)
_INSIDE: Final = ("soffice", "program/soffice", "program/soffice.com", "Contents/MacOS/soffice")


class ConversionError(Exception):
    """LibreOffice gave no PDF; `message` says why and `hint` what to do, both in Indonesian."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def find_soffice(given: str = "") -> Path | None:
    """Return LibreOffice's command, or None; `given` is where a person says it is, and nowhere else is looked."""
    if given:
        inside = (str(Path(given) / name) for name in _INSIDE)
        return _first(given, *inside)
    return _first(*_NAMES, *(str(Path(place).expanduser()) for place in _PLACES))


def _first(*commands: str) -> Path | None:
    found = next((found for command in commands if (found := shutil.which(command))), None)
    return None if found is None else Path(found)
