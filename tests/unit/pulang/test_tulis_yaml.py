"""Changes in the text of YAML: only their own lines differ, comments stay."""

from __future__ import annotations

import pytest

from generator.pulang.tulis_yaml import rewrite
from generator.pulang.usul import Usul

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


def test_a_list_inside_of_a_text_says_nothing_about_the_layout() -> None:
    text = "aksi:\n  - |-\n    fasilitas:\n    - satu\n  - dua\nnomor: 1\n"
    assert rewrite(text, [Usul("ubah", "", ("nomor",), "2")]) == text.replace("nomor: 1", "nomor: 2")
