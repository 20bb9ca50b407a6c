"""Opening a Word package that somebody else made: read it whole, or refuse it with a reason.

Only zip structure is judged here; `guard_content` judges what the parts say.
"""

from __future__ import annotations

import io
import itertools
import re
import struct
import zipfile
import zlib
from typing import Final

from generator.ooxml.guard_content import check_content
from generator.ooxml.guard_xml import PackageError, parse_xml

__all__ = ["PackageError", "parse_xml", "read_package"]

MAX_FILE_BYTES: Final = 200_000_000
"""A report with a photo on every other page."""
MAX_ENTRIES: Final = 1_000
MAX_PART_BYTES: Final = 40_000_000
MAX_TOTAL_BYTES: Final = 120_000_000
MAX_MEDIA_BYTES: Final = 300_000_000
MAX_RATIO: Final = 200
RATIO_FREE_BYTES: Final = 1_000_000

_LARGE_HINT: Final = "kecilkan gambarnya di Word (Kompres Gambar), lalu simpan ulang"
_BOMB_HINT: Final = "jangan dibuka; minta berkas aslinya kepada pengirim"
_NAME = re.compile(r"[A-Za-z0-9_\-.\[\]/ ()+&,%~@!'{}=;#$^]+")
_MEDIA = "word/media/"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCAL_HEADER = b"PK\x03\x04"
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    ValueError,
    struct.error,
    NotImplementedError,
    OSError,
    EOFError,
    IndexError,
    OverflowError,
)


def read_package(data: bytes) -> dict[str, bytes]:
    """Return the parts of a .docx in the order of the zip; fail for anything that is not plain and whole."""
    if data.startswith(_OLE):
        hint = "buka di Word, lepas kata sandinya, lalu simpan sebagai .docx"
        raise PackageError("TPL020", "", "berkas .doc lama atau berkas berkata sandi", hint)
    if not data:
        raise PackageError("TPL020", "", "berkas ini kosong (0 bita)", "salin atau unduh lagi berkasnya")
    if not data.startswith(_LOCAL_HEADER):
        raise PackageError("TPL020", "", "bukan berkas .docx", "simpan dari Word sebagai Dokumen Word (.docx)")
    if len(data) > MAX_FILE_BYTES:
        size = f"berkas terlalu besar (lebih dari {MAX_FILE_BYTES // 1_000_000} MB)"
        raise PackageError("TPL022", "", size, _LARGE_HINT)
    infos = _entries(data)
    parts = {info.filename: _read(data, info) for info in infos if not info.is_dir()}
    check_content(parts)
    return parts


def _entries(data: bytes) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            infos = package.infolist()
    except _ZIP_ERRORS as error:
        hint = "salin atau unduh lagi berkasnya; bila dapat dibuka di Word, simpan ulang"
        raise PackageError("TPL020", "", "zip rusak atau terpotong", hint) from error
    if len(infos) > MAX_ENTRIES:
        raise PackageError("TPL022", "", f"terlalu banyak bagian ({len(infos)}, batasnya {MAX_ENTRIES})")
    seen: set[str] = set()
    left = {True: MAX_MEDIA_BYTES, False: MAX_TOTAL_BYTES}  # pictures are never parsed, so there may be more of them
    for info in infos:
        _check_name(info.orig_filename, seen)
        _check_header(info)
        media = info.filename.startswith(_MEDIA)
        left[media] -= info.file_size
        if left[media] < 0:
            raise PackageError("TPL022", info.filename, "isi zip terlalu besar bila dibuka", _LARGE_HINT)
    _check_overlap(infos)
    return infos


def _check_name(name: str, seen: set[str]) -> None:
    segments = name.split("/")
    odd = not _NAME.fullmatch(name) or name.startswith("/") or re.match("[A-Za-z]:", name)
    if odd or ".." in segments or "." in segments or "" in segments[:-1]:
        raise PackageError("TPL021", name, "nama bagian tidak wajar", "simpan ulang dari Word")
    if name.casefold() in seen:
        raise PackageError("TPL021", name, "nama bagian ganda", "simpan ulang dari Word")
    seen.add(name.casefold())


def _check_header(info: zipfile.ZipInfo) -> None:
    if info.flag_bits & 0x1:
        raise PackageError("TPL020", info.filename, "berkata sandi", "simpan ulang tanpa kata sandi")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackageError("TPL020", info.filename, f"cara kompresi {info.compress_type} tidak dikenal")
    if info.file_size > MAX_PART_BYTES:
        raise PackageError(
            "TPL022", info.filename, f"bagian terlalu besar bila dibuka ({info.file_size // 1_000_000} MB)", _BOMB_HINT
        )


def _check_overlap(infos: list[zipfile.ZipInfo]) -> None:
    spans = sorted(
        (info.header_offset, info.header_offset + 30 + len(info.orig_filename.encode()) + info.compress_size)
        for info in infos
    )
    for (_, end), (start, _) in itertools.pairwise(spans):
        if start < end:
            raise PackageError("TPL022", "", "bagian di dalam zip saling menindih", _BOMB_HINT)


def _read(data: bytes, info: zipfile.ZipInfo) -> bytes:
    """Decompress one part by hand with a hard cap, believing neither its size nor its checksum."""
    start = info.header_offset
    header = data[start : start + 30]
    if len(header) < 30 or not header.startswith(_LOCAL_HEADER):
        raise PackageError("TPL020", info.filename, "zip rusak: kepala bagian hilang")
    name_length, extra_length = struct.unpack("<HH", header[26:30])
    name = data[start + 30 : start + 30 + name_length].decode("utf-8", "replace")
    if name != info.orig_filename:
        raise PackageError("TPL021", info.filename, "bagian bernama dua di dalam zip")
    begin = start + 30 + name_length + extra_length
    body = data[begin : begin + info.compress_size]
    content = body if info.compress_type == zipfile.ZIP_STORED else _inflate(body, info)
    if len(content) != info.file_size or zlib.crc32(content) != info.CRC:
        raise PackageError("TPL020", info.filename, "zip rusak: ukuran atau jumlah periksa tidak cocok")
    if len(content) > RATIO_FREE_BYTES and len(content) > MAX_RATIO * max(1, info.compress_size):
        raise PackageError("TPL022", info.filename, "bom zip: isinya mengembang terlalu besar", _BOMB_HINT)
    return content


def _inflate(body: bytes, info: zipfile.ZipInfo) -> bytes:
    engine = zlib.decompressobj(-15)
    try:
        content = engine.decompress(body, info.file_size + 1)
    except zlib.error as error:
        raise PackageError("TPL020", info.filename, "zip rusak: isinya tidak dapat dibuka") from error
    if len(content) > info.file_size:
        raise PackageError("TPL022", info.filename, "bom zip: isinya lebih besar daripada yang dinyatakan", _BOMB_HINT)
    return content
