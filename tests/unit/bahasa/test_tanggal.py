"""Dates: two accepted forms, advice for the others."""

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bahasa.tanggal import BULAN, Tanggal, TanggalError, format_tanggal, parse_tanggal

MEI = Tanggal(2023, 5, 29)
CONTOH = "tulis hari, nama bulan, dan tahun, misalnya 29 Mei 2023"


@pytest.mark.parametrize("text", ["29 Mei 2023", "2023-05-29", " 29  mei 2023 "])
def test_accepted(text: str) -> None:
    assert parse_tanggal(text) == MEI


def test_leap_day() -> None:
    assert parse_tanggal("29 Februari 2024") == (2024, 2, 29)
    assert parse_tanggal("29 Februari 2000") == (2000, 2, 29)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("29-05-2023", "tulis 29 Mei 2023"),
        ("29/5/2023", "tulis 29 Mei 2023"),
        ("29.05.2023", "tulis 29 Mei 2023"),
        ("2023/05/29", "tulis 29 Mei 2023"),
        ("2023-5-29", "tulis 29 Mei 2023"),
        ("29 May 2023", "tulis 29 Mei 2023"),
        ("May 29, 2023", "tulis 29 Mei 2023"),
        ("May 29th, 2023", "tulis 29 Mei 2023"),
        ("29-Mei-2023", "tulis 29 Mei 2023"),
        ("Senin, 29 Mei 2023", "tulis 29 Mei 2023"),
        ("tanggal 29 Mei 2023", "tulis 29 Mei 2023"),
        ("1 Nopember 2023", "tulis 1 November 2023"),
        ("1 Agt. 2023", "tulis 1 Agustus 2023"),
        ("29 Mei 23", "tulis 29 Mei 2023"),
        ("29-05-23", "tulis 29 Mei 2023"),
        ("Mei 2023", "tambahkan harinya, misalnya 1 Mei 2023"),
        ("May 2023", "tambahkan harinya, misalnya 1 Mei 2023"),
        ("31 Februari 2023", "Februari 2023 hanya dari tanggal 1 sampai dengan 28"),
        ("29 Februari 1900", "Februari 1900 hanya dari tanggal 1 sampai dengan 28"),
        ("31 April 2023", "April 2023 hanya dari tanggal 1 sampai dengan 30"),
        ("0 Mei 2023", "Mei 2023 hanya dari tanggal 1 sampai dengan 31"),
        ("2023-02-30", "Februari 2023 hanya dari tanggal 1 sampai dengan 28"),
        ("2023-13-01", f"bulan hanya 01 sampai dengan 12; {CONTOH}"),
        ("05-29-2023", CONTOH),
        ("29 Mai 2023", CONTOH),
        ("29 Mei", CONTOH),
        ("2023", CONTOH),
        ("٢٩ Mei 2023", CONTOH),
        ("", CONTOH),
        ("x" * 10_000, CONTOH),
    ],
)
def test_refused_with_advice(text: str, hint: str) -> None:
    with pytest.raises(TanggalError) as caught:
        parse_tanggal(text)
    assert caught.value.hint == hint
    assert 0 < len(caught.value.message) < 100


def test_error_survives_pickling_and_prints_both_parts() -> None:
    error = pickle.loads(pickle.dumps(TanggalError("salah", "tulis 1 Mei 2023")))
    assert str(error) == "salah; tulis 1 Mei 2023"


def test_ordered_by_time() -> None:
    assert Tanggal(2022, 12, 31) < Tanggal(2023, 1, 30) < Tanggal(2023, 2, 1) < MEI


@given(st.dates(min_value=date(1000, 1, 1)))
def test_calendar_day_reads_back(day: date) -> None:
    tanggal = Tanggal(day.year, day.month, day.day)
    assert parse_tanggal(format_tanggal(tanggal)) == parse_tanggal(day.isoformat()) == tanggal


@given(
    st.integers(min_value=1000, max_value=9999),
    st.integers(min_value=1, max_value=12),
    st.integers(min_value=28, max_value=32),
)
def test_agrees_with_the_calendar(tahun: int, bulan: int, hari: int) -> None:
    text = f"{hari} {BULAN[bulan - 1]} {tahun}"
    try:
        date(tahun, bulan, hari)
    except ValueError:
        with pytest.raises(TanggalError):
            parse_tanggal(text)
    else:
        assert parse_tanggal(text) == (tahun, bulan, hari)


@given(
    st.text()
    | st.text(alphabet="0123456789-/. MeiMay,", max_size=20)
    | st.from_regex(r"[0-9]{1,4}[-/ ]\w+[-/ ][0-9]{2,4}")
)
def test_any_text_is_a_date_or_tanggal_error(text: str) -> None:
    try:
        tanggal = parse_tanggal(text)
    except TanggalError as error:
        hint = error.hint
    else:
        hint = f"tulis {format_tanggal(tanggal)}"
    if hint.startswith("tulis ") and hint != CONTOH:
        saran = hint.removeprefix("tulis ")
        assert format_tanggal(parse_tanggal(saran)) == saran
