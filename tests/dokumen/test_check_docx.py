"""`check FILE.docx`: our own drafts read as their YAML does, before and after LibreOffice; other people's files too."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.oxml import parse_xml

from generator.diagnostics.finding import Finding
from generator.naskah.peraturan.telaah_naskah import telaah_naskah
from generator.naskah.telaah.semua import TELAAH
from generator.pipeline import Folders, Pipeline, Report
from generator.source.discover import DOCUMENT_FILE, Target
from generator.source.validate import validate
from generator.word_check import check_word
from tests.dokumen.conftest import PERATURAN, ROOT, once

if TYPE_CHECKING:
    from generator.diagnostics.render import Located

CONTENT = ROOT / "content"


def of_yaml(target: Target) -> list[Finding]:
    """Return what the drafting rules find in the content."""
    from generator.naskah.peraturan import room

    pipeline = Pipeline(Folders(CONTENT, ROOT / "templates", ROOT / "output"))
    konteks, findings = pipeline._region(target.daerah)
    name = f"{target}/{DOCUMENT_FILE}"
    data, problems = pipeline._library.read(name)
    assert konteks is not None, findings
    assert data is not None, problems
    naskah, problems = validate(room.MODEL, data, name)
    assert naskah is not None, problems
    composition, _ = room.compose(naskah, konteks, name)
    return list(TELAAH.jalankan(telaah_naskah(naskah, konteks, composition, name)))


def of_word(path: Path, content: Path = CONTENT) -> list[Located]:
    return check_word([(path.name, path)], content)


def words(findings: list[Finding]) -> Counter[tuple[str, str, str]]:
    return Counter((each.code, each.severity.value, each.message) for each in findings)


@pytest.mark.parametrize("target", PERATURAN, ids=str)
def test_our_own_draft_agrees_with_its_content(target: Target, built: Report) -> None:
    found = of_word(dict(built.written)[target])
    assert words([each.finding for each in found]) == words(of_yaml(target))
    for each in found:
        assert each.finding.at.detail
        named = re.search(r"\b(?:di|istilah|pada) (Pasal \d+(?: ayat \(\d+\))?)", each.finding.message)
        assert named is None or each.finding.at.detail.startswith(named[1])


@pytest.fixture(scope="session")
def saved_again(soffice: Path, built: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with our drafts as LibreOffice saves them."""

    def make(folder: Path) -> None:
        for target in PERATURAN:
            source = folder / f"{target.daerah}.docx"
            shutil.copy(dict(built.written)[target], source)
            profile = f"-env:UserInstallation=file://{folder}/profil"
            command = [soffice, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"]
            subprocess.run([*command, folder / "lo", source], check=True, timeout=180, capture_output=True)

    return once(tmp_path_factory, "disimpan-libreoffice", make) / "lo"


@pytest.mark.parametrize("target", PERATURAN, ids=str)
def test_a_draft_saved_by_libreoffice_reads_the_same(target: Target, saved_again: Path, built: Report) -> None:
    before = [each.finding for each in of_word(dict(built.written)[target])]
    after = [each.finding for each in of_word(saved_again / f"{target.daerah}.docx")]
    assert words(after) == words(before)


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def add_list(document: Any, key: int, *levels: tuple[str, str]) -> int:
    """Define an automatic list; return the number that paragraphs refer to."""
    numbering = document.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(levels)
    )
    abstract = parse_xml(f'<w:abstractNum xmlns:w="{W}" w:abstractNumId="{key}">{inner}</w:abstractNum>')
    numbering.insert(0, abstract)
    xml = f'<w:num xmlns:w="{W}" w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>'
    numbering.append(parse_xml(xml))
    return key


def item(container: Any, text: str, num: int, level: int = 0) -> None:
    paragraph = container.add_paragraph(text)
    xml = f'<w:numPr xmlns:w="{W}"><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(xml))


def typed_in_word(path: Path) -> Path:
    """Write a regulation the way people do: numbers partly automatic, partly typed, Menimbang in a table."""
    document = Document()
    angka = add_list(document, 801, ("decimal", "%1."))
    for text in ("BUPATI CONTOH", "PERATURAN BUPATI CONTOH", "NOMOR 7 TAHUN 2023", "TENTANG", "PERLINDUNGAN ANAK"):
        document.add_paragraph(text)
    document.add_paragraph("DENGAN RAHMAT TUHAN YANG MAHA ESA")
    document.add_paragraph("BUPATI CONTOH,")
    table = document.add_table(rows=3, cols=4)
    konsiderans = (
        ("Menimbang", ":", "a.", "bahwa anak perlu dilindungi;"),
        ("", "", "b.", "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan "
         "Bupati tentang Perlindungan Anak;"),
        ("Mengingat", ":", "1.", "Undang-Undang Nomor 23 Tahun 2002 tentang Perlindungan Anak;"),
    )  # fmt: skip
    for row, texts in zip(table.rows, konsiderans, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("M E M U T U S K A N :")
    document.add_paragraph("Menetapkan\t:\tPERATURAN BUPATI TENTANG PERLINDUNGAN ANAK.")
    document.add_paragraph("BAB I")
    document.add_paragraph("KETENTUAN UMUM")
    document.add_paragraph("Pasal 1")
    document.add_paragraph("Dalam Peraturan Bupati ini yang dimaksud dengan:")
    item(document, "Daerah adalah Kabupaten Contoh.", angka)
    item(document, "Gugus Tugas, yang selanjutnya disingkat GT adalah lembaga koordinasi di Daerah.", angka)
    document.add_paragraph("BAB II")
    document.add_paragraph("PELAKSANAAN")
    document.add_paragraph("Pasal 2")
    ayat = add_list(document, 802, ("decimal", "(%1)"), ("lowerLetter", "%2."))
    item(document, "GT bertugas di Daerah:", ayat)
    item(document, "menyusun rencana selama 5 (empat) tahun;", ayat, 1)
    item(document, "memantau pelaksanaan;", ayat, 1)
    item(document, "melaporkan hasil.", ayat, 1)
    item(document, "Tugas sebagaimana dimaksud pada ayat (4) dibiayai dari anggaran walikota.", ayat)
    document.add_paragraph("Pasal 3")
    document.add_paragraph("(1)\tPeraturan Bupati ini mulai berlaku pada tanggal diundangkan.")
    document.add_paragraph("Ditetapkan di Contoh")
    document.add_paragraph("pada tanggal 2 Mei 2023")
    document.add_paragraph("BUPATI CONTOH,")
    document.save(str(path))
    return path


def test_a_file_typed_in_word(tmp_path: Path) -> None:
    found = of_word(typed_in_word(tmp_path / "perbup.docx"))
    own = [each.finding for each in found if each.finding.code[:3] in ("BTG", "RUJ", "DEF", "FMT", "DOK")]
    assert [(each.code, each.at.detail.partition(': "')[0]) for each in own] == [
        ("DEF001", "Pasal 1 angka 2"),
        ("BTG007", "Pasal 2 ayat (1) huruf a"),
        ("BTG004", "Pasal 2 ayat (1) huruf b"),
        ("FMT001", "Pasal 2 ayat (2)"),
        ("RUJ005", "Pasal 2 ayat (2)"),
        ("BTG006", "Pasal 3 ayat (1)"),
    ]
    assert '"…' in own[4].at.detail


def test_without_a_content_folder(tmp_path: Path) -> None:
    found = of_word(typed_in_word(tmp_path / "perbup.docx"), tmp_path / "content")
    codes = {each.finding.code for each in found}
    assert "RUJ005" in codes
    assert "FMT001" not in codes  # spellings are data of the content folder
