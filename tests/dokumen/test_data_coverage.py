"""Every printed row of the two real matrices stands in the Word tables, and whatever differs is explained.

`tests/data` holds the matrices as they were printed. A field that differs from print needs a `catatan` beside
it in matriks.yaml, and stands in `tests/golden/data--*.txt` to be reviewed; see test_golden for writing anew.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.blocks.model import TableBlock
from generator.ooxml.readback import read_blocks
from generator.source.discover import Target
from generator.source.load import Library
from tests.alat.banding import compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.blocks.model import Cell, Row
    from generator.pipeline import Report

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Cetakan:
    """A printed matrix: its CSV file, where it is in Word, and which CSV column stands in which column there."""

    csv: str
    target: Target
    tables: int
    groups: int
    indicators: int
    actions: int
    columns: tuple[str, ...]
    compared: dict[str, str]


HSS = Cetakan(
    "rad-hss.csv",
    Target("kab-hulu-sungai-selatan", "rad-kla-2021-2023"),
    tables=1,
    groups=6,
    indicators=25,
    actions=109,
    columns=("nomor", "indikator", "aksi", "ukuran", "satuan", "data_dasar", "2021", "2022", "2023", "instansi"),
    compared={
        "kegiatan": "aksi",
        "ukuran": "ukuran",
        "satuan": "satuan",
        "baseline_2020": "data_dasar",
        "target_2021": "2021",
        "target_2022": "2022",
        "target_2023": "2023",
    },
)
SERANG = Cetakan(
    "rad-serang.csv",
    Target("kota-serang", "rad-kla-2022-2023"),
    tables=6,
    groups=6,
    indicators=46,
    actions=124,
    columns=("nomor", "indikator", "aksi", "satuan", "2022", "2023", "instansi"),
    compared={"kegiatan": "aksi", "satuan": "satuan", "target_2022": "2022", "target_2023": "2023"},
)
BOTH = pytest.mark.parametrize("cetakan", [HSS, SERANG], ids=["hss", "serang"])


@dataclass
class Tercetak:
    """One action as Word prints it; a column has one text for each measure."""

    nomor: str
    indikator: str
    texts: dict[str, list[str]] = field(default_factory=dict)

    def joined(self, column: str) -> str:
        return " ".join(self.texts[column])


# ---- Word


def matrices(cetakan: Cetakan, built: Report) -> list[TableBlock]:
    blocks = read_blocks(dict(built.written)[cetakan.target])
    return [block for block in blocks if isinstance(block, TableBlock) and block.style == "Matriks"]


def read_actions(cetakan: Cetakan, built: Report) -> list[Tercetak]:
    found: list[Tercetak] = []
    for table in matrices(cetakan, built):
        number = name = ""
        for row in table.rows:
            if len(row.cells) != len(cetakan.columns):
                continue  # the heading of a group
            cells = dict(zip(cetakan.columns, row.cells, strict=True))
            if cells["nomor"].merge != "continue":
                number, name = (cell_text(cells[column]) for column in ("nomor", "indikator"))
            if cells["aksi"].merge != "continue":
                found.append(Tercetak(number, name.removesuffix(" (lanjutan)")))
            take(found[-1], cells)
    return [each for each in found if each.joined("aksi")]


def take(action: Tercetak, cells: dict[str, Cell]) -> None:
    for column, cell in cells.items():
        if cell.merge != "continue" and column not in ("nomor", "indikator"):
            texts = [cell_text(cell)] if column != "instansi" else [line_text(each) for each in cell.content]
            action.texts.setdefault(column, []).extend(text for text in texts if text)
    for column in cells:
        action.texts.setdefault(column, [])


def cell_text(cell: Cell) -> str:
    return "\n".join(line_text(each) for each in cell.content)


def line_text(paragraph: Any) -> str:
    return "".join(run.text for run in paragraph.runs)


# ---- print


def printed_rows(cetakan: Cetakan) -> list[dict[str, str]]:
    with (ROOT / "tests/data" / cetakan.csv).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def printed_actions(cetakan: Cetakan) -> list[dict[str, str]]:
    return [row for row in printed_rows(cetakan) if row["kegiatan"] != "(kosong)"]


def notes(cetakan: Cetakan) -> list[str]:
    """Return for every action what its `catatan` says, with those of its measures and its indicator."""
    matrix, _ = Library(ROOT / "content").read(f"{cetakan.target}/matriks.yaml")
    found = []
    for group in (matrix or {})["kelompok"]:
        for entry in group["indikator"]:
            for indicator in entry.get("sub", [entry]):
                for action in indicator["aksi"]:
                    holders = [entry, indicator, action, *action.get("pengukuran", [])]
                    said = [text for each in holders for text in as_list(each.get("catatan", []))]
                    found.append(" ".join(dict.fromkeys(said)))
    return found


def as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


# ---- comparison


def squash(text: str) -> str:
    """Return text without spaces and capitals: print breaks words anywhere (`Kumul atif`, `terlaks ana`).

    `&` is the same as `dan`, and `Nomor : 5` as `Nomor 5`.
    """
    return re.sub(r"\s", "", text).casefold().replace("&", "dan").replace("nomor:", "nomor")


def plain_value(text: str, units: set[str]) -> str:
    """Return a printed value without its unit, thousands with points, percents with commas, `V` as terlaksana."""
    value = squash(text)
    for unit in sorted(units, key=len, reverse=True):
        value = value.replace(unit, "")
    value = re.sub(r"(?<=\d)x$", "", value)
    value = re.sub(r"(?<=\d)[.,](?=\d{3}(?!\d))", "", value)
    value = re.sub(r"(?<=\d)\.(?=\d{1,2}%)", ",", value)
    return {"v": "terlaksana", "_": "-"}.get(value, value)


def same(column: str, printed: str, action: Tercetak, unit: str) -> bool:
    ours = action.joined(column)
    if squash(printed) == squash(ours):
        return True
    if column in ("aksi", "ukuran", "satuan"):
        return False
    units = {squash(each) for each in (unit, *action.texts["satuan"]) if each} | {"orang", "org"}
    return plain_value(printed, units) == plain_value(ours, units)


def agencies(cetakan: Cetakan) -> dict[str, str]:
    """Return the official name of every spelling, longest spelling first."""
    region, _ = Library(ROOT / "content").read(f"{cetakan.target.daerah}/daerah.yaml")
    spelled = {
        squash(spelling): agency["nama"]
        for part in ("perangkat_daerah", "mitra")
        for agency in (region or {})[part].values()
        for spelling in (agency["nama"], *agency.get("alias", []))
    }
    return dict(sorted(spelled.items(), key=lambda pair: -len(pair[0])))


def official(text: str, spelled: dict[str, str]) -> list[str]:
    """Return the agencies named in a printed cell; what is none of them comes back as it is."""
    rest, found = squash(text), []
    while rest:
        separator = re.match(r"[,;:/]+|dan", rest)
        spelling = next((each for each in spelled if rest.startswith(each)), "")
        if spelling:
            found.append(spelled[spelling])
            rest = rest[len(spelling) :]
        elif separator:
            rest = rest[separator.end() :]
        else:
            unknown = re.match(r"[^,;]+", rest)
            assert unknown is not None
            found.append(f"?{unknown[0]}")
            rest = rest[unknown.end() :]
    return list(dict.fromkeys(found))


def differences(cetakan: Cetakan, built: Report) -> Iterator[tuple[int, str, str, str]]:
    """Yield number of the action, its printed line and column, and both texts."""
    spelled = agencies(cetakan)
    pairs = zip(printed_actions(cetakan), read_actions(cetakan, built), strict=True)
    above = ""
    for n, (row, action) in enumerate(pairs):
        for printed, column in cetakan.compared.items():
            if not same(column, row[printed], action, row["satuan"]):
                yield n, f"baris {row['baris']} {column}", row[printed], action.joined(column)
        name, ours = row["indikator"].split(" (Ukuran:")[0], action.indikator.split("\n")[0]
        if name != above and squash(name) != squash(ours):
            yield n, f"baris {row['baris']} indikator", name, ours
        above = name
        wanted = official(row["opd"], spelled)
        if sorted(wanted) != sorted(action.texts["instansi"]):
            yield n, f"baris {row['baris']} instansi", ", ".join(wanted), ", ".join(action.texts["instansi"])


@BOTH
def test_tables_have_the_printed_shape(cetakan: Cetakan, built: Report) -> None:
    tables = matrices(cetakan, built)
    assert len(tables) == cetakan.tables
    assert {len(table.widths) for table in tables} == {len(cetakan.columns)}
    assert groups(tables) == cetakan.groups
    numbers = {(index, each.nomor) for index, each in numbered(cetakan, built)}
    assert len(numbers) == cetakan.indicators - empty_indicators(cetakan)
    assert len(read_actions(cetakan, built)) == cetakan.actions == len(printed_actions(cetakan))


def groups(tables: list[TableBlock]) -> int:
    headings = sum(is_heading(row) for table in tables for row in table.rows)
    return headings or len(tables)


def is_heading(row: Row) -> bool:
    return row.cells[-1].span > 1


def numbered(cetakan: Cetakan, built: Report) -> Iterator[tuple[str, Tercetak]]:
    """Yield actions with the table that numbers them: where every group has its own, numbers begin anew."""
    for row, action in zip(printed_actions(cetakan), read_actions(cetakan, built), strict=True):
        yield row.get("matriks", ""), action


def empty_indicators(cetakan: Cetakan) -> int:
    return len(printed_rows(cetakan)) - len(printed_actions(cetakan))


@BOTH
def test_every_printed_row_is_in_word_or_its_change_is_explained(cetakan: Cetakan, built: Report) -> None:
    said = notes(cetakan)
    assert len(said) == cetakan.actions
    silent = [f"{where}: {old!r} -> {new!r}" for n, where, old, new in differences(cetakan, built) if not said[n]]
    assert not silent, "\n".join(silent)


@BOTH
def test_the_list_of_changes_is_known(cetakan: Cetakan, built: Report) -> None:
    said = notes(cetakan)
    lines = []
    for n, where, old, new in differences(cetakan, built):
        lines += [f"{where}", f"  tercetak: {old}", f"  kini:     {new}".replace("\n", "¶"), f"  catatan:  {said[n]}"]
    compare(f"data--{Path(cetakan.csv).stem}", lines)


def test_every_agency_in_word_is_an_official_name(built: Report) -> None:
    for cetakan in (HSS, SERANG):
        names = set(agencies(cetakan).values())
        for action in read_actions(cetakan, built):
            assert set(action.texts["instansi"]) <= names, action.joined("aksi")
