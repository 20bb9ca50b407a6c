"""New structure in a regulation: its body and its attachments are read as a whole, what is new in them is placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pulang.bentang import Bentang
from generator.pulang.matriks_baru import PenanamBaris
from generator.pulang.nama_baru import Penamaan
from generator.pulang.rujukan_ketik import Perujuk
from generator.pulang.sasaran_baru import PenamaTubuh
from generator.pulang.tanam import Penanam
from generator.pulang.tempat_baru import ROOT as BODY
from generator.pulang.tempat_baru import place_in_body
from generator.pulang.tempat_lampiran import ROOT as ATTACHMENTS
from generator.pulang.tempat_lampiran import place_in_attachment
from generator.pulang.terbaca import baca_tubuh
from generator.pulang.terbaca_lampiran import baca_lampiran

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.ooxml.edited import Unit
    from generator.pulang.sumber import Asal, Sumber
    from generator.pulang.usul import Sisa, Usul


class StrukturBaru:
    """Reads an edited regulation; `asal` says of every old position where it came from, `added` are the new ones."""

    def __init__(
        self, new: Sequence[Unit], asal: Mapping[int, Asal | None], added: Sequence[int], sumber: Sumber
    ) -> None:
        names = Penamaan(sumber)
        body = Bentang(new, asal, added, BODY, "paragraf")
        read = baca_tubuh(new, body.anggota)
        self._body = Penanam(new, body, read, place_in_body, sumber, names)
        self._namer = PenamaTubuh(self._body.baru, read, body, sumber, names)
        below = Bentang(new, asal, added, ATTACHMENTS, "paragraf")
        attached = baca_lampiran(new, below.anggota, below.asal, sumber)
        self._attachments = Penanam(new, below, attached, place_in_attachment, sumber, names)
        self._rows = PenanamBaris(new, Bentang(new, asal, added, ATTACHMENTS, "baris"), sumber, names)
        ids = [str(each.get("lampiran")) for each in sumber.node((ATTACHMENTS,)) or [] if isinstance(each, dict)]
        self.perujuk = Perujuk(read | attached, self._namer.sasaran, ids)

    def all(self) -> Iterator[Usul | Sisa]:
        """Yield what comes of everything that is new."""
        attachments = list(self._attachments.all(self.perujuk, {}))  # they may name what is new in the body
        yield from self._body.all(self.perujuk, self._namer.old_ids)
        yield from attachments
        yield from self._rows.all()
