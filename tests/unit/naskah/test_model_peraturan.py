"""What can be laid out at all: the model refuses the rest, and says where."""

from __future__ import annotations

from typing import Any

import pytest

from generator.naskah.peraturan.model import Peraturan
from generator.source.validate import validate
from tests.unit.naskah.naskah_tools import FILE

BASE: dict[str, Any] = {
    "jenis": "peraturan_bupati",
    "tentang": "X",
    "menimbang": ["bahwa x"],
    "mengingat": ["uu-4-2016"],
    "batang_tubuh": [{"pasal": "a", "teks": "x"}],
}


def codes(**more: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    found, findings = validate(Peraturan, BASE | more, FILE)
    assert (found is None) == bool(findings)
    assert all(finding.message and finding.hint for finding in findings)
    return [(finding.code, finding.at.path) for finding in findings]


def test_the_least_that_is_enough() -> None:
    assert codes() == []


BODY = ("batang_tubuh", 0)


@pytest.mark.parametrize(
    ("unit", "code", "path"),
    [
        ({"pasal": "a"}, "ISI011", BODY),
        ({"pasal": "a", "teks": "x", "ayat": ["y"]}, "ISI011", BODY),
        ({"pasal": "a", "ayat": ["y"], "rincian": ["z"]}, "ISI011", BODY),
        ({"pasal": "a", "teks": "x", "penghubung": "serta"}, "ISI007", (*BODY, "penghubung")),
        ({"pasal": "a b", "teks": "x"}, "ISI009", (*BODY, "pasal")),
        ({"pasal": "a", "teks": ""}, "ISI004", (*BODY, "teks")),
        ({"pasal": "a", "ayatt": ["x"], "teks": "x"}, "ISI002", (*BODY, "ayatt")),
        ({"bagian": "B", "isi": []}, "ISI003", (*BODY, "bagian")),
        ({"bab": "B", "isi": [{"paragraf": "P", "isi": []}]}, "ISI003", (*BODY, "isi", 0, "paragraf")),
        (
            {"bab": "B", "isi": [{"bagian": "P", "isi": [{"bab": "C", "isi": []}]}]},
            "ISI003",
            (*BODY, "isi", 0, "isi", 0, "bab"),
        ),
        ({"pasal": "a", "ayat": "x"}, "ISI003", (*BODY, "ayat")),
    ],
)
def test_units_of_the_body(unit: dict[str, Any], code: str, path: tuple[str | int, ...]) -> None:
    assert (code, path) in codes(batang_tubuh=[unit])


@pytest.mark.parametrize(
    ("more", "code", "path"),
    [
        ({"periode": {"awal": "2023", "akhir": "2021"}}, "ISI010", ("periode",)),
        ({"periode": {"awal": "2023", "akhir": "2123"}}, "ISI010", ("periode",)),
        ({"nomor": "12a"}, "ISI005", ("nomor",)),
        ({"penetapan": {"tanggal": "30 Februari 2023"}}, "ISI006", ("penetapan", "tanggal")),
        ({"jenis": "peraturan_gubernur"}, "ISI007", ("jenis",)),
        ({"lampiran": [{"lampiran": "a", "isi": [{"judul": "x"}]}]}, "ISI003", ("lampiran", 0, "isi", 0, "judul")),
    ],
)
def test_parts_around_the_body(more: dict[str, Any], code: str, path: tuple[str | int, ...]) -> None:
    assert (code, path) in codes(**more)


def test_remarks_are_allowed_everywhere_and_never_printed() -> None:
    unit = {"pasal": "a", "catatan": "satu", "ayat": [{"teks": "x", "catatan": ["satu", "dua"]}]}
    assert codes(batang_tubuh=[unit], catatan="tiga") == []
