"""The written form of Indonesian numbers: what is well-formed, and how digits are grouped."""

import re
from decimal import Decimal
from typing import Final

ANGKA_PALING_BANYAK: Final = 18

_BENTUK: Final = re.compile(
    r"(?P<minus>[-−]?)(?P<bulat>0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]*)(?:,(?P<desimal>[0-9]+))?"
)


def read_bilangan(text: str) -> Decimal | None:
    """Return the exact number written in `text`, or None when the form is wrong, too long, or ambiguous.

    Three decimals after a whole part of one to three digits ("3,867") are ambiguous with English thousands.
    """
    match = _BENTUK.fullmatch(text)
    if match is None:
        return None
    bulat, desimal = match["bulat"], match["desimal"] or ""
    digits = bulat.replace(".", "")
    if len(digits) + len(desimal) > ANGKA_PALING_BANYAK or is_ambigu(bulat, desimal):
        return None
    value = Decimal(f"{digits}.{desimal}" if desimal else digits)
    return value.copy_negate() if match["minus"] and value else value


def is_ambigu(bulat: str, desimal: str) -> bool:
    """Tell whether the decimals may as well be an English group of thousands."""
    return len(desimal) == 3 and len(bulat) <= 3 and bulat != "0"


def group_ribuan(digits: str) -> str:
    """Put a dot between groups of three digits: "8000" becomes "8.000"."""
    head = len(digits) % 3
    groups = [digits[i : i + 3] for i in range(head, len(digits), 3)]
    return ".".join([digits[:head], *groups] if head else groups)
