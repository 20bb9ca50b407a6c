"""Names of folders that would make two files out of one in the output folder, or that Windows cannot have."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from generator.diagnostics.finding import Finding, Place, galat, peringatan
from generator.source.discover import DOCUMENT_FILE, Target, discover

if TYPE_CHECKING:
    from pathlib import Path

_OURS: Final = re.compile(r"\.(baru|suntingan|perubahan|persandingan)(-\d+)?$", re.IGNORECASE)
_MARKS: Final = ("~$", ".~lock.", ".rancang")
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_NEVER: Final = re.compile(r'[<>:"|?*\\\x00-\x1f]|[ .]$')


def clash(content: Path, target: Target) -> Finding | None:
    """Return why the file of a document would be taken for another one."""
    at = Place(f"{target}/{DOCUMENT_FILE}")
    name = target.dokumen
    if name.startswith(_MARKS) or _OURS.search(name):
        message = f"nama folder `{name}` seperti nama berkas yang dibuat program atau Word di samping naskah"
        return galat("SUM016", at, message, "ganti nama foldernya, misalnya tanpa titik")
    same = [str(each) for each in discover(content) if each != target and _folded(each) == _folded(target)]
    if not same:
        return None
    message = f"nama folder `{target}` hanya berbeda huruf besar dan kecilnya dari `{same[0]}`"
    return galat("SUM016", at, f"{message}: di Windows keduanya satu berkas", "ganti nama salah satu foldernya")


def unfit_for_windows(folder: Path, shown: str) -> list[Finding]:
    """Return a warning for a folder that nobody on Windows could have."""
    if not (_RESERVED.fullmatch(folder.name) or _NEVER.search(folder.name)):
        return []
    message = f"folder bernama `{folder.name}` tidak dapat ada di Windows, begitu juga berkas hasilnya"
    hint = 'ganti namanya: bukan con, nul, aux, prn, com1, atau lpt1; tanpa < > : " | ? * dan titik di akhir'
    return [peringatan("SUM017", Place(shown), message, hint)]


def _folded(target: Target) -> str:
    return unicodedata.normalize("NFC", str(target)).casefold()
