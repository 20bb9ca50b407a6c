"""Which laws a document hangs on: those looked up, those its text seems to name, and what amends them."""

from __future__ import annotations

import pytest

from generator.naskah.umum.hukum import PeraturanHukum
from generator.naskah.umum.hukum_dipakai import sidik_hukum

HUKUM = {
    "uu-35-2014": PeraturanHukum(jenis="uu", nomor="35", tahun=2014, judul="Perubahan atas Undang-Undang"),
    "pp-78-2021": PeraturanHukum(jenis="pp", nomor="78", tahun=2021, judul="Pelindungan  Khusus bagi Anak"),
    "perda-4a-2019": PeraturanHukum(jenis="perda", nomor="4A", tahun=2019, diubah_oleh=("perda-1-2020",)),
    "perda-1-2020": PeraturanHukum(jenis="perda", nomor="1", tahun=2020),
    "uud-1945": PeraturanHukum(jenis="uud", tahun=1945),
}


@pytest.mark.parametrize(
    ("teks", "named"),
    [
        ("Pemberdayaan perempuan dan/atau anak", set()),
        ("Undang-Undang Nomor 35 Tahun 2014", {"uu-35-2014"}),
        ("UU Nomor\n  35\n  Tahun 2014", {"uu-35-2014"}),
        ("UU 35/2014", {"uu-35-2014"}),
        ("uu no. 35 th. 2014, pp no. 78 th 2021", {"uu-35-2014", "pp-78-2021"}),
        ("Nomor 135 Tahun 2014", {"uu-35-2014"}),
        ("Nomor 35 Tahun 2015", set()),
        ("Perda 4a/2019", {"perda-4a-2019", "perda-1-2020"}),
        ("PP tentang Pelindungan Khusus\nbagi Anak", {"pp-78-2021"}),
        ("tentang tentang pelindungan khusus bagi anak", {"pp-78-2021"}),
        ("tentang Pelindungan Khusus bagi", set()),
        ("Pelindungan Khusus bagi Anak", set()),
        ("35 tahun 35 tahun 2014", {"uu-35-2014"}),
    ],
)
def test_laws_that_a_text_names(teks: str, named: set[str]) -> None:
    assert set(sidik_hukum(HUKUM, (), teks)) == named


def test_laws_that_were_looked_up() -> None:
    sums = sidik_hukum(HUKUM, ("perda-4a-2019", "uu-0-0000"), "")
    assert list(sums) == ["perda-1-2020", "perda-4a-2019", "uu-0-0000"]
    assert sums["uu-0-0000"] is None
    assert sums["perda-1-2020"]


def test_an_empty_library() -> None:
    assert sidik_hukum({}, (), "Nomor 35 Tahun 2014 tentang Anak") == {}
