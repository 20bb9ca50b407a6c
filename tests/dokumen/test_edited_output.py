"""A file that a person has saved is never overwritten, whatever is built after it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import docx

from generator.ooxml.origin import is_untouched
from generator.pipeline import Folders, Pipeline
from generator.source.discover import Target

if TYPE_CHECKING:
    from pathlib import Path


TARGET = Target("kota-serang", "rad-kla-2022-2023")


def build(root: Path, output: Path, *, force: bool = False) -> tuple[list[str], list[Target]]:
    folders = Folders(root / "content", root / "templates", output)
    report = Pipeline(folders, force=force).run([TARGET], write=True)
    codes = [each.finding.code for each in report.findings if each.finding.code.startswith("KLR")]
    return codes, report.kept


def save_in_word(path: Path) -> bytes:
    document = docx.Document(str(path))
    document.paragraphs[2].add_run(" suntingan")
    document.save(str(path))
    return path.read_bytes()


def test_our_own_file_is_replaced(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path)
    path = tmp_path / "kota-serang" / "rad-kla-2022-2023.docx"
    assert is_untouched(path)
    assert build(root, tmp_path) == ([], [])
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_an_edited_file_stays_and_the_draft_goes_beside_it(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path)
    path = tmp_path / "kota-serang" / "rad-kla-2022-2023.docx"
    fresh = path.read_bytes()
    mine = save_in_word(path)
    assert build(root, tmp_path) == (["KLR002"], [TARGET])
    beside = path.with_name("rad-kla-2022-2023.baru.docx")
    assert (path.read_bytes(), beside.read_bytes()) == (mine, fresh)
    also_mine = save_in_word(beside)
    build(root, tmp_path)
    assert (path.read_bytes(), beside.read_bytes()) == (mine, also_mine)
    assert path.with_name("rad-kla-2022-2023.baru-2.docx").read_bytes() == fresh


def test_force_moves_the_edited_file_aside(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path)
    path = tmp_path / "kota-serang" / "rad-kla-2022-2023.docx"
    first = save_in_word(path)
    assert build(root, tmp_path, force=True) == (["KLR002"], [TARGET])
    second = save_in_word(path)
    build(root, tmp_path, force=True)
    aside = [path.with_name(f"rad-kla-2022-2023.suntingan-{n}.docx").read_bytes() for n in (1, 2)]
    assert aside == [first, second]
    assert is_untouched(path)


def test_what_cannot_be_read_counts_as_a_persons_own(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(b"bukan zip")
    assert not is_untouched(path)


def test_a_copy_keeps_its_mark(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path / "a")
    source = tmp_path / "a" / "kota-serang" / "rad-kla-2022-2023.docx"
    copy = tmp_path / "salinan.docx"
    shutil.copy(source, copy)
    assert is_untouched(copy)
