"""Rows typed into a matrix: new actions, measures, indicators and groups, each put behind the row above it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from generator.naskah.matriks.baca_cetak import NotAValueError
from generator.pulang.baris_matriks import baca_baris, indikator, same_name
from generator.pulang.segmen import CannotMapError
from generator.pulang.tempat_baru import next_item
from generator.pulang.usul import Sisa, Usul

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.diagnostics.finding import NodePath
    from generator.ooxml.edited import Unit
    from generator.pulang.baris_matriks import BarisKetik
    from generator.pulang.bentang import Bentang
    from generator.pulang.nama_baru import Penamaan
    from generator.pulang.sumber import Asal, Sumber

_MEASURE: Final = ("ukuran", "satuan", "data_dasar", "target", "akumulasi")
_CUT: Final = "baris baru memutus {}: baris sesudahnya menjadi miliknya"
_CUT_HINT: Final = "sisipkan sesudah baris terakhirnya, atau pindahkan di YAML"


@dataclass(slots=True)
class _Butir:
    """A new item: where it goes, what is written, from which rows; `isi` is the list that rows below it go into."""

    apa: str
    path: NodePath
    value: Any
    units: list[int]
    isi: list[Any] = field(default_factory=list)


def first_action(asal: Asal, old: tuple[int, Unit], new: tuple[int, Unit], sumber: Sumber) -> Usul | Sisa | None:
    """Return the first action of an indicator that had none, typed into its own row; None for another row."""
    node = sumber.node(asal.at)
    if not (asal.sources and isinstance(node, dict) and node.get("aksi") == []):
        return None
    file, inside = sumber.file((*asal.at, "aksi", 0))
    try:
        row = baca_baris(new[1], asal.sources, sumber)
    except (CannotMapError, NotAValueError) as error:
        return Sisa(error.message, error.hint, old[1].text, new[1].text, (new[0],), (old[0],), file, inside)
    if "aksi" not in row.nilai:
        return None
    return Usul("sisip", file, inside, row.nilai, old[1].text, new[1].text, (new[0],), (old[0],), "aksi baru")


class PenanamBaris:
    """Puts new rows into the matrices of a document."""

    def __init__(self, new: Sequence[Unit], bentang: Bentang, sumber: Sumber, names: Penamaan) -> None:
        self._new, self._bentang, self._sumber, self._names = new, bentang, sumber, names

    def all(self) -> Iterator[Usul | Sisa]:
        """Yield what comes of every run of new rows."""
        for run in self._bentang.runs():
            before, after = (self._asal(each) for each in (self._bentang.before(run[0]), self._bentang.after(run[-1])))
            try:
                for item in _Penyisip(self._sumber, self._names, before, after).items(self._new, run):
                    file, inside = self._sumber.file(item.path)
                    text = "\n".join(self._new[n].text for n in item.units)
                    yield Usul("sisip", file, inside, item.value, new=text, units=tuple(item.units), apa=item.apa)
            except (CannotMapError, NotAValueError) as error:
                text = "\n".join(self._new[n].text for n in run)
                yield Sisa(error.message, error.hint, new=text, units=run)

    def _asal(self, n: int | None) -> Asal | None:
        asal = self._bentang.asal[n] if n is not None else None
        return asal if asal is not None and asal.sources else None


class _Penyisip:
    """Reads one run of new rows from the top down."""

    def __init__(self, sumber: Sumber, names: Penamaan, before: Asal | None, after: Asal | None) -> None:
        near = before or after
        if near is None:
            raise CannotMapError("baris baru di tabel yang bukan dari isi", "tambahkan tabelnya di YAML")
        self._sumber, self._names, self._near = sumber, names, near
        self._above: NodePath = before.at if before is not None else ()
        self._below: NodePath = after.at if after is not None else ()
        self._name = str(sumber.node((*self._part("indikator"), "nama")) or "") if self._above else ""
        self._group: _Butir | None = None
        self._indicator: _Butir | None = None
        self._action: dict[str, Any] | None = None
        self._found: list[_Butir] = []

    def items(self, units: Sequence[Unit], run: Sequence[int]) -> list[_Butir]:
        """Return the new items of a run; CannotMapError where one of its rows has no place."""
        for n in run:
            row = baca_baris(units[n], self._near.sources, self._sumber)
            if row.kelompok:
                self._add_group(row, n)
                continue
            if row.indikator and not same_name(row.indikator, self._name):
                self._add_indicator(row, n)
            if "aksi" in row.nilai:
                self._add_action(row, n)
            elif row.nilai:
                self._add_measure(row, n)
        if self._found:
            self._refuse_cut(self._found[-1])
        return self._found

    def _add_group(self, row: BarisKetik, n: int) -> None:
        kelompok = self._part("kelompok")
        if not kelompok:
            raise CannotMapError("kelompok baru di depan tabel", "tambahkan kelompoknya di YAML")
        below: list[Any] = []
        value = {"nama": self._names.title(row.kelompok), "indikator": below}
        self._group = _Butir("kelompok baru", next_item(kelompok), value, [n], below)
        self._indicator = self._action = None
        self._name = ""
        self._found.append(self._group)

    def _add_indicator(self, row: BarisKetik, n: int) -> None:
        self._name, self._action = row.indikator, None
        actions: list[Any] = []
        value = indikator(row.indikator, actions)
        if self._group is not None:
            self._group.isi.append(value)
            self._group.units.append(n)
            self._indicator = _Butir("", (), value, self._group.units, actions)
            return
        self._indicator = _Butir("indikator baru", self._indicator_path(row), value, [n], actions)
        self._found.append(self._indicator)

    def _indicator_path(self, row: BarisKetik) -> NodePath:
        if not self._above:
            return _at(self._below, "indikator")
        if (part := self._part("sub")) and row.bagian:
            return next_item(part)
        own = self._part("indikator", whole=True)
        return next_item(own) if own else (*self._part("kelompok"), "indikator", 0)

    def _add_action(self, row: BarisKetik, n: int) -> None:
        self._action = row.nilai
        if self._indicator is not None:
            self._indicator.isi.append(row.nilai)
            _note(self._indicator, n)
            return
        own = self._part("indikator")
        if not own:
            raise CannotMapError("baris baru tanpa nama indikator", "isi nama indikatornya, atau tambahkan di YAML")
        aksi = self._part("aksi")
        path = next_item(aksi) if aksi else (*own, "aksi", 0)
        self._found.append(_Butir("aksi baru", path, row.nilai, [n]))

    def _add_measure(self, row: BarisKetik, n: int) -> None:
        """Put a row without an action of its own into the action above it."""
        if self._action is not None:
            if "pengukuran" not in self._action:
                _split(self._action)
            self._action["pengukuran"].append(row.nilai)
            _note(self._indicator or self._found[-1], n)
            return
        measure = self._part("pengukuran") if self._indicator is None else ()
        if not measure:
            raise CannotMapError("baris baru tanpa nama aksi", "tambahkan sebagai `pengukuran` di YAML")
        self._found.append(_Butir("pengukuran baru", next_item(measure), row.nilai, [n]))

    def _refuse_cut(self, last: _Butir) -> None:
        """Fail where the row below would go on with what was put in."""
        item = (*last.path[:-1], last.path[-1] - 1) if isinstance(last.path[-1], int) else ()
        if self._above and item and self._below[: len(item)] == item:
            raise CannotMapError(_CUT.format(str(last.path[-2])), _CUT_HINT)

    def _part(self, key: str, *, whole: bool = False) -> NodePath:
        """Return the item of a list that the row above is in; an indicator may be a part of one, unless `whole`."""
        found = _at(self._above, key)
        part = _at(self._above, "sub") if key == "indikator" and not whole else ()
        return part or found


def _at(path: NodePath, key: str) -> NodePath:
    """Return a path up to the item of the last list with this key; empty where it is in none."""
    for n in range(len(path) - 2, -1, -1):
        if path[n] == key and isinstance(path[n + 1], int):
            return path[: n + 2]
    return ()


def _note(item: _Butir, n: int) -> None:
    if n not in item.units:
        item.units.append(n)


def _split(action: dict[str, Any]) -> None:
    """Move the figures of an action into the first of its measures."""
    first = {key: action.pop(key) for key in _MEASURE if key in action}
    agencies = {key: action.pop(key) for key in ("penanggung_jawab",) if key in action}
    action["pengukuran"] = [first]
    action.update(agencies)
