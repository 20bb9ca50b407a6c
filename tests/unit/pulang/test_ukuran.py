"""A typed number is read from a cell whatever stands around it; nothing is guessed."""

from __future__ import annotations

import pytest

from generator.naskah.matriks.baca_cetak import NotAValueError
from generator.pulang.ukuran import is_measure, read_measure, same_measure


@pytest.mark.parametrize(
    ("before", "after", "typed"),
    [
        ("30 Lembaga", "28 Lembaga", "28"),
        ("30 Lembaga", "28", "28"),
        ("52,95%", "60%", "60"),
        ("52,95%", "60,5", "60,5"),
        ("92,33\xa0**", "91\xa0**", "91"),
        ("33 Desa/\u200bKelurahan", "40 Desa/Kelurahan", "40"),
        ("−4,91", "−5", "-5"),
        ("1.213 Orang", "1300", "1300"),
        ("2,7", "n/a", "tidak tersedia"),
        ("2,7", "–", "tidak berlaku"),
        ("n/a", "5 Orang", "5"),
    ],
)
def test_the_number_is_read(before: str, after: str, typed: str) -> None:
    assert read_measure(before, after) == typed


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("30 Lembaga", "28 Orang", "Orang"),
        ("2,7", "2.15", "2.15"),
        ("2,7", "tinggi", "bukan bilangan"),
        ("2,7", "", "dikosongkan"),
        ("2,7", "sekitar 3", "sekitar"),
    ],
)
def test_what_is_no_number_is_refused(before: str, after: str, said: str) -> None:
    with pytest.raises(NotAValueError, match=said):
        read_measure(before, after)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("28 Lembaga", "28", True),
        ("1.300 Orang", "1300", True),
        ("28 Lembaga", "28 Orang", False),
        ("28", "29", False),
        ("5,0", "5", True),
        ("Rendah", "Rendah", False),
    ],
)
def test_one_number_written_otherwise_is_the_same(one: str, other: str, same: bool) -> None:
    assert same_measure(one, other) is same


def test_what_counts_as_a_measure() -> None:
    assert [is_measure(each) for each in ("8.000", "tidak tersedia", "Desa A", {"nilai": "5"}, None)] == [
        True,
        True,
        False,
        False,
        False,
    ]
