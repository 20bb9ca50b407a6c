"""A picture is what it says and lies where it may, or a person is told in their own words."""

from __future__ import annotations

import io
import os
import struct
import sys
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.source.pictures import MAX_BYTES, Picture, PictureError, read_picture

if TYPE_CHECKING:
    from pathlib import Path


def encoded(kind: str, size: tuple[int, int] = (40, 30), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "green").save(out, kind, **options)
    return out.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, *more: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", head), *more, chunk(b"IDAT", zlib.compress(b"\0" * 100)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return encoded("JPEG", exif=exif)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "dokumen"
    (folder / "foto").mkdir(parents=True)
    (folder / "foto" / "Kursi-Roda.JPG").write_bytes(encoded("JPEG"))
    (folder / "peta.png").write_bytes(encoded("PNG", (7, 9)))
    (tmp_path / "rahasia.png").write_bytes(encoded("PNG"))
    return folder


def fault(folder: Path, name: str) -> PictureError:
    with pytest.raises(PictureError) as caught:
        read_picture(folder, name)
    assert caught.value.hint
    return caught.value


def test_size_is_read_from_the_content(folder: Path) -> None:
    assert read_picture(folder, "foto/Kursi-Roda.JPG") == Picture(folder / "foto/Kursi-Roda.JPG", (40, 30))
    assert read_picture(folder, "peta.png").size == (7, 9)
    (folder / "salah-nama.png").write_bytes(encoded("JPEG"))
    assert read_picture(folder, "salah-nama.png").size == (40, 30)


@pytest.mark.parametrize(
    "name", ["../rahasia.png", "foto/../../rahasia.png", "/etc/passwd", "C:/a.png", "", "a\0.png", "foto\\a.png"]
)
def test_names_that_lead_out_of_the_folder(folder: Path, name: str) -> None:
    assert "folder dokumen" in str(fault(folder, name)) or "miring" in str(fault(folder, name))


def test_links_must_stay_inside(folder: Path) -> None:
    (folder / "luar.png").symlink_to(folder.parent / "rahasia.png")
    (folder / "dalam.png").symlink_to(folder / "peta.png")
    (folder / "putar.png").symlink_to(folder / "putar.png")
    assert "ke luar folder" in str(fault(folder, "luar.png"))
    assert read_picture(folder, "dalam.png").size == (7, 9)
    assert fault(folder, "putar.png")


@pytest.mark.parametrize(
    ("name", "near"), [("foto/kursi-roda.jpg", "foto/Kursi-Roda.JPG"), ("petaa.png", "peta.png"), ("zzz", "belum ada")]
)
def test_a_missing_picture_names_the_nearest(folder: Path, name: str, near: str) -> None:
    error = fault(folder, name)
    assert "tidak ada" in error.message
    assert near in error.hint


@pytest.mark.skipif(sys.platform == "win32", reason="tanpa pipa bernama")
def test_what_is_no_file(folder: Path) -> None:
    os.mkfifo(folder / "pipa.png")
    assert "bukan berkas" in str(fault(folder, "pipa.png"))
    assert "bukan berkas" in str(fault(folder, "foto"))
    assert fault(folder, "a" * 300)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "bukan PNG atau JPEG"),
        (b"%PDF-1.7", "bukan PNG atau JPEG"),
        (b"<svg/>", "bukan PNG atau JPEG"),
        (encoded("GIF"), "bukan PNG atau JPEG"),
        (encoded("PNG")[:40], "rusak"),
        (encoded("PNG")[:20] + b"\xff" + encoded("PNG")[21:], "rusak"),
        (encoded("JPEG")[:30], "rusak"),
        (encoded("JPEG", (200, 200))[:-50], "terpotong"),
        (png(60_000, 60_000), "terlalu besar"),
        (png(8_000, 8_000), "terlalu besar"),
        (png(50_000_000, 1), "terlalu besar"),
        (png(2, 2, chunk(b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 50_000_000))), "rusak"),
        (turned(), "miring"),
    ],
    ids=lambda each: each if isinstance(each, str) else "berkas",
)
def test_hostile_and_broken_files(folder: Path, data: bytes, words: str) -> None:
    (folder / "foto.png").write_bytes(data)
    assert words in fault(folder, "foto.png").message


def test_a_file_too_large_is_not_opened(folder: Path) -> None:
    with (folder / "besar.png").open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    assert "terlalu besar (20 MB)" in str(fault(folder, "besar.png"))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([encoded("PNG"), turned()]), st.integers(0, 400), st.binary(max_size=8))
def test_any_damage_is_a_size_or_a_fault(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, at: int, new: bytes
) -> None:
    folder = tmp_path_factory.mktemp("rusak")
    (folder / "a.png").write_bytes(data[:at] + new + data[at + len(new) :])
    try:
        assert min(read_picture(folder, "a.png").size) > 0
    except PictureError:
        return
