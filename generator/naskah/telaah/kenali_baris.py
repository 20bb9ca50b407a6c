"""Paragraphs and layout tables to lines, one after another, as the eye reads them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.naskah.telaah.bentuk import Paragraf, TabelCetak

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.diagnostics.finding import Place


class Baris(NamedTuple):
    """One line; `awal` unless a line break inside a paragraph stands before it, `kelompok` counts paragraphs."""

    teks: str
    at: Place
    awal: bool
    kelompok: int


KEPALA_LAMPIRAN = re.compile(r"LAMPIRAN\b\s*([IVXLC]+|[0-9]{1,2})?\s*[:.]?\s*(?=PERATURAN|KEPUTUSAN|RANCANGAN|NOMOR|$)")
_LABEL = re.compile(r"(?:Menimbang|Mengingat|Memperhatikan|Menetapkan|KESATU|KEDUA)\b\s*:?")
_NUMBER = re.compile(r"(?:[a-z]{1,2}|[0-9]{1,3})[.)]")
_HEADING_TAB = re.compile(r"(Pasal\s+[0-9]+[A-Z]?|BAB\s+[IVXLC]+)\t")
_PAGE = re.compile(r"[-–]\s*[0-9]{1,4}\s*[-–]")
_CATCHWORD = re.compile(r"(?:[a-z]{1,2}\.|[0-9]{1,3}\.|\([0-9]{1,2}\)|BAB|Pasal)(?:\s|$)")
_DOTS = " .…"
_BARIS_TATA_LETAK = 12  # a longer table in an attachment is no heading block or signature


def baris(cetak: Iterable[Paragraf | TabelCetak]) -> list[Baris | TabelCetak]:
    """Return all lines; outside attachments every table is read as layout, inside only heading blocks are."""
    out: list[Baris | TabelCetak] = []
    inside = body = False
    for group, each in enumerate(cetak):
        if isinstance(each, TabelCetak):
            if inside and len(each.baris) > _BARIS_TATA_LETAK:
                out.append(each)
                continue
            texts = list(_table_lines(each))
            head = bool(texts) and KEPALA_LAMPIRAN.match(" ".join(texts[0].split())) is not None
            inside = inside or (head and body)
            if inside and not head and not _is_signature(texts):
                out.append(each)
                continue
        else:
            texts = _HEADING_TAB.sub(r"\1\n", each.teks).split("\n") if each.teks else []
        first = True
        for text in texts:
            clean = " ".join(text.split())
            if not clean or _PAGE.fullmatch(clean):
                continue
            inside = inside or (body and KEPALA_LAMPIRAN.match(clean) is not None)
            body = body or clean.startswith(("Pasal ", "Ditetapkan", "Menetapkan", "KESATU"))
            out.append(Baris(clean, each.at, first, group))
            first = isinstance(each, TabelCetak)
    return _without_catchwords(out)


def bernama(at: Place, nama: str, teks: str = "") -> Place:
    """Return the place with its name and first words, unless a line of a file says it better."""
    if at.path or at.line:
        return at
    words = f': "{teks[:60]}{"…" if len(teks) > 60 else ""}"' if teks else ""
    return at._replace(detail=f"{nama}{words}")


def _table_lines(table: TabelCetak) -> Iterator[str]:
    rows = [*table.kepala, *table.baris]
    if any(_LABEL.match(cell.strip()) or KEPALA_LAMPIRAN.match(cell.strip()) for row in rows for cell in row[:2]):
        for row in rows:
            yield from _row_lines(_once(row))
        return
    for column in range(max((len(row) for row in rows), default=0)):  # signatures stand side by side
        before = None
        for row in rows:
            if column >= len(row) or row[column] == before or (column and row[column] == row[column - 1]):
                continue
            before = row[column]
            yield from row[column].split("\n")


def _row_lines(cells: Sequence[str]) -> Iterator[str]:
    """Yield a row as lines; numbers of a cell go with the paragraphs of the cell behind it."""
    lines = [[line for line in cell.split("\n") if line.strip()] for cell in cells]
    lines = [cell for cell in lines if cell]
    paired: list[list[str]] = []
    for cell in lines:
        before = paired[-1] if paired else []
        if len(before) == len(cell) and all(_NUMBER.fullmatch(line.strip()) for line in before):
            paired[-1] = [f"{number}\t{text}" for number, text in zip(before, cell, strict=True)]
        else:
            paired.append(list(cell))
    while len(paired) > 1 and len(paired[0]) == 1:  # a label and its colon stand on the line of the first item
        paired[1][0] = f"{paired[0][0]}\t{paired[1][0]}"
        del paired[0]
    for cell in paired:
        yield from cell


def _once(row: Sequence[str]) -> list[str]:
    """Return the cells of a row, a merged one once."""
    return [cell for n, cell in enumerate(row) if cell.strip() and (n == 0 or cell != row[n - 1])]


def _is_signature(texts: Sequence[str]) -> bool:
    joined = " ".join(texts)
    return len(joined) < 400 and re.search(r"\bttd\b|^\s*(?:BUPATI|WALI\s?KOTA|GUBERNUR)\s", joined) is not None


def _without_catchwords(lines: list[Baris | TabelCetak]) -> list[Baris | TabelCetak]:
    """Drop the word at the foot of a page that announces the next one: `3. Undang-Undang.....`."""
    out: list[Baris | TabelCetak] = []
    for line, after in pairwise(lines):
        if not (isinstance(line, Baris) and isinstance(after, Baris) and _announces(line.teks, after.teks)):
            out.append(line)
    return [*out, *lines[-1:]]


def _announces(text: str, after: str) -> bool:
    bare = text.rstrip(_DOTS)
    if len(bare) > 40 or not _CATCHWORD.match(text) or not after.startswith(bare):
        return False
    return text != bare or not after[len(bare) : len(bare) + 1].isalnum()
