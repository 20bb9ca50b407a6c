"""Every difference of an edited draft: a change of YAML where it is clear which, a reason where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pulang.bentang import Bentang
from generator.pulang.gambar import Pegambar, frame_of
from generator.pulang.nama_baru import Penamaan
from generator.pulang.nomor import split_number
from generator.pulang.riwayat import Riwayat
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
_SINCE = "bagian ini baru ada atau berubah di YAML sejak berkas dibuat"
_GONE_SINCE = "bagian ini sudah dihapus atau berubah di YAML sejak berkas dibuat"
_MOVED_SINCE = "bagian ini dipindahkan di YAML sejak berkas dibuat"
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
        self.riwayat = Riwayat(new.units, new.origin.entries if new.origin is not None else None)
        self.gambar = Pegambar(new.pictures, content, sumber)

    def all(self) -> Iterator[Usul | Sisa]:
        """Yield what comes of every difference."""
        for o, n in sorted((*self.aligned.pairs, *self.aligned.moved), key=lambda pair: pair[1]):
            if self.old[o].text != self.new[n].text:
                yield from self._changed(o, n)
        for o, n in self.aligned.moved:
            yield self._moved(o, n)
        photos = dict(self._photos())
        yield from photos.values()
        settled = {o for each in photos.values() for o in each.gone}
        left = [o for o in self.aligned.gone if o not in settled]
        gone = [o for o in left if self.riwayat.take_lost(self.old[o])]
        for o in left:
            if o not in gone:
                yield Sisa(_SINCE, "", self.old[o].text, gone=(o,), lama=not self.riwayat.has_losses)
        yield from propose_gone(self.old, gone, self.asal, self.sumber)
        added = [n for n in self.aligned.added if n not in photos and self.riwayat.made(self.new[n]) is None]
        for n in self.aligned.added:
            if n not in photos and n not in added:
                yield self._without_source(n)
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

    def _moved(self, o: int, n: int) -> Sisa:
        """Return a part that stands elsewhere: in the file, where a person moved it, or in YAML by now."""
        old, new, lama = self.old[o].text, self.new[n].text, not self.riwayat.was_moved(n)
        why, hint = (_MOVED_SINCE, "") if lama else (_MOVED, "pindahkan barisnya di YAML")
        return Sisa(why, hint, old, new, (n,), (o,), *self._place(o), lama=lama)

    def _without_source(self, n: int) -> Sisa:
        """Return a part of the edited file that was ours and has no counterpart in the draft any more."""
        if self.riwayat.untouched(self.new[n]):
            return Sisa(_GONE_SINCE, "", new=self.new[n].text, units=(n,), lama=True)
        hint = "tulis sendiri di YAML bila masih perlu"
        return Sisa(f"{_GONE_SINCE}, dan di Word disunting", hint, new=self.new[n].text, units=(n,))

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
        if self.riwayat.untouched(new):
            yield Sisa(_NEWER, "", old.text, new.text, (n,), (o,), *self._place(o), lama=True)
            return
        if not self.riwayat.same_origin(old, new):
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
