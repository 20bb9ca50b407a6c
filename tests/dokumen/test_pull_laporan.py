"""`pull` on edits of the real LKIP: values and texts come home from any table, figures are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.pulang.bukti import count_differences
from generator.pulang.coba import units_of
from generator.pulang.jalan import Pulang, apply, open_edited, pull
from tests.alat.sunting_word import Penyunting
from tests.dokumen.conftest import once, resaved
from tests.dokumen.suntingan_laporan import DITOLAK, LKIP, PULANG, SENDIRI, png
from tests.dokumen.test_pull import FOLDERS, copied, edited, told

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pipeline import Report
    from generator.report import Folders
    from tests.dokumen.suntingan import Suntingan

TO_COMPARE = {
    "isi YAML sudah berubah sejak berkas dibuat, dan di Word juga disunting",
    "sel ini dihitung generator",
    "sel ini dihitung dari kolom lain",
}
"""What a second pull may still say of sentences and rows in which a typed value and a computed one stand together:
the file keeps no text from before the edit, so it cannot tell which of the two was typed."""


def assert_home(folders: Folders, result: Pulang, path: Path) -> None:
    """Nothing stays behind, and the draft built from the new YAML is the edited file but for what is computed."""
    assert result.usul, told(result)
    assert not result.sisa, told(result)
    assert result.bukti is not None
    assert not result.bukti.unexplained, told(result)
    apply(folders, result)
    after, wanted = units_of(folders, LKIP), open_edited(path).units
    assert count_differences(after, wanted) <= len(result.bukti.recomputed), told(result)
    again = pull(folders, LKIP, open_edited(path))
    assert not again.usul, told(again)
    assert {each.alasan for each in again.sisa if not each.lama} <= TO_COMPARE, told(again)


@pytest.mark.parametrize("each", [*PULANG, *SENDIRI], ids=lambda each: each.nama)
def test_an_edit_comes_home(each: Suntingan, built: Report, tmp_path: Path) -> None:
    folders = copied(tmp_path, LKIP)
    result = pull(folders, LKIP, edited(each, built, tmp_path))
    assert_home(folders, result, tmp_path / "suntingan.docx")


@pytest.mark.parametrize("each", DITOLAK, ids=lambda each: each.nama)
def test_what_is_computed_is_refused_with_its_source(each: Suntingan, built: Report, tmp_path: Path) -> None:
    result = pull(FOLDERS, LKIP, edited(each, built, tmp_path))
    assert not result.usul, told(result)
    assert any(each.alasan in sisa.alasan for sisa in result.sisa), told(result)
    assert result.bukti is not None
    assert not result.bukti.unexplained, told(result)
    assert not result.bukti.recomputed, told(result)


@pytest.fixture(scope="module")
def lewat_libreoffice(soffice: Path, built: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report untouched, with all edits that go together, and with what is refused, saved by LibreOffice."""

    def make(folder: Path) -> None:
        files = []
        for name, edits in {"utuh": (), "pulang": PULANG, "tolak": DITOLAK}.items():
            penyunting = Penyunting(dict(built.written)[LKIP])
            for each in edits:
                each.sunting(penyunting)
            files.append(penyunting.save(folder / f"{name}.docx"))
        resaved(soffice, files, folder, timeout=300)

    return once(tmp_path_factory, "pull-laporan-libreoffice", make) / "lo"


def test_an_untouched_report_has_no_differences_after_libreoffice(lewat_libreoffice: Path) -> None:
    result = pull(FOLDERS, LKIP, open_edited(lewat_libreoffice / "utuh.docx"))
    assert result.has_manifest
    assert (result.usul, result.sisa) == ([], []), told(result)
    assert result.bukti is not None
    assert result.bukti.total == 0


def test_edits_come_home_after_libreoffice(lewat_libreoffice: Path, tmp_path: Path) -> None:
    folders = copied(tmp_path, LKIP)
    result = pull(folders, LKIP, open_edited(lewat_libreoffice / "pulang.docx"))
    assert len(result.usul) >= len(PULANG), told(result)
    assert_home(folders, result, lewat_libreoffice / "pulang.docx")


def test_computed_figures_are_refused_after_libreoffice(lewat_libreoffice: Path) -> None:
    result = pull(FOLDERS, LKIP, open_edited(lewat_libreoffice / "tolak.docx"))
    assert not result.usul, told(result)
    found = [sisa.alasan for sisa in result.sisa]
    missing = [each.nama for each in DITOLAK if not any(each.alasan in alasan for alasan in found)]
    assert not missing, told(result)
    assert result.bukti is not None
    assert not result.bukti.unexplained, told(result)


def test_a_photo_becomes_a_file_of_the_document(built: Report, tmp_path: Path) -> None:
    penyunting = Penyunting(dict(built.written)[LKIP])
    penyunting.foto("Rapat Kelompok Kerja Pengarusutamaan Gender", png(1, 2, 3))
    folders = copied(tmp_path, LKIP)
    result = pull(folders, LKIP, open_edited(penyunting.save(tmp_path / "foto.docx")))
    apply(folders, result)
    file = folders.content / str(LKIP) / "rapat-kelompok-kerja-pengarusutamaan-gender.png"
    assert file.read_bytes() == png(1, 2, 3)
    assert f"foto: {file.name}" in (file.parent / "bidang-pppa.yaml").read_text("utf-8")


def test_a_picture_elsewhere_is_told(built: Report, tmp_path: Path) -> None:
    penyunting = Penyunting(dict(built.written)[LKIP])
    penyunting.gambar("Perekonomian dan kesejahteraan sosial", png(1, 2, 3))
    result = pull(FOLDERS, LKIP, open_edited(penyunting.save(tmp_path / "gambar.docx")))
    assert not result.usul
    assert ["gambar ditambahkan" in each.alasan for each in result.sisa] == [True], told(result)
