"""What comes of a comparison: changes proposed for YAML, and differences that stay with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from generator.diagnostics.finding import NodePath


class Berkas(NamedTuple):
    """A file to write beside the document, by its name in the content folder."""

    name: str
    data: bytes


class Lama(NamedTuple):
    """The old text among new clauses, with the id that it is given there, if any."""

    id: str = ""


class Usul(NamedTuple):
    """One change of one YAML file: a value set, an item put in before `path`, an item taken out.

    Where `path` ends with a key, `value` are the keys that are put in there.

    `jadi ayat` makes the only text of a Pasal one of several clauses: `value` are all of them, `Lama` for the old text.
    `path` is counted in the file as it is. `old` and `new` are the printed texts; `units` are the positions in
    the edited file, `gone` those in the draft, that it settles. `apa` names what is put in, `perhatian` is what the
    author must still look at. `berkas` is a picture that goes with it, `computed` are the cells of a new row that
    the generator fills in.
    """

    aksi: Literal["ubah", "sisip", "hapus", "jadi ayat"]
    file: str
    path: NodePath
    value: Any = None
    old: str = ""
    new: str = ""
    units: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    apa: str = ""
    perhatian: tuple[str, ...] = ()
    berkas: Berkas | None = None
    computed: tuple[int, ...] = ()


class Sisa(NamedTuple):
    """A difference that is not carried home; `alasan` says why, `saran` which input to change instead.

    `cell` is the cell of a row that it is about, none for a whole paragraph or row. `lama` are differences that no
    person made: the content has changed since the file was made.
    `nomor`: only the number differs. One that was typed over is no loss where numbers are counted anew; one that
    nobody touched never is.
    """

    alasan: str
    saran: str
    old: str = ""
    new: str = ""
    units: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    file: str = ""
    path: NodePath = ()
    cell: int | None = None
    lama: bool = False
    nomor: Literal["", "diketik", "dihitung"] = ""
