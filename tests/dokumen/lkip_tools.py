"""The tables of the real performance report, read from Word and laid beside the rows as they were printed."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.blocks.model import TableBlock
from generator.source.load import Library
from tests.dokumen.conftest import LAPORAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.blocks.model import Block, Cell

ROOT = Path(__file__).resolve().parents[2]
NAIK_TURUN_BARIS = frozenset({103, 104, 1250, 1251, 1341})
"""Printed lines of the indicators where less is better: ratios of violence, marriage below 18 years."""

MEAN = "rata-rata "

_NUMBER = re.compile(r"-?\d[\d.]*(?:,\d+)?")
_UNITS = {"bmudes": "bumdes", "kspams": "kpspams"}


def number(text: str) -> Decimal | None:
    """Return the first number of a text as Indonesians write it; None for a dash, `n/a`, or no number at all."""
    found = _NUMBER.search(text.replace(" ", "").replace("−", "-").replace("–", "") if text else "")
    if found is None:
        return None
    words = found[0]
    if "," not in words and not re.fullmatch(r"-?\d{1,3}(\.\d{3})+", words):
        return Decimal(words.replace(".", "")) if words.count(".") != 1 else Decimal(words)
    return Decimal(words.replace(".", "").replace(",", "."))


def decimals(value: Decimal) -> int:
    """Return how many digits stand behind the comma."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def squash(text: str) -> str:
    """Return only the letters and digits of a text, in small letters."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def unit_of(text: str) -> str:
    """Return what stands behind the number of a text."""
    word = squash(_NUMBER.sub("", text.replace("*", ""))).removesuffix("n/a")
    return _UNITS.get(word, word)


@dataclass(frozen=True)
class Beda:
    """A printed text that the document has otherwise, with what the YAML says of it."""

    where: str
    old: str
    new: str
    notes: tuple[str, ...]
    figure: bool = True

    def explained(self) -> bool:
        """Return whether a note names the figure as it was printed or as it is now."""
        said = " ".join(self.notes)
        old = [word.rstrip("%") for word in re.findall(r"[\d.,]*\d%?", f"{self.old} {self.new}")]
        return bool(said) and (not old or any(re.search(rf"(?<!\d){re.escape(word)}(?!\d)", said) for word in old))


@dataclass(frozen=True)
class BarisCapaian:
    """One row of a table of achievement in Word, and its line in print for the direction."""

    cells: dict[str, str]
    baris: int

    @property
    def target(self) -> str:
        return self.cells["target"]

    @property
    def realisasi(self) -> str:
        return self.cells["realisasi"]


@dataclass
class TabelCapaian:
    """A table of achievement in Word with its mean."""

    judul: str
    rata_rata: str
    kategori: str
    baris: list[BarisCapaian] = field(default_factory=list)


@dataclass(frozen=True)
class BarisIndikator:
    """An indicator as printed and as Word has it."""

    csv: dict[str, str]
    word: dict[str, str]
    tabel: str
    notes: tuple[str, ...]

    @property
    def baris(self) -> int:
        return int(self.csv["baris"])

    @property
    def nama(self) -> str:
        return self.word["indikator"]

    def same_name(self) -> bool:
        return squash(self.csv["indikator"]) == squash(self.nama)

    def similar(self) -> bool:
        return SequenceMatcher(None, self.csv["indikator"].casefold(), self.nama.casefold()).ratio() > 0.6

    def same_unit(self, column: str) -> bool:
        """Return whether both name the same unit, or print names none."""
        printed, shown = unit_of(self.csv[column]), unit_of(self.word[column])
        return not printed or printed == shown or "%" in self.word[column]

    def beda(self, what: str, old: str, new: str, *, figure: bool = True) -> Beda:
        return Beda(f"b.{self.baris} {self.nama}, {what}", old, new, self.notes, figure)


@dataclass(frozen=True)
class BarisAnggaran:
    """A budget row as printed and as the tables of Word have it."""

    csv: dict[str, str]
    word: dict[str, str]
    efisiensi: dict[str, str]
    efektivitas: str
    notes: tuple[str, ...]

    @property
    def nama(self) -> str:
        return self.word["nama"].removeprefix("– ")

    @property
    def indikator(self) -> list[str]:
        return [each for each in self.word.get("indikator", "").split("\n") if each]

    @property
    def capaian_teks(self) -> list[str]:
        """The achievement of each indicator, without its number and without the mean."""
        lines = self.efisiensi["capaian"].split("\n")
        return [re.sub(r"^\d+\. ", "", line) for line in lines if not line.startswith(MEAN)]

    @property
    def capaian(self) -> list[Decimal | None]:
        return [number(each) for each in self.capaian_teks]

    @property
    def rata_rata(self) -> Decimal | None:
        return number(self.efisiensi["capaian"].split("\n")[-1].removeprefix(MEAN))

    def program(self) -> bool:
        return self.csv["level"] == "program"

    def same_name(self) -> bool:
        return squash(self.csv["nama"]) == squash(self.nama)

    def similar(self) -> bool:
        printed = self.csv["nama"].casefold().replace("pmd", "pemberdayaan masyarakat dan desa")
        return SequenceMatcher(None, printed, self.nama.casefold()).ratio() > 0.8

    def same_indicators(self) -> bool:
        return [squash(each) for each in self.csv["indikator"].split("|")] == [squash(each) for each in self.indikator]

    def holds(self, other: BarisAnggaran) -> bool:
        """Return whether another row is in this one, by the names in print."""
        if self.csv["level"] == "total":
            return True
        if self.csv["level"] == "sub":
            return self.csv is other.csv
        keys = {"urusan": ("urusan",), "program": ("urusan", "program"), "kegiatan": ("urusan", "program", "kegiatan")}
        return all(self.csv[key] == other.csv[key] for key in keys[self.csv["level"]])

    def beda(self, what: str, old: str, new: str, *, figure: bool = True) -> Beda:
        line = self.csv["baris_efisiensi"] or self.csv["baris_akuntabilitas"]
        return Beda(f"b.{line} {self.nama}, {what}", old, new, self.notes, figure)


class Laporan:
    """All that the tests compare; whatever does not pair up row by row fails here."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.tables = {block.caption: block for block in blocks if isinstance(block, TableBlock) and block.caption}
        self.tabel_capaian: list[TabelCapaian] = []
        self.renstra = dict(self._renstra())
        self.riwayat = dict(self._riwayat())
        self.rencana = self._programs(0)
        self.lampiran_anggaran = self._programs(-1, [b for b in blocks if isinstance(b, TableBlock)])
        self.indikator = [*self._indikator()]
        self.anggaran = [*self._anggaran()]

    # ---- indicators

    def _indikator(self) -> Iterator[BarisIndikator]:
        printed = sorted(read_csv("lkip-indikator.csv"), key=lambda row: int(row["baris"]))
        own = [(node, notes) for node, notes in own_indicators()]
        units = [(node, notes) for node, notes in unit_indicators()]
        ikhtisar = self._rows("Ikhtisar Capaian Kinerja", IKHTISAR)
        sasaran = self._rows("Capaian Kinerja Sasaran ", SASARAN)
        unit = self._rows("Capaian Kinerja ", UNIT, but="Capaian Kinerja Sasaran ")
        for name, rows, nodes, lines in (
            ("ikhtisar", ikhtisar, own, [row for row in printed if row["tabel"] == "Tabel 1.1"]),
            (
                "sasaran",
                sasaran,
                own,
                [row for row in printed if row["tabel"] != "Tabel 1.1" and row["level"] == "Kepala Dinas"],
            ),
            ("unit", unit, units, [row for row in printed if row["level"] != "Kepala Dinas"]),
        ):
            for (table, cells), (node, notes), line in zip(rows, nodes, lines, strict=True):
                assert squash(node["nama"]) == squash(cells["indikator"])
                cells["target_pk"] = self._pk(table.judul, cells["indikator"]) if line["pk_line"] else ""
                table.baris.append(BarisCapaian(cells, int(line["baris"])))
                yield BarisIndikator(line, cells, name, notes)

    def _rows(
        self, begins: str, columns: tuple[str, ...], but: str = "\0"
    ) -> list[tuple[TabelCapaian, dict[str, str]]]:
        found = []
        for caption, table in self.tables.items():
            if not caption.startswith(begins) or caption.startswith(but):
                continue
            rows = [*cells_of(table)]
            *rows, last = rows
            current = TabelCapaian(caption, last[1], last[-1])
            self.tabel_capaian.append(current)
            for row in rows:
                assert len(row) == len(columns), caption
                found.append((current, dict(zip(columns, row, strict=True))))
        return found

    def _pk(self, caption: str, name: str) -> str:
        """Return the target of an indicator in the agreement of the same person."""
        who = caption.removeprefix("Capaian Kinerja ") if caption.startswith("Capaian") else "Kepala Dinas"
        table = next(
            table
            for title, table in self.tables.items()
            if title.startswith(f"Perjanjian Kinerja {who.removesuffix(' Tahun 2022')}")
        )
        return next(row[-1] for row in cells_of(table) if row[-2] == name)

    def _renstra(self) -> Iterator[tuple[str, dict[str, Decimal | None]]]:
        table = next(
            table for caption, table in self.tables.items() if caption.startswith("Tujuan, Sasaran, Indikator")
        )
        for row in cells_of(table):
            yield row[4], {str(2021 + n): number(text) for n, text in enumerate(row[5:])}

    def _riwayat(self) -> Iterator[tuple[str, dict[str, Decimal | None]]]:
        for caption, table in self.tables.items():
            if caption.startswith("Perkembangan Realisasi dan Capaian "):
                years = [cell_text(cell) for cell in table.header[0].cells[2:]]
                for row in cells_of(table):
                    if row[1] == "Realisasi":
                        yield row[0], dict(zip(years, map(number, row[2:]), strict=True))

    # ---- budget

    def _programs(self, index: int, every: list[TableBlock] | None = None) -> dict[str, str]:
        tables = [table for table in every or self.tables.values() if table.caption.startswith("Program dan Anggaran")]
        rows = [*cells_of(tables[index])]
        return {(row[1] if len(row) == 3 else row[0]): row[-1] for row in rows}

    def _anggaran(self) -> Iterator[BarisAnggaran]:
        printed = read_csv("lkip-anggaran.csv")
        spent = [
            *self._budget_rows("Realisasi Anggaran Tahun", ("nama", "indikator", "pagu", "realisasi", "penyerapan"))
        ]
        gains = [
            *self._budget_rows("Efisiensi Penggunaan", ("nama", "indikator", "capaian", "penyerapan", "efisiensi"))
        ]
        assert spent[0]["nama"].startswith("URUSAN PENUNJANG")  # print has no row for it
        support = [*self._supports()]
        nodes = [*budget_nodes()]
        for line, row, gain, (name, notes) in zip(printed, spent[1:], gains[1:], nodes, strict=True):
            plain = row["nama"].removeprefix("– ")
            assert squash(name).endswith(squash(plain).removeprefix("urusan")), (name, plain)
            assert squash(gain["nama"]) == squash(row["nama"])
            amount = ""
            if line["anggaran_efektivitas"]:
                amount = next(amount for title, amount in support if squash(title) == squash(plain))
                support.remove((next(title for title, each in support if squash(title) == squash(plain)), amount))
            yield BarisAnggaran(line, row, gain if "capaian" in gain else {}, amount, notes)

    def _budget_rows(self, begins: str, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
        table = next(table for caption, table in self.tables.items() if caption.startswith(begins))
        for row in cells_of(table):
            if len(row) == len(columns):
                yield dict(zip(columns, row, strict=True))
            elif len(row) == 4:  # a heading or the total of what was spent
                yield dict(zip(("nama", "pagu", "realisasi", "penyerapan"), row, strict=True))
            else:
                yield dict(zip(("nama", "penyerapan"), row, strict=False))

    def _supports(self) -> Iterator[tuple[str, str]]:
        table = next(table for caption, table in self.tables.items() if caption.startswith("Dukungan Program"))
        for row in cells_of(table):
            if len(row) == 3:
                yield row[0].removeprefix("– "), row[2]


IKHTISAR = ("sasaran", "indikator", "target", "realisasi", "capaian", "kategori")
SASARAN = ("nomor", "indikator", "capaian_2021", "target", "realisasi", "capaian", "capaian_akhir_rpjmd", "kategori")
UNIT = ("nomor", "sasaran", "indikator", "target", "realisasi", "capaian", "kategori")


def read_csv(name: str) -> list[dict[str, str]]:
    with (ROOT / "tests/data" / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def cell_text(cell: Cell) -> str:
    """Return the text of a cell with plain spaces and hyphens, which are what print has."""
    text = "\n".join("".join(run.text for run in each.runs) for each in cell.content)
    return text.replace("\u00a0", " ").replace("−", "-")


def cells_of(table: TableBlock) -> Iterator[list[str]]:
    """Yield the rows of a table as texts; what is merged downwards stands in every row."""
    above: list[str] = []
    for row in table.rows:
        texts = [
            above[n] if cell.merge == "continue" and n < len(above) else cell_text(cell)
            for n, cell in enumerate(row.cells)
        ]
        above = texts
        yield texts


# ---- what the YAML says


def raw(name: str) -> dict[str, Any]:
    data, findings = Library(ROOT / "content").read(f"{LAPORAN}/{name}")
    assert data is not None, findings
    return data


def said(*nodes: dict[str, Any]) -> tuple[str, ...]:
    """Return the notes of nodes, each once."""
    found: list[str] = []
    for node in nodes:
        notes = node.get("catatan", [])
        found += [notes] if isinstance(notes, str) else notes
    return tuple(dict.fromkeys(" ".join(each.split()) for each in found))


def own_indicators() -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    for tujuan in raw("kinerja.yaml")["tujuan"]:
        for sasaran in tujuan["sasaran"]:
            for each in sasaran["indikator"]:
                yield each, said(each, sasaran)


def unit_indicators() -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    def walk(unit: dict[str, Any]) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
        for group in unit["sasaran"]:
            for each in group["indikator"]:
                yield each, said(each, group)
        for below in unit.get("bawahan", []):
            yield from walk(below)

    names = raw("naskah.yaml")["unit"]
    for each in names:
        yield from walk(raw(each) if isinstance(each, str) else each)


def budget_nodes() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield name and notes of every budget row but the first, which print does not have, and the total."""
    budget = raw("anggaran.yaml")
    for u, urusan in enumerate(budget["urusan"]):
        if u:
            yield urusan["urusan"], said(urusan)
        for program in urusan["program"]:
            yield program["program"], said(program, *program.get("indikator", []))
            for kegiatan in program["kegiatan"]:
                yield kegiatan["kegiatan"], said(kegiatan, *kegiatan.get("indikator", []))
                for sub in kegiatan["sub_kegiatan"]:
                    yield sub["sub_kegiatan"], said(sub, *sub.get("indikator", []))
    yield "JUMLAH", ()
