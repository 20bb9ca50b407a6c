"""What comes of a comparison: changes proposed for YAML, and differences that stay with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from generator.diagnostics.finding import NodePath


class Berkas(NamedTuple):
    """A file to write beside the document, by its name in the content folder."""

    name: str
    data: bytes


class Usul(NamedTuple):
    """One change of one YAML file: a value set, an item of a list put in before `path`, or an item taken out.

    `path` is counted in the file as it is. `old` and `new` are the printed texts; `units` are the positions in
    the edited file, `gone` those in the draft, that it settles. `berkas` is a picture that goes with it,
    `computed` are the cells of a new row that the generator fills in.
    """

    aksi: Literal["ubah", "sisip", "hapus"]
    file: str
    path: NodePath
    value: Any = None
    old: str = ""
    new: str = ""
    units: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    berkas: Berkas | None = None
    computed: tuple[int, ...] = ()


class Sisa(NamedTuple):
    """A difference that is not carried home; `alasan` says why, `saran` which input to change instead.

    `cell` is the cell of a row that it is about, none for a whole paragraph or row.
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
