"""Pictures beside a document: found, and known to be what they say, before anybody prints them."""

from __future__ import annotations

import stat
import warnings
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO, TYPE_CHECKING, Any, Final, NamedTuple

from generator.diagnostics.near import nearest
from generator.diagnostics.reasons import reason
from generator.source.words import short

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES: Final = 20_000_000
MAX_PIXELS: Final = 50_000_000
MAX_SIDE: Final = 60_000
_FORMATS: Final = ("PNG", "JPEG")
_SIGNS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_END_OF_JPEG: Final = b"\xff\xd9"
_ENDINGS: Final = (".png", ".jpg", ".jpeg")
_MAX_LISTED: Final = 1_000
_ORIENTATION: Final = 0x0112  # the EXIF tag; 1 is upright


class Picture(NamedTuple):
    """A PNG or JPEG file inside the folder of its document; `size` is width and height in pixels."""

    file: Path
    size: tuple[int, int]


class PictureError(Exception):
    """A picture that cannot be printed: what is wrong, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def read_picture(folder: Path, name: str) -> Picture:
    """Return the picture of this name in the folder of a document; only its header is decoded.

    Fails with `PictureError` for a file outside of the folder, one that is missing or too large, and one
    that is no PNG or JPEG whatever its name says.
    """
    file = _find(folder, name)
    try:
        info = file.stat()
        if not stat.S_ISREG(info.st_mode):  # a pipe would wait for ever
            raise PictureError(f"`{short(name)}` bukan berkas gambar", "sebut nama berkas PNG atau JPEG")
        if info.st_size > MAX_BYTES:
            size = f"{info.st_size / 1_000_000:.0f} MB"
            raise PictureError(f"gambar `{short(name)}` terlalu besar ({size})", "kecilkan menjadi paling besar 20 MB")
        with file.open("rb") as stream:
            return Picture(file, _size(stream, name))
    except OSError as error:
        hint = "periksa izin berkas itu, lalu ulangi"
        raise PictureError(f"gambar `{short(name)}` tidak dapat dibaca: {reason(error)}", hint) from error


def _find(folder: Path, name: str) -> Path:
    path = PurePosixPath(name)
    if "\\" in name and not path.is_absolute():
        raise PictureError(f"`{short(name)}` memakai garis miring terbalik", "pakai garis miring biasa: foto/nama.jpg")
    if not name or "\x00" in name or path.is_absolute() or PureWindowsPath(name).drive or ".." in path.parts:
        hint = "simpan gambarnya di folder dokumen, lalu sebut namanya saja, misalnya foto/nama.jpg"
        raise PictureError(f"`{short(name)}` tidak berada di folder dokumen", hint)
    file = folder / path
    try:
        there = file.exists()
        inside = there and file.resolve().is_relative_to(folder.resolve())
    except OSError as error:  # a name too long, links in a circle
        raise PictureError(f"`{short(name)}` tidak dapat dibaca: {reason(error)}", "periksa nama berkasnya") from error
    if not there:
        raise PictureError(f"gambar `{short(name)}` tidak ada", _near(folder, name))
    if not inside:
        hint = "salin gambarnya sendiri ke folder dokumen, bukan tautannya"
        raise PictureError(f"`{short(name)}` menunjuk ke luar folder dokumen", hint)
    return file


def _near(folder: Path, name: str) -> str:
    """Return a hint that names the picture probably meant; capital letters count for files but not for people."""
    present = {each.casefold(): each for each in _pictures(folder)}
    near = present.get(name.casefold()) or present.get(nearest(name.casefold(), present, 0.5))
    return f"maksudnya `{near}`?" if near else "simpan gambarnya di folder dokumen, atau tulis `belum ada`"


def _pictures(folder: Path) -> Iterator[str]:
    found = (each for each in folder.rglob("*") if each.suffix.lower() in _ENDINGS)
    for _, each in zip(range(_MAX_LISTED), found, strict=False):
        yield each.relative_to(folder).as_posix()


def _size(stream: IO[bytes], name: str) -> tuple[int, int]:
    """Return width and height as the content says, not the name."""
    if not stream.read(8).startswith(_SIGNS):
        raise PictureError(
            f"isi `{short(name)}` bukan PNG atau JPEG", "buka gambarnya, lalu simpan sebagai PNG atau JPEG"
        )
    stream.seek(0)
    image = _header(stream, name)
    size: tuple[int, int] = image.size
    if size[0] * size[1] > MAX_PIXELS or max(size) > MAX_SIDE:
        shown = f"{size[0]} × {size[1]} piksel"
        raise PictureError(
            f"gambar `{short(name)}` terlalu besar ({shown})", "kecilkan menjadi paling besar 50 megapiksel"
        )
    return size


def _header(stream: IO[bytes], name: str) -> Any:
    """Return the picture as Pillow understands its header; no pixel is decoded."""
    from PIL import Image  # imported late: most documents have no picture

    hint = "buka gambarnya, lalu simpan ulang sebagai PNG atau JPEG"
    turned, whole = 1, True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # our own limit on pixels is lower than that of Pillow's warning
            image: Any = Image.open(stream, formats=_FORMATS)
            if image.format != "PNG":  # JPEG, or MPO as some phones write it
                whole = _END_OF_JPEG in stream.read()
                turned = image.getexif().get(_ORIENTATION, 1)
            image.verify()
    except Image.DecompressionBombError as error:
        message = f"gambar `{short(name)}` terlalu besar"
        raise PictureError(message, "kecilkan menjadi paling besar 50 megapiksel") from error
    except Exception as error:  # a damaged file may fail anywhere in a decoder
        raise PictureError(f"gambar `{short(name)}` rusak", hint) from error
    if not whole or min(image.size) < 1:
        raise PictureError(f"gambar `{short(name)}` terpotong", "salin ulang gambarnya dari sumbernya")
    if turned not in (0, 1):
        message = f"gambar `{short(name)}` tersimpan miring dan hanya ditegakkan oleh kamera atau penampil foto"
        raise PictureError(
            message, "putar gambarnya di program pengolah foto, lalu simpan, sebab Word tidak memutarnya"
        )
    return image
