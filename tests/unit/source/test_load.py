"""Files read as text, put together from parts, and every place found again."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics.finding import Place
from generator.source.load import Library
from generator.source.place import PlaceIndex
from generator.source.tree import SourceFile, decode, parse

NASKAH = "kab/rad/naskah.yaml"


def library(root: Path, **files: str) -> Library:
    """Return a library of one document; keyword names are file names without `.yaml`."""
    folder = root / "kab/rad"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Library(root)


def test_values_stay_text() -> None:
    text = "a: 8.000\nb: 010\nc: 1:30\nd: no\ne: null\nf: 2023-05-29\ng:\nh: ''\ni: [1, ~]\n"
    data, findings = parse(SourceFile("a.yaml", text))
    assert findings == []
    assert data == {
        "a": "8.000",
        "b": "010",
        "c": "1:30",
        "d": "no",
        "e": "null",
        "f": "2023-05-29",
        "g": None,
        "h": "",
        "i": ["1", "~"],
    }


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("a:\n  - b: 1\n   c: 2\n", "baris ini tidak sejajar dengan kunci lain", "jorokannya dengan baris di atasnya"),
        ("a:\n    - b\n  - c\n", "tidak sejajar dengan", "samakan jorokan"),
        ("a: {2022: 17,9, 2023: 20,9}\n", "koma di dalam {...} memisahkan isi", 'tanda petik: "17,9"'),
    ],
)
def test_a_mistake_is_told_by_what_a_person_did(text: str, message: str, hint: str) -> None:
    finding = parse(SourceFile("a.yaml", text))[1][0]
    assert message in finding.message
    assert hint in finding.hint


def test_a_byte_of_windows_is_named_as_its_letter() -> None:
    _, (finding,) = decode("a.yaml", "a: satu – dua\n".encode("cp1252"))
    assert finding.message == "bukan UTF-8: bita 0x96, tanda `–` menurut pengodean ANSI"
    _, (finding,) = decode("a.yaml", b"a: \x81\n")
    assert finding.message == "bukan UTF-8: bita 0x81"


@pytest.mark.parametrize("named", ["lampiran-1.yaml, lampiran-3.yaml", "lampiran-3.yaml, lampiran-1.yaml"])
def test_a_file_that_is_taken_already_is_not_offered(tmp_path: Path, named: str) -> None:
    files = {"naskah": f"lampiran: [{named}]\n", "lampiran-1": "a: 1\n"}
    _, (finding,) = library(tmp_path, **files).read(NASKAH)
    assert finding.hint == "tulis nama berkas di folder yang sama"
    (tmp_path / "kab/rad/lampiran-2.yaml").write_text("a: 1\n")
    _, (finding,) = Library(tmp_path).read(NASKAH)
    assert finding.hint == "maksudnya `lampiran-2.yaml`?"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\na: 2\n", "SUM004", 2),
        ("a: &x 1\n", "SUM002", 1),
        ("a: 1\nb: *a\n", "SUM002", 2),
        ("a: !!int 1\n", "SUM002", 1),
        ("a: 1\n---\nb: 2\n", "SUM010", 2),
        ("", "SUM007", 1),
        ("# hanya komentar\n", "SUM007", 1),
        ("- a\n", "SUM008", 1),
        ("a: [1\n", "SUM003", 1),
        ("a:\n\t- b\n", "SUM003", 2),
        ('a: "\\x07"\n', "SUM005", 1),
        ("a: " + "x" * 100_001 + "\n", "SUM009", 1),
        ("a: " + "[" * 60 + "]" * 60, "SUM009", 1),
    ],
)
def test_what_is_refused(text: str, code: str, line: int) -> None:
    _, findings = parse(SourceFile("a.yaml", text))
    assert [(finding.code, finding.at.line) for finding in findings] == [(code, line)]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"PK\x03\x04", "SUM001"),
        ("a: 1".encode("utf-16"), "SUM001"),
        (b"a: \xe9\n", "SUM001"),
        (b"<<<<<<< HEAD\na: 1\n", "SUM006"),
    ],
)
def test_what_cannot_be_decoded(raw: bytes, code: str) -> None:
    _, findings = decode("a.yaml", raw)
    assert [finding.code for finding in findings] == [code]


def test_line_ends_and_byte_order_mark_do_not_matter() -> None:
    source, findings = decode("a.yaml", b"\xef\xbb\xbfa: 1\r\nb: 2\r")
    assert findings == []
    assert source is not None
    assert source.text == "a: 1\nb: 2\n"


def test_places_of_values_and_keys() -> None:
    index = PlaceIndex("a: 1\nb:\n  - c: x\n    d: y\n  - z\n")
    assert index.value(("a",))[:2] == (1, 4)
    assert index.key(("a",))[:2] == (1, 1)
    assert index.value(("b", 0, "d"))[:2] == (4, 8)
    assert index.key(("b", 0, "d"))[:2] == (4, 5)
    assert index.value(("b", 1))[:2] == (5, 5)
    assert index.value(("b", 0, "tidak", "ada"))[:2] == (3, 5)
    assert index.value(())[:2] == (1, 1)


def test_words_are_found_over_the_end_of_a_line() -> None:
    index = PlaceIndex("a: >-\n  kerangka kebijakan\n  pengembangan KLA (1)\nb: kebijakan\n")
    assert index.word(("a",), "kebijakan") == (2, 12, 21)
    assert index.word(("a",), "kebijakan pengembangan KLA") == (2, 12, 0)
    assert index.word(("a",), "KLA (1)") == (3, 16, 23)
    assert index.word(("a",), "tidak ada") == (2, 3, 0)
    assert index.word(("b",), "kebijakan") == (4, 4, 13)


def test_words_of_a_row_are_found_in_the_items_around_it() -> None:
    text = "- nama: A\n  catatan: dahulu PAUD-HI\n  ukuran:\n    - 1 PAUD-HI\n"
    index = PlaceIndex(f"{text}  aksi:\n    - aksi: a\n      satuan: PAUD-X\n")
    assert index.word((0, "aksi", 0), "PAUD-X") == (7, 15, 21)
    assert index.word((0, "aksi", 0, "aksi"), "1 PAUD-HI") == (4, 7, 16)
    assert index.word((0, "aksi", 0, "aksi"), "PAUD-HI") == (4, 9, 16)
    assert index.word((0, "aksi", 0), "dahulu")[0] == 6  # a remark is not printed


def test_parts_are_put_in_place_and_keep_their_lines(tmp_path: Path) -> None:
    found = library(
        tmp_path,
        naskah="jenis: x\nlampiran:\n  - lampiran.yaml\n",
        lampiran="lampiran: rencana\nisi:\n  - matriks: matriks.yaml\n",
        matriks="kolom:\n  aksi: A\n",
    )
    data, findings = found.read(NASKAH)
    assert findings == []
    assert data == {"jenis": "x", "lampiran": [{"lampiran": "rencana", "isi": [{"matriks": {"kolom": {"aksi": "A"}}}]}]}
    inside = ("lampiran", 0, "isi", 0, "matriks", "kolom", "aksi")
    assert found.locate(Place(NASKAH, inside))[:3] == ("kab/rad/matriks.yaml", 2, 9)
    assert found.locate(Place(NASKAH, (*inside[:2], "lampiran")))[:3] == ("kab/rad/lampiran.yaml", 1, 11)
    assert found.locate(Place(NASKAH, ("jenis",)))[:3] == (NASKAH, 1, 8)
    assert found.locate(Place(NASKAH, ("lampiran", 0), key=True))[0] == NASKAH
    assert found.locate(Place("lain.docx", ("a",)))[:3] == ("lain.docx", 0, 0)
    assert found.locate(Place("x", line=3, column=4))[:3] == ("x", 3, 4)


def test_places_that_are_expected_together_are_found_as_one_by_one(tmp_path: Path) -> None:
    files = {"naskah": "jenis: x\nlampiran: [a.yaml]\n", "a": "b: 1\nc:\n  - d: dua kata\n    e: 3\n"}
    alone, together = library(tmp_path / "1", **files), library(tmp_path / "2", **files)
    alone.read(NASKAH)
    together.read(NASKAH)
    inside = ("lampiran", 0, "c", 0)
    first = [Place(NASKAH, (*inside, "d"), word="kata"), Place(NASKAH, ("lampiran", 0)), Place("x", line=3, column=4)]
    more = [Place(NASKAH, (*inside, "e"), key=True), Place("kab/rad/a.yaml", ("tidak", "ada")), Place("lain.docx")]
    together.expect(first)
    together.expect(more)
    unexpected = Place(NASKAH, ("lampiran", 0, "b"))
    every = [*first, *more, unexpected, *first]
    assert [together.locate(at) for at in every] == [alone.locate(at) for at in every]
    assert together.locate(first[0]) == ("kab/rad/a.yaml", 3, 12, 16)


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    found = library(tmp_path, naskah="lampiran: [a.yaml]\n", a="lampiran: a\n")
    assert found.read(NASKAH) == found.read(NASKAH)


@pytest.mark.parametrize(
    ("files", "code", "path"),
    [
        ({"naskah": "lampiran: [lampirn.yaml]\n", "lampiran": "a: 1\n"}, "SUM011", ("lampiran", 0)),
        ({"naskah": "lampiran: [../rad/naskah.yaml]\n"}, "SUM011", ("lampiran", 0)),
        ({"naskah": "lampiran: [naskah.yaml]\n"}, "SUM012", ("lampiran", 0)),
        ({"naskah": "lampiran: [a.yaml, a.yaml]\n", "a": "a: 1\n"}, "SUM012", ("lampiran", 1)),
        ({"naskah": "lampiran: [a.yaml]\n", "a": "lampiran: a.yaml\n"}, "SUM012", ("lampiran", 0, "lampiran")),
    ],
)
def test_parts_that_cannot_be_put_in_place(
    tmp_path: Path, files: dict[str, str], code: str, path: tuple[str | int, ...]
) -> None:
    _, findings = library(tmp_path, **files).read(NASKAH)
    assert [(finding.code, finding.at.path) for finding in findings] == [(code, path)]
    assert findings[0].hint


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    data, findings = Library(tmp_path).read("kab/daerah.yaml")
    assert data is None
    assert [finding.code for finding in findings] == ["SUM011"]


def test_a_broken_part_does_not_hide_the_rest(tmp_path: Path) -> None:
    data, findings = library(tmp_path, naskah="jenis: x\nlampiran: [a.yaml, b.yaml]\n", a="a: [\n", b="b: 1\n").read(
        NASKAH
    )
    assert data == {"jenis": "x", "lampiran": [None, {"b": "1"}]}
    assert [(finding.code, finding.at.file) for finding in findings] == [("SUM003", "kab/rad/a.yaml")]
