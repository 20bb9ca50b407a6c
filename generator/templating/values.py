"""How a value looks in print, and how many steps a template may take."""

from __future__ import annotations

import math
from decimal import Decimal

from generator.templating.faults import LIMIT, UNPRINTABLE, ValueFaultError

MAX_STEPS = 3_000_000
MAX_TEXT_STEPS = 100_000
MAX_OUTPUT_CHARS = 300_000_000
MAX_TEXT_CHARS = 1_000_000


def printable(value: object) -> str:
    """Return text as it is and a number with a decimal comma; fail for anything that is neither."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        hint = _HINTS.get(type(value), "")
        raise ValueFaultError(UNPRINTABLE, f"nilainya {describe(value)}, bukan teks atau angka", hint)
    if not math.isfinite(value):
        raise ValueFaultError(UNPRINTABLE, f"nilainya bukan bilangan yang dapat dicetak ({value})")
    return str(value) if isinstance(value, int) else format(Decimal(str(value)), "f").replace(".", ",")


def describe(value: object) -> str:
    """Return in Indonesian words what kind of value this is."""
    return _WORDS.get(type(value), f"bertipe {type(value).__name__}")


_WORDS: dict[type, str] = {
    type(None): "kosong",
    bool: "benar/salah",
    dict: "kumpulan nilai bernama",
    list: "daftar",
    tuple: "daftar",
    str: "teks",
    int: "angka",
    float: "angka",
    Decimal: "angka",
}
_HINTS: dict[type, str] = {
    dict: "sebutkan salah satu namanya, misalnya daerah.nama",
    list: 'pakai perulangan for atau saringan join(", ")',
    tuple: 'pakai perulangan for atau saringan join(", ")',
    bool: "pakai {% if ... %}",
    type(None): 'beri nilai cadangan dengan saringan default("...")',
}


class Budget:
    """Counts the steps that loops and list filters take in one rendering, and stops a runaway one."""

    __slots__ = ("left",)

    def __init__(self, steps: int = MAX_STEPS) -> None:
        self.left = steps

    def spend(self, steps: int) -> None:
        """Take `steps` off; fail when none are left."""
        self.left -= steps
        if self.left < 0:
            raise ValueFaultError(LIMIT, "perulangan terlalu panjang", "kurangi perulangan di dalam perulangan")
