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
_RESAVE = "simpan ulang sebagai UTF-8 (di Notepad: Save As, Encoding: UTF-8)"


def explain_decode(name: str, data: bytes) -> Finding | None:
    """Return why bytes are not a readable text file, or None."""
    start = Place(name, line=1, column=1)
    if len(data) > limits.MAX_FILE_BYTES:
        return galat("SUM009", start, f"berkas terlalu besar ({len(data)} bita, batas {limits.MAX_FILE_BYTES})")
    for magic, what in _BINARY.items():
        if data.startswith(magic):
            return galat("SUM001", start, f"ini {what}, bukan teks YAML")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:2]:
        return galat("SUM001", start, "berkas ini UTF-16", _RESAVE)
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8", "replace")
        column = len(good) - (good.rfind("\n") + 1) + 1
        at = Place(name, line=good.count("\n") + 1, column=column)
        return galat("SUM001", at, f"bita 0x{data[error.start]:02X} bukan UTF-8", _RESAVE)
    return None


def explain_reader(name: str, text: str, error: Any) -> Finding:
    """Translate a refusal of a character by the YAML reader."""
    position = error.position if isinstance(error.position, int) else 0
    bad = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]", text)
    index = bad.start() if bad else min(position, len(text))
    line = text.count("\n", 0, index) + 1
    column = index - (text.rfind("\n", 0, index) + 1) + 1
    char = f"U+{ord(text[index]):04X}" if index < len(text) else "tak dikenal"
    return galat(
        "SUM005",
        Place(name, line=line, column=column),
        f"karakter kendali {char} tidak boleh ada",
        "hapus karakter itu",
    )


def explain_syntax(name: str, text: str, error: Any) -> Finding:
    """Translate libyaml's complaint to what a person most likely did."""
    lines = text.split("\n")
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if error.context_mark and line > _last_written(lines):
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
    line = min(line, len(lines))
    for number in (line, line - 1):
        cause = _cause_in_line(name, lines, number)
        if cause:
            return cause
    problem = str(error.problem or error.context or "")
    message, hint = _translate(problem)
    return galat("SUM003", Place(name, line=line, column=column), message, hint)


def _last_written(lines: list[str]) -> int:
    return max((number for number, line in enumerate(lines, 1) if line.strip()), default=0)


def _cause_in_line(name: str, lines: list[str], number: int) -> Finding | None:
    if not 1 <= number <= len(lines):
        return None
    line = lines[number - 1]
    indent = re.match(r"[ ]*(\t|\u00a0)", line)
    if indent:
        what = "tab" if indent[1] == "\t" else "spasi tak-putus (hasil salin dari Word)"
        at = Place(name, line=number, column=indent.end())
        return galat("SUM003", at, f"baris dijorokkan dengan {what}", "pakai spasi biasa")
    start = re.match(r"\s*(?:- +)*(?:[\w-]+: +)?(?:- +)?(\{\{|\[\[|[*&!%@`])", line)
    if start:
        at = Place(name, line=number, column=start.start(1) + 1)
        hint = "apit seluruh teks dengan tanda petik, atau tulis >- lalu teksnya di baris berikut"
        return galat("SUM003", at, f'teks tidak boleh diawali "{start[1]}" tanpa tanda petik', hint)
    colon = re.match(r"\s*(?:- +)*(?:[\w-]+: +)?[^\s\"'>|\[{#][^\"']*?(:) ", line)
    if colon and line.count(": ") > (1 if re.match(r"\s*(?:- +)*[\w-]+: ", line) else 0):
        at = Place(name, line=number, column=colon.start(1) + 1)
        hint = "apit seluruh teks dengan tanda petik, atau tulis >- lalu teksnya di baris berikut"
        return galat("SUM003", at, "teks yang memuat titik dua dan spasi harus diapit tanda petik", hint)
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
        "mapping values are not allowed": (
            "titik dua di tempat yang salah",
            "apit teks dengan tanda petik, atau periksa jorokan baris",
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
