"""The rules of the lint for tables: Word and WPS trust grids, widths and merges that nobody else checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.alat.docx_paket import Package, W, attr, number, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    for row in table.iter(f"{W}tr"):
        if next(row.iterancestors(f"{W}tbl")) is table:
            yield row


def cells_of(row: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Yield every cell of a row with its first grid column and its span."""
    column = number(row.find(f"{W}trPr/{W}gridBefore"))
    for cell in row.iter(f"{W}tc"):
        if next(cell.iterancestors(f"{W}tr")) is row:
            span = number(cell.find(f"{W}tcPr/{W}gridSpan"), default=1)
            yield column, span, cell
            column += span


def grid_of(table: etree._Element) -> list[int]:
    return [number(each, "w") for each in table.iterfind(f"{W}tblGrid/{W}gridCol")]


def sel_tanpa_paragraf_akhir(package: Package) -> Iterator[tuple[str, str]]:
    for part, cell in package.each(f"{W}tc"):
        content = [each.tag for each in cell if each.tag not in (f"{W}tcPr", f"{W}bookmarkStart", f"{W}bookmarkEnd")]
        if not content or content[-1] not in (f"{W}p", f"{W}sdt", f"{W}customXml"):
            yield part, f"sel tidak berakhir dengan paragraf: {text_of(cell)[:40]!r}"


def baris_tidak_selebar_grid(package: Package) -> Iterator[tuple[str, str]]:
    for part, table in package.each(f"{W}tbl"):
        columns = len(grid_of(table))
        for index, row in enumerate(rows_of(table), 1):
            end = max((column + span for column, span, _ in cells_of(row)), default=0)
            end += number(row.find(f"{W}trPr/{W}gridAfter"))
            if end != columns:
                yield part, f"baris {index} memakai {end} kolom, grid punya {columns}"


def lebar_sel_berbeda(package: Package) -> Iterator[tuple[str, str]]:
    for part, table in package.each(f"{W}tbl"):
        grid = grid_of(table)
        for index, row in enumerate(rows_of(table), 1):
            for column, span, cell in cells_of(row):
                width = cell.find(f"{W}tcPr/{W}tcW")
                wanted = sum(grid[column : column + span])
                if width is not None and attr(width, "type") == "dxa" and number(width, "w") != wanted:
                    yield part, f"baris {index} kolom {column + 1}: tcW {attr(width, 'w')}, menurut grid {wanted}"


def lebar_tabel_berbeda(package: Package) -> Iterator[tuple[str, str]]:
    for part, table in package.each(f"{W}tbl"):
        width = table.find(f"{W}tblPr/{W}tblW")
        if width is not None and attr(width, "type") == "dxa" and number(width, "w") != sum(grid_of(table)):
            yield part, f"tblW {attr(width, 'w')}, jumlah gridCol {sum(grid_of(table))}"


def gabungan_tanpa_awal(package: Package) -> Iterator[tuple[str, str]]:
    for part, table in package.each(f"{W}tbl"):
        above: dict[int, int] = {}
        for index, row in enumerate(rows_of(table), 1):
            here: dict[int, int] = {}
            for column, span, cell in cells_of(row):
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if merge is None:
                    continue
                here[column] = span
                if attr(merge) != "restart" and above.get(column) != span:
                    yield part, f"baris {index} kolom {column + 1}: vMerge lanjutan tanpa awal selebar itu di atasnya"
            above = here


def kepala_bukan_di_atas(package: Package) -> Iterator[tuple[str, str]]:
    for part, table in package.each(f"{W}tbl"):
        body = False
        for index, row in enumerate(rows_of(table), 1):
            header = row.find(f"{W}trPr/{W}tblHeader") is not None
            if header and body:
                yield part, f"baris {index} bertanda tblHeader di bawah baris biasa"
            body = body or not header
        if not body:
            yield part, "tabel tanpa baris isi"


def tabel_bersentuhan(package: Package) -> Iterator[tuple[str, str]]:
    marks = (f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}proofErr")
    for part, table in package.each(f"{W}tbl"):
        following = next((each for each in table.itersiblings() if each.tag not in marks), None)
        if following is not None and following.tag == f"{W}tbl":
            yield part, f"dua tabel tanpa paragraf di antaranya, sesudah {text_of(table)[-40:]!r}"


def badan_berakhir_tabel(package: Package) -> Iterator[tuple[str, str]]:
    for part, root in package.stories.items():
        for container in (root, *root.iter(f"{W}body")):
            content = [each.tag for each in container if each.tag != f"{W}sectPr"]
            if content and content[-1] == f"{W}tbl":
                yield part, "isi berakhir dengan tabel; Word menambah paragraf di belakangnya"


TABLE_RULES = (
    sel_tanpa_paragraf_akhir,
    baris_tidak_selebar_grid,
    lebar_sel_berbeda,
    lebar_tabel_berbeda,
    gabungan_tanpa_awal,
    kepala_bukan_di_atas,
    tabel_bersentuhan,
    badan_berakhir_tabel,
)
