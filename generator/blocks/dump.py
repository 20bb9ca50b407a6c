"""Blocks as text that people review and golden tests compare: one line a paragraph or table row.

    [Ayat] (2)⇥RAD sebagaimana dimaksud pada [ayat (1)](→pasal/rad/ayat/1) memuat *roadmap*:
    <Matriks> caption of the table
    |: 1 Matriks Tengah, 2–4 Matriks Isi          paragraph styles of columns, where they change
    |= ↓NO | ↔3 TARGET                            header row; ↓ begins a vertical merge, ↔3 spans three columns
    |> I | ↔9 **KELEMBAGAAN**                     row that is kept on the page of the next one
    |  1. | ^ | first¶second                      ^ continues a vertical merge, ¶ parts paragraphs of a cell
    --- lanskap ---                               the section that ends here lies across

Captions look like paragraphs; charts, pictures and contents are in `dump_figures`.

`⇥` is a tab, `⏎` a line break, `*…*` italic, `**…**` bold, `[…](→anchor)` a link.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from generator.blocks.dump_figures import chart_lines, contents_lines, picture_line
from generator.blocks.figures import CaptionBlock, ChartBlock, ContentsBlock, PictureBlock, caption_number
from generator.blocks.model import Run, SectionBreak, TableBlock, TextBlock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.blocks.model import Block, Cell, Row

_VISIBLE = str.maketrans({"\\": "\\\\", "*": "\\*", "\t": "⇥", "\n": "⏎"})


def dump(blocks: Iterable[Block], name: Callable[[str], str] = str) -> Iterator[str]:
    """Yield the lines of blocks; `name` turns the anchor key of a link into what is shown."""
    for block in blocks:
        if isinstance(block, TextBlock):
            yield f"[{block.style}] {text_line(block, name)}".rstrip(" ")
        elif isinstance(block, TableBlock):
            yield from _table(block, name)
        elif isinstance(block, SectionBreak):
            yield f"--- {block.orientation.value} ---"
        elif isinstance(block, CaptionBlock):
            paragraph = TextBlock(block.style, (Run(f"{caption_number(block)} "), *block.runs))
            yield f"[{block.style}] {text_line(paragraph, name)}".rstrip(" ")
        elif isinstance(block, ChartBlock):
            yield from chart_lines(block)
        elif isinstance(block, PictureBlock):
            yield picture_line(block)
        elif isinstance(block, ContentsBlock):
            yield from contents_lines(block)
        else:
            assert_never(block)


def text_line(block: TextBlock, name: Callable[[str], str] = str) -> str:
    """Return the number and text of a paragraph on one line, its look as marks."""
    runs = block.runs
    if block.number:
        separator = ("\n" if block.number_above else "\t") if runs else ""
        runs = (Run(block.number + separator), *runs)
    parts = []
    said = (run for run in runs if run.text)
    for look, same in groupby(said, lambda run: run._replace(text="")):
        parts.append(_look(look._replace(text="".join(run.text for run in same)), name))
    return "".join(parts)


def _look(run: Run, name: Callable[[str], str]) -> str:
    mark = "*" * (run.italic + 2 * run.bold)
    shown = f"{mark}{run.text.translate(_VISIBLE)}{mark}"
    return f"[{shown}](→{name(run.to)})" if run.to else shown


def _table(table: TableBlock, name: Callable[[str], str]) -> Iterator[str]:
    yield " ".join([f"<{table.style}>", *table.caption.split()])
    styles: dict[int, str] = {}
    for sign, rows in (("=", table.header), (" ", table.rows)):
        for row in rows:
            changed = dict(_styles(row).items() - styles.items())
            if changed:
                yield f"|: {_ranges(changed)}"
                styles |= changed
            cells = " | ".join(_cell(cell, name) for cell in row.cells)
            yield f"|{'>' if row.keep_next else sign} {cells}".rstrip(" ")


def _cell(cell: Cell, name: Callable[[str], str]) -> str:
    text = "¶".join(text_line(each, name) for each in cell.content).replace("|", "\\|")
    span = f"↔{cell.span} " if cell.span > 1 else ""
    return {"": "", "restart": "↓", "continue": "^"}[cell.merge] + span + text


def _styles(row: Row) -> dict[int, str]:
    """Return the paragraph style of every column that has a cell of its own, columns counted from one."""
    found: dict[int, str] = {}
    column = 1
    for cell in row.cells:
        if cell.merge != "continue":
            style = " + ".join(dict.fromkeys(each.style for each in cell.content))
            found |= dict.fromkeys(range(column, column + cell.span), style)
        column += cell.span
    return found


def _ranges(styles: dict[int, str]) -> str:
    """Return `1 A, 2–4 B`: neighbouring columns of one style together."""
    parts = []
    for _, group in groupby(enumerate(sorted(styles)), lambda pair: (pair[1] - pair[0], styles[pair[1]])):
        columns = [column for _, column in group]
        last = f"–{columns[-1]}" if len(columns) > 1 else ""
        parts.append(f"{columns[0]}{last} {styles[columns[0]]}")
    return ", ".join(parts)
