"""Changes in the text of YAML: only their own lines differ, comments stay."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.pulang.tulis_yaml import rewrite
from generator.pulang.usul import Usul

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = """\
# kepala
nomor: 25
periode: {awal: 2021, akhir: 2023}   # tiga tahun
menimbang:
  - bahwa satu
  # tentang dua
  - >-
    bahwa dua
    panjang

mengingat: [uu-1, uu-2]
target: {2021: 8.000, 2022: 7}
"""


@pytest.mark.parametrize(
    ("usul", "old", "new"),
    [
        (Usul("ubah", "", ("nomor",), "1.250"), "nomor: 25", "nomor: 1.250"),
        (Usul("ubah", "", ("periode", "akhir"), "2024"), "akhir: 2023", "akhir: 2024"),
        (Usul("ubah", "", ("target", "2022"), "8.100"), "2022: 7}", "2022: 8.100}"),
        (Usul("ubah", "", ("menimbang", 0), "bahwa: satu"), "- bahwa satu", "- 'bahwa: satu'"),
        (Usul("ubah", "", ("menimbang", 1), "bahwa dua pendek"), "    panjang", "    pendek"),
        (Usul("sisip", "", ("menimbang", 1), "baru"), "- bahwa satu\n", "- bahwa satu\n  - baru\n"),
        (Usul("sisip", "", ("menimbang", 2), "baru"), "    panjang\n", "    panjang\n  - baru\n"),
        (Usul("sisip", "", ("menimbang", 0), "baru"), "  - bahwa satu", "  - baru\n  - bahwa satu"),
        (Usul("hapus", "", ("menimbang", 0)), "  - bahwa satu\n", ""),
        (Usul("hapus", "", ("menimbang", 1)), "  - >-\n    bahwa dua\n    panjang\n", ""),
        (Usul("hapus", "", ("mengingat", 0)), "[uu-1, uu-2]", "[uu-2]"),
        (Usul("ubah", "", ("mengingat",), ["uu-3"]), "[uu-1, uu-2]", "[uu-3]"),
    ],
)
def test_only_the_change_differs(usul: Usul, old: str, new: str) -> None:
    assert rewrite(TEXT, [usul]) == TEXT.replace(old, new).replace("}   # tiga", "}   # tiga")


def test_items_put_in_and_taken_out_at_one_place() -> None:
    changes = [Usul("sisip", "", ("menimbang", 1), "x"), Usul("sisip", "", ("menimbang", 1), "y")]
    text = rewrite(TEXT, [*changes, Usul("hapus", "", ("menimbang", 1)), Usul("ubah", "", ("menimbang", 0), "z")])
    assert "  - z\n  - x\n  - y\n  # tentang dua\n\nmengingat" in text


ROOT = Path(__file__).resolve().parents[3]
FILES = sorted((ROOT / "content").rglob("*.yaml"))

BY_HAND = """\
kelompok:
  - aksi: |-
      Evaluasi:
      - perpustakaan
    catatan: 'ditulis tangan sampai ke baris
      kedua'
    sel: [2022, {banyak: desa}, 0]
    data_dasar: 25   # tahun lalu
  - aksi: >-
      terlipat di sini
      dan di sini
    catatan: "dua"
"""


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("kelompok", 0, "data_dasar"), "30", "data_dasar: 25 ", "data_dasar: 30 "),
        (("kelompok", 0, "sel", 2), "7", "{banyak: desa}, 0]", "{banyak: desa}, 7]"),
        (("kelompok", 0, "aksi"), "Evaluasi:\n- toko", "- perpustakaan", "- toko"),
        (("kelompok", 0, "data_dasar"), {"teks": "ada"}, "data_dasar: 25 ", "data_dasar: {teks: ada} "),
        (("kelompok", 1, "aksi"), "terlipat di situ dan di sini", "di sini\n", "di situ\n"),
        (("kelompok", 1, "catatan"), "tiga", '"dua"', '"tiga"'),
        (("kelompok", 1, "satuan"), "Orang", '"dua"\n', '"dua"\n    satuan: Orang\n'),
    ],
)
def test_what_is_laid_out_by_hand_stays(path: tuple[str | int, ...], value: Any, old: str, new: str) -> None:
    assert rewrite(BY_HAND, [Usul("ubah", "", path, value)]) == BY_HAND.replace(old, new, 1)


@pytest.mark.parametrize("shift", ["", "  "])
def test_lists_stay_as_far_to_the_right_as_they_are(shift: str) -> None:
    text = f"a:\n{shift}- b: 1\n{shift}  c:\n{shift}{shift}  - d\n{shift}{shift}  - e\n"
    assert rewrite(text, [Usul("ubah", "", ("a", 0, "c", 1), "f")]) == text.replace("- e", "- f")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_one_word_changed_in_a_real_file_changes_its_own_lines_alone(path: Path) -> None:
    text = path.read_text("utf-8")
    nodes = list(scalars(yaml.compose(text, Loader=yaml.CSafeLoader)))
    for place, node in nodes[:: max(1, len(nodes) // 5)]:
        changed = rewrite(text, [Usul("ubah", "", place, f"{node.value} uji")])
        before, after = text.split("\n"), changed.split("\n")
        first, last = node.start_mark.line, node.end_mark.line + 1
        assert before[:first] == after[:first]
        assert before[last:] == after[len(after) - len(before) + last :]


def scalars(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], yaml.ScalarNode]]:
    if isinstance(node, yaml.ScalarNode):
        if len(node.value) > 20 and "\n" not in node.value:
            yield path, node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from scalars(value, (*path, key.value))
    else:
        for number, value in enumerate(node.value):
            yield from scalars(value, (*path, number))
