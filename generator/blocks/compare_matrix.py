"""The matriks persandingan as blocks: what was, what is, and what that means, for everything that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.blocks.compare import figure_text, paragraph
from generator.blocks.compare_rows import row_changes
from generator.blocks.compare_units import text_units
from generator.blocks.compare_words import flat_runs, join_runs, same_runs, word_changes
from generator.blocks.composition import Composition, Slot
from generator.blocks.figures import CaptionBlock
from generator.blocks.model import Cell, Orientation, Row, Rows, Run, TableBlock, TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.blocks.compare import Pair, Perubahan
    from generator.blocks.compare_rows import Baris
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
        rows = [_unit(unit) for unit in text_units(part) if unit.status != "tetap"]
        rows += [_table_row(row) for row in row_changes(part)]
        if rows:
            yield from _section(part.sebutan, rows)


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


def _table_row(row: Baris) -> Row:
    """Return a row of a table as its name and the columns that changed."""
    name = TextBlock(ISI, (Run(" – ".join(row.nama), italic=True),))
    label = f"{row.status}: {', '.join(name for name, _, _ in row.kolom if name)}".removesuffix(": ")
    if row.status != "diubah":
        label = f"baris {row.status}"
    old = [_column(column, text) for column, text, _ in row.kolom] if row.status != "ditambah" else []
    new = [_column(column, text, bold=True) for column, _, text in row.kolom] if row.status != "dihapus" else []
    heads = (name,) if row.status == "diubah" else ()
    return Row((Cell((*heads, *old) or _empty()), Cell((*heads, *new) or _empty()), _cell(label, TENGAH)))


def _column(name: str, text: str, *, bold: bool = False) -> TextBlock:
    head = (Run(f"{name}: "),) if name else ()
    return TextBlock(ISI, (*head, Run(text or "(kosong)", bold=bold)))


def _state(old: str, new: str) -> str:
    return "diubah" if old and new else "ditambah" if new else "dihapus"


def _cell(text: str, style: str = ISI) -> Cell:
    return Cell((TextBlock(style, (Run(text),) if text else ()),))


def _empty() -> tuple[TextBlock, ...]:
    return (TextBlock(ISI, ()),)
