"""Redline and matriks persandingan of a real regulation that was edited as people edit it."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.blocks.compare import Perubahan, compare
from generator.blocks.compare_matrix import STYLES, persandingan
from generator.blocks.compare_report import summarize
from generator.kinds import KINDS
from generator.naskah.umum.saringan import FILTERS
from generator.ooxml.redline import write_redline
from generator.ooxml.redline_shell import shell_lines
from generator.ooxml.redline_source import read_old
from generator.ooxml.template import Template
from generator.pipeline import Folders, Pipeline
from generator.source.discover import DOCUMENT_FILE, Target
from tests.alat.lacak_perubahan import decide, libreoffice
from tests.alat.lint_docx import lint
from tests.dokumen.conftest import ROOT, TARGETS, compose
from tests.unit.ooxml.redline_tools import told

if TYPE_CHECKING:
    from generator.blocks.composition import Composition

SERANG = Target("kota-serang", "rad-kla-2022-2023")
DATE = "2022-12-29T00:00:00Z"


@dataclass(frozen=True)
class Kasus:
    """Both versions as plain documents, and what was made of them."""

    lama: bytes
    baru: bytes
    redline: bytes
    persandingan: bytes
    ringkasan: list[str]


def template_of(target: Target) -> Template:
    kind = "laporan_kinerja" if "lkip" in target.dokumen else "peraturan_wali_kota"
    name = KINDS[kind].template
    found, findings = Template.load(ROOT / f"templates/{name}.docx", name, KINDS[kind].room().STYLES, FILTERS)
    assert found is not None, findings
    return found


def written(template: Template, composition: Composition) -> bytes:
    out = io.BytesIO()
    assert template.write(composition, out) == []
    return out.getvalue()


def redlined(template: Template, changes: Perubahan) -> bytes:
    out = io.BytesIO()
    assert write_redline(template, changes, out, DATE) == []
    return out.getvalue()


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def cut(path: Path, begin: str, end: str) -> None:
    text = path.read_text("utf-8")
    start = text.index(begin)
    path.write_text(text[:start] + text[text.index(end, start) :], "utf-8")


def edited(folder: Path) -> Composition:
    """Return the regulation of Serang with a new Pasal, one ayat less, other figures, a row less and a row more."""
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    naskah, matriks = (content / str(SERANG) / name for name in (DOCUMENT_FILE, "matriks.yaml"))
    text = "Kebijakan sebagaimana dimaksud dalam [[kebijakan]] dimuat pada laman resmi"
    inserted = f"      - pasal: publikasi\n        teks: {text}\n"
    edit(naskah, ("      - pasal: tanggung-jawab\n", f"{inserted}      - pasal: tanggung-jawab\n"))
    cut(
        naskah,
        "              - >-\n                Ketua Gugus",
        "              - >-\n                Guna memperlancar",
    )
    edit(matriks, ("{2022: 58.697, 2023: 64.597}", "{2022: 59.250, 2023: 64.597}"))
    cut(matriks, "          - aksi: Penyediaan Ruang Terbuka", "          - aksi: Jumlah penduduk yang dilayani")
    row = (
        "          - aksi: Pelayanan akta kelahiran keliling\n            satuan: Kegiatan\n"
        "            target: {2022: 4, 2023: 6}\n            penanggung_jawab: [dinas-kependudukan]\n"
    )
    first = "          - aksi: Fasilitasi pembuatan akta kelahiran\n"
    edit(matriks, (first, row + first))
    pipeline = Pipeline(Folders(content, ROOT / "templates", folder / "output"))
    composition, _, findings = pipeline.draft(SERANG)
    assert composition is not None, findings
    return composition


@pytest.fixture(scope="module")
def kasus(tmp_path_factory: pytest.TempPathFactory) -> Kasus:
    template = template_of(SERANG)
    old, new = compose(SERANG), edited(tmp_path_factory.mktemp("disunting"))
    changes = compare(old, new, shell_lines(template, old), shell_lines(template, new))
    matrix, findings = Template.load(ROOT / "templates/persandingan.docx", "persandingan", STYLES, FILTERS)
    assert matrix is not None, findings
    assert findings + matrix.check(persandingan(changes)) == []
    return Kasus(
        written(template, old),
        written(template, new),
        redlined(template, changes),
        written(matrix, persandingan(changes)),
        summarize(changes),
    )


def test_the_summary_names_every_change_and_no_more(kasus: Kasus) -> None:
    assert kasus.ringkasan[:4] == [
        "Pasal: 1 ditambah, 1 diubah, 8 bernomor baru",
        "  Pasal 6 ditambah",
        "  Pasal 6 → Pasal 7 bernomor baru",
        "  Pasal 7 → Pasal 8 diubah",
    ]
    assert kasus.ringkasan[11:13] == ["Baris tabel: 1 ditambah, 1 diubah, 1 dihapus", "Lampiran II"]
    assert [line.rpartition(" – ")[2] for line in kasus.ringkasan[13:]] == [
        "Pelayanan akta kelahiran keliling: ditambah",
        "Fasilitasi penerbitan Kartu Keluarga (KK): Target Capaian 2022 58.697 → 59.250",
        "Penyediaan Ruang Terbuka Hijau (RTH)/taman/t…: dihapus",
    ]


def test_accepting_gives_the_new_and_rejecting_the_old(kasus: Kasus) -> None:
    assert told(decide(kasus.redline, accept=True)) == told(kasus.baru)
    assert told(decide(kasus.redline, accept=False)) == told(kasus.lama)


@pytest.mark.parametrize("accept", [True, False], ids=["terima", "tolak"])
def test_libreoffice_agrees(kasus: Kasus, soffice: Path, tmp_path: Path, accept: bool) -> None:
    (tmp_path / "redline.docx").write_bytes(kasus.redline)
    (decided,) = libreoffice(soffice, [tmp_path / "redline.docx"], tmp_path, accept=accept)
    assert told(decided) == told(kasus.baru if accept else kasus.lama)


def test_both_files_are_valid(kasus: Kasus, ooxml_validator: Path, tmp_path: Path) -> None:
    for name in ("redline", "persandingan"):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(getattr(kasus, name))
        assert lint(path) == []
        done = subprocess.run([ooxml_validator, path], capture_output=True, text=True, check=False)
        assert json.loads(done.stdout)["errors"] == []


@pytest.mark.parametrize("target", TARGETS, ids=str)
def test_a_document_that_did_not_change_is_written_as_ever(target: Target) -> None:
    template, composition = template_of(target), compose(target)
    assert redlined(template, compare(composition, compose(target))) == written(template, composition)


@pytest.mark.parametrize("target", TARGETS, ids=str)
def test_a_document_equals_itself_read_from_its_file(target: Target) -> None:
    template, composition = template_of(target), compose(target)
    lines = shell_lines(template, composition)
    old, shell = read_old(io.BytesIO(written(template, composition)), composition, lines)
    assert summarize(compare(old, composition, shell, lines)) == ["tidak ada perubahan"]


def test_against_a_file_is_as_against_its_content(kasus: Kasus, tmp_path: Path) -> None:
    template, new = template_of(SERANG), edited(tmp_path)
    lines = shell_lines(template, new)
    old, shell = read_old(io.BytesIO(kasus.lama), new, lines)
    changes = compare(old, new, shell, lines)
    assert summarize(changes) == kasus.ringkasan
    assert told(decide(redlined(template, changes), accept=False)) == told(kasus.lama)
