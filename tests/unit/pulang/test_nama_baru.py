"""Names and titles of what was typed in Word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pulang.nama_baru import Penamaan
from tests.unit.pulang.alat_pulang import SumberTiruan

if TYPE_CHECKING:
    from generator.pulang.sumber import Sumber

ID = re.compile(r"^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$")
DATA = {
    "isi": [{"pasal": "pembinaan"}, {"id": "dana-hibah", "teks": "RAD-KLA dan APBDes menurut KHA."}],
    "kolom": {"judul": "RENCANA AKSI"},
    "catatan": "Tercetak KLUSTER.",
}


def names() -> Penamaan:
    return Penamaan(cast("Sumber", SumberTiruan(DATA)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bupati melakukan pembinaan dan pengawasan atas RAD-KLA.", "pembinaan-pengawasan"),
        ("RAD-KLA disusun setiap tahun.", "tahun"),
        ("Dana hibah dikelola dinas.", "dana-hibah-dikelola"),
        ("Pembinaan.", "pembinaan-2"),
        ("Bupati dan Wali Kota.", "pasal-baru"),
        ("Café résumé berlaku", "cafe-resume"),
        ("", "pasal-baru"),
    ],
)
def test_a_name_is_made_of_telling_words(text: str, name: str) -> None:
    assert names().name(text, "pasal-baru") == name


@given(st.lists(st.text(max_size=200), min_size=1, max_size=6))
def test_names_are_ids_and_unique(texts: list[str]) -> None:
    made = [naming.name(text, "pasal-baru") for naming in [names()] for text in texts]
    assert len({*made, "pembinaan", "dana-hibah"}) == len(made) + 2
    assert all(ID.match(each) and len(each) <= 60 for each in made)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("PEMBINAAN DAN PENGAWASAN RAD-KLA", "Pembinaan dan Pengawasan RAD-KLA"),
        ("RENCANA AKSI APBDES", "Rencana Aksi APBDes"),
        ("KLUSTER ANAK", "Kluster Anak"),
        ("Ketentuan Lain", "Ketentuan Lain"),
    ],
)
def test_a_title_comes_out_of_capitals(typed: str, title: str) -> None:
    assert names().title(typed) == title
