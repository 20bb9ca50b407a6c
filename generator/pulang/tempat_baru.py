"""Where in YAML a new unit of the body belongs, by the unit in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from generator.pulang.segmen import CannotMapError
from generator.pulang.simpul import NAMA
from generator.pulang.terbaca import BUTIR

if TYPE_CHECKING:
    from generator.diagnostics.finding import NodePath
    from generator.pulang.simpul import Simpul
    from generator.pulang.sumber import Sumber

ROOT: Final = "batang_tubuh"
_RANKS: Final = {"bab": 1, "bagian": 2, "paragraf": 3, "pasal": 4}
_INSIDE: Final = {"bagian": ("bab",), "paragraf": ("bagian",)}


class Tempat(NamedTuple):
    """A place for a new unit: an item of a list, a list below a text, or a clause beside the only text of a Pasal.

    `path` is the item, the key of the list, or the Pasal; `sesudah` whether a clause comes behind the old text.
    """

    cara: Literal["butir", "daftar", "daftar sendiri", "ayat", "teks"]
    path: NodePath
    sesudah: bool = True


class Letak(NamedTuple):
    """Between which old texts something was typed, by their paths, and how the one above it reads now."""

    before: NodePath
    after: NodePath
    above: str


def place_in_body(node: Simpul, letak: Letak, sumber: Sumber) -> Tempat:
    """Return the place of a unit behind the text at `letak.before`, empty at the very beginning."""
    before = letak.before
    if node.jenis in _RANKS:
        return Tempat("butir", _chapter(node.jenis, before, sumber))
    pasal = _ancestor(before, "pasal", sumber)
    if not pasal:
        raise CannotMapError(f"{NAMA[node.jenis]} di luar Pasal", "ketik nomor Pasal di atasnya")
    if node.jenis == "butir":
        return place_in_list(node.rank - BUTIR, before, sumber)
    inside = sumber.node(pasal)
    if node.jenis == "teks":
        return _sentence(letak, pasal, inside)
    if node.jenis == "definisi":
        if "definisi" not in inside:
            raise CannotMapError("definisi baru di Pasal tanpa definisi", "tambahkan di pasal ketentuan umum")
        return Tempat("butir", _behind(before, (*pasal, "definisi")))
    if "ayat" in inside:
        return Tempat("butir", _behind(before, (*pasal, "ayat")))
    if "teks" in inside:
        return Tempat("ayat", pasal, before[-1:] != ("pasal",))
    raise CannotMapError("ayat baru di Pasal yang berisi definisi", "tulis ayatnya dalam Pasal tersendiri")


def _chapter(jenis: str, before: NodePath, sumber: Sumber) -> NodePath:
    """Return the item that a chapter, part or article becomes: behind the smaller ones, inside the larger one."""
    passed: NodePath = ()
    for length in range(len(before), 1, -1):
        item = before[:length]
        if not isinstance(item[-1], int) or (kind := _kind(sumber.node(item))) is None:
            continue
        if _RANKS[kind] < _RANKS[jenis]:
            if kind not in _INSIDE.get(jenis, (kind,)):
                break
            return next_item(passed) if passed else (*item, "isi", 0)
        passed = item
    if jenis in _INSIDE:
        hint = "ketik di dalam BAB" if jenis == "bagian" else "ketik di dalam Bagian"
        raise CannotMapError(f"{NAMA[jenis]} di luar {_INSIDE[jenis][0].capitalize()}", hint)
    return next_item(passed) if passed else (ROOT, 0)


def _sentence(letak: Letak, pasal: NodePath, inside: Any) -> Tempat:
    gone = letak.after != (*pasal, "teks")
    if letak.before[-1:] == ("pasal",) and "teks" in inside and gone:
        return Tempat("teks", (*pasal, "teks"))
    raise CannotMapError(
        "kalimat baru tanpa nomor di dalam Pasal", "beri nomor ayat, atau gabungkan dengan paragraf di atasnya"
    )


def place_in_list(level: int, before: NodePath, sumber: Sumber) -> Tempat:
    """Return the place of a list item: in a list of the same level, or in a new one below the text before it."""
    lists = [before[:n] for n in range(1, len(before)) if before[n - 1] == "rincian" and isinstance(before[n], int)]
    if level <= len(lists):
        here = lists[level - 1]
        index = before[len(here)]
        assert isinstance(index, int)
        return Tempat("butir", (*here, index + 1))
    if level > len(lists) + 1:
        raise CannotMapError("butir baru melompati satu tingkat rincian", "pakai urutan a., 1., a), 1)")
    owner = before[:-1]
    if before[-1:] != ("teks",) or sumber.text(before) is None or "definisi" in owner:
        raise CannotMapError("rincian baru di bawah teks yang tidak dapat memuatnya", "tulis di YAML")
    node = sumber.node(owner)
    if isinstance(node, dict) and node.get("rincian"):
        return Tempat("butir", (*owner, "rincian", 0))
    return Tempat("daftar", (*owner, "rincian"))


def _behind(before: NodePath, parent: NodePath) -> NodePath:
    """Return the item of a list behind the one that `before` is in, the first where it stands above the list."""
    index = before[len(parent)] if before[: len(parent)] == parent and len(before) > len(parent) else -1
    assert isinstance(index, int)
    return (*parent, index + 1)


def _ancestor(path: NodePath, key: str, sumber: Sumber) -> NodePath:
    for length in range(len(path), 0, -1):
        node = sumber.node(path[:length])
        if isinstance(node, dict) and key in node:
            return path[:length]
    return ()


def _kind(node: Any) -> str | None:
    return next((kind for kind in _RANKS if kind in node), None) if isinstance(node, dict) else None


def next_item(item: NodePath) -> NodePath:
    """Return the place behind a list item."""
    last = item[-1]
    assert isinstance(last, int)
    return (*item[:-1], last + 1)
