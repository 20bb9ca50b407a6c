"""The sheet behind a chart, which Word opens when somebody edits its data."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from generator.ooxml.chart_numbers import value_format

if TYPE_CHECKING:
    from generator.blocks.figures import ChartBlock

_SHEET: Final = "Data"
_DATE: Final = datetime(1980, 1, 1, tzinfo=UTC)  # the clock must not show
_OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def category_cells(block: ChartBlock) -> str:
    """Return where the names of categories stand."""
    return f"{_SHEET}!$A$2:$A${len(block.categories) + 1}"


def name_cell(index: int) -> str:
    """Return where the name of a series stands."""
    return f"{_SHEET}!${_letter(index)}$1"


def value_cells(block: ChartBlock, index: int) -> str:
    """Return where the values of a series stand."""
    letter = _letter(index)
    return f"{_SHEET}!${letter}$2:${letter}${len(block.categories) + 1}"


def workbook(block: ChartBlock) -> bytes:
    """Return the .xlsx of a chart: texts stay texts, missing values are empty cells, same input, same bytes."""
    import xlsxwriter  # type: ignore[import-untyped]  # imported late: most documents have no chart

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _OPTIONS)
    book.set_properties({"created": _DATE})
    number = book.add_format({"num_format": value_format(block)})
    sheet = book.add_worksheet(_SHEET)
    sheet.set_column(0, 0, 40)
    for row, name in enumerate(block.categories, 1):
        sheet.write_string(row, 0, name)
    for column, series in enumerate(block.series, 1):
        sheet.write_string(0, column, series.name)
        for row, value in enumerate(series.values, 1):
            if value is not None:
                sheet.write_number(row, column, float(value), number)
    book.close()
    return _same_everywhere(out)


def _same_everywhere(source: io.BytesIO) -> bytes:
    """Return the same zip without the mark of the system that it was written on."""
    out = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _DATE.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            new.writestr(info, old.read(name))
    return out.getvalue()


def _letter(index: int) -> str:
    """Return the column of a series: B for the first, AA behind Z."""
    number, letters = index + 2, ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
