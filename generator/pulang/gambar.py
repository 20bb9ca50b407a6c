"""Pictures that a person put into a report in Word: they come home as files beside the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.pulang.usul import Berkas, Sisa, Usul

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.diagnostics.finding import NodePath
    from generator.ooxml.edited import Unit
    from generator.pulang.sumber import Asal, Sumber

_SIGNS: Final = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\[\[.*?\]\]", re.DOTALL)
_LONGEST: Final = 48
PICTURE: Final = "gambar ditambahkan, diganti, atau dihapus di Word"
OUTSIDE: Final = (
    "pada laporan kinerja simpan gambarnya di folder dokumen dan tulis {foto: nama-berkas, judul: ...} di tempatnya; "
    "pada peraturan sisipkan lagi di Word, atau di templat"
)


def frame_of(asal: Asal | None, sumber: Sumber) -> NodePath:
    """Return the place of the photo whose frame or caption this is; empty where it is none."""
    if asal is None or not asal.at:
        return ()
    for path in (asal.at, asal.at[:-1]) if asal.at[-1] == "judul" else (asal.at,):
        node = sumber.node(path)
        if isinstance(node, dict) and "foto" in node:
            return path
    return ()


class Pegambar:
    """Proposes a file for every new picture; names come from the captions, each once."""

    def __init__(self, pictures: Mapping[str, bytes], content: Path, sumber: Sumber) -> None:
        self._pictures, self._content, self._sumber = pictures, content, sumber
        self._names: dict[str, str] = {}

    def propose(self, frame: NodePath, old: Unit | None, new: Unit, n: int, o: int | None) -> Usul | Sisa:
        """Return what comes of the pictures in a paragraph; `frame` is the place of its photo, empty outside of one."""
        units, gone = (n,), (o,) if o is not None else ()
        before = old.text if old is not None else ""
        if not frame:
            return Sisa(PICTURE, OUTSIDE, before, new.text, units, gone)
        place = self._sumber.file(frame)
        if len(new.pictures) != 1:
            why = "foto ini dihapus di Word" if not new.pictures else "satu bingkai memuat beberapa gambar"
            hint = "tulis `foto: belum ada`, atau hapus butirnya" if not new.pictures else OUTSIDE
            return Sisa(why, hint, before, new.text, units, gone, *place)
        data = self._pictures[new.pictures[0]]
        ending = next((each for sign, each in _SIGNS.items() if data.startswith(sign)), None)
        if ending is None:
            hint = "simpan gambarnya sebagai PNG atau JPEG, lalu sisipkan lagi"
            return Sisa("gambar ini bukan PNG atau JPEG", hint, before, new.text, units, gone, *place)
        name = self._name(frame, new.pictures[0], ending)
        file, path = self._sumber.file((*frame, "foto"))
        folder = self._sumber.name.rpartition("/")[0]
        shown = f"{name} (disalin dari berkas Word)"
        return Usul("ubah", file, path, name, before, shown, units, gone, berkas=Berkas(f"{folder}/{name}", data))

    def _name(self, frame: NodePath, sums: str, ending: str) -> str:
        """Return a name after the caption that no other picture has."""
        caption = _TAG.sub(" ", str(self._sumber.node((*frame, "judul")) or "foto"))
        stem = re.sub(r"[^a-z0-9]+", "-", caption.lower()).strip("-")[:_LONGEST].rstrip("-") or "foto"
        folder = self._content / self._sumber.name.rpartition("/")[0]
        number = 1
        while True:
            name = f"{stem}.{ending}" if number == 1 else f"{stem}-{number}.{ending}"
            taken = self._names.get(name, "") or ("?" if (folder / name).exists() else "")
            if taken in ("", sums) or (taken == "?" and (folder / name).read_bytes() == self._pictures[sums]):
                self._names[name] = sums
                return name
            number += 1
