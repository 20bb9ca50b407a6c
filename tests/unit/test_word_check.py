"""`check FILE.docx` on files that are broken, foreign, or only partly a regulation; and the command itself."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from docx import Document

from generator.cli import cli
from generator.word_check import check_word

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics.render import Located


ENGLISH = re.compile(r"\b(file|line|column|expected|depth|string)\b", re.IGNORECASE)  # of zipfile and libxml2


def word(path: Path, *texts: str) -> Path:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def of_word(path: Path) -> list[Located]:
    return check_word([(path.name, path)], path.parent / "content")


def changed(path: Path, part: str, old: bytes, new: bytes) -> None:
    """Change a part of a Word file."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert old in parts[part]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in (parts | {part: parts[part].replace(old, new, 1)}).items():
            package.writestr(name, data)
    path.write_bytes(out.getvalue())


def test_a_file_that_is_no_regulation(tmp_path: Path) -> None:
    (found,) = of_word(word(tmp_path / "notula.docx", "Notula rapat", "Rapat dibuka pukul 09.00."))
    assert (found.finding.code, found.finding.severity.value) == ("DOK002", "galat")


def test_a_report_with_chapters_is_no_regulation(tmp_path: Path) -> None:
    texts = ("LAPORAN KINERJA", "TAHUN 2022", "BAB I", "PENDAHULUAN", "Dinas dibentuk tahun 2021.", "LAMPIRAN")
    (found,) = of_word(word(tmp_path / "laporan.docx", *texts))
    assert found.finding.code == "DOK002"


@pytest.mark.parametrize("texts", [("Pasal 1", "Anak dilindungi."), ("KESATU : Menetapkan Gugus Tugas.",)])
def test_a_piece_of_a_body_is_checked(texts: tuple[str, ...], tmp_path: Path) -> None:
    assert "DOK002" not in {each.finding.code for each in of_word(word(tmp_path / "potongan.docx", *texts))}


def test_an_empty_file_is_no_regulation(tmp_path: Path) -> None:
    (found,) = of_word(word(tmp_path / "kosong.docx"))
    assert found.finding.code == "DOK002"


def test_what_was_not_recognised_is_said(tmp_path: Path) -> None:
    texts = ("PERATURAN BUPATI CONTOH", "NOMOR 7 TAHUN 2023", "TENTANG", "ANAK", "Pasal 1", "Anak dilindungi.")
    found = of_word(word(tmp_path / "perbup.docx", *texts))
    (remark,) = [each.finding for each in found if each.finding.code == "DOK003"]
    assert "Menimbang, Mengingat" in remark.message
    assert remark.severity.value == "catatan"


def test_boxes_and_notes_are_said_not_to_be_checked(tmp_path: Path) -> None:
    path = word(tmp_path / "perbup.docx", "Pasal 1", "Anak dilindungi.")
    box = b"<w:pict><w:txbxContent><w:p><w:r><w:t>Pasal 2 di kotak</w:t></w:r></w:p></w:txbxContent></w:pict>"
    changed(path, "word/document.xml", b"</w:r></w:p>", b"</w:r><w:r>" + box + b"</w:r></w:p>")
    (remark,) = [each.finding for each in of_word(path) if each.finding.code == "DOK003"]
    assert '1 kotak teks atau catatan kaki tidak diperiksa: "Pasal 2 di kotak"' in remark.message


@pytest.mark.parametrize("name", ["tidak-ada.docx", "kosong.docx", "terpotong.docx", "teks.docx"])
def test_a_broken_file_is_one_clear_finding(name: str, tmp_path: Path) -> None:
    whole = word(tmp_path / "perbup.docx", "Pasal 1").read_bytes()
    contents = {"kosong.docx": b"", "terpotong.docx": whole[: len(whole) // 2], "teks.docx": b"Pasal 1"}
    if name in contents:
        (tmp_path / name).write_bytes(contents[name])
    (found,) = of_word(tmp_path / name)
    assert (found.finding.code, found.finding.severity.value) == ("DOK001", "galat")
    assert found.finding.hint
    assert not ENGLISH.search(found.finding.message)


@pytest.mark.parametrize(
    ("part", "old", "new", "said"),
    [
        ("word/document.xml", b"<w:document ", b'<!DOCTYPE x [<!ENTITY a "b">]><w:document ', "DTD"),
        ("word/_rels/document.xml.rels", b"</Relationships>", b'<Relationship Id="x" Type="http://schemas.openxml'
         b'formats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://x/y.dotm" '
         b'TargetMode="External"/></Relationships>', "menunjuk ke luar"),
        ("[Content_Types].xml", b"wordprocessingml.document.main", b"wordprocessingml.macroEnabled.main", "makro"),
        ("word/document.xml", b"</w:body>", b"</w:bod", "rusak"),
        ("word/document.xml", b"<w:body>", b"<w:body>" + b"<w:sdt>" * 3000, "rusak"),
    ],
)  # fmt: skip
def test_a_hostile_file_is_one_clear_finding(part: str, old: bytes, new: bytes, said: str, tmp_path: Path) -> None:
    path = word(tmp_path / "perbup.docx", "Pasal 1")
    changed(path, part, old, new)
    (found,) = of_word(path)
    assert found.finding.code == "DOK001"
    assert said in found.finding.message
    assert not ENGLISH.search(found.finding.message)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (found,) = of_word(tmp_path)
    assert found.finding.code == "DOK001"


def test_the_command_takes_word_files_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    word(tmp_path / "Rancangan.DOCX", "Notula rapat")
    done = CliRunner().invoke(cli, ["check", "Rancangan.DOCX", "--format", "json"], standalone_mode=False)
    assert done.return_value == 1
    data = json.loads(done.stdout)
    assert [(each["code"], each["file"]) for each in data["findings"]] == [("DOK002", "Rancangan.DOCX")]


def test_word_files_and_targets_together(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    path = word(tmp_path / "notula.docx", "Notula rapat")
    done = CliRunner().invoke(cli, ["check", "kota-serang", str(path)], standalone_mode=False)
    assert done.return_value == 1
    assert "DOK002" in done.output
    assert "selesai: 2 dokumen" in done.output
