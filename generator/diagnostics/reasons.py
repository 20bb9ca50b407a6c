"""Why the operating system refused something, in Indonesian: its own words come in any language."""

from __future__ import annotations

import errno
from typing import Final

_REASONS: Final = {
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.ENOENT: "tidak ada",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ENOTDIR: "sebagian alamatnya berkas, bukan folder",
    errno.EEXIST: "sudah ada berkas dengan nama folder itu",
    errno.ENOSPC: "ruang penyimpanan penuh",
    errno.EROFS: "penyimpanan hanya dapat dibaca",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.ELOOP: "tautannya berputar",
    errno.EBUSY: "sedang dipakai program lain",
    errno.EIO: "penyimpanan rusak atau terputus",
}


def reason(error: OSError) -> str:
    """Return why, without a full stop; an error that is not in the table by its number."""
    return _REASONS.get(error.errno or 0, f"galat sistem nomor {error.errno}")
