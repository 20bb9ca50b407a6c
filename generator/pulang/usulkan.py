"""Every difference of an edited draft: a change of YAML where it is clear which, a reason where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ooxml.manifest import text_sum
from generator.pulang.gambar import Pegambar, frame_of
from generator.pulang.nomor import split_number
from generator.pulang.sebab import composed, shell
from generator.pulang.segmen import CannotMapError, edit
from generator.pulang.sel import propose_row
from generator.pulang.struktur import propose_added, propose_gone
from generator.pulang.usul import Sisa, Usul

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.ooxml.edited import EditedFile, Unit
    from generator.pulang.selaras import Alignment
    from generator.pulang.sumber import Asal, Sumber

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
            yield Sisa("bagian ini baru ada di YAML sejak berkas dibuat", "", old=self.old[o].text, gone=(o,))
        yield from propose_gone(self.old, gone, self.asal, self.sumber)
        added = [n for n in self.aligned.added if not self._was_ours(n) and n not in photos]
        for n in set(self.aligned.added) - set(added) - photos.keys():
            yield Sisa("bagian ini sudah dihapus dari YAML sejak berkas dibuat", "", new=self.new[n].text, units=(n,))
        yield from propose_added(self.old, self.new, added, self.aligned, self.asal, self.sumber)

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
        entry = self._entries.get(old.names[0]) if self._entries else None
        if entry is not None and entry.sum != text_sum(old.words):
            why = "isi YAML sudah berubah sejak berkas dibuat"
            untouched = entry.sum == text_sum(new.words)
            hint = "" if untouched else "bandingkan keduanya, lalu ubah sendiri di YAML"
            why = f"{why}; di Word tidak disunting" if untouched else f"{why}, dan di Word juga disunting"
            yield Sisa(why, hint, old.text, new.text, (n,), (o,), *self._place(o))
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

    def _is_newer(self, o: int) -> bool:
        names = self.old[o].names
        return self._entries is not None and bool(names) and not any(name in self._entries for name in names)

    def _was_ours(self, n: int) -> bool:
        """Return whether a paragraph is as it was generated, from content that is gone by now."""
        unit = self.new[n]
        entries = self._entries or {}
        return any(name in entries and entries[name].sum == text_sum(unit.words) for name in unit.names)
