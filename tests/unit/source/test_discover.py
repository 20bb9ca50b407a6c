"""What can be built, and which of it a name chooses."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.source.discover import Target, UnknownTargetError, discover, select

TARGETS = (Target("kab-a", "rad"), Target("kab-a", "lkip"), Target("kota-b", "rad"))


def test_every_folder_with_a_naskah_is_found_in_order(tmp_path: Path) -> None:
    for name in ("kota-b/rad", "kab-a/rad", "kab-a/kosong", "_nasional/x", ".git/x"):
        (tmp_path / name).mkdir(parents=True)
        if not name.endswith("kosong"):
            (tmp_path / name / "naskah.yaml").write_text("jenis: x\n", encoding="utf-8")
    (tmp_path / "kab-a/daerah.yaml").write_text("nama: A\n", encoding="utf-8")
    assert [str(target) for target in discover(tmp_path)] == ["kab-a/rad", "kota-b/rad"]


def test_a_folder_that_cannot_be_read_is_no_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="tidak-ada"):
        discover(tmp_path / "tidak-ada")


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        ([], ["kab-a/rad", "kab-a/lkip", "kota-b/rad"]),
        (["kab-a"], ["kab-a/lkip", "kab-a/rad"]),
        (["kab-a/rad"], ["kab-a/rad"]),
        (["content/kab-a/rad/"], ["kab-a/rad"]),
        (["content/kab-a/rad/naskah.yaml"], ["kab-a/rad"]),
        (["content\\kota-b\\rad"], ["kota-b/rad"]),
        (["kab-a", "kab-a/rad"], ["kab-a/lkip", "kab-a/rad"]),
    ],
)
def test_select(names: list[str], chosen: list[str]) -> None:
    assert [str(target) for target in select(TARGETS, names)] == chosen


@pytest.mark.parametrize(
    ("name", "hint"), [("kab-aa", "`kab-a`"), ("kab-a/radd", "`kab-a/rad`"), ("zzzz", "build.py list")]
)
def test_an_unknown_name_is_answered_with_a_near_one(name: str, hint: str) -> None:
    with pytest.raises(UnknownTargetError) as caught:
        select(TARGETS, [name])
    assert name in str(caught.value)
    assert hint in str(caught.value)
