"""Changes in the text of YAML: only their own lines differ, comments stay."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.pulang.tulis_yaml import rewrite
from generator.pulang.usul import Lama, Usul

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


def test_a_list_inside_of_a_text_says_nothing_about_the_layout() -> None:
    text = "aksi:\n  - |-\n    fasilitas:\n    - satu\n  - dua\nnomor: 1\n"
    assert rewrite(text, [Usul("ubah", "", ("nomor",), "2")]) == text.replace("nomor: 1", "nomor: 2")


PASAL = """\
isi:
  - pasal: satu
    teks: >-
      Kalimat yang
      panjang.
    # tentang catatan
    catatan: x

  - pasal: dua
    teks: Asasnya meliputi
    rincian:
      - adil   # satu
      - rata
    penghubung: atau
  - {pasal: tiga, teks: Pendek.}
  - pasal: empat
    ayat: [Ayat satu., Ayat dua.]
aksi: []  # kosong
"""


@pytest.mark.parametrize(
    ("usul", "old", "new"),
    [
        (
            Usul("jadi ayat", "", ("isi", 0), [Lama(), "Baru."]),
            "    teks: >-\n      Kalimat yang\n      panjang.\n",
            "    ayat:\n      - >-\n        Kalimat yang\n        panjang.\n      - Baru.\n",
        ),
        (
            Usul("jadi ayat", "", ("isi", 0), ["Baru.", Lama("lama")]),
            "    teks: >-\n      Kalimat yang\n      panjang.\n",
            "    ayat:\n      - Baru.\n      - id: lama\n        teks: >-\n          Kalimat yang\n"
            "          panjang.\n",
        ),
        (
            Usul("jadi ayat", "", ("isi", 1), [Lama(), "Baru."]),
            "    teks: Asasnya meliputi\n    rincian:\n      - adil   # satu\n      - rata\n    penghubung: atau\n",
            "    ayat:\n      - teks: Asasnya meliputi\n        rincian:\n          - adil   # satu\n          - rata\n"
            "        penghubung: atau\n      - Baru.\n",
        ),
        (
            Usul("jadi ayat", "", ("isi", 2), [Lama(), "Baru."]),
            "{pasal: tiga, teks: Pendek.}",
            "{pasal: tiga, ayat: [teks: Pendek., Baru.]}",
        ),
        (
            Usul("sisip", "", ("isi", 0, "rincian"), {"rincian": ["a", "b"], "penghubung": "atau"}),
            "      panjang.\n",
            "      panjang\n    rincian:\n      - a\n      - b\n    penghubung: atau\n",
        ),
        (
            Usul("sisip", "", ("isi", 1, "rincian", 1, "rincian"), {"rincian": ["a"]}),
            "      - rata\n",
            "      - teks: rata\n        rincian:\n          - a\n",
        ),
        (
            Usul("sisip", "", ("isi", 3, "ayat", 1, "rincian"), {"rincian": ["a"]}),
            "Ayat dua.]",
            "{teks: Ayat dua., rincian: [a]}]",
        ),
        (
            Usul("sisip", "", ("isi", 1), {"pasal": "baru", "ayat": ["Satu.", {"id": "dua-a", "teks": "Dua."}]}),
            "    catatan: x\n",
            "    catatan: x\n\n  - pasal: baru\n    ayat:\n      - Satu.\n      - id: dua-a\n        teks: Dua.\n",
        ),
        (
            Usul("sisip", "", ("aksi", 0), {"aksi": "Baru", "target": {"2021": "1.250"}, "penanggung_jawab": ["a-b"]}),
            "aksi: []  # kosong\n",
            "aksi:  # kosong\n  - aksi: Baru\n    target: {2021: 1.250}\n    penanggung_jawab: [a-b]\n",
        ),
    ],
)
def test_structure_is_written_as_authors_write_it(usul: Usul, old: str, new: str) -> None:
    assert old in PASAL
    assert rewrite(PASAL, [usul]) == PASAL.replace(old, new)


def test_a_list_that_loses_all_its_items_goes_and_one_that_gets_others_stays() -> None:
    gone = [Usul("hapus", "", ("isi", 1, "rincian", n)) for n in (0, 1)]
    items = "    rincian:\n      - adil   # satu\n      - rata\n"
    assert rewrite(PASAL, gone) == PASAL.replace(items, "")
    added = [Usul("sisip", "", ("isi", 1, "rincian", 2), each) for each in ("x", "y")]
    for order in ([*gone, *added], [*added, *gone]):
        assert rewrite(PASAL, order) == PASAL.replace(items, "    rincian:\n      - x\n      - y\n")


def test_changes_of_one_article_do_not_meet() -> None:
    changes = [
        Usul("ubah", "", ("isi", 1, "teks"), "Asasnya terdiri atas"),
        Usul("sisip", "", ("isi", 1, "rincian", 2), "terbuka"),
        Usul("jadi ayat", "", ("isi", 1), [Lama(), "Baru."]),
        Usul("sisip", "", ("isi", 1), {"pasal": "sisipan", "teks": "Kalimat."}),
        Usul("hapus", "", ("isi", 2)),
    ]
    text = rewrite(PASAL, changes)
    assert "tiga" not in text
    assert "catatan: x\n\n  - pasal: sisipan\n    teks: Kalimat.\n" in text
    assert "      - teks: Asasnya terdiri atas\n        rincian:\n          - adil   # satu\n" in text
    assert "          - terbuka\n        penghubung: atau\n      - Baru.\n" in text


def test_a_removed_chapter_leaves_one_blank_line() -> None:
    text = "isi:\n  - bab: a\n\n  - bab: b\n\n  - bab: c\n"
    assert rewrite(text, [Usul("hapus", "", ("isi", 1))]) == "isi:\n  - bab: a\n\n  - bab: c\n"
