"""Every difference of an edited draft: a change of YAML where it is clear which, a reason where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ooxml.manifest import text_sum
from generator.pulang.matriks_baru import first_action
from generator.pulang.nomor import split_number, without_clause
from generator.pulang.sebab import composed, number_only, shell
from generator.pulang.segmen import CannotMapError, edit
from generator.pulang.sel import propose_row
from generator.pulang.struktur import propose_added, propose_gone
from generator.pulang.struktur_baru import StrukturBaru
from generator.pulang.usul import Sisa, Usul

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.ooxml.edited import EditedFile, Unit
    from generator.pulang.selaras import Alignment
    from generator.pulang.sumber import Asal, Sumber

_MOVED = "bagian ini dipindahkan; pull tidak memindahkan isi YAML"


class Pengusul:
    """Goes through the aligned units of the draft (`old`) and the edited file (`new`)."""

    def __init__(
        self, old: Sequence[Unit], new: EditedFile, aligned: Alignment, asal: dict[str, Asal], sumber: Sumber
    ) -> None:
        self.old, self.new, self.aligned, self.asal, self.sumber = old, new.units, aligned, asal, sumber
        self._entries = new.origin.entries if new.origin is not None else None
        self._added = [n for n in aligned.added if not self._was_ours(n)]
        partner = {n: self._asal(old[o]) for o, n in aligned.pairs}
        self._struktur = StrukturBaru(new.units, partner, self._added, sumber)

    def all(self) -> Iterator[Usul | Sisa]:
        """Yield what comes of every difference."""
        for o, n in sorted((*self.aligned.pairs, *self.aligned.moved), key=lambda pair: pair[1]):
            if self.old[o].cells != self.new[n].cells and self.old[o].text != self.new[n].text:
                yield from self._changed(o, n)
        for o, n in self.aligned.moved:
            hint = "pindahkan barisnya di YAML"
            yield Sisa(_MOVED, hint, self.old[o].text, self.new[n].text, (n,), (o,), *self._place(o))
        gone = [o for o in self.aligned.gone if not self._is_newer(o)]
        for o in sorted(set(self.aligned.gone) - set(gone)):
            yield Sisa("bagian ini baru atau berubah di YAML sejak berkas dibuat", "", old=self.old[o].text, gone=(o,))
        baru = list(self._struktur.all())
        filled = [(each.file, each.path[:-1]) for each in baru if isinstance(each, Usul) and each.aksi == "sisip"]
        yield from propose_gone(self.old, gone, self.asal, self.sumber, filled)
        for n in sorted(set(self.aligned.added) - set(self._added)):
            yield Sisa("bagian ini sudah dihapus dari YAML sejak berkas dibuat", "", new=self.new[n].text, units=(n,))
        yield from baru
        settled = {n for each in baru for n in each.units}
        rest = [n for n in self._added if n not in settled]
        yield from propose_added(self.old, self.new, rest, self.aligned, self.asal, self.sumber)

    def _changed(self, o: int, n: int) -> Iterator[Usul | Sisa]:
        old, new = self.old[o], self.new[n]
        asal = self._asal(old)
        if asal is None:
            yield shell(old, new, o, n)
            return
        new = _without_merges(old, new)
        entry = self._entries.get(old.names[0]) if self._entries else None
        if old.cells == new.cells:
            why = "sel gabungan di baris ini terpotong; isinya tetap menurut YAML"
            yield Sisa(why, "", old.text, self.new[n].text, (n,), (o,), *self._place(o))
            return
        if self._is_number(asal, old, new):
            yield number_only(asal, (o, old), (n, new), self.sumber, typed=not self._as_made(new))
            return
        if entry is not None and entry.sum != text_sum(old.text):
            why = "isi YAML sudah berubah sejak berkas dibuat"
            untouched = entry.sum == text_sum(new.text)
            hint = "" if untouched else "bandingkan keduanya, lalu ubah sendiri di YAML"
            why = f"{why}; di Word tidak disunting" if untouched else f"{why}, dan di Word juga disunting"
            yield Sisa(why, hint, old.text, new.text, (n,), (o,), *self._place(o))
            return
        if old.kind == "baris":
            yield from self._row(asal, o, n)
            return
        yield self._paragraph(asal, o, n)

    @staticmethod
    def _is_number(asal: Asal, old: Unit, new: Unit) -> bool:
        """Return whether two units differ in nothing but their numbers."""
        if old.kind == "baris":
            return old.text.partition(" | ")[2] == new.text.partition(" | ")[2]
        _, before = split_number(old.text, asal.number)
        _, after = split_number(new.text, asal.number)
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
        _, before = split_number(old.text, asal.number)
        _, after = split_number(new.text, asal.number)
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

    def _is_newer(self, o: int) -> bool:
        """Return whether the edited file was made without this text: nobody can have taken it out there."""
        unit = self.old[o]
        return self._entries is not None and bool(unit.names) and not self._as_made(unit)

    def _was_ours(self, n: int) -> bool:
        """Return whether a paragraph is as it was generated, from content that is gone by now."""
        unit = self.new[n]
        return self._as_made(unit) and not any(name in self.asal for name in unit.names)

    def _as_made(self, unit: Unit) -> bool:
        """Return whether a unit reads as it did when the edited file was made."""
        entries = self._entries or {}
        return any(name in entries and entries[name].sum == text_sum(unit.text) for name in unit.names)


def _may_be_clause(asal: Asal) -> bool:
    """Return whether this is a sentence without a number in front of which the number of a clause may be typed."""
    return not asal.number and asal.at[-1:] == ("teks",)


def _without_merges(old: Unit, new: Unit) -> Unit:
    """Return a row whose cells are not empty only because they go on with a merge that begins elsewhere now."""
    if old.starts != new.starts:
        return new
    cells = zip(old.cells, new.cells, new.merged, strict=True)
    return new._replace(cells=tuple(was if merged and not now.strip() else now for was, now, merged in cells))
