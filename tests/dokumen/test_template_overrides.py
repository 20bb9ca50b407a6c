"""What people do with templates in Word: change the wording, a style, add a table, save elsewhere, delete too much."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.shared import Mm, Pt

from generator.blocks.dump import dump
from generator.blocks.model import TableBlock
from generator.diagnostics.finding import Finding, Severity
from generator.ooxml.anchors import bookmark_name
from generator.ooxml.readback import read_blocks
from generator.pipeline import Folders, Pipeline, Report
from generator.source.discover import Target
from tests.alat.banding import find_run
from tests.alat.lint_docx import lint
from tests.dokumen.conftest import PERATURAN, compose

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
OPENING, OWN_OPENING = "DENGAN RAHMAT TUHAN YANG MAHA ESA", "ATAS BERKAT RAHMAT TUHAN YANG MAHA ESA"
SERANG = Target("kota-serang", "rad-kla-2022-2023")


@pytest.fixture
def project(tmp_path: Path) -> Folders:
    """The real content with templates of its own that a test may change."""
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    return Folders(ROOT / "content", tmp_path / "templates", tmp_path / "output")


def build(project: Folders, *targets: Target) -> Report:
    return Pipeline(project).run(targets or PERATURAN, write=True)


def flaws(report: Report) -> list[Finding]:
    """Return what was found but for remarks on the content, which are no business of templates."""
    found = [each.finding for each in report.findings]
    return [each for each in found if each.severity is Severity.GALAT or each.code.startswith(("TPL", "KLR"))]


def change(path: Path, edit: Callable[[Any], None], into: Path | None = None) -> None:
    document = Document(str(path))
    edit(document)
    (into or path).parent.mkdir(parents=True, exist_ok=True)
    document.save(str(into or path))


def paragraph(document: Any, text: str) -> Any:
    return next(each for each in document.paragraphs if text in each.text)


def own_template(document: Any) -> None:
    """Change a sentence and a style, and put a small table before the signature."""
    paragraph(document, OPENING).runs[0].text = OWN_OPENING
    style = document.styles["Ayat"]
    style.font.size = Pt(11)
    style.paragraph_format.left_indent = Mm(12)
    table = document.add_table(4, 3)
    table.style = document.styles["Tanpa Garis"]
    tags = ("{%tr for r in ringkasan_matriks %}", "", "", "{{ loop.index }}", "{{ r.nama }}", "{{ r.aksi | angka }}")
    cells = (*("No", "Kelompok", "Aksi"), *tags, "{%tr endfor %}", "", "")
    for cell, text in zip(table._cells, cells, strict=True):
        cell.text = text
    before = paragraph(document, "Agar setiap orang")._p
    before.addprevious(table._tbl)
    before.addprevious(document.add_paragraph("Jumlah perangkat daerah: {{ perangkat_daerah | length }}.")._p)


def test_a_region_may_have_its_own_template(project: Folders, built: Report) -> None:
    default = project.templates / "peraturan.docx"
    change(default, own_template, project.templates / "kota-serang" / "peraturan.docx")
    report = build(project)
    assert not report.failed
    assert not flaws(report)
    for target, path in report.written:
        same = path.read_bytes() == dict(built.written)[target].read_bytes()
        assert same == (target.daerah != "kota-serang")
    own = dict(report.written)[SERANG]
    lines = list(dump(read_blocks(own)))
    assert f"[Pembukaan] {OWN_OPENING}" in lines
    assert f"[Pembukaan] {OPENING}" not in lines
    assert Document(str(own)).styles["Ayat"].font.size == Pt(11)
    assert lint(own) == lint(dict(built.written)[SERANG])


def test_its_own_table_is_filled_from_the_matrices(project: Folders) -> None:
    change(project.templates / "peraturan.docx", own_template)
    composition = compose(SERANG)
    report = build(project, SERANG)
    blocks = read_blocks(dict(report.written)[SERANG])
    small = next(block for block in blocks if isinstance(block, TableBlock) and len(block.widths) == 3)
    texts = [[cell.content[0].runs[0].text for cell in row.cells] for row in small.rows]
    summary: Any = composition.values["ringkasan_matriks"]
    assert texts == [["No", "Kelompok", "Aksi"]] + [
        [str(n), r["nama"], str(r["aksi"])] for n, r in enumerate(summary, 1)
    ]
    assert sum(int(row[2]) for row in texts[1:]) == 124
    total = len(composition.values["perangkat_daerah"])  # type: ignore[arg-type]
    assert f"[Normal] Jumlah perangkat daerah: {total}." in list(dump(blocks))


def test_a_template_saved_by_libreoffice_gives_the_same_text(
    project: Folders, built: Report, soffice: Path, tmp_path: Path
) -> None:
    source = project.templates / "peraturan.docx"
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", tmp_path, source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    shutil.move(tmp_path / "peraturan.docx", source)
    report = build(project)
    assert not report.failed, [each.finding for each in report.findings]
    for target, path in report.written:
        assert path.read_bytes() != dict(built.written)[target].read_bytes()
        lines = list(dump(read_blocks(path)))
        for name, slot in compose(target).slots():
            wanted = list(dump(slot.blocks, bookmark_name))
            assert not wanted or not find_run(lines, wanted), name
        assert words(path) == words(dict(built.written)[target])


def words(path: Path) -> list[str]:
    """Return all text of the body, tables included, without its looks."""
    document = Document(str(path))
    return [each.text for each in document.element.body.iter(f"{{{document.element.nsmap['w']}}}t") if each.text]


def delete_style(name: str) -> Callable[[Any], None]:
    def edit(document: Any) -> None:
        element = document.styles[name].element
        element.getparent().remove(element)

    return edit


def delete_paragraph(text: str) -> Callable[[Any], None]:
    def edit(document: Any) -> None:
        element = paragraph(document, text)._p
        element.getparent().remove(element)

    return edit


@pytest.mark.parametrize(
    ("edit", "code", "said"),
    [
        (delete_style("Ayat"), "TPL017", "`Ayat`"),
        (delete_style("Matriks Isi"), "TPL017", "`Matriks Isi`"),
        (delete_paragraph("isi.mengingat"), "TPL018", "`isi.mengingat`"),
        (delete_paragraph("l.isi"), "TPL018", "isi`"),
    ],
    ids=["gaya ayat", "gaya matriks", "sisipan mengingat", "sisipan lampiran"],
)
def test_a_template_that_lacks_something_writes_nothing(
    project: Folders, edit: Callable[[Any], None], code: str, said: str
) -> None:
    change(project.templates / "peraturan.docx", edit)
    report = build(project)
    findings = flaws(report)
    assert {each.code for each in findings} == {code}
    assert any(said in each.message and each.hint for each in findings)
    assert report.failed == list(PERATURAN)
    assert not report.written
    assert not list(project.output.rglob("*"))


def test_an_old_product_stays_when_the_template_breaks(project: Folders) -> None:
    report = build(project, SERANG)
    path = dict(report.written)[SERANG]
    before = path.read_bytes()
    change(project.templates / "peraturan.docx", delete_style("Bab"))
    assert build(project, SERANG).failed == [SERANG]
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_table_of_the_documents_own_data_needs_no_python(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    naskah = content / "kota-serang" / "rad-kla-2022-2023" / "naskah.yaml"
    rows = "data:\n  tim:\n    - {nama: Bappeda, peran: ketua}\n    - {nama: DP3AKB, peran: sekretariat}\n"
    naskah.write_text(naskah.read_text("utf-8") + rows, "utf-8")

    def add_table(document: Any) -> None:
        table = document.add_table(3, 2)
        table.cell(0, 0).text = "{%tr for t in data.tim %}"
        table.cell(1, 0).text, table.cell(1, 1).text = "{{ t.nama }}", "{{ t.peran | kapital }}"
        table.cell(2, 0).text = "{%tr endfor %}"
        paragraph(document, "Agar setiap orang")._p.addnext(table._tbl)

    change(tmp_path / "templates" / "peraturan.docx", add_table)
    report = build(Folders(content, tmp_path / "templates", tmp_path / "output"), SERANG)
    assert not flaws(report)
    tables = Document(str(report.written[0][1])).tables
    assert [[cell.text for cell in row.cells] for row in tables[0].rows] == [
        ["Bappeda", "KETUA"],
        ["DP3AKB", "SEKRETARIAT"],
    ]


def test_a_sentence_that_introduces_a_list_stays_with_it(project: Folders) -> None:
    document = Document(str(build(project, SERANG).written[0][1]))
    for text in ("Sasaran antara sebagaimana dimaksud", "Tugas pokok Gugus Tugas KLA", "Dalam Peraturan Wali Kota ini"):
        assert paragraph(document, text).paragraph_format.keep_with_next
