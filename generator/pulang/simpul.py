"""Paragraphs typed one after another, as the tree that they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.pulang.nomor import count_of
from generator.pulang.segmen import CannotMapError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.ooxml.edited import Unit
    from generator.pulang.terbaca import Terbaca

NAMA = {
    "bab": "BAB baru",
    "bagian": "Bagian baru",
    "paragraf": "Paragraf baru",
    "pasal": "Pasal baru",
    "ayat": "ayat baru",
    "definisi": "definisi baru",
    "butir": "butir baru",
    "teks": "kalimat baru",
    "subbab": "subbab baru",
    "uraian": "paragraf baru",
}
"""What a new unit is called in a report."""


@dataclass(slots=True, eq=False)
class Simpul:
    """One new unit with all that was typed below it; `n` is its position, `id` the name that it is given."""

    jenis: str
    nomor: str
    teks: str
    rank: int
    n: int
    anak: list[Simpul] = field(default_factory=list)
    id: str = ""
    perhatian: list[str] = field(default_factory=list)

    def semua(self) -> Iterator[Simpul]:
        """Yield this unit and all below it, in order."""
        yield self
        for each in self.anak:
            yield from each.semua()

    @property
    def units(self) -> tuple[int, ...]:
        """The positions of everything in this tree."""
        return tuple(each.n for each in self.semua())


def pohon(run: Sequence[int], terbaca: Mapping[int, Terbaca], units: Sequence[Unit]) -> list[Simpul]:
    """Return the trees that stand side by side in a run of new paragraphs; the smaller hangs below the larger."""
    roots: list[Simpul] = []
    open_: list[Simpul] = []
    for n in run:
        read = terbaca.get(n)
        if read is None:
            node = Simpul("", "", units[n].text, open_[-1].rank + 1 if open_ else 99, n)
        else:
            node = Simpul(read.jenis, read.nomor, read.teks, read.rank, n)
        while open_ and open_[-1].rank >= node.rank:
            open_.pop()
        (open_[-1].anak if open_ else roots).append(node)
        open_.append(node)
    return roots


def refuse_unread(root: Simpul, units: Sequence[Unit]) -> None:
    """Fail for a tree with a paragraph of which nobody can tell what it is."""
    for each in root.semua():
        if not each.jenis:
            raise CannotMapError(
                f"paragraf baru tidak dikenali: {units[each.n].text[:60]}",
                "beri nomor ayat atau butir, atau gabungkan dengan paragraf di atasnya",
            )


def refuse_restart(nodes: Sequence[Simpul], before: str) -> None:
    """Fail where a row of numbers begins anew in the middle; `before` is the number in front of the first node."""
    last = count_of(before)
    for each in nodes:
        number = count_of(each.nomor)
        if each.jenis in ("ayat", "butir") and number == 1 and last > 1:
            raise CannotMapError(
                f"nomor {each.nomor} mulai lagi di tengah",
                "lanjutkan nomornya, atau ketik nomor Pasal atau kalimat pembuka di atasnya",
            )
        refuse_restart(each.anak, "")
        last = number
