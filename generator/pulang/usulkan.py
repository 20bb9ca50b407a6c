"""Every difference of an edited draft: a change of YAML where it is clear which, a reason where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ooxml.manifest import row_text, text_sum
from generator.pulang.bentang import Bentang
from generator.pulang.gambar import Pegambar, frame_of
from generator.pulang.nama_baru import Penamaan
from generator.pulang.nomor import bare, split_number
from generator.pulang.sebab import composed, shell
from generator.pulang.segmen import CannotMapError, edit
from generator.pulang.sel import propose_row
from generator.pulang.struktur import propose_added, propose_gone
from generator.pulang.tanam import Penanam
from generator.pulang.tempat_baru import ROOT
from generator.pulang.usul import Sisa, Usul

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.ooxml.edited import EditedFile, Unit
    from generator.pulang.selaras import Alignment
    from generator.pulang.sumber import Asal, Sumber

_NEWER = "isi YAML sudah berubah sejak berkas dibuat; di Word tidak disunting"
_BOTH = "isi YAML sudah berubah sejak berkas dibuat, dan di Word juga disunting"
_MOVED = "bagian ini dipindahkan; pull tidak memindahkan isi YAML"


class Pengusul:
    """Goes through the aligned units of the draft (`old`) and the edited file (`new`)."""

    def __init__(
        self,
        old: Sequence[Unit],
        new: EditedFile,
        aligned: Alignment,
        asal: dict[str, Asal],
        sumber: Sumber,
        content: Path,
    ) -> None:
        self.old, self.new, self.aligned, self.asal, self.sumber = old, new.units, aligned, asal, sumber
        self._entries = new.origin.entries if new.origin is not None else None
        self._sums = {each.sum for each in self._entries.values()} if self._entries is not None else None
        self._there = {  # bookmarks under which the edited file still says what it said when it was made
            name
            for unit in self.new
            for name in unit.names
            if name in (self._entries or {}) and (self._entries or {})[name].sum == text_sum(unit.words)
        }
        self.gambar = Pegambar(new.pictures, content, sumber)

    def all(self) -> Iterator[Usul | Sisa]:
        """Yield what comes of every difference."""
        for o, n in sorted((*self.aligned.pairs, *self.aligned.moved), key=lambda pair: pair[1]):
            if self.old[o].text != self.new[n].text:
                yield from self._changed(o, n)
        for o, n in self.aligned.moved:
            hint = "pindahkan barisnya di YAML"
            yield Sisa(_MOVED, hint, self.old[o].text, self.new[n].text, (n,), (o,), *self._place(o))
        photos = dict(self._photos())
        yield from photos.values()
        settled = {o for each in photos.values() for o in each.gone}
        gone = [o for o in self.aligned.gone if not self._is_newer(o) and o not in settled]
        for o in set(self.aligned.gone) - set(gone) - settled:
            yield Sisa(
                "bagian ini baru ada atau berubah di YAML sejak berkas dibuat",
                "",
                self.old[o].text,
                gone=(o,),
                lama=True,
            )
        yield from propose_gone(self.old, gone, self.asal, self.sumber)
        added = [n for n in self.aligned.added if not self._was_ours(n) and n not in photos]
        for n in set(self.aligned.added) - set(added) - photos.keys():
            why = "bagian ini sudah dihapus atau berubah di YAML sejak berkas dibuat"
            yield Sisa(why, "", new=self.new[n].text, units=(n,), lama=True)
        baru = list(self._baru(added))
        yield from baru
        settled = {n for each in baru for n in each.units}
        rest = [n for n in added if n not in settled]
        yield from propose_added(self.old, self.new, rest, self.aligned, self.asal, self.sumber)

    def _baru(self, added: Sequence[int]) -> Iterator[Usul | Sisa]:
        """Yield what comes of structure that was typed."""
        asal = {n: self._asal(self.old[o]) for o, n in self.aligned.pairs}
        names = Penamaan(self.sumber)
        tubuh = Bentang(self.new, asal, added, ROOT, "paragraf")
        yield from Penanam(self.new, tubuh, self.sumber, names).all()

    def _photos(self) -> Iterator[tuple[int, Usul | Sisa]]:
        """Yield what comes of paragraphs that are new and hold a picture: above a caption it is that photo."""
        partner = {n: o for o, n in self.aligned.pairs}
        frames = {frame_of(self._asal(self.old[o]), self.sumber): o for o in self.aligned.gone}
        for n in self.aligned.added:
            new = self.new[n]
            if new.pictures:
                below = next((partner[m] for m in range(n + 1, min(n + 4, len(self.new))) if m in partner), None)
                frame = frame_of(self._asal(self.old[below]), self.sumber) if below is not None else ()
                yield n, self.gambar.propose(frame, None, new, n, frames.get(frame) if frame else None)

    def _changed(self, o: int, n: int) -> Iterator[Usul | Sisa]:
        old, new = self.old[o], self.new[n]
        asal = self._asal(old)
        if old.pictures != new.pictures:
            frame = frame_of(asal, self.sumber)
            yield self.gambar.propose(frame, old, new, n, o)
            if frame or old.words == new.words:
                return
        if asal is None:
            yield shell(old, new, o, n)
            return
        made = self._made(new)
        if made is not None and made == text_sum(new.words):
            yield Sisa(_NEWER, "", old.text, new.text, (n,), (o,), *self._place(o), lama=True)
            return
        if made is not None and made not in _sums_of(old, new):
            hint = "bandingkan keduanya, lalu ubah sendiri di YAML"
            yield Sisa(_BOTH, hint, old.text, new.text, (n,), (o,), *self._place(o))
            return
        if old.kind == "baris":
            yield from propose_row(asal, (o, old), (n, new), self.sumber)
            return
        yield self._paragraph(asal, o, n)

    def _paragraph(self, asal: Asal, o: int, n: int) -> Usul | Sisa:
        old, new = self.old[o], self.new[n]
        _, before = split_number(old.words, asal.number)
        _, after = split_number(new.words, asal.number)
        place = self._place(o)
        if before == after:
            hint = "nomor dihitung dari urutan di YAML; pindahkan barisnya bila urutannya yang berubah"
            return Sisa("nomor tidak disunting di Word", hint, old.text, new.text, (n,), (o,), *place)
        found = self.sumber.text(asal.at)
        if found is None:
            return composed(asal, self.sumber, (o, old), (n, new))
        text, path = found
        if not after:
            hint = "hapus paragrafnya seluruhnya, atau hapus di YAML"
            return Sisa("teksnya dikosongkan", hint, old.text, new.text, (n,), (o,), *place)
        try:
            changed = edit(text, before, after)
        except CannotMapError as error:
            return Sisa(error.message, error.hint, old.text, new.text, (n,), (o,), *place)
        if changed == text:
            hint = "titik, titik koma, `dan`, dan huruf kapital judul ditetapkan generator"
            return Sisa("tanda baca penutup tidak disunting di Word", hint, old.text, new.text, (n,), (o,), *place)
        file, inside = self.sumber.file(path)
        return Usul("ubah", file, inside, changed, old.text, new.text, (n,), (o,))

    def _asal(self, unit: Unit) -> Asal | None:
        return next((self.asal[name] for name in unit.names if name in self.asal), None)

    def _place(self, o: int) -> tuple[str, tuple[str | int, ...]]:
        asal = self._asal(self.old[o])
        return self.sumber.file(asal.at) if asal is not None else ("", ())

    def _made(self, unit: Unit) -> str | None:
        """Return the sum of what a paragraph of the edited file said when it was made; None where that is not known."""
        entries = self._entries or {}
        return next((entries[name].sum for name in unit.names if name in entries), None)

    def _is_newer(self, o: int) -> bool:
        """Return whether nobody can have deleted a part of the draft: it was not in the file, or is there elsewhere."""
        if self._sums is None or not self.old[o].names:
            return False
        return text_sum(self.old[o].words) not in self._sums or not self._there.isdisjoint(self.old[o].names)

    def _was_ours(self, n: int) -> bool:
        """Return whether a paragraph is as it was generated, from content that is gone by now."""
        return self._made(self.new[n]) == text_sum(self.new[n].words)


def _sums_of(old: Unit, new: Unit) -> Iterator[str]:
    """Yield the sums of a part of the draft: as it is, and with the number that it had in the edited file."""
    yield text_sum(old.words)
    if old.kind == "baris" and old.cells and new.cells:
        yield text_sum(row_text(iter((new.cells[0], *old.cells[1:]))))
    else:
        front = new.words.removesuffix(bare(new.words))
        yield text_sum(f"{front}{bare(old.words)}")
