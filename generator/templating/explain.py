"""What went wrong while a template was filled, in words for its author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2.exceptions import SecurityError, UndefinedError

from generator.templating.faults import FORBIDDEN, LIMIT, RUN_TIME, UNKNOWN_NAME, Fault, ValueFaultError
from generator.templating.names import undefined_name

if TYPE_CHECKING:
    from collections.abc import Mapping


def explain(error: Exception, values: Mapping[str, object]) -> Fault:
    """Return an error of a rendering as a fault, with the template line where it happened (0 if unknown)."""
    line = template_line(error)
    match error:
        case ValueFaultError():
            return Fault(line, error.code, error.message, error.hint)
        case UndefinedError():
            return _unknown(error, values, line)
        case SecurityError():
            return Fault(line, FORBIDDEN, f"{error} tidak diizinkan di templat")
        case MemoryError() | RecursionError() | OverflowError():
            return Fault(line, LIMIT, "templat menghabiskan memori atau terlalu bersarang")
        case ZeroDivisionError():
            return Fault(line, RUN_TIME, "pembagian dengan nol")
        case TypeError() if "not iterable" in str(error):
            return Fault(line, RUN_TIME, "nilainya bukan daftar, jadi tidak dapat diulang")
        case ValueError():
            return Fault(line, RUN_TIME, str(error))
        case _:
            return Fault(line, RUN_TIME, f"nilai tidak dapat diolah ({type(error).__name__}: {error})")


def template_line(error: BaseException) -> int:
    """Return the template line of an error raised while rendering, or 0."""
    line = 0
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in ("<template>", "<unknown>"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _unknown(error: UndefinedError, values: Mapping[str, object], line: int) -> Fault:
    name, near = undefined_name(error, values)
    if not name:
        return Fault(line, RUN_TIME, "daftar kosong: tidak ada butir pertama atau terakhir", "periksa dahulu dengan if")
    return Fault(line, UNKNOWN_NAME, f'nama "{name}" tidak dikenal', f'maksudnya "{near}"?' if near else "")
