"""Words for files that cannot be read at all: encodings and YAML syntax, with the likely cause."""

from __future__ import annotations

import re
from typing import Any

from generator.diagnostics.finding import Finding, Place, galat
from generator.source import limits

_BINARY = {
    b"PK": "berkas Word, Excel, atau zip",
    b"%PDF": "berkas PDF",
    b"\x89PNG": "gambar",
    b"\xd0\xcf": "berkas Office",
}
QUOTE_HINT = "apit seluruh teks dengan tanda petik, atau tulis >- lalu teksnya di baris berikut"
_RESAVE = "simpan ulang sebagai UTF-8 (di Notepad: Save As, Encoding: UTF-8)"


def place_at(name: str, text: str, index: int) -> Place:
    """Return the place of a character of a file's text."""
    line = text.count("\n", 0, index) + 1
    return Place(name, line=line, column=index - text.rfind("\n", 0, index))


def explain_decode(name: str, data: bytes) -> Finding | None:
    """Return why bytes are not a readable text file, or None."""
    start = Place(name, line=1, column=1)
    if len(data) > limits.MAX_FILE_BYTES:
        return galat(
            "SUM009",
            start,
            f"berkas terlalu besar ({len(data) // 1_000_000} MB, batas {limits.MAX_FILE_BYTES // 1_000_000} MB)",
            "pecah menjadi beberapa berkas",
        )
    for magic, what in _BINARY.items():
        if data.startswith(magic):
            return galat("SUM001", start, f"ini {what}, bukan teks YAML", "tulis isinya sebagai teks YAML")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:2]:
        return galat("SUM001", start, "berkas ini UTF-16", _RESAVE)
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8", "replace")
        return galat("SUM001", place_at(name, good, len(good)), _wrong_byte(data[error.start]), _RESAVE)
    return None


def _wrong_byte(byte: int) -> str:
    """Name a byte as the letter that it is in the encoding that Notepad calls ANSI."""
    letter = bytes([byte]).decode("cp1252", "replace")
    known = f", tanda `{letter}` menurut pengodean ANSI" if letter.isprintable() and letter != "\ufffd" else ""
    return f"bukan UTF-8: bita 0x{byte:02X}{known}"


def explain_reader(name: str, text: str, error: Any) -> Finding:
    """Translate a refusal of a character by the YAML reader."""
    position = error.position if isinstance(error.position, int) else 0
    bad = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]", text)
    index = bad.start() if bad else min(position, len(text))
    char = f"U+{ord(text[index]):04X}" if index < len(text) else "tak dikenal"
    return galat(
        "SUM005",
        place_at(name, text, index),
        f"karakter kendali {char} tidak boleh ada",
        "hapus karakter itu",
    )


def cut_number(text: str, start: int, end: int) -> str:
    """Return what stands in front of the comma where `{2022: 17,9}` was cut: a key of figures without a value."""
    before = re.search(r"[ \[{]([0-9.]*[0-9]),$", text[max(0, start - 24) : start])
    return before[1] if before and re.match(r"\s*[,}]", text[end : end + 200]) else ""


_OPENED_BEFORE = ("did not find expected ','", "could not find expected ':'", "found unexpected end of stream")


def explain_syntax(name: str, text: str, error: Any) -> Finding:
    """Translate libyaml's complaint to what a person most likely did."""
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = str(error.problem or error.context or "")
    elsewhere = error.context_mark and error.context_mark.line + 1 != line
    if elsewhere and (line > _last_written(lines) or problem.startswith(_OPENED_BEFORE)):
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
    line = min(line, len(lines))
    quote = _open_quote(lines, line)
    if quote:
        message = "tanda petik dibuka tetapi tidak ditutup di baris ini"
        return galat("SUM003", Place(name, line=quote[0], column=quote[1]), message, "tambahkan tanda petik penutup")
    for number in (line, line - 1):
        cause = _cause_in_line(name, lines, number)
        if cause:
            return cause
    if problem.startswith("mapping values are not allowed"):
        return _unwanted_colon(name, lines[line - 1], line, column)
    if problem.startswith("did not find expected ','") and re.search(r"[\]}]", lines[line - 1][column - 1 :]):
        message = "koma di antara isi kurung hilang, atau teks di dalamnya memuat koma, kurung, atau titik dua"
        hint = "pisahkan isinya dengan koma, misalnya {awal: 2021, akhir: 2023}; apit teks dengan tanda petik"
        return galat("SUM003", Place(name, line=line, column=column), message, hint)
    if problem.startswith("did not find expected '-'") and not lines[line - 1].lstrip().startswith("-"):
        problem = "did not find expected key"
    message, hint = _translate(problem)
    return galat("SUM003", Place(name, line=line, column=column), message, hint)


def _open_quote(lines: list[str], last: int) -> tuple[int, int] | None:
    """Return line and column of a quote that is not closed before the next item or key begins.

    A quoted text may go on over several lines, but then these are indented further.
    """
    for number, line in enumerate(lines[:last], 1):
        found = _OPENS_QUOTE.match(line)
        following = next((each for each in lines[number:] if each.strip()), "")
        indent = len(line) - len(line.lstrip())
        if found and len(following) - len(following.lstrip()) <= indent and _NEW_ENTRY.match(following):
            return number, found.start(1) + 1
    return None


def _unwanted_colon(name: str, text: str, line: int, column: int) -> Finding:
    """Tell a text with a colon in it from a key that is indented too far."""
    if _KEY_ALONE.fullmatch(text[: column - 1]):
        at = Place(name, line=line, column=len(text) - len(text.lstrip()) + 1)
        hint = "samakan jorokannya dengan kunci di atasnya, atau hapus nilai di baris atasnya"
        return galat("SUM003", at, "kunci ini lebih menjorok daripada tempatnya", hint)
    message = 'teks yang memuat ": " harus diapit tanda petik'
    return galat("SUM003", Place(name, line=line, column=column), message, QUOTE_HINT)


def _last_written(lines: list[str]) -> int:
    return max((number for number, line in enumerate(lines, 1) if line.strip()), default=0)


_LEAD = r"\s*(?:- +)*(?:[\w-]+: +)?(?:- +)?"
_OPENS_QUOTE = re.compile(_LEAD + r"""("(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")
_NEW_ENTRY = re.compile(r"\s*(?:- |-$|[\w-]+:(?: |$))")
_INDENT = re.compile(r"[ ]*(\t|\u00a0)")
_BLANK_AFTER = re.compile(r"\s*(?:- +)*(?:[\w-]+:|-)(\u00a0|\t)")
_STARTS_WITH = re.compile(_LEAD + r"(\{\{|\[\[|[*&!%@`])")
_TEXT_AFTER_QUOTE = re.compile(_LEAD + r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#,:\]}]""")
_TEXT_AFTER_PIPE = re.compile(_LEAD + r"([|>][-+0-9]*)\s+[^\s#]")
_KEY_ALONE = re.compile(r"\s*(?:- +)*[\w-]+")


def _cause_in_line(name: str, lines: list[str], number: int) -> Finding | None:
    if not 1 <= number <= len(lines):
        return None
    line = lines[number - 1]

    def cause(column: int, message: str, hint: str) -> Finding:
        return galat("SUM003", Place(name, line=number, column=column), message, hint)

    if found := _INDENT.match(line):
        what = "tab" if found[1] == "\t" else "spasi tak-putus (hasil salin dari Word)"
        return cause(found.end(), f"baris dijorokkan dengan {what}", "pakai spasi biasa")
    if found := _BLANK_AFTER.match(line):
        what = "tab" if found[1] == "\t" else "spasi tak-putus (hasil salin dari Word)"
        return cause(found.start(1) + 1, f"sesudah `:` atau `-` ada {what}", "ganti dengan spasi biasa")
    if found := _STARTS_WITH.match(line):
        return cause(found.start(1) + 1, f'teks tidak boleh diawali "{found[1]}" tanpa tanda petik', QUOTE_HINT)
    if found := _TEXT_AFTER_QUOTE.match(line):
        hint = "apit seluruh teks dengan tanda petik tunggal, atau tulis >- lalu teksnya di baris berikut"
        return cause(found.start(1) + 1, "teks masih berlanjut sesudah tanda petik penutup", hint)
    if found := _TEXT_AFTER_PIPE.match(line):
        return cause(
            found.start(1) + 1,
            f"sesudah `{found[1]}` masih ada teks di baris yang sama",
            "pindahkan teksnya ke baris berikut",
        )
    return None


def _translate(problem: str) -> tuple[str, str]:
    known = {
        "found unexpected end of stream": ("tanda petik dibuka tetapi tidak ditutup", "tambahkan tanda petik penutup"),
        "did not find expected ',' or ']'": (
            "kurung siku `[` tidak ditutup",
            "tambahkan `]`, atau apit teksnya dengan tanda petik",
        ),
        "did not find expected ',' or '}'": (
            "kurung kurawal `{` tidak ditutup",
            "tambahkan `}`, atau apit teksnya dengan tanda petik",
        ),
        "did not find expected '-' indicator": (
            "butir daftar ini tidak sejajar dengan butir lain",
            "samakan jorokan semua `- `",
        ),
        "did not find expected key": (
            "baris ini tidak sejajar dengan kunci lain",
            "samakan jorokannya dengan baris di atasnya",
        ),
        "could not find expected ':'": (
            "baris ini bukan `kunci: nilai`",
            "tambahkan titik dua dan spasi, atau sambungkan ke baris atasnya",
        ),
        "block sequence entries are not allowed": (
            "tanda `-` di tempat yang salah",
            "tulis butir daftar di baris baru; untuk nilai strip tulis `tidak berlaku`",
        ),
        "found character that cannot start any token": (
            "teks diawali tanda yang dipakai YAML",
            "apit teks dengan tanda petik",
        ),
        "found undefined alias": ("alias YAML (*) tidak dipakai", "teks yang diawali `*` harus diapit tanda petik"),
        "found unknown escape character": (
            "garis miring terbalik di dalam tanda petik ganda",
            "pakai tanda petik tunggal",
        ),
    }
    for start, words in known.items():
        if problem.startswith(start):
            return words
    return (
        "susunan YAML keliru di sini",
        "periksa jorokan, tanda petik, dan titik dua di baris ini dan baris sebelumnya",
    )
