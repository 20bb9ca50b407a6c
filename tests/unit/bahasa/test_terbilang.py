"""Numbers in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bahasa.terbilang import bagian_ke, bilangan, parse_terbilang, terbilang, urutan


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (20, "dua puluh"),
        (24, "dua puluh empat"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1_000, "seribu"),
        (1_100, "seribu seratus"),
        (21_000, "dua puluh satu ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (500_000_000, "lima ratus juta"),
        (2_000_000_001, "dua miliar satu"),
        (1_000_000_000_000, "satu triliun"),
        (10**15, "satu kuadriliun"),
        (-12, "minus dua belas"),
        (Decimal("0.5"), "nol koma lima"),
        (Decimal("-0.5"), "minus nol koma lima"),
        (Decimal("2.05"), "dua koma nol lima"),
        (Decimal("85.10"), "delapan puluh lima koma satu nol"),
        (Decimal("1E+3"), "seribu"),
    ],
)
def test_terbilang(n: int | Decimal, words: str) -> None:
    assert terbilang(n) == words


def test_largest_number() -> None:
    assert terbilang(10**18 - 1).startswith("sembilan ratus sembilan puluh sembilan kuadriliun")


@pytest.mark.parametrize("n", [10**18, -(10**18), Decimal("1E+999999"), Decimal("NaN"), Decimal("Infinity")])
def test_terbilang_out_of_range(n: int | Decimal) -> None:
    with pytest.raises(ValueError, match="terbilang"):
        terbilang(n)


def test_bilangan() -> None:
    assert bilangan(5) == "5 (lima)"
    assert bilangan(8000) == "8.000 (delapan ribu)"
    assert bilangan(Decimal("0.5")) == "0,5 (nol koma lima)"


@pytest.mark.parametrize(
    ("n", "words", "heading"),
    [
        (1, "kesatu", "Kesatu"),
        (2, "kedua", "Kedua"),
        (10, "kesepuluh", "Kesepuluh"),
        (11, "kesebelas", "Kesebelas"),
        (12, "kedua belas", "Kedua Belas"),
        (21, "kedua puluh satu", "Kedua Puluh Satu"),
        (100, "keseratus", "Keseratus"),
    ],
)
def test_urutan(n: int, words: str, heading: str) -> None:
    assert urutan(n) == words
    assert bagian_ke(n) == heading


@pytest.mark.parametrize("n", [0, -1])
def test_urutan_starts_at_one(n: int) -> None:
    with pytest.raises(ValueError, match="satu"):
        urutan(n)


@pytest.mark.parametrize(
    ("words", "n"),
    [
        ("Lima", 5),
        ("  dua   puluh\nempat ", 24),
        ("satu ribu", 1000),
        ("satu ratus satu", 101),
        ("satu juta satu ribu", 1_001_000),
        ("dua milyar", 2 * 10**9),
    ],
)
def test_parse_terbilang_forgives_spelling(words: str, n: int) -> None:
    assert parse_terbilang(words) == n


@pytest.mark.parametrize(
    "words",
    [
        "",
        "minus",
        "minus nol",
        "lima orang",
        "puluh",
        "dua satu",
        "ribu",
        "nol juta",
        "dua ratus seribu",
        "seribu dua ribu",
        "satu ribu satu juta",
        "sepuluh belas",
        "dua juta tiga juta",
        "nol koma lima",
        "5",
    ],
)
def test_not_a_number_in_words(words: str) -> None:
    assert parse_terbilang(words) is None


WAJAR = st.integers(min_value=-(10**18) + 1, max_value=10**18 - 1)


@given(WAJAR | st.integers(min_value=-2000, max_value=1_002_000))
def test_words_read_back(n: int) -> None:
    assert parse_terbilang(terbilang(n)) == n
    assert "satu ratus" not in terbilang(n)


KATA = ["nol", "satu", "dua", "belas", "puluh", "seratus", "seribu", "ribu", "juta", "minus"]


@given(st.text() | st.lists(st.sampled_from(KATA)).map(" ".join))
def test_any_text_is_words_or_none(text: str) -> None:
    n = parse_terbilang(text)
    assert n is None or parse_terbilang(terbilang(n)) == n


@given(st.integers(min_value=1, max_value=10**6))
def test_urutan_is_ke_plus_terbilang(n: int) -> None:
    assert parse_terbilang(bagian_ke(n).lower().removeprefix("ke")) == n
