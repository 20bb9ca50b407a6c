"""Pintu depan: `python build.py build`, `check`, `list`, `explain` (tanpa perintah: membangun semua)."""

import sys
from pathlib import Path

MINIMUM = (3, 11)


def advice(package: str) -> str:
    """Return what to type where a package is missing: most likely this is not the Python of the project."""
    here = Path(__file__).resolve().parent
    for name in (".venv/bin/python", ".venv/Scripts/python.exe"):
        if (here / name).exists() and Path(sys.prefix).resolve() != (here / ".venv").resolve():
            return f"paket `{package}` tidak ada di Python ini; pakai Python proyek: {here / name} build.py ..."
    return f"paket `{package}` belum terpasang; lihat README.md, bagian Memasang dan menjalankan"


if sys.version_info < MINIMUM:
    sys.exit(f"Python 3.11 atau lebih baru diperlukan; ini Python {sys.version_info[0]}.{sys.version_info[1]}")
try:
    from generator.cli import main
except ModuleNotFoundError as error:
    sys.exit(advice(str(error.name)))

if __name__ == "__main__":
    main()
