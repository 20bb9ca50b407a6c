"""Cells of a matrix back to the fields that they print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.naskah.matriks.baca_cetak import NotAValueError, baca_nilai
from generator.pulang.sebab import computed_cell
from generator.pulang.segmen import CannotMapError, edit
from generator.pulang.ukuran import is_measure, is_state, read_measure
from generator.pulang.usul import Sisa, Usul

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import Source
    from generator.diagnostics.finding import NodePath
    from generator.ooxml.edited import Unit
    from generator.pulang.sumber import Asal, Sumber

Placed = tuple[int, "Unit"]


def propose_row(asal: Asal, old: Placed, new: Placed, sumber: Sumber) -> Iterator[Usul | Sisa]:
    """Yield what comes of every cell that differs."""
    if old[1].starts != new[1].starts:
        hint = "ubah datanya di YAML"
        place = sumber.file(asal.at)
        yield Sisa("susunan sel baris ini berubah", hint, old[1].text, new[1].text, (new[0],), (old[0],), *place)
        return
    for index, (before, after) in enumerate(zip(old[1].cells, new[1].cells, strict=True)):
        if before.split() != after.split():
            yield from _cell(asal, index, old, new, sumber)


def _cell(asal: Asal, index: int, old: Placed, new: Placed, sumber: Sumber) -> Iterator[Usul | Sisa]:
    before, after = old[1].cells[index], new[1].cells[index]
    units, gone = (new[0],), (old[0],)
    start = old[1].starts[index]
    source = asal.sources[start] if start < len(asal.sources) else None
    try:
        if old[1].merged[index]:
            raise CannotMapError("teks diketik di sel gabungan lanjutan", "ketik di sel pertamanya, atau ubah di YAML")
        for path, value, was, now in _changes(asal, index, source, (before, after), sumber):
            if value != sumber.node(path):  # the same number, only without its unit
                file, inside = sumber.file(path)
                yield Usul("ubah", file, inside, value, was, now, units, gone)
    except (CannotMapError, NotAValueError) as error:
        yield Sisa(error.message, error.hint, before, after, units, gone, *sumber.file(asal.at), cell=index)


def _changes(
    asal: Asal, index: int, source: Source | None, texts: tuple[str, str], sumber: Sumber
) -> Iterator[tuple[NodePath, Any, str, str]]:
    """Yield path, value, printed old and new text of what a cell changes; `texts` are both texts of the cell."""
    before, after = texts
    lines = asal.lines[index] if index < len(asal.lines) else ()
    was, now = before.split("\n"), after.split("\n")
    if lines and any(lines) and len(lines) == len(was) == len(now):
        for own, x, y in zip(lines, was, now, strict=True):
            if x.split() != y.split():
                path = own or _key(asal, index, source, sumber)
                yield path, _line(path, x, y, sumber), x, y
        return
    if len(set(lines)) == 1 and lines[0]:  # one node, whose text was parted or joined
        yield lines[0], _line(lines[0], before, after, sumber), before, after
        return
    path = _key(asal, index, source, sumber)
    assert source is not None
    if source.kind == "teks":
        yield path, _text(path, before, after, sumber), before, after
    elif source.kind == "nilai":
        yield path, baca_nilai(after, sumber.node(path)), before, after
    else:
        yield path, agencies(after, sumber), before, after


def _line(path: NodePath, before: str, after: str, sumber: Sumber) -> str:
    """Return the value that prints `after` where the node at `path` printed `before`."""
    node = sumber.node(path)
    if isinstance(node, (dict, list)):
        raise CannotMapError("nilai ini dihitung dari tabel data", "ubah sel tabel yang dirujuknya di YAML")
    if node is None and not (is_state(before) and isinstance(sumber.node(path[:-1]), dict)) and before.strip():
        key = ".".join(map(str, path[-3:]))
        raise CannotMapError(f"`{key}` belum ada di YAML", "tambahkan kuncinya di tempat ini, lalu isi nilainya")
    if (node is None and before.strip()) or (is_measure(node) and not _is_words(str(node), before, after)):
        return read_measure(before, after)
    return _text(path, before, after, sumber)


def _is_words(node: str, before: str, after: str) -> bool:
    """Return whether what looks like a number was a text, such as the name of a year, and is words now."""
    return node.strip() == before.strip() and not is_state(after) and not any(char.isdigit() for char in after)


def _key(asal: Asal, index: int, source: Source | None, sumber: Sumber) -> NodePath:
    if source is None or source.kind == "hitung":
        raise computed_cell(asal, sumber, first=index == 0)
    if not source.above:
        return (*asal.at, *source.path)
    path = sumber.above(asal.at, source.path, list if source.kind == "instansi" else str)
    if path is None:
        raise CannotMapError("baris ini tidak mempunyai aksi di YAML", "tambahkan aksinya di YAML")
    return path


def _text(path: NodePath, before: str, after: str, sumber: Sumber) -> str:
    found = sumber.text(path)
    if not after.strip():
        raise CannotMapError("sel dikosongkan", "hapus kuncinya di YAML bila memang tidak ada")
    if found is None or not before.strip():
        if before.strip():
            raise CannotMapError("teks sel ini disusun generator", "ubah nilai asalnya di YAML")
        if any(mark in after for mark in ("{{", "[[", "{%", "*")):
            raise CannotMapError("sisipan memuat tanda khusus ({{ }}, [[ ]], *)", "tulis sendiri di YAML")
        return after
    changed = edit(found[0], before, after)
    if changed == found[0]:
        raise CannotMapError("tambahan di akhir sel ini ditetapkan generator")
    return changed


def agencies(printed: str, sumber: Sumber) -> list[str]:
    """Return the ids of the agencies that a cell names, one a line; CannotMapError for a name nobody knows."""
    names = [line for line in printed.split("\n") if line.strip()]
    found = [sumber.agency(name) for name in names]
    unknown = [name for name, each in zip(names, found, strict=True) if each is None]
    if unknown:
        hint = "tambahkan di `perangkat_daerah:` atau `mitra:` dalam daerah.yaml, atau betulkan namanya di sana"
        raise CannotMapError(f"instansi `{unknown[0][:60]}` tidak ada di daerah.yaml", hint)
    for name, each in zip(names, found, strict=True):
        if each is not None and " ".join(name.split()) != each[1]:
            raise CannotMapError(f"`{name[:60]}` bukan nama resmi instansi", f"yang dicetak: {each[1]}")
    return [each[0] for each in found if each is not None]
