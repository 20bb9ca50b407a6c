"""Roman numerals, letters, and list numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bahasa.penomoran import huruf, nomor_rincian, parse_huruf, parse_romawi, romawi


@pytest.mark.parametrize(
    ("n", "text"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (90, "XC"), (1994, "MCMXCIV"), (3999, "MMMCMXCIX")],
)
def test_romawi(n: int, text: str) -> None:
    assert romawi(n) == text


@pytest.mark.parametrize("n", [0, -1, 4000])
def test_romawi_out_of_range(n: int) -> None:
    with pytest.raises(ValueError, match="Romawi"):
        romawi(n)


@pytest.mark.parametrize("text", ["", "iv", "IIII", "VX", "IC", "MMMM", " I", "M" * 100_000, "BAB I"])
def test_not_romawi(text: str) -> None:
    with pytest.raises(ValueError, match="bukan angka Romawi"):
        parse_romawi(text)


@pytest.mark.parametrize(
    ("n", "text"), [(1, "a"), (26, "z"), (27, "aa"), (28, "ab"), (52, "az"), (53, "ba"), (703, "aaa")]
)
def test_huruf(n: int, text: str) -> None:
    assert huruf(n) == text


def test_huruf_starts_at_one() -> None:
    with pytest.raises(ValueError, match="satu"):
        huruf(0)


@pytest.mark.parametrize("text", ["", "A", "a.", "1", "é", "a b"])
def test_not_huruf(text: str) -> None:
    with pytest.raises(ValueError, match="bukan huruf"):
        parse_huruf(text)


@pytest.mark.parametrize(
    ("tingkat", "n", "text"), [(1, 1, "a."), (2, 1, "1."), (3, 2, "b)"), (4, 10, "10)"), (1, 27, "aa.")]
)
def test_nomor_rincian(tingkat: int, n: int, text: str) -> None:
    assert nomor_rincian(tingkat, n) == text


@pytest.mark.parametrize(("tingkat", "n"), [(0, 1), (5, 1), (2, 0)])
def test_nomor_rincian_out_of_range(tingkat: int, n: int) -> None:
    with pytest.raises(ValueError, match="rincian"):
        nomor_rincian(tingkat, n)


def test_every_romawi_reads_back() -> None:
    assert [parse_romawi(romawi(n)) for n in range(1, 4000)] == list(range(1, 4000))


@given(st.integers(min_value=1, max_value=10**9))
def test_huruf_reads_back(n: int) -> None:
    assert parse_huruf(huruf(n)) == n


@given(st.text() | st.text(alphabet="IVXLCDM", max_size=20) | st.text(alphabet="abz", max_size=20))
def test_any_text_is_its_own_number_or_value_error(text: str) -> None:
    for parse, write in ((parse_romawi, romawi), (parse_huruf, huruf)):
        try:
            n = parse(text)
        except ValueError:
            continue
        assert write(n) == text
