"""What changed, in a few Indonesian lines for the terminal."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.blocks.compare import paragraph
from generator.blocks.compare_figures import figure_changes, is_figure
from generator.blocks.compare_places import events, shared
from generator.blocks.compare_rows import Baris, row_changes, table_name
from generator.blocks.compare_units import printed, text_units
from generator.blocks.compare_words import flat_runs, word_changes
from generator.blocks.figures import CaptionBlock
from generator.blocks.model import SectionBreak, TextBlock, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.compare import Bagian, Perubahan
    from generator.blocks.compare_places import Peristiwa
    from generator.blocks.compare_units import Satuan

_STATES: Final = ("ditambah", "diubah", "dihapus", "bernomor baru", "rujukan disesuaikan")
_LONGEST: Final = 90


def summarize(changes: Perubahan, limit: int = 60) -> list[str]:
    """Return the summary: counts, then the Pasal, then the other changes by their headings, at most `limit` each."""
    if not changed(changes):
        return ["tidak ada perubahan"]
    units = [unit for part in changes.bagian for unit in text_units(part)]
    pasal = [unit for unit in units if unit.lama or unit.baru]
    figures = [unit for unit in units if is_figure(unit)]
    others = [unit for unit in units if not (unit.lama or unit.baru) and not is_figure(unit)]
    rows = [row.status for part in changes.bagian for row in row_changes(part)]
    lines: list[str] = []
    if pasal:
        lines.append(_counts("Pasal", Counter(unit.status for unit in pasal)))
        lines += _some([f"  {_pasal(unit)}" for unit in pasal if unit.status != "tetap"], limit)
    if any(unit.status != "tetap" for unit in others):
        lines.append(_counts("Paragraf lain" if pasal else "Paragraf", Counter(unit.status for unit in others)))
    if any(unit.status != "tetap" for unit in figures):
        lines.append(_counts("Grafik dan gambar", Counter(unit.status for unit in figures)))
    if rows:
        lines.append(_counts("Baris tabel", Counter(rows)))
    if changes.kerangka:
        lines.append(f"Teks templat: {len(changes.kerangka)} baris berubah")
    lines += _some(list(_by_heading(changes)), limit)
    frame = [f"  {_cut(old) or '(kosong)'} → {_cut(new) or '(kosong)'}" for old, new in changes.kerangka]
    lines += ["Teks templat:", *_some(frame, limit)] if frame else []
    return lines + [f"{part.sebutan}: {_whole(part)}" for part in changes.bagian if _whole(part)]


def _by_heading(changes: Perubahan) -> Iterator[str]:
    """Yield the changes outside of Pasal as a tree: what differs stands under its headings."""
    for part in changes.bagian:
        above: tuple[str, ...] = ()
        for event in events(part):
            headings = event.judul or (part.sebutan,)
            for line in _told(event):
                first = shared(above, headings)
                yield from ("  " * level + _cut(headings[level]) for level in range(first, len(headings)))
                yield "  " * len(headings) + line
                above = headings


def _told(event: Peristiwa) -> Iterator[str]:
    """Yield the line of a change; a Pasal is listed already, a row that only counts anew is no news."""
    each = event.isi
    if isinstance(each, Baris):
        if each.status != "bernomor baru":
            yield f"{event.nomor or _cut(table_name(each), _LONGEST // 2) or 'tabel'}, {_row(each)}"
    elif is_figure(each):
        yield f"{event.nomor or 'gambar'}: {_figure(each)}"
    elif not (each.lama or each.baru):
        yield _paragraph(each)


def changed(changes: Perubahan) -> bool:
    """Return whether anything differs in what is printed."""
    return bool(changes.kerangka) or any(
        any(unit.status != "tetap" for unit in text_units(part)) or any(True for _ in row_changes(part))
        for part in changes.bagian
    )


def _counts(name: str, counts: Counter[str]) -> str:
    found = [f"{counts[state]} {state}" for state in _STATES if counts[state]]
    return f"{name}: {', '.join(found) or 'tidak ada perubahan'}"


def _pasal(unit: Satuan) -> str:
    if unit.lama and unit.baru:
        name = unit.baru if unit.lama == unit.baru else f"{unit.lama} → {unit.baru}"
        return f"{name} {unit.status}"
    return f"{unit.baru or unit.lama + ' (lama)'} {unit.status}"


def _paragraph(unit: Satuan) -> str:
    """Return the beginning of a paragraph; of one that changed, also the words that differ."""
    old, new = unit.pasangan[0]
    shown = new or old
    if shown is None:
        return unit.status
    if not isinstance(old, TextBlock | CaptionBlock) or not isinstance(new, TextBlock | CaptionBlock):
        return f"{unit.status}: {_cut(printed(shown))}"
    told = "; ".join(_words(old, new)) or "bentuk paragrafnya"
    return f"{unit.status}: {_cut(printed(shown), _LONGEST // 2)}: {_cut(told)}"


def _words(old: TextBlock | CaptionBlock, new: TextBlock | CaptionBlock) -> Iterator[str]:
    """Yield what stands instead of what, stretch by stretch; the same words can only look otherwise."""
    pieces = word_changes(flat_runs(paragraph(old)), flat_runs(paragraph(new)))
    for stayed, group in groupby(pieces, lambda piece: piece.kind == "sama"):
        if stayed:
            continue
        texts = {piece.kind: plain_text(piece.runs).strip() for piece in group}
        gone, come = texts.get("hapus", ""), texts.get("tambah", "")
        if gone and gone == come:
            yield f"{come} (bentuk hurufnya)"
        elif gone or come:
            yield f"{gone} → {come or '(dihapus)'}" if gone else f"+ {come}"


def _figure(unit: Satuan) -> str:
    old, new = unit.pasangan[0]
    values = [f"{name} {before} → {after}" for name, before, after in figure_changes(old, new)]
    shown = new or old
    return f"{unit.status}: {_cut('; '.join(values) or (printed(shown) if shown else ''))}"


def _row(row: Baris) -> str:
    """Return a row with every figure that changed."""
    name = " – ".join(_cut(part, _LONGEST // 2) for part in row.nama)
    if row.status != "diubah":
        return f"{name}: {row.status}"
    said = (f"{column} {_cut(old) or '(kosong)'} → {_cut(new) or '(kosong)'}" for column, old, new in row.kolom)
    return f"{name}: {'; '.join(each.strip() for each in said)}"


def _whole(part: Bagian) -> str:
    """Return what to say of a slot that is all new or all gone."""
    real = [(old, new) for old, new in part.pasangan if not isinstance(new or old, SectionBreak)]
    if real and all(old is None for old, _ in real):
        return "bagian baru seluruhnya"
    return "bagian dihapus seluruhnya" if real and all(new is None for _, new in real) else ""


def _some(lines: list[str], limit: int) -> list[str]:
    rest = len(lines) - limit
    return lines if rest <= 0 else [*lines[:limit], f"  … dan {rest} lainnya"]


def _cut(text: str, longest: int = _LONGEST) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
