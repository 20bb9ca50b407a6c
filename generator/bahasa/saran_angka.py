"""Say what is wrong with a mistyped number and what to write instead."""

import re
from typing import Final

from generator.bahasa.bentuk_angka import ANGKA_PALING_BANYAK, is_ambigu, read_bilangan
from generator.bahasa.calon_angka import EKSPONEN, calon_bilangan, normalise

_PANJANG_TAMPIL: Final = 40
_PANJANG_DITELAAH: Final = 60
_SALIN_ULANG: Final = "lebarkan kolomnya di Excel, lalu salin lagi angka lengkapnya"
_SATU_KOMA: Final = re.compile(r"-?([0-9]+),([0-9]+)")


def explain(text: str, *, cacah: bool) -> tuple[str, str]:
    """Return message and hint, in Indonesian, for a text refused as number (`cacah`: as whole number).

    Every number offered in the hint is itself accepted.
    """
    tampil = " ".join(text.split())
    contoh = "25 atau 8.000" if cacah else "8.000 atau 52,95"
    if not tampil:
        return "bilangannya kosong", f"tulis bilangan, misalnya {contoh}"
    kutipan = f'"{tampil}"' if len(tampil) <= _PANJANG_TAMPIL else f'"{tampil[:_PANJANG_TAMPIL]}…"'
    if sum(map(str.isdecimal, tampil)) > ANGKA_PALING_BANYAK:
        return f"{kutipan} terlalu panjang", f"paling banyak {ANGKA_PALING_BANYAK} angka; periksa salah ketik"
    if len(tampil) > _PANJANG_DITELAAH:
        return f"{kutipan} bukan bilangan", f"tulis bilangannya saja, misalnya {contoh}"
    bersih = normalise(tampil)
    if EKSPONEN.fullmatch(bersih) or set(tampil) == {"#"}:
        return f"{kutipan} adalah tampilan Excel, bukan angka lengkapnya", _SALIN_ULANG
    if cacah and read_bilangan(bersih) is not None and ("," in bersih or bersih.startswith("-")):
        return _explain_bukan_cacah(kutipan, bersih)
    calon, bertambahan = calon_bilangan(bersih)
    bulat = [_tanpa_sen(satu) if cacah else satu for satu in calon]
    calon = [satu for satu in bulat if _is_layak(satu, cacah=cacah)]
    if not calon:
        jenis = "bilangan bulat" if cacah else "bilangan"
        return f"{kutipan} bukan {jenis}", f"tulis {jenis} saja, misalnya {contoh}"
    if bertambahan:
        hint = f"tulis {' atau '.join(calon)} saja, tanpa kata, lambang, atau satuan"
        return f"{kutipan} memuat selain bilangan", hint
    return _explain_salah_tulis(kutipan, bersih, calon)


def _explain_bukan_cacah(kutipan: str, bersih: str) -> tuple[str, str]:
    bulat, _, desimal = bersih.removeprefix("-").partition(",")
    if desimal.strip("0"):
        return f"{kutipan} bukan bilangan bulat", "tulis bilangan bulat tanpa desimal, misalnya 25 atau 8.000"
    if bersih.startswith("-"):
        return f"{kutipan} kurang dari nol", f"tulis tanpa tanda minus: {bulat}"
    return f"{kutipan} bukan bilangan bulat", f"tulis {bulat}"


def _explain_salah_tulis(kutipan: str, bersih: str, calon: list[str]) -> tuple[str, str]:
    match = _SATU_KOMA.fullmatch(bersih)
    if match and is_ambigu(match[1], match[2]) and len(calon) == 2:
        message = f"{kutipan} bermakna ganda: ribuan atau desimal"
        return message, f"tulis {calon[0]} bila maksudnya ribuan, atau {calon[1]} bila desimal"
    return f"{kutipan} bukan penulisan bilangan cara Indonesia", f"tulis {' atau '.join(calon)}"


def _tanpa_sen(calon: str) -> str:
    bulat, _, desimal = calon.partition(",")
    return calon if desimal.strip("0") else bulat


def _is_layak(calon: str, *, cacah: bool) -> bool:
    return read_bilangan(calon) is not None and not (cacah and ("," in calon or calon.startswith("-")))
