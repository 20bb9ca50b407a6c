"""The sample errors of the published LKIP, row by row: the fixture expects the right code on the line that holds them.

That the expectations are what is found, no more and no fewer, is shown by tests/terbit.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.unit.case_files import expectations

if TYPE_CHECKING:
    from tests.unit.case_files import Expected

REGION = Path(__file__).resolve().parents[3] / "terbit" / "content" / "kab-balangan"

SAMPLES = [  # line of the print, code, words of the fixture's line
    (1444, "KIN017", "target: 0"),
    (1444, "KIN013", "capaian: 0"),
    (1115, "KIN021", 'rata_rata: "99,19", kategori'),
    (1726, "KIN021", "nomor_tercetak: tanpa"),
    (2173, "KIN021", 'rata_rata: "99,75"'),
    (2180, "KIN014", 'rata_rata: "99,75"'),
    (1120, "KIN014", 'rata_rata: "99,19", kategori'),
    (1252, "KIN014", 'rata_rata: "99,19", nomor_tabel'),
    (1729, "KIN019", "sel: [2019"),
    (2631, "ANG004", 'efisiensi: "237,15"'),
    (2670, "ANG004", 'efisiensi: "29,3"'),
    (1667, "NAR001", "PUSPAGA"),
    (1667, "KIN013", "capaian: 114"),
    (793, "NAR001", "anggota tagana"),
    (600, "NAR001", "target jangka menengah yaitu 52,95%"),
    (428, "KIN011", "target_pk: 200"),
    (447, "KIN020", "Jumlah desa yang difasilitasi penyusunan produk hukumnya"),
    (2209, "ANG006", "indikator: 1"),
    (793, "NAR007", "yang kelima “Jumlah anggota tagana"),
    (151, "NAR010", "(Daerah Kabupaten Balangan Tahun 2013"),
    (119, "NAR009", "Reviu atas LAKIP"),
    (511, "NAR009", "Laporan Kinerja Instansi Pemerintah dan Tata Cara Reviu"),
    (2139, "NAR010", "Peraturan Permendagri"),
    (1341, "KIN016", "polaritas: naik"),
    (1359, "NAR001", "capaian 192%"),
    (1250, "KIN015", "id: kekerasan"),
    (2363, "NAR004", "tujuh ratus lima enam rupiah"),
    (2363, "ANG007", "terbilang_realisasi"),
    (2333, "KIN020", "Laporan Inventaris Aset Desa Tepat"),
    (503, "ANG005", "Pemberdayaan Lembaga Masyarakat"),
    (2099, "NAR006", "aparatur pemerintah desarnya"),
    (918, "ANG005", "Pemeliharaan Taman Makam Pahlawan"),
    (242, "NAR008", "Dinas Sosial, Pemberdayaan dan Perlindungan Anak"),
    (289, "NAR008", "Perlindungan serta Pemberdayaan"),
    (228, "NAR002", "Struktur organisasi"),
    (1189, "NAR006", "Indeks Pemberdayaan Masyarakat"),
    (630, "NAR003", "18,73%"),
    (2771, "NAR005", "untuk tahun 2021"),
]
RIGHT = [  # what is right in print: no expectation on a line with these words
    "129,78%.",
    'capaian: "286,06"',
    'efisiensi: "13,07"',
    "tercetak: {populasi",
    "tercetak: {pegawai: 145}",
    "penurunan sebesar 1,10%",
    "kenaikan sebesar 16,39%",
    "kenaikan sebanyak 186,06%",
    "meningkat 0,43",
    "sebanyak 0,11",
    'tercetak: {rata_rata: "126,21"}',
    "15 (lima belas) program",
    "4 (empat) sasaran strategis",
    "terdiri dari 5 bidang",
]


@lru_cache
def expected() -> tuple[Expected, ...]:
    return tuple(each for file, number, line in lines() for each in expectations(line, file, number))


@lru_cache
def lines() -> list[tuple[str, int, str]]:
    return [
        (path.relative_to(REGION.parent).as_posix(), number, line)
        for path in sorted(REGION.rglob("*.yaml"))
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1)
    ]


@pytest.mark.parametrize(("row", "code", "words"), SAMPLES)
def test_sample_is_expected(row: int, code: str, words: str) -> None:
    where = {(file, number) for _, found, file, number, _ in expected() if found == code}
    assert any((file, number) in where and words in line for file, number, line in lines()), row


@pytest.mark.parametrize("words", RIGHT)
def test_what_is_right_is_not_expected(words: str) -> None:
    places = {(file, number) for _, _, file, number, _ in expected()}
    found = [(file, number) for file, number, line in lines() if words in line]
    assert found, words
    assert not places & set(found), words


def test_sums_of_the_accounts_are_right() -> None:
    """All 114 rows of the accounts, their sums and absorption, come out as printed."""
    assert not [each for each in expected() if each[1] in ("ANG001", "ANG002", "ANG003")]
