"""Every difference of an edited draft: a change of YAML where it is clear which, a reason where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ooxml.manifest import text_sum
from generator.pulang.gambar import Pegambar, frame_of
from generator.pulang.matriks_baru import first_action
from generator.pulang.nomor import split_number, without_clause
from generator.pulang.riwayat import Riwayat
from generator.pulang.sebab import composed, number_only, shell
from generator.pulang.segmen import CannotMapError, edit
from generator.pulang.sel import propose_row
from generator.pulang.setara import is_numbered
from generator.pulang.struktur import propose_added, propose_gone
from generator.pulang.struktur_baru import StrukturBaru
from generator.pulang.usul import Sisa, Usul

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
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
        self._riwayat = Riwayat(new.units, new.origin.entries if new.origin is not None else None)
        self._gambar = Pegambar(new.pictures, content, sumber)
        self._photos = dict(self._propose_photos())
        there = {name: text_sum(unit.words) for unit in old for name in unit.names}
        self._added = [n for n in aligned.added if n not in self._photos and self._is_new(n, there)]
        partner = {n: self._asal(old[o]) for o, n in aligned.pairs}
        self._struktur = StrukturBaru(new.units, partner, self._added, sumber)

    def all(self) -> Iterator[Usul | Sisa]:
        """Yield what comes of every difference."""
        for o, n in sorted((*self.aligned.pairs, *self.aligned.moved), key=lambda pair: pair[1]):
            if self.old[o].text != self.new[n].text:
                yield from self._changed(o, n)
        for o, n in self.aligned.moved:
            yield self._moved(o, n)
        yield from self._photos.values()
        settled = {o for each in self._photos.values() for o in each.gone}
        left = [o for o in self.aligned.gone if o not in settled]
        gone = [o for o in left if self._riwayat.take_lost(self.old[o])]
        for o in sorted(set(left).difference(gone)):
            yield Sisa(_SINCE, "", self.old[o].text, gone=(o,), lama=not self._riwayat.has_losses)
        baru = list(self._struktur.all())
        filled = [(each.file, each.path[:-1]) for each in baru if isinstance(each, Usul) and each.aksi == "sisip"]
        yield from propose_gone(self.old, gone, self.asal, self.sumber, filled)
        for n in sorted(set(self.aligned.added).difference(self._added, self._photos)):
            yield self._without_source(n)
        yield from baru
        settled = {n for each in baru for n in each.units}
        rest = [n for n in self._added if n not in settled]
        yield from propose_added(self.old, self.new, rest, self.aligned, self.asal, self.sumber)

    def _is_new(self, n: int, there: Mapping[str, str]) -> bool:
        """Return whether a person wrote this: it was not ours, or what was under its bookmark is still in the draft."""
        made = self._riwayat.made(self.new[n])
        return made is None or any(there.get(name) == made for name in self.new[n].names)

    def _moved(self, o: int, n: int) -> Sisa:
        """Return a part that stands elsewhere: in the file, where a person moved it, or in YAML by now."""
        old, new, lama = self.old[o].text, self.new[n].text, not self._riwayat.was_moved(n)
        why, hint = (_MOVED_SINCE, "") if lama else (_MOVED, "pindahkan barisnya di YAML")
        return Sisa(why, hint, old, new, (n,), (o,), *self._place(o), lama=lama)

    def _without_source(self, n: int) -> Sisa:
        """Return a part of the edited file that was ours and has no counterpart in the draft any more."""
        if self._riwayat.untouched(self.new[n]):
            return Sisa(_GONE_SINCE, "", new=self.new[n].text, units=(n,), lama=True)
        hint = "tulis sendiri di YAML bila masih perlu"
        return Sisa(f"{_GONE_SINCE}, dan di Word disunting", hint, new=self.new[n].text, units=(n,))

    def _propose_photos(self) -> Iterator[tuple[int, Usul | Sisa]]:
        """Yield what comes of paragraphs that are new and hold a picture: above a caption it is that photo."""
        partner = {n: o for o, n in self.aligned.pairs}
        frames = {frame_of(self._asal(self.old[o]), self.sumber): o for o in self.aligned.gone}
        for n in self.aligned.added:
            new = self.new[n]
            if new.pictures:
                below = next((partner[m] for m in range(n + 1, min(n + 4, len(self.new))) if m in partner), None)
                frame = frame_of(self._asal(self.old[below]), self.sumber) if below is not None else ()
                yield n, self._gambar.propose(frame, None, new, n, frames.get(frame) if frame else None)

    def _changed(self, o: int, n: int) -> Iterator[Usul | Sisa]:
        old, new = self.old[o], self.new[n]
        asal = self._asal(old)
        if old.pictures != new.pictures:
            frame = frame_of(asal, self.sumber)
            yield self._gambar.propose(frame, old, new, n, o)
            if frame or old.words == new.words:
                return
        if asal is None:
            yield shell(old, new, o, n)
            return
        if self._riwayat.untouched(new):
            yield Sisa(_NEWER, "", old.text, new.text, (n,), (o,), *self._place(o), lama=True)
            return
        new = _without_merges(old, new)
        if old.cells == new.cells:
            why = "sel gabungan di baris ini terpotong; isinya tetap menurut YAML"
            yield Sisa(why, "", old.text, self.new[n].text, (n,), (o,), *self._place(o))
            return
        if self._is_number(asal, old, new):
            yield number_only(asal, (o, old), (n, new), self.sumber, typed=True)
            return
        if not self._riwayat.same_origin(old, self.new[n]):
            yield self._changed_since(asal, (o, old), (n, new))
            return
        if old.kind == "baris":
            yield from self._row(asal, o, n)
            return
        yield self._paragraph(asal, o, n)

    def _changed_since(self, asal: Asal, old: tuple[int, Unit], new: tuple[int, Unit]) -> Sisa:
        """Return a difference where the content has changed since the file was made, and the file was edited too."""
        lama = old[1].kind == "baris" and _only_figures(asal, old[1], new[1])
        why, hint = (_NEWER, "") if lama else (_BOTH, "bandingkan keduanya, lalu ubah sendiri di YAML")
        return Sisa(why, hint, old[1].text, new[1].text, (new[0],), (old[0],), *self._place(old[0]), lama=lama)

    @staticmethod
    def _is_number(asal: Asal, old: Unit, new: Unit) -> bool:
        """Return whether two units differ in nothing but their numbers."""
        if old.kind == "baris":
            return is_numbered(old) and old.cells[1:] == new.cells[1:]
        _, before = split_number(old.words, asal.number)
        _, after = split_number(new.words, asal.number)
        return before == (without_clause(after, before) if _may_be_clause(asal) else after)

    def _row(self, asal: Asal, o: int, n: int) -> Iterator[Usul | Sisa]:
        old, new = self.old[o], _without_merges(self.old[o], self.new[n])
        first = first_action(asal, (o, old), (n, new), self.sumber) if old.starts == new.starts else None
        if first is not None:
            yield first
            named = {n for n, source in enumerate(asal.sources) if source.path == ("nama",)}
            cells = (new.cells[i] if start in named else old.cells[i] for i, start in enumerate(old.starts))
            new = new._replace(cells=tuple(cells))
        yield from propose_row(asal, (o, old), (n, new), self.sumber)

    def _paragraph(self, asal: Asal, o: int, n: int) -> Usul | Sisa:
        old, new = self.old[o], self.new[n]
        _, before = split_number(old.words, asal.number)
        _, after = split_number(new.words, asal.number)
        place = self._place(o)
        if _may_be_clause(asal):
            after = without_clause(after, before)
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
        changed, remarks = self._struktur.perujuk.write(changed, n, text)
        return Usul("ubah", file, inside, changed, old.text, new.text, (n,), (o,), perhatian=tuple(remarks))

    def _asal(self, unit: Unit) -> Asal | None:
        return next((self.asal[name] for name in unit.names if name in self.asal), None)

    def _place(self, o: int) -> tuple[str, tuple[str | int, ...]]:
        asal = self._asal(self.old[o])
        return self.sumber.file(asal.at) if asal is not None else ("", ())


def _only_figures(asal: Asal, old: Unit, new: Unit) -> bool:
    """Return whether two rows differ only in cells that are computed: what was typed is in YAML by now."""
    if old.starts != new.starts or asal.sources or len(asal.lines) != len(old.cells):
        return False
    cells = zip(old.cells, new.cells, asal.lines, strict=True)
    return not any(any(lines) for was, now, lines in cells if was.split() != now.split())


def _may_be_clause(asal: Asal) -> bool:
    """Return whether this is a sentence without a number in front of which the number of a clause may be typed."""
    return not asal.number and asal.at[-1:] == ("teks",)


def _without_merges(old: Unit, new: Unit) -> Unit:
    """Return a row whose cells are not empty only because they go on with a merge that begins elsewhere now."""
    if old.starts != new.starts:
        return new
    cells = zip(old.cells, new.cells, new.merged, strict=True)
    return new._replace(cells=tuple(was if merged and not now.strip() else now for was, now, merged in cells))
