"""Page numbers and PDFs of drafts, with a LibreOffice that works, misbehaves, or is not there."""

from __future__ import annotations

import sys
from typing import IO, TYPE_CHECKING

import pytest

from generator.diagnostics.finding import Finding, Place, galat
from generator.outputs.pdf_mark import is_marked, marked
from generator.outputs.printing import Draft, Printer, Printing
from generator.outputs.products import save
from tests.unit.outputs.fake_soffice import CRASHES, HALF, HANGS, WORKS, calls, fake

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="program pengganti berupa skrip")
SHOWN = "output/daerah/laporan.docx"
SHOWN_PDF = "output/daerah/laporan.pdf"


def draft(
    *,
    has_contents: bool = True,
    labels: Callable[[Mapping[str, int]], dict[str, str]] = lambda _: {"a": "1"},
    faults: tuple[Finding, ...] = (),
) -> Draft:
    """Return a draft whose bytes are the labels it was written with."""

    def fill(stream: IO[bytes], pages: Mapping[str, str] | None) -> list[Finding]:
        stream.write(repr(pages).encode())
        return list(faults)

    return Draft(SHOWN, has_contents, fill, labels)


def build(path: Path, soffice: Path | str, made: Draft | None = None, **wanted: bool) -> tuple[list[str], str, bool]:
    """Save a draft; return the findings, what was written, and whether a PDF was."""
    printer = Printer(Printing(soffice=str(soffice), timeout=2, **wanted))
    product, findings = save(path, made or draft(), printer, lambda _: True, force=False)
    told = [f"{each.severity.value} {each.code} {each.at.file}: {each.message}" for each in findings]
    assert all(each.hint for each in findings)
    return told, path.read_text() if path.exists() else "", product is not None and product.pdf is not None


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "output" / "laporan.docx"


def test_numbers_are_those_of_the_printed_draft(path: Path, tmp_path: Path) -> None:
    program = fake(tmp_path / "palsu", WORKS)
    assert build(path, program) == ([], "{'a': '1'}", False)
    assert len(calls(tmp_path / "palsu")) == 2  # once to find them, once to see that they hold


def test_numbers_that_move_the_pages_are_found_again(path: Path, tmp_path: Path) -> None:
    found = iter(["1", "2", "2"])
    made = draft(labels=lambda _: {"a": next(found)})
    assert build(path, fake(tmp_path / "palsu", WORKS), made) == ([], "{'a': '2'}", False)


def test_numbers_that_never_hold_are_told(path: Path, tmp_path: Path) -> None:
    found = iter("12345")
    made = draft(labels=lambda _: {"a": next(found)})
    (told,), text, _ = build(path, fake(tmp_path / "palsu", WORKS), made)
    assert told.startswith(f"peringatan KLR004 {SHOWN}: nomor halaman daftar isi dapat meleset")
    assert text == "{'a': '4'}"


def test_the_pdf_is_the_one_that_was_measured(path: Path, tmp_path: Path) -> None:
    assert build(path, fake(tmp_path / "palsu", WORKS), pdf=True) == ([], "{'a': '1'}", True)
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")
    assert len(calls(tmp_path / "palsu")) == 2
    assert sorted(each.name for each in path.parent.iterdir()) == ["laporan.docx", "laporan.pdf"]


def test_a_draft_without_contents_is_not_printed(path: Path, tmp_path: Path) -> None:
    program = fake(tmp_path / "palsu", WORKS)
    assert build(path, program, draft(has_contents=False)) == ([], "None", False)
    assert calls(tmp_path / "palsu") == []
    assert build(path, program, draft(has_contents=False), pdf=True) == ([], "None", True)


def test_without_libreoffice_word_fills_the_numbers(path: Path) -> None:
    (told,), text, _ = build(path, "/tidak/ada")
    assert told == (
        f"catatan KLR003 {SHOWN}: nomor halaman daftar isi belum terisi: LibreOffice tidak ditemukan; "
        "Word mengisinya saat berkas dibuka"
    )
    assert text == "None"
    assert build(path, "/tidak/ada", draft(has_contents=False)) == ([], "None", False)


def test_a_pdf_without_libreoffice_fails_but_the_draft_stands(path: Path) -> None:
    told, text, pdf = build(path, "/tidak/ada", pdf=True)
    assert told[1] == "galat KLR005 LibreOffice: PDF tidak dibuat: LibreOffice tidak ditemukan"
    assert (text, pdf) == ("None", False)


def test_numbers_can_be_left_out(path: Path, tmp_path: Path) -> None:
    (told,), text, _ = build(path, fake(tmp_path / "palsu", WORKS), pages=False)
    assert told.startswith(f"catatan KLR003 {SHOWN}: nomor halaman daftar isi belum terisi karena --tanpa-halaman")
    assert text == "None"
    assert calls(tmp_path / "palsu") == []


@pytest.mark.parametrize("body", [CRASHES, HANGS, HALF], ids=["berhenti", "macet", "separuh"])
def test_a_failure_is_told_and_the_draft_is_written(path: Path, tmp_path: Path, body: str) -> None:
    told, text, pdf = build(path, fake(tmp_path / "palsu", body), pdf=True)
    assert [each.partition(":")[0] for each in told] == [f"peringatan KLR004 {SHOWN}", f"galat KLR005 {SHOWN}"]
    assert (text, pdf) == ("None", False)
    assert len(calls(tmp_path / "palsu")) == 1  # what failed for these bytes is not tried again
    assert [each.name for each in path.parent.iterdir()] == ["laporan.docx"]


def test_an_old_pdf_is_replaced_or_left_whole(path: Path, tmp_path: Path) -> None:
    pdf = path.with_suffix(".pdf")
    pdf.parent.mkdir()
    pdf.write_bytes(marked(b"lama"))
    build(path, fake(tmp_path / "rusak", CRASHES), pdf=True)
    assert pdf.read_bytes() == marked(b"lama")
    build(path, fake(tmp_path / "palsu", WORKS), pdf=True)
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_pdf_that_a_person_signed_stays(path: Path, tmp_path: Path) -> None:
    program = fake(tmp_path / "palsu", WORKS)
    build(path, program, pdf=True)
    pdf = path.with_suffix(".pdf")
    assert is_marked(pdf)
    signed = pdf.read_bytes() + b"1 0 obj tanda tangan endobj\n"
    pdf.write_bytes(signed)
    assert not is_marked(pdf)
    (told,), _, made = build(path, program, pdf=True)
    assert told.startswith(f"peringatan KLR002 {SHOWN_PDF}: berkas ini sudah disunting")
    assert made
    assert pdf.read_bytes() == signed
    assert is_marked(path.with_name("laporan.baru.pdf"))


def test_a_folder_stands_where_the_pdf_goes(path: Path, tmp_path: Path) -> None:
    path.with_suffix(".pdf").mkdir(parents=True)
    told, text, pdf = build(path, fake(tmp_path / "palsu", WORKS), pdf=True)
    assert [each.partition(":")[0] for each in told] == [f"peringatan KLR002 {SHOWN_PDF}"]
    assert (text, pdf) == ("{'a': '1'}", True)
    assert is_marked(path.with_name("laporan.baru.pdf"))


def test_a_draft_with_a_fault_is_neither_printed_nor_written(path: Path, tmp_path: Path) -> None:
    fault = galat("TPL006", Place("templat"), "rusak", "perbaiki")
    told, text, pdf = build(path, fake(tmp_path / "palsu", WORKS), draft(faults=(fault,)), pdf=True)
    assert told == ["galat TPL006 templat: rusak"]
    assert (text, pdf) == ("", False)
    assert calls(tmp_path / "palsu") == []


def test_the_pdf_of_a_draft_beside_an_edited_file_stands_beside_that_draft(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.write_text("suntingan")
    printer = Printer(Printing(pdf=True, soffice=str(fake(tmp_path / "palsu", WORKS)), timeout=20))
    product, findings = save(path, draft(), printer, lambda _: False, force=False)
    assert [each.code for each in findings] == ["KLR002"]
    assert product is not None
    assert product.pdf == path.with_name("laporan.baru.pdf")
    assert path.read_text() == "suntingan"
    assert not path.with_suffix(".pdf").exists()
    save(path, draft(), Printer(Printing(pages=False)), lambda _: False, force=True)
    assert not path.with_name("laporan.baru.pdf").exists()  # as its draft: a newer one stands in its place


def test_the_pdf_shows_the_draft_whatever_a_person_saves_meanwhile(path: Path, tmp_path: Path) -> None:
    """A person saves the new .docx before its PDF is made; the PDF is of the draft all the same."""
    seen = tmp_path / "dibaca.txt"
    program = fake(tmp_path / "palsu", f"Path({str(seen)!r}).write_bytes(Path(sys.argv[-1]).read_bytes())\n{WORKS}")
    made = draft(has_contents=False)
    written: list[bool] = []

    def fill(stream: IO[bytes], pages: Mapping[str, str] | None) -> list[Finding]:
        if path.exists():
            path.write_text("suntingan")
        written.append(path.exists())
        return made.fill(stream, pages)

    build(path, program, Draft(SHOWN, False, fill, made.labels), pdf=True)
    assert written == [False, True]
    assert seen.read_text() == "None"
