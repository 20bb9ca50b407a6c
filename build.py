"""Pintu depan: `python build.py build`, `check`, `list`, `explain` (tanpa perintah: membangun semua)."""

import sys

try:
    from generator.cli import main
except ModuleNotFoundError as error:
    sys.exit(f"paket `{error.name}` belum terpasang; pasang dengan: python -m pip install -e .")

if __name__ == "__main__":
    main()
