"""LibreOffice as a child that misbehaves, and the PDF of one that does not."""

from __future__ import annotations

import base64
import io
import os
import shutil
import sys
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from generator.outputs import soffice as places
from generator.outputs.pages import bookmark_pages
from generator.outputs.pdf import steady, to_pdf
from generator.outputs.soffice import ConversionError, find_soffice
from tests.unit.ooxml.report_tools import load, save_template, three_parts
from tests.unit.outputs.fake_soffice import (
    CRASHES,
    GIVES_NOTHING,
    HALF,
    HANGS,
    NO_PDF,
    WANTS_A_RESTART,
    WORKS,
    calls,
    fake,
)

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
posix = pytest.mark.skipif(sys.platform == "win32", reason="program pengganti berupa skrip")


@pytest.fixture
def docx(tmp_path: Path) -> Path:
    path = tmp_path / "laporan é.docx"
    template = load(save_template(tmp_path / "t.docx"))
    with path.open("wb") as stream:
        assert template.write(three_parts(), stream) == []
    return path


@posix
@pytest.mark.parametrize(
    ("body", "words"),
    [
        (CRASHES, "berhenti dengan kode 77"),
        (GIVES_NOTHING, "tanpa membuat PDF"),
        (HALF, "tidak utuh"),
        (NO_PDF, "tidak utuh"),
        (f"{WORKS}; {CRASHES}", "berhenti dengan kode 77"),
    ],
    ids=["berhenti", "tanpa berkas", "separuh", "bukan PDF", "PDF lalu berhenti"],
)
def test_a_conversion_that_fails_says_why(docx: Path, tmp_path: Path, body: str, words: str) -> None:
    with pytest.raises(ConversionError) as failed:
        to_pdf(docx, fake(tmp_path / "palsu", body), timeout=20)
    assert words in failed.value.message
    assert failed.value.hint


@posix
def test_what_hangs_is_killed_with_its_children(docx: Path, tmp_path: Path) -> None:
    folder = tmp_path / "palsu"
    with pytest.raises(ConversionError) as failed:
        to_pdf(docx, fake(folder, HANGS), timeout=2)
    assert failed.value.message == "LibreOffice tidak selesai dalam 2 detik"
    child = int((folder / "anak.txt").read_text())
    for _ in range(50):
        if not alive(child):
            break
        time.sleep(0.1)
    assert not alive(child)


def alive(pid: int) -> bool:
    """Return whether a process still works; one that only waits to be reaped does not."""
    status = Path(f"/proc/{pid}/stat")
    if status.exists():
        return status.read_text().rpartition(")")[2].split()[0] != "Z"
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return not Path("/proc").exists()
    return False


def test_a_program_that_cannot_run(docx: Path, tmp_path: Path) -> None:
    path = tmp_path / "soffice"
    path.write_bytes(b"\x00bukan program")
    path.chmod(0o755)
    with pytest.raises(ConversionError, match="tidak dapat dijalankan"):
        to_pdf(docx, path)


@posix
def test_a_new_profile_may_ask_for_a_second_start(docx: Path, tmp_path: Path) -> None:
    folder = tmp_path / "palsu"
    assert to_pdf(docx, fake(folder, WANTS_A_RESTART), timeout=20).startswith(b"%PDF-")
    assert len(calls(folder)) == 2


@posix
def test_every_run_has_a_profile_of_its_own_and_leaves_nothing(docx: Path, tmp_path: Path) -> None:
    folder = tmp_path / "palsu"
    program = fake(
        folder, f"{WORKS}\n(here / 'profil.xcu').write_bytes(next(out.parents[1].rglob('*.xcu')).read_bytes())"
    )
    to_pdf(docx, program, timeout=20)
    to_pdf(docx, program, timeout=20)
    profiles = [next(each for each in call if "UserInstallation" in each) for call in calls(folder)]
    assert len(set(profiles)) == 2
    assert all(call[call.index("--convert-to") - 1] == "--infilter=MS Word 2007 XML" for call in calls(folder))
    assert not any(Path(call[-1]).parent.exists() for call in calls(folder))
    profile = (folder / "profil.xcu").read_text()
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true<' in profile
    assert '"ooInetProxyType" oor:op="fuse"><value>2<' in profile


def test_where_libreoffice_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(places, "_PLACES", ())
    assert find_soffice() is None
    program = tmp_path / "program" / "soffice"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert find_soffice(str(program)) == program
    assert find_soffice(str(tmp_path)) == program  # the folder it was unpacked into
    monkeypatch.setenv("PATH", str(program.parent))
    assert find_soffice() == program
    assert find_soffice(str(tmp_path / "tidak ada")) is None  # what a person names is not replaced by another


def test_only_a_whole_pdf_is_steady(tmp_path: Path) -> None:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(out)
    for data in (b"", b"PK", out.getvalue(), out.getvalue()[:-20]):
        with pytest.raises((ValueError, pikepdf.PdfError)):
            steady(data)


def test_dates_and_ids_go() -> None:
    made = []
    for year in ("2024", "2025"):
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.docinfo["/CreationDate"] = f"D:{year}0101000000Z"
            pdf.docinfo["/Title"] = "Laporan"
            xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><xmp:CreateDate>{year}-01-01</xmp:CreateDate></x:xmpmeta>"
            pdf.Root.Metadata = pikepdf.Stream(pdf, xmp.encode())
            pdf.trailer.DocChecksum = pikepdf.Name(f"/A{year}")
            out = io.BytesIO()
            pdf.save(out)
        made.append(steady(out.getvalue()))
    assert made[0] == made[1]
    with pikepdf.open(io.BytesIO(made[0])) as pdf:
        assert pdf.docinfo["/Title"] == "Laporan"


@pytest.mark.parametrize("tree", [False, True], ids=["kamus", "pohon nama"])
def test_bookmarks_of_both_kinds_of_pdf(*, tree: bool) -> None:
    with pikepdf.new() as pdf:
        pages = [pdf.add_blank_page() for _ in range(3)]
        targets = {
            name: pikepdf.Array([page.obj, pikepdf.Name.Fit]) for name, page in zip("ab", pages[1:], strict=True)
        }
        if tree:
            names = pikepdf.NameTree.new(pdf)
            names["_Y12"] = targets["a"]
            names["lain"] = pikepdf.Dictionary(D=targets["b"])
            pdf.Root.Names = pikepdf.Dictionary(Dests=names.obj)
        else:
            pdf.Root.Dests = pikepdf.Dictionary({"/5FY12": targets["a"], "/lain": targets["b"]})
        out = io.BytesIO()
        pdf.save(out)
    assert bookmark_pages(out.getvalue()) == {"_Y12": 1, "lain": 2}


def test_the_real_one_gives_a_tagged_pdf_with_titles_and_the_same_bytes_again(docx: Path, soffice: Path) -> None:
    data = to_pdf(docx, soffice)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo["/Title"] == "Laporan Uji"
        with pdf.open_outline() as outline:
            titles = [each.title for each in outline.root]
    assert "JUDUL satu" in titles
    time.sleep(1.1)  # the clock has gone on
    shutil.move(docx, docx.with_name("lain.docx"))
    assert to_pdf(docx.with_name("lain.docx"), soffice) == data


def test_the_real_one_fetches_nothing(tmp_path: Path, soffice: Path) -> None:
    asked: list[str] = []

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        path = tmp_path / "t.docx"
        document: Any = Document()
        document.add_picture(io.BytesIO(base64.b64decode(PIXEL)))
        url = f"http://127.0.0.1:{server.server_port}/gambar.png"
        id_ = document.part.relate_to(url, RELATIONSHIP_TYPE.IMAGE, is_external=True)
        picture = next(document.element.body.iter(qn("a:blip")))
        picture.attrib.pop(qn("r:embed"))
        picture.set(qn("r:link"), id_)
        document.save(str(path))
        assert to_pdf(path, soffice)
        server.shutdown()
    assert asked == []
