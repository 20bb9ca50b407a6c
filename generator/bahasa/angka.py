"""Read and print numbers the Indonesian way: dot for thousands, comma for decimals, nothing guessed."""

from decimal import ROUND_HALF_UP, Context, Decimal

from generator.bahasa.bentuk_angka import group_ribuan, read_bilangan
from generator.bahasa.salah_tulis import SalahTulisError
from generator.bahasa.saran_angka import explain


class AngkaError(SalahTulisError):
    """A text that is not a number."""


def parse_bilangan(text: str) -> Decimal:
    """Return the exact number typed in Indonesian form, keeping its decimals ("85,10" stays 85.10).

    Surrounding blanks are ignored; any doubtful form raises AngkaError with a concrete suggestion.
    """
    value = read_bilangan(text.strip())
    if value is None:
        raise AngkaError(*explain(text, cacah=False))
    return value


def parse_cacah(text: str) -> int:
    """Return the whole number, zero or more, typed in Indonesian form; "2.023" and "2023" are the same."""
    bare = text.strip()
    value = read_bilangan(bare)
    if value is None or "," in bare or bare[0] in "-−":
        raise AngkaError(*explain(text, cacah=True))
    return int(value)


def format_bilangan(value: Decimal | int) -> str:
    """Print a finite number in Indonesian form with exactly the decimals it has, never an exponent."""
    number = _finite(value)
    bulat, _, desimal = format(number.copy_abs(), "f").partition(".")
    minus = "-" if number < 0 else ""
    return minus + group_ribuan(bulat) + ("," + desimal if desimal else "")


def format_rupiah(value: Decimal | int) -> str:
    """Print an amount of rupiah as legal drafts do, always with two decimals: "Rp500.000.000,00"."""
    amount = format_bilangan(round_half_away(_finite(value), 2))
    return f"-Rp{amount[1:]}" if amount.startswith("-") else f"Rp{amount}"


def round_half_away(value: Decimal, places: int) -> Decimal:
    """Round a finite number to `places` decimals, halves away from zero; the result is never minus zero."""
    number = _finite(value)
    context = Context(prec=max(28, number.adjusted() + places + 3), rounding=ROUND_HALF_UP)
    rounded = number.quantize(Decimal((0, (1,), -places)), context=context)
    return rounded if rounded else rounded.copy_abs()


def _finite(value: Decimal | int) -> Decimal:
    number = Decimal(value)
    if not number.is_finite():
        message = f"bukan bilangan: {value}"
        raise ValueError(message)
    return number
