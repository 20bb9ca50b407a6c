"""What changed, in a few Indonesian lines for the terminal."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.blocks.compare import paragraph
from generator.blocks.compare_rows import row_changes
from generator.blocks.compare_units import printed, text_units
from generator.blocks.compare_words import flat_runs, word_changes
from generator.blocks.figures import CaptionBlock
from generator.blocks.model import SectionBreak, TextBlock, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.compare import Bagian, Perubahan
    from generator.blocks.compare_rows import Baris
    from generator.blocks.compare_units import Satuan

_STATES: Final = ("ditambah", "diubah", "dihapus", "bernomor baru", "rujukan disesuaikan")
_LONGEST: Final = 90


def summarize(changes: Perubahan, limit: int = 40) -> list[str]:
    """Return the summary: counts first, then the changes themselves, at most `limit` of each sort."""
    units = [unit for part in changes.bagian for unit in text_units(part)]
    pasal = [unit for unit in units if unit.lama or unit.baru]
    others = [
        (part.sebutan, unit) for part in changes.bagian for unit in text_units(part) if not (unit.lama or unit.baru)
    ]
    rows = [(part.sebutan, row) for part in changes.bagian for row in row_changes(part)]
    lines: list[str] = []
    if pasal:
        lines.append(_counts("Pasal", Counter(unit.status for unit in pasal)))
        lines += _some([f"  {_pasal(unit)}" for unit in pasal if unit.status != "tetap"], limit)
    touched = [(name, unit) for name, unit in others if unit.status != "tetap"]
    if touched or not pasal:
        lines.append(_counts("Paragraf lain" if pasal else "Paragraf", Counter(unit.status for _, unit in others)))
        lines += _some([f"  {name}: {_paragraph(unit)}" for name, unit in touched], limit)
    if rows:
        lines.append(_counts("Baris tabel", Counter(row.status for _, row in rows)))
        lines += _some([f"  {name}: {line}" for name, row in rows for line in _row(row)], limit)
    if changes.kerangka:
        lines.append(f"Teks templat: {len(changes.kerangka)} baris berubah")
        lines += _some(
            [f"  {_cut(old) or '(kosong)'} → {_cut(new) or '(kosong)'}" for old, new in changes.kerangka], limit
        )
    lines += [f"{part.sebutan}: {_whole(part)}" for part in changes.bagian if _whole(part)]
    return lines if changed(changes) else ["tidak ada perubahan"]


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
    words = [""]
    for kind, runs in word_changes(flat_runs(paragraph(old)), flat_runs(paragraph(new))):
        text = plain_text(runs).strip()
        if kind == "sama":
            words += [""] if words[-1] else []
        elif kind == "hapus":
            words[-1] = f"{text} → "
        else:
            words[-1] = f"{words[-1] or '+ '}{text}"
    told = "; ".join(f"{each}(dihapus)" if each.endswith("→ ") else each for each in words if each)
    return f"{unit.status}: {_cut(printed(shown), _LONGEST // 2)}: {_cut(told)}"


def _row(row: Baris) -> Iterator[str]:
    """Yield one line for every figure that changed; the caption often repeats what the attachment is called."""
    short = " – ".join(_cut(part, _LONGEST // 2) for part in row.nama)
    name = f"{_cut(row.tabel.rpartition(': ')[2], _LONGEST // 2)}, {short}" if row.tabel else short
    if row.status != "diubah":
        yield f"{name}: {row.status}"
        return
    for column, old, new in row.kolom:
        yield f"{name}: {column + ' ' if column else ''}{_cut(old) or '(kosong)'} → {_cut(new) or '(kosong)'}"


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
