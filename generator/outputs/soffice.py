"""Where LibreOffice is on this machine."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

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


def find_soffice(given: str = "") -> Path | None:
    """Return LibreOffice's command, or None; `given` is where a person says it is, and nowhere else is looked."""
    if given:
        inside = (str(Path(given) / name) for name in _INSIDE)
        return _first(given, *inside)
    return _first(*_NAMES, *(str(Path(place).expanduser()) for place in _PLACES))


def _first(*commands: str) -> Path | None:
    found = next((found for command in commands if (found := shutil.which(command))), None)
    return None if found is None else Path(found)
