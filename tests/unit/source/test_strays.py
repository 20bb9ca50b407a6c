"""Files that nobody reads are named; those that are read are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.source.strays import stray_folders, stray_templates, unread_files

if TYPE_CHECKING:
    from pathlib import Path


def touch(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).touch()


@pytest.mark.parametrize("name", ["naskah.yml", "naskah.yaml.txt", "matriks.yaml"])
def test_a_folder_with_yaml_but_no_document_is_named(tmp_path: Path, name: str) -> None:
    touch(tmp_path / "kab-a" / "rad", name)
    touch(tmp_path / "kab-a" / "lkip", "naskah.yaml", "matriks.yaml")
    touch(tmp_path / "kab-a" / "foto", "logo.png")
    touch(tmp_path / "_nasional" / "x", "hukum.yaml")
    assert [(each.code, each.at.file) for each in stray_folders(tmp_path)] == [("SUM014", f"{tmp_path.name}/kab-a/rad")]


@pytest.mark.parametrize("name", ["naskah.yml", "naskah.yaml.txt", "Naskah.yaml", "naskah (1).yaml"])
def test_the_file_with_the_wrong_name_is_named(tmp_path: Path, name: str) -> None:
    touch(tmp_path / "kab-a" / "rad", name, "lampiran.yaml")
    (found,) = stray_folders(tmp_path)
    assert found.message.startswith(f"folder ini memuat {name},")
    assert found.hint == f"ubah nama {name} menjadi naskah.yaml"


def test_a_file_that_the_document_does_not_include_is_named(tmp_path: Path) -> None:
    touch(tmp_path / "kab-a" / "rad", "naskah.yaml", "lampiran.yaml", "lampiran-2.yaml", "catatan.docx")
    touch(tmp_path / "kab-a" / "rad", "._naskah.yaml", "~$naskah.yaml", ".naskah.yaml")
    found = unread_files(tmp_path, "kab-a/rad/naskah.yaml", ["kab-a/rad/lampiran.yaml"])
    assert [(each.code, each.at.file) for each in found] == [("SUM015", f"{tmp_path.name}/kab-a/rad/lampiran-2.yaml")]


def test_a_template_folder_named_like_no_region_is_named(tmp_path: Path) -> None:
    for folder in ("content/kota-a", "templates/kota-a", "templates/kota-aa"):
        touch(tmp_path / folder)
    found = stray_templates(tmp_path / "templates", tmp_path / "content")
    assert [(each.code, each.at.file) for each in found] == [("TPL029", "templates/kota-aa")]
