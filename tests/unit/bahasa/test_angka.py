"""Numbers: what is accepted, what is refused, and with which suggestion."""

import pickle
import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.bahasa.angka import (
    AngkaError,
    format_bilangan,
    format_rupiah,
    parse_bilangan,
    parse_cacah,
    round_half_away,
)

DITERIMA = [
    ("0", "0"),
    ("5", "5"),
    ("3500", "3500"),
    ("8.000", "8000"),
    ("1.234.567", "1234567"),
    ("52,95", "52.95"),
    ("85,10", "85.10"),
    ("0,21", "0.21"),
    ("0,867", "0.867"),
    ("3,8670", "3.8670"),
    ("3500,5", "3500.5"),
    ("1.234,567", "1234.567"),
    ("-5", "-5"),
    ("−0,5", "-0.5"),
    ("-0", "0"),
    (" 5 ", "5"),
    ("999.999.999.999.999.999", "999999999999999999"),
]

DITOLAK = [
    ("52.95", "tulis 52,95"),
    ("-52.95", "tulis -52,95"),
    ("5.8697", "tulis 58.697 atau 5,8697"),
    ("0.21", "tulis 0,21"),
    ("0.210", "tulis 0,210"),
    ("3,867", "tulis 3.867 bila maksudnya ribuan, atau 3,8670 bila desimal"),
    ("-12,345", "tulis -12.345 bila maksudnya ribuan, atau -12,3450 bila desimal"),
    ("1,234,567", "tulis 1.234.567"),
    ("1,234.56", "tulis 1.234,56"),
    ("1.234.56", "tulis 1.234,56"),
    ("1000.5", "tulis 1.000,5"),
    ("1234.567", "tulis 1.234.567 atau 1.234,567"),
    ("1 234 567", "tulis 1.234.567"),
    ("1_000", "tulis 1.000"),
    ("1e5", "lebarkan kolomnya di Excel, lalu salin lagi angka lengkapnya"),
    ("8,03E+07", "lebarkan kolomnya di Excel, lalu salin lagi angka lengkapnya"),
    ("########", "lebarkan kolomnya di Excel, lalu salin lagi angka lengkapnya"),
    ("٣", "tulis 3"),
    ("+5", "tulis 5"),
    ("- 5", "tulis -5"),
    ("–5", "tulis -5"),
    ("007", "tulis 7"),
    ("00,5", "tulis 0,5"),
    ("000", "tulis 0"),
    ("5.", "tulis 5"),
    ("5,", "tulis 5"),
    (",5", "tulis 0,5"),
    ("12 orang", "tulis 12 saja, tanpa kata, lambang, atau satuan"),
    (" 5 % ", "tulis 5 saja, tanpa kata, lambang, atau satuan"),
    ("52.95%", "tulis 52,95 saja, tanpa kata, lambang, atau satuan"),
    ("25 m2", "tulis 25 saja, tanpa kata, lambang, atau satuan"),
    ("Rp. 5.000,-", "tulis 5.000 saja, tanpa kata, lambang, atau satuan"),
    ("", "tulis bilangan, misalnya 8.000 atau 52,95"),
    ("  ", "tulis bilangan, misalnya 8.000 atau 52,95"),
    ("dua", "tulis bilangan saja, misalnya 8.000 atau 52,95"),
    ("29.05.2023", "tulis bilangan saja, misalnya 8.000 atau 52,95"),
    ("188.45/072/KUM/2020", "tulis bilangan saja, misalnya 8.000 atau 52,95"),
    ("1.2,3.4", "tulis bilangan saja, misalnya 8.000 atau 52,95"),
    ("--5", "tulis bilangan saja, misalnya 8.000 atau 52,95"),
    ("NaN", "tulis bilangan saja, misalnya 8.000 atau 52,95"),
    ("5\n6", "tulis bilangan saja, misalnya 8.000 atau 52,95"),
    ("1234567890123456789", "paling banyak 18 angka; periksa salah ketik"),
    ("9" * 10_000, "paling banyak 18 angka; periksa salah ketik"),
    ("x" * 10_000, "tulis bilangannya saja, misalnya 8.000 atau 52,95"),
]


@pytest.mark.parametrize(("text", "value"), DITERIMA)
def test_bilangan_accepted_exactly(text: str, value: str) -> None:
    assert str(parse_bilangan(text)) == value


@pytest.mark.parametrize(("text", "hint"), DITOLAK)
def test_bilangan_refused_with_suggestion(text: str, hint: str) -> None:
    with pytest.raises(AngkaError) as caught:
        parse_bilangan(text)
    assert caught.value.hint == hint
    assert 0 < len(caught.value.message) < 100


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "bilangannya kosong"),
        ("3,867", '"3,867" bermakna ganda: ribuan atau desimal'),
        ("12 orang", '"12 orang" memuat selain bilangan'),
        ("52.95", '"52.95" bukan penulisan bilangan cara Indonesia'),
        ("dua", '"dua" bukan bilangan'),
        ("1234567890123456789", '"1234567890123456789" terlalu panjang'),
    ],
)
def test_message_names_the_fault(text: str, message: str) -> None:
    with pytest.raises(AngkaError) as caught:
        parse_bilangan(text)
    assert caught.value.message == message


def test_error_survives_pickling_and_prints_both_parts() -> None:
    error = pickle.loads(pickle.dumps(AngkaError("salah", "tulis 5")))
    assert (error.message, error.hint, str(error)) == ("salah", "tulis 5", "salah; tulis 5")


@pytest.mark.parametrize(("text", "value"), [("0", 0), ("25", 25), ("2023", 2023), ("2.023", 2023), (" 7 ", 7)])
def test_cacah_accepted(text: str, value: int) -> None:
    assert parse_cacah(text) == value


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("5,00", "tulis 5"),
        ("Rp80.270.000,00", "tulis 80.270.000 saja, tanpa kata, lambang, atau satuan"),
        ("Rp 80.270.000,-", "tulis 80.270.000 saja, tanpa kata, lambang, atau satuan"),
        ("80.27O.000", "tulis bilangan bulat saja, misalnya 25 atau 8.000"),
        ("52,95", "tulis bilangan bulat tanpa desimal, misalnya 25 atau 8.000"),
        ("52.95", "tulis bilangan bulat saja, misalnya 25 atau 8.000"),
        ("3,867", "tulis 3.867"),
        ("5.8697", "tulis 58.697"),
        ("-5", "tulis tanpa tanda minus: 5"),
        ("+5", "tulis 5"),
        ("٣", "tulis 3"),
        ("12 orang", "tulis 12 saja, tanpa kata, lambang, atau satuan"),
        ("", "tulis bilangan, misalnya 25 atau 8.000"),
        ("XII", "tulis bilangan bulat saja, misalnya 25 atau 8.000"),
    ],
)
def test_cacah_refused_with_suggestion(text: str, hint: str) -> None:
    with pytest.raises(AngkaError) as caught:
        parse_cacah(text)
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (8000, "8.000"),
        (-1234567, "-1.234.567"),
        (Decimal("85.10"), "85,10"),
        (Decimal("-0.5"), "-0,5"),
        (Decimal("-0.00"), "0,00"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("1E-9"), "0,000000001"),
        (10**40, "10" + ".000" * 13),
        (Decimal("0E+3"), "0"),
    ],
)
def test_format_bilangan(value: Decimal | int, text: str) -> None:
    assert format_bilangan(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (500_000_000, "Rp500.000.000,00"),
        (Decimal("0.005"), "Rp0,01"),
        (Decimal("1234.5"), "Rp1.234,50"),
        (-5, "-Rp5,00"),
        (Decimal("-0.004"), "Rp0,00"),
        (10**30, "Rp1" + ".000" * 10 + ",00"),
    ],
)
def test_format_rupiah(value: Decimal | int, text: str) -> None:
    assert format_rupiah(value) == text


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        ("0.5", 0, "1"),
        ("-0.5", 0, "-1"),
        ("2.5", 0, "3"),
        ("2.675", 2, "2.68"),
        ("-0.004", 2, "0.00"),
        ("5", 2, "5.00"),
        ("99.995", 2, "100.00"),
    ],
)
def test_round_half_away(value: str, places: int, rounded: str) -> None:
    assert str(round_half_away(Decimal(value), places)) == rounded


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_no_number_cannot_be_printed_or_rounded(value: str) -> None:
    with pytest.raises(ValueError, match="bukan bilangan"):
        format_bilangan(Decimal(value))
    with pytest.raises(ValueError, match="bukan bilangan"):
        round_half_away(Decimal(value), 2)


def looks_like_english_thousands(value: Decimal) -> bool:
    return value.as_tuple().exponent == -3 and 1 <= abs(value) < 1000


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3) | st.decimals(min_value=0, max_value=999, places=2))
@example(Decimal("3.867"))
def test_printed_number_reads_back(value: Decimal) -> None:
    printed = format_bilangan(value)
    if looks_like_english_thousands(value):
        with pytest.raises(AngkaError, match="bermakna ganda"):
            parse_bilangan(printed)
    else:
        assert format_bilangan(parse_bilangan(printed)) == printed
        assert parse_bilangan(printed) == value


@given(st.integers(min_value=0, max_value=10**18 - 1))
def test_printed_whole_number_reads_back(n: int) -> None:
    assert parse_cacah(format_bilangan(n)) == parse_cacah(str(n)) == n


TEKS = st.text() | st.text(alphabet="0123456789.,-+ eE%_'RpmM−٣½²", max_size=25)


@given(TEKS)
def test_any_text_is_a_number_or_angka_error_with_usable_suggestions(text: str) -> None:
    for parse in (parse_bilangan, parse_cacah):
        try:
            parse(text)
        except AngkaError as error:
            message, hint = error.message, error.hint
        else:
            continue
        assert message
        assert hint
        if "paling banyak" not in hint:
            for saran in re.findall(r"-?[0-9][0-9.,]*[0-9]|-?[0-9]", hint):
                parse(saran)


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=4), st.integers(min_value=0, max_value=3))
def test_rounding_error_is_at_most_half_a_step(value: Decimal, places: int) -> None:
    assert abs(round_half_away(value, places) - value) <= Decimal(5).scaleb(-places - 1)
    assert round_half_away(-value, places) == -round_half_away(value, places)
