"""Guess which well-formed numbers a mistyped number may have meant, for suggestions only."""

import re
from typing import Final

from generator.bahasa.bentuk_angka import group_ribuan, is_ambigu, read_bilangan

EKSPONEN: Final = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?e[-+]?[0-9]{1,2}", re.IGNORECASE)
"""A number as a narrow column of Excel shows it, such as 8,03E+07: most of its digits are gone."""
_RIBUAN_LAIN: Final = re.compile(r"[0-9]{1,3}(?:[ _'’][0-9]{3})+(?:[.,][0-9]+)?")
_BERTAMBAHAN: Final = re.compile(
    r"(?P<awal>(?:Rp\.?)?)\s*(?P<inti>[.,]?[0-9](?:[0-9.,]*[0-9])?)(?P<akhir>\D*|\s?[cdk]?m[23])", re.IGNORECASE
)
_BERKELOMPOK: Final = {sep: re.compile(rf"[0-9]{{1,3}}(?:{re.escape(sep)}[0-9]{{3}})+") for sep in ".,"}


def normalise(text: str) -> str:
    """Turn every decimal digit of any script into 0-9, any leading dash into "-", and drop a leading plus."""
    digits = "".join(str(int(char)) if char.isdecimal() else char for char in text.strip())
    if digits[:1] in ("-", "−", "–", "—", "‐", "‑"):
        return "-" + digits[1:].lstrip()
    return digits.removeprefix("+").lstrip()


def calon_bilangan(text: str) -> tuple[list[str], bool]:
    """Return the candidates, most likely first, and whether words or signs stood around the number.

    Candidates are not checked for length; `text` comes from `normalise`.
    """
    minus = "-" if text.startswith("-") else ""
    rest = text.removeprefix("-")
    if _RIBUAN_LAIN.fullmatch(rest):
        rest = re.sub(r"[ _'’]", ".", rest)
    match = _BERTAMBAHAN.fullmatch(rest)
    if match is None:
        return [], False
    inti = match["inti"]
    calon = [inti] if read_bilangan(inti) is not None else _susun_ulang(inti)
    return [minus + satu for satu in calon], bool(match["awal"] or match["akhir"].strip(" .,"))


def _susun_ulang(inti: str) -> list[str]:
    """Rearrange digits and separators; several separators are only understood in regular groups."""
    banyak = inti.count(".") + inti.count(",")
    if banyak == 0:
        return [_tanpa_nol(inti)]
    if banyak == 1:
        return _satu_pemisah(inti)
    if _BERKELOMPOK[","].fullmatch(inti):
        return [_bulat(inti)]
    pemisah = max(inti.rfind("."), inti.rfind(","))
    kepala, ekor = inti[:pemisah], inti[pemisah + 1 :]
    if any(pola.fullmatch(kepala) for pola in _BERKELOMPOK.values()):
        return [_desimal(kepala, ekor)]
    return []


def _satu_pemisah(inti: str) -> list[str]:
    kepala, pemisah, ekor = inti.partition("." if "." in inti else ",")
    desimal = _desimal(kepala, ekor)
    if not kepala.strip("0"):
        return [desimal]
    if pemisah == ",":
        return [_bulat(inti), desimal] if is_ambigu(_tanpa_nol(kepala), ekor) else [desimal]
    if len(ekor) == 3 and len(_tanpa_nol(kepala)) <= 3:
        return [_bulat(inti)]
    return [_bulat(inti), desimal] if len(ekor) >= 3 else [desimal]


def _bulat(text: str) -> str:
    return group_ribuan(_tanpa_nol(text.replace(".", "").replace(",", "")))


def _desimal(bulat: str, desimal: str) -> str:
    kepala = _bulat(bulat)
    if is_ambigu(kepala, desimal):
        desimal += "0"
    return f"{kepala},{desimal}" if desimal else kepala


def _tanpa_nol(digits: str) -> str:
    return digits.lstrip("0") or "0"
