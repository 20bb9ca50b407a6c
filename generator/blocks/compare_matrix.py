"""The matriks persandingan as blocks: what was, what is, and what that means, for everything that changed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.blocks.compare import figure_text, paragraph
from generator.blocks.compare_figures import figure_changes
from generator.blocks.compare_places import events, shared
from generator.blocks.compare_rows import Baris, table_name
from generator.blocks.compare_words import flat_runs, join_runs, same_runs, word_changes
from generator.blocks.composition import Composition, Slot
from generator.blocks.figures import CaptionBlock
from generator.blocks.model import Cell, Orientation, Row, Rows, Run, TableBlock, TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.blocks.compare import Pair, Perubahan
    from generator.blocks.compare_places import Peristiwa
    from generator.blocks.compare_units import Satuan
    from generator.blocks.model import Block

JUDUL, KEPALA, ISI, TENGAH, TABEL = (
    "Persandingan Bagian",
    "Persandingan Kepala",
    "Persandingan Isi",
    "Persandingan Tengah",
    "Persandingan",
)
STYLES: Final = frozenset((JUDUL, KEPALA, ISI, TENGAH, TABEL))
SLOT: Final = "persandingan"

_WIDTHS: Final = (42, 42, 16)
_HEADS: Final = ("LAMA", "BARU", "KETERANGAN")
_WHOLE: Final = 6  # a Pasal of at most so many paragraphs is shown whole, of a longer one what changed


def persandingan(changes: Perubahan) -> Composition:
    """Return the document for `templates/persandingan.docx`; `lama` and `baru` in its values are titles."""
    blocks = tuple(matrix(changes))
    title = f"Matriks Persandingan {changes.baru.title}"
    values = {"judul": changes.baru.title, "isi": {SLOT: Slot(blocks)}, "ada": bool(blocks)}
    return Composition(title, changes.baru.author, values, Orientation.LANSKAP)


def matrix(changes: Perubahan) -> Iterator[Block]:
    """Yield a heading and a table for each part of the document that changed."""
    if changes.kerangka:
        rows = [Row((_cell(old), _cell(new), _cell(_state(old, new), TENGAH))) for old, new in changes.kerangka]
        yield from _section("Judul, penandatangan, dan teks templat lainnya", rows)
    for part in changes.bagian:
        for title, found in groupby(events(part), lambda event: event.judul[:1]):
            yield from _section(title[0] if title else part.sebutan, list(_rows(list(found))))


def _rows(found: Sequence[Peristiwa]) -> Iterator[Row]:
    """Yield the rows of one chapter; headings below it stand above what changed under them."""
    above: tuple[str, ...] = ()
    for (headings, number, counted), same in groupby(found, lambda each: (each.judul[1:], each.nomor, _counted(each))):
        new = headings[shared(above, headings) :]
        if new:
            yield Row((_cell(" – ".join(new), KEPALA)._replace(span=3),), keep_next=True)
        above = headings
        if counted:
            yield _renumbered(number, [each.isi for each in same if isinstance(each.isi, Baris)])
        else:
            yield from map(_row, same)


def _counted(event: Peristiwa) -> bool:
    """Return whether a row of a table is only counted anew."""
    return isinstance(event.isi, Baris) and event.isi.status == "bernomor baru"


def _renumbered(number: str, rows: Sequence[Baris]) -> Row:
    """Return rows of one table that are only counted anew, as one."""
    head = rows[0].kolom[0][0]
    old, new = (", ".join(row.kolom[0][side] for row in rows) for side in (1, 2))
    return _compared(number or table_name(rows[0]), [(head, old, new)], f"{len(rows)} baris bernomor baru; isi tetap")


def _row(event: Peristiwa) -> Row:
    each = event.isi
    if isinstance(each, Baris):
        return _table_row(each, event.nomor or table_name(each))
    values = figure_changes(*each.pasangan[0])
    return _compared(event.nomor or "Grafik", values, each.status) if values else _unit(each)


def _section(title: str, rows: Sequence[Row]) -> Iterator[Block]:
    yield TextBlock(JUDUL, (Run(title),), keep_next=True)
    header = Row(tuple(_cell(name, KEPALA) for name in _HEADS))
    body = Rows(lambda: iter(rows))
    yield TableBlock(TABEL, _WIDTHS, (header,), body, f"Persandingan: {title}", Orientation.LANSKAP)


def _unit(unit: Satuan) -> Row:
    pairs = _shown(unit)
    old = [line for pair in pairs if (line := _line(pair, new=False))]
    new = [line for pair in pairs if (line := _line(pair, new=True))]
    return Row((Cell(tuple(old) or _empty()), Cell(tuple(new) or _empty()), _cell(_meaning(unit), TENGAH)))


def _shown(unit: Satuan) -> list[Pair | None]:
    """Return the paragraphs of a unit that a reader needs; None stands for some that stayed."""
    pairs = unit.pasangan
    if unit.status == "bernomor baru":
        return list(pairs[:1])
    one_sided = all(old is None for old, _ in pairs) or all(new is None for _, new in pairs)
    if len(pairs) <= _WHOLE or one_sided:
        return list(pairs)
    found: list[Pair | None] = [pairs[0]] if unit.lama or unit.baru else []
    for pair in pairs[len(found) :]:
        if not _stayed(pair):
            found.append(pair)
        elif found and found[-1] is not None:
            found.append(None)
    return found


def _stayed(pair: Pair) -> bool:
    old, new = pair
    return old is not None and new is not None and same_runs(_runs(old), _runs(new))


def _line(pair: Pair | None, *, new: bool) -> TextBlock | None:
    """Return a paragraph of one side; what differs from the other side is bold on the new one."""
    if pair is None:
        return TextBlock(ISI, (Run("…"),))
    before, after = pair
    block = after if new else before
    if block is None:
        return None
    if not new:
        return TextBlock(ISI, _unlinked(_runs(block)))
    if before is None:
        return TextBlock(ISI, _unlinked(_runs(block), bold=True))
    pieces = [piece for piece in word_changes(_runs(before), _runs(block)) if piece.kind != "hapus"]
    runs = (run for piece in pieces for run in _unlinked(piece.runs, bold=piece.kind == "tambah"))
    return TextBlock(ISI, join_runs(runs))


def _runs(block: Block) -> tuple[Run, ...]:
    if isinstance(block, TextBlock | CaptionBlock):
        return flat_runs(paragraph(block))
    return (Run(figure_text(block)),)


def _unlinked(runs: Sequence[Run], *, bold: bool = False) -> tuple[Run, ...]:
    return tuple(run._replace(to="", bold=run.bold or bold) for run in runs)


def _meaning(unit: Satuan) -> str:
    if unit.lama and unit.baru and unit.lama != unit.baru and unit.status == "diubah":
        return f"diubah; {unit.lama} menjadi {unit.baru}"
    return f"{unit.status}; isi tetap" if unit.status == "bernomor baru" else unit.status


def _table_row(row: Baris, number: str) -> Row:
    """Return a row of a table as its name and the columns that changed."""
    name = f"{number}: {' – '.join(row.nama)}".removeprefix(": ")
    if row.status == "diubah":
        return _compared(name, row.kolom, f"diubah: {', '.join(head for head, _, _ in row.kolom if head)}")
    old = [_column(column, text) for column, text, _ in row.kolom] if row.status != "ditambah" else []
    new = [_column(column, text, bold=True) for column, _, text in row.kolom] if row.status != "dihapus" else []
    heads = (_named(number),) if number else ()
    left, right = ((*heads, *side) if side else _empty() for side in (old, new))
    return Row((Cell(left), Cell(right), _cell(f"baris {row.status}", TENGAH)))


def _compared(name: str, values: Sequence[tuple[str, str, str]], meaning: str) -> Row:
    """Return what has a name and stands on both sides, with the values that differ."""
    old = (_named(name), *(_column(head, text) for head, text, _ in values))
    new = (_named(name), *(_column(head, text, bold=True) for head, _, text in values))
    return Row((Cell(old), Cell(new), _cell(meaning.removesuffix(": "), TENGAH)))


def _named(name: str) -> TextBlock:
    return TextBlock(ISI, (Run(name, italic=True),))


def _column(name: str, text: str, *, bold: bool = False) -> TextBlock:
    head = (Run(f"{name}: "),) if name else ()
    return TextBlock(ISI, (*head, Run(text or "(kosong)", bold=bold)))


def _state(old: str, new: str) -> str:
    return "diubah" if old and new else "ditambah" if new else "dihapus"


def _cell(text: str, style: str = ISI) -> Cell:
    return Cell((TextBlock(style, (Run(text),) if text else ()),))


def _empty() -> tuple[TextBlock, ...]:
    return (TextBlock(ISI, ()),)
