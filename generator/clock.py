"""Today, for one thing only: whether an exemption is still in force. Nothing that is written depends on it."""

from __future__ import annotations

import datetime

from generator.bahasa.tanggal import Tanggal


def today() -> Tanggal:
    """Return the date of today on this machine."""
    day = datetime.date.today()  # noqa: DTZ011  # the date on the wall is meant
    return Tanggal(day.year, day.month, day.day)
