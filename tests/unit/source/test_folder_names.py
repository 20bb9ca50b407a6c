"""Folders whose documents would be taken for one another, or that Windows cannot have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.source.discover import discover
from generator.source.folder_names import clash, unfit_for_windows

if TYPE_CHECKING:
    from pathlib import Path


def clashing(content: Path, *names: str) -> list[str]:
    for name in names:
        (content / name).mkdir(parents=True)
        (content / name / "naskah.yaml").touch()
    return [str(each) for each in discover(content) if clash(content, each)]


@pytest.mark.parametrize(
    "name", ["rad.baru", "rad.baru-2", "rad.suntingan-1", "rad.perubahan", "rad.Persandingan", "~$rad", ".~lock.rad"]
)
def test_a_document_is_not_named_like_what_stands_beside_another(tmp_path: Path, name: str) -> None:
    assert clashing(tmp_path, "kab-a/rad", f"kab-a/{name}") == [f"kab-a/{name}"]


def test_names_that_differ_in_capitals_alone_are_one_file_on_windows(tmp_path: Path) -> None:
    if clashing(tmp_path, "kab-a/rad", "kab-b/RAD", "kab-a/rad-2", "kab-a/rad.2", "kab-a/perubahan"):
        raise AssertionError
    (tmp_path / "kab-A").mkdir(exist_ok=True)
    if len([*tmp_path.iterdir()]) == 2:
        pytest.skip("huruf besar dan kecil sama di sini")
    assert clashing(tmp_path, "kab-A/Rad", "kab-b/re\u0301sume", "kab-b/r\u00e9sume") == [
        *("kab-A/Rad", "kab-a/rad", "kab-b/re\u0301sume", "kab-b/r\u00e9sume")
    ]


@pytest.mark.parametrize("name", ["con", "NUL", "aux.2023", "lpt1", "rad.", "rad ", "a:b", "apa?"])
def test_what_windows_cannot_have(tmp_path: Path, name: str) -> None:
    assert [each.code for each in unfit_for_windows(tmp_path / name, name)] == ["SUM017"]


@pytest.mark.parametrize("name", ["konsep", "con-1", "lkip.2023", "com10", "a b", "rad-kla-2022-2023"])
def test_what_windows_can_have(tmp_path: Path, name: str) -> None:
    assert unfit_for_windows(tmp_path / name, name) == []
